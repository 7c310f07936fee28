// What a page hears from the element: each event as schema/events.schema.json says, on the way that the contract says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { addressOf, expect, test } from "./support/fixtures.mjs";
import { headlineIn, openPartner, ours, pageWith, partnerAddress, script, tag } from "./support/partner.mjs";

const read = (path) => JSON.parse(readFileSync(join(fileURLToPath(import.meta.url), "../../..", path), "utf8"));
const contract = read("src/embed/contract.json");
const schema = read("schema/events.schema.json");
const ajv = addFormats(new Ajv2020({ strict: true, strictTypes: false, allErrors: true }));
ajv.addSchema(schema);
const isDetail = Object.fromEntries(contract.events.map(({ name }) => [name, ajv.getSchema(`${schema.$id}#/$defs/${name}`)]));

/** Gathers what reaches the document from before the page begins; call it before opening. */
async function listen(page, { prevents = [] } = {}) {
  await page.addInitScript(({ names, prevents }) => {
    globalThis.heard = [];
    for (const name of names) {
      document.addEventListener(name, (event) => {
        const { type, detail, bubbles, composed, cancelable, isTrusted } = event;
        if (prevents.includes(type)) event.preventDefault();
        const plain = Object.getPrototypeOf(detail) === Object.prototype;
        const by = event.target.localName;
        globalThis.heard.push({ type, detail, bubbles, composed, cancelable, isTrusted, plain, by, path: event.composedPath().length });
      });
    }
  }, { names: contract.events.map(({ name }) => name), prevents });
}

/** Waits for so many events of this name, holds all that were heard against the contract, and gives these. */
async function heard(page, name, count = 1) {
  const all = () => page.evaluate(() => globalThis.heard);
  const these = async () => (await all()).filter(({ type }) => type === name);
  await expect.poll(async () => (await these()).length, { message: `${name} is heard`, timeout: 25_000 }).toBeGreaterThanOrEqual(count);
  for (const event of await all()) {
    const promised = contract.events.find((it) => it.name === event.type);
    expect(event).toMatchObject({ bubbles: true, composed: true, cancelable: promised.cancelable, by: "news-article", plain: true });
    expect(isDetail[event.type](event.detail), `${JSON.stringify(event)} ${ajv.errorsText(isDetail[event.type].errors)}`).toBe(true);
    expect(Object.keys(event.detail).sort()).toEqual(Object.keys(promised.detail).sort());
  }
  return these();
}

const teaser = { headline: "Read on", url: "https://publisher.example/b.html" };
const list = (item = teaser, more = {}) => ({ role: "latest", placement: "end", layout: "list", title: "Latest", items: [item], ...more });
const article = (more) => ({ version: "1", headline: "An article", body: ["Text."], ...more });

test("promise_35_Events have names in lower case, and the schema refuses what is wrong", () => {
  for (const { name } of contract.events) expect(name).toMatch(/^news-[a-z]+(-[a-z]+)*$/);
  for (const { name } of contract.events) expect(isDetail[name]({}), name).toBe(false);
  const share = { headline: "A", url: "https://publisher.example/a.html" };
  expect(isDetail["news-share"](share)).toBe(true);
  expect(isDetail["news-share"]({ ...share, url: null })).toBe(false);
  expect(isDetail["news-share"]({ ...share, url: "not an address" })).toBe(false);
  expect(isDetail["news-error"]({ code: "weather", message: "rain" })).toBe(false);
  expect(isDetail["news-resize"]({ width: -1, height: 2 })).toBe(false);
});

test("promise_35_news-ready says what is shown: at first, after another `src`, and when one was opened in place", async ({ page }) => {
  await listen(page);
  await openPartner(page);
  const [first] = await heard(page, "news-ready");
  expect(first.detail).toEqual({
    headline: await headlineIn(page).innerText(),
    url: "https://news.example/en/tide-table.html",
    document: `${ours()}/samples/en/article.json`,
    language: "en-GB",
    leftOut: 0,
  });
  const next = new URL(addressOf(article({ body: ["Text.", { type: "what-nobody-knows" }], related: [list({ ...teaser, document: addressOf(article({ headline: "Another" })) })] })), ours()).href;
  await page.locator("news-article").evaluate((it, next) => {
    it.src = next;
  }, next);
  const [, second] = await heard(page, "news-ready", 2);
  expect(second.detail).toEqual({ headline: "An article", url: null, document: next, language: null, leftOut: 1 });
  await page.getByRole("link", { name: "Read on" }).click();
  const [, , third] = await heard(page, "news-ready", 3);
  expect(third.detail.headline).toBe("Another");
  await page.getByRole("button", { name: "Back" }).click();
  const [, , , fourth] = await heard(page, "news-ready", 4);
  expect(fourth.detail).toEqual(second.detail);
});

test("promise_35_Events leave a shadow root that the element stands in", async ({ page }) => {
  await listen(page);
  // What the document sees of them is the outer element.
  const inner = `<div id="host"><template shadowrootmode="open">${tag(addressOf(article()))}</template></div>`;
  await page.goto(partnerAddress(pageWith(inner + script())));
  await expect(headlineIn(page)).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => page.evaluate(() => globalThis.heard.find(({ type }) => type === "news-ready"))).toMatchObject({
    by: "div",
    composed: true,
    bubbles: true,
  });
});

const causes = {
  address: { src: "ftp://publisher.example/a.json" },
  network: { src: "http://127.0.0.1:9/a.json", errors: [/ERR_/] },
  timeout: { src: "/faults/hang", errors: [] },
  status: { src: "/faults/status/404", errors: [/404/] },
  "too-large": { src: "/faults/big?mb=17&length=1", errors: [] },
  "web-page": { src: "/faults/html" },
  syntax: { src: addressOf('{"version": "1", "headline": ') },
  "not-an-article": { src: addressOf({ version: "1", body: [] }) },
  files: { src: addressOf(article()), errors: [/ERR_/], broken: /\.wasm$/ },
  // Something of the page's breaks what the browser gave us, as soon as the element has begun.
  panic: { src: addressOf(article()), breaks: true },
};
for (const [code, { src, errors = [], broken, breaks }] of Object.entries(causes)) {
  test(`promise_35_news-error says ${code}`, async ({ page, expectError }) => {
    test.setTimeout(60_000);
    for (const pattern of errors) expectError(pattern);
    await listen(page);
    if (breaks) {
      await page.addInitScript(() => {
        const { decode } = TextDecoder.prototype;
        TextDecoder.prototype.decode = function (...given) {
          const started = document.querySelector("news-article").shadowRoot.adoptedStyleSheets.length > 0;
          if (started) throw new Error("broken by the page");
          return decode.apply(this, given);
        };
      });
    }
    if (broken) await page.route(broken, (route) => route.abort());
    await page.goto(partnerAddress(pageWith(tag(src) + script())));
    const [{ detail }] = await heard(page, "news-error");
    expect(detail.code).toBe(code);
    expect(detail.message).not.toBe("");
    expect(await page.evaluate(() => globalThis.heard.some(({ type }) => type === "news-ready"))).toBe(false);
  });
}

test("promise_35_Every code of news-error is tried above", () => {
  const { enum: codes } = contract.events.find(({ name }) => name === "news-error").detail.code;
  expect(Object.keys(causes).sort()).toEqual([...codes].sort());
});

test("promise_35_news-open that nobody prevents is followed by the article, in place", async ({ page }) => {
  await listen(page);
  const document = new URL(addressOf(article({ headline: "Another" })), ours()).href;
  await openPartner(page, { src: addressOf(article({ related: [list({ ...teaser, document })] })) });
  await page.getByRole("link", { name: "Read on" }).click();
  await expect(headlineIn(page)).toHaveText("Another");
  const [{ detail }] = await heard(page, "news-open");
  expect(detail).toEqual({ ...teaser, document });
});

test("promise_35_news-open that the page prevents is followed by nothing, whatever the teaser has", async ({ page }) => {
  await listen(page, { prevents: ["news-open"] });
  const document = new URL(addressOf(article({ headline: "Another" })), ours()).href;
  const items = [{ ...teaser, document }, { headline: "A page", url: "https://publisher.example/c.html" }, { headline: "No page", document: `${document}&another` }];
  await openPartner(page, { src: addressOf(article({ related: [list(teaser, { items })] })) });
  const before = page.url();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  for (const [index, { headline }] of items.entries()) {
    await page.getByRole("link", { name: headline }).click();
    await heard(page, "news-open", index + 1);
  }
  const opened = await heard(page, "news-open", 3);
  expect(opened.map(({ detail }) => detail)).toEqual(items.map(({ url = null, document = null, headline }) => ({ headline, url, document })));
  await expect(headlineIn(page)).toHaveText("An article");
  expect(page.url()).toBe(before);
  expect(requests).toEqual([]);
});

for (const prevented of [false, true]) {
  test(`promise_35_news-share ${prevented ? "that the page prevents copies nothing" : "that nobody prevents copies the address"}`, async ({ page }) => {
    await listen(page, { prevents: prevented ? ["news-share"] : [] });
    await page.addInitScript(() => {
      globalThis.copied = [];
      Object.defineProperty(navigator, "share", { value: undefined });
      Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void globalThis.copied.push(text) } });
    });
    const url = "https://publisher.example/a.html";
    await openPartner(page, { src: addressOf(article({ url })) });
    await page.getByRole("button", { name: "Share" }).click();
    const [{ detail }] = await heard(page, "news-share");
    expect(detail).toEqual({ headline: "An article", url });
    if (!prevented) await expect(page.getByText("The address is copied.")).toBeVisible();
    expect(await page.evaluate(() => globalThis.copied)).toEqual(prevented ? [] : [url]);
  });
}

test("promise_35_news-related-view tells of each device of related news once, when it comes into view", async ({ page }) => {
  await listen(page);
  const roles = ["related", "recommended", "editorsPicks", "latest", "mostRead", "topic", "series"];
  const layouts = ["list", "carousel", "grid"];
  const items = (role) => [1, 2, 3].map((it) => ({ headline: `${role} ${it}`, url: `https://publisher.example/${role}-${it}.html` }));
  const related = roles.map((role, index) => list(teaser, { role, title: role, layout: layouts[index % 3], items: items(role) }));
  related.push(list(teaser, { role: "related", placement: "afterDescription", layout: "bullets", items: items("bullet") }));
  await openPartner(page, { src: addressOf(article({ body: Array.from({ length: 60 }, () => "Text."), related })) });
  await heard(page, "news-ready");
  const seen = await heard(page, "news-related-view");
  expect(seen.map(({ detail }) => detail)).toEqual([{ role: "related", layout: "bullets", count: 3 }]);
  for (const role of roles) await page.getByRole("link", { name: `${role} 1`, exact: true }).scrollIntoViewIfNeeded();
  await heard(page, "news-related-view", 8);
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.getByRole("link", { name: "series 3" })).toBeInViewport();
  const all = (await heard(page, "news-related-view", 8)).map(({ detail }) => detail);
  const of = contract.events.find(({ name }) => name === "news-related-view").detail;
  expect(all.map(({ role }) => role).sort()).toEqual([...of.role.enum, "related"].sort());
  expect([...new Set(all.map(({ layout }) => layout))].sort()).toEqual([...of.layout.enum].sort());
  expect(all.map(({ count }) => count)).toEqual(Array(8).fill(3));
});

test("promise_35_news-resize says the element's size, and again when it has another", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await listen(page);
  await openPartner(page, { src: addressOf(article({ body: ["Word ".repeat(400)] })), attributes: 'style="display:block"' });
  const size = () => page.locator("news-article").evaluate((it) => {
    const { width, height } = it.getBoundingClientRect();
    return { width, height };
  });
  const last = async () => (await heard(page, "news-resize")).at(-1).detail;
  await expect.poll(async () => JSON.stringify(await last()) === JSON.stringify(await size())).toBe(true);
  const before = await size();
  await page.setViewportSize({ width: 400, height: 700 });
  await expect.poll(async () => (await last()).width).toBe((await size()).width);
  await expect.poll(async () => JSON.stringify(await last()) === JSON.stringify(await size())).toBe(true);
  expect((await size()).height).toBeGreaterThan(before.height);
});
