// Builds every subject's code, the documents and the pages into target/bench/www/, each with its brotli copy.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { transform } from "lightningcss";
import { build as bundle, minify } from "vite";
import solid from "vite-plugin-solid";
import { brotli } from "../scripts/brotli.mjs";
import { load } from "./documents/index.mjs";
import { lock } from "./lock.mjs";
import { SUBJECTS, pagesOf } from "./subjects/index.mjs";

// Static pages have the same dates as those that are made in the browser, which is told the same zone.
process.env.TZ = "UTC";

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = join(HERE, "../dist");
export const WWW = join(HERE, "../target/bench/www");

const jsx = (importSource) => ({ oxc: { jsx: { runtime: "automatic", importSource } } });
/** What a framework's own build adds. */
const OPTIONS = {
  preact: { ...jsx("preact"), resolve: { alias: { "#hooks": "preact/hooks" } } },
  react: { ...jsx("react"), resolve: { alias: { "#hooks": "react" } } },
  solid: { plugins: [solid()] },
  svelte: { plugins: [svelte({ configFile: false })] },
  vue: { plugins: [vue({ features: { optionsAPI: false } })] },
};

function put(file, text) {
  const path = join(WWW, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  writeFileSync(`${path}.br`, brotli(Buffer.from(text)));
}

/** One file of code for one subject; its address. */
async function codeOf({ name, entry }) {
  const { output } = await bundle({
    ...OPTIONS[name],
    root: HERE,
    configFile: false,
    mode: "production",
    logLevel: "warn",
    build: {
      write: false,
      modulePreload: false,
      target: "es2022",
      rolldownOptions: { checks: { pluginTimings: false }, input: join(HERE, "subjects", entry), output: { entryFileNames: `${name}-[hash].js` } },
    },
  });
  if (output.length !== 1) throw new Error(`${name} is built into ${output.length} files, not one`);
  put(`code/${output[0].fileName}`, output[0].code);
  return `/code/${output[0].fileName}`;
}

/** Builds what these documents need. */
export async function build(names) {
  lock();
  rmSync(WWW, { recursive: true, force: true });
  const style = transform({ filename: "article.css", code: readFileSync(join(HERE, "subjects/shared/article.css")), minify: true });
  const carousel = await minify("carousel.js", readFileSync(join(HERE, "subjects/static/carousel.js"), "utf8"));
  const code = {};
  for (const subject of SUBJECTS) if (subject.entry) code[subject.name] = await codeOf(subject);
  const built = { code, style: style.code.toString(), carousel: carousel.code, appPage: readFileSync(join(DIST, "index.html"), "utf8") };
  for (const name of names) {
    const document = load(name);
    for (const { article, address } of document.articles) put(address.slice(1), JSON.stringify(article));
    for (const { file, text } of pagesOf(document, built)) put(file, text);
  }
}
