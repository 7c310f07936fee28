// The same visits in three engines over a line that the system slows down, not a browser; started by shaped.sh.
//   bash bench/shaped.sh [--documents …] [--subjects …] [--runs 5] [--keep] [--any-load]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { ENGINES, start } from "./browser/engines.mjs";
import { figures, inline } from "./browser/probe.mjs";
import { build } from "./build.mjs";
import { load as documentOf } from "./documents/index.mjs";
import { Measurements, merged } from "./figures.mjs";
import { calm, quiet, refusal } from "./load.mjs";
import { options } from "./options.mjs";
import { serve } from "./serve.mjs";
import { SUBJECTS, addressOf, shows } from "./subjects/index.mjs";
import { table, writeTable } from "./table.mjs";
import { versionOf } from "./versions.mjs";

const SIZE = { width: 500, height: 823 };
const PATIENCE = 120_000;
const KEPT = new URL("results.json", import.meta.url);
const TRIED = new URL("../target/bench/shaped.json", import.meta.url);

/** Runs in the page: waits until all is there, and for what is noted a little later. */
function done(patience) {
  return new Promise((ended, failed) => {
    const until = performance.now() + patience;
    const look = () => {
      if (window.bench?.complete) setTimeout(ended, 500);
      else if (performance.now() > until) failed(new Error("the article did not come"));
      else setTimeout(look, 100);
    };
    look();
  });
}

/** A cold visit and a warm one in one new tab. */
async function visits(engine, url, note) {
  const tab = await engine.newTab();
  try {
    await tab.resize(SIZE);
    for (const cache of ["cold", "warm"]) {
      await tab.open(url);
      await tab.value([], String(done), [PATIENCE]);
      note(cache, await tab.value([], String(figures), []));
      await tab.open("about:blank");
    }
  } finally {
    await tab.close();
  }
}

async function main(asked, delay) {
  if (!asked.anyLoad && !(await calm(300))) throw new Error(refusal());
  const documents = asked.documents.map(documentOf);
  await build(asked.documents);
  const server = await serve(0, {
    delay,
    inserted: (path) => inline(documents.find(({ name }) => path.endsWith(`-${name}.html`))),
  });
  const [measurements, failures, versions] = [new Measurements(), [], {}];
  const rows = () => measurements.rows().map((row) => ({
    ...row,
    engine_version: versions[row.engine].replace(/^\D*/, ""),
    ...(asked.anyLoad && { any_load: true }),
    version: versionOf(SUBJECTS.find(({ name }) => name === row.subject)),
  }));
  try {
    for (const name of ENGINES) {
      const engine = await start(name);
      if (engine.missing) {
        console.log(`${engine.missing}; it is left out.`);
        continue;
      }
      try {
        for (const document of documents) {
          const subjects = SUBJECTS.filter((it) => asked.subjects.includes(it.name) && shows(it, document));
          if (!asked.anyLoad && !(await quiet(120))) throw new Error("Others have begun to use this machine; nothing more is measured.");
          for (let run = 0; run < asked.runs; run += 1) {
            for (let at = 0; at < subjects.length; at += 1) {
              const subject = subjects[(at + run) % subjects.length];
              const note = (cache, seen) => measurements.add({ subject: subject.name, document: document.name, profile: "shaped", cache, engine: name }, seen);
              await visits(engine, server.url + addressOf(subject, document), note).catch((error) => {
                failures.push(`${name}, ${document.name}, ${subject.name}: ${error.message.split("\n")[0]}`);
                console.error(`  failed: ${failures.at(-1)}`);
              });
            }
          }
          versions[name] = engine.version;
          console.log(`${engine.version}, ${document.title}: ${asked.runs} × ${subjects.length} subjects`);
        }
      } finally {
        await engine.end();
      }
    }
  } finally {
    await server.close();
  }
  mkdirSync(new URL(".", TRIED), { recursive: true });
  writeFileSync(TRIED, `${JSON.stringify(rows(), null, 1)}\n`);
  console.log(table(rows()));
  if (asked.keeps && failures.length === 0) {
    const all = merged(JSON.parse(readFileSync(KEPT, "utf8")), rows());
    writeFileSync(KEPT, `${JSON.stringify(all, null, 1)}\n`);
    writeTable(all);
  }
  if (failures.length > 0) throw new Error(`${failures.length} measurements failed:\n${failures.join("\n")}`);
}

main(options(process.argv.slice(2)), Number(process.env.BENCH_DELAY ?? 0)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
