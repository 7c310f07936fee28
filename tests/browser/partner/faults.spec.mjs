// What once went wrong, or would: haste, pages that scroll in a box of theirs, elements hidden and taken away.
import { addressOf, expect, requestCount, test } from "../support/fixtures.mjs";
import { fallbackIn, headlineIn, listen, loader, openPartner, ours, pageWith, partnerAddress, script, seenOn, tag, told, watchPage } from "../support/partner.mjs";

const at = (document, parameters = "") => `${ours()}${addressOf(document, parameters)}`;
const second = () => at({ version: "1", headline: "The second", body: Array(30).fill("Text of the second.") });
const first = (items, more = {}) => ({
  version: "1", headline: "The first", inLanguage: "en", url: "https://publisher.example/1", body: Array(30).fill("Text of the first."),
  related: [{ role: "latest", placement: "end", layout: "list", items: items ?? [{ headline: "To the second", url: "https://publisher.example/2", document: second() }] }],
  ...more,
});
const element = (page) => page.locator("news-article");
const back = (page) => element(page).getByRole("button", { name: "Back" });

test("A teaser that is pressed twice in haste is one step, and one way back", async ({ page }) => {
  await openPartner(page, { src: addressOf(first()) });
  await element(page).getByRole("link", { name: "To the second" }).dblclick();
  await expect(headlineIn(page)).toHaveText("The second");
  await back(page).click();
  await expect(headlineIn(page)).toHaveText("The first");
  await expect(back(page)).toBeHidden();
});

test("On a page that scrolls in a box of its own, the next article and the way back are in sight", async ({ page }) => {
  const head = "<style>#box { height: 400px; margin-top: 150px; overflow: auto }</style>";
  await openPartner(page, { src: addressOf(first()), head, before: '<div id="box">', after: "</div>" });
  const link = element(page).getByRole("link", { name: "To the second" });
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(headlineIn(page)).toHaveText("The second");
  await expect(headlineIn(page)).toBeFocused();
  await expect(headlineIn(page)).toBeInViewport();
  await back(page).click();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test("A page that hides the element by its own style hides it", async ({ page }) => {
  await openPartner(page);
  await element(page).evaluate((it) => { it.style.display = "none"; });
  await expect(headlineIn(page)).toBeHidden();
  await element(page).evaluate((it) => { it.style.display = ""; });
  await expect(headlineIn(page)).toBeVisible();
  await expect(element(page)).toHaveCSS("display", "block");
});

test("An element that goes while its document is on the way asks for it no second time", async ({ page }) => {
  await page.goto(partnerAddress(pageWith(tag("/faults/hang?key=gone") + script())));
  await page.waitForFunction(() => document.querySelector("news-article").shadowRoot?.adoptedStyleSheets.length);
  await element(page).evaluate((it) => it.remove());
  await page.evaluate(() => new Promise((done) => setTimeout(done, 4000)));
  expect(await requestCount(page, "gone")).toBe(1);
});

test("A change of the extent tells no device a second time", async ({ page }) => {
  await listen(page);
  const items = [{ headline: "Other", url: "https://publisher.example/2" }];
  await openPartner(page, { src: addressOf(first(items, { body: ["One.", "Two.", "Three."] })) });
  await expect.poll(async () => (await told(page, "news-related-view")).length).toBe(1);
  await element(page).evaluate((it) => { it.limit = 1; });
  await expect(element(page).getByRole("button", { name: "Read on" })).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))));
  expect((await told(page, "news-related-view")).length).toBe(1);
});

test("The way back says the language that it is in", async ({ page }) => {
  await openPartner(page, { src: addressOf(first()), attributes: "" });
  const lang = await back(page).or(element(page).locator(".element__back button")).first().evaluate((it) => { let n = it; while (n) { if (n.lang) return n.lang + "@" + n.localName; n = n.parentNode ?? n.host; if (n instanceof ShadowRoot) n = n.host; } return null; });
  expect(lang).toBe("en@div");
});

test("A slot without a name in a document takes nothing of the page's", async ({ page }) => {
  for (const name of ["", " ", "\u00a0"]) {
    await openPartner(page, { src: addressOf({ version: "1", headline: "Slots", body: ["Text.", { type: "slot", name }] }) });
    await expect(fallbackIn(page)).toBeHidden();
  }
});

test("Without src nothing is asked for", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(partnerAddress(pageWith(`<news-article>x</news-article>${script()}`)));
  await page.waitForLoadState("networkidle");
  expect(asked.filter((it) => it.includes("/files/"))).toEqual([]);
});

test("Without src: comes later", async ({ page }) => {
  await page.goto(partnerAddress(pageWith(`<news-article>x</news-article>${script()}`)));
  await page.waitForLoadState("networkidle");
  await element(page).evaluate((it, src) => { it.src = src; }, second());
  await expect(headlineIn(page)).toHaveText("The second");
  await element(page).evaluate((it, src) => { it.removeAttribute("src") });
  await page.waitForTimeout(500);
  console.log("after removal", await headlineIn(page).count(), await element(page).innerText());
});

test("display contents", async ({ page }) => {
  await openPartner(page, { src: addressOf(first()), head: "<style>news-article{display:contents}</style>" });
});

test("adopted into another document", async ({ page }) => {
  await watchPage(page);
  await listen(page);
  await openPartner(page, { src: addressOf(first()), after: "<iframe id=f></iframe>" });
  await page.evaluate(() => { document.querySelector("#f").contentDocument.body.append(document.querySelector("news-article")); });
  await page.waitForTimeout(3000);
  console.log(JSON.stringify(await page.evaluate(() => { const e = document.querySelector("#f").contentDocument.querySelector("news-article"); return [e.shadowRoot.adoptedStyleSheets.length, e.shadowRoot.childElementCount, e.shadowRoot.innerHTML.slice(0, 200), getComputedStyle(e).display, globalThis.told.map(it=>it.name)]; })));
  console.log(JSON.stringify(await seenOn(page)));
});

test("CSP report noise", async ({ page, expectError }) => {
  expectError(/./);
  await watchPage(page);
  await page.goto(partnerAddress(pageWith(tag(second()) + tag(second()) + tag(second()) + script()), { "content-security-policy": `default-src 'none'; script-src ${ours()}; connect-src ${ours()}; frame-src ${ours()}` }));
  await expect(page.locator("news-article").first().frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForTimeout(1000);
  console.log(JSON.stringify((await seenOn(page)).violations));
});

test("src changes while loading", async ({ page }) => {
  await watchPage(page);
  await listen(page);
  await page.goto(partnerAddress(pageWith(tag(`/faults/hang?key=slowfirst`) + script())));
  await page.waitForFunction(() => document.querySelector("news-article")?.shadowRoot);
  await element(page).evaluate((it, src) => { it.src = src; }, second());
  await expect(headlineIn(page)).toHaveText("The second");
  await element(page).evaluate((it, [a, b]) => { it.src = a; it.src = b; }, [at({ version: "1", headline: "A" }), at({ version: "1", headline: "B", body: ["x"] })]);
  await expect(headlineIn(page)).toHaveText("B");
  await page.waitForTimeout(1000);
  console.log(JSON.stringify((await told(page)).filter((it) => /ready|error/.test(it.name)).map((it) => [it.name, it.detail.headline])), JSON.stringify(await seenOn(page)), await requestCount(page, "slowfirst"));
});

test("frame: src that fails later brings the fallback back", async ({ page, expectError }) => {
  expectError(/./);
  await page.goto(partnerAddress(pageWith(tag(second()) + script()), { "content-security-policy": `default-src 'none'; script-src ${ours()}; connect-src ${ours()}; frame-src ${ours()}` }));
  await expect(page.locator("news-article").frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(fallbackIn(page)).toHaveCount(0);
  await element(page).evaluate((it) => { it.src = "http://127.0.0.1:9/none.json"; });
  await expect(page.locator("news-article").frameLocator("iframe").getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(fallbackIn(page)).toBeVisible();
});
