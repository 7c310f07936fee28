// Which files of the built page are served compressed, and how: brotli at its highest level.
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const ENDINGS = new Set([
  ".css", ".html", ".js", ".json", ".map", ".md", ".mjs", ".svg", ".ts", ".txt", ".wasm", ".webmanifest", ".xml",
]);

/** Pictures and the like are compressed already. */
export function isCompressed(path) {
  return ENDINGS.has(extname(path));
}

export function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
