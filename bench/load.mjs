// Whether the machine is quiet enough to measure.
//   node bench/load.mjs      ends with an error where it is not
import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Above this load nothing is measured. */
export const MOST_LOAD = 1.5;
/** Between measurements, when nothing of ours runs, others may use this share of the processors. */
const MOST_BUSY = 0.15;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** The last minute's load. */
export const load = () => loadavg()[0];

function times() {
  const all = cpus().map((it) => it.times);
  const sum = (of) => all.reduce((total, it) => total + of(it), 0);
  return { idle: sum((it) => it.idle), whole: sum((it) => Object.values(it).reduce((a, b) => a + b)) };
}

/** The share of all processors that is used during the next so many milliseconds. */
async function busy(ms) {
  const before = times();
  await pause(ms);
  const after = times();
  return 1 - (after.idle - before.idle) / (after.whole - before.whole);
}

/** Waits until the load of our own building has gone; false where it stays. */
export async function calm(seconds) {
  for (const until = Date.now() + seconds * 1000; load() > MOST_LOAD; await pause(5000)) {
    if (Date.now() > until) return false;
  }
  return true;
}

/** Waits for a second in which others do little, and so between two series of a long run; false where none comes. */
export async function quiet(seconds) {
  for (const until = Date.now() + seconds * 1000; (await busy(1000)) > MOST_BUSY; await pause(4000)) {
    if (Date.now() > until) return false;
  }
  return true;
}

export const refusal = () => `The load is ${load().toFixed(2)}, and above ${MOST_LOAD} nothing is measured. Wait, or try it out with --any-load.`;

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url) && load() > MOST_LOAD) {
  console.error(refusal());
  process.exitCode = 1;
}
