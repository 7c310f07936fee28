// By hand, with the browser's own functions only.
import { CARD, INLINE, MARKS, firstPicture, load, needsWord, parts, placed, sizes, srcset } from "../shared/article.js";
import { ends, step } from "../shared/carousel.js";
import { widgets } from "../shared/widgets.js";
import { date, updated, wordsOf } from "../shared/words.js";

/** An element with attributes and children; what is undefined or false is left out. */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(name, value);
  node.append(...children.flat().filter(Boolean));
  return node;
}

const rich = (text) => parts(text).map((it) => {
  if (typeof it === "string") return it;
  if (it.type === "link") return el("a", { href: it.url, rel: "noopener" }, rich(it.text));
  return el(MARKS[it.type] ?? "span", {}, rich(it.text));
});

const time = (language, at) => el("time", { datetime: at }, date(language, at));

function picture(of, alt, most, eager) {
  const image = el("img", {
    loading: eager ? undefined : "lazy",
    fetchpriority: eager ? "high" : undefined,
    decoding: "async",
    sizes: sizes(of, most, eager),
    srcset: srcset(of),
    width: of.width,
    height: of.height,
    alt,
    src: of.url,
  });
  return el("div", { class: "picture", style: `aspect-ratio: ${of.width} / ${of.height}` }, image);
}

function figure(of, { words, first }) {
  const credit = of.credit && el("span", { class: "caption__credit" }, needsWord(of.credit) && `${words.credit} `, rich(of.credit));
  const caption = el("figcaption", {}, el("span", {}, rich(of.caption)), " ", credit);
  return el("figure", {}, picture(of, of.alt, INLINE, of === first), caption);
}

const block = (of, context) => (of.type === "image" ? figure(of, context) : el("p", {}, rich(of.text)));

function card(teaser, language) {
  const text = el(
    "div", { class: "card__text" },
    teaser.kicker && el("p", { class: "kicker" }, teaser.kicker),
    el("h3", {}, el("a", { href: teaser.url, rel: "noopener" }, teaser.headline)),
    teaser.description && el("p", {}, teaser.description),
    teaser.datePublished && el("p", { class: "card__details" }, time(language, teaser.datePublished)),
  );
  return el("li", { class: "card" }, teaser.image && picture(teaser.image, "", CARD, false), text);
}

function carousel({ items }, { language, words }) {
  const track = el("ul", { class: "carousel__track", tabindex: "0" }, items.map((it) => card(it, language)));
  const button = (label, direction) => {
    const node = el("button", { type: "button", "aria-label": label });
    node.addEventListener("click", () => step(track, direction));
    return node;
  };
  const [previous, next] = [button(words.previous, -1), button(words.next, 1)];
  const measure = () => {
    const { start, end } = ends(track);
    previous.setAttribute("aria-disabled", start);
    next.setAttribute("aria-disabled", end);
  };
  track.addEventListener("scroll", measure);
  new ResizeObserver(measure).observe(track);
  const controls = el("div", { class: "carousel__controls", role: "group", "aria-label": words.controls }, previous, next);
  return el("div", { class: "carousel" }, controls, track);
}

function collection(of, context) {
  if (of.layout === "bullets") {
    const items = of.items.map(({ url, headline }) => el("li", {}, el("a", { href: url, rel: "noopener" }, headline)));
    return el("section", { class: "collection" }, el("h2", { class: "visually-hidden" }, context.words.related), el("ul", {}, items));
  }
  const list = of.layout === "carousel"
    ? carousel(of, context)
    : el("ul", { class: "list" }, of.items.map((it) => card(it, context.language)));
  return el("section", { class: "collection" }, el("h2", {}, of.title), list);
}

function article(of) {
  const context = { language: of.inLanguage, words: wordsOf(of.inLanguage), first: firstPicture(of) };
  const collections = (placement) => placed(of, placement).map((it) => collection(it, context));
  const posts = (of.liveBlogUpdate ?? []).map((post) => el(
    "article", { class: "post" },
    el("header", { class: "byline" }, time(context.language, post.datePublished)),
    el("h2", {}, post.headline),
    post.body.map((it) => block(it, context)),
  ));
  const byline = el(
    "div", { class: "byline" },
    of.byline, " ", time(context.language, of.datePublished), " ",
    el("time", { datetime: of.dateModified }, updated(context.language, of.dateModified)),
  );
  return el(
    "article", { class: "article", lang: of.inLanguage },
    el("header", {}, el("p", { class: "kicker" }, of.kicker), el("h1", {}, of.headline), el("p", { class: "description" }, rich(of.description)), collections("afterDescription"), byline),
    el("div", {}, of.body.map((it) => block(it, context))),
    posts,
    collections("end"),
  );
}

for (const { place, src, url, headline } of widgets()) {
  place.append(el("p", {}, el("a", { href: url }, headline)));
  load(src).then(
    (it) => place.replaceChildren(article(it)),
    () => place.replaceChildren(el("p", { role: "alert" }, wordsOf().failed)),
  );
}
