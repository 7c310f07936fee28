// The article as static HTML, as a newsroom's own server would write it.
import { CARD, INLINE, MARKS, firstPicture, needsWord, parts, placed, sizes, srcset } from "../shared/article.js";
import { date, updated, wordsOf } from "../shared/words.js";

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** A text as it stands in HTML. */
export const escaped = (text) => String(text).replace(/[&<>"]/g, (it) => ENTITIES[it]);

const attribute = (name, value) => (value === undefined ? "" : ` ${name}="${escaped(value)}"`);

function rich(text) {
  return parts(text).map((it) => {
    if (typeof it === "string") return escaped(it);
    if (it.type === "link") return `<a href="${escaped(it.url)}" rel=noopener>${rich(it.text)}</a>`;
    const tag = MARKS[it.type] ?? "span";
    return `<${tag}>${rich(it.text)}</${tag}>`;
  }).join("");
}

const time = (language, at) => `<time datetime="${at}">${escaped(date(language, at))}</time>`;

function picture(of, alt, most, eager) {
  const when = eager ? " fetchpriority=high" : " loading=lazy";
  const choice = attribute("sizes", sizes(of, most, eager)) + attribute("srcset", srcset(of));
  return `<div class=picture style="aspect-ratio: ${of.width} / ${of.height}">` +
    `<img${when} decoding=async${choice} width=${of.width} height=${of.height}${attribute("alt", alt)}${attribute("src", of.url)}></div>`;
}

function figure(of, { words, first }) {
  const word = of.credit && needsWord(of.credit) ? `${words.credit} ` : "";
  const credit = of.credit ? `<span class=caption__credit>${word}${rich(of.credit)}</span>` : "";
  return `<figure>${picture(of, of.alt, INLINE, of === first)}<figcaption><span>${rich(of.caption)}</span> ${credit}</figcaption></figure>`;
}

const blocks = (of, context) => of.map((it) => (it.type === "image" ? figure(it, context) : `<p>${rich(it.text)}</p>`)).join("\n");

function card(of, language) {
  return `<li class=card>${of.image ? picture(of.image, "", CARD, false) : ""}<div class=card__text>` +
    (of.kicker ? `<p class=kicker>${escaped(of.kicker)}</p>` : "") +
    `<h3><a href="${escaped(of.url)}" rel=noopener>${escaped(of.headline)}</a></h3>` +
    (of.description ? `<p>${escaped(of.description)}</p>` : "") +
    (of.datePublished ? `<p class=card__details>${time(language, of.datePublished)}</p>` : "") +
    "</div></li>";
}

function collection(of, { language, words }) {
  if (of.layout === "bullets") {
    const items = of.items.map(({ url, headline }) => `<li><a href="${escaped(url)}" rel=noopener>${escaped(headline)}</a></li>`);
    return `<section class=collection><h2 class=visually-hidden>${words.related}</h2><ul>${items.join("")}</ul></section>`;
  }
  const cards = of.items.map((it) => card(it, language)).join("\n");
  const button = (label, disabled) => `<button type=button${attribute("aria-label", label)} aria-disabled=${disabled}></button>`;
  const list = of.layout === "carousel"
    ? `<div class=carousel><div class=carousel__controls role=group${attribute("aria-label", words.controls)}>` +
      `${button(words.previous, true)}${button(words.next, false)}</div><ul class=carousel__track tabindex=0>${cards}</ul></div>`
    : `<ul class=list>${cards}</ul>`;
  return `<section class=collection><h2>${escaped(of.title)}</h2>${list}</section>`;
}

/** One article. */
export function articleHtml(of) {
  const language = of.inLanguage;
  const context = { language, words: wordsOf(language), first: firstPicture(of) };
  const collections = (placement) => placed(of, placement).map((it) => collection(it, context)).join("");
  const posts = (of.liveBlogUpdate ?? []).map((post) => `<article class=post><header class=byline>${time(language, post.datePublished)}</header>` +
    `<h2>${escaped(post.headline)}</h2>${blocks(post.body, context)}</article>`);
  return `<article class=article lang=${language}><header><p class=kicker>${escaped(of.kicker)}</p><h1>${escaped(of.headline)}</h1>` +
    `<p class=description>${rich(of.description)}</p>${collections("afterDescription")}` +
    `<div class=byline>${escaped(of.byline)} ${time(language, of.datePublished)} ` +
    `<time datetime="${of.dateModified}">${escaped(updated(language, of.dateModified))}</time></div></header>\n` +
    `<div>${blocks(of.body, context)}</div>\n${posts.join("\n")}${collections("end")}</article>`;
}
