// What a browser wrote to disk: looks for a word in every file of a profile, in the encodings that browsers keep text in.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** How a session file of Firefox begins; behind it come the length and one block of LZ4. */
const MOZILLA = Buffer.from('mozLz40\0');

/**
 * The files below a folder that hold a word, whatever its case and encoding.
 * @param {string} folder @param {string} word @returns {string[]}
 */
export function holding(folder, word) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).filter((path) => {
    let bytes;
    // A lock or a socket is no file to read.
    try { bytes = readFileSync(path); } catch { return false; }
    return [bytes, ...unpacked(bytes)].some((each) => holds(each, word));
  });
  return found.map((path) => path.slice(folder.length + 1));
}

/** @param {Buffer} bytes @param {string} word */
function holds(bytes, word) {
  const lower = bytes.toString('latin1').toLowerCase();
  return [Buffer.from(word), Buffer.from(word, 'utf16le')].some((each) => lower.includes(each.toString('latin1').toLowerCase()));
}

/** What the bytes are when they are packed as browsers pack. @param {Buffer} bytes @returns {Buffer[]} */
function unpacked(bytes) {
  if (bytes.subarray(0, 8).equals(MOZILLA)) return [block(bytes.subarray(12), bytes.readUInt32LE(8))];
  return [gunzipSync, inflateSync, brotliDecompressSync].flatMap((unpack) => {
    try { return [unpack(bytes)]; } catch { return []; }
  });
}

/** One block of LZ4 (lz4_Block_format.md). Ours because only session files of Firefox need it, and it is these lines. @param {Buffer} packed @param {number} size */
export function block(packed, size) {
  const out = Buffer.alloc(size);
  let [from, to] = [0, 0];
  const length = (/** @type {number} */ start) => {
    let sum = start;
    for (let more = start === 15; more;) {
      const byte = packed[from++];
      sum += byte;
      more = byte === 255;
    }
    return sum;
  };
  while (from < packed.length) {
    const token = packed[from++];
    const literals = length(token >> 4);
    packed.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= packed.length) break;
    const back = packed.readUInt16LE(from);
    from += 2;
    const matched = length(token & 15) + 4;
    for (let i = 0; i < matched; i += 1, to += 1) out[to] = out[to - back];
  }
  return out.subarray(0, to);
}
