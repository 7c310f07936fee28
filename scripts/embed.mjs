// Puts together what partners load: called by embed.sh with wasm-bindgen's folder and the folder of the built page.
//   dist/embed/v1/       loader, frame, resizer, manifest and types: always the newest of version 1
//   dist/embed/1.0.0/    the same of this very version, never changed
//   dist/embed/files/    script, wasm, style and words, named by what is in them
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { brotli, isCompressed } from "./brotli.mjs";
import { shortened } from "./shorten.mjs";
import { minified, named, NAME, optimised, unexported } from "./wasm.mjs";

/** The script as a function that makes one instance after another, each for one element. */
function instantiating(source) {
  const at = source.indexOf("let wasmModule, wasmInstance, wasm;");
  if (at < 0) throw new Error("The script does not end as wasm-bindgen's web target did.");
  // `fetch` in what wasm imports is the one that is handed in.
  // A trap or an exception leaves an instance half-way: it is told of once, and never called again.
  return `export default async (module, fetch, fatal) => {
    ${unexported(source.slice(0, at))}
    let wasm = {};
    let dead = false;
    // A number that is 0, several that are, or an error that is none: whatever is read from it.
    const nothing = [0, 0, 0, 0];
    const guarded = (call) => (...given) => {
      if (dead) return nothing;
      try {
        return call(...given);
      } catch (error) {
        dead = true;
        fatal(error);
        return nothing;
      }
    };
    const { exports } = await WebAssembly.instantiate(module, __wbg_get_imports());
    for (const [name, it] of Object.entries(exports)) wasm[name] = typeof it === "function" ? guarded(it) : it;
    wasm.__wbindgen_start();
    return { start, set, stop };
  };`;
}

/** The app's sheets without those of its own page. */
function style() {
  const page = readFileSync("index.html", "utf8");
  const sheets = [...page.matchAll(/href="(style\/[\w-]+\.css)"/g)].map(([, path]) => path);
  const ours = sheets.map((path) => (path === "style/page.css" ? "style/embed.css" : path));
  const css = ours.map((path) => readFileSync(path, "utf8")).join("\n");
  return Buffer.from(transform({ filename: "style.css", code: Buffer.from(css), minify: true, targets: undefined }).code);
}

const integrity = (bytes) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;

const [built, dist] = process.argv.slice(2);
const version = /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];
const embed = join(dist, "embed");
rmSync(embed, { recursive: true, force: true });
mkdirSync(join(embed, "files"), { recursive: true });

function put(bytes, ending) {
  const name = named(bytes, ending);
  writeFileSync(join(embed, "files", name), bytes);
  return [`../files/${name}`, integrity(bytes)];
}

const whole = await minified(instantiating(readFileSync(join(built, `${NAME}.js`), "utf8")));
const [script, module] = shortened(whole, optimised(readFileSync(join(built, `${NAME}_bg.wasm`)), whole));
const words = join("src", "words", "data");
const languages = readdirSync(words).sort();
const wordsFolder = named(Buffer.concat(languages.map((it) => readFileSync(join(words, it)))), "");
for (const it of languages) cpSync(join(words, it), join(embed, "files", wordsFolder, it));

const filled = { version, words: `../files/${wordsFolder}/` };
[filled.script, filled["script-hash"]] = put(Buffer.from(script), ".js");
[filled.wasm, filled["wasm-hash"]] = put(module, ".wasm");
[filled.style, filled["style-hash"]] = put(style(), ".css");

for (const folder of ["v1", version]) {
  const at = join(embed, folder);
  mkdirSync(at);
  for (const name of ["loader.js", "frame.html", "frame.js", "framed.js", "resizer.js"]) {
    const source = join("src", "embed", name);
    if (!existsSync(source)) throw new Error(`There is no ${source}.`);
    const text = readFileSync(source, "utf8").replaceAll(/"@([\w-]+)"/g, (_, key) => JSON.stringify(filled[key]));
    writeFileSync(join(at, name), text);
  }
  cpSync("types", join(at, "types"), { recursive: true });
  renameSync(join(at, "types", "custom-elements.json"), join(at, "custom-elements.json"));
}

for (const entry of readdirSync(embed, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !isCompressed(entry.name)) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  writeFileSync(`${path}.br`, brotli(readFileSync(path)));
}
