// Full-page screenshots of every sample article in dist/: 320, 768 and 1280 pixels wide, light and dark.
//   node scripts/shots.mjs [sample …]   into target/shots/vi-320-light.png and so on
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/browser/support/chromium.mjs";
import { startServer } from "../tests/browser/support/server.mjs";

const root = join(fileURLToPath(import.meta.url), "../..");
const folder = join(root, "target/shots");
const known = readdirSync(join(root, "dist/samples"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, "dist/samples", entry.name, "article.json")))
  .map((entry) => entry.name);
const samples = process.argv.length > 2 ? process.argv.slice(2) : known;
for (const sample of samples) {
  if (!known.includes(sample)) {
    console.error(`Stopped: there is no sample "${sample}"; there are ${known.join(", ")}.`);
    process.exit(1);
  }
}

if (process.argv.length === 2) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await startServer({ port: 0 });
const browser = await chromium.launch(launchOptions());
try {
  for (const sample of samples) {
    for (const width of [320, 768, 1280]) {
      for (const colorScheme of ["light", "dark"]) {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          reducedMotion: "reduce",
        });
        const page = await context.newPage();
        await page.goto(`${server.url}/?src=samples/${sample}/article.json`);
        await page.locator("h1").first().waitFor({ timeout: 15_000 });
        await page.evaluate(async () => {
          // Pictures further down load when they come near.
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
            scrollTo(0, y);
            await new Promise((done) => setTimeout(done, 50));
          }
          scrollTo(0, 0);
          await document.fonts.ready;
        });
        await page.waitForLoadState("networkidle");
        const name = `${sample}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(folder, name), fullPage: true, animations: "disabled" });
        console.log(`target/shots/${name}`);
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
