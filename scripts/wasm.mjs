// What the app's and the element's build have in common: a script of wasm-bindgen's web target and its wasm file
// become as small as they can be, and get names from what is in them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minify } from "terser";

export const NAME = "news-article";

/** The script without its exports: what only other scripts would use is then seen to be unused. */
export function unexported(source) {
  return source
    .replaceAll(/^export (?=class|function|async|const|let)/gm, "")
    .replaceAll(/^if \(Symbol\.dispose\) .*\.prototype\[Symbol\.dispose\] = .*;$/gm, "")
    .replaceAll(/\bnew FinalizationRegistry\b/g, "/*#__PURE__*/ new FinalizationRegistry");
}

export async function minified(source) {
  const { code } = await minify(source, {
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true },
    format: { comments: false },
  });
  return code;
}

/** The wasm file without the exports that the script does not mention, and without what only they need. */
export function optimised(wasm, script) {
  const mentioned = new Set(script.match(/[\w$]+/g));
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(wasm)).map(({ name }) => name);
  const kept = exports.filter((name) => mentioned.has(name));
  const graph = [
    { name: "page", root: true, reaches: kept },
    ...kept.map((name) => ({ name, export: name })),
  ];
  const room = mkdtempSync(join(tmpdir(), `${NAME}-`));
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

export function named(bytes, ending) {
  return `${NAME}-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}${ending}`;
}
