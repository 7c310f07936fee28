// Pages of partners, on another site than ours, with the element in them.
import { expect } from "@playwright/test";

/** Where our files come from, as the partners' pages see it. */
export const ours = () => `http://127.0.0.1:${process.env.NEWS_ARTICLE_TEST_PORT}`;

/** The loader that partners name. */
export const loader = () => `${ours()}/embed/v1/loader.js`;

/** The address of a partner's page with this HTML and these headers. */
export function partnerAddress(html, headers = {}) {
  const query = new URLSearchParams({ html, headers: JSON.stringify(headers) });
  return `http://localhost:${process.env.NEWS_ARTICLE_TEST_PORT}/partner?${query}`;
}

/** The tag as it is pasted: attributes as text, the fallback inside; relative `src` is one of our addresses. */
export function tag(src, attributes = "", inside = FALLBACK) {
  return `<news-article src="${new URL(src, ours())}" ${attributes}>${inside}</news-article>`;
}

/** What a page shows without us. */
export const FALLBACK = `<a href="https://publisher.example/a.html">Headline — Publisher, 3 May</a>`;

/** The script as it is pasted. */
export const script = (attributes = "") => `<script type="module" crossorigin src="${loader()}" ${attributes}></script>`;

/** A whole page around this. */
export function pageWith(body, head = "") {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A partner's page</title>${head}</head><body>${body}</body></html>`;
}

/** Opens a partner's page with one element and waits until its article is there. */
export async function openPartner(page, { src = "/samples/en/article.json", attributes = "", inside, head, before = "", after = "", headers } = {}) {
  await page.goto(partnerAddress(pageWith(`${before}${tag(src, attributes, inside)}${script()}${after}`, head), headers));
  await expect(headlineIn(page)).toBeVisible({ timeout: 15_000 });
}

/** The headline inside the element. */
export const headlineIn = (page) => page.locator("news-article").getByRole("heading", { level: 1 }).first();

/** Counts what a partner would call damage: errors on the page, refused policies, listeners on window and document. */
export function watchPage(page) {
  return page.addInitScript(() => {
    const seen = { errors: [], violations: [], listeners: [], compiles: 0 };
    globalThis.seen = seen;
    const add = EventTarget.prototype.addEventListener;
    const remove = EventTarget.prototype.removeEventListener;
    const known = new Set();
    const key = (target, type, listener, options) => [target === window ? "window" : "document", type, ids(listener), Boolean(options?.capture ?? options)].join();
    const numbers = new WeakMap();
    const ids = (it) => numbers.get(it) ?? numbers.set(it, Math.random()).get(it);
    const count = () => { seen.listeners = [...known]; };
    const watch = (event) => seen.errors.push(String(event.message ?? event.reason));
    add.call(window, "error", watch);
    add.call(window, "unhandledrejection", watch);
    add.call(document, "securitypolicyviolation", (event) => seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (listener && (this === window || this === document)) {
        const at = key(this, type, listener, options);
        known.add(at);
        options?.signal && add.call(options.signal, "abort", () => { known.delete(at); count(); });
        count();
      }
      return add.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (listener && (this === window || this === document)) {
        known.delete(key(this, type, listener, options));
        count();
      }
      return remove.call(this, type, listener, options);
    };
    for (const name of ["compile", "compileStreaming"]) {
      const compile = WebAssembly[name];
      WebAssembly[name] = (...given) => {
        seen.compiles += 1;
        return compile(...given);
      };
    }
  });
}

/** What `watchPage` has counted. */
export const seenOn = (page) => page.evaluate(() => globalThis.seen);

/** Listens to the element's events from the page's first moment: `await told(page)` lists `{ name, detail }`. */
export function listen(page) {
  return page.addInitScript(() => {
    globalThis.told = [];
    for (const name of ["news-ready", "news-error", "news-open", "news-share", "news-related-view", "news-resize"]) {
      document.addEventListener(name, ({ detail }) => globalThis.told.push({ name, detail }));
    }
  });
}

export const told = (page, name) => page.evaluate((name) => globalThis.told.filter((it) => !name || it.name === name), name);

/** The link that a partner's page has put into the element. */
export const fallbackIn = (page) => page.getByRole("link", { name: "Headline — Publisher, 3 May" });
