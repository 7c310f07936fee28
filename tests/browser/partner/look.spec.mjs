// The element looks the same on any page, and every page looks the same with it.
import { addressOf, axe, expect, test } from "../support/fixtures.mjs";
import { headlineIn, loader, openPartner, ours, pageWith, partnerAddress, script, tag, watchPage } from "../support/partner.mjs";

/** Bootstrap 3's rules for elements, in short. */
const BOOTSTRAP = `*,*:before,*:after{box-sizing:border-box}html{font-size:10px}body{font:14px/1.428 Helvetica,Arial,sans-serif;color:#333}
  a{color:#337ab7;text-decoration:none}h1,h2,h3{font-weight:500;line-height:1.1;margin:20px 0 10px}h1{font-size:36px}p{margin:0 0 10px}
  ul{margin-bottom:10px}img{vertical-align:middle;border:0}button{font:inherit;margin:0;overflow:visible}figure{margin:0}article,figure{display:block}
  table{background:transparent;border-collapse:collapse}.label{padding:.2em .6em;font-size:75%;color:#fff}.carousel{position:relative}.figure,.card{border:9px solid red}`;

const HOSTILE = {
  "all:unset with importance": `<style>* { all: unset !important }</style>`,
  "Bootstrap 3": `<style>${BOOTSTRAP}</style>`,
  "right to left": `<style>html, body, news-article { direction: rtl; text-align: right }</style>`,
  "40 pixel letters": `<style>html { font-size: 40px } * { font: italic bold 40px/3 fantasy !important; letter-spacing: 9px; text-transform: uppercase; word-spacing: 1em; text-indent: 3em }</style>`,
  "patched arrays": `<script>Array.prototype.last = function () { return this[this.length - 1]; }; Array.prototype.map = ((map) => function (...given) { return map.apply(this, given); })(Array.prototype.map); Object.prototype.extra = 1;</script>`,
  "a wrapper around define": `<script>{ const define = customElements.define; customElements.define = function (name, of, options) { return define.call(this, name, class extends of {}, options); }; }</script>`,
};

/** Where everything in the article is, how large, and in which letters; relative to the element. */
const looks = (page) => page.locator("news-article").evaluate((element) => {
  const frame = element.getBoundingClientRect();
  const wanted = ["h1", ".article__description", ".byline", "p", "figure", "img", "figcaption", "section", "h2", "li", "a", "button"];
  return wanted.flatMap((selector) => [...element.shadowRoot.querySelectorAll(selector)].slice(0, 6).map((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    const letters = ["fontFamily", "fontSize", "fontWeight", "fontStyle", "lineHeight", "color", "textAlign", "direction", "letterSpacing", "textTransform", "textIndent", "display"];
    return [selector, ...[left - frame.left, top - frame.top, width, height].map(Math.round), ...letters.map((name) => style[name])].join(" ");
  }));
});

/** A column whose width no rule of the page decides. */
const room = (inside) => `<div id="room">${inside}</div>`;
const openIn = async (page, head, src) => {
  await page.goto(partnerAddress(pageWith(room(tag(src)) + script(), head)));
  await expect(headlineIn(page)).toBeVisible();
  // The room itself is not what is compared.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("#room { all: initial !important; display: block !important; position: absolute !important; left: 0 !important; top: 0 !important; width: 700px !important }");
    document.adoptedStyleSheets.push(sheet);
  });
  await page.evaluate(() => document.fonts.ready);
};

let plain;
for (const [name, head] of Object.entries(HOSTILE)) {
  test(`promise_15_A page with ${name} shows the article as a plain one does`, async ({ page }) => {
    const src = addressOf(story);
    if (!plain) {
      await openIn(page, "", src);
      plain = await looks(page);
      expect(plain.length).toBeGreaterThan(15);
    }
    await openIn(page, head, src);
    await expect.poll(() => looks(page)).toEqual(plain);
  });
}

const story = {
  version: "1", inLanguage: "en", headline: "A headline that says what happened", description: "What it is about.", byline: "By Somebody",
  body: ["The first paragraph, with enough words to fill more than one line of a column on a screen of usual width, and then some.", { type: "heading", level: 2, text: "A heading" }, "Another paragraph.", { type: "list", items: ["One", "Two"] }],
  related: [
    { role: "latest", placement: "end", layout: "list", items: [{ headline: "Another story", url: "https://publisher.example/b" }] },
    { role: "editorsPicks", placement: "end", layout: "carousel", items: Array.from({ length: 6 }, (_, at) => ({ headline: `Card ${at}`, url: `https://publisher.example/${at}` })) },
  ],
};

test("promise_16_The page's own styles, and what it looks like, are as they were", async ({ page }) => {
  const body = `<main><h1>The partner's own</h1><p class="figure">Text with a <a href="#">link</a>.</p><ul class="list"><li>One</li></ul><button class="button">Go</button></main>`;
  await page.goto(partnerAddress(pageWith(`${body}<div id="room"></div>${script()}`)));
  const look = () => page.evaluate(() => ({
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    styles: [...document.querySelectorAll("html, body, main, main *")].map((it) => [...getComputedStyle(it)].filter((name) => !/block-size|height|transform-origin|perspective-origin/.test(name)).map((name) => getComputedStyle(it).getPropertyValue(name)).join()),
  }));
  const before = await look();
  await page.evaluate((src) => {
    const element = document.createElement("news-article");
    element.setAttribute("src", src);
    document.querySelector("#room").append(element);
  }, `${ours()}/samples/en/article.json`);
  await expect(page.locator("news-article").getByRole("article")).toBeVisible();
  expect(await look()).toEqual(before);
});

test("promise_17_A page's tokens colour the article", async ({ page }) => {
  await openPartner(page, { head: "<style>news-article { --news-surface: rgb(1, 2, 3); --news-text: rgb(250, 251, 252); --news-font-headline: serif }</style>" });
  const article = page.locator("news-article").getByRole("article");
  await expect(article).toHaveCSS("color", "rgb(250, 251, 252)");
  await expect(headlineIn(page)).toHaveCSS("font-family", "serif");
});

test("promise_18_A page's rules for parts style them, and reach nothing else", async ({ page }) => {
  await openPartner(page, { head: "<style>news-article::part(headline) { color: rgb(9, 8, 7) } news-article::part(byline) { display: none }</style>" });
  await expect(headlineIn(page)).toHaveCSS("color", "rgb(9, 8, 7)");
  await expect(page.locator("news-article .byline")).toBeHidden();
  await expect(page.locator("news-article").getByRole("article")).not.toHaveCSS("color", "rgb(9, 8, 7)");
});

test("promise_19_Light, dark, and what the reader's system says, at once", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openPartner(page);
  const ground = () => page.locator("news-article .news").last().evaluate((it) => getComputedStyle(it).backgroundColor);
  const dark = await ground();
  await page.emulateMedia({ colorScheme: "light" });
  const light = await ground();
  expect(light).not.toBe(dark);
  const theme = (value) => page.locator("news-article").evaluate((it, value) => { it.theme = value; }, value);
  await theme("dark");
  await expect.poll(ground).toBe(dark);
  await page.emulateMedia({ colorScheme: "dark" });
  await theme("light");
  await expect.poll(ground).toBe(light);
  await theme("auto");
  await expect.poll(ground).toBe(dark);
});

test("promise_20_No font is fetched, and the page's own font is taken where that is wanted", async ({ page, expectError }) => {
  expectError(/404/);
  const fonts = [];
  page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()));
  const head = `<style>@font-face { font-family: Partner; src: url(${ours()}/faults/status/404) } body { font-family: Partner, monospace }</style>`;
  await openPartner(page, { head, attributes: "fonts=inherit" });
  const family = () => page.locator("news-article").getByRole("article").evaluate((it) => getComputedStyle(it).fontFamily);
  expect(await family()).toBe("Partner, monospace");
  await expect(headlineIn(page)).toHaveCSS("font-family", "Partner, monospace");
  await page.locator("news-article").evaluate((it) => it.removeAttribute("fonts"));
  await expect.poll(family).toContain("system-ui");
  // The partner's own font, which is not there, is the only one that anybody asks for.
  expect(fonts.filter((it) => !it.endsWith("/faults/status/404"))).toEqual([]);
});

test("promise_52_It is accessible in the page, and everything in it is reached by keyboard in the order of reading", async ({ page }) => {
  await openPartner(page, { before: "<main><h1>A partner's page</h1>", after: "</main>", attributes: "limit=2" });
  expect((await axe(page)).filter(({ id }) => !["page-has-heading-one"].includes(id))).toEqual([]);
  const tops = [];
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press("Tab");
    tops.push(await page.evaluate(() => {
      const element = document.activeElement;
      const inside = element?.shadowRoot?.activeElement;
      return inside ? inside.getBoundingClientRect().top + scrollY : null;
    }));
  }
  const inside = tops.filter((it) => it !== null);
  expect(inside.length).toBeGreaterThan(6);
  // Cards of a carousel stand beside each other; nothing goes back up by more than their height.
  expect(inside.every((top, at) => at === 0 || top > inside[at - 1] - 400)).toBe(true);
});

for (const [page_, article, direction] of [["rtl", "en", "ltr"], ["ltr", "ar", "rtl"]]) {
  test(`promise_53_A page that runs ${page_} and an article that runs ${direction} leave each other alone`, async ({ page }) => {
    await page.goto(partnerAddress(pageWith(`<p id="own">Text</p>${tag(`/samples/${article}/article.json`)}${script()}`).replace("<html", `<html dir="${page_}"`)));
    await expect(headlineIn(page)).toBeVisible();
    await expect(page.locator("news-article").getByRole("article")).toHaveCSS("direction", direction);
    await expect(page.locator("#own")).toHaveCSS("direction", page_);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
}

test("promise_53_An article that says no language runs as the interface does, not as the page", async ({ page }) => {
  await page.goto(partnerAddress(pageWith(`${tag(addressOf({ version: "1", headline: "Plain", body: ["Text."] }))}${script()}`).replace("<html", `<html dir="rtl"`)));
  await expect(headlineIn(page)).toBeVisible();
  await expect(page.locator("news-article").getByRole("article")).toHaveCSS("direction", "ltr");
});
