// Finishes a release build: called by finish.sh with the folder that Trunk has just filled.
// 1. The page's script starts by itself and keeps nothing that the page does not use.
// 2. The wasm file loses what that script never asks for, and is optimised for size; both call each other by short names.
// 3. Both get names from what is in them now; the page's style sheets become one element.
// 4. Every text and wasm file gets a brotli copy beside it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minify } from "terser";
import { brotli, isCompressed } from "./brotli.mjs";
import { shortened } from "./shorten.mjs";

const APP = "news-article";

/** The script of wasm-bindgen's web target, started at its end and without what nothing uses. */
async function selfStarting(source) {
  const exported = /export\s*\{([^}]*)\};?\s*$/.exec(source);
  const start = /([\w$]+) as default/.exec(exported?.[1] ?? "")?.[1];
  if (!start) throw new Error("The script does not end in the exports of wasm-bindgen's web target.");
  // Classes that only other scripts would use are then seen to be unused, with what they keep alive in wasm.
  const body = source
    .slice(0, exported.index)
    .replaceAll(/^export (?=class|function|async|const|let)/gm, "")
    .replaceAll(/^if \(Symbol\.dispose\) .*\.prototype\[Symbol\.dispose\] = .*;$/gm, "")
    .replaceAll(/\bnew FinalizationRegistry\b/g, "/*#__PURE__*/ new FinalizationRegistry");
  const { code } = await minify(`${body}\n${start}();`, {
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true },
    format: { comments: false },
  });
  return code;
}

/** The wasm file without the exports that the script does not mention, and without what only they need. */
function optimised(wasm, script) {
  const mentioned = new Set(script.match(/[\w$]+/g));
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(wasm)).map(({ name }) => name);
  const kept = exports.filter((name) => mentioned.has(name));
  const graph = [
    { name: "page", root: true, reaches: kept },
    ...kept.map((name) => ({ name, export: name })),
  ];
  const room = mkdtempSync(join(tmpdir(), `${APP}-`));
  try {
    const [before, between, after, plan] = ["a.wasm", "b.wasm", "c.wasm", "graph.json"].map((name) => join(room, name));
    writeFileSync(before, wasm);
    writeFileSync(plan, JSON.stringify(graph));
    // No feature flags: `--all-features` writes imports in a form that browsers refuse.
    execFileSync("wasm-metadce", [before, "--graph-file", plan, "-o", between], { stdio: ["ignore", "ignore", "inherit"] });
    execFileSync("wasm-opt", [between, "-Oz", "--strip-debug", "--strip-producers", "--strip-target-features", "-o", after]);
    return readFileSync(after);
  } finally {
    rmSync(room, { recursive: true });
  }
}

function named(bytes, ending) {
  return `${APP}-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}${ending}`;
}

const folder = process.argv[2];
const files = readdirSync(folder);
const oldScript = files.find((name) => name.startsWith(`${APP}-`) && name.endsWith(".js"));
const oldWasm = files.find((name) => name.startsWith(`${APP}-`) && name.endsWith(".wasm"));
if (!oldScript || !oldWasm) throw new Error("The build left no script or no wasm file.");

const started = await selfStarting(readFileSync(join(folder, oldScript), "utf8"));
const [script, wasm] = shortened(started, optimised(readFileSync(join(folder, oldWasm)), started));
const newWasm = named(wasm, "_bg.wasm");
const unnamed = `${APP}_bg.wasm`;
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
