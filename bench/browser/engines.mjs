// Chromium, Firefox and WebKitGTK, all driven to open a page and to tell what it has noted of itself.
import { chromium } from "@playwright/test";
import { launchOptions } from "../../tests/browser/support/chromium.mjs";
import { find } from "../../tests/engines/support/found.mjs";
import { startFirefox } from "../../tests/engines/support/firefox.mjs";
import { startWebkit } from "../../tests/engines/support/webkit.mjs";

async function startChromium() {
  const browser = await chromium.launch(launchOptions());
  return {
    version: `Chromium ${browser.version()}`,
    async newTab() {
      const context = await browser.newContext({ viewport: null, locale: "en-US", timezoneId: "UTC" });
      const page = await context.newPage();
      return {
        resize: (size) => page.setViewportSize(size),
        open: (address) => page.goto(address),
        value: (frames, source, args) => page.evaluate(`(${source})(...${JSON.stringify(args)})`),
        close: () => context.close(),
      };
    },
    end: () => browser.close(),
  };
}

const START = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };
export const ENGINES = Object.keys(START);

/** Starts an engine; `{ missing: "why" }` where it is not here. */
export function start(name) {
  const programs = name === "chromium" ? {} : find(name);
  return programs.missing ? programs : START[name](programs);
}
