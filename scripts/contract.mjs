// Writes what partners' editors, compilers and validators read of the contract in src/embed/contract.json.
//   node scripts/contract.mjs            writes the files
//   node scripts/contract.mjs --check    writes nothing; fails where a file is not what would be written
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { reactTypes, react18Types, svelteTypes, vueTypes } from "./contract/frameworks.mjs";
import { manifest } from "./contract/manifest.mjs";
import { eventsSchema } from "./contract/schema.mjs";
import { elementTypes } from "./contract/types.mjs";

const ROOT = join(fileURLToPath(import.meta.url), "../..");

/** The contract itself. */
export const contract = JSON.parse(readFileSync(join(ROOT, "src/embed/contract.json"), "utf8"));

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Every generated file: its path in the project, and its text. */
export const generated = {
  "types/custom-elements.json": json(manifest(contract)),
  "types/index.d.ts": elementTypes(contract),
  "types/react.d.ts": reactTypes(contract),
  "types/react-18.d.ts": react18Types(contract),
  "types/vue.d.ts": vueTypes(contract),
  "types/svelte.d.ts": svelteTypes(contract),
  "schema/events.schema.json": json(eventsSchema(contract)),
};

/** The paths of those that are missing or say something else. */
export function outdated(root = ROOT) {
  return Object.entries(generated).flatMap(([path, text]) => {
    const file = join(root, path);
    return existsSync(file) && readFileSync(file, "utf8") === text ? [] : [path];
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const old = outdated();
  if (process.argv.includes("--check")) {
    for (const path of old) console.error(`${path} is not what src/embed/contract.json says; \`node scripts/contract.mjs\` writes it.`);
    process.exitCode = old.length > 0 ? 1 : 0;
  } else {
    for (const path of old) writeFileSync(join(ROOT, path), generated[path]);
    console.error(old.length > 0 ? `Written: ${old.join(", ")}` : "Everything is as the contract says.");
  }
}
