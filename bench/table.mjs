// The results as tables, one a document.
import { readFileSync, writeFileSync } from "node:fs";
import { NAMES, titleOf } from "./documents/index.mjs";
import { SUBJECTS } from "./subjects/index.mjs";

const README = new URL("README.md", import.meta.url);
const MARKS = ["<!-- results -->", "<!-- end of results -->"];

const number = (value) => Math.round(value).toLocaleString("en");
const whole = (value) => (Number.isFinite(value) ? number(value) : "");
const megabytes = (value) => (Number.isFinite(value) ? (value / 2 ** 20).toFixed(1) : "");
const share = (value) => (Number.isFinite(value) ? value.toFixed(2) : "");

/** A time and how many times that of static HTML it is. */
function against(base) {
  return (value) => (Number.isFinite(value) && base > 0 ? `${number(value)} (${(value / base).toFixed(2)})` : whole(value));
}

/** Columns: heading, profile, cache, figure, how it is written; `ratio` compares with static HTML. */
const COLUMNS = [
  ["bytes", "phone", "cold", "bytes", whole],
  ["requests", "phone", "cold", "requests", whole],
  ["first paint", "phone", "cold", "first_paint_ms", whole],
  ["article painted", "phone", "cold", "article_painted_ms", "ratio"],
  ["the same, warm", "phone", "warm", "article_painted_ms", "ratio"],
  ["largest paint", "phone", "cold", "largest_paint_ms", whole],
  ["all there", "phone", "cold", "complete_ms", whole],
  ["blocking", "phone", "cold", "blocking_ms", whole],
  ["longest task", "phone", "cold", "longest_task_ms", whole],
  ["shift", "phone", "cold", "layout_shift", share],
  ["press to frame", "phone", "cold", "interaction_ms", whole],
  ["first press works", "phone", "cold", "usable_ms", whole],
  ["desktop: painted", "desktop", "cold", "article_painted_ms", "ratio"],
  ["warm", "desktop", "warm", "article_painted_ms", "ratio"],
  ["longest task", "desktop", "cold", "longest_task_ms", whole],
  ["functions JS", "desktop", "cold", "js_functions", whole],
  ["wasm", "desktop", "cold", "wasm_functions", whole],
  ["renderer MB", "desktop", "cold", "renderer_bytes", megabytes],
  ["linear MB", "desktop", "cold", "linear_bytes", megabytes],
  ["slow line: first paint", "shaped", "cold", "first_paint_ms", whole],
  ["article painted", "shaped", "cold", "article_painted_ms", "ratio"],
  ["the same, warm", "shaped", "warm", "article_painted_ms", "ratio"],
  ["largest paint", "shaped", "cold", "largest_paint_ms", whole],
  ["all there", "shaped", "cold", "complete_ms", whole],
];

function tableOf(rows) {
  const at = (subject, profile, cache) => rows.find((it) => it.subject === subject && it.profile === profile && it.cache === cache) ?? {};
  const used = COLUMNS.filter(([, profile, cache, figure]) => rows.some((it) => it.profile === profile && it.cache === cache && Number.isFinite(it[figure])));
  const lines = SUBJECTS.filter(({ name }) => rows.some(({ subject }) => subject === name)).map(({ name, title }) => {
    const { version } = rows.find(({ subject }) => subject === name);
    const cells = used.map(([, profile, cache, figure, written]) => {
      const write = written === "ratio" ? against(at("static", profile, cache)[figure]) : written;
      return write(at(name, profile, cache)[figure]);
    });
    return `| ${title}${/\d/.test(version ?? "") ? ` ${version}` : ""} | ${cells.join(" | ")} |`;
  });
  return [`| subject | ${used.map(([heading]) => heading).join(" | ")} |`, `|${" --- |".repeat(used.length + 1)}`, ...lines].join("\n");
}

/** Every engine and document that has rows, with how many runs there were. */
export function table(rows) {
  const parts = [];
  for (const engine of [...new Set(rows.map((it) => it.engine))]) {
    for (const name of NAMES) {
      const those = rows.filter((it) => it.engine === engine && it.document === name);
      if (those.length === 0) continue;
      const runs = Math.min(...those.map((it) => it.runs));
      const versions = [...new Set(those.map((it) => it.engine_version))].join(", ");
      const loaded = those.some((it) => it.any_load) ? "; on a busy machine, good for nothing" : "";
      parts.push(`### ${titleOf(name)}\n\n${engine} ${versions}; medians of ${runs} runs${loaded}.\n\n${tableOf(those)}`);
    }
  }
  return parts.join("\n\n");
}

/** Puts the tables into bench/README.md. */
export function writeTable(rows) {
  const text = readFileSync(README, "utf8");
  const [start, end] = MARKS.map((it) => text.indexOf(it));
  if (start < 0 || end < start) throw new Error(`bench/README.md lacks ${MARKS.join(" and ")}`);
  writeFileSync(README, `${text.slice(0, start + MARKS[0].length)}\n\n${table(rows)}\n\n${text.slice(end)}`);
}
