// Partners' pages with the element in them, opened in any engine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pageWith, partnerAddress, script, tag } from "../../browser/support/partner.mjs";
import { dist } from "../../browser/support/server.mjs";
import { one } from "./fixtures.mjs";
import { watch } from "./watch.mjs";

/** The samples by language: `{ src, headline }`. */
export const SAMPLES = Object.fromEntries(["vi", "en", "ar"].map((language) => {
  const src = `/samples/${language}/article.json`;
  return [language, { src, ...JSON.parse(readFileSync(join(dist, src), "utf8")) }];
}));

/** The address of a partner's page with this in it; what goes wrong in it is told. */
export function pageAddress(body, { head = "", headers, watchAttributes } = {}) {
  return partnerAddress(pageWith(body, `${watch(watchAttributes)}${head}`), headers);
}

/** Opens a partner's page with one element and waits until its article is there; gives its heading. */
export async function openElement(tab, { sample = SAMPLES.en, attributes = "", inside, before = "", after = "", scriptAttributes, ...page } = {}) {
  await tab.open(pageAddress(`${before}${tag(sample.src, attributes, inside)}${script(scriptAttributes)}${after}`, page));
  return headingOf(tab, sample);
}

/** The article's heading, once the engine's accessibility tree has it. */
export async function headingOf(place, { headline } = SAMPLES.en) {
  // Asking for roles costs much where an engine answers for one element at a time.
  await one(() => place.all("article h1"));
  return one(() => place.allByRole("heading", headline));
}

/** The element, for functions that run in the page. */
export const elementOf = (place) => one(() => place.all("news-article"));
