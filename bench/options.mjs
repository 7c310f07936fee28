// What may be asked of the bench.
import { parseArgs } from "node:util";
import { NAMES } from "./documents/index.mjs";
import { PROFILES } from "./browser/profiles.mjs";
import { SUBJECTS } from "./subjects/index.mjs";

/** Fewer runs are for trying it out. */
export const LEAST_RUNS = 5;
const KINDS = ["visits", "functions", "memory", "clicks"];

const HELP = `node bench/run.mjs [options]; all lists are names with commas between them
  --documents ${NAMES.join(",")}
  --subjects ${SUBJECTS.map(({ name }) => name).join(",")}
  --profiles ${Object.keys(PROFILES).join(",")}
  --kinds ${KINDS.join(",")}
  --runs ${LEAST_RUNS}       how many times each; fewer than ${LEAST_RUNS} are not kept
  --keep         writes what a part of all this measures into bench/results.json, too; a whole run does so anyway
  --any-load     measures on a busy machine: to try it out; marks the rows and keeps nothing`;

function chosen(text, known, what) {
  const names = text?.split(",") ?? known;
  const wrong = names.filter((it) => !known.includes(it));
  if (wrong.length > 0) throw new Error(`There is no ${what} ${wrong.join(", ")}.\n${HELP}`);
  return known.filter((it) => names.includes(it));
}

/** Reads the command line; throws with what may be said. */
export function options(args) {
  const text = { type: "string" };
  const flag = { type: "boolean", default: false };
  const { values } = parseArgs({
    args,
    options: { documents: text, subjects: text, profiles: text, kinds: text, runs: { ...text, default: String(LEAST_RUNS) }, keep: flag, "any-load": flag, help: flag },
  });
  if (values.help) return { help: HELP };
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a number from 1 on.\n${HELP}`);
  const whole = !values.documents && !values.subjects && !values.profiles && !values.kinds;
  return {
    documents: chosen(values.documents, NAMES, "document"),
    subjects: chosen(values.subjects, SUBJECTS.map(({ name }) => name), "subject"),
    profiles: chosen(values.profiles, Object.keys(PROFILES), "profile"),
    kinds: chosen(values.kinds, KINDS, "kind"),
    runs,
    anyLoad: values["any-load"],
    keeps: (whole || values.keep) && runs >= LEAST_RUNS && !values["any-load"],
  };
}
