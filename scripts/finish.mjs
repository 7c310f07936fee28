// Finishes a release build: called by finish.sh with the folder that Trunk has just filled.
// 1. The page's script starts by itself and keeps nothing that the page does not use.
// 2. Its style sheets become one element.
// 3. Every text and wasm file gets a brotli copy beside it.
import { readFileSync, writeFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { minify } from "terser";

const folder = process.argv[2];
const compressed = new Set([
  ".css", ".html", ".js", ".json", ".map", ".md", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest", ".xml",
]);

for (const name of readdirSync(folder).filter((name) => /^news-article-.*\.js$/.test(name))) {
  const path = join(folder, name);
  const source = readFileSync(path, "utf8");
  const exported = /export\s*\{([^}]*)\};?\s*$/.exec(source);
  const start = /([\w$]+) as default/.exec(exported?.[1] ?? "")?.[1];
  if (!start) throw new Error(`${name} does not end in the exports of wasm-bindgen's web target.`);
  const { code } = await minify(`${source.slice(0, exported.index)}\n${start}();`, {
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: false },
    format: { comments: false },
  });
  writeFileSync(path, code);
}

const pagePath = join(folder, "index.html");
writeFileSync(pagePath, readFileSync(pagePath, "utf8").replaceAll(/<\/style>\s*<style>/g, ""));

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !compressed.has(extname(entry.name))) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const bytes = readFileSync(path);
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, options));
}
