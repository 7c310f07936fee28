// What a page or a reader does that we did not think of at first: haste, boxes that scroll, elements hidden and taken away.
import { randomUUID } from "node:crypto";
import { addressOf, expect, requestCount, test } from "../support/fixtures.mjs";
import { fallbackIn, headlineIn, listen, openPartner, ours, pageWith, partnerAddress, script, seenOn, tag, told, watchPage } from "../support/partner.mjs";

const second = () => `${ours()}${addressOf({ version: "1", headline: "The second", body: Array(30).fill("Text of the second.") })}`;
const teaser = () => ({ headline: "To the second", url: "https://publisher.example/2", document: second() });
const first = (more = {}) => ({
  version: "1", headline: "The first", inLanguage: "en", body: Array(30).fill("Text of the first."),
  related: [{ role: "latest", placement: "end", layout: "list", items: [teaser()] }],
  ...more,
});
const element = (page) => page.locator("news-article");
const back = (page) => element(page).getByRole("button", { name: "Back" });
const link = (page) => element(page).getByRole("link", { name: "To the second" });
const show = (page, src) => element(page).evaluate((it, src) => { it.src = src; }, src);
/** What was on its way within the browser has come. */
const settled = (page) => page.evaluate(() => fetch("/favicon.ico"));

test("A teaser that is pressed twice in haste is one step, and one way back", async ({ page }) => {
  await openPartner(page, { src: addressOf(first()) });
  await link(page).dblclick();
  await expect(headlineIn(page)).toHaveText("The second");
  await back(page).click();
  await expect(headlineIn(page)).toHaveText("The first");
  await expect(back(page)).toBeHidden();
});

for (const [where, style, paragraphs] of [["near the top", "margin-top: 150px", 30], ["in the middle", "margin-top: 380px", 2]]) {
  test(`On a page that scrolls in a box of its own ${where}, the next article and the way back are in sight`, async ({ page }) => {
    const head = `<style>#box { height: 300px; overflow: auto; ${style} }</style>`;
    const src = addressOf(first({ body: Array(paragraphs).fill("Text of the first.") }));
    await openPartner(page, { src, head, before: '<div id="box">', after: "</div>" });
    await link(page).scrollIntoViewIfNeeded();
    await link(page).click();
    await expect(headlineIn(page)).toHaveText("The second");
    await expect(headlineIn(page)).toBeFocused();
    await expect(headlineIn(page)).toBeInViewport();
    await back(page).click();
    await expect(link(page)).toBeFocused();
    await expect(link(page)).toBeInViewport();
  });
}

test("A page that hides the element by its own style hides it", async ({ page }) => {
  await openPartner(page);
  await element(page).evaluate((it) => { it.style.display = "none"; });
  await expect(headlineIn(page)).toBeHidden();
  await element(page).evaluate((it) => { it.style.display = ""; });
  await expect(headlineIn(page)).toBeVisible();
  await expect(element(page)).toHaveCSS("display", "block");
});

test("An element that goes while its document is on the way asks for it no second time", async ({ page }) => {
  const key = randomUUID();
  await page.clock.install();
  await page.goto(partnerAddress(pageWith(tag(`/faults/hang?key=${key}`) + script())));
  await page.waitForFunction(() => document.querySelector("news-article").shadowRoot?.adoptedStyleSheets.length);
  await element(page).evaluate((it) => it.remove());
  await settled(page);
  await page.clock.runFor(2000);
  await settled(page);
  expect(await requestCount(page, key)).toBe(1);
});

test("A document that another one took the place of is not shown when its second try succeeds", async ({ page, expectError }) => {
  expectError(/503/);
  const key = randomUUID();
  await page.clock.install();
  await openPartner(page, { src: addressOf(first()) });
  // The second try waits for as long as this test wants.
  await page.clock.pauseAt(Date.now() + 60_000);
  await show(page, `${ours()}/faults/flaky?key=${key}&path=/samples/en/harbour-colours.json`);
  await expect.poll(() => requestCount(page, key)).toBe(1);
  await settled(page);
  await show(page, second());
  await settled(page);
  await page.clock.runFor(2000);
  await settled(page);
  await page.clock.runFor(100);
  await expect(headlineIn(page)).toHaveText("The second");
  expect(await requestCount(page, key)).toBe(1);
});

test("A device that is shown anew, in another extent or on the way back, is told of once", async ({ page }) => {
  await listen(page);
  await openPartner(page, { src: addressOf(first({ body: ["One.", "Two."] })) });
  const views = async () => (await told(page, "news-related-view")).length;
  await expect.poll(views).toBe(1);
  await element(page).evaluate((it) => { it.limit = 1; });
  await expect(element(page).getByRole("button", { name: "Read on" })).toBeVisible();
  await link(page).click();
  await expect(headlineIn(page)).toHaveText("The second");
  await back(page).click();
  await expect(link(page)).toBeInViewport();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await views()).toBe(1);
});

test("The way back says the language that it is in", async ({ page }) => {
  await openPartner(page, { src: addressOf(first({ inLanguage: "vi" })) });
  await link(page).click();
  await expect(element(page).getByRole("button", { name: "Quay lại" }).or(back(page))).toBeVisible();
  const language = await element(page).locator("button").first().evaluate((it) => [it.closest("[lang]")?.lang, it.textContent]);
  expect([["vi", "Quay lại"], ["en", "Back"]]).toContainEqual(language);
});

test("A slot in a document that has no name takes nothing of the page's", async ({ page }) => {
  for (const name of ["", " ", "\u00a0"]) {
    await openPartner(page, { src: addressOf({ version: "1", headline: "Slots", body: ["Text.", { type: "slot", name }] }) });
    await expect(fallbackIn(page)).toBeHidden();
  }
});

for (const loading of ["lazy", "eager"]) {
  test(`Without src a ${loading} element asks for nothing, and begins when it has one`, async ({ page }) => {
    const asked = [];
    await page.goto(partnerAddress(pageWith(`<news-article loading="${loading}">Soon</news-article><p></p>${script()}`)));
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.evaluate(() => customElements.whenDefined("news-article"));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await settled(page);
    expect(asked).toEqual([]);
    await show(page, second());
    await expect(headlineIn(page)).toHaveText("The second");
  });
}

const framed = () => ({ "content-security-policy": `default-src 'none'; script-src ${ours()}; connect-src ${ours()}; frame-src ${ours()}` });

test("Where wasm is forbidden, many elements make one report of it", async ({ page, expectError }) => {
  expectError(/WebAssembly|wasm-unsafe-eval/);
  await watchPage(page);
  await page.goto(partnerAddress(pageWith(tag(second()).repeat(3) + script()), framed()));
  for (const at of [0, 1, 2]) await expect(element(page).nth(at).frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  expect((await seenOn(page)).violations).toHaveLength(1);
});

test("A document that fails in the element's frame brings the page's own content back", async ({ page, expectError }) => {
  expectError(/WebAssembly|wasm-unsafe-eval|404/);
  await page.goto(partnerAddress(pageWith(tag(second()) + script()), framed()));
  const frame = element(page).frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("The second");
  await expect(fallbackIn(page)).toHaveCount(0);
  await show(page, `${ours()}/faults/status/404`);
  await expect(frame.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(fallbackIn(page)).toBeVisible();
  await show(page, second());
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("The second");
  await expect(fallbackIn(page)).toHaveCount(0);
});

test("Readers with colours of their own see that the next article is on its way", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openPartner(page, { src: addressOf(first({ related: [{ role: "latest", placement: "end", layout: "list", items: [{ ...teaser(), document: `${ours()}/faults/hang` }] }] })) });
  await link(page).click();
  const line = element(page).locator(".element__busy");
  await expect(line).toBeVisible();
  const [seen, ground] = await line.evaluate((it) => [getComputedStyle(it).borderTopColor, getComputedStyle(it.parentElement.querySelector(".article")).backgroundColor]);
  expect(seen).not.toBe(ground);
  expect(seen).not.toBe("rgba(0, 0, 0, 0)");
});
