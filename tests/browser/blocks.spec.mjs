// Every kind of block, in the English sample, which has them all: what is seen and heard of it, and what it does.
import { expect, openArticle, recordRequests, test } from "./support/fixtures.mjs";

const english = "samples/en/article.json";

test.describe("every kind of block is seen", () => {
  test.beforeEach(async ({ page }) => openArticle(page, english));

  test("paragraphs of six styles, headings of two levels, a quote and a pull quote", async ({ page }) => {
    for (const text of [/^On the wall of the harbour office/, /^The book is the tide table/, /^Why still on paper/,
      /^“Because a telephone/, /^This article was written with help/, /^The next table goes to press/]) {
      await expect(page.getByText(text)).toBeVisible();
    }
    await expect(page.getByRole("heading", { level: 2, name: "Make your own" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 3, name: "A computer made of brass" })).toBeVisible();
    await expect(page.getByRole("figure", { name: "Aldous, gauge keeper" })).toMatchAriaSnapshot(`
      - figure "Aldous, gauge keeper":
        - blockquote:
          - paragraph: A machine is very good at being wrong in the same way every time.
    `);
    await expect(page.getByRole("figure", { name: "Harbour orders of Skerrow" })).toMatchAriaSnapshot(`
      - figure "Harbour orders of Skerrow, about 1870":
        - blockquote:
          - paragraph: /The Master shall not trust/
          - paragraph: He shall look over the side.
        - link "Harbour orders of Skerrow, about 1870"
    `);
  });

  test("lists in lists, a chapter, a fact box and an aside", async ({ page }) => {
    await expect(page.getByRole("region", { name: "1. The hut at the end of the pier" })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "How to read a tide table" })).toMatchAriaSnapshot(`
      - complementary "How to read a tide table":
        - heading "How to read a tide table" [level=2]
        - list:
          - listitem: /Find the day/
          - listitem: /Heights count from LAT/
          - listitem:
            - list:
              - listitem: /first hour/
              - listitem: /second hour/
              - listitem
            - paragraph: then the same backwards.
          - listitem: /Add a margin/
    `);
    await expect(page.getByRole("complementary", { name: "A word that travelled" })).toBeVisible();
  });

  test("a table with rows of heads, a timeline, a formula, code, plain text and a verse", async ({ page }) => {
    const table = page.getByRole("table", { name: "The five largest waves at Skerrow (rounded)" });
    await expect(table.getByRole("columnheader")).toHaveText(["Wave", "Comes back after", "At Skerrow", "height (cm)", "late by"]);
    await expect(table.getByRole("rowheader")).toHaveText(["Twice a day", "Once a day"]);
    await expect(table.getByRole("cell", { name: "12.42 h" })).toBeVisible();

    const timeline = page.getByRole("list").filter({ hasText: "A staff on the quay" });
    await expect(timeline.getByRole("listitem")).toHaveCount(5);
    await expect(timeline.getByRole("time")).toHaveText(["1846", "Spring 1887", "1 June 1912", "1962", "8 October 2025"]);

    await expect(page.getByText("Formula h(t) = h_0")).toBeVisible();
    await expect(page.getByRole("code").filter({ hasText: "from math import cos" })).toBeVisible();
    await expect(page.locator("pre", { hasText: "0 h" }).last()).toHaveText(/24 h +-185$/);
    await expect(page.getByText("Up the steps and over the stone,")).toHaveCSS("white-space-collapse", /preserve/);
  });

  test("pictures of three widths, two galleries, a film and a recording", async ({ page }) => {
    const width = async (name) => (await page.getByRole("figure", { name }).locator(".picture").boundingBox()).width;
    const [inline, wide, full] = [await width(/^Low water|^Coming home/), await width(/^The gauge hut/), await width(/^The machine was last/)];
    expect(wide).toBeGreaterThan(inline);
    expect(full).toBeGreaterThan(wide);
    await expect(page.getByRole("region", { name: "From the sea to the page" }).getByRole("figure")).toHaveCount(3);
    await expect(page.getByRole("region", { name: "Readers’ high waters" }).getByRole("figure")).toHaveCount(4);
    await expect(page.getByLabel("One tide in four seconds")).toBeVisible();
    await expect(page.getByLabel("The bell on the outer buoy")).toBeVisible();
  });

  test("a link card, a file, a rating, a divider, a correction and the notes", async ({ page }) => {
    const card = page.locator(".link-card");
    await expect(card.getByRole("link", { name: "Spring tide at Skerrow: the quay from hour to hour" })).toBeVisible();
    const file = page.getByRole("link", { name: "Download Skerrow, October 2025: times and heights" });
    await expect(file).toHaveAttribute("href", /\/samples\/en\/skerrow-october\.csv$/);
    expect((await page.request.get(await file.getAttribute("href"))).status()).toBe(200);
    await expect(page.getByText("4 kB")).toBeVisible();
    await expect(page.getByText("4.5 out of 5")).toBeVisible();
    await expect(page.getByRole("separator")).toBeVisible();
    await expect(page.getByText(/^An earlier version of this article/)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Notes" })).toBeVisible();
  });

  test("every kind of mark within a line, and words of other languages by their names", async ({ page }) => {
    for (const tag of ["strong", "em", "u", "s", "code", "sub", "sup", "mark", "small", "abbr[title]", "ruby > rt", "br"]) {
      await expect(page.locator(`.article :is(p, caption) ${tag}`).first(), tag).toBeAttached();
    }
    await expect(page.getByText("المدّ")).toHaveAttribute("lang", "ar");
    await expect(page.getByText("المدّ")).toHaveAttribute("dir", "rtl");
    await expect(page.getByText("nước ròng")).toHaveAttribute("lang", "vi");
    await expect(page.getByText("潮")).toHaveText(/しお/);
    await expect(page.locator("[lang=ja]")).toBeVisible();
  });
});

test("the latest entries of a live article come in the document's order, with what is new said", async ({ page }) => {
  await openArticle(page, "samples/en/live.json");
  const posts = page.getByRole("article").getByRole("article");
  await expect(posts.filter({ hasText: "It turns" })).toMatchAriaSnapshot(`
    - article "It turns":
      - time: /8 October 2025/
      - text: Key event
      - time: /Updated 8 October 2025/
      - heading "It turns" [level=2]
  `);
});

test("a note is reached from the text and the text from the note, by keyboard, and the address stays", async ({ page }) => {
  await openArticle(page, english);
  const address = page.url();
  const reference = page.getByRole("link", { name: "Note shores" });
  await reference.focus();
  await page.keyboard.press("Enter");
  const note = page.getByRole("listitem").filter({ hasText: "A tide that meets a coast" }).last();
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Back to the text" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(reference).toBeFocused();
  await expect(reference).toBeInViewport();
  expect(page.url()).toBe(address);
});

test("details open and close by click and by keyboard", async ({ page }) => {
  await openArticle(page, english);
  const summary = page.getByText("What is a spring tide?");
  const inside = page.getByText("It has nothing to do with the season.");
  await expect(inside).toBeHidden();
  await summary.click();
  await expect(inside).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(inside).toBeHidden();
});

test("a table wider than the screen scrolls by keyboard in its own region, and the page does not", async ({ page }) => {
  const row = (word) => Array.from({ length: 16 }, (_, at) => `${word}${at}`);
  const table = { type: "table", caption: "Heights", head: [row("Head")], body: [row("Cell"), row("Cell")] };
  const document = JSON.stringify({ version: "1", inLanguage: "en", headline: "Wide", body: [table] });
  await page.setViewportSize({ width: 320, height: 700 });
  await openArticle(page, `/faults/json?body=${encodeURIComponent(document)}`);
  const region = page.getByRole("region", { name: "Heights" });
  await region.focus();
  await expect(region).toBeFocused();
  expect(await region.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeGreaterThan(20);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((it) => it.scrollLeft)).toBeGreaterThan(10);
  expect(await page.evaluate(() => scrollX)).toBe(0);
});

test("film and recording have poster, subtitles and buttons, and ask for nothing before they are played", async ({ page }) => {
  const paths = recordRequests(page);
  await openArticle(page, english);
  const film = page.getByLabel("One tide in four seconds");
  await film.scrollIntoViewIfNeeded();
  await expect(film).toHaveAttribute("poster", /tide-hut-600\.jpg$/);
  await expect(film).toHaveJSProperty("controls", true);
  await expect(film).toHaveJSProperty("preload", "none");
  await expect(film).toHaveJSProperty("autoplay", false);
  await expect(film.locator("track")).toHaveCount(2);
  await expect(film.locator("track[kind=captions]")).toHaveAttribute("srclang", "en");
  await expect(film.locator("track[kind=subtitles]")).toHaveAttribute("label", "Tiếng Việt");
  const bell = page.getByLabel("The bell on the outer buoy");
  await bell.scrollIntoViewIfNeeded();
  await expect.poll(() => paths).toContain("/samples/pictures/tide-hut-600.jpg");
  expect(paths.filter((path) => path.startsWith("/samples/media/"))).toEqual([]);

  // Played it comes, so that what is not asked for before is not asked for by mistake.
  await bell.evaluate((it) => it.play());
  await expect.poll(() => paths.filter((path) => path.startsWith("/samples/media/bell"))).not.toHaveLength(0);
});

test("something of a third party is a card with its provider, its title and a link, and no frame", async ({ page }) => {
  await openArticle(page, english);
  const card = page.getByRole("complementary").filter({ hasText: "Content from Example Maps" });
  await expect(card).toMatchAriaSnapshot(`
    - complementary:
      - paragraph: Content from Example Maps
      - paragraph: Skerrow pier on the map
      - paragraph:
        - text: The pier is at the end of Kirk Street.
        - link "Open the map"
      - paragraph:
        - link "Open at Example Maps":
          - /url: https://maps.example/embed/skerrow-pier
  `);
  await expect(page.locator("iframe, object, embed, script:not(head script, body > script)")).toHaveCount(0);
});
