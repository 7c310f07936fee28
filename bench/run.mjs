// The comparison: builds what is compared, checks that all say the same, measures, writes results and table.
//   node bench/run.mjs --help
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/browser/support/chromium.mjs";
import { clicks } from "./browser/clicks.mjs";
import { checkEqual } from "./browser/equal.mjs";
import { functions } from "./browser/functions.mjs";
import { canMeasure, memory } from "./browser/memory.mjs";
import { contextOf } from "./browser/profiles.mjs";
import { visit } from "./browser/visit.mjs";
import { build } from "./build.mjs";
import { load as documentOf } from "./documents/index.mjs";
import { Measurements, merged } from "./figures.mjs";
import { calm, load, quiet, refusal } from "./load.mjs";
import { options } from "./options.mjs";
import { serve } from "./serve.mjs";
import { SUBJECTS, addressOf, shows } from "./subjects/index.mjs";
import { table, writeTable } from "./table.mjs";
import { versionOf } from "./versions.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const KEPT = join(HERE, "results.json");
const TRIED = join(HERE, "../target/bench/results.json");

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

/** A cold visit and a warm one, in one context. */
async function visits({ browser, profile, document, url, note }) {
  const context = await contextOf(browser, profile);
  try {
    for (const cache of ["cold", "warm"]) note({ profile, cache }, await visit(context, profile, document, url));
  } finally {
    await context.close();
  }
}

/** What is done for one document: a name, and what one measurement of it is. */
function seriesOf(document, { profiles, kinds }) {
  const cold = (profile, measure) => async (it) => it.note({ profile, cache: "cold" }, await measure(it));
  const all = profiles.map((profile) => ({ kind: "visits", title: `visits, ${profile}`, measure: (it) => visits({ ...it, profile }) }));
  if (profiles.includes("phone") && document.long) {
    all.push({ kind: "clicks", title: "presses while it arrives", measure: cold("phone", ({ browser, url }) => clicks(browser, "phone", document, url)) });
  }
  if (profiles.includes("desktop")) {
    all.push({ kind: "functions", title: "functions", measure: cold("desktop", ({ browser, url }) => functions(browser, document, url)) });
    if (canMeasure()) all.push({ kind: "memory", title: "memory", measure: cold("desktop", ({ url }) => memory(document, url)) });
  }
  return all.filter(({ kind }) => kinds.includes(kind));
}

/** One measurement of every subject, then the next of every subject, each time beginning with another. */
async function interleaved({ title, measure }, context) {
  const { subjects, document, runs, server, failures, measurements, engine } = context;
  const began = Date.now();
  for (let run = 0; run < runs; run += 1) {
    for (let at = 0; at < subjects.length; at += 1) {
      const subject = subjects[(at + run) % subjects.length];
      const note = (where, figures) => measurements.add({ subject: subject.name, document: document.name, ...where, engine }, figures);
      await measure({ ...context, url: server.url + addressOf(subject, document), note }).catch((error) => {
        failures.push(`${document.name}, ${title}, ${subject.name}: ${error.message.split("\n")[0]}`);
        console.error(`  failed: ${failures.at(-1)}`);
      });
    }
  }
  console.log(`${document.title}: ${title}, ${runs} × ${subjects.length} subjects in ${Math.round((Date.now() - began) / 1000)} s`);
}

async function main(asked) {
  if (!asked.anyLoad && !(await calm(300))) fail(refusal());
  const chosen = SUBJECTS.filter(({ name }) => asked.subjects.includes(name));
  console.log("Building the subjects and their pages.");
  await build(asked.documents);
  const server = await serve();
  const browser = await chromium.launch(launchOptions());
  const engine = "chromium";
  const versions = { engine_version: browser.version(), subjects: Object.fromEntries(SUBJECTS.map((it) => [it.name, versionOf(it)])) };
  console.log(`Chromium ${versions.engine_version}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, load ${load().toFixed(2)}`);
  console.log(Object.entries(versions.subjects).map(([name, version]) => `${name} ${version}`).join(", "));
  const [measurements, failures] = [new Measurements(), []];
  const rows = () => measurements.rows({ engine_version: versions.engine_version, ...(asked.anyLoad && { any_load: true }) })
    .map((row) => ({ ...row, version: versions.subjects[row.subject] }));
  try {
    for (const name of asked.documents) {
      const document = documentOf(name);
      const subjects = chosen.filter((it) => shows(it, document));
      const letters = await checkEqual(browser, server, subjects, document);
      console.log(`${document.title}: ${subjects.length} subjects say the same ${letters} letters`);
      for (const series of seriesOf(document, asked)) {
        // The load is now our own; what others do shows while we do nothing.
        if (!asked.anyLoad && !(await quiet(120))) fail("Others have begun to use this machine; nothing more is measured.");
        await interleaved(series, { browser, server, document, subjects, runs: asked.runs, engine, measurements, failures });
        mkdirSync(dirname(TRIED), { recursive: true });
        writeFileSync(TRIED, `${JSON.stringify(rows(), null, 1)}\n`);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(table(rows()));
  if (asked.keeps && failures.length === 0) {
    const all = merged(JSON.parse(readFileSync(KEPT, "utf8")), rows());
    writeFileSync(KEPT, `${JSON.stringify(all, null, 1)}\n`);
    writeTable(all);
  }
  console.log(`Rows are in ${asked.keeps && failures.length === 0 ? "bench/results.json, the table in bench/README.md" : "target/bench/results.json, and not kept"}.`);
  if (failures.length > 0) fail(`${failures.length} measurements failed:\n${failures.join("\n")}`);
}

let asked;
try {
  asked = options(process.argv.slice(2));
} catch (error) {
  fail(error.message);
}
if (asked.help) console.log(asked.help);
else await main(asked).catch((error) => fail(error.message));
