// Gives frames of articles the height of what they show, and tells the page around what happens in them.
// It serves every iframe whose address is the frame.html beside it, now or later; policies need only this file.
const ours = new URL("frame.html", import.meta.url).href;
const served = new WeakMap();
const asked = new Set();

const isOurs = (iframe) => iframe.src.split(/[?#]/)[0] === ours;

function serve(iframe, told) {
  const { style } = iframe;
  const [height, priority] = [style.height, style.getPropertyPriority("height")];
  const wanted = new Map();
  let port;
  let ended = false;
  const hear = ({ data }) => {
    if (ended) return;
    const { type, name, value, detail } = data ?? {};
    if (type === "height" && Number.isFinite(value) && value >= 0) {
      style.height = `${Math.min(Math.max(Math.ceil(value), 50), 50_000)}px`;
    } else if (type === "event" && typeof name === "string" && name.startsWith("news-")) {
      told(name, detail);
    }
  };
  const tell = (name) => port?.postMessage({ type: "set", name, value: wanted.get(name) });
  return {
    // The frame closes the port that it had; what it said there before is still heard.
    connect(origin) {
      if (ended) return;
      const { port1, port2 } = new MessageChannel();
      port = port1;
      port.onmessage = hear;
      iframe.contentWindow.postMessage({ news: "port", v: 1 }, origin === "null" ? "*" : origin, [port2]);
      for (const name of wanted.keys()) tell(name);
    },
    set(name, value) {
      wanted.set(name, value == null ? null : `${value}`);
      tell(name);
    },
    end() {
      ended = true;
      asked.delete(iframe);
      port?.close();
      style.setProperty("height", height, priority);
      if (!iframe.getAttribute("style")) iframe.removeAttribute("style");
    },
  };
}

const ask = (iframe) => iframe.contentWindow?.postMessage({ news: "attach", v: 1 }, "*");

const dispatch = (iframe) => (name, detail) => {
  iframe.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
};

/**
 * Serves one frame, wherever it stands; in a shadow root it is found only this way.
 * Without `told(name, detail)` its events are dispatched on the iframe.
 */
export function attach(iframe, told = dispatch(iframe)) {
  served.get(iframe)?.end();
  const frame = serve(iframe, told);
  served.set(iframe, frame);
  asked.add(iframe);
  ask(iframe);
  return { set: frame.set, end: frame.end };
}

addEventListener("message", ({ data, source, origin }) => {
  // A sandbox may leave the frame without an origin; any other one means that it has gone elsewhere.
  if (data?.news !== "hello" || data.v !== 1 || !["null", new URL(ours).origin].includes(origin)) return;
  for (const iframe of new Set([...asked, ...document.querySelectorAll("iframe")])) {
    if (!source || iframe.contentWindow !== source || !isOurs(iframe)) continue;
    if (!served.has(iframe)) served.set(iframe, serve(iframe, dispatch(iframe)));
    served.get(iframe).connect(origin);
  }
});

for (const iframe of document.querySelectorAll("iframe")) if (isOurs(iframe)) ask(iframe);
