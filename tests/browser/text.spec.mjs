// Text as it is shown: Vietnamese letters are one character each, however the newsroom's tools wrote them.
import { expect, openArticle, test } from "./support/fixtures.mjs";

const composed = {
  headline: "Thủ đô Hà Nội: Ẫ Ế Ộ Ữ Ợ ở dòng đầu",
  lead: "Đường Nguyễn Huệ, một sáng mưa",
  text: "Người đọc chờ sách về",
  link: "Đọc tiếp ở đây",
  caption: "Cầu Rạch Ổi lúc bình minh",
  credit: "Ảnh: Mộc Lan",
  alt: "Chiếc thuyền gỗ mái đỏ",
  card: "Chợ nổi họp lúc nửa đêm",
  section: "Đời sống",
};

/** A document that holds these texts as `write` puts them. */
function written(write) {
  const it = Object.fromEntries(Object.entries(composed).map(([name, text]) => [name, write(text)]));
  return JSON.stringify({
    version: "1",
    inLanguage: "vi",
    headline: it.headline,
    description: it.lead,
    articleSection: it.section,
    body: [
      { type: "paragraph", text: [it.text, { type: "link", text: it.link, url: "https://news.example/1.html" }] },
      { type: "image", url: "/samples/pictures/bridge-600.jpg", width: 600, height: 400, alt: it.alt, caption: it.caption, credit: it.credit },
    ],
    related: [{ role: "latest", placement: "end", layout: "carousel", items: [{ url: "https://news.example/2.html", headline: it.card }] }],
  });
}

const decomposed = (text) => text.normalize("NFD");
/** All that is not ASCII as JSON's own escapes: "\u0302" and its like. */
const escaped = (json) => json.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

for (const { way, body } of [
  { way: "as_it_is", body: written(decomposed) },
  { way: "through_escapes", body: escaped(written(decomposed)) },
]) {
  test(`behaviour_09_text_that_comes_decomposed_${way}_is_shown_composed`, async ({ page }) => {
    expect(body).toMatch(way === "as_it_is" ? /\u0302/ : /\\u0302/);
    expect(body).not.toContain("ộ");
    await openArticle(page, `/faults/json?body=${encodeURIComponent(body)}`);
    // Compared letter by letter: a matcher of Playwright's could normalise.
    const shown = await page.getByRole("article").evaluate((article) => ({
      text: article.textContent,
      alt: article.querySelector("img").alt,
      title: document.title,
    }));
    const { alt, ...texts } = composed;
    for (const text of Object.values(texts)) expect(shown.text.includes(text), text).toBe(true);
    expect(shown.alt).toBe(alt);
    expect(shown.title).toBe(composed.headline);
    expect(shown.text).toBe(shown.text.normalize("NFC"));
    await expect(page.getByRole("link", { name: composed.card })).toBeVisible();
  });
}

test("behaviour_09_composed_and_decomposed_text_look_the_same_and_each_line_has_one_font", async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const seen = [];
  for (const body of [written((text) => text), written(decomposed)]) {
    await openArticle(page, `/faults/json?body=${encodeURIComponent(body)}`);
    const { root } = await session.send("DOM.getDocument");
    for (const selector of ["h1", ".article__description", ".article__body > p", "figcaption"]) {
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      expect(fonts.map((font) => font.familyName), selector).toHaveLength(1);
      seen.push({ selector, fonts });
    }
  }
  expect(seen.slice(4)).toEqual(seen.slice(0, 4));
});

test("text of the other direction keeps its order within an Arabic article", async ({ page }) => {
  await openArticle(page, "samples/ar/article.json");
  await expect(page.getByRole("heading", { name: "من المعول إلى LoRaWAN" })).toHaveCSS("direction", "rtl");
  const name = page.getByText("falaj-watch 2.1");
  await expect(name).toBeVisible();
  expect(await name.evaluate((node) => node.closest("[dir]").getAttribute("dir"))).toBe("ltr");
});

test("addresses in text that run code are not links, and markup in text is text", async ({ page }) => {
  const headline = "<img src=x onerror=alert(1)> & “quotes”";
  const link = { type: "link", text: "Press me", url: "javascript:alert(1)" };
  const body = JSON.stringify({ version: "1", inLanguage: "en", headline, body: [{ type: "paragraph", text: ["One ", link] }] });
  await openArticle(page, `/faults/json?body=${encodeURIComponent(body)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(page.getByText("One Press me")).toBeVisible();
  await expect(page.getByRole("link", { name: "Press me" })).toHaveCount(0);
  await expect(page.getByRole("article").locator("img")).toHaveCount(0);
});
