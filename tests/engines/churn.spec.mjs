// Elements come, move, go and come again: what they had is gone with them.
import { script, tag } from "../browser/support/partner.mjs";
import { pageAddress, SAMPLES } from "./support/element.mjs";
import { expect, test } from "./support/fixtures.mjs";
import { scriptOf } from "./support/watch.mjs";

/** Counts what is listened to and observed outside of the element, from before our first line. */
function counting() {
  const counts = (globalThis.counts = { listeners: 0, observed: 0, timers: 0, compiled: 0, memory: [] });
  // Listeners of what belongs to nobody: those of nodes in the element go with the nodes.
  const common = [globalThis, document, ...["visualViewport", "navigation", "screen"].map((it) => globalThis[it]).filter(Boolean)];
  const listening = new Map();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const keyOf = (type, options) => `${type} ${Boolean(options?.capture ?? options)}`;
  const counted = (target) => common.includes(target ?? globalThis) || target instanceof MediaQueryList;
  const drop = (target, key, listener) => {
    if (listening.get(target)?.get(key)?.delete(listener)) counts.listeners -= 1;
  };
  EventTarget.prototype.addEventListener = function add(type, listener, options) {
    addEventListener.call(this, type, listener, options);
    if (!listener || !counted(this) || options?.signal?.aborted) return;
    const target = this ?? globalThis;
    const key = keyOf(type, options);
    if (!listening.has(target)) listening.set(target, new Map());
    if (!listening.get(target).has(key)) listening.get(target).set(key, new Set());
    const set = listening.get(target).get(key);
    if (set.has(listener)) return;
    set.add(listener);
    counts.listeners += 1;
    if (options?.once) addEventListener.call(target, type, () => drop(target, key, listener), { once: true });
    if (options?.signal) addEventListener.call(options.signal, "abort", () => drop(target, key, listener), { once: true });
  };
  EventTarget.prototype.removeEventListener = function remove(type, listener, options) {
    removeEventListener.call(this, type, listener, options);
    drop(this ?? globalThis, keyOf(type, options), listener);
  };
  for (const name of ["IntersectionObserver", "MutationObserver", "ResizeObserver"]) {
    const { observe, unobserve, disconnect } = globalThis[name].prototype;
    const seen = new WeakMap();
    Object.assign(globalThis[name].prototype, {
      observe(target, options) {
        observe.call(this, target, options);
        if (!seen.has(this)) seen.set(this, new Set());
        if (seen.get(this).has(target)) return;
        seen.get(this).add(target);
        counts.observed += 1;
      },
      ...(unobserve && {
        unobserve(target) {
          unobserve.call(this, target);
          if (seen.get(this)?.delete(target)) counts.observed -= 1;
        },
      }),
      disconnect() {
        disconnect.call(this);
        counts.observed -= seen.get(this)?.size ?? 0;
        seen.delete(this);
      },
    });
  }
  const { setInterval, clearInterval } = globalThis;
  const ticking = new Set();
  globalThis.setInterval = (...given) => {
    const id = setInterval(...given);
    ticking.add(id);
    counts.timers = ticking.size;
    return id;
  };
  globalThis.clearInterval = (id) => {
    clearInterval(id);
    ticking.delete(id);
    counts.timers = ticking.size;
  };
  const { compile, compileStreaming, instantiate } = WebAssembly;
  WebAssembly.compile = (...given) => ((counts.compiled += 1), compile(...given));
  WebAssembly.compileStreaming = (...given) => ((counts.compiled += 1), compileStreaming(...given));
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    counts.memory.push(new WeakRef((made.instance ?? made).exports.memory ?? Object.values((made.instance ?? made).exports).find((it) => it instanceof WebAssembly.Memory)));
    return made;
  };
}

/** One life: inserted, moved within the page, removed, inserted again, removed. What was left, and whether all went well. */
async function live(html, headline) {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const [one, other] = ["#one", "#other"].map((it) => document.querySelector(it));
  const element = new DOMParser().parseFromString(html, "text/html").querySelector("news-article");
  let readies = 0;
  element.addEventListener("news-ready", () => {
    readies += 1;
  });
  const ready = () => new Promise((done) => element.addEventListener("news-ready", done, { once: true }));
  const shown = () => element.shadowRoot.querySelector("article h1")?.textContent.trim() ?? "";
  let next = ready();
  one.append(document.adoptNode(element));
  await next;
  const story = [shown()];
  other.append(element);
  await frame();
  story.push(shown());
  const { memory } = globalThis.counts;
  const bytes = memory.at(-1).deref()?.buffer.byteLength;
  element.remove();
  await frame();
  story.push(shown());
  next = ready();
  one.append(element);
  await next;
  story.push(shown());
  element.remove();
  await frame();
  await frame();
  const { listeners, observed, timers, compiled } = globalThis.counts;
  return {
    isRight: JSON.stringify(story) === JSON.stringify([headline, headline, "", headline]) && readies === 2,
    story,
    bytes,
    left: {
      listeners, observed, timers, compiled,
      nodes: document.querySelectorAll("*").length,
      inside: element.shadowRoot.childNodes.length,
      sheets: element.shadowRoot.adoptedStyleSheets.length + document.adoptedStyleSheets.length + document.styleSheets.length,
    },
  };
}

test("promise_32_promise_47_Thirty lives of inserting, moving, removing and inserting again leave what one leaves", async ({ tab }) => {
  test.setTimeout(180_000);
  const { headline, src } = SAMPLES.vi;
  const html = tag(src, `loading="eager"`);
  await tab.open(pageAddress(`<div id="one"></div><div id="other"></div>${script()}`, { head: scriptOf(counting) }));
  await expect.poll(() => tab.run(() => Boolean(customElements.get("news-article")))).toBe(true);
  const first = await tab.run(live, html, headline);
  expect(first).toMatchObject({ isRight: true, left: { compiled: 1, timers: 0 } });
  for (let life = 2; life <= 30; life += 1) {
    const { isRight, story, bytes, left } = await tab.run(live, html, headline);
    expect(isRight, `life ${life}: ${story}`).toBe(true);
    expect(left, `what life ${life} leaves`).toEqual(first.left);
    // Memory comes in pages of 64 KiB; what arrives at the same time may take one more.
    expect(bytes - first.bytes, "bytes of wasm memory more than at first").toBeLessThanOrEqual(2 * 65_536);
  }
  // An instance that nothing holds goes when the engine clears up; it does when there is much to clear.
  const held = () => tab.run(async () => {
    for (let index = 0; index < 20; index += 1) new Uint8Array(8_000_000).fill(1);
    await new Promise((done) => setTimeout(done));
    return globalThis.counts.memory.filter((it) => it.deref()).length;
  });
  await expect.poll(held, { message: "of 60 instances so many are still held" }).toBeLessThan(20);
  test.info().annotations.push({ type: "left", description: JSON.stringify(first) });
});
