// <news-article>: shows a newsroom's article on any page. What partners rely on stands in contract.md.
// Served as it is written; the release fills in the version, and the files with their hashes.
const TAG = "news-article";
const VERSION = "@version";
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
function warn(text) {
  if (!warned.has(text)) console.warn(`${TAG}: ${text}`);
  warned.add(text);
}

/** What an attribute says; where that is nothing we know, the default and one warning. */
function valueOf(element, name) {
  const written = element.getAttribute(name)?.trim() ?? "";
  const choices = CHOICES[name];
  const known = choices ? written.toLowerCase() : written;
  if (name === "src" || choices?.includes(known) || (name === "limit" && /^\d{1,6}$/.test(known))) return known;
  try {
    if (name === "lang" && written) return String(new Intl.Locale(written));
  } catch {
    // Told below.
  }
  if (written) warn(`${name}="${written}" is not ${choices?.join(", ") ?? { lang: "a language tag", limit: "a count" }[name]}`);
  return choices?.[0] ?? "";
}

/** The absolute address of the document, or nothing. */
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
/** Script, wasm and style: fetched and compiled once for all elements, and again only after that failed. */
const prepare = () => (prepared ??= Promise.all([
  // `import` checks no hash; what was checked is then taken from the browser's cache.
  get(SCRIPT).then((it) => it.text()).then(() => import(ours(SCRIPT[0]))),
  get(WASM).then((it) => (it.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(it)
    : it.arrayBuffer().then((bytes) => WebAssembly.compile(bytes)))),
  get(STYLE).then((it) => it.text()).then((text) => new CSSStyleSheet().replace(text)),
]).catch((error) => {
  prepared = undefined;
  throw error;
}));

/** Whether the page's policy allows wasm: the smallest module tells. */
function mayCompile() {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

/** `fetch` for one element, whose document is asked for at once, while wasm is still on its way. */
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
  static version = VERSION;
  static observedAttributes = ATTRIBUTES;
  static #near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.#begin();
  }, { rootMargin: "1000px" });

  /** What the page has put into the element. */
  #fallback = document.createElement("slot");
  /** From insertion or restart to removal or failure. */
  #life;
  #begun;
  /** Takes attributes: the instance of wasm, or the frame. */
  #inner;
  #restart;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(this.#fallback);
  }

  connectedCallback() {
    // A property that was set before this class was there hides the one that it has.
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    // Moved, not removed.
    if (this.#life) return;
    this.#life = new AbortController();
    if (valueOf(this, "loading") === "eager") this.#begin();
    else NewsArticle.#near.observe(this);
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
      if (name === "loading" && this.#life && valueOf(this, name) === "eager") this.#begin();
      if (name === "src" && !this.#life) this.#again();
      this.#inner?.set(name, name === "src" ? sourceOf(this) || valueOf(this, name) : valueOf(this, name));
    });
  }

  async #begin() {
    NewsArticle.#near.unobserve(this);
    const life = this.#life;
    if (!life || this.#begun === life) return;
    this.#begun = life;
    try {
      await (mayCompile() ? this.#live(life) : this.#frame(life));
    } catch (error) {
      this.#fail(life, "files", error);
    }
  }

  async #live(life) {
    const fetch = fetcher(this, life);
    const [{ default: instantiate }, module, sheet] = await prepare();
    const inner = await instantiate(module, fetch, (error) => this.#fail(life, "panic", error));
    if (life.signal.aborted) return;
    const root = document.createElement("div");
    this.shadowRoot.adoptedStyleSheets = [sheet];
    this.shadowRoot.append(root);
    this.#inner = inner;
    inner.start(root, {
      tell: (name, detail) => life.signal.aborted || this.#tell(name, detail),
      fallback: (shown) => this.#show(shown),
    }, ours(WORDS));
    for (const name of ATTRIBUTES) inner.set(name, valueOf(this, name));
    this.#watch(life);
  }

  /** Where the page forbids wasm, a frame shows the article. */
  async #frame(life) {
    const address = new URL(ours("frame.html"));
    if (location.href.startsWith(address)) throw new Error("wasm is not allowed here");
    const { attach } = await import(ours("resizer.js"));
    if (life.signal.aborted) return;
    for (const name of ATTRIBUTES) address.searchParams.set(name, valueOf(this, name));
    address.searchParams.set("src", sourceOf(this));
    const frame = document.createElement("iframe");
    frame.title = this.textContent.trim() || TAG;
    frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    frame.style.cssText = "display:block;border:0;width:100%;height:0;color-scheme:light dark";
    frame.src = address;
    this.shadowRoot.append(frame);
    const late = setTimeout(() => this.#fail(life, "files", "neither wasm nor a frame is allowed here"), 20_000);
    this.#inner = attach(frame, (name, detail) => {
      clearTimeout(late);
      if (name === "news-ready") this.#show(false);
      if (name !== "news-resize") this.#tell(name, detail);
    });
    life.signal.addEventListener("abort", () => {
      clearTimeout(late);
      this.#inner.end();
    });
    this.#watch(life);
  }

  #watch({ signal }) {
    const sized = new ResizeObserver(() => requestAnimationFrame(() => {
      if (signal.aborted) return;
      const { width, height } = this.getBoundingClientRect();
      this.#tell("news-resize", { width, height });
    }));
    sized.observe(this);
    signal.addEventListener("abort", () => sized.disconnect());
    // Pictures further down would be missing on paper.
    addEventListener("beforeprint", () => {
      for (const picture of this.shadowRoot.querySelectorAll("[loading]")) picture.loading = "eager";
    }, { signal });
  }

  #show(fallback) {
    if (fallback) this.shadowRoot.prepend(this.#fallback);
    else this.#fallback.remove();
  }

  #tell(name, detail) {
    const cancelable = name === "news-open" || name === "news-share";
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
  }

  #end() {
    NewsArticle.#near.unobserve(this);
    this.#life?.abort();
    this.#inner?.stop?.();
    this.#life = this.#inner = undefined;
    this.shadowRoot.adoptedStyleSheets = [];
    this.shadowRoot.replaceChildren(this.#fallback);
  }

  #fail(life, code, error) {
    if (life.signal.aborted) return;
    this.#end();
    this.#tell("news-error", { code, message: String(error?.message ?? error) });
    // Once; then the page's own content is what there is.
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
      if (value === null || value === undefined || value === "") this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

// The first one on a page serves all elements, whatever is loaded after it.
if (!customElements.get(TAG)) customElements.define(TAG, NewsArticle);
