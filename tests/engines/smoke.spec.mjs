// The reader's own page in the other engines: whether it starts at all.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "../browser/support/server.mjs";
import { expect, one, test } from "./support/fixtures.mjs";

for (const language of ["vi", "en", "ar"]) {
  test(`The sample in ${language} is shown`, async ({ tab, baseURL }) => {
    const path = `samples/${language}/article.json`;
    const { headline, inLanguage } = JSON.parse(readFileSync(join(dist, path), "utf8"));
    await tab.open(`${baseURL}/?src=${path}`);
    const heading = await one(() => tab.allByRole("heading", headline));
    expect(await tab.run((node) => [node.localName, node.closest("[lang]").lang], heading)).toEqual(["h1", inLanguage]);
    expect((await tab.all("article a[href]")).length).toBeGreaterThan(3);
  });
}
