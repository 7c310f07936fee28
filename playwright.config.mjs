// Tests in a real browser, on the built page in dist/ (`make release`), or in the folder that DIST names.
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./tests/browser/support/chromium.mjs";
import { dist } from "./tests/browser/support/server.mjs";
import { ENGINES, find } from "./tests/engines/support/found.mjs";

if (!existsSync(join(dist, "index.html"))) {
  throw new Error(`There is no page to test in ${dist}; \`make release\` builds it.`);
}

// A free port, chosen once: the processes that run the tests read this file again.
process.env.NEWS_ARTICLE_TEST_PORT ??= await new Promise((chosen) => {
  const server = createServer();
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => chosen(String(port)));
  });
});
// An engine that is not here leaves its tests skipped; whoever runs them is told why, once.
if (process.env.TEST_WORKER_INDEX === undefined) {
  for (const { missing } of ENGINES.map(find)) {
    if (missing) console.warn(`${missing}; its tests are skipped.`);
  }
}

const baseURL = `http://127.0.0.1:${process.env.NEWS_ARTICLE_TEST_PORT}`;

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "tests/browser/.results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [["list"], ["./tests/browser/support/closing-line.mjs"]],
  use: {
    baseURL,
    locale: "en-US",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  projects: [
    { name: "chromium", use: { browserName: "chromium", launchOptions: launchOptions() } },
    ...ENGINES.map((engineName) => ({ name: engineName, testDir: "tests/engines", timeout: 60_000, expect: { timeout: 20_000 }, use: { engineName } })),
  ],
  webServer: {
    command: `node tests/browser/support/server.mjs ${process.env.NEWS_ARTICLE_TEST_PORT}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 10_000,
  },
});
