// Pictures: which are asked for and when, in which size, and what stands where one does not come.
import { expect, layoutShift, openArticle, recordRequests, test } from "./support/fixtures.mjs";
import { carouselOf } from "./support/carousel.mjs";

const english = "samples/en/article.json";
const pictures = (paths) => paths.filter((path) => path.startsWith("/samples/pictures/"));

/** A document with these pictures, the first first, each followed by a line. */
function withPictures(...images) {
  const body = images.flatMap((image, index) => [
    { type: "image", width: 600, height: 400, ...image },
    { type: "paragraph", text: `Line ${index + 1}.` },
  ]);
  const document = { version: "1", inLanguage: "en", headline: "Pictures", body };
  return `/faults/json?body=${encodeURIComponent(JSON.stringify(document))}`;
}

test("behaviour_32_the_first_picture_is_asked_for_at_once_before_all_others_and_with_high_priority", async ({ page }) => {
  const paths = recordRequests(page);
  await openArticle(page, english);
  const images = page.getByRole("article").locator("img");
  await expect(images.first()).toHaveAttribute("fetchpriority", "high");
  await expect(images.first()).not.toHaveAttribute("loading");
  await expect(images.first()).toHaveJSProperty("complete", true);
  expect(pictures(paths)[0]).toMatch(/lighthouse-day/);
  expect(await page.locator("article img[fetchpriority=high]").count()).toBe(1);
  const others = await images.evaluateAll((nodes) => nodes.slice(1).map((node) => node.loading));
  expect(others.length).toBeGreaterThan(10);
  expect(new Set(others)).toEqual(new Set(["lazy"]));
});

for (const { width, scale, picture } of [
  { width: 320, scale: 1, picture: "lighthouse-day-600.jpg" },
  { width: 320, scale: 2, picture: "lighthouse-day.jpg" },
  { width: 1280, scale: 1, picture: "lighthouse-day.jpg" },
]) {
  test.describe(`on a screen of ${width} pixels, ${scale} to a CSS pixel`, () => {
    test.use({ viewport: { width, height: 700 }, deviceScaleFactor: scale });
    test(`behaviour_32_the_smallest_picture_that_is_sharp_is_chosen_${width}_${scale}`, async ({ page }) => {
      const paths = recordRequests(page);
      await openArticle(page, english);
      const image = page.getByRole("article").getByRole("img").first();
      await expect.poll(() => image.evaluate((it) => it.currentSrc)).toMatch(new RegExp(`/${picture.replaceAll(".", "\\.")}$`));
      expect(pictures(paths).filter((path) => path.includes("lighthouse-day"))).toEqual([`/samples/pictures/${picture}`]);
    });
  });
}

test("behaviour_33_the_pictures_of_a_device_far_down_are_asked_for_when_the_reader_comes_near", async ({ page }) => {
  const paths = recordRequests(page);
  await openArticle(page, english);
  await expect(page.getByRole("article").getByRole("img").first()).toHaveJSProperty("complete", true);
  const { list, cards } = carouselOf(page, { title: "Editors’ picks" });
  expect((await list.boundingBox()).y).toBeGreaterThan(4 * 720);
  expect(pictures(paths)).not.toContain("/samples/pictures/train-480.jpg");
  await list.scrollIntoViewIfNeeded();
  const picture = cards.first().locator("img");
  await expect.poll(() => picture.evaluate((it) => it.naturalWidth)).toBe(480);
  expect(pictures(paths)).toContain("/samples/pictures/train-480.jpg");
});

test("behaviour_30_the_box_of_a_picture_that_has_not_come_has_its_final_size", async ({ page }) => {
  await openArticle(page, withPictures({ url: "/samples/pictures/bridge-600.jpg", alt: "Bridge" }, { url: "/faults/hang", alt: "Not yet", height: 300 }));
  const box = await page.getByRole("img", { name: "Not yet" }).boundingBox();
  expect(box.width / box.height).toBeCloseTo(2, 1);
  const before = (await page.getByText("Line 2.").boundingBox()).y;
  expect(before).toBeGreaterThanOrEqual(box.y + box.height);
});

test("behaviour_30_nothing_moves_while_the_pictures_of_an_article_come", async ({ page }) => {
  await openArticle(page);
  for (const figure of await page.getByRole("figure").all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect.poll(() => figure.getByRole("img").evaluate((it) => it.complete && it.naturalWidth)).toBeTruthy();
  }
  expect(await layoutShift(page)).toBeLessThan(0.02);
});

for (const first of [true, false]) {
  test(`behaviour_31_a_picture_that_fails_keeps_its_box_and_its_words_${first ? "first" : "further_down"}`, async ({ page, expectError }) => {
    expectError(/404/);
    const failing = { url: "/faults/status/404", alt: "A red boat at the quay", caption: "The boat came at noon.", credit: "Picture: Edda" };
    const good = { url: "/samples/pictures/bridge-600.jpg", alt: "Bridge", caption: "The bridge." };
    const whole = await (async () => {
      await openArticle(page, withPictures(...(first ? [{ ...failing, url: good.url }, good] : [good, { ...failing, url: good.url }])));
      return page.getByRole("figure", { name: /The boat came/ }).boundingBox();
    })();
    await openArticle(page, withPictures(...(first ? [failing, good] : [good, failing])));
    const figure = page.getByRole("figure", { name: /The boat came/ });
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toContainText("The picture could not be loaded.");
    await expect(figure.getByText("A red boat at the quay")).toBeVisible();
    await expect(figure.getByText("The boat came at noon.")).toBeVisible();
    await expect(figure.getByText("Picture: Edda").last()).toBeVisible();
    const kept = await figure.boundingBox();
    expect([kept.width, kept.height]).toEqual([whole.width, whole.height]);
    expect(await layoutShift(page)).toBeLessThan(0.001);
    await expect(page.getByRole("img", { name: "Bridge" })).toBeVisible();
  });
}

test("a card whose picture fails keeps its place and its link", async ({ page, expectError }) => {
  expectError(/404/);
  await page.route("**/pictures/market-480.jpg", (route) => route.fulfill({ status: 404, body: "" }));
  await openArticle(page);
  const { cards, links } = carouselOf(page, { title: "Nên xem" });
  await cards.first().scrollIntoViewIfNeeded();
  await expect(cards.first()).toContainText("Không tải được ảnh.");
  const [one, two] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox()];
  expect(one.height).toBeCloseTo(two.height, 0);
  await links.first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Chợ quê/);
});

test("a picture that nobody described says so, and one beside its caption is not read twice", async ({ page }) => {
  await openArticle(page, withPictures({ url: "/samples/pictures/bridge-600.jpg" }, { url: "/samples/pictures/harbour-600.jpg", caption: "The quay." }));
  await expect(page.getByRole("img", { name: "Picture without a description" })).toBeVisible();
  await expect(page.getByRole("figure", { name: "The quay." }).locator("img")).toHaveAttribute("alt", "");
});

test("a credit that begins with its own name is heard once, and one that is only a name is heard as a credit", async ({ page }) => {
  await openArticle(page, withPictures(
    { url: "/samples/pictures/bridge-600.jpg", alt: "Bridge", credit: "Photograph: Edda Marsh" },
    { url: "/samples/pictures/harbour-600.jpg", alt: "Harbour", credit: "Tom Quill" },
  ));
  await expect(page.getByRole("figure", { name: /Edda/ })).toHaveText("Photograph: Edda Marsh");
  await expect(page.getByRole("figure", { name: /Tom/ })).toHaveText("Picture: Tom Quill");
});
