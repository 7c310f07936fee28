// The article in a frame inside the element, for pages whose policy forbids wasm; loaded only there.
import { attach } from "./resizer.js";

/** How long a frame may be silent before it is taken for forbidden, too; a slow phone loads everything in it anew. */
const PATIENCE = 30_000;

/**
 * Puts the frame into the element's shadow root.
 * `attributes`: what the element's attributes say, by name.
 * `host`: `tell(event, detail)`, `fallback(shown)` and `fail(message)`.
 */
export function frame(element, attributes, host) {
  const address = new URL("frame.html", import.meta.url);
  for (const [name, value] of Object.entries(attributes)) if (value) address.searchParams.set(name, value);
  const node = document.createElement("iframe");
  node.title = element.textContent.trim() || "news-article";
  // No storage, no cookies: an origin of its own.
  node.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
  // Through CSSOM: the page's policy may forbid style attributes.
  node.style.cssText = "display:block;border:0;inline-size:100%;block-size:0;color-scheme:light dark";
  node.src = address;
  element.shadowRoot.append(node);
  const late = setTimeout(() => host.fail("neither wasm nor a frame is allowed here"), PATIENCE);
  const { set, end } = attach(node, (name, detail) => {
    clearTimeout(late);
    // A second article that fails in the frame brings it back as well: better twice than not at all.
    if (name === "news-ready" || name === "news-error") host.fallback(name === "news-error");
    // The element tells its own size.
    if (name !== "news-resize") host.tell(name, detail);
  });
  return {
    set,
    stop() {
      clearTimeout(late);
      end();
    },
  };
}
