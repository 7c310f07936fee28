// What the page and the element do to each other's looks.
import { readFileSync } from "node:fs";
import { script, tag } from "../browser/support/partner.mjs";
import { elementOf, headingOf, openElement, pageAddress, SAMPLES } from "./support/element.mjs";
import { expect, test } from "./support/fixtures.mjs";

const contract = JSON.parse(readFileSync(new URL("../../src/embed/contract.json", import.meta.url), "utf8"));

// The box holds the width against the hostile pages too, so that all pages give the element the same room.
const BOX = `<div style="display: block !important; width: 640px !important">`;

const HOSTILE = {
  "that resets everything": `* { all: unset !important } *::before, *::after { all: unset !important }`,
  "with a framework's resets": `
    *, *::before, *::after { box-sizing: border-box }
    html { font-size: 10px; -webkit-tap-highlight-color: rgba(0, 0, 0, 0) }
    body { margin: 0; font: 14px/1.42857143 Helvetica, Arial, sans-serif; color: #333; background-color: #fff }
    h1, h2, h3 { margin: 20px 0 10px; font: 500 36px/1.1 inherit; color: inherit }
    a { color: #337ab7; text-decoration: none } img { vertical-align: middle; max-width: 100% } p { margin: 0 0 10px }
    button { -webkit-appearance: button; font: inherit; margin: 0 } ul, ol { margin: 0 0 10px; list-style: none }
    table { border-collapse: collapse } figure { margin: 0 } figcaption { color: #777 }
    article, section, aside { display: block; padding: 15px }`,
  "that runs from right to left": `html, body { direction: rtl !important; text-align: right; unicode-bidi: bidi-override }`,
  "in letters of 40 pixels": `html, body, div { font: italic 900 40px/3 cursive !important; letter-spacing: 9px; word-spacing: 1em;
    text-transform: uppercase; text-indent: 3em; text-align: center; white-space: nowrap; color: red; cursor: wait;
    text-shadow: 1px 1px red; visibility: visible; quotes: none; hyphens: none; tab-size: 1; list-style: none;
    word-break: break-all; writing-mode: horizontal-tb; font-variant: small-caps; -webkit-text-stroke: 1px red;
    border-collapse: collapse; caption-side: bottom; text-size-adjust: 200%; font-kerning: none; orphans: 9 }`,
  "that puts its letters on the element": `news-article { direction: rtl !important; letter-spacing: 9px !important; color: red !important;
    font: 40px/4 cursive !important; text-transform: uppercase !important; --accent: red; --text: red; --surface: red }`,
};

/** Place, colours and letters of everything that is seen in the element. */
function looksOf(element) {
  const told = ["display", "visibility", "color", "backgroundColor", "direction", "fontFamily", "fontSize", "fontStyle", "fontWeight",
    "fontVariantCaps", "lineHeight", "letterSpacing", "wordSpacing", "textTransform", "textAlign", "textIndent", "textDecorationLine",
    "textShadow", "whiteSpace", "wordBreak", "boxSizing", "marginBlockStart", "marginBlockEnd", "paddingInlineStart", "paddingBlockStart",
    "borderBlockStartWidth", "opacity", "position", "verticalAlign", "listStyleType", "borderCollapse", "captionSide", "cursor"];
  const { left, top } = element.getBoundingClientRect();
  const article = element.shadowRoot.querySelector("article");
  return [article, ...article.querySelectorAll("*")].filter((node) => node.checkVisibility()).map((node) => {
    const style = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round).join();
    return { node: `${node.localName}.${node.getAttribute("class")}`, place, ...Object.fromEntries(told.map((name) => [name, style[name]])) };
  });
}

/** What is different, as `node: property before → after`. */
function differences(before, after) {
  return after.flatMap((look, index) => Object.keys(look)
    .filter((name) => look[name] !== before[index]?.[name])
    .map((name) => `${look.node}: ${name} ${before[index]?.[name]} → ${look[name]}`));
}

test("promise_15_Pages that are hostile to all elements show the article as a plain page does", async ({ tab }) => {
  await openElement(tab, {
    head: `<style id="hostile"></style>`,
    before: BOX,
    after: "</div>",
    attributes: `loading="eager" style="display:block"`,
  });
  const element = await elementOf(tab);
  /** Looks at the article under these styles, once nothing moves any more. */
  async function looks(css) {
    await tab.run((css) => {
      document.querySelector("#hostile").textContent = css;
    }, css);
    let last = await tab.run(looksOf, element);
    await expect.poll(async () => {
      const before = last;
      last = await tab.run(looksOf, element);
      return differences(before, last).length;
    }, { message: "so much still moves" }).toBe(0);
    return last;
  }
  const plain = await looks("");
  expect(plain.length).toBeGreaterThan(200);
  for (const [which, css] of Object.entries(HOSTILE)) {
    const hostile = await looks(css);
    const differing = differences(plain, hostile);
    expect.soft(differing.slice(0, 12), `${differing.length} differences on a page ${which}`).toEqual([]);
    expect.soft(hostile.length).toBe(plain.length);
  }
});

const PAGE = `<h1>A page</h1><p class="lead">With <a href="#x">a link</a>, <em>words</em> and <button>a button</button>.</p>
  <article class="article"><figure class="figure"><figcaption class="caption">Words</figcaption></figure></article>
  <section class="related carousel"><ul><li>One</li></ul></section><table><tr><td>Cell</td></tr></table><input value="x">`;

test("promise_16_The page looks as before, and has the style sheets that it had", async ({ tab }) => {
  // A page that becomes longer may get a scroll bar; this one has it from the beginning.
  await tab.open(pageAddress(`${PAGE}<div id="place"></div>`, { head: "<style>html { overflow-y: scroll }</style>" }));
  const before = await tab.run(pageState);
  await tab.run((html, address) => {
    const place = document.querySelector("#place");
    const parsed = new DOMParser().parseFromString(html, "text/html");
    place.append(document.adoptNode(parsed.querySelector("news-article")));
    const loader = document.createElement("script");
    loader.type = "module";
    loader.crossOrigin = "";
    loader.src = address;
    place.append(loader);
  }, tag(SAMPLES.en.src), /src="([^"]+)"/.exec(script())[1]);
  await headingOf(tab);
  expect(await tab.run(pageState)).toEqual(before);
});

/** Everything of the page that the element could change: looks, places, sheets, head, title, address, globals. */
function pageState() {
  // The page becomes longer, and nothing else.
  const longer = /^(block-size|height|perspective-origin|transform-origin)$/;
  const styles = [...document.querySelectorAll("html, body, body > :not(#place), body > :not(#place) *")].flatMap((node, index) => {
    const style = getComputedStyle(node);
    const isRoot = node.matches("html, body");
    const { x, y, width, height } = node.getBoundingClientRect();
    const names = [...style].filter((name) => !(isRoot && longer.test(name)));
    return [
      [`${index} ${node.localName}`, [x, y, width, isRoot || height].join()],
      ...names.map((name) => [`${index} ${node.localName}: ${name}`, style.getPropertyValue(name)]),
    ];
  });
  return {
    ...Object.fromEntries(styles),
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    fonts: [...document.fonts].length,
    head: document.head.outerHTML,
    attributes: [document.documentElement, document.body].map((it) => it.getAttributeNames().join()),
    title: document.title,
    address: location.href,
    globals: Object.keys(globalThis).sort(),
    kept: [localStorage.length, sessionStorage.length, document.cookie],
  };
}

test("promise_17_promise_18_A page's tokens and its styles for parts reach the article; the parts are those of the contract", async ({ tab }) => {
  const heading = await openElement(tab, {
    head: `<style>
      :root { --news-text: red }
      news-article { --news-text: rgb(4, 5, 6); --text: red }
      news-article::part(headline) { border-top: 4px solid rgb(1, 2, 3) }
      news-article h1, h1 { color: red }
    </style>`,
  });
  const look = await tab.run((node) => {
    const { color, borderTop } = getComputedStyle(node);
    return { color, borderTop };
  }, heading);
  expect(look).toEqual({ color: "rgb(4, 5, 6)", borderTop: "4px solid rgb(1, 2, 3)" });
  const parts = await tab.run((element) => {
    const nodes = [...element.shadowRoot.querySelectorAll("[part]")];
    return [...new Set(nodes.flatMap((node) => [...node.part]))].sort();
  }, await elementOf(tab));
  expect(parts).toEqual(contract.parts.map(({ name }) => name).sort());
});
