// Articles in the native format, with the features that every subject has:
// headline, lead, byline, figures with captions, bullets, a carousel, a list.
import { chance, writer } from "./text.mjs";

const NEWS = "https://news.example";
const PICTURES = [
  "library-boat", "boat-shelves", "reading-bank", "bridge", "evening-boat", "harbour", "tide-hut", "brass-machine",
  "old-city", "palm-oasis", "lighthouse-day", "coffee",
];
const CARDS = ["market", "terraces", "kites", "school", "fishing", "train", "harbour", "coffee", "tide-hut", "bridge"];
const EPOCH = Date.UTC(2025, 9, 18, 8, 0);
const at = (minutes) => new Date(EPOCH - minutes * 60_000).toISOString().replace(".000", "");

function figure(text, index) {
  const name = PICTURES[index % PICTURES.length];
  const rendition = (file, width, height) => ({ url: `/pictures/${file}.jpg`, width, height, mimeType: "image/jpeg" });
  return {
    type: "image",
    url: `/pictures/${name}.jpg`,
    width: 1200,
    height: 800,
    alt: text.sentence(4, 8),
    caption: text.sentence(8, 14),
    credit: `Picture: ${text.title(2)}`,
    renditions: [rendition(`${name}-600`, 600, 400), rendition(name, 1200, 800)],
  };
}

/** Every third paragraph has marks, the very first one a link that tells when the text is there. */
function paragraph(text, index, address) {
  if (index > 0 && index % 3 !== 0) return { type: "paragraph", text: text.paragraph() };
  return {
    type: "paragraph",
    text: [
      `${text.paragraph()} `,
      { type: "link", text: text.words(3), url: index === 0 ? `${address}/first` : `${address}/link/${index}` },
      ` ${text.words(6)} `,
      { type: "strong", text: text.words(2) },
      `. ${text.paragraph()}`,
    ],
  };
}

const block = (text, index, address) => (index % 12 === 5 ? figure(text, (index - 5) / 12) : paragraph(text, index, address));

function teaser(text, index, address, rich) {
  const head = { url: `${address}/${index}`, headline: text.title(8) };
  if (!rich) return head;
  const name = CARDS[index % CARDS.length];
  return {
    ...head,
    description: text.sentence(14, 20),
    image: { url: `/pictures/${name}-480.jpg`, width: 480, height: 320, alt: text.sentence(4, 6) },
    kicker: text.title(1),
    datePublished: at(30 * (index + 1)),
  };
}

function collection(text, address, { role, placement, layout, title, count }) {
  const items = Array.from({ length: count }, (_, index) => teaser(text, index, `${address}/${layout}`, layout !== "bullets"));
  return { role, placement, layout, ...(title && { title }), items };
}

const head = (text, address) => ({
  version: "1",
  id: address.slice(NEWS.length + 1),
  inLanguage: "en-GB",
  headline: text.title(9),
  description: text.paragraph(),
  kicker: text.title(1),
  byline: text.title(2),
  datePublished: at(90),
  dateModified: at(20),
});

const BULLETS = { role: "related", placement: "afterDescription", layout: "bullets", count: 3 };
const CAROUSEL = { role: "editorsPicks", placement: "end", layout: "carousel", title: "Worth reading", count: 7 };
const LIST = { role: "latest", placement: "end", layout: "list", title: "Newest", count: 8 };

/** An article of so many blocks; its collections come last, as the format recommends. */
export function article(name, blocks, seed) {
  const text = writer(chance(seed));
  const address = `${NEWS}/${name}`;
  return {
    ...head(text, address),
    body: Array.from({ length: blocks }, (_, index) => block(text, index, address)),
    related: [BULLETS, CAROUSEL, LIST].map((it) => collection(text, address, it)),
  };
}

/**
 * A live blog whose posts have so many blocks together, five each. Its carousel stands above the posts, and in the
 * document before them, so that it can be used while the posts are still arriving.
 */
export function liveBlog(name, blocks, seed) {
  const text = writer(chance(seed));
  const address = `${NEWS}/${name}`;
  const related = [BULLETS, { ...CAROUSEL, placement: "afterDescription" }, LIST].map((it) => collection(text, address, it));
  const post = (_, index) => ({
    id: `post-${index}`,
    headline: text.title(6),
    datePublished: at(100 + index),
    body: Array.from({ length: 5 }, (_, at) => block(text, index * 5 + at + 1, address)),
  });
  return {
    ...head(text, address),
    related,
    body: [paragraph(text, 0, address)],
    liveBlogUpdate: Array.from({ length: Math.floor(blocks / 5) }, post),
  };
}

/** The sample as it is, without what not every subject has: sharing, other editions, the publisher, longer lists. */
export function trimmed(sample) {
  const { url, alternates, publisher, articleSection, related, ...rest } = sample;
  const text = JSON.stringify({
    ...rest,
    kicker: articleSection,
    related: related.filter(({ items }) => items.length > 0).map(({ next, ...it }) => it),
  });
  const document = JSON.parse(text.replaceAll('"../pictures/', '"/pictures/'), (key, value) => (["thumbhash", "focalPoint", "document"].includes(key) ? undefined : value));
  for (const { items } of document.related) for (const item of items) delete item.mediaType;
  return document;
}
