// The examples without a framework, as a newcomer opens them.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { axe, expect, test } from "./support/fixtures.mjs";
import { ARTICLES, exampleAddress, hold, loaderScript, messagesOf } from "./support/examples.mjs";
import { headlineIn } from "./support/partner.mjs";
import { examples } from "./support/server.mjs";

test.skip(!existsSync(join(examples, "plain/index.html")), "the examples are not built; scripts/examples.sh builds them or says why it cannot");

const [first] = ARTICLES;
const log = (page) => page.getByRole("list", { name: "Events" }).getByRole("listitem");
const shows = (page) => expect(headlineIn(page)).toHaveText(first.headline, { timeout: 20_000 });

for (const path of ["plain/index.html", "plain/looks.html", "plain/events.html", "astro/static/index.html"]) {
  test(`promise_33_${path}: a link first, then the article, and nothing on the console`, async ({ page }) => {
    test.skip(!existsSync(join(examples, path)), "not built");
    const messages = messagesOf(page);
    const loader = await hold(page, loaderScript);
    await page.goto(exampleAddress(path), { waitUntil: "commit" });
    const link = page.locator("news-article > a");
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute("href", "https://news.example/en/tide-table.html");
    loader.release();
    await shows(page);
    await expect(link).toBeHidden();
    expect(messages).toEqual([]);
  });

  test(`promise_52_${path} has no fault that axe can find`, async ({ page }) => {
    test.skip(!existsSync(join(examples, path)), "not built");
    await page.goto(exampleAddress(path));
    await shows(page);
    // Snippets are pages without landmarks and headings of their own, for shortness.
    expect((await axe(page)).filter(({ impact }) => ["serious", "critical"].includes(impact))).toEqual([]);
  });
}

test("promise_17_plain/looks.html: tokens, parts, slots and attributes make the article the page's own", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(exampleAddress("plain/looks.html"));
  await shows(page);
  await expect(headlineIn(page)).toHaveCSS("font-style", "italic");
  await expect(headlineIn(page)).toHaveCSS("color", "rgb(7, 54, 66)");
  await expect(headlineIn(page)).toHaveCSS("font-family", /Palatino/);
  await expect(page.getByText("so that you need not wait for the tide")).toBeVisible();
  await expect(page.getByRole("complementary", { name: "From us" })).toBeVisible();
  await expect(page.locator("news-article").getByRole("button", { name: "Read on" })).toBeVisible();
});

test("promise_35_plain/events.html: what happens is told, and the page may go on in the element's place", async ({ page }) => {
  await page.goto(exampleAddress("plain/events.html"));
  await shows(page);
  await expect(log(page).first()).toHaveText(`news-ready: ${first.headline}`);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(page.locator("news-article article")).toHaveCSS("color-scheme", /dark/);
  await page.getByRole("checkbox", { name: "Open teasers in a page of ours" }).check();
  const teaser = page.locator("news-article").getByRole("region").getByRole("link").first();
  await teaser.click();
  await expect(log(page).filter({ hasText: /^news-open: / })).toHaveCount(1);
  expect(decodeURIComponent(new URL(page.url()).hash)).toContain("https://");
  await shows(page);
});

test("promise_33_astro/static: a script of the page's hears the article", async ({ page }) => {
  test.skip(!existsSync(join(examples, "astro/static/index.html")), "not built");
  await page.goto(exampleAddress("astro/static"));
  await shows(page);
  await expect(log(page)).toHaveText([`news-ready: ${first.headline}`]);
  await expect(page.locator("news-article").getByRole("button", { name: "Read on" })).toBeVisible();
});
