// Lists that grow and lists that come by themselves: when they are asked for, what is said, and what happens where one fails.
import { randomUUID } from "node:crypto";
import { expect, openArticle, recordRequests, requestCount, test } from "./support/fixtures.mjs";

const topic = "/samples/en/topic.json";

/** What is told of a list that fails at first; its pictures are looked for beside the address that failed. */
const lateAndWithoutPictures = /503|404 .*\/pictures\//;

/** A document whose related news this is, below so many lines. */
function withRelated(related, lines = 1) {
  const body = Array.from({ length: lines }, (_, index) => ({ type: "paragraph", text: `Line ${index + 1}. ${"Words and more words. ".repeat(20)}` }));
  const document = { version: "1", inLanguage: "en", headline: "Lists", body, related: [related].flat() };
  return `/faults/json?body=${encodeURIComponent(JSON.stringify(document))}`;
}

const fromSource = (url, more) => ({ role: "topic", placement: "end", layout: "list", title: "On the coast", source: { url }, ...more });
const story = (number) => ({ url: `https://news.example/${number}.html`, headline: `Story ${number}` });
const page2 = (items, more = {}) => `/faults/json?body=${encodeURIComponent(JSON.stringify({ version: "1", items, ...more }))}`;

test("a list with a source is asked for only when the reader comes near, and once", async ({ page }) => {
  const paths = recordRequests(page);
  await openArticle(page, "samples/en/article.json");
  const region = page.getByRole("region", { name: "More about the coast" });
  expect((await region.boundingBox()).y).toBeGreaterThan(3 * 720);
  expect(paths).not.toContain(topic);
  await region.getByRole("heading", { level: 2 }).scrollIntoViewIfNeeded();
  await expect(region.getByRole("listitem")).toHaveCount(4);
  await page.evaluate(() => scrollTo(0, 0));
  await region.getByRole("listitem").last().scrollIntoViewIfNeeded();
  expect(paths.filter((path) => path === topic)).toEqual([topic]);
  await expect(region.getByRole("button")).toHaveCount(0);
});

test("a list that fails does so alone, says so once, and trying again brings it", async ({ page, expectError }) => {
  expectError(lateAndWithoutPictures);
  const key = randomUUID();
  await openArticle(page, withRelated([
    fromSource(`/faults/flaky?key=${key}&fails=2&path=${topic}`),
    { role: "latest", placement: "end", layout: "list", title: "Latest", items: [story(1)] },
  ]));
  const region = page.getByRole("region", { name: "On the coast" });
  await expect(region.getByRole("status")).toHaveText("This list could not be loaded.");
  await expect(page.getByText("Line 1.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Latest" }).getByRole("link", { name: "Story 1" })).toBeVisible();
  expect(await requestCount(page, key)).toBe(2);

  const again = region.getByRole("button", { name: "Try again" });
  await again.focus();
  await page.keyboard.press("Enter");
  await expect(region.getByRole("listitem")).toHaveCount(4);
  await expect(region.getByRole("status")).toHaveText("4 more stories");
  await expect(region.getByRole("button")).toHaveCount(0);
  await expect(region.getByRole("link").first()).toBeFocused();
  expect(await requestCount(page, key)).toBe(3);
});

test("a page of more that fails keeps what is there, and trying again goes on", async ({ page, expectError }) => {
  expectError(lateAndWithoutPictures);
  const next = { url: `/faults/flaky?key=${randomUUID()}&fails=2&path=${topic}` };
  await openArticle(page, withRelated({ role: "latest", placement: "end", layout: "list", title: "Latest", items: [story(1), story(2)], next }));
  const region = page.getByRole("region", { name: "Latest" });
  await region.getByRole("button", { name: "Show more" }).click();
  await expect(region.getByRole("status")).toHaveText("This list could not be loaded.");
  await expect(region.getByRole("listitem")).toHaveCount(2);
  await region.getByRole("button", { name: "Try again" }).click();
  await expect(region.getByRole("listitem")).toHaveCount(6);
  await expect(region.getByRole("status")).toHaveText("4 more stories");
});

test("while a page of more is on its way it is said, and pressing again asks for nothing", async ({ page }) => {
  const key = randomUUID();
  const next = { url: `/faults/hang?key=${key}` };
  await openArticle(page, withRelated({ role: "latest", placement: "end", layout: "list", title: "Latest", items: [story(1)], next }));
  const region = page.getByRole("region", { name: "Latest" });
  const more = region.getByRole("button", { name: "Show more" });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(region.getByRole("status")).toHaveText("Loading more…");
  await expect(more).toHaveAttribute("aria-disabled", "true");
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await requestCount(page, key)).toBe(1);
});

test("with more to come the button stays, keeps focus and speaks with the list's own words", async ({ page }) => {
  const last = { url: page2([story(4)]), label: "The last ones" };
  const next = { url: page2([story(2), story(3), story(1)], { next: last }), label: "Two more" };
  await openArticle(page, withRelated({ role: "latest", placement: "end", layout: "list", title: "Latest", items: [story(1)], next }));
  const region = page.getByRole("region", { name: "Latest" });
  await region.getByRole("button", { name: "Two more" }).focus();
  await page.keyboard.press("Enter");
  await expect(region.getByRole("link")).toHaveText(["Story 1", "Story 2", "Story 3"]);
  await expect(region.getByRole("status")).toHaveText("2 more stories");
  await expect(region.getByRole("button", { name: "The last ones" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(region.getByRole("listitem")).toHaveCount(4);
  await expect(region.getByRole("status")).toHaveText("1 more story");
  await expect(region.getByRole("link", { name: "Story 4" })).toBeFocused();
});

test("a last page without anything new takes the button, and focus is not lost", async ({ page }) => {
  const next = { url: page2([story(1)]) };
  await openArticle(page, withRelated({ role: "latest", placement: "end", layout: "list", title: "Latest", items: [story(1)], next }));
  const region = page.getByRole("region", { name: "Latest" });
  await region.getByRole("button", { name: "Show more" }).focus();
  await page.keyboard.press("Enter");
  await expect(region.getByRole("button")).toHaveCount(0);
  await expect(region.getByRole("status")).toHaveText("0 more stories");
  await expect(region.getByRole("link", { name: "Story 1" })).toBeFocused();
});

test("behaviour_50_a_list_whose_source_is_empty_goes_without_a_trace", async ({ page }) => {
  const paths = recordRequests(page);
  await openArticle(page, withRelated([fromSource(page2([])), { role: "latest", placement: "end", layout: "list", title: "Latest", items: [story(1)] }]));
  await expect.poll(() => paths.filter((path) => path === "/faults/json")).toHaveLength(2);
  await expect(page.getByRole("region", { name: "On the coast" })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Latest"]);
});

test("a source may bring the title of its list, and a carousel from a source has its buttons", async ({ page }) => {
  const items = Array.from({ length: 9 }, (_, index) => story(index + 1));
  await openArticle(page, withRelated(fromSource(page2(items, { title: "Brought along" }), { title: undefined, layout: "carousel" })));
  const region = page.getByRole("region", { name: "Brought along" });
  await expect(region.getByRole("list", { name: "Brought along" }).getByRole("listitem")).toHaveCount(9);
  await expect(region.getByRole("button", { name: "Next" })).toHaveAttribute("aria-disabled", "false");
});
