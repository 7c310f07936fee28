// Whether everyone can read the samples: assistive technology, every width, every setting, on paper.
import { addressOf, articleAddress, axe, expect, layoutShift, openArticle, test } from "./support/fixtures.mjs";

const SAMPLES = ["vi", "en", "ar"].map((language) => `/samples/${language}/article.json`);
const WIDTHS = [320, 768, 1280];

/** Goes down the whole page, a screen at a time, then along its carousels, and waits for every picture. */
async function scrollThrough(page) {
  await page.evaluate(async () => {
    // Two frames, and what they gave rise to: observers are told when there is time.
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight * 0.75) {
      scrollTo({ top, behavior: "instant" });
      await frame();
      // A list that is fetched when the reader comes near has come before he is there.
      while (document.querySelector('main button[aria-disabled="true"]:not([aria-label])')) await frame();
    }
    for (const picture of document.images) {
      if (picture.complete) continue;
      picture.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      await frame();
    }
  });
  await expect
    .poll(() => page.evaluate(() => [...document.images].filter((it) => it.checkVisibility() && !it.complete).length))
    .toBe(0);
}

for (const scheme of ["light", "dark"]) {
  test.describe(`In ${scheme} colours`, () => {
    test.use({ colorScheme: scheme });
    for (const src of [...SAMPLES, "/samples/en/live.json"]) {
      test(`axe finds nothing wrong with ${src}`, async ({ page }) => {
        await openArticle(page, src);
        await scrollThrough(page);
        expect(await axe(page)).toEqual([]);
      });
    }
    test("axe finds nothing wrong with a failure", async ({ page, expectError }) => {
      expectError(/\/faults\//);
      await page.goto(articleAddress("/faults/status/404"));
      await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
      expect(await axe(page)).toEqual([]);
    });
  });
}

for (const width of WIDTHS) {
  for (const src of SAMPLES) {
    test(`behaviour_03_Nothing moves while the pictures of ${src} come late, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      // Every picture has to wait for the one before it, which is always late.
      let before = Promise.resolve();
      await page.route(/\/pictures\//, async (route) => {
        before = before.then(() => new Promise((later) => setTimeout(later, 60)));
        await before;
        await route.continue();
      });
      await openArticle(page, src);
      await scrollThrough(page);
      const shift = await layoutShift(page);
      test.info().annotations.push({ type: "shift", description: `${src} ${width}: ${shift.toFixed(4)}` });
      expect(shift).toBeLessThan(0.02);
    });
  }
}

for (const src of [...SAMPLES, "/samples/en/live.json"]) {
  test(`behaviour_11_Only carousels, tables and code of ${src} scroll sideways, 320 wide`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openArticle(page, src);
    await scrollThrough(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const others = await page.evaluate(() =>
      [...document.querySelectorAll("main *")]
        .filter((it) => it.scrollWidth > it.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(it).overflowX))
        .filter((it) => !it.matches(".carousel__track, .table, .code, .preformatted"))
        .map((it) => it.className));
    expect(others).toEqual([]);
  });

  // https://www.w3.org/TR/WCAG22/#text-spacing
  for (const width of [320, 1280]) {
    test(`behaviour_12_Wider letters, words and lines lose nothing of ${src}, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openArticle(page, src);
      await page.addStyleTag({
        content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(cutOff)).toEqual([]);
    });
  }
}

/** Texts of which a part cannot be seen, nor scrolled to. Runs in the page. */
function cutOff() {
  const lost = [];
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !parent.checkVisibility() || parent.closest(".visually-hidden")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const text = range.getBoundingClientRect();
    for (let box = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      const frame = box.getBoundingClientRect();
      const cutsX = ["hidden", "clip"].includes(style.overflowX) && (text.left < frame.left - 1 || text.right > frame.right + 1);
      const cutsY = ["hidden", "clip"].includes(style.overflowY) && (text.top < frame.top - 1 || text.bottom > frame.bottom + 1);
      if (cutsX || cutsY) lost.push(texts.currentNode.data.slice(0, 40));
      if (["auto", "scroll"].includes(style.overflowX)) break;
    }
  }
  return lost;
}

/** The characters in each line of each paragraph. Runs in the page. */
function lines(selector) {
  const counts = [];
  for (const paragraph of document.querySelectorAll(selector)) {
    const found = new Map();
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const data = texts.currentNode.parentElement.closest(".visually-hidden") ? "" : texts.currentNode.data;
      for (let at = 0; at < data.length; at += 1) {
        const range = document.createRange();
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + 1);
        const [rect] = range.getClientRects();
        // Letters of one line stand within half its height of each other.
        if (rect?.width) found.set(Math.round(rect.bottom / 12), (found.get(Math.round(rect.bottom / 12)) ?? 0) + 1);
      }
    }
    counts.push(...found.values());
  }
  return counts;
}

for (const src of SAMPLES.slice(0, 2)) {
  test(`behaviour_13_Lines of ${src} hold at most 75 characters, 1280 wide`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openArticle(page, src);
    const counts = await page.evaluate(lines, ".article__body > p, .caption");
    const longest = Math.max(...counts);
    test.info().annotations.push({ type: "longest line", description: `${src}: ${longest}` });
    expect(counts.length).toBeGreaterThan(20);
    expect(longest).toBeLessThanOrEqual(75);
    // Lines that are too short tire as well.
    expect(longest).toBeGreaterThan(55);
  });
}

test("behaviour_14_An address too long for its line is broken, and the page stays as wide as the window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const url = `https://news.example/${"a-very-long-folder/".repeat(12)}${"unbroken".repeat(20)}`;
  await openArticle(page, addressOf({ version: "1", headline: `See ${url}`, body: [{ type: "paragraph", text: [{ type: "link", text: url, url }] }] }));
  await expect(page.getByRole("link", { name: url })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(cutOff)).toEqual([]);
});

for (const [name, language, headline] of [
  ["Vietnamese", "vi", "NGHỆ THUẬT CỦA NHỮNG CHỮ Ế, Ộ, Ẫ VÀ Ỹ: BẢY XÓM VEN SÔNG GỌI NHỮNG CON THUYỀN SÁCH ẤY TRỞ VỀ TRƯỚC MÙA LŨ"],
  ["Arabic", "ar", "الماء يعود إلى سواقي عين النخيل بعد ثلاثين عامًا من الجفاف، وأهل الواحة يحتفلون بأول حصاد في تاريخهم الطويل"],
]) {
  test(`behaviour_10_The lines of a long ${name} headline do not touch`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openArticle(page, addressOf({ version: "1", inLanguage: language, headline, body: ["Text."] }));
    const { rows, leading, ink } = await page.getByRole("heading", { level: 1 }).evaluate((it) => {
      const style = getComputedStyle(it);
      const leading = Number.parseFloat(style.lineHeight);
      const canvas = document.createElement("canvas").getContext("2d");
      canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      // How far the letters themselves reach above and below their line.
      const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = canvas.measureText(it.textContent);
      return { rows: Math.round(it.getBoundingClientRect().height / leading), leading, ink: above + below };
    });
    test.info().annotations.push({ type: "headline", description: `${name}: ${rows} lines of ${leading}, ink ${ink}` });
    expect(rows).toBeGreaterThanOrEqual(4);
    expect(leading).toBeGreaterThanOrEqual(ink);
  });
}

test("behaviour_29_On paper stand pictures, captions and credits, and nothing to press", async ({ page }) => {
  await openArticle(page, SAMPLES[1]);
  await scrollThrough(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Editors’ picks" })).toHaveCount(0);
  for (const part of await page.locator("figcaption, figcaption .caption__credit").all()) await expect(part).toBeVisible();
  for (const audio of await page.locator("audio").all()) await expect(audio).toBeHidden();
  expect(await page.evaluate(() => [...document.querySelectorAll("main *")].filter((it) => it.checkVisibility() && ["auto", "scroll"].includes(getComputedStyle(it).overflowX)).map((it) => it.className))).toEqual([]);
});

test("behaviour_21_In the reader's own colours buttons have edges and pictures stay", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openArticle(page, SAMPLES[0]);
  await scrollThrough(page);
  const more = page.getByRole("button", { name: "Xem thêm" });
  await expect(more).toBeVisible();
  await expect(more).toHaveCSS("border-top-style", "solid");
  const picture = page.getByRole("article").getByRole("img").first();
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((it) => getComputedStyle(it.closest(".picture"), "::after").backgroundColor)).toMatch(/, 0\)$|transparent/);
  expect(await axe(page)).toEqual([]);
});
