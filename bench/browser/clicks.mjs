// A reader presses a carousel's button while a huge document is still arriving.
import { contextOf, openPage } from "./profiles.mjs";
import { watch } from "./probe.mjs";

const PATIENCE = 120_000;
const REST = 400;

/** Runs in the page before its scripts: tells where the button is, when the list first moved, how late answers were. */
function listen() {
  const clicks = { button: null, moved: null, answers: [] };
  Object.defineProperty(window, "benchClicks", { value: clicks });
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) if (it.name === "click" || it.name.startsWith("pointer")) clicks.answers.push(it.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  const find = (root) => {
    const carousel = root.querySelector(".carousel");
    if (carousel) return carousel;
    for (const host of root.querySelectorAll("news-article, lit-article, lit-carousel")) {
      const inner = host.shadowRoot && find(host.shadowRoot);
      if (inner) return inner;
    }
  };
  const look = () => {
    const next = find(document)?.querySelectorAll("button")[1];
    const track = find(document)?.querySelector("ul");
    if (!next?.checkVisibility() || !track || track.scrollWidth <= track.clientWidth) return requestAnimationFrame(look);
    next.scrollIntoView({ block: "center" });
    track.addEventListener("scroll", () => { clicks.moved ??= performance.now(); });
    requestAnimationFrame(() => {
      const { x, y, width, height } = next.getBoundingClientRect();
      window.benchButton(JSON.stringify({ x: x + width / 2, y: y + height / 2 }));
    });
  };
  requestAnimationFrame(look);
}

/** The longest time from a press to the next frame, and when the first press had moved the list. */
export async function clicks(browser, profile, document, url) {
  const context = await contextOf(browser, profile);
  try {
    const { page, session } = await openPage(context, profile);
    let found;
    const button = new Promise((resolve) => { found = resolve; });
    await session.send("Runtime.addBinding", { name: "benchButton" });
    await session.send("Runtime.enable");
    session.on("Runtime.bindingCalled", ({ name, payload }) => name === "benchButton" && found(JSON.parse(payload)));
    await watch(page, document);
    await page.addInitScript(listen);
    await page.goto(url, { waitUntil: "commit" });
    const at = await Promise.race([button, new Promise((_, failed) => setTimeout(failed, PATIENCE, new Error("no carousel came")))]);
    const press = (type) => session.send("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 });
    let ended = false;
    const whole = page.waitForFunction(() => window.bench.complete, null, { timeout: PATIENCE, polling: 250 })
      .then(() => undefined, (error) => error)
      .finally(() => { ended = true; });
    let count = 0;
    do {
      await press("mousePressed");
      await press("mouseReleased");
      count += 1;
      await new Promise((done) => setTimeout(done, REST));
    } while (!ended);
    const failure = await whole;
    if (failure) throw failure;
    // The last answer is told after its frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))));
    const { moved, answers } = await page.evaluate(() => window.benchClicks);
    if (moved === null) throw new Error(`${url}: the carousel's button moved nothing`);
    // Answers within one frame are not told one by one.
    return { interaction_ms: Math.max(16, ...answers), usable_ms: moved, clicks: count };
  } finally {
    await context.close();
  }
}
