// Partners' policies: what they must allow, and that nothing else is asked of them.
// What a policy refuses fails these tests, since the page tells of it (see support/watch.mjs).
import { ours, script, tag } from "../browser/support/partner.mjs";
import { elementOf, headingOf, openElement, pageAddress, SAMPLES } from "./support/element.mjs";
import { expect, one, test } from "./support/fixtures.mjs";
import { wentWrong } from "./support/watch.mjs";

const policy = (...lines) => ({ "content-security-policy": lines.join("; ") });
/** What a partner adds for the tag; pictures, films and documents come from where the newsroom has them. */
const REST = () => ["default-src 'none'", `connect-src ${ours()}`, `img-src ${ours()}`, `media-src ${ours()}`];
const TYPES = ["require-trusted-types-for 'script'", "trusted-types 'none'"];

/** Scrolls to every picture, so that all are asked for, and waits for them. */
async function toTheEnd(tab) {
  const element = await elementOf(tab);
  await expect.poll(() => tab.run((element) => {
    const pictures = [...element.shadowRoot.querySelectorAll("article img")].filter((it) => it.checkVisibility());
    const missing = pictures.filter((it) => !it.complete);
    missing[0]?.scrollIntoView({ behavior: "instant", block: "center" });
    return [pictures.length > 0, missing.map((it) => it.src)];
  }, element), { message: "pictures that have not come", intervals: [50] }).toEqual([true, []]);
}

for (const [language, sample] of Object.entries(SAMPLES)) {
  test(`promise_21_promise_22_The ${language} sample is shown under a policy of just the documented lines`, async ({ tab }) => {
    await openElement(tab, { sample, headers: policy(...REST(), `script-src ${ours()} 'wasm-unsafe-eval'`) });
    await toTheEnd(tab);
    expect(await tab.errors()).toEqual([]);
    expect(await tab.run((element) => element.shadowRoot.querySelectorAll("style, script, iframe").length, await elementOf(tab))).toBe(0);
  });
}

test("promise_23_A policy of a nonce and strict-dynamic is enough", async ({ tab }) => {
  const headers = policy(...REST(), "script-src 'nonce-abc123' 'strict-dynamic' 'wasm-unsafe-eval'");
  await openElement(tab, { headers, watchAttributes: `nonce="abc123"`, scriptAttributes: `nonce="abc123"` });
  expect(await tab.errors()).toEqual([]);
});

test("promise_24_No text becomes markup or a script: Trusted Types are required and none are made", async ({ tab, engine, expectError }) => {
  await openElement(tab, { headers: policy(...REST(), `script-src ${ours()} 'wasm-unsafe-eval'`, ...TYPES) });
  await toTheEnd(tab);
  expect(await tab.errors()).toEqual([]);
  // The engine that has shown this must also be one that refuses.
  expectError(/require-trusted-types-for/);
  const refused = await tab.run(() => {
    try {
      document.createElement("div").innerHTML = "<p>Text</p>";
      return false;
    } catch (error) {
      return error instanceof TypeError;
    }
  });
  await expect.poll(() => wentWrong(tab), { message: "what the page is told" }).toHaveLength(refused ? 1 : 0);
  test.skip(!refused, `${engine.version} does not know Trusted Types`);
});

test("promise_25_Where wasm is forbidden, the article comes in a frame", async ({ tab, expectError }) => {
  // Not every engine tells of it; the frame is the answer.
  expectError(/^policy: script-src: wasm-eval|blocked WebAssembly/);
  await tab.open(pageAddress(`${tag(SAMPLES.en.src, `loading="eager"`)}${script()}`, {
    headers: policy("default-src 'none'", `script-src ${ours()}`, `frame-src ${ours()}`),
  }));
  const frame = tab.frame(await one(() => tab.all("iframe")));
  await headingOf(frame);
  const element = await elementOf(tab);
  const heights = () => tab.run((element) => [element, element.shadowRoot.querySelector("iframe")].map((it) => it.getBoundingClientRect().height), element);
  const inside = () => frame.run(() => Math.ceil(document.body.getBoundingClientRect().height));
  await expect.poll(async () => (await heights())[1] - await inside(), { message: "the frame is as high as what it shows" }).toBe(0);
  expect(await tab.run((element) => element.shadowRoot.querySelectorAll("slot").length, element)).toBe(0);
});
