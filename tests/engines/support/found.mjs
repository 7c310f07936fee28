// Where the other engines are on this machine, or why they are not.
import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inPath(name) {
  if (isAbsolute(name)) return isProgram(name) ? name : undefined;
  return (process.env.PATH ?? "").split(delimiter).filter(Boolean).map((folder) => join(folder, name)).find(isProgram);
}

/** WebKitGTK's own small browser; no distribution puts it into PATH. */
function findMiniBrowser() {
  const versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
  const folders = ["/usr/lib", "/usr/libexec"].flatMap((folder) => {
    try {
      return [folder, ...readdirSync(folder).filter((name) => name.includes("-linux-")).map((name) => join(folder, name))];
    } catch {
      return [];
    }
  });
  return versions.flatMap((version) => folders.map((folder) => join(folder, version, "MiniBrowser"))).find(isProgram);
}

function firefox() {
  const names = [process.env.FIREFOX, "firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];
  const path = names.filter(Boolean).map(inPath).find(Boolean);
  return path ? { path } : { missing: "Firefox is not here (apt: firefox-esr, or FIREFOX=/path/to/firefox)" };
}

function webkit() {
  const [driver, display, browser] = [inPath("WebKitWebDriver"), inPath("Xvfb"), findMiniBrowser()];
  if (driver && display && browser) return { driver, display, browser };
  const lacking = [[driver, "WebKitWebDriver"], [browser, "MiniBrowser"], [display, "Xvfb"]].filter(([found]) => !found);
  return { missing: `WebKitGTK is not here: ${lacking.map(([, name]) => name).join(", ")} (apt: webkit2gtk-driver, xvfb)` };
}

const FIND = { firefox, webkit };

/** The engines by name. */
export const ENGINES = Object.keys(FIND);

/** The programs of an engine, or `{ missing: "why" }`. */
export const find = (engine) => FIND[engine]();
