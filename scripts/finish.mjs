// Finishes a release build: called by finish.sh with the folder that Trunk has just filled.
// 1. The page's script starts by itself and keeps nothing that the page does not use.
// 2. The wasm file loses what that script never asks for, and is optimised for size; both call each other by short names.
// 3. Both get names from what is in them now; the page's style sheets become one element.
// 4. Every text and wasm file gets a brotli copy beside it.
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotli, isCompressed } from "./brotli.mjs";
import { shortened } from "./shorten.mjs";
import { minified, named, optimised, unexported } from "./wasm.mjs";

const BUILT = "app";

/** The script of wasm-bindgen's web target, started at its end and without what nothing uses. */
async function selfStarting(source) {
  const exported = /export\s*\{([^}]*)\};?\s*$/.exec(source);
  const start = /([\w$]+) as default/.exec(exported?.[1] ?? "")?.[1];
  if (!start) throw new Error("The script does not end in the exports of wasm-bindgen's web target.");
  return minified(`${unexported(source.slice(0, exported.index))}\n${start}();`);
}

const folder = process.argv[2];
const files = readdirSync(folder);
const oldScript = files.find((name) => name.startsWith(`${BUILT}-`) && name.endsWith(".js"));
const oldWasm = files.find((name) => name.startsWith(`${BUILT}-`) && name.endsWith(".wasm"));
if (!oldScript || !oldWasm) throw new Error("The build left no script or no wasm file.");

const started = await selfStarting(readFileSync(join(folder, oldScript), "utf8"));
const [script, wasm] = shortened(started, optimised(readFileSync(join(folder, oldWasm)), started));
const newWasm = named(wasm, "_bg.wasm");
const unnamed = `${BUILT}_bg.wasm`;
if (!script.includes(unnamed)) throw new Error(`The script does not name ${unnamed}.`);
const linked = script.replaceAll(unnamed, newWasm);
const newScript = named(linked, ".js");
for (const old of [oldScript, oldWasm]) rmSync(join(folder, old));
writeFileSync(join(folder, newWasm), wasm);
writeFileSync(join(folder, newScript), linked);

const pagePath = join(folder, "index.html");
const page = readFileSync(pagePath, "utf8")
  .replaceAll(oldWasm, newWasm)
  .replaceAll(oldScript, newScript)
  .replaceAll(/<\/style>\s*<style>/g, "");
writeFileSync(pagePath, page);

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !isCompressed(entry.name)) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  writeFileSync(`${path}.br`, brotli(readFileSync(path)));
}
