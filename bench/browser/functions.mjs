// How many functions a page's code runs, and so has compiled, until the article is painted.
import { contextOf, openPage } from "./profiles.mjs";
import { watch } from "./probe.mjs";

const ran = ({ functions }) => functions.filter(({ ranges: [{ count }] }) => count > 0).length;

/**
 * JavaScript: those that ran until we heard of the paint, by V8's precise coverage; the probe's own have no address.
 * Wasm: those that V8 compiled when they were first called, until the mark of the paint, by its trace.
 */
export async function functions(browser, document, url) {
  const context = await contextOf(browser, "desktop");
  try {
    const { page, session } = await openPage(context, "desktop");
    await session.send("Profiler.enable");
    await session.send("Profiler.startPreciseCoverage", { callCount: false, detailed: false });
    let covered;
    await page.exposeBinding("benchPainted", () => {
      covered ??= session.send("Profiler.takePreciseCoverage");
    });
    await watch(page, document);
    await browser.startTracing(page, { categories: ["v8.wasm", "blink.user_timing"] });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => window.bench?.complete, null, { timeout: 120_000, polling: 100 });
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const painted = traceEvents.find(({ name }) => name === "bench-painted");
    const compiled = traceEvents.filter(({ name, pid, ts }) => name === "wasm.CompileLazy" && pid === painted.pid && ts < painted.ts);
    const { result } = await covered;
    const own = result.filter((it) => /^https?:/.test(it.url));
    return { js_functions: own.reduce((sum, it) => sum + ran(it), 0), wasm_functions: compiled.length };
  } finally {
    await context.close();
  }
}
