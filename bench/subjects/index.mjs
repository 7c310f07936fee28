// Who is compared, and the page on which each shows a document.
import { articleHtml, escaped } from "./static/page.mjs";

const preload = ({ address }) => `<link rel=preload as=fetch crossorigin href=${address}>`;
const fallback = ({ article, marks }) => `<a href="${escaped(marks.last)}">${escaped(article.headline)}</a>`;

function page({ articles: [{ article }] }, head, body) {
  return `<!doctype html><html lang=${article.inLanguage}><meta charset=utf-8>` +
    `<meta name=viewport content="width=device-width,initial-scale=1"><title>${escaped(article.headline)}</title>` +
    `<link rel=icon href=data:,><style>body{margin:0}</style>${head}<body>${body}</html>\n`;
}

/** The element, by the snippet that partners get; several on a page are all asked for at once. */
function element(document) {
  const eager = document.articles.length > 1 ? " loading=eager" : "";
  const body = document.articles.map((it) => `<news-article src="${it.address}"${eager} style="display:block;min-height:100vh">${fallback(it)}</news-article>`);
  return page(document, document.articles.map(preload).join("") + "<script async type=module crossorigin src=/embed/v1/loader.js></script>", body.join("\n"));
}

/** The released page, to which the document's preload is added. */
function app({ articles: [it] }, { appPage }) {
  return appPage.replace(/<title>/, `${preload(it)}<title>`);
}

function staticHtml(document, { style, carousel }) {
  return page(document, `<style>${style}</style><script>${carousel}</script>`, document.articles.map(({ article }) => articleHtml(article)).join("\n"));
}

/** A widget's script and the documents are asked for from the first bytes of the page. */
const widget = (name, { ownStyle = false } = {}) => (document, { style, code }) => page(
  document,
  `${ownStyle ? "" : `<style>${style}</style>`}<script type=module src=${code[name]}></script>${document.articles.map(preload).join("")}`,
  document.articles.map((it) => `<div data-src=${it.address} style="min-height:100vh"><p>${fallback(it)}</p></div>`).join("\n"),
);

/** `entry` is what `build.mjs` builds; `version` names the package whose version is told. */
export const SUBJECTS = [
  { name: "element", title: "ours, the element", html: element },
  { name: "app", title: "ours, the app", html: app, single: true, query: ({ articles: [{ address }] }) => `?src=${address}`, folder: "app" },
  { name: "static", title: "static HTML", html: staticHtml },
  { name: "vanilla", title: "vanilla JS", html: widget("vanilla"), entry: "vanilla/main.js" },
  { name: "preact", title: "Preact", html: widget("preact"), entry: "preact/main.jsx", version: "preact" },
  { name: "lit", title: "Lit", html: widget("lit", { ownStyle: true }), entry: "lit/main.js", version: "lit" },
  { name: "solid", title: "Solid", html: widget("solid"), entry: "solid/main.jsx", version: "solid-js" },
  { name: "svelte", title: "Svelte", html: widget("svelte"), entry: "svelte/main.js", version: "svelte" },
  { name: "vue", title: "Vue", html: widget("vue"), entry: "vue/main.js", version: "vue" },
  { name: "react", title: "React", html: widget("react"), entry: "react/main.jsx", version: "react" },
];

/** Whether a subject can show a document: the app shows one article a page. */
export const shows = (subject, document) => !(subject.single && document.articles.length > 1);

const fileOf = (subject, document) => `${subject.folder ?? "pages"}/${subject.name}-${document.name}.html`;

/** Where a subject shows a document. */
export const addressOf = (subject, document) => `/${fileOf(subject, document)}${subject.query?.(document) ?? ""}`;

/** The pages of a document: file and text. */
export function pagesOf(document, built) {
  return SUBJECTS.filter((it) => shows(it, document)).map((it) => ({ file: fileOf(it, document), text: it.html(document, built) }));
}
