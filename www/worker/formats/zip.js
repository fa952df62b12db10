// Zip files, read by their central directory and inflated by the browser. Every entry is bounded before it is opened.

import { nameOf } from './zip-names.js';

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {number} method 0 stored, 8 deflated
 * @property {boolean} encrypted
 * @property {number} packed bytes in the file
 * @property {number} size bytes it declares
 * @property {number} offset of its local header
 */

/** What a zip may hold. Text shrinks tenfold, the XML of Word fiftyfold; what shrinks more is no document. */
const LIMITS = { entries: 50_000, directory: 32 * 2 ** 20, entry: 200 * 2 ** 20, growth: 250, smallest: 2 ** 20 };

/** A reason of the module's own, by its code. */
export class Refused extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const HEADER = 0x02014b50;
const LOCAL = 0x04034b50;

/** A zip, or a piece of one. */
export class Zip {
  /** @type {Promise<ArrayBuffer> | null} */ #all = null;

  /** @param {Blob} blob @param {boolean} [atHand] whether all its bytes are fetched at once: piece by piece takes longer than inflating them */
  constructor(blob, atHand = false) {
    this.blob = blob;
    this.size = blob.size;
    if (atHand) this.#all = blob.arrayBuffer();
    this.#all?.catch(() => {});
  }

  /** @param {number} start @param {number} length */
  async bytes(start, length) {
    if (start < 0 || length < 0 || start + length > this.size) throw new Refused('damaged-zip');
    if (this.#all) return new Uint8Array(await this.#all, start, length);
    return new Uint8Array(await this.blob.slice(start, start + length).arrayBuffer());
  }

  /** @param {number} start @param {number} length */
  async view(start, length) {
    const { buffer, byteOffset } = await this.bytes(start, length);
    return new DataView(buffer, byteOffset, length);
  }
}

/** The entries of a zip, folders left out. @param {Zip} zip @returns {Promise<Entry[]>} */
export async function list(zip) {
  const { count, start, length } = await directory(zip);
  if (count > LIMITS.entries || length > LIMITS.directory) throw new Refused('zip-bomb');
  const data = await zip.view(start, length);
  /** @type {Entry[]} */
  const entries = [];
  for (let at = 0, read = 0; read < count; read += 1) {
    if (at + 46 > length || data.getUint32(at, true) !== HEADER) throw new Refused('damaged-zip');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => data.getUint16(at + field, true));
    const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > length) throw new Refused('damaged-zip');
    const entry = entryAt(data, at, nameLength ?? 0, extraLength ?? 0);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = next;
  }
  // Entries that share their bytes make much of little.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > zip.size) throw new Refused('zip-bomb');
  return entries;
}

/** Where the directory stands. @param {Zip} zip */
async function directory(zip) {
  const tail = Math.max(0, zip.size - 65_557);
  const data = await zip.view(tail, zip.size - tail);
  let at = data.byteLength - 22;
  while (at >= 0 && data.getUint32(at, true) !== END) at -= 1;
  if (at < 0) throw new Refused('damaged-zip');
  const found = { count: data.getUint16(at + 10, true), length: data.getUint32(at + 12, true), start: data.getUint32(at + 16, true) };
  if (found.count !== 0xffff && found.length !== 0xffffffff && found.start !== 0xffffffff) return found;
  const locator = at - 20;
  if (locator < 0 || data.getUint32(locator, true) !== LOCATOR64) return found;
  const end = await zip.view(number64(data, locator + 8), 56);
  if (end.getUint32(0, true) !== END64) throw new Refused('damaged-zip');
  return { count: number64(end, 32), length: number64(end, 40), start: number64(end, 48) };
}

/** @param {DataView} data @param {number} at */
const number64 = (data, at) => Number(data.getBigUint64(at, true));

/** @param {DataView} data @param {number} at @param {number} nameLength @param {number} extraLength @returns {Entry} */
function entryAt(data, at, nameLength, extraLength) {
  const flags = data.getUint16(at + 8, true);
  const bytes = new Uint8Array(data.buffer, data.byteOffset + at + 46, nameLength + extraLength);
  const name = nameOf(bytes.subarray(0, nameLength), bytes.subarray(nameLength), (flags & 0x800) !== 0);
  const entry = {
    name, method: data.getUint16(at + 10, true), encrypted: (flags & 1) !== 0,
    packed: data.getUint32(at + 20, true), size: data.getUint32(at + 24, true), offset: data.getUint32(at + 42, true),
  };
  // Large numbers stand in an extra field, in this order.
  let field = at + 46 + nameLength;
  const end = field + extraLength;
  while (field + 4 <= end) {
    const [id, length] = [data.getUint16(field, true), data.getUint16(field + 2, true)];
    if (id === 1) {
      let value = field + 4;
      for (const key of /** @type {const} */ (['size', 'packed', 'offset'])) {
        if (entry[key] !== 0xffffffff || value + 8 > field + 4 + length || value + 8 > end) continue;
        entry[key] = number64(data, value);
        value += 8;
      }
    }
    field += 4 + length;
  }
  return entry;
}

/** Whether a name stays inside the zip. @param {string} name */
export function staysInside(name) {
  return name !== '' && !name.includes('\0') && !/^(?:\/|[a-z]:)/i.test(name) && !name.split('/').includes('..');
}

/** Whether a file is one that systems put in zips for themselves. @param {string} name */
export function isOfSystem(name) {
  return name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i.test(name);
}

/** The content of an entry. @param {Zip} zip @param {Entry} entry @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function extract(zip, entry) {
  if (entry.encrypted) throw new Refused('encrypted-entry');
  if (entry.method !== 0 && entry.method !== 8) throw new Refused('zip-compression');
  if (entry.size > Math.min(LIMITS.entry, Math.max(LIMITS.smallest, entry.packed * LIMITS.growth))) throw new Refused('zip-bomb');
  const local = await zip.view(entry.offset, 30);
  if (local.getUint32(0, true) !== LOCAL) throw new Refused('damaged-zip');
  const start = entry.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = await zip.bytes(start, entry.packed);
  return entry.method === 0 ? packed : inflate(packed, entry.size);
}

/** Inflates up to what the entry declares, and no further. @param {Uint8Array<ArrayBuffer>} packed @param {number} size */
async function inflate(packed, size) {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What goes wrong is told by the reading end.
  writer.write(packed).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const content = new Uint8Array(size);
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => { throw new Refused('damaged-zip'); });
    if (done) return at === size ? content : content.slice(0, at);
    if (at + value.byteLength > size) {
      reader.cancel().catch(() => {});
      throw new Refused('zip-bomb');
    }
    content.set(value, at);
    at += value.byteLength;
  }
}
