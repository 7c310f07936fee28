// Carousels under mouse, wheel and keyboard; the numbers are those of the list of fifty behaviours.
import { expect, openArticle, test } from "./support/fixtures.mjs";
import { carouselOf, documentWithCards, inSight, moved, offEdge, picks, untilRest } from "./support/carousel.mjs";

const vietnamese = { title: "Nên xem", previous: "Tin trước", next: "Tin tiếp theo" };
/** The sample's seven cards. */
async function openCarousel(page) {
  await openArticle(page);
  return seen(carouselOf(page, vietnamese));
}

async function openCards(page, count) {
  await openArticle(page, documentWithCards(count));
  return seen(carouselOf(page, picks));
}

async function seen(carousel) {
  await carousel.region.scrollIntoViewIfNeeded();
  await expect(carousel.next).toBeVisible();
  return carousel;
}

for (const width of [375, 768, 1280]) {
  test(`behaviour_43_next_makes_the_first_card_not_wholly_seen_the_first_at_${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const { list, next, previous, status } = await openCards(page, 12);
    const before = await inSight(list);
    expect(before[0]).toBe(1);
    await expect(status).toHaveText("");
    await next.click();
    const first = before.at(-1) + 1;
    await expect.poll(async () => (await inSight(list))[0]).toBe(first);
    await expect.poll(() => offEdge(list)).toBeLessThanOrEqual(1.5);
    await expect(next).toBeFocused();
    const now = await inSight(list);
    await expect(status).toHaveText(`Showing ${now[0]} to ${now.at(-1)} of 12`);

    await previous.click();
    await expect.poll(() => inSight(list)).toEqual(before);
    await expect(previous).toBeFocused();
    await expect(status).toHaveText(`Showing 1 to ${before.at(-1)} of 12`);
  });
}

test("behaviour_43_a_second_press_goes_on_from_where_the_first_leads", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  const { list, next, status } = await openCards(page, 12);
  await next.click();
  await expect.poll(async () => (await inSight(list))[0]).toBe(2);
  await next.dblclick();
  await expect.poll(async () => (await inSight(list))[0]).toBe(4);
  await expect.poll(() => offEdge(list)).toBeLessThanOrEqual(1.5);
  await expect(status).toHaveText(/^Showing 4 /);
});

test("behaviour_44_at_either_end_a_button_is_off_keeps_focus_and_does_nothing", async ({ page }) => {
  const { list, next, previous } = await openCarousel(page);
  await expect(previous).toHaveAttribute("aria-disabled", "true");
  await expect(next).toHaveAttribute("aria-disabled", "false");
  await next.focus();
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(next).toHaveAttribute("aria-disabled", "true", { timeout: 300 });
  }).toPass();
  expect((await inSight(list)).at(-1)).toBe(7);
  await expect(next).toBeFocused();
  await expect(next).not.toHaveAttribute("disabled");
  const end = await moved(list);
  await page.keyboard.press("Enter");
  await expect(next).toBeFocused();
  expect(await moved(list)).toBeCloseTo(end, 0);

  await previous.focus();
  await page.keyboard.press("Enter");
  await expect(next).toHaveAttribute("aria-disabled", "false");
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(previous).toHaveAttribute("aria-disabled", "true", { timeout: 300 });
  }).toPass();
  await expect(previous).toBeFocused();
});

test("behaviour_44_there_are_no_buttons_where_all_fits", async ({ page }) => {
  await openArticle(page, documentWithCards(2));
  const { cards, region } = carouselOf(page, picks);
  await expect(cards).toHaveCount(2);
  await expect(region.getByRole("button")).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(region.getByRole("button")).toHaveCount(2);
});

test("End, Home and the arrow keys move the list when it has focus itself", async ({ page }) => {
  const { list } = await openCarousel(page);
  await list.focus();
  await expect(list).toBeFocused();
  await untilRest(list, () => page.keyboard.press("End"));
  await expect.poll(async () => (await inSight(list)).at(-1)).toBe(7);
  await untilRest(list, () => page.keyboard.press("Home"));
  await expect.poll(async () => (await inSight(list))[0]).toBe(1);
  await expect.poll(() => moved(list)).toBe(0);
  await untilRest(list, () => page.keyboard.press("ArrowRight"));
  await expect.poll(async () => (await inSight(list))[0]).toBe(2);
  expect(await offEdge(list)).toBeLessThanOrEqual(1.5);
  await untilRest(list, () => page.keyboard.press("ArrowLeft"));
  await expect.poll(async () => (await inSight(list))[0]).toBe(1);
});

test("Home and End in a card are the page's, not the list's", async ({ page }) => {
  const { list, links } = await openCarousel(page);
  await links.first().focus();
  await page.keyboard.press("Home");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  expect(await moved(list)).toBe(0);
});

test("behaviour_41_a_vertical_wheel_over_it_scrolls_the_page_and_not_the_list", async ({ page }) => {
  const { list } = await openCarousel(page);
  await list.hover();
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 240);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 200);
  expect(await moved(list)).toBe(0);
});

test("behaviour_42_a_horizontal_wheel_moves_the_list_and_it_rests_on_the_edge_of_a_card", async ({ page }) => {
  const { list } = await openCards(page, 12);
  await list.hover();
  const [top, entries] = await page.evaluate(() => [scrollY, history.length]);
  for (const distance of [260, 420, 340]) {
    const before = await moved(list);
    await untilRest(list, () => page.mouse.wheel(distance, 0));
    expect(await moved(list)).toBeGreaterThan(before);
    expect(await offEdge(list)).toBeLessThanOrEqual(1.5);
  }
  expect(await page.evaluate(() => [scrollY, history.length])).toEqual([top, entries]);
});

test("behaviour_42_shift_and_wheel_move_the_list_and_at_its_start_nothing_goes_back", async ({ page }) => {
  const { list } = await openCarousel(page);
  await expect(list).toHaveCSS("overscroll-behavior-x", "contain");
  await list.hover();
  await page.keyboard.down("Shift");
  await untilRest(list, () => page.mouse.wheel(0, 240));
  await page.keyboard.up("Shift");
  expect(await moved(list)).toBeGreaterThan(100);
  expect(await offEdge(list)).toBeLessThanOrEqual(1.5);
  const address = page.url();
  await untilRest(list, () => page.mouse.wheel(-4000, 0));
  await page.mouse.wheel(-4000, 0);
  await expect.poll(() => moved(list)).toBe(0);
  expect(page.url()).toBe(address);
});

test("behaviour_45_tab_reaches_every_card_in_order_and_shows_it_whole_and_back", async ({ page }) => {
  await page.setViewportSize({ width: 500, height: 800 });
  const { list, links } = await openCarousel(page);
  await list.focus();
  for (const card of [1, 2, 3, 4, 5, 6, 7]) {
    await page.keyboard.press("Tab");
    await expect(links.nth(card - 1)).toBeFocused();
    await expect.poll(() => inSight(list)).toContain(card);
  }
  for (const card of [6, 5, 4, 3, 2, 1]) {
    await page.keyboard.press("Shift+Tab");
    await expect(links.nth(card - 1)).toBeFocused();
    await expect.poll(() => inSight(list)).toContain(card);
  }
  await page.keyboard.press("Shift+Tab");
  await expect(list).toBeFocused();
});

test("behaviour_46_without_motion_next_moves_within_a_frame_and_nothing_animates", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { list, next } = await openCards(page, 12);
  const first = (await inSight(list)).at(-1) + 1;
  const { after, running } = await next.evaluate(async (button) => {
    const list = button.closest("section").querySelector("ul");
    button.click();
    await new Promise((frame) => requestAnimationFrame(frame));
    return { after: list.scrollLeft, running: document.getAnimations().length };
  });
  expect(running).toBe(0);
  expect(after).toBeGreaterThan(100);
  expect((await inSight(list))[0]).toBe(first);
  expect(await moved(list)).toBe(after);
});

test("behaviour_47_when_the_column_changes_width_more_or_fewer_cards_show_and_the_first_stays_first", async ({ page }) => {
  const { list, next } = await openCards(page, 12);
  const first = (await inSight(list)).length + 1;
  await next.click();
  await expect.poll(async () => (await inSight(list))[0]).toBe(first);
  await expect.poll(() => offEdge(list)).toBeLessThanOrEqual(1.5);
  const many = (await inSight(list)).length;
  for (const width of [500, 330, 700]) {
    await page.getByRole("main").evaluate((node, width) => {
      node.style.inlineSize = `${width}px`;
    }, width);
    await expect.poll(async () => (await inSight(list)).length).toBeLessThan(many);
    await expect.poll(async () => (await inSight(list))[0]).toBe(first);
    await expect.poll(() => offEdge(list)).toBeLessThanOrEqual(1.5);
  }
});

test("behaviour_49_it_is_heard_as_a_heading_and_a_list_of_so_many_items_each_once", async ({ page }) => {
  const { region, cards, list } = await openCarousel(page);
  await expect(region.getByRole("heading", { level: 2 })).toHaveText(["Nên xem"]);
  await expect(cards).toHaveCount(7);
  const titles = await region.getByRole("heading", { level: 3 }).allTextContents();
  expect(new Set(titles).size).toBe(7);
  await expect(cards.getByRole("time")).toHaveCount(7);
  await expect(list).not.toHaveAttribute("aria-roledescription");
  await expect(region.locator("[aria-hidden], [inert], [aria-roledescription]")).toHaveCount(0);
  await expect(region.getByRole("img")).toHaveCount(0);
});
