// The element inside frameworks: the examples, as scripts/examples.sh has built them.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./support/fixtures.mjs";
import { ARTICLES, appScripts, exampleAddress, hold, loaderScript, messagesOf, requestsFor, weight } from "./support/examples.mjs";
import { headlineIn } from "./support/partner.mjs";
import { examples } from "./support/server.mjs";

const CLIENT = ["react-19", "react-18", "vue", "svelte"];
const SERVER = ["next", "astro"];
/** Whether values arrive through the element's properties, where it is there before the framework. */
const BY_ATTRIBUTE = ["react-18"];

const element = (page) => page.locator("news-article");
const fallback = (page, at = 0) => element(page).getByRole("link", { name: ARTICLES[at].headline, exact: true });
const log = (page) => page.getByRole("list", { name: "Events" }).getByRole("listitem");
const shows = (page, at = 0) => expect(headlineIn(page)).toHaveText(ARTICLES[at].headline, { timeout: 20_000 });
const property = (page, name) => element(page).evaluate((it, name) => it[name], name);

test.beforeEach(({}, { title }) => {
  const [, name] = /_([a-z]+(-\d+)?):/.exec(title);
  test.skip(!existsSync(join(examples, name, "index.html")), "the examples are not built; scripts/examples.sh builds them or says why it cannot");
  test.setTimeout(90_000);
});

/** What a reader does with the controls of each example, and what then arrives. */
async function drive(page) {
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect.poll(() => property(page, "theme")).toBe("dark");
  await expect(page.locator("news-article article")).toHaveCSS("color-scheme", /dark/);

  await page.getByRole("spinbutton", { name: "Paragraphs" }).fill("2");
  await expect.poll(() => property(page, "limit")).toBe(2);
  await expect(element(page).getByRole("button", { name: "Read on" })).toBeVisible();
  await page.getByRole("spinbutton", { name: "Paragraphs" }).fill("0");
  await expect(element(page).getByRole("button", { name: "Read on" })).toBeHidden();

  const heard = await log(page).count();
  await page.getByRole("button", { name: "Next article" }).click();
  await shows(page, 1);
  await expect(log(page)).toHaveCount(heard + 1);
  await expect(log(page).last()).toHaveText(`news-ready: ${ARTICLES[1].headline}`);
}

/** The children are the framework's: it changes them, and what is in a slot is seen. */
async function rewrite(page) {
  const heard = await log(page).count();
  await expect(page.getByText(`Heard so far: ${heard}`, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Next article" }).click();
  await shows(page, 0);
  await expect(page.getByText(`Heard so far: ${heard + 1}`, { exact: true })).toBeVisible();
  const inside = await element(page).evaluate((it) => [...it.children].map((child) => [child.localName, child.textContent]));
  expect(inside).toEqual([["a", ARTICLES[0].headline], ["p", `Heard so far: ${heard + 1}`]]);
}

for (const name of [...CLIENT, ...SERVER]) {
  test(`promise_33_${name}: the article comes, values and events arrive, and children stay the framework's`, async ({ page }) => {
    const messages = messagesOf(page);
    // The loader comes last: the framework has rendered a tag that nobody knows yet.
    const loader = await hold(page, loaderScript);
    await page.goto(exampleAddress(name), { waitUntil: "commit" });
    await expect(fallback(page)).toBeVisible();
    // The framework is there: it changes what is seen without us.
    await expect(async () => {
      await page.getByRole("button", { name: "Next article" }).click();
      await expect(fallback(page, 1)).toBeVisible({ timeout: 500 });
    }).toPass();
    loader.release();
    await shows(page, 1);
    await expect(fallback(page, 1)).toBeHidden();
    await expect(log(page)).toHaveText([`news-ready: ${ARTICLES[1].headline}`]);
    await page.getByRole("button", { name: "Next article" }).click();
    await shows(page, 0);
    await drive(page);
    await rewrite(page);
    expect(messages).toEqual([]);
  });

  test(`promise_33_${name}: taken off the page and put back, it leaves nothing and begins anew`, async ({ page }) => {
    await page.goto(exampleAddress(name));
    await shows(page);
    const box = page.getByRole("checkbox", { name: "Show the article" });
    const turn = async () => {
      await box.uncheck();
      await expect(element(page)).toHaveCount(0);
      await box.check();
      await shows(page);
    };
    await expect(async () => {
      await box.uncheck();
      await expect(element(page)).toHaveCount(0, { timeout: 500 });
    }).toPass();
    expect(await page.evaluate(() => [document.querySelectorAll("iframe").length, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    await box.check();
    await shows(page);
    await turn();
    const first = await weight(page);
    for (let at = 0; at < 8; at += 1) await turn();
    const last = await weight(page);
    test.info().annotations.push({ type: "weight", description: JSON.stringify({ first, last }) });
    // The log of events grows by an entry each time; an article that stayed would be hundreds of nodes.
    expect(last.nodes - first.nodes).toBeLessThan(200);
    expect(last.listeners - first.listeners).toBeLessThan(40);
  });
}

for (const name of CLIENT) {
  test(`promise_33_${name}: where the element is known first, numbers come as ${BY_ATTRIBUTE.includes(name) ? "attributes" : "properties"}`, async ({ page }) => {
    const app = await hold(page, appScripts);
    await page.goto(exampleAddress(name), { waitUntil: "commit" });
    await page.waitForFunction(() => customElements.get("news-article"));
    await page.evaluate(() => {
      const { prototype } = customElements.get("news-article");
      const known = Object.getOwnPropertyDescriptor(prototype, "limit");
      globalThis.given = [];
      Object.defineProperty(prototype, "limit", {
        ...known,
        set(value) {
          globalThis.given.push(value);
          known.set.call(this, value);
        },
      });
    });
    app.release();
    await shows(page);
    await expect(log(page)).toHaveText([`news-ready: ${ARTICLES[0].headline}`]);
    await drive(page);
    const given = await page.evaluate(() => globalThis.given);
    expect(given.filter((value) => value === 2)).toHaveLength(BY_ATTRIBUTE.includes(name) ? 0 : 1);
  });
}

for (const name of SERVER) {
  test(`promise_33_${name}: what the server has rendered is brought to life around an article that is already there`, async ({ page }) => {
    const messages = messagesOf(page);
    const asked = requestsFor(page, ARTICLES[0].path);
    const app = await hold(page, appScripts);
    const html = await (await page.request.get(exampleAddress(name))).text();
    await page.goto(exampleAddress(name), { waitUntil: "commit" });
    await shows(page);
    // The element has added nothing to the page that a framework could stumble over.
    const same = await element(page).evaluate((it, html) => {
      it.known = true;
      const served = new DOMParser().parseFromString(html, "text/html").querySelector("news-article");
      return [it.outerHTML, served.outerHTML];
    }, html);
    expect(same[0]).toBe(same[1]);
    app.release();
    await expect(async () => {
      await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
      expect(await property(page, "theme")).toBe("dark");
    }).toPass();
    expect(await property(page, "known"), "the same node").toBe(true);
    expect(asked).toHaveLength(1);
    await drive(page);
    await rewrite(page);
    expect(messages).toEqual([]);
  });
}
