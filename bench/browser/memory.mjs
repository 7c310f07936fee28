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
    // Chromium keeps a spare renderer, which does nothing: the page's is the one that has worked.
    const [renderer] = processInfo.filter(({ type }) => type === "renderer").sort((a, b) => b.cpuTime - a.cpuTime);
    return { renderer_bytes: privateBytes(renderer.id), linear_bytes: linear };
  } finally {
    await browser.close();
  }
}
