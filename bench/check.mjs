// Whether the bench itself works: one document, one subject, every kind of measurement once. Says nothing about speed.
//   node bench/check.mjs [subject]
import assert from "node:assert/strict";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/browser/support/chromium.mjs";
import { clicks } from "./browser/clicks.mjs";
import { checkEqual } from "./browser/equal.mjs";
import { functions } from "./browser/functions.mjs";
import { canMeasure, memory } from "./browser/memory.mjs";
import { contextOf } from "./browser/profiles.mjs";
import { difference } from "./browser/text.mjs";
import { visit } from "./browser/visit.mjs";
import { build } from "./build.mjs";
import { load } from "./documents/index.mjs";
import { Measurements, median, merged } from "./figures.mjs";
import { options } from "./options.mjs";
import { serve } from "./serve.mjs";
import { SUBJECTS, addressOf } from "./subjects/index.mjs";
import { table } from "./table.mjs";

/** Every figure is a number that can be. */
function possible(figures) {
  for (const [name, value] of Object.entries(figures)) assert.ok(Number.isFinite(value) && value >= 0, `${name} is ${value}`);
  return figures;
}

function arithmetic() {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  const measurements = new Measurements();
  const key = { subject: "static", document: "vi", profile: "phone", cache: "cold", engine: "chromium" };
  for (const bytes of [30, 10, 20]) measurements.add(key, { bytes });
  measurements.add(key, { js_functions: 7 });
  const [row] = measurements.rows();
  assert.deepEqual(row, { ...key, runs: 1, bytes: 20, js_functions: 7 });
  assert.deepEqual(merged([{ ...row, bytes: 1 }, { ...row, cache: "warm" }], [row]), [row, { ...row, cache: "warm" }]);
  assert.match(table([row]), /static HTML \| 20 /);
  assert.equal(options([]).keeps, true);
  assert.equal(options(["--any-load"]).keeps, false);
  assert.equal(options(["--runs", "4"]).keeps, false);
  assert.throws(() => options(["--subjects", "angular"]), /no subject angular/);
  const said = { articles: ["A boat on a river."], links: ["/a"] };
  assert.equal(difference(said, structuredClone(said)), undefined);
  assert.match(difference(said, { ...said, articles: ["A boat on the river."] }), /articles 1/);
  assert.match(difference(said, { ...said, links: [] }), /0 links instead of 1/);
}

async function measurements(subject) {
  const document = load("blocks-40");
  await build([document.name]);
  const server = await serve();
  const browser = await chromium.launch(launchOptions());
  const url = server.url + addressOf(subject, document);
  try {
    const letters = await checkEqual(browser, server, [SUBJECTS.find(({ name }) => name === "static"), subject], document);
    assert.ok(letters > 10_000, "the whole article is compared");
    const context = await contextOf(browser, "phone");
    const cold = possible(await visit(context, "phone", document, url));
    const warm = possible(await visit(context, "phone", document, url));
    await context.close();
    assert.ok(cold.first_paint_ms > 150, "the line is slow");
    assert.ok(cold.article_painted_ms >= cold.first_paint_ms && cold.complete_ms > 0, "paint comes before the end");
    assert.ok(warm.bytes < cold.bytes / 5, "the cache is used");
    const ran = possible(await functions(browser, document, url));
    assert.ok(ran.js_functions + ran.wasm_functions > 0, "functions are counted");
    if (canMeasure()) {
      const { renderer_bytes: whole, linear_bytes: linear } = possible(await memory(document, url));
      assert.ok(whole > 5 * 2 ** 20 && whole > linear, "a renderer has some megabytes");
      assert.equal(linear > 0, ran.wasm_functions > 0, "who runs wasm has a memory for it");
    }
    const pressed = possible(await clicks(browser, "phone", document, url));
    assert.ok(pressed.usable_ms >= pressed.interaction_ms - 16, "a press is answered after it was made");
  } finally {
    await browser.close();
    await server.close();
  }
}

const subject = SUBJECTS.find(({ name }) => name === (process.argv[2] ?? "element"));
arithmetic();
await measurements(subject);
console.log(`The bench works: ${subject.title} was shown, compared and measured once.`);
