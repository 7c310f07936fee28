// Room that is kept before the article is there, and height that follows what is in it.
import { ours, script, tag } from "../browser/support/partner.mjs";
import { elementOf, headingOf, openElement, pageAddress, SAMPLES } from "./support/element.mjs";
import { expect, test } from "./support/fixtures.mjs";
import { scriptOf } from "./support/watch.mjs";

const RESERVED = 520;

/** Looks in every frame at how high the element is, and at where what follows it stands. */
function looking() {
  globalThis.seen = [];
  globalThis.sizes = [];
  let isReady = false;
  addEventListener("news-ready", () => {
    isReady = true;
  });
  addEventListener("news-resize", ({ detail }) => globalThis.sizes.push(detail));
  const look = () => {
    const [element, after] = ["news-article", "#after"].map((it) => document.querySelector(it));
    if (element && after) {
      globalThis.seen.push({ isReady, height: element.getBoundingClientRect().height, below: after.getBoundingClientRect().top + scrollY });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

for (const width of [320, 768, 1280]) {
  test(`promise_08_At a width of ${width} the reserved room is kept until the article fills it`, async ({ tab }) => {
    await tab.resize({ width, height: 700 });
    const late = `${ours()}/faults/slow?ms=1500&path=${encodeURIComponent(SAMPLES.en.src)}`;
    await tab.open(pageAddress(
      `${tag(late, `loading="eager" style="display:block;min-height:${RESERVED}px"`)}${script()}<p id="after">What follows</p>`,
      { head: scriptOf(looking) },
    ));
    await headingOf(tab);
    await expect.poll(() => tab.run(() => globalThis.seen.at(-1).isReady)).toBe(true);
    const seen = await tab.run(() => globalThis.seen);
    const empty = seen.filter(({ isReady, height }) => !isReady && height <= 600);
    expect(empty.length, "frames in which the page waits").toBeGreaterThan(0);
    expect(new Set(empty.map(({ height }) => height))).toEqual(new Set([RESERVED]));
    expect([...new Set(empty.map(({ below }) => below))], "places of what follows while the page waits").toEqual([empty[0].below]);
    expect(Math.min(...seen.map(({ height }) => height))).toBe(RESERVED);
    // Once there, it has its whole height: pictures that come later take no more room.
    const filled = seen.filter(({ height }) => height > 600).map(({ height }) => height);
    expect(Math.max(...filled) / Math.min(...filled)).toBeLessThan(1.05);
  });
}

test("promise_09_The height is that of the article, whatever changes it, and the page is told", async ({ tab }) => {
  // Lists of related news come when they are near, so they are left away.
  await openElement(tab, { head: scriptOf(looking), attributes: `loading="eager" related="none"`, after: `<p id="after">What follows</p>` });
  const element = await elementOf(tab);
  /** How far the element's end is from the end of what it shows, and from what the page was told of last. */
  const off = () => tab.run((element) => {
    const box = element.getBoundingClientRect();
    const shown = element.shadowRoot.querySelector("article").closest(":host > *").getBoundingClientRect();
    const told = globalThis.sizes.at(-1);
    const over = [...element.shadowRoot.querySelectorAll("article > *")].filter((it) => it.getBoundingClientRect().bottom > box.bottom + 1).length;
    return [Math.abs(box.bottom - shown.bottom) < 1, over, told?.width === box.width, told?.height === box.height];
  }, element);
  const settled = async () => {
    await expect.poll(off, { message: "ends with its article, holds it all, and has told its width and height" }).toEqual([true, 0, true, true]);
    return tab.run((element) => element.getBoundingClientRect().height, element);
  };
  const whole = await settled();
  await tab.run((element) => element.setAttribute("limit", "2"), element);
  await expect.poll(async () => await settled() < whole / 2, { message: "it becomes shorter" }).toBe(true);
  await tab.run((element) => element.removeAttribute("limit"), element);
  await expect.poll(async () => Math.abs(await settled() - whole), { message: "it becomes as long as before" }).toBeLessThan(1);
  await tab.resize({ width: 340, height: 800 });
  await expect.poll(async () => await settled() > whole, { message: "on a narrow page it becomes longer" }).toBe(true);
});
