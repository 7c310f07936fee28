// What every browser test begins with: `import { test, expect, openArticle } from "./support/fixtures.mjs"`.
// A test fails on any error in the console or on the page, unless it says which ones it expects:
//   test.use({ expectedErrors: [/404/] })            for a whole file or describe block
//   test("…", async ({ page, expectError }) => { expectError(/404/); … })      for one test
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test as base } from "@playwright/test";

export { expect };
export { dist, sharedSamples } from "./server.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const test = base.extend({
  /** Patterns of errors that are part of what is tested. */
  expectedErrors: [[], { option: true }],

  /** Those, and what this test adds. */
  patterns: async ({ expectedErrors }, use) => use([...expectedErrors]),

  /** Adds a pattern for this test. */
  expectError: async ({ patterns }, use) => use((pattern) => patterns.push(pattern)),

  page: async ({ page, patterns }, use) => {
    const errors = [];
    page.on("pageerror", (error) => errors.push(`page: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(`console: ${message.text()} (${message.location().url})`);
    });
    // The build of `make serve` (DIST=target/serve) listens for the next build, which is not there.
    if (process.env.DIST) await page.routeWebSocket(/\.well-known\/trunk\/ws/, () => {});
    await page.addInitScript(() => {
      globalThis.layoutShifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (!entry.hadRecentInput) globalThis.layoutShifts.push(entry.value);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await use(page);
    const surprises = errors.filter((error) => !patterns.some((pattern) => pattern.test(error)));
    expect(surprises, "errors that the test did not expect").toEqual([]);
  },
});

/** The address of the page with the document at `src`; without `src`, with the sample it opens by itself. */
export function articleAddress(src) {
  return src === undefined ? "/" : `/?src=${encodeURIComponent(src)}`;
}

/** Opens an article and waits until its headline is there. */
export async function openArticle(page, src) {
  const response = await page.goto(articleAddress(src));
  await expect(page.locator("article h1").first()).toBeVisible({ timeout: 15_000 });
  return response;
}

/** What axe finds wrong, in few words: `[{ id, impact, help, nodes: [selector] }]`. */
export async function axe(page, options = {}) {
  await page.evaluate(axeSource);
  return page.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(document, options);
    return violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      nodes: nodes.map(({ target }) => target.flat().join(" ")),
    }));
  }, options);
}

/** How much has moved since the page was opened, by itself; 0 is the goal. */
export async function layoutShift(page) {
  // Shifts are told after the frame in which they happen.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  return page.evaluate(() => globalThis.layoutShifts.reduce((sum, value) => sum + value, 0));
}

/** A list of the paths that the page asks our server for, which grows as it does. Call it before opening. */
export function recordRequests(page) {
  const paths = [];
  page.on("request", (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === "http:") paths.push(pathname);
  });
  return paths;
}

/** An address at which this document, or this text, stands. */
export function addressOf(document, parameters = "") {
  const body = typeof document === "string" ? document : JSON.stringify(document);
  return `/faults/json?body=${encodeURIComponent(body)}${parameters}`;
}

/** The requests that the server has had with `key` (any /faults/ address takes `&key=…`). */
export async function requestsWith(page, key) {
  const answer = await page.request.get(`/faults/log?key=${encodeURIComponent(key)}`);
  return (await answer.json()).requests;
}

/** How many they are. */
export async function requestCount(page, key) {
  return (await requestsWith(page, key)).length;
}
