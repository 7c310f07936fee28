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
