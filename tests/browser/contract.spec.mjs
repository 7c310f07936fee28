// What src/embed/contract.json promises is what stands in the sources, in the types and in the manifest, and no more.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { contract, generated, outdated } from "../../scripts/contract.mjs";
import { expect, test } from "./support/fixtures.mjs";
import { FALLBACK, openPartner } from "./support/partner.mjs";

const ROOT = join(fileURLToPath(import.meta.url), "../../..");
const read = (path) => readFileSync(join(ROOT, path), "utf8");
const names = (list) => list.map((it) => it.name).sort();

/** The texts of every source under this folder. */
function sources(folder, ending) {
  const paths = readdirSync(join(ROOT, folder), { recursive: true }).filter((it) => it.endsWith(ending));
  return paths.map((path) => read(join(folder, path))).join("\n");
}

test("The types, the manifest and the schema of events are what the contract makes of them", () => {
  expect(outdated(), "`node scripts/contract.mjs` writes them").toEqual([]);
});

test("The manifest is a Custom Elements Manifest", () => {
  const ajv = new Ajv({ allowUnionTypes: true, strict: false });
  const isManifest = ajv.compile(createRequire(import.meta.url)("custom-elements-manifest/schema.json"));
  const manifest = JSON.parse(generated["types/custom-elements.json"]);
  expect(isManifest(manifest), JSON.stringify(isManifest.errors)).toBe(true);
  expect(manifest.schemaVersion).toBe("2.1.0");
  const [element] = manifest.modules[0].declarations;
  expect(element.tagName).toBe(contract.tag);
  expect(names(element.events)).toEqual(names(contract.events));
  // The schema refuses something.
  expect(isManifest({ ...manifest, modules: [{ kind: "javascript-module" }] })).toBe(false);
});

test("Every token of the contract is declared among the tokens", () => {
  const declared = new Set([...read("style/tokens.css").matchAll(/^\s*(--news-[\w-]+):/gm)].map(([, name]) => name));
  expect(names(contract.tokens).filter((name) => !declared.has(name))).toEqual([]);
});

test("promise_18_Every part of the contract is set by a view, and no view sets another", () => {
  const set = [...sources("src", ".rs").matchAll(/\.attr\("part", ("[^"]*"|[^)]*)\)/g)].map(([, name]) => name);
  expect([...new Set(set)].sort()).toEqual(names(contract.parts).map((name) => JSON.stringify(name)));
});

test("promise_18_Every part of the contract is in one of the articles of ours", async ({ page }) => {
  const seen = new Set();
  for (const src of ["/samples/en/article.json", "/samples/en/live.json", "/samples/vi/article.json"]) {
    await openPartner(page, { src, attributes: 'loading="eager"' });
    const parts = await page.locator("news-article [part]").evaluateAll((all) => all.map((it) => it.getAttribute("part")));
    for (const part of parts) seen.add(part);
  }
  expect([...seen].sort()).toEqual(names(contract.parts));
});

test("Every slot of the contract shows what the page puts into it", async ({ page, expectError }) => {
  const named = contract.slots.filter(({ name }) => name);
  const inside = named.map(({ name }) => `<p slot="${name}">Our own, ${name}</p>`).join("");
  await openPartner(page, { inside: FALLBACK + inside });
  for (const { name } of named) await expect(page.getByText(`Our own, ${name}`, { exact: true })).toBeVisible();
  // What has no slot is shown while there is no article.
  const link = page.getByRole("link", { name: "Headline — Publisher, 3 May" });
  await expect(link).toBeHidden();
  await page.route(/loader\.js$/, (route) => route.abort());
  expectError(/ERR_FAILED/);
  await page.reload();
  await expect(link).toBeVisible();
});

test("promise_34_The element observes the attributes of the contract, knows their values and says their defaults", async ({ page }) => {
  const warnings = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  await openPartner(page);
  const told = await page.evaluate((attributes) => {
    const type = customElements.get("news-article");
    const element = document.createElement("news-article");
    const of = ({ name, values = [] }) => {
      const said = { default: String(element[name]) };
      said.known = values.filter((value) => {
        element[name] = ` ${value.toUpperCase()}  `;
        return element[name] === value && element.getAttribute(name) === ` ${value.toUpperCase()}  `;
      });
      element.setAttribute(name, "what-nobody-knows-of");
      said.unknown = String(element[name]);
      element[name] = null;
      said.gone = !element.hasAttribute(name);
      return [name, said];
    };
    return { observed: [...type.observedAttributes].sort(), of: Object.fromEntries(attributes.map(of)) };
  }, contract.attributes.filter(({ name }) => name !== "lang"));
  expect(told.observed).toEqual(names(contract.attributes));
  for (const { name, type, values = [], default: preset } of contract.attributes) {
    if (name === "lang") continue;
    const unknown = type === "url" ? "what-nobody-knows-of" : preset;
    expect({ [name]: told.of[name] }).toEqual({ [name]: { default: preset, known: values, unknown, gone: true } });
    expect(warnings.filter((it) => it.startsWith(`news-article: ${name}="what-nobody-knows-of"`))).toHaveLength(type === "url" ? 0 : 1);
  }
});

const PROGRAMS = { vue: "vue-tsc/bin/vue-tsc.js" };
for (const [what, folder] of Object.entries({
  "a page's own TypeScript": "plain",
  "React 19": "react-19",
  "React 18": "react-18",
  Vue: "vue",
  Svelte: "svelte",
})) {
  test(`promise_33_The types let ${what} say what is right and nothing else`, () => {
    test.setTimeout(180_000);
    // Wrong uses stand under @ts-expect-error, which is an error itself where there is none.
    const program = createRequire(import.meta.url).resolve(PROGRAMS[folder] ?? "typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [program, "--noEmit", "-p", join(ROOT, "tests/types", folder)], { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });
}
