// Starts programs that end with the process that runs the tests, whatever happens to it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is gone after the tests: `{ path, remove() }`. */
export function temporaryFolder(name) {
  const path = mkdtempSync(join(tmpdir(), `news-article-${name}-`));
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { path, remove };
}

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((chosen, failed) => {
    const server = createServer();
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => chosen(port));
    });
  });
}

/**
 * Starts a program: `{ process, says, end() }`.
 * `says(pattern)` waits for a match in what it writes, and fails with its words if it ends before.
 */
export function start(path, args, { env = {}, stdio = ["ignore", "pipe", "pipe"] } = {}) {
  const child = spawn(path, args, { env: { ...process.env, ...env }, stdio });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  let words = "";
  const ended = new Promise((done) => {
    child.once("error", (error) => done(error.message));
    child.once("exit", (code, signal) => done(`it ended with ${code ?? signal}`));
  });
  const listeners = new Set();
  for (const stream of child.stdio.slice(1).filter(Boolean)) {
    stream.setEncoding("utf8").on("data", (text) => {
      words = (words + text).slice(-100_000);
      for (const look of listeners) look();
    });
  }
  return {
    process: child,
    says: (pattern) => new Promise((found, failed) => {
      const look = () => {
        const match = pattern.exec(words);
        if (!match) return;
        listeners.delete(look);
        found(match);
      };
      listeners.add(look);
      look();
      ended.then((why) => failed(new Error(`${path}: ${why}\n${words}`)));
    }),
    async end() {
      process.removeListener("exit", kill);
      child.kill("SIGTERM");
      const timer = setTimeout(kill, 5_000);
      await ended;
      clearTimeout(timer);
    },
  };
}
