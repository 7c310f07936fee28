// What a page costs the process that renders it.
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { launchOptions } from "../../tests/browser/support/chromium.mjs";
import { contextOf, openPage } from "./profiles.mjs";
import { watch } from "./probe.mjs";

/** Linux tells it. */
export const canMeasure = () => existsSync("/proc/self/smaps_rollup");

function privateBytes(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Private_Dirty:\s+(\d+) kB/m.exec(rollup)[1]) * 1024;
}

/** The process of a page: Chromium has others beside it, larger ones too, and only its trace says which is which. */
async function rendererOf(browser, page) {
  await browser.startTracing(page, { categories: ["blink.user_timing"] });
  await page.evaluate(() => performance.mark("bench-here"));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return traceEvents.find(({ name }) => name === "bench-here").pid;
}

/** All memories that wasm has in the page, found by their prototype and so without touching the page's code. */
async function linearBytes(session) {
  const { result: prototype } = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId });
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, it) => sum + it.buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return result.value;
}

/** In a browser of its own, so that nothing is left of other pages. */
export async function memory(document, url) {
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await contextOf(browser, "desktop");
    const { page, session } = await openPage(context, "desktop");
    await watch(page, document);
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => window.bench?.complete, null, { timeout: 120_000, polling: 250 });
    await page.waitForLoadState("networkidle");
    const linear = await linearBytes(session);
    await session.send("HeapProfiler.collectGarbage");
    // What is freed is given back to the system a little later.
    await new Promise((done) => setTimeout(done, 1000));
    const system = await browser.newBrowserCDPSession();
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    // Read before the trace, which needs memory, too.
    const sizes = new Map(processInfo.filter(({ type }) => type === "renderer").map(({ id }) => [id, privateBytes(id)]));
    const own = await rendererOf(browser, page);
    if (!sizes.has(own)) throw new Error(`the page's process, ${own}, is none of ${[...sizes.keys()]}`);
    return { renderer_bytes: sizes.get(own), linear_bytes: linear };
  } finally {
    await browser.close();
  }
}
