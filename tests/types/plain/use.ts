// What a page's own TypeScript says of the element, and what the compiler refuses.
import type { NewsArticleElement, NewsArticleElementConstructor, NewsErrorDetail } from "../../../types/index.js";

const element = document.createElement("news-article");
const same: NewsArticleElement = element;
const found: NewsArticleElement | null = document.querySelector("news-article");

element.src = "https://publisher.example/a.json";
element.theme = "dark";
element.limit = 3;
const limit: number = same.limit;
// @ts-expect-error there is no such theme
element.theme = "sepia";
// @ts-expect-error a number is no address
element.src = 7;
// @ts-expect-error there is no such property
element.headline = "A headline";

element.addEventListener("news-ready", (event) => {
  const headline: string = event.detail.headline;
  const leftOut: number = event.detail.leftOut;
  // @ts-expect-error an article may have no page
  const url: string = event.detail.url;
  // @ts-expect-error details are read, not written
  event.detail.headline = "Another";
  return [headline, leftOut, url];
});

// They bubble to the document and the window.
document.addEventListener("news-open", (event) => {
  event.preventDefault();
  const open: string | null = event.detail.document;
  return open;
});
window.addEventListener("news-resize", (event) => event.detail.height.toFixed());
found?.addEventListener("news-related-view", (event) => {
  if (event.detail.role === "latest" && event.detail.layout === "carousel") return event.detail.count;
  // @ts-expect-error there is no such role
  return event.detail.role === "weather";
});
// @ts-expect-error sharing always has an address
element.addEventListener("news-share", (event) => event.detail.url === null && event.detail.url.length);
// @ts-expect-error there is no such field
element.addEventListener("news-error", (event) => event.detail.reason);

const explain = (detail: NewsErrorDetail) => {
  switch (detail.code) {
    case "network":
    case "timeout":
      return "Try again.";
    // @ts-expect-error there is no such code
    case "weather":
      return "Wait.";
    default:
      return detail.message;
  }
};

const { version } = customElements.get("news-article") as NewsArticleElementConstructor;
export const all = [limit, explain, version.length];
