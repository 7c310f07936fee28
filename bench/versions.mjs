// Of which version each subject is.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

/** Ours: the package's version and the commit; a plus where files differ from it. */
function own() {
  const [, version] = /^version = "([^"]+)"/m.exec(read("../Cargo.toml"));
  try {
    const git = (...args) => execFileSync("git", args, { cwd: new URL("..", import.meta.url), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    const changed = git("status", "--porcelain", "--", "src", "style", "scripts", "Cargo.toml", "Cargo.lock");
    return `${version} ${git("rev-parse", "--short", "HEAD")}${changed ? "+" : ""}`;
  } catch {
    return version;
  }
}

/** The version of a subject's framework; nothing where it has none. */
export function versionOf({ name, version }) {
  if (version) return JSON.parse(read("./package.json")).devDependencies[version];
  return name === "element" || name === "app" ? own() : "–";
}
