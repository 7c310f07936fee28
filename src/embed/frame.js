// Holds one <news-article> for the page around this frame. What the frame's address says goes to the element; what the
// element says, and the height it takes, goes to the page around. The frame keeps nothing and may be of no origin.

/** The attributes and events of contract.json; a test holds both lists to it. */
const ATTRIBUTES = ["src", "lang", "theme", "related", "open", "limit", "loading", "fonts"];
const EVENTS = ["news-ready", "news-error", "news-open", "news-share", "news-related-view", "news-resize"];
/** So many events wait for a page around us that comes to listen late. */
const MOST_UNHEARD = 32;

const query = new URLSearchParams(location.search);
const article = document.querySelector("news-article");
const around = parent === window ? null : parent;

let port = null;
let unheard = [];
let settled = false;
let height = 0;
let language = null;
let firstDocument = null;
let secret = "";

/** An absolute address that a browser may open; anything else is null. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** No script of another host runs from now on; the page's own policy cannot say this to every browser. */
function holdToOurHost() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `script-src ${new URL(import.meta.url).origin} 'wasm-unsafe-eval'`;
  document.head.append(policy);
}

/** One attribute of the element, from the address or from the page around; the element itself says what is wrong. */
function set(name, value) {
  // In a frame nothing is gained by waiting: the browser puts off the frame as a whole.
  if (!ATTRIBUTES.includes(name) || name === "loading") return;
  if (typeof value === "string") article.setAttribute(name, value);
  else if (value === null) article.removeAttribute(name);
  if (name === "theme") takeScheme();
  if (name === "lang") takeLanguage();
}

/** The frame is as light or dark as the article, or the browser would paint a box behind it. */
function takeScheme() {
  const theme = article.getAttribute("theme")?.trim().toLowerCase();
  const scheme = ["light", "dark"].includes(theme) ? theme : "light dark";
  document.querySelector("meta[name=color-scheme]").content = scheme;
}

function takeLanguage() {
  document.documentElement.lang = language ?? (article.getAttribute("lang")?.trim() || navigator.language);
}

/** What search engines take for the article itself, wherever it is shown. */
function takeCanonical(address) {
  const url = webAddress(address);
  let link = document.querySelector("link[rel=canonical]");
  if (!url) return link?.remove();
  if (!link) {
    link = document.createElement("link");
    link.rel = "canonical";
    document.head.append(link);
  }
  link.href = url;
}

/** The readable link that stands in the element until, and whenever, the article cannot be shown. */
function putLink() {
  const url = webAddress(query.get("url"));
  const headline = query.get("headline")?.trim();
  takeCanonical(url);
  if (headline) document.title = headline;
  if (!url && !headline) return;
  const link = document.createElement(url ? "a" : "p");
  if (url) {
    link.href = url;
    link.rel = "noopener";
  }
  link.dir = "auto";
  link.textContent = headline || new URL(url).host;
  article.append(link);
}

/** The secret by which WordPress knows its frame; WordPress may add it when the frame is there already. */
function takeSecret() {
  secret = /[#&?]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1] ?? secret;
}

function tellWordPress(message, value) {
  if (secret) around?.postMessage({ message, value, secret }, "*");
}

function tellPort(message) {
  port?.postMessage(message);
}

/**
 * Measures the body, whose height is that of what it holds and never that of the frame.
 * Until there is an article, or none can be shown, the page around keeps the room that it has reserved.
 */
function measure() {
  const now = settled ? Math.ceil(document.body.getBoundingClientRect().height) : 0;
  if (!now || now === height) return;
  height = now;
  tellPort({ type: "height", value: height });
  around?.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  tellWordPress("height", height);
}

function tellEvent({ type: name, detail }) {
  if (name === "news-ready") {
    language = detail.language;
    document.title = detail.headline;
    takeLanguage();
    // An article that was opened in place of the first has another address, or none.
    firstDocument ??= detail.document;
    takeCanonical(detail.url ?? (detail.document === firstDocument ? query.get("url") : null));
  }
  if (name === "news-ready" || name === "news-error") {
    settled = true;
    // The browser tells no sizes of frames that are far from what is seen; asked, it measures.
    measure();
  }
  const told = { type: "event", name, detail };
  if (port) tellPort(told);
  else if (around) unheard = [...unheard, told].slice(-MOST_UNHEARD);
}

/** Listens to the page around through this port, and speaks through it from now on. */
function take(next) {
  port?.close();
  port = next;
  port.onmessage = ({ data }) => {
    if (data?.type === "set") set(data.name, data.value);
  };
  // The page around can make the frame as high as the article, so there is nothing to scroll.
  document.documentElement.classList.add("attached");
  if (height) tellPort({ type: "height", value: height });
  unheard.splice(0).forEach(tellPort);
}

/** Says that somebody is here, and nothing of the article: whoever is around us has not said who it is. */
function hello() {
  around?.postMessage({ news: "hello", v: 1 }, "*");
}

function hear({ data, source, ports }) {
  if (!around || source !== around || typeof data !== "object" || data === null) return;
  if (data.news === "attach" && data.v === 1) hello();
  if (data.news === "port" && data.v === 1 && ports.length === 1) take(ports[0]);
  if (data.message === "ready" && secret && data.secret === secret && height) tellWordPress("height", height);
}

/** Links leave the frame by the page's `base`; those within the article do not, and WordPress opens what it may. */
function follow(event) {
  const link = event.composedPath().find((it) => it instanceof HTMLAnchorElement && it.href);
  if (!link || event.defaultPrevented) return;
  const [page, here] = [link.href, location.href].map((it) => it.split("#")[0]);
  if (page === here) {
    link.target = "_self";
  } else if (secret && self.origin === "null" && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    // WordPress's sandbox opens no window, and the page around goes to addresses of the frame's own host.
    event.preventDefault();
    tellWordPress("link", link.href);
  }
}

holdToOurHost();
takeSecret();
putLink();
for (const name of ATTRIBUTES) {
  if (query.has(name)) set(name, query.get(name));
}
takeLanguage();
for (const name of EVENTS) article.addEventListener(name, tellEvent);
addEventListener("message", hear);
addEventListener("hashchange", takeSecret);
document.addEventListener("click", follow);
new ResizeObserver(measure).observe(document.body);
hello();
