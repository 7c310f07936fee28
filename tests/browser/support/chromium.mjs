// Which Chromium the tests and screenshots drive, and how it is started.
import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

const NAMES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function found(name) {
  const folders = isAbsolute(name) ? [""] : (process.env.PATH ?? "").split(delimiter);
  for (const folder of folders) {
    const path = folder ? join(folder, name) : name;
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not there; the next one.
    }
  }
}

/** Nothing found means Playwright's own Chromium. */
export function launchOptions() {
  const executablePath = NAMES.filter(Boolean).map(found).find(Boolean);
  return {
    ...(executablePath && { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
