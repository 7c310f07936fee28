// <news-article>: shows a newsroom's article on any page. Served as it is written;
// the release fills in version, files and hashes.
const TAG = "news-article";
const SCRIPT = ["@script", "@script-hash"];
const WASM = ["@wasm", "@wasm-hash"];
const STYLE = ["@style", "@style-hash"];
const WORDS = "@words";
// The first value of each is the default.
const CHOICES = {
  theme: ["auto", "light", "dark"],
  related: ["all", "carousel", "none"],
  open: ["in-place", "page"],
  loading: ["lazy", "eager"],
  fonts: ["own", "inherit"],
};
const ATTRIBUTES = ["lang", "limit", ...Object.keys(CHOICES), "src"];

const ours = (path) => new URL(path, import.meta.url).href;

const warned = new Set();

/** What an attribute says; where that is nothing we know, the default and one warning. */
function valueOf(element, name) {
  const written = element.getAttribute(name)?.trim() ?? "";
  const choices = CHOICES[name];
  const known = choices ? written.toLowerCase() : written;
  if (name === "src" || choices?.includes(known) || (name === "limit" && /^\d{1,6}$/.test(known))) return known;
  try {
    if (name === "lang" && written) return String(new Intl.Locale(written));
  } catch {}
  const wrong = `${TAG}: ${name}="${written}" is not ${choices?.join(", ") ?? "understood"}`;
  if (written && !warned.has(wrong)) console.warn(wrong);
  warned.add(wrong);
  return choices?.[0] ?? "";
}

function sourceOf(element) {
  try {
    return new URL(valueOf(element, "src"), document.baseURI).href;
  } catch {
    return "";
  }
}

async function get([path, integrity]) {
  const response = await fetch(ours(path), { integrity, credentials: "omit" });
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  return response;
}

let prepared;
/** Fetched and compiled once for all elements, and again only after a failure. */
const prepare = () => (prepared ??= Promise.all([
  // `import` checks no hash; it takes what was checked from the cache.
  get(SCRIPT).then((it) => it.text()).then(() => import(ours(SCRIPT[0]))),
  get(WASM).then((it) => (it.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(it)
    : it.arrayBuffer().then((bytes) => WebAssembly.compile(bytes)))),
  get(STYLE).then((it) => it.text()).then((text) => new CSSStyleSheet().replace(text)),
]).catch((error) => {
  prepared = undefined;
  throw error;
}));

let allowed;
/** Whether the page's policy allows wasm; a refusal is reported each time. */
function mayCompile() {
  try {
    // WebKit compiles all the same, and only then refuses.
    return (allowed ??= new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))));
  } catch {
    return (allowed = false);
  }
}

/** `fetch` for one element, whose document is asked for while wasm is still on its way. */
function fetcher(element, life) {
  const early = new AbortController();
  const end = () => early.abort();
  const source = sourceOf(element);
  life.signal.addEventListener("abort", end);
  let first = /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(source) && fetch(source, { signal: early.signal });
  if (first) first.catch(() => {});
  return (address, options) => {
    if (!first || address !== source) return fetch(address, options);
    options.signal.addEventListener("abort", end);
    const answer = first;
    first = undefined;
    return answer;
  };
}

class NewsArticle extends HTMLElement {
  static version = "@version";
  static observedAttributes = ATTRIBUTES;
  static #near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.#begin();
  }, { rootMargin: "1000px" });

  /** What the page has put into the element. */
  #fallback = document.createElement("slot");
  /** From insertion or restart to removal or failure. */
  #life;
  #begun;
  /** An instance of wasm, or a frame. */
  #inner;
  #restart;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(this.#fallback);
  }

  connectedCallback() {
    // A property that was set too early hides ours.
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    // Moved, not removed.
    if (this.#life) return;
    this.#life = new AbortController();
    this.#wait();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      clearTimeout(this.#restart);
      this.#restart = undefined;
      this.#end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    queueMicrotask(() => {
      if (name === "src") this.#again();
      if (this.#inner) this.#inner.set(name, valueOf(this, name));
      else this.#wait();
    });
  }

  #wait() {
    if (valueOf(this, "loading") === "eager") this.#begin();
    else NewsArticle.#near.observe(this);
  }

  async #begin() {
    NewsArticle.#near.unobserve(this);
    const life = this.#life;
    if (!life || this.#begun === life || !valueOf(this, "src")) return;
    this.#begun = life;
    try {
      const host = {
        tell: (name, detail) => life.signal.aborted || this.#tell(name, detail),
        fallback: (shown) => (shown ? this.shadowRoot.prepend(this.#fallback) : this.#fallback.remove()),
        fail: (message) => this.#fail(life, "files", message),
      };
      await (mayCompile() ? this.#live(life, host) : this.#framed(life, host));
      if (!life.signal.aborted) this.#watch(life.signal);
    } catch (error) {
      this.#fail(life, "files", error);
    }
  }

  async #live(life, host) {
    const fetch = fetcher(this, life);
    const [{ default: instantiate }, module, sheet] = await prepare();
    const inner = await instantiate(module, fetch, (error) => this.#fail(life, "panic", error));
    if (life.signal.aborted) return;
    const root = document.createElement("div");
    this.shadowRoot.adoptedStyleSheets = [sheet];
    this.shadowRoot.append(root);
    this.#inner = inner;
    inner.start(root, host, ours(WORDS));
    for (const name of ATTRIBUTES) inner.set(name, valueOf(this, name));
  }

  async #framed(life, host) {
    if (location.href.startsWith(ours("frame.html"))) throw new Error("wasm is not allowed here");
    const { frame } = await import(ours("framed.js"));
    if (life.signal.aborted) return;
    const said = Object.fromEntries(ATTRIBUTES.map((name) => [name, valueOf(this, name)]));
    this.#inner = frame(this, { ...said, src: sourceOf(this) }, host);
  }

  #watch(signal) {
    const sized = new ResizeObserver(() => requestAnimationFrame(() => {
      if (signal.aborted) return;
      const { width, height } = this.getBoundingClientRect();
      this.#tell("news-resize", { width, height });
    }));
    sized.observe(this);
    signal.addEventListener("abort", () => sized.disconnect());
    addEventListener("beforeprint", () => {
      for (const picture of this.shadowRoot.querySelectorAll("[loading]")) picture.loading = "eager";
    }, { signal });
  }

  #tell(name, detail) {
    const cancelable = name === "news-open" || name === "news-share";
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
  }

  #end() {
    NewsArticle.#near.unobserve(this);
    this.#life?.abort();
    this.#inner?.stop();
    this.#life = this.#inner = undefined;
    this.shadowRoot.adoptedStyleSheets = [];
    this.shadowRoot.replaceChildren(this.#fallback);
  }

  #fail(life, code, error) {
    if (life.signal.aborted) return;
    this.#end();
    this.#tell("news-error", { code, message: String(error?.message ?? error) });
    // Once; then there is the page's own content.
    this.#restart ??= setTimeout(() => this.#again(), 2000);
  }

  #again() {
    if (this.#life || !this.isConnected) return;
    this.#life = new AbortController();
    this.#begin();
  }
}

for (const name of ATTRIBUTES.filter((it) => it !== "lang")) {
  Object.defineProperty(NewsArticle.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = valueOf(this, name);
      return name === "limit" ? Number(value) : value;
    },
    set(value) {
      if (value == null || value === "") this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

// The first one serves all elements of a page.
if (!customElements.get(TAG)) customElements.define(TAG, NewsArticle);
