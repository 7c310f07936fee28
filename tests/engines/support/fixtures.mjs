// What every test in another engine begins with: `import { expect, test } from "./support/fixtures.mjs"`.
// As in tests/browser/, a test fails on any error that it does not say it expects:
//   test("…", async ({ tab, expectError }) => { expectError(/404/); … })
import { expect, test as base } from "@playwright/test";
import { find } from "./found.mjs";
import { startFirefox } from "./firefox.mjs";
import { Tab } from "./tab.mjs";
import { startWebkit } from "./webkit.mjs";

export { expect };

const START = { firefox: startFirefox, webkit: startWebkit };

export const test = base.extend({
  /** Which engine; the projects in playwright.config.mjs say it. */
  engineName: ["firefox", { option: true, scope: "worker" }],

  /** The engine itself, started once a worker, or `{ missing: "why" }`. */
  engine: [async ({ engineName }, use) => {
    const programs = find(engineName);
    if (programs.missing) return use(programs);
    const engine = await START[engineName](programs);
    await use(engine);
    await engine.end();
  }, { scope: "worker", timeout: 90_000 }],

  /** Patterns of errors that are part of what is tested. */
  patterns: async ({}, use) => use([]),

  /** Adds a pattern for this test. */
  expectError: async ({ patterns }, use) => use((pattern) => patterns.push(pattern)),

  /** A new tab without a past, 1,000 by 800 pixels. */
  tab: async ({ engine, patterns }, use, testInfo) => {
    testInfo.skip(Boolean(engine.missing), engine.missing);
    const driver = await engine.newTab();
    testInfo.annotations.push({ type: "engine", description: engine.version });
    try {
      const tab = new Tab(driver);
      await tab.resize({ width: 1000, height: 800 });
      await use(tab);
      const surprises = (await tab.errors()).filter((error) => !patterns.some((pattern) => pattern.test(error)));
      expect(surprises, "errors that the test did not expect").toEqual([]);
    } finally {
      await driver.close();
    }
  },
});

/** Waits until what is looked for is there once: `await one(() => tab.allByRole("heading", "News"))`. */
export async function one(look) {
  let found = [];
  await expect.poll(async () => {
    try {
      found = await look();
    } catch (error) {
      // What was being looked at has just been taken away.
      if (!/stale element|no such (element|node)/.test(error.message)) throw error;
      found = [];
    }
    return found.length;
  }, { message: `found once: ${look}` }).toBe(1);
  return found[0];
}
