// Gives what a script and its wasm file call each other by short names.
// wasm-bindgen's are long and end in a hash, which no compression makes small: about 3 kB brotli of nothing else.

/** Reads an unsigned LEB128 number: the number, and where it ends. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function writeNumber(value) {
  const out = [];
  for (; value > 127; value = Math.floor(value / 128)) out.push((value & 127) | 128);
  return [...out, value];
}

const writeName = (name) => [...writeNumber(Buffer.byteLength(name)), ...Buffer.from(name)];

function readName(bytes, at) {
  const [length, start] = readNumber(bytes, at);
  return [Buffer.from(bytes.subarray(start, start + length)).toString(), start + length];
}

/** Where an import's description ends: <https://webassembly.github.io/spec/core/binary/modules.html#import-section>. */
function endOfImport(bytes, at) {
  const limits = (at) => {
    const flags = bytes[at];
    const [, one] = readNumber(bytes, at + 1);
    return flags & 1 ? readNumber(bytes, one)[1] : one;
  };
  switch (bytes[at]) {
    case 0: return readNumber(bytes, at + 1)[1];
    case 1: return limits(at + 2);
    case 2: return limits(at + 1);
    case 3: return at + 3;
    default: throw new Error(`An import of kind ${bytes[at]} is not known here.`);
  }
}

/** Walks the names of the import (2) or export (7) section and writes it anew. */
function renamed(id, body, name) {
  let [count, at] = readNumber(body, 0);
  const out = [...writeNumber(count)];
  for (; count > 0; count--) {
    let text;
    if (id === 2) {
      [text, at] = readName(body, at);
      out.push(...writeName(name(text)));
    }
    [text, at] = readName(body, at);
    out.push(...writeName(name(text)));
    const end = id === 2 ? endOfImport(body, at) : readNumber(body, at + 1)[1];
    out.push(...body.subarray(at, end));
    at = end;
  }
  return out;
}

/** The same script and wasm file, with short names between them. */
export function shortened(script, wasm) {
  const names = new Map();
  const short = (long) => {
    // Short names already, like `memory`, stay: they may be words of the script as well.
    if (long.length < 12) return long;
    if (!names.has(long)) {
      let text = "";
      for (let number = names.size; number >= 0; number = Math.floor(number / 26) - 1) {
        text = String.fromCharCode(97 + (number % 26)) + text;
      }
      names.set(long, `$${text}`);
    }
    return names.get(long);
  };
  const parts = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at];
    const [length, start] = readNumber(wasm, at + 1);
    const body = wasm.subarray(start, start + length);
    const next = id === 2 || id === 7 ? renamed(id, body, short) : body;
    parts.push(Buffer.from([id, ...writeNumber(next.length)]), Buffer.from(next));
    at = start + length;
  }
  for (const [long, name] of names) {
    const whole = long.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    const pattern = new RegExp(`(?<![\\w$])${whole}(?![\\w$])`, "g");
    if (!pattern.test(script)) throw new Error(`The script does not know ${long}.`);
    script = script.replaceAll(pattern, () => name);
  }
  return [script, Buffer.concat(parts)];
}
