// The frame where it is held most tightly: in a sandbox without an origin, as WordPress puts it.
import { ours } from "../browser/support/partner.mjs";
import { headingOf, pageAddress, SAMPLES } from "./support/element.mjs";
import { expect, one, test } from "./support/fixtures.mjs";
import { scriptOf } from "./support/watch.mjs";

const frameAddress = (hash = "") => `${ours()}/embed/v1/frame.html?src=${encodeURIComponent(ours() + SAMPLES.en.src)}${hash}`;
const iframe = (hash) => `<iframe title="An article" sandbox="allow-scripts" width="100%" height="520" src="${frameAddress(hash)}"></iframe>`;

/** Keeps what the frame says to the page. */
function hearing() {
  globalThis.heard = [];
  addEventListener("message", ({ data, origin }) => globalThis.heard.push({ ...data, origin }));
}

test("promise_05_In a sandbox without an origin the frame shows the article, and can keep nothing", async ({ tab }) => {
  await tab.open(pageAddress(iframe()));
  const frame = tab.frame(await one(() => tab.all("iframe")));
  await headingOf(frame);
  const state = await frame.run(() => {
    const kept = [() => localStorage, () => sessionStorage, () => document.cookie, () => indexedDB.open("x")].map((it) => {
      try {
        return String(it());
      } catch (error) {
        return error.name;
      }
    });
    return { origin: self.origin, kept };
  });
  expect(state).toEqual({ origin: "null", kept: Array(4).fill("SecurityError") });
  const pictures = () => frame.run(() => [...document.querySelector("news-article").shadowRoot.querySelectorAll("article img")].filter((it) => it.naturalWidth > 0).length);
  await expect.poll(pictures, { message: "pictures that are there" }).toBeGreaterThan(0);
});

test("promise_04_WordPress's sandbox and secret: the frame tells its height in WordPress's and AMP's words", async ({ tab }) => {
  await tab.open(pageAddress(iframe("#?secret=aB3dE5gH7j"), { head: scriptOf(hearing) }));
  const frame = tab.frame(await one(() => tab.all("iframe")));
  await headingOf(frame);
  const height = () => frame.run(() => Math.ceil(document.body.getBoundingClientRect().height));
  const last = (test) => tab.run(`() => globalThis.heard.filter(${test}).at(-1)`);
  await expect.poll(async () => (await last((it) => it.message === "height"))?.value === await height(), { message: "the height that was told is that of the article" }).toBe(true);
  expect(await last((it) => it.message === "height")).toEqual({ message: "height", value: await height(), secret: "aB3dE5gH7j", origin: "null" });
  expect(await last((it) => it.sentinel === "amp")).toEqual({ sentinel: "amp", type: "embed-size", height: await height(), origin: "null" });
  expect(await last((it) => it.news === "hello")).toEqual({ news: "hello", v: 1, origin: "null" });
});

test("promise_09_promise_14_With our script the sandboxed frame is as high as its article, whatever the width", async ({ tab }) => {
  await tab.open(pageAddress(`${iframe()}<script type="module" crossorigin src="${ours()}/embed/v1/resizer.js"></script>`));
  const node = await one(() => tab.all("iframe"));
  const frame = tab.frame(node);
  await headingOf(frame);
  const off = async () => {
    const [outside, inside] = [await tab.run((it) => it.clientHeight, node), await frame.run(() => Math.ceil(document.body.getBoundingClientRect().height))];
    return outside - inside;
  };
  const heights = [];
  for (const width of [1000, 340, 800]) {
    await tab.resize({ width, height: 800 });
    await expect.poll(off, { message: `too high by so much at ${width}` }).toBe(0);
    heights.push(await tab.run((it) => it.clientHeight, node));
  }
  expect(heights[1]).toBeGreaterThan(heights[0]);
  expect(await frame.run(() => {
    try {
      return String(parent.document);
    } catch (error) {
      return error.name;
    }
  })).toBe("SecurityError");
});
