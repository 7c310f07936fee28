// Brotli bytes of the built page in dist/, as JSON on standard output; words to a person go to standard error.
//   node scripts/size.mjs [folder]      {"first_article": total, "files": {"index.html": bytes, …}}
// Pictures, which are compressed already, count as they are.
// Ends with an error where the first article needs more than the budget.
// A test imports `firstArticleFiles` and compares it with what a browser asks for.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotli, isCompressed } from "./brotli.mjs";

/** The most that the first article may need. */
export const BUDGET = 75_000;
/** The most that an element on a partner's page may need for its first article. */
export const ELEMENT_BUDGET = 77_500;
/** What we work towards. */
export const GOAL = 50_000;

/** The files that the page in `folder` asks for by itself: its scripts, wasm, styles, preloads, and the page. */
export function pageFiles(folder) {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const wanted = new Set(["index.html"]);
  for (const [tag, name] of html.matchAll(/<(script|link)\b[^>]*>/gi)) {
    const attribute = (key) => {
      const found = new RegExp(`\\s${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
      return found?.slice(1).find((value) => value !== undefined);
    };
    const loads = name.toLowerCase() === "script" || /\b(stylesheet|preload|modulepreload)\b/.test(attribute("rel") ?? "");
    const address = attribute("src") ?? attribute("href");
    if (loads && address && !/^([a-z]+:|\/\/)/i.test(address)) {
      wanted.add(posix.normalize(address.replace(/[?#].*$/, "")).replace(/^\//, ""));
    }
  }
  // What a script names and loads by itself: wasm and further modules beside it.
  for (const path of wanted) {
    if (!/\.m?js$/.test(path) || !existsSync(join(folder, path))) continue;
    const source = readFileSync(join(folder, path), "utf8");
    const named = /(?:new URL\(|\bfrom\b|\bimport\b\(?)\s*["'`]([^"'`]+\.(?:wasm|m?js))["'`]/g;
    for (const [, address] of source.matchAll(named)) {
      wanted.add(posix.normalize(posix.join(posix.dirname(path), address)));
    }
  }
  const missing = [...wanted].filter((path) => !existsSync(join(folder, path)));
  if (missing.length > 0) throw new Error(`The page names what is not in ${folder}: ${missing.join(", ")}`);
  return [...wanted].sort();
}

/**
 * What the first article needs: the page's own files and, where words are files, those of one language,
 * the longest counted. Neither the document nor its pictures.
 */
export function firstArticleFiles(folder) {
  const words = existsSync(join(folder, "words"))
    ? readdirSync(join(folder, "words")).filter((name) => name.endsWith(".json")).map((name) => `words/${name}`)
    : [];
  const mentioned = pageFiles(folder).some((path) => /\.(wasm|m?js)$/.test(path) && readFileSync(join(folder, path)).includes("words/"));
  const longest = words.sort((a, b) => servedSize(join(folder, b)) - servedSize(join(folder, a)))[0];
  return [...pageFiles(folder), ...(mentioned && longest ? [longest] : [])];
}

/** What an element on a partner's page needs: its loader, what the loader names, and the longest language file. */
export function elementFiles(folder) {
  const loader = "embed/v1/loader.js";
  if (!existsSync(join(folder, loader))) return [];
  const named = [...readFileSync(join(folder, loader), "utf8").matchAll(/"\.\.\/(files\/[^"]+)"/g)].map(([, path]) => `embed/${path}`);
  const words = named.filter((path) => path.endsWith("/")).flatMap((path) => readdirSync(join(folder, path)).filter((it) => it.endsWith(".json")).map((it) => path + it));
  const longest = words.sort((a, b) => servedSize(join(folder, b)) - servedSize(join(folder, a)))[0];
  return [loader, ...named.filter((path) => !path.endsWith("/")), ...(longest ? [longest] : [])];
}

/** Bytes as served: brotli, and pictures as they are. */
export function servedSize(path) {
  const bytes = readFileSync(path);
  return (isCompressed(path) ? brotli(bytes) : bytes).length;
}

export function measure(folder) {
  const files = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith(".br")) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files[relative(folder, path).split(sep).join("/")] = servedSize(path);
  }
  const [first, element] = [firstArticleFiles(folder), elementFiles(folder)];
  const sum = (paths) => paths.reduce((sum, path) => sum + files[path], 0);
  return { first_article: sum(first), element_first_article: sum(element), first, element, files };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(fileURLToPath(import.meta.url), "../../dist");
  if (!existsSync(join(folder, "index.html"))) {
    console.error("Stopped: there is no dist/index.html to measure; run `make release` first.");
    process.exit(2);
  }
  const { first_article, element_first_article, first, element, files } = measure(folder);
  console.log(JSON.stringify({ first_article, element_first_article, files }, null, 2));
  let over = false;
  for (const [what, paths, total, budget] of [
    ["The first article", first, first_article, BUDGET],
    ["The first article in an element", element, element_first_article, ELEMENT_BUDGET],
  ]) {
    console.error(`${what} needs, brotli 11:`);
    for (const path of paths) console.error(`${String(files[path]).padStart(8)}  ${path}`);
    console.error(`${String(total).padStart(8)}  of ${budget} allowed; the goal is ${GOAL}.`);
    if (total > budget) console.error(`Stopped: that is ${total - budget} bytes more than allowed.`);
    over ||= total > budget;
  }
  if (over) process.exit(1);
}
