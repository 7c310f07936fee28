// A frame is as high as what it shows, whatever happens in it, and never higher than what a page may be asked for.
import { addressOf, expect, layoutShift, test } from "./support/fixtures.mjs";
import { expectFits, framePage, headlineInFrame, iframe, inFrame, openPage, resizer } from "./support/frame.mjs";
import { ours } from "./support/partner.mjs";

test.use({ expectedErrors: [/favicon\.ico/] });

const paragraphs = (count, text = "A sentence that is long enough to need more than one line on a narrow telephone. ") =>
  Array.from({ length: count }, () => ({ type: "paragraph", text: text.repeat(3) }));
const article = (body) => addressOf({ version: "1", headline: "An article", inLanguage: "en", body });
const heightOf = (page) => page.getByTitle("An article").evaluate((it) => it.getBoundingClientRect().height);

/** The heights that the frame has had, whole pixels, in order. */
async function heights(page) {
  await page.addInitScript(() => {
    if (parent !== window) return;
    globalThis.heights = [];
    new MutationObserver(() => {
      const told = document.querySelector("iframe")?.style.height;
      if (told && told !== globalThis.heights.at(-1)) globalThis.heights.push(told);
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ["style"] });
  });
  return () => page.evaluate(() => globalThis.heights);
}

async function openArticle(page, body, attributes) {
  await openPage(page, iframe({ src: article(body) }, attributes) + resizer());
  await expect(headlineInFrame(page)).toBeVisible();
  await expectFits(page);
}

for (const body of [[], paragraphs(3), paragraphs(60)]) {
  test(`promise_09_A frame is as high as an article of ${body.length} paragraphs, told once`, async ({ page }) => {
    const told = await heights(page);
    await openArticle(page, body);
    const [only, ...more] = await told();
    expect(only).toMatch(/^\d+px$/);
    expect(more).toEqual([]);
    const frame = await framePage(page);
    expect(await frame.evaluate(() => [document.documentElement.scrollHeight - innerHeight, innerWidth - document.documentElement.clientWidth])).toEqual([0, 0]);
  });
}

test("promise_09_A frame grows when a part is opened and shrinks when it is closed", async ({ page }) => {
  await openArticle(page, [{ type: "details", summary: "More of it", body: paragraphs(20) }]);
  const closed = await heightOf(page);
  await inFrame(page).getByText("More of it").click();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(closed + 500);
  await expectFits(page);
  await inFrame(page).getByText("More of it").click();
  await expect.poll(() => heightOf(page)).toBe(closed);
});

test("promise_09_A frame follows when the telephone is turned, both ways", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openArticle(page, paragraphs(10));
  const upright = await heightOf(page);
  await page.setViewportSize({ width: 740, height: 360 });
  await expect.poll(() => heightOf(page)).toBeLessThan(upright);
  await expectFits(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => heightOf(page)).toBe(upright);
});

test("promise_09_A late picture moves nothing where it has room, and makes the frame grow where it has none", async ({ page }) => {
  let come;
  const late = new Promise((done) => {
    come = done;
  });
  await page.route(/\/pictures\/bridge\.jpg$/, async (route) => {
    await late;
    await route.fallback();
  });
  const url = `${ours()}/samples/pictures/bridge.jpg`;
  await openArticle(page, [{ type: "image", url, alt: "A bridge" }]);
  await inFrame(page).locator("news-article").evaluate((it, address) => {
    const picture = document.createElement("img");
    Object.assign(picture, { slot: "end", src: address, alt: "Without room" });
    it.append(picture);
  }, url);
  await expectFits(page);
  const before = await heightOf(page);
  const box = (name) => inFrame(page).getByRole("img", { name }).evaluate((it) => [it.complete && it.naturalHeight > 0, it.offsetHeight]);
  const [, room] = await box("A bridge");
  come();
  await expect.poll(async () => (await box("A bridge"))[0]).toBe(true);
  await expect.poll(async () => (await box("Without room"))[0]).toBe(true);
  expect(await box("A bridge")).toEqual([true, room]);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(before + 100);
  await expectFits(page);
});

test("promise_09_A frame grows when its text does", async ({ page }) => {
  await openArticle(page, paragraphs(10));
  const before = await heightOf(page);
  const frame = await framePage(page);
  await frame.evaluate(() => document.querySelector("news-article").style.setProperty("--news-size-base", "26px"));
  await expect.poll(() => heightOf(page)).toBeGreaterThan(before);
  await expectFits(page);
});

test("promise_08_Nothing around the frame moves before the article is there", async ({ page }) => {
  let come;
  const late = new Promise((done) => {
    come = done;
  });
  const src = new URL(article(paragraphs(4)), ours()).href;
  await page.route(src, async (route) => {
    await late;
    await route.fallback();
  });
  const told = await heights(page);
  await openPage(page, `${iframe({ src, url: "https://publisher.example/a.html", headline: "A link" })}<p>After it</p>${resizer()}`);
  await expect(inFrame(page).getByRole("link", { name: "A link" })).toBeVisible();
  expect(await layoutShift(page)).toBe(0);
  expect(await told()).toEqual([]);
  come();
  await expectFits(page);
});

test("A frame far below what is seen has its height before the reader comes to it", async ({ page }) => {
  const far = `<div class="far"></div><style>.far { height: 20000px }</style>`;
  await openPage(page, far + iframe({ src: article(paragraphs(40)) }) + resizer());
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("A frame that comes into the page later, or again, is as high as its article", async ({ page }) => {
  await openPage(page, `<main></main>${resizer()}<template>${iframe({ src: article(paragraphs(30)) })}</template>`.replace("<main></main>", `<main>${iframe({ src: article([]) })}</main>`));
  await expectFits(page);
  await page.evaluate(() => document.querySelector("main").replaceChildren(document.querySelector("template").content.cloneNode(true)));
  await expect(headlineInFrame(page)).toBeVisible();
  await expectFits(page);
  expect(await heightOf(page)).toBeGreaterThan(1000);
  await page.evaluate(() => document.querySelector("main").append(document.querySelector("iframe")));
  await expect.poll(async () => (await framePage(page)).evaluate(() => Boolean(customElements.get("news-article")))).toBe(true);
  await expectFits(page);
});

test("promise_21_The resizer needs no style attribute and no inline script in a partner's policy", async ({ page }) => {
  const headers = { "content-security-policy": `default-src 'none'; script-src ${ours()}; frame-src ${ours()}; require-trusted-types-for 'script'; trusted-types 'none'` };
  await openPage(page, iframe({ src: article(paragraphs(10)) }) + resizer(), { headers });
  await expect(headlineInFrame(page)).toBeVisible();
  await expectFits(page);
});
