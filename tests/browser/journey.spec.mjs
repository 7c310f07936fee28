// The way from article to article: what opens in place, what stays the browser's, and what going back brings back.
import { articleAddress, expect, openArticle, recordRequests, test } from "./support/fixtures.mjs";

const headline = (page) => page.getByRole("heading", { level: 1 });
const scrolled = (page) => page.evaluate(() => scrollY);
const link = (page, name) => page.getByRole("link", { name }).first();
const books = { name: "Một tuần góp hơn ba nghìn cuốn sách cũ cho trẻ em vùng sông nước", src: "samples/vi/sach-cu.json" };

/** A document whose list offers these articles, each served as its address says. */
function offering(items, more = {}) {
  const teasers = items.map(({ document, ...rest }, index) => ({
    url: `https://news.example/${index + 1}.html`,
    headline: `Story ${index + 1}`,
    ...(document && { document }),
    ...rest,
  }));
  const related = [{ role: "latest", placement: "afterDescription", layout: "list", title: "Stories", items: teasers }];
  const body = [{ type: "paragraph", text: "Text." }];
  return `/faults/json?body=${encodeURIComponent(JSON.stringify({ version: "1", inLanguage: "en", headline: "Offers", body, related, ...more }))}`;
}

async function scrollTo(page, top) {
  await page.evaluate((top) => new Promise((done) => {
    document.addEventListener("scrollend", () => done(), { once: true });
    scrollTo({ top, behavior: "instant" });
  }), top);
}

/** The position is there again, give or take two pixels. */
async function expectPosition(page, top) {
  await expect.poll(async () => Math.abs((await scrolled(page)) - top)).toBeLessThanOrEqual(2);
}

test("behaviour_07_when_the_page_loads_it_takes_no_focus_and_does_not_scroll", async ({ page }) => {
  await openArticle(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  expect(await page.evaluate(() => document.activeElement.localName)).toBe("body");
  expect(await scrolled(page)).toBe(0);
});

test("a teaser with a document opens in place: address, title, focus on the headline, top of the page", async ({ page }) => {
  await openArticle(page);
  const entries = await page.evaluate(() => history.length);
  await page.evaluate(() => (globalThis.samePage = true));
  await link(page, books.name).click();
  await expect(headline(page)).toHaveText(books.name);
  await expect(headline(page)).toBeFocused();
  await expect(page).toHaveTitle(books.name);
  await expect(page).toHaveURL(`/?src=${books.src}`);
  expect(await scrolled(page)).toBe(0);
  expect(await page.evaluate(() => [globalThis.samePage, history.length])).toEqual([true, entries + 1]);
});

test("a teaser far down opens at the top of its article, and by keyboard too", async ({ page }) => {
  await openArticle(page);
  const teaser = page.getByRole("region", { name: "Tin mới" }).getByRole("link").first();
  const name = await teaser.textContent();
  await teaser.focus();
  await page.keyboard.press("Enter");
  await expect(headline(page)).toHaveText(name);
  await expect(headline(page)).toBeFocused();
  await expect(headline(page)).toBeInViewport();
  expect(await scrolled(page)).toBe(0);
});

test("back and forward restore where the reader stood, and the pages of a list that had come", async ({ page }) => {
  await openArticle(page);
  const list = page.getByRole("region", { name: "Tin mới" });
  const entries = list.getByRole("listitem");
  await expect(entries).toHaveCount(10);
  await list.getByRole("button", { name: "Xem thêm" }).click();
  await expect.poll(() => entries.count()).toBeGreaterThan(10);
  const count = await entries.count();
  const teaser = list.getByRole("link", { name: /^Quán cà phê/ });
  await teaser.scrollIntoViewIfNeeded();
  const top = await scrolled(page);
  expect(top).toBeGreaterThan(1000);
  await teaser.click();
  await expect(headline(page)).toHaveText(/^Quán cà phê/);
  await scrollTo(page, 220);

  await page.goBack();
  await expect(headline(page)).toHaveText(/^Thư viện nổi/);
  await expect(page).toHaveTitle(/^Thư viện nổi/);
  await expect(entries).toHaveCount(count);
  await expectPosition(page, top);

  await page.goForward();
  await expect(headline(page)).toHaveText(/^Quán cà phê/);
  await expect(page).toHaveURL("/?src=samples/vi/ca-phe.json");
  await expectPosition(page, 220);
});

test("what was read is not fetched again on the way back", async ({ page }) => {
  await openArticle(page);
  await link(page, books.name).click();
  await expect(headline(page)).toHaveText(books.name);
  const paths = recordRequests(page);
  await page.goBack();
  await expect(headline(page)).toHaveText(/^Thư viện nổi/);
  expect(paths.filter((path) => path.endsWith(".json"))).toEqual([]);
});

test("reloading keeps the address and the position", async ({ page }) => {
  await openArticle(page, books.src);
  const address = page.url();
  await scrollTo(page, 300);
  await page.reload();
  await expect(headline(page)).toHaveText(books.name);
  await expectPosition(page, 300);
  expect(page.url()).toBe(address);
});

test("other clicks stay the browser's: Ctrl, the middle button, and a teaser without a document", async ({ page, context, baseURL }) => {
  const url = `${baseURL}/faults/html`;
  await openArticle(page, offering([{ url, document: "/samples/en/live.json" }, { url: `${url}?2` }]));
  const address = page.url();
  for (const options of [{ modifiers: ["ControlOrMeta"] }, { modifiers: ["Shift"] }, { button: "middle" }]) {
    const [opened] = await Promise.all([context.waitForEvent("page"), link(page, "Story 1").click(options)]);
    await expect(opened.getByRole("heading", { name: "Sign in to go on" })).toBeVisible();
    await opened.close();
  }
  expect(page.url()).toBe(address);
  await expect(headline(page)).toHaveText("Offers");

  await link(page, "Story 2").click();
  await expect(page).toHaveURL(`${url}?2`);
  await page.goBack();
  await expect(headline(page)).toHaveText("Offers");
});

test("the samples are opened from the bar, in place, and the interface follows their language", async ({ page }) => {
  await openArticle(page);
  await link(page, "العربية").click();
  await expect(page).toHaveURL("/?src=samples/ar/article.json");
  await expect(headline(page)).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.getByRole("button", { name: "التالي" })).toBeVisible();
  await link(page, "English").click();
  await expect(page.getByRole("button", { name: "Next" }).first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL("/?src=samples/vi/article.json");
  await expect(page.getByRole("button", { name: "Tin tiếp theo" })).toBeVisible();
});

test("two quick clicks end on the second, and the first request is ended", async ({ page }) => {
  const slow = "/faults/slow?ms=2500&path=/samples/vi/sach-cu.json";
  await openArticle(page, offering([{ document: slow }, { document: "/samples/en/live.json" }]));
  const ended = page.waitForEvent("requestfailed", (request) => request.url().includes("/faults/slow"));
  await link(page, "Story 1").click();
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "true");
  await link(page, "Story 2").click();
  await expect(headline(page)).toHaveText(/^Spring tide at Skerrow/);
  expect((await ended).failure().errorText).toBe("net::ERR_ABORTED");
  await expect(page.getByRole("main")).not.toHaveAttribute("aria-busy");
  await expect(page).toHaveURL(/src=samples\/en\/live\.json$/);
  await expect(page).toHaveTitle(/^Spring tide/);
});

test("going back ends a request that hangs, and shows again what was there", async ({ page }) => {
  await openArticle(page, offering([{ document: "/faults/hang" }]));
  const ended = page.waitForEvent("requestfailed", (request) => request.url().includes("/faults/hang"));
  await link(page, "Story 1").click();
  await expect(page).toHaveURL(/faults\/hang/);
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "true");
  await page.goBack();
  expect((await ended).failure().errorText).toBe("net::ERR_ABORTED");
  await expect(page.getByRole("main")).not.toHaveAttribute("aria-busy");
  await expect(headline(page)).toHaveText("Offers");
  await expect(page.getByRole("status").filter({ hasText: /\S/ })).toHaveCount(0);
});

test("an article that is there shows until the next one has come", async ({ page }) => {
  await openArticle(page, offering([{ document: "/faults/hang" }]));
  await link(page, "Story 1").click();
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "true");
  await expect(headline(page)).toHaveText("Offers");
});

test.describe("the words of the interface", () => {
  const words = (paths) => paths.filter((path) => path.startsWith("/words/"));

  test("come once for each language, and English without a file", async ({ page }) => {
    const paths = recordRequests(page);
    await openArticle(page);
    await expect(page.getByRole("button", { name: "Tin tiếp theo" })).toBeVisible();
    await link(page, books.name).click();
    await expect(headline(page)).toHaveText(books.name);
    await page.goBack();
    await expect(headline(page)).toHaveText(/^Thư viện nổi/);
    await link(page, "English").click();
    await expect(page.getByRole("button", { name: "Next" }).first()).toBeVisible();
    expect(words(paths)).toEqual(["/words/vi.json"]);
  });

  test.describe("of a Vietnamese reader", () => {
    test.use({ locale: "vi-VN" });

    test("come once, though reader and article both ask for them", async ({ page }) => {
      const paths = recordRequests(page);
      let come;
      const shown = new Promise((done) => (come = done));
      await page.route("**/words/vi.json", async (route) => {
        await shown;
        await route.continue();
      });
      await openArticle(page);
      come();
      await expect(page.getByRole("button", { name: "Tin tiếp theo" })).toBeVisible();
      expect(words(paths)).toEqual(["/words/vi.json"]);
    });

    test("speak of a failure before any article has come", async ({ page, expectError }) => {
      expectError(/404/);
      await page.goto(articleAddress("/faults/status/404"));
      await expect(page.getByRole("button", { name: "Thử lại" })).toBeVisible();
    });
  });
});
