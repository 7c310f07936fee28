// A real article of a Vietnamese newsroom, from ../shared/samples; skipped where that folder is not there.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, openArticle, sharedSamples, test } from "./support/fixtures.mjs";

const file = sharedSamples && join(sharedSamples, "native/seed/article.json");
const isThere = Boolean(file && existsSync(file));
const seed = isThere ? JSON.parse(readFileSync(file, "utf8")) : { body: [], related: [{}, {}, {}, {}] };
const [strip, , carousel, latest] = seed.related;

test.skip(!isThere, "../shared/samples/native/seed/article.json is not there");

test.beforeEach(async ({ page }) => {
  await openArticle(page, "/shared/native/seed/article.json");
});

test("the headline is there once, and it titles the page", async ({ page }) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText([seed.headline]);
  await expect(page).toHaveTitle(seed.headline);
});

test("section, headline, lead, three links, byline and date stand in this order before the body", async ({ page }) => {
  await expect(page.getByRole("article").locator("header").first()).toMatchAriaSnapshot(`
    - paragraph: Hoạt động Công đoàn
    - heading "${seed.headline}" [level=1]
    - paragraph: /Chiều 6\\/2, tại trụ sở .* triển khai nhiệm vụ năm 2024\\./
    - region "Tin liên quan":
      - heading "Tin liên quan" [level=2]
      - list:
        - listitem:
          - link /Ấm tình những chuyến xe công đoàn/
        - listitem:
          - link /Công đoàn Viên chức Việt Nam tặng quà Tết/
        - listitem:
          - link /Mang Tết đến sớm với các bệnh nhân/
    - text: Mạnh Quân
    - time: /6 tháng 2, 2024/
  `);
  const links = page.getByRole("region", { name: "Tin liên quan" }).getByRole("link");
  await expect(links).toHaveText(strip.items.map((it) => it.headline));
  for (const [index, item] of strip.items.entries()) {
    await expect(links.nth(index)).toHaveAttribute("href", item.url);
  }
});

test("thirteen paragraphs and five figures follow each other as in the document", async ({ page }) => {
  const shown = await page.locator(".article__body > *").evaluateAll((nodes) =>
    nodes.map((node) => `${node.localName}: ${node.innerText.trim()}`));
  const expected = seed.body.map((block) =>
    block.type === "image" ? `figure: ${block.caption}` : `p: ${block.text}`);
  expect(shown).toEqual(expected);
  expect(shown.filter((it) => it.startsWith("p: "))).toHaveLength(13);
  expect(shown.filter((it) => it.startsWith("figure: "))).toHaveLength(5);
});

test("each figure has its picture, its description and its caption", async ({ page }) => {
  for (const image of seed.body.filter((it) => it.type === "image")) {
    const figure = page.getByRole("figure", { name: image.caption });
    await figure.scrollIntoViewIfNeeded();
    const picture = figure.getByRole("img", { name: image.alt });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((it) => it.naturalWidth)).toBe(image.width);
  }
});

test("a section that is empty has no heading and no place", async ({ page }) => {
  await expect(page.getByRole("heading", { name: carousel.title })).toBeVisible();
  await expect(page.getByText("Có thể bạn quan tâm")).toHaveCount(0);
  await expect(page.getByRole("region")).toHaveCount(3);
});

test("the carousel has seven cards, in their order", async ({ page }) => {
  const list = page.getByRole("list", { name: "Nên xem" });
  await expect(list.getByRole("listitem")).toHaveCount(7);
  await expect(list.getByRole("heading", { level: 3 })).toHaveText(carousel.items.map((it) => it.headline));
});

test("the list has ten entries, and thirteen after Xem thêm, which then goes", async ({ page }) => {
  const region = page.getByRole("region", { name: "Tin khác" });
  const entries = region.getByRole("listitem");
  await expect(entries).toHaveCount(10);
  await expect(region.getByRole("heading", { level: 3 })).toHaveText(latest.items.map((it) => it.headline));

  const more = region.getByRole("button", { name: "Xem thêm" });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(entries).toHaveCount(13);
  await expect(region.getByRole("button")).toHaveCount(0);
  await expect(region.getByRole("status")).toHaveText("Đã tải thêm 3 tin");
  await expect(entries.nth(10).getByRole("link")).toBeFocused();
  await expect(entries.nth(10).getByRole("link")).toBeInViewport();
});

test("no device shows an article twice, nor after Xem thêm", async ({ page }) => {
  await page.getByRole("button", { name: "Xem thêm" }).click();
  await expect(page.getByRole("region", { name: "Tin khác" }).getByRole("listitem")).toHaveCount(13);
  for (const device of await page.getByRole("region").all()) {
    const links = await device.getByRole("link").evaluateAll((nodes) => nodes.map((it) => it.href));
    expect(new Set(links).size).toBe(links.length);
  }
});

test("the mobile version is linked, for those who want it", async ({ page }) => {
  const link = page.getByRole("link", { name: "Phiên bản di động" });
  await expect(link).toHaveAttribute("href", "https://m.news.example/vi/nang-cao-hieu-qua.html");
  await expect(link).toHaveAttribute("rel", /alternate/);
});

test("nothing of the document was left out", async ({ page }) => {
  await expect(page.getByText("phần của bài viết không hiển thị được")).toHaveCount(0);
});
