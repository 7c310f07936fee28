// How a reader gets on after something failed, in which language he is told, and what the page leaves behind: nothing.
import { addressOf, articleAddress, expect, openArticle, recordRequests, requestsWith, test } from "./support/fixtures.mjs";

test.use({ expectedErrors: [/Failed to load resource.*\/(faults|words)\//] });

const FAILED = "The article could not be shown";
const long = (headline, rest = {}) => ({
  version: "1",
  inLanguage: "en",
  headline,
  body: Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1} of ${headline}.`),
  ...rest,
});

test("behaviour_04_Trying again after the server has recovered shows the article, and focus is on its headline", async ({ page, expectError }) => {
  expectError(/\/pictures\//);
  await page.goto(articleAddress("/faults/flaky?key=recovers&fails=2&path=/samples/ar/coffee.json"));
  const retry = page.getByRole("button", { name: "Try again" });
  await retry.focus();
  await retry.press("Enter");
  await expect(page.getByRole("article").getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByText(FAILED)).toHaveCount(0);
});

test("behaviour_04_Trying again in vain says the reason anew, and focus stays with it", async ({ page }) => {
  await page.goto(articleAddress("/faults/status/404?key=in-vain"));
  const retry = page.getByRole("button", { name: "Try again" });
  await retry.click();
  await expect.poll(async () => (await requestsWith(page, "in-vain")).length).toBe(2);
  await expect(page.getByRole("heading", { level: 1, name: FAILED })).toBeFocused();
  await expect(retry).toBeVisible();
});

test("Trying again after a reload that failed goes to where the reader stood", async ({ page }) => {
  let fails = false;
  await page.route(/\/faults\/json/, (route) => (fails ? route.fulfill({ status: 404 }) : route.continue()));
  await openArticle(page, addressOf(long("A long story")));
  await page.getByText("Paragraph 50 ").scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => history.state)).toBeGreaterThan(500);
  const stood = await page.evaluate(() => scrollY);
  fails = true;
  await page.reload();
  const retry = page.getByRole("button", { name: "Try again" });
  await expect(retry).toBeVisible();
  fails = false;
  await retry.click();
  await expect(page.getByText("Paragraph 50 ")).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(stood);
});

test("An article that cannot be opened from another says so, and Back returns to where the reader stood", async ({ page }) => {
  const items = [{ headline: "Further reading", document: "/faults/status/404" }];
  await openArticle(page, addressOf(long("A good story", { related: [{ role: "latest", placement: "end", layout: "list", title: "Latest", items }] })));
  const teaser = page.getByRole("link", { name: "Further reading" });
  await teaser.scrollIntoViewIfNeeded();
  const stood = await page.evaluate(() => scrollY);
  await teaser.click();
  await expect(page.getByRole("heading", { level: 1, name: FAILED })).toBeFocused();
  await expect(page.getByRole("main").getByText("(status 404)")).toBeInViewport();
  await expect(page).toHaveTitle(FAILED);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "A good story" })).toBeAttached();
  await expect(page).toHaveTitle("A good story");
  await expect(teaser).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(stood);
});

test("behaviour_04_A failure is announced once, in a region that was there before", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.announced = [];
    const told = new Map();
    // What a screen reader hears: a region that is there already and gets other words.
    new MutationObserver(() => {
      for (const region of document.querySelectorAll("[role=status]")) {
        const words = region.innerText.trim();
        if (told.has(region) && told.get(region) !== words && words) globalThis.announced.push(words);
        told.set(region, words);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(articleAddress("/faults/status/404"));
  await expect(page.getByRole("status").filter({ hasText: "(status 404)" })).toHaveCount(1);
  const announced = await page.evaluate(() => globalThis.announced);
  expect(announced.filter((words) => words.includes("(status 404)"))).toHaveLength(1);
});

test.describe("A reader of Vietnamese", () => {
  test.use({ locale: "vi-VN" });

  test("is told in Vietnamese", async ({ page }) => {
    await page.goto(articleAddress("/faults/status/404"));
    await expect(page.getByRole("heading", { level: 1, name: "Không thể hiển thị bài viết" })).toBeVisible();
    await expect(page.getByRole("main").getByText("Máy chủ của tòa soạn không có bài viết này (mã 404).")).toBeVisible();
    await expect(page.getByRole("button", { name: "Thử lại" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  });

  test("is told in English where the words do not come", async ({ page }) => {
    await page.route("**/words/vi.json", (route) => route.fulfill({ status: 404 }));
    await page.goto(articleAddress("/faults/status/404"));
    await expect(page.getByRole("heading", { level: 1, name: FAILED })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  for (const [name, answer] of [
    ["are not there", { status: 404 }],
    ["are damaged", { status: 200, contentType: "application/json", body: '{"retry": ' }],
    ["are a web page", { status: 200, contentType: "text/html", body: "<!DOCTYPE html><title>Sign in</title>" }],
  ]) {
    test(`still reads the article where the words ${name}`, async ({ page }) => {
      await page.route("**/words/vi.json", (route) => route.fulfill(answer));
      await openArticle(page, "/samples/vi/article.json");
      await expect(page.getByRole("article")).toHaveAttribute("lang", "vi");
      await expect(page.getByText(/^Updated /)).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
    });
  }
});

test.describe("A reader of a language that has no words", () => {
  test.use({ locale: "eo" });

  test("is told in English, and nothing is asked for in vain", async ({ page }) => {
    const requests = recordRequests(page);
    await page.goto(articleAddress("/faults/status/404"));
    await expect(page.getByRole("heading", { level: 1, name: FAILED })).toBeVisible();
    expect(requests.filter((path) => path.includes("words/"))).toEqual([]);
  });
});

test("A document of another origin is asked for without preflight and without a header of ours", async ({ page, baseURL }) => {
  const there = baseURL.replace("127.0.0.1", "localhost");
  await openArticle(page, there + addressOf(long("From elsewhere"), "&key=elsewhere"));
  const requests = await requestsWith(page, "elsewhere");
  expect(requests.map(({ method }) => method)).toEqual(["GET"]);
  const [{ headers }] = requests;
  expect(headers.origin).toBe(baseURL);
  expect(headers.accept).toBe("*/*");
  const browsersOwn = /^(host|connection|origin|referer|user-agent|accept(-encoding|-language)?|sec-.*|priority|cache-control|pragma|dnt)$/;
  expect(Object.keys(headers).filter((name) => !browsersOwn.test(name))).toEqual([]);
});

test("Reading, opening further articles and failing leave nothing in the browser's stores", async ({ page, context }) => {
  await openArticle(page, "/samples/vi/article.json");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("article")).toHaveAttribute("lang", "en-GB");
  await page.goto(articleAddress("/faults/status/404"));
  await expect(page.getByRole("heading", { level: 1, name: FAILED })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});
