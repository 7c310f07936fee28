// What WordPress does with the oEmbed answer of a site that it does not know, as `wp_filter_oembed_result()` and
// wp-embed.js do it: https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/

/** Runs in a page: the HTML that stands in a post afterwards. */
export function asWordPress(html) {
  const ALLOWED = {
    a: ["href"],
    blockquote: [],
    iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
  };
  const given = new DOMParser().parseFromString(html, "text/html").body;
  for (const element of [...given.querySelectorAll("*")]) {
    const allowed = ALLOWED[element.localName];
    if (!allowed) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const name of element.getAttributeNames()) if (!allowed.includes(name)) element.removeAttribute(name);
  }
  const [, quote = "", frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(given.innerHTML) ?? [];
  if (!frame) return "";
  const secret = "aB3dE6gH9j";
  return quote.replace("<blockquote", `<blockquote class="wp-embedded-content" data-secret="${secret}"`)
    + frame
      .replace(/ src="(.*?)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
      .replace("<iframe", `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${quote && ` style="position: absolute; visibility: hidden;"`}`);
}

/** Runs in the post's page, before everything else. */
export function wordPressListens() {
  if (window !== top) return;
  addEventListener("message", ({ data, source }) => {
    if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quote of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) quote.style.display = "none";
    for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
      if (source !== frame.contentWindow) continue;
      frame.removeAttribute("style");
      if (data.message === "height") frame.height = Math.min(Math.max(Math.trunc(data.value) || 0, 200), 1000);
    }
  });
  addEventListener("DOMContentLoaded", () => {
    for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) {
      frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
    }
  });
}
