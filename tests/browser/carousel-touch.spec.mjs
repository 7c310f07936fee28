// Carousels under a finger, from right to left, and with links of other languages.
import { expect, openArticle, test } from "./support/fixtures.mjs";
import { carouselOf, documentWithCards, finger, inSight, moved, offEdge, picks, untilRest } from "./support/carousel.mjs";

const elsewhere = (page) =>
  page.context().route("https://news.example/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><title>The newsroom’s own page</title>" }));

test.describe("under a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test("behaviour_48_a_drag_that_starts_on_a_card_moves_the_list_and_does_not_follow_the_link", async ({ page }) => {
    await elsewhere(page);
    await openArticle(page, documentWithCards(12));
    const { region, list, links } = carouselOf(page, picks);
    await region.scrollIntoViewIfNeeded();
    const address = page.url();
    const touch = await finger(page);
    await untilRest(list, () => touch.drag(links.first(), { x: -240, y: 0 }, 24));
    await expect.poll(async () => (await inSight(list))[0]).toBeGreaterThan(1);
    expect(await offEdge(list)).toBeLessThanOrEqual(1.5);
    expect(page.url()).toBe(address);
  });

  test("behaviour_48_a_clean_tap_follows_the_link", async ({ page }) => {
    await elsewhere(page);
    await openArticle(page, documentWithCards(12));
    await carouselOf(page, picks).links.first().tap();
    await expect(page).toHaveURL("https://news.example/1.html");
  });

  test("behaviour_48_a_clean_tap_on_a_card_with_a_document_opens_it_in_place", async ({ page }) => {
    await openArticle(page);
    const { links } = carouselOf(page, { title: "Nên xem" });
    const headline = await links.first().textContent();
    await links.first().tap();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  });

  test("behaviour_41_a_swipe_that_is_more_down_than_sideways_moves_the_page_and_not_the_list", async ({ page }) => {
    await openArticle(page);
    const { list, cards, region } = carouselOf(page, { title: "Nên xem" });
    await region.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    const touch = await finger(page);
    await touch.drag(cards.first(), { x: -60, y: -200 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 100);
    expect(await moved(list)).toBe(0);
  });

  test("behaviour_42_a_swipe_back_at_the_start_stays_on_the_page", async ({ page }) => {
    await openArticle(page);
    const { list, links, region } = carouselOf(page, { title: "Nên xem" });
    await region.scrollIntoViewIfNeeded();
    const address = page.url();
    const touch = await finger(page);
    await touch.drag(links.first(), { x: 160, y: 0 });
    await untilRest(list, () => touch.drag(links.first(), { x: -120, y: 0 }));
    expect(page.url()).toBe(address);
  });
});

test("a click with Ctrl and one with the middle button open a card elsewhere, and the article stays", async ({ page, context, baseURL }) => {
  const own = { url: `${baseURL}/faults/html`, document: `${baseURL}/samples/en/live.json` };
  await openArticle(page, documentWithCards(4, { items: [own] }));
  const address = page.url();
  const { links } = carouselOf(page, picks);
  for (const options of [{ modifiers: ["ControlOrMeta"] }, { button: "middle" }]) {
    const [opened] = await Promise.all([context.waitForEvent("page"), links.first().click(options)]);
    await expect(opened.getByRole("heading", { name: "Sign in to go on" })).toBeVisible();
    await opened.close();
  }
  expect(page.url()).toBe(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cards");
});

test("behaviour_15_from_right_to_left_the_carousel_is_mirrored", async ({ page }) => {
  await openArticle(page, "samples/ar/article.json");
  const { region, list, cards, next, previous, status } = carouselOf(page, { title: "اختيارات المحرر", previous: "السابق", next: "التالي" });
  await region.scrollIntoViewIfNeeded();
  const [first, second, frame] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox(), await list.boundingBox()];
  expect(first.x + first.width).toBeCloseTo(frame.x + frame.width, 0);
  expect(second.x).toBeLessThan(first.x);
  const [back, on] = [await previous.boundingBox(), await next.boundingBox()];
  expect(on.x).toBeLessThan(back.x);
  await expect(next).toHaveCSS("scale", "-1 1");

  const before = await inSight(list);
  await expect(previous).toHaveAttribute("aria-disabled", "true");
  await next.focus();
  await untilRest(list, () => page.keyboard.press("Enter"));
  expect(await list.evaluate((node) => node.scrollLeft)).toBeLessThan(-100);
  const now = await inSight(list);
  expect(now.at(-1)).toBe(5);
  expect(now[0]).toBe(Math.min(before.at(-1) + 1, 5 - now.length + 1));
  await expect(status).toHaveText(`المعروض من ${now[0]} إلى ${now.at(-1)} من أصل 5`);
  await expect(next).toHaveAttribute("aria-disabled", "true");
  await list.focus();
  await untilRest(list, () => page.keyboard.press("Home"));
  await expect(previous).toHaveAttribute("aria-disabled", "true");
  await untilRest(list, () => page.keyboard.press("ArrowLeft"));
  await expect.poll(async () => (await inSight(list))[0]).toBe(2);
});

test("behaviour_15_from_right_to_left_a_wheel_to_the_left_goes_on_and_rests_on_an_edge", async ({ page }) => {
  await page.setViewportSize({ width: 500, height: 800 });
  await openArticle(page, "samples/ar/article.json");
  const { list } = carouselOf(page, { title: "اختيارات المحرر" });
  await list.scrollIntoViewIfNeeded();
  await list.hover();
  await untilRest(list, () => page.mouse.wheel(-260, 0));
  expect(await moved(list)).toBeGreaterThan(100);
  expect(await offEdge(list)).toBeLessThanOrEqual(1.5);
});

test("behaviour_16_a_link_of_another_language_says_so_with_its_direction", async ({ page }) => {
  await openArticle(page, "samples/en/article.json");
  const vietnamese = page.getByRole("region", { name: "Editors’ picks" }).getByRole("listitem").filter({ hasText: "Trà Ngân" });
  await expect(vietnamese).toHaveAttribute("lang", "vi");
  await expect(vietnamese).toHaveAttribute("dir", "ltr");

  const items = { 1: { inLanguage: "ar", headline: "ألف فانوس في شارع واحد" } };
  await openArticle(page, documentWithCards(4, { items }));
  const { cards, links } = carouselOf(page, picks);
  await expect(cards.nth(1)).toHaveAttribute("lang", "ar");
  await expect(cards.nth(1)).toHaveAttribute("dir", "rtl");
  await expect(links.nth(1)).toHaveCSS("direction", "rtl");
  await expect(cards.nth(0)).not.toHaveAttribute("lang");
});

test("behaviour_49_gallery_pictures_are_a_list_too_and_one_shows_at_a_time", async ({ page }) => {
  await openArticle(page, "samples/en/article.json");
  const { list, cards, next, status } = carouselOf(page, { title: "From the sea to the page", previous: "Previous", next: "Next" });
  await expect(cards).toHaveCount(3);
  await list.scrollIntoViewIfNeeded();
  expect(await inSight(list)).toEqual([1]);
  await untilRest(list, () => next.click());
  expect(await inSight(list)).toEqual([2]);
  await expect(status).toHaveText("Showing 2 to 2 of 3");
  await expect(next).toBeFocused();
});
