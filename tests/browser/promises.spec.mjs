// Promises to partners, by number: each has a test whose name carries it, or a reason why there is none yet.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./support/fixtures.mjs";

const TESTS = join(fileURLToPath(import.meta.url), "../..");
const COUNT = 58;

/** What cannot be tested yet, because there is nothing yet that could break it. */
const NOT_YET = {
  39: "consent bridge: players are cards that lead to their own sites, so nothing waits for consent",
  41: "markup in documents: the native document has none; its words become text nodes (tests/hostile.rs), and readers of markup come later",
  42: "bounded parsing of markup: the same",
  45: "tracking pixels in markup: the same; pictures of a native document are those that its newsroom named",
};

test("Every promise has a test that carries its number, or a reason", () => {
  const files = readdirSync(TESTS, { recursive: true }).filter((it) => it.endsWith(".spec.mjs"));
  const tested = new Set();
  for (const file of files) {
    for (const [, number] of readFileSync(join(TESTS, file), "utf8").matchAll(/promise_(\d\d)_/g)) {
      if (number) tested.add(Number(number));
    }
  }
  // Some names are put together: `promise_${"21_No style is inline"}`.
  for (const file of files) {
    const text = readFileSync(join(TESTS, file), "utf8");
    if (!text.includes("promise_${")) continue;
    for (const [, number] of text.matchAll(/"(\d\d)_[A-Z]/g)) tested.add(Number(number));
  }
  const numbers = Array.from({ length: COUNT }, (_, at) => at + 1);
  expect(numbers.filter((it) => !tested.has(it) && !NOT_YET[it])).toEqual([]);
  expect(Object.keys(NOT_YET).map(Number).filter((it) => tested.has(it)), "has a test by now").toEqual([]);
});
