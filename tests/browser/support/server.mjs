// Serves the built page for the tests, and everything that can go wrong between a page and a newsroom's server.
//   node tests/browser/support/server.mjs [port]      serves dist/ (or $DIST) on 127.0.0.1
//
// /…                          the built page; brotli copies where the browser takes them
// /shared/…                   ../shared/samples, where that folder exists
// /faults/status/404          that status; ?body=json for a JSON body, else text
// /faults/hang                accepts the request and never answers
// /faults/slow?ms=…&path=…    waits, then serves what is at path
// /faults/cut?path=…&at=2000  announces the whole length, sends `at` bytes, then drops the connection
// /faults/html                a web page with status 200, as log-in walls do
// /faults/big?mb=17           so many megabytes of JSON, without their length; &length=1 announces it
// /faults/redirect?to=…       redirects there (&status=302)
// /faults/loop                redirects to itself, for ever
// /faults/flaky?key=K&fails=1&path=…   503 so many times per key, then what is at path
// /faults/json?body=…         that body as application/json (&type= for another type, &status= for another status)
// /faults/log?key=K           the requests that have carried that key, as {"count": n, "requests": [{"method", "headers"}]};
//                             any address here takes &key=
// /partner?html=…&headers=…   that HTML as a page of a partner's, with these headers (a JSON object);
//                             asked for at another host name (`localhost`) it is of another site than ours
// /examples/…                 what scripts/examples.sh has built, with this server in place of cdn.example
// Every answer may be read from, and put into, pages of any origin.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { Readable, pipeline } from "node:stream";
import { fileURLToPath } from "node:url";

const ROOT = join(fileURLToPath(import.meta.url), "../../../..");
const TYPES = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".m4a": "audio/mp4",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".ogg": "audio/ogg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".vtt": "text/vtt; charset=utf-8",
  ".wasm": "application/wasm",
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".xml": "application/xml",
};

/** The folder of real articles beside the checkout, or null. */
export const sharedSamples = existsSync(join(ROOT, "../shared/samples")) ? resolve(ROOT, "../shared/samples") : null;
/** The built page that is under test. */
export const dist = resolve(ROOT, process.env.DIST ?? "dist");
/** The built examples. */
export const examples = resolve(ROOT, "target/examples");

/** The file that a path of an address stands for, or null. */
function fileAt(pathname) {
  let path;
  try {
    path = normalize(decodeURIComponent(pathname));
  } catch {
    return null;
  }
  const [, name] = /^\/(shared|examples)\//.exec(path) ?? [];
  const folder = { shared: sharedSamples, examples }[name] ?? (name ? null : dist);
  const rest = name ? path.slice(name.length + 1) : path;
  if (!folder || path.includes("\0")) return null;
  let file = join(folder, rest);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  return existsSync(file) ? file : null;
}

function sendFile(request, response, pathname) {
  const file = fileAt(pathname);
  if (!file || file.endsWith(".br")) return sendText(response, 404, "There is nothing here.");
  const headers = {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": /-[0-9a-f]{16}[._]/.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
  };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  if (range) {
    const { size } = statSync(file);
    const start = Number(range[1]);
    const end = Math.min(range[2] ? Number(range[2]) : size - 1, size - 1);
    if (start > end) return sendText(response, 416, "There are not so many bytes here.");
    response.writeHead(206, { ...headers, "content-range": `bytes ${start}-${end}/${size}`, "content-length": end - start + 1 });
    return send(request, response, createReadStream(file, { start, end }));
  }
  const small = /\bbr\b/.test(request.headers["accept-encoding"] ?? "") && existsSync(`${file}.br`);
  const body = small ? `${file}.br` : file;
  response.writeHead(200, {
    ...headers,
    "accept-ranges": "bytes",
    "content-length": statSync(body).size,
    ...(small && { "content-encoding": "br" }),
  });
  send(request, response, createReadStream(body));
}

function send(request, response, stream) {
  if (request.method === "HEAD") return response.end();
  pipeline(stream, response, () => {});
}

function sendText(response, status, text, type = "text/plain; charset=utf-8") {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(text), "cache-control": "no-store" });
  response.end(text);
}

/** JSON of exactly so many bytes, a piece at a time. */
function* bigJson(bytes) {
  const [start, end] = ['{"title":"Big","filler":"', '"}'];
  const piece = "a".repeat(64 * 1024);
  yield start;
  let left = bytes - start.length - end.length;
  for (; left > piece.length; left -= piece.length) yield piece;
  yield piece.slice(0, Math.max(left, 0));
  yield end;
}

function faults(requests) {
  return {
    status: (query, request, response, rest) => {
      const status = Number(rest);
      if (!(status >= 200 && status <= 599)) return sendText(response, 400, "That is no status.");
      if (query.get("body") === "json") return sendText(response, status, `{"error":"status ${status}"}`, "application/json");
      sendText(response, status, `Status ${status}.`);
    },
    hang: () => {},
    slow: (query, request, response) => {
      const timer = setTimeout(() => sendFile(request, response, query.get("path") ?? "/"), Number(query.get("ms") ?? 1000));
      response.on("close", () => clearTimeout(timer));
    },
    cut: (query, request, response) => {
      const file = fileAt(query.get("path") ?? "");
      if (!file) return sendText(response, 404, "There is nothing at that path.");
      const bytes = readFileSync(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-length": bytes.length });
      response.write(bytes.subarray(0, Number(query.get("at") ?? bytes.length / 2)), () => {
        setTimeout(() => response.destroy(), 20);
      });
    },
    html: (query, request, response) => {
      sendText(response, 200, "<!DOCTYPE html><title>Sign in</title><h1>Sign in to go on</h1>", "text/html; charset=utf-8");
    },
    big: (query, request, response) => {
      const bytes = Math.round(Number(query.get("mb") ?? 17) * 1024 * 1024);
      response.writeHead(200, { "content-type": "application/json", ...(query.has("length") && { "content-length": bytes }) });
      send(request, response, Readable.from(bigJson(bytes)));
    },
    redirect: (query, request, response) => {
      response.writeHead(Number(query.get("status") ?? 302), { location: query.get("to") ?? "/" }).end();
    },
    loop: (query, request, response) => {
      response.writeHead(302, { location: `/faults/loop?turn=${Number(query.get("turn") ?? 0) + 1}` }).end();
    },
    flaky: (query, request, response) => {
      const count = requests.get(query.get("key"))?.length ?? Number.POSITIVE_INFINITY;
      if (count <= Number(query.get("fails") ?? 1)) return sendText(response, 503, "Not just now.");
      sendFile(request, response, query.get("path") ?? "/");
    },
    json: (query, request, response) => {
      sendText(response, Number(query.get("status") ?? 200), query.get("body") ?? "", query.get("type") ?? "application/json");
    },
    log: (query, request, response) => {
      const carried = requests.get(query.get("key")) ?? [];
      sendText(response, 200, JSON.stringify({ count: carried.length, requests: carried }), "application/json");
    },
  };
}

/** A file of the examples, which name a host that does not exist: here it is this server, at another host name than they are. */
function sendExample(request, response, pathname) {
  const file = fileAt(pathname);
  if (!file || !/\.(html|js|txt)$/.test(file)) return sendFile(request, response, pathname);
  const ours = `http://127.0.0.1:${request.socket.localPort}`;
  sendText(response, 200, readFileSync(file, "utf8").replaceAll("https://cdn.example", ours), TYPES[extname(file)]);
}

function sendPartnerPage(query, response) {
  for (const [name, value] of Object.entries(JSON.parse(query.get("headers") ?? "{}"))) response.setHeader(name, value);
  sendText(response, 200, query.get("html") ?? "", "text/html; charset=utf-8");
}

/** Starts the server; port 0 takes a free one. */
export function startServer({ port = 0 } = {}) {
  const requests = new Map();
  const known = faults(requests);
  // Specs may put a whole document into an address.
  const server = createServer({ maxHeaderSize: 2 * 1024 * 1024 }, (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*");
    response.setHeader("timing-allow-origin", "*");
    response.setHeader("cross-origin-resource-policy", "cross-origin");
    response.setHeader("x-content-type-options", "nosniff");
    const [, room, name, rest] = /^\/(faults)\/([^/]+)\/?(.*)$/.exec(pathname) ?? [];
    const key = room && name !== "log" && searchParams.get("key");
    if (key) requests.set(key, [...(requests.get(key) ?? []), { method: request.method, headers: request.headers }]);
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    if (request.method !== "GET" && request.method !== "HEAD") return sendText(response, 405, "Only GET and HEAD.");
    if (pathname === "/partner") return sendPartnerPage(searchParams, response);
    if (pathname === "/favicon.ico") return response.writeHead(204).end();
    if (pathname.startsWith("/examples/")) return sendExample(request, response, pathname);
    if (!room) return sendFile(request, response, pathname);
    if (!Object.hasOwn(known, name)) return sendText(response, 404, "There is no such fault.");
    known[name](searchParams, request, response, rest);
  });
  return new Promise((started, failed) => {
    server.on("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      started({
        port: address.port,
        url: `http://127.0.0.1:${address.port}`,
        close: () => new Promise((closed) => {
          server.close(closed);
          server.closeAllConnections();
        }),
      });
    });
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { url } = await startServer({ port: Number(process.argv[2] ?? 4173) });
  console.log(`Serving ${dist} at ${url}/`);
}
