// Reading in the element: opening in place and back, reading on, related news, sharing, footnotes, paper.
import { addressOf, expect, test } from "../support/fixtures.mjs";
import { headlineIn, listen, openPartner, ours, pageWith, partnerAddress, script, tag, told } from "../support/partner.mjs";

const second = () => `${ours()}${addressOf({ version: "1", headline: "The second", url: "https://publisher.example/2", body: ["Text."] })}`;
const first = () => ({
  version: "1", headline: "The first", url: "https://publisher.example/1", inLanguage: "en",
  body: Array.from({ length: 30 }, (_, at) => `Paragraph ${at + 1} of a text that is long enough to be scrolled.`),
  related: [{ role: "latest", placement: "end", layout: "list", items: [{ headline: "To the second", url: "https://publisher.example/2", document: second() }, { headline: "Elsewhere", url: "https://publisher.example/3" }] }],
});
const element = (page) => page.locator("news-article");

test("A teaser opens in place, and the way back leads to where the reader was", async ({ page }) => {
  await listen(page);
  await openPartner(page, { src: addressOf(first()), before: "<p style='height:300px'>Above</p>" });
  const entries = await page.evaluate(() => history.length);
  const link = element(page).getByRole("link", { name: "To the second" });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await link.click();
  await expect(headlineIn(page)).toHaveText("The second");
  await expect(headlineIn(page)).toBeFocused();
  await expect(headlineIn(page)).toBeInViewport();
  await element(page).getByRole("button", { name: "Back" }).click();
  await expect(headlineIn(page)).toHaveText("The first");
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await expect(element(page).getByRole("button", { name: "Back" })).toBeHidden();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  const heard = (await told(page, "news-ready")).map((it) => it.detail.headline);
  expect(heard).toEqual(["The first", "The second", "The first"]);
});

test("A page may take a teaser over, and nothing else happens", async ({ page }) => {
  await listen(page);
  await page.addInitScript(() => document.addEventListener("news-open", (event) => event.preventDefault()));
  await openPartner(page, { src: addressOf(first()) });
  const address = page.url();
  await element(page).getByRole("link", { name: "To the second" }).click();
  await element(page).getByRole("link", { name: "Elsewhere" }).click();
  await expect.poll(async () => (await told(page, "news-open")).map((it) => it.detail.url)).toEqual(["https://publisher.example/2", "https://publisher.example/3"]);
  expect(page.url()).toBe(address);
  await expect(headlineIn(page)).toHaveText("The first");
});

test("With open=page a teaser leads to its page", async ({ page }) => {
  await page.route("https://publisher.example/2", (route) => route.fulfill({ contentType: "text/html", body: "<title>The page of the second</title>" }));
  await openPartner(page, { src: addressOf(first()), attributes: "open=page" });
  await element(page).getByRole("link", { name: "To the second" }).click();
  await expect(page).toHaveTitle("The page of the second");
});

test("Reading on shows the rest and puts the reader there", async ({ page }) => {
  await openPartner(page, { src: addressOf(first()), attributes: "limit=3" });
  await expect(element(page).getByText("Paragraph 3 of")).toBeVisible();
  await expect(element(page).getByText("Paragraph 4 of")).toBeHidden();
  await element(page).getByRole("button", { name: "Read on" }).press("Enter");
  await expect(element(page).getByText("Paragraph 30 of")).toBeVisible();
  await expect(element(page).getByRole("button", { name: "Read on" })).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(element(page).getByRole("button", { name: "Share" })).toBeFocused();
});

test("An advertisement of the page stands where its slot is, and only while there is an article", async ({ page }) => {
  const inside = ["after-description", "after-body", "recommended", "end"].map((name) => `<p slot="${name}">Ours ${name}</p>`).join("");
  await openPartner(page, { src: addressOf(first()), inside });
  const tops = [];
  for (const name of ["after-description", "after-body", "recommended", "end"]) {
    await expect(page.getByText(`Ours ${name}`)).toBeVisible();
    tops.push((await page.getByText(`Ours ${name}`).boundingBox()).y);
  }
  expect([...tops].sort((a, b) => a - b)).toEqual(tops);
});

test("Sharing copies the address where the browser has no way to share, and the page may do it otherwise", async ({ page, context }) => {
  await listen(page);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", { value: undefined });
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { globalThis.copied = text; } } });
  });
  await openPartner(page, { src: addressOf(first()) });
  await element(page).getByRole("button", { name: "Share" }).click();
  await expect(element(page).getByText("The address is copied.")).toBeVisible();
  expect(await page.evaluate(() => globalThis.copied)).toBe("https://publisher.example/1");
  await page.evaluate(() => {
    globalThis.copied = null;
    document.addEventListener("news-share", (event) => event.preventDefault());
  });
  await element(page).getByRole("button", { name: "Share" }).click();
  expect(await told(page, "news-share")).toEqual(Array(2).fill({ name: "news-share", detail: { headline: "The first", url: "https://publisher.example/1" } }));
  expect(await page.evaluate(() => globalThis.copied)).toBe(null);
  expect(context.pages()).toHaveLength(1);
});

test("promise_49_On paper every picture is there, and a carousel is a list", async ({ page }) => {
  await openPartner(page);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const images = element(page).getByRole("article").locator("img");
  await expect.poll(() => images.evaluateAll((all) => all.filter((it) => !it.complete || !it.naturalWidth).length)).toBe(0);
  const cards = await element(page).locator(".carousel li").evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).map(({ left, right }) => [left, right]));
  expect(cards.length).toBeGreaterThan(2);
  expect(cards.every(([left, right]) => left >= 0 && right <= 1281)).toBe(true);
});

test("promise_51_A footnote's mark leads to the note and back, inside the element", async ({ page }) => {
  const src = addressOf({ version: "1", headline: "Notes", body: [["A claim.", { type: "footnoteRef", id: "1" }], ...Array(40).fill("Text between."), { type: "footnotes", items: [{ id: "1", body: ["The source."] }] }] });
  await openPartner(page, { src, after: '<p id="news-note-1">The page has this id, too.</p>' });
  const address = page.url();
  await element(page).getByRole("link", { name: "Note 1" }).click();
  await expect(element(page).getByText("The source.")).toBeInViewport();
  await element(page).getByRole("link", { name: "Back to the text" }).click();
  await expect(element(page).getByText("A claim.")).toBeInViewport();
  expect(page.url()).toBe(address);
});

test("Each element of a page has its own language and its own way", async ({ page }) => {
  await page.goto(partnerAddress(pageWith(tag(addressOf(first()), "lang=vi") + tag(addressOf({ ...first(), headline: "The other" }), "lang=ar") + script())));
  const [one, other] = [element(page).nth(0), element(page).nth(1)];
  await expect(one.getByRole("button", { name: "Chia sẻ" })).toBeVisible();
  await expect(other.getByRole("button", { name: "مشاركة" })).toBeAttached();
  await one.getByRole("link", { name: "To the second" }).click();
  await expect(one.getByRole("heading", { level: 1 })).toHaveText("The second");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("The other");
});
