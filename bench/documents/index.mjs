// What is shown: the documents by name. Each is one article or several on one page.
import { readFileSync } from "node:fs";
import { article, liveBlog, trimmed } from "./articles.mjs";

const SAMPLE = new URL("../../samples/vi/article.json", import.meta.url);
const one = (title, make) => ({ title, make: () => [make()] });

const DOCUMENTS = {
  vi: one("the Vietnamese sample", () => trimmed(JSON.parse(readFileSync(SAMPLE, "utf8")))),
  "blocks-40": one("40 blocks", () => article("blocks-40", 40, 40)),
  "blocks-1000": one("1,000 blocks", () => article("blocks-1000", 1000, 1000)),
  "live-10000": one("live blog, 10,000 blocks", () => liveBlog("live-10000", 10_000, 10_000)),
  "elements-20": {
    title: "20 elements on a page",
    make: () => Array.from({ length: 20 }, (_, at) => article(`element-${at}`, 8, 2000 + at)),
  },
};

export const NAMES = Object.keys(DOCUMENTS);

export const titleOf = (name) => DOCUMENTS[name].title;

function* linksOf(value) {
  if (typeof value !== "object" || value === null) return;
  if (value.type === "link") yield value.url;
  for (const inner of Object.values(value)) yield* linksOf(inner);
}

/** By which links a page tells that the first screen of an article, and that all of it, is there. */
function marks({ headline, related, body }) {
  const above = new Set(related.flatMap(({ items }) => items.map(({ url }) => url)));
  const first = [...linksOf(body)].find((url) => !above.has(url));
  const list = related.filter(({ layout }) => layout === "list").at(-1);
  return { headline, first, last: list.items.at(-1).url };
}

/** A document by its name: its articles, each with the address of its JSON. */
export function load(name) {
  const { title, make } = DOCUMENTS[name];
  const articles = make().map((article, at, all) => ({
    article,
    address: `/documents/${name}${all.length > 1 ? `-${at}` : ""}.json`,
    marks: marks(article),
  }));
  return { name, title, articles, long: JSON.stringify(articles).length > 1_000_000 };
}
