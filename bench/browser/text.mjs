// What a page says: compared before anything is timed, so that nobody is fast by leaving something out.

/** Runs in the page: every article's text, links, described pictures and buttons, shadow roots included. */
function said() {
  const BLOCKS = new Set("ARTICLE SECTION HEADER FOOTER DIV P H1 H2 H3 UL LI FIGURE FIGCAPTION PICTURE BUTTON".split(" "));
  const SILENT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "SLOT"]);
  const out = { articles: [], links: [], pictures: [], buttons: [], headings: [] };
  let text = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return text.push(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || SILENT.has(node.tagName) || node.hidden) return;
    if (node.tagName === "A") out.links.push(node.href);
    if (node.tagName === "IMG") out.pictures.push([node.alt, node.src, node.srcset.replaceAll(location.origin, ""), node.width > 0].join(" "));
    if (node.tagName === "BUTTON") out.buttons.push(node.getAttribute("aria-label") ?? node.textContent);
    if (/^H\d$/.test(node.tagName)) out.headings.push(node.tagName);
    if (BLOCKS.has(node.tagName)) text.push("\n");
    (node.shadowRoot ?? node).childNodes.forEach(walk);
    if (BLOCKS.has(node.tagName)) text.push("\n");
  };
  const roots = [document, ...[...document.querySelectorAll("news-article, lit-article")].map((it) => it.shadowRoot)];
  for (const article of roots.flatMap((root) => [...root.querySelectorAll("article")]).filter((it) => !it.parentElement?.closest("article"))) {
    text = [];
    walk(article);
    out.articles.push(text.join("").replace(/\s+/g, " ").trim());
  }
  return out;
}

/** What one page says, once all of it is there. */
export const textOf = (page) => page.evaluate(said);

/** The first difference between two pages, in words, or nothing. */
export function difference(expected, found) {
  for (const what of Object.keys(expected)) {
    const [want, have] = [expected[what], found[what]];
    if (want.length !== have.length) return `${have.length} ${what} instead of ${want.length}`;
    const at = want.findIndex((it, index) => it !== have[index]);
    if (at < 0) continue;
    let from = 0;
    while (want[at][from] === have[at][from]) from += 1;
    const near = (text) => JSON.stringify(text.slice(Math.max(0, from - 30), from + 50));
    return `${what} ${at + 1}: ${near(have[at])} instead of ${near(want[at])}`;
  }
  return undefined;
}
