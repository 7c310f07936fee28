// Only one bench at a time: two would measure each other, and build into the same folder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const LOCK = fileURLToPath(new URL("../target/bench/lock", import.meta.url));

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function holder() {
  try {
    return Number(readFileSync(LOCK, "utf8"));
  } catch {
    return undefined;
  }
}

/** Holds the lock until this process ends; throws where another one holds it. */
export function lock() {
  const other = holder();
  if (other === process.pid) return;
  if (other && lives(other)) throw new Error(`Another bench is running here, process ${other}.`);
  mkdirSync(dirname(LOCK), { recursive: true });
  rmSync(LOCK, { force: true });
  // Fails where another one was quicker.
  writeFileSync(LOCK, String(process.pid), { flag: "wx" });
  process.once("exit", () => rmSync(LOCK, { force: true }));
}
