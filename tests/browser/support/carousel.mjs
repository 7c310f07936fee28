// What a reader sees of a carousel: which cards are whole in sight, and whether it stands at the edge of one.

/** The carousel of a region: the region itself, its list and its buttons, by the words of their language. */
export function carouselOf(page, { title, previous, next }) {
  const region = page.getByRole("region", { name: title });
  return {
    region,
    list: region.getByRole("list", { name: title }),
    cards: region.getByRole("listitem"),
    links: region.getByRole("listitem").getByRole("link"),
    previous: region.getByRole("button", { name: previous, exact: true }),
    next: region.getByRole("button", { name: next, exact: true }),
    status: region.getByRole("status"),
  };
}

/** The numbers, from 1, of the cards that are whole in sight. */
export function inSight(list) {
  return list.evaluate((node) => {
    const frame = node.getBoundingClientRect();
    const isWhole = (card) => {
      const { left, right } = card.getBoundingClientRect();
      return left >= frame.left - 1.5 && right <= frame.right + 1.5;
    };
    return [...node.children].flatMap((card, index) => (isWhole(card) ? [index + 1] : []));
  });
}

/** How far the nearest edge of a card is from the list's start, in pixels. */
export function offEdge(list) {
  return list.evaluate((node) => {
    const frame = node.getBoundingClientRect();
    const side = getComputedStyle(node).direction === "rtl" ? "right" : "left";
    const off = [...node.children].map((card) => Math.abs(card.getBoundingClientRect()[side] - frame[side]));
    const end = Math.abs(node.scrollWidth - node.clientWidth - Math.abs(node.scrollLeft));
    return Math.min(...off, end);
  });
}

/** How far it has been moved from its start. */
export function moved(list) {
  return list.evaluate((node) => Math.abs(node.scrollLeft));
}

/** Does something that moves the list, and waits until it rests. */
export async function untilRest(list, act) {
  await list.evaluate((node) => {
    globalThis.rest = new Promise((done) => node.addEventListener("scrollend", done, { once: true }));
  });
  await act();
  await list.evaluate(() => globalThis.rest);
}

/** A finger, as the browser feels it. */
export async function finger(page) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, at) => session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  return {
    /** Drags from the middle of a node by so many pixels. */
    async drag(locator, { x, y }, steps = 12) {
      const box = await locator.boundingBox();
      const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
      await touch("touchStart", { x: left, y: top });
      for (let step = 1; step <= steps; step += 1) {
        await touch("touchMove", { x: left + (x * step) / steps, y: top + (y * step) / steps });
      }
      await touch("touchEnd");
    },
  };
}

/** The words of the carousel that the next one has. */
export const picks = { title: "Picks", previous: "Previous", next: "Next" };

/** A document with one carousel of so many cards, as an address that serves it. */
export function documentWithCards(count, { language = "en", items = {} } = {}) {
  const card = (_, index) => ({
    url: `https://news.example/${index + 1}.html`,
    headline: `Card ${index + 1}`,
    ...items[index],
  });
  const document = {
    version: "1",
    inLanguage: language,
    headline: "Cards",
    body: [{ type: "paragraph", text: "Text." }],
    related: [{ role: "editorsPicks", placement: "end", layout: "carousel", title: "Picks", items: Array.from({ length: count }, card) }],
  };
  return `/faults/json?body=${encodeURIComponent(JSON.stringify(document))}`;
}
