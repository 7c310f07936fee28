// Whatever fails: the page's own content is readable, the page hears of it, and sees no error.
import { addressOf, expect, test } from "../support/fixtures.mjs";
import { fallbackIn, headlineIn, listen, openPartner, ours, pageWith, partnerAddress, script, seenOn, tag, told, watchPage } from "../support/partner.mjs";

const codes = async (page) => (await told(page, "news-error")).map((it) => it.detail.code);
const open = async (page, body) => {
  await watchPage(page);
  await listen(page);
  await page.goto(partnerAddress(pageWith(body + script())));
};

test("promise_06_Without our script the page's own content is read", async ({ page, expectError }) => {
  expectError(/Failed to load resource/);
  await page.route("**/loader.js", (route) => route.abort());
  await open(page, tag("/samples/en/article.json"));
  await expect(fallbackIn(page)).toBeVisible();
  expect((await seenOn(page)).errors).toEqual([]);
});

for (const ending of ["js", "wasm", "css"]) {
  test(`promise_06_Without our ${ending} file the page's own content is read`, async ({ page, expectError }) => {
    expectError(/Failed to load resource/);
    await page.route(new RegExp(`/embed/files/.*\\.${ending}$`), (route) => route.abort());
    await open(page, tag("/samples/en/article.json"));
    // One restart, then quiet.
    await expect.poll(() => codes(page)).toEqual(["files", "files"]);
    await expect(fallbackIn(page)).toBeVisible();
    expect((await seenOn(page)).errors).toEqual([]);
  });
}

test("promise_06_A file that comes at the second try shows the article", async ({ page, expectError }) => {
  expectError(/Failed to load resource/);
  let failed = false;
  await page.route(/\/embed\/files\/.*\.wasm$/, (route) => {
    if (failed) return route.continue();
    failed = true;
    return route.abort();
  });
  await open(page, tag("/samples/en/article.json"));
  await expect(headlineIn(page)).toBeVisible();
  await expect(fallbackIn(page)).toHaveCount(0);
  expect(await codes(page)).toEqual(["files"]);
});

for (const [code, address] of [
  ["status", "/faults/status/404"],
  ["web-page", "/faults/html"],
  ["syntax", addressOf("{\"version\":")],
  ["not-an-article", addressOf({ version: "1" })],
  ["address", "data:application/json,{}"],
]) {
  test(`promise_07_A document that fails (${code}) leaves the page's own content, with a way to try again`, async ({ page, expectError }) => {
    expectError(/404/);
    await open(page, tag(address));
    await expect.poll(() => codes(page)).toEqual([code]);
    await expect(fallbackIn(page)).toBeVisible();
    await expect(page.locator("news-article").getByRole("button", { name: "Try again" })).toBeVisible();
    expect((await told(page, "news-error"))[0].detail.message.length).toBeGreaterThan(10);
    expect((await seenOn(page)).errors).toEqual([]);
    await page.locator("news-article").evaluate((it, src) => { it.src = src; }, `${ours()}/samples/en/article.json`);
    await expect(headlineIn(page)).toBeVisible();
    await expect(fallbackIn(page)).toHaveCount(0);
  });
}

test("promise_07_A second article that fails leaves the way back to the first", async ({ page, expectError }) => {
  expectError(/404/);
  const first = { version: "1", headline: "First", body: ["Text."], related: [{ role: "latest", placement: "end", layout: "list", items: [{ headline: "Gone", url: "https://publisher.example/gone", document: `${ours()}/faults/status/404` }] }] };
  await open(page, tag(addressOf(first)));
  const element = page.locator("news-article");
  await element.getByRole("link", { name: "Gone" }).click();
  await expect(element.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(fallbackIn(page)).toHaveCount(0);
  await element.getByRole("button", { name: "Back" }).click();
  await expect(headlineIn(page)).toHaveText("First");
  await expect(element.getByRole("link", { name: "Gone" })).toBeFocused();
});

/** A document that needs more memory than an element may have: a genuine panic. */
const BOMB = "/bomb.json";
const bomb = (page) => page.route(`**${BOMB}`, (route) => route.fulfill({
  contentType: "application/json",
  headers: { "access-control-allow-origin": "*" },
  body: `{"version":"1","headline":"Boom","body":[${"[],".repeat(5_000_000)}[]]}`,
}));

test("promise_46_A panic brings the page's own content back, is told, tried once more, and harms no other element", async ({ page }) => {
  test.setTimeout(90_000);
  await bomb(page);
  await open(page, tag(addressOf({ version: "1", headline: "A neighbour", body: ["Text."] })) + tag(BOMB));
  await expect.poll(() => codes(page), { timeout: 60_000 }).toEqual(["panic", "panic"]);
  await expect(fallbackIn(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "A neighbour" })).toBeVisible();
  expect((await seenOn(page)).errors).toEqual([]);
  // It lives again with another document.
  await page.locator("news-article").nth(1).evaluate((it, src) => { it.src = src; }, `${ours()}${addressOf({ version: "1", headline: "Alive", body: ["Text."] })}`);
  await expect(page.getByRole("heading", { name: "Alive" })).toBeVisible();
});

test("promise_46_What a page's own script breaks under our hands ends the same way", async ({ page }) => {
  await open(page, tag("/samples/en/article.json", "hidden"));
  await page.evaluate(() => {
    const make = document.createElementNS;
    Document.prototype.createTextNode = () => { throw new Error("a partner's own mistake"); };
    return Boolean(make);
  });
  await page.locator("news-article").evaluate((it) => it.removeAttribute("hidden"));
  await expect.poll(() => codes(page)).toEqual(["panic", "panic"]);
  await expect(fallbackIn(page)).toBeVisible();
  expect((await seenOn(page)).errors).toEqual([]);
});

test("promise_47_A hundred elements that come and go leave memory as it was", async ({ page }) => {
  test.setTimeout(120_000);
  await listen(page);
  await page.goto(partnerAddress(pageWith(`<div id="room"></div>${script()}`)));
  const session = await page.context().newCDPSession(page);
  const weight = async () => {
    await session.send("HeapProfiler.collectGarbage");
    await session.send("Performance.enable");
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.filter(({ name }) => ["Nodes", "JSEventListeners", "JSHeapUsedSize"].includes(name)).map(({ name, value }) => [name, value]));
  };
  const churn = (times) => page.evaluate(async ({ src, times }) => {
    for (let at = 0; at < times; at += 1) {
      const element = document.createElement("news-article");
      element.setAttribute("src", src);
      const ready = new Promise((done) => element.addEventListener("news-ready", done, { once: true }));
      document.querySelector("#room").append(element);
      await ready;
      element.remove();
    }
    globalThis.told.length = 0;
    await new Promise((done) => setTimeout(done));
  }, { src: `${ours()}/samples/en/harbour-colours.json`, times });
  await churn(10);
  const before = await weight();
  await churn(100);
  await expect.poll(async () => {
    const after = await weight();
    return [after.Nodes - before.Nodes < 200, after.JSEventListeners - before.JSEventListeners < 20, after.JSHeapUsedSize - before.JSHeapUsedSize < 2_000_000];
  }, { timeout: 20_000 }).toEqual([true, true, true]);
});

test("promise_56_A listener's own mistake is the page's own, and the article stays", async ({ page, expectError }) => {
  expectError(/the partner's mistake/);
  await watchPage(page);
  await page.addInitScript(() => document.addEventListener("news-ready", () => { throw new Error("the partner's mistake"); }));
  await openPartner(page);
  await expect.poll(async () => (await seenOn(page)).errors.length).toBe(1);
  await expect(headlineIn(page)).toBeVisible();
});

test("promise_56_A page that resizes the element when it is told of its size gets no error", async ({ page }) => {
  await watchPage(page);
  await page.addInitScript(() => document.addEventListener("news-resize", ({ target, detail }) => { target.style.width = detail.width > 500 ? "480px" : "520px"; }));
  await openPartner(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect((await seenOn(page)).errors).toEqual([]);
});
