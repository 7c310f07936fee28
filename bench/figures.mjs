// What is measured, and how many measurements become one row.

/** How each figure is written: decimal places. */
const PLACES = { layout_shift: 4 };

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function rounded(name, value) {
  const scale = 10 ** (PLACES[name] ?? (name.endsWith("_ms") ? 1 : 0));
  return Math.round(value * scale) / scale;
}

/** The median of each figure; null where no run had it, as a browser that does not tell it. */
export function medians(runs) {
  const names = [...new Set(runs.flatMap(Object.keys))];
  return Object.fromEntries(names.map((name) => {
    const values = runs.map((run) => run[name]).filter(Number.isFinite);
    return [name, values.length > 0 ? rounded(name, median(values)) : null];
  }));
}

const KEY = ["subject", "document", "profile", "cache", "engine"];
export const keyOf = (row) => KEY.map((name) => row[name]).join(" ");

/** All measurements of a run of the bench, by what they are of. */
export class Measurements {
  #rows = new Map();

  /** Adds what one visit had to tell. */
  add(key, figures) {
    const name = keyOf(key);
    if (!this.#rows.has(name)) this.#rows.set(name, { key, kinds: new Map() });
    const { kinds } = this.#rows.get(name);
    const kind = Object.keys(figures).join();
    kinds.set(kind, [...(kinds.get(kind) ?? []), figures]);
  }

  /** The rows; `runs` is how many visits the figure with the fewest comes from. */
  rows(notes = {}) {
    return [...this.#rows.values()].map(({ key, kinds }) => ({
      ...key,
      runs: Math.min(...[...kinds.values()].map((runs) => runs.length)),
      ...notes,
      ...Object.assign({}, ...[...kinds.values()].map(medians)),
    }));
  }
}

/** Rows where newer ones take the place of older ones of the same kind. */
export function merged(older, newer) {
  const all = new Map(older.map((row) => [keyOf(row), row]));
  for (const row of newer) all.set(keyOf(row), row);
  return [...all.values()];
}
