// What Svelte's template checker asks of the element: each tag is an object of these properties.
import type { SvelteHTMLElements } from "svelte/elements";

type Tag = SvelteHTMLElements["news-article"];

export const right: Tag = {
  src: "https://publisher.example/a.json",
  theme: "dark",
  limit: 3,
  lang: "vi",
  class: "wide",
  "onnews-ready": (event) => event.detail.headline.length,
  "on:news-open": (event) => event.preventDefault(),
};

export const refused: Tag[] = [
  // @ts-expect-error there is no such theme
  { src: "a.json", theme: "sepia" },
  // @ts-expect-error these are no numbers
  { src: "a.json", limit: "three" },
  // @ts-expect-error an address is text
  { src: 7 },
  // @ts-expect-error there is no such field
  { src: "a.json", "onnews-ready": (event) => event.detail.title },
];
