// Serves what is compared. Every text comes in brotli's highest level, made beforehand, with the headers of a well-kept host:
// files with a hash in their name for ever, the loader for ten minutes, pages and documents asked for anew each time.
//   node bench/serve.mjs [port]      to look at the pages by hand
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotli, isCompressed } from "../scripts/brotli.mjs";

const ROOT = join(fileURLToPath(import.meta.url), "../..");
const WWW = join(ROOT, "target/bench/www");
const DIST = join(ROOT, "dist");
// The first folder that has the file.
const FOLDERS = { app: [join(WWW, "app"), DIST], embed: [join(DIST, "embed")], pictures: [join(ROOT, "samples/pictures")] };
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
const FOR_EVER = "public, max-age=31536000, immutable";

function cacheControl(path) {
  if (/^\/(code|pictures|embed\/files)\//.test(path) || /-[0-9a-f]{16}[._]/.test(path)) return FOR_EVER;
  return path.endsWith("/loader.js") ? "public, max-age=600" : "no-cache";
}

function find(path) {
  if (path.split("/").includes("..")) return undefined;
  const [, room, rest] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const files = (FOLDERS[room] ?? []).map((folder) => join(folder, rest));
  return [...files, join(WWW, path)].find((file) => existsSync(file) && statSync(file).isFile());
}

function bodyOf(file) {
  if (!isCompressed(file)) return readFileSync(file);
  const beside = `${file}.br`;
  const fresh = existsSync(beside) && statSync(beside).mtimeMs >= statSync(file).mtimeMs;
  return fresh ? readFileSync(beside) : brotli(readFileSync(file));
}

/** Answers are read and compressed once, so that none costs the server more than another. */
function answerOf(path, inserted) {
  const file = find(path);
  if (!file) return undefined;
  const script = file.endsWith(".html") && inserted?.(path);
  const body = script ? brotli(Buffer.from(readFileSync(file, "utf8").replace("<title>", () => `${script}<title>`))) : bodyOf(file);
  return {
    body,
    headers: {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-length": body.length,
      ...(isCompressed(file) && { "content-encoding": "br" }),
      "cache-control": cacheControl(path),
      etag: `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`,
      vary: "accept-encoding",
      "access-control-allow-origin": "*",
      "timing-allow-origin": "*",
    },
  };
}

/**
 * Starts it; port 0 takes a free one. `inserted(path)` is put before the title of a page.
 * `delay` is in milliseconds, for every request and once more for every connection: what a line's round trips cost.
 */
export async function serve(port = 0, { inserted, delay = 0 } = {}) {
  const answers = new Map();
  const answering = (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (!answers.has(pathname)) answers.set(pathname, answerOf(pathname, inserted));
    const answer = answers.get(pathname);
    if (!answer) return response.writeHead(404, { "cache-control": "no-store" }).end();
    if (request.headers["if-none-match"] === answer.headers.etag) {
      const { etag, "cache-control": control } = answer.headers;
      return response.writeHead(304, { etag, "cache-control": control }).end();
    }
    response.writeHead(200, answer.headers).end(answer.body);
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const isFirst = !request.socket.known;
    request.socket.known = true;
    if (delay > 0) setTimeout(answering, isFirst ? 2 * delay : delay, request, response);
    else answering(request, response);
  });
  await new Promise((listening, failed) => server.on("error", failed).listen(port, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(`Serving ${WWW} at ${(await serve(Number(process.argv[2] ?? 4180))).url}/pages/static-vi.html`);
}
