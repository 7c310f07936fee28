// Plain questions about an article that every widget asks; no framework, no DOM.

/** Rich text as a list of strings and marks. */
export const parts = (text) => (Array.isArray(text) ? text : [text ?? ""]);

/** The element of each mark; what is not known shows its text. */
export const MARKS = { strong: "strong", emphasis: "em" };

const plain = (text) => parts(text).map((it) => (typeof it === "string" ? it : plain(it.text))).join("");

/** Credits that say themselves what they are need no word before them. */
export const needsWord = (credit) => !plain(credit).includes(":");

/** The figures and collections of an article know whether they are the first. */
export function firstPicture({ body, liveBlogUpdate = [] }) {
  return [...body, ...liveBlogUpdate.flatMap((post) => post.body)].find(({ type }) => type === "image");
}

export const placed = ({ related = [] }, placement) => related.filter((it) => it.placement === placement);

export const INLINE = "(min-width: 43rem) 41rem, 100vw";
export const CARD = "(min-width: 40rem) 20rem, 80vw";

export function srcset({ renditions = [] }) {
  return renditions.length > 0 ? renditions.map(({ url, width }) => `${url} ${width}w`).join(", ") : undefined;
}

export const sizes = (picture, most, eager) => (picture.renditions ? `${eager ? "" : "auto, "}${most}` : undefined);

export async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}
