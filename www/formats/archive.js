// Files that are a zip inside: Word files, zips with documents, and what is neither. Runs in the reading worker.

import { Refused, Zip, extract, isOfSystem, list, staysInside } from './zip.js';

/** @typedef {import('./zip.js').Entry} Entry */
/** @typedef {{ name: string, blob: Blob } | { name: string, code: string }} Unpacked */

const AT_ONCE = 32;

const WORD = [...['document', 'numbering', 'styles', 'footnotes', 'endnotes'].map((part) => `word/${part}.xml`),
  ...['document', 'footnotes', 'endnotes'].map((part) => `word/_rels/${part}.xml.rels`)];

/** What all zips of a file may hold together: files, and bytes when unpacked. */
const together = () => ({ entries: 50_000, bytes: 2 ** 30 });

/**
 * The files of a zip, or null when it is one document. A file that is refused has the code of the reason. A zip inside
 * gives its files too; one in that is refused.
 * @param {Blob} blob @param {string} archive its name @returns {Promise<Unpacked[] | null>}
 */
export async function unpack(blob, archive) {
  const zip = new Zip(blob);
  const entries = await list(zip);
  return isDocument(entries) ? null : unpackAll(zip, entries, archive, together(), 1);
}

/**
 * @param {Zip} zip @param {Entry[]} entries @param {string} archive @param {ReturnType<typeof together>} left
 * @param {number} deeper how many zips deep may still be opened @returns {Promise<Unpacked[]>}
 */
async function unpackAll(zip, entries, archive, left, deeper) {
  const wanted = entries.filter(({ name }) => !isOfSystem(name));
  left.entries -= wanted.length;
  if (left.entries < 0) throw new Refused('zip-bomb');
  /** @type {Unpacked[]} */
  const files = [];
  // Several at once: each waits for the browser's own inflating.
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = wanted.slice(at, at + AT_ONCE);
    files.push(...(await Promise.all(some.map((entry) => unpackOne(zip, entry, archive, left, deeper)))).flat());
  }
  return files;
}

/** @param {Zip} zip @param {Entry} entry @param {string} archive @param {ReturnType<typeof together>} left @param {number} deeper @returns {Promise<Unpacked[]>} */
async function unpackOne(zip, entry, archive, left, deeper) {
  const name = `${archive}/${entry.name}`;
  if (!staysInside(entry.name)) return [{ name, code: 'entry-path' }];
  try {
    const blob = await extract(zip, entry, left);
    if (!await isZip(blob)) return [{ name, blob }];
    const inner = new Zip(blob);
    const entries = await list(inner);
    if (isDocument(entries)) return [{ name, blob }];
    return deeper > 0 ? await unpackAll(inner, entries, name, left, deeper - 1) : [{ name, code: 'nested-zip' }];
  } catch (error) {
    return [{ name, code: error instanceof Refused ? error.code : 'damaged-zip' }];
  }
}

/** @param {Blob} blob */
async function isZip(blob) {
  const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 && start[3] === 4 || start[2] === 5 && start[3] === 6);
}

/** @param {Entry[]} entries */
function isDocument(entries) {
  return entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype' || name === 'word/document.xml');
}

/** The parts of a Word file, in the order in which the module takes them; empty where there is none. @param {Blob} blob @returns {Promise<string[]>} */
export async function wordParts(blob) {
  const zip = new Zip(blob);
  const entries = await list(zip);
  const main = entries.find(({ name }) => name === 'word/document.xml');
  if (!main) throw new Refused(isDocument(entries) ? 'office-not-supported' : 'nested-zip');
  return Promise.all(WORD.map(async (part) => {
    const entry = entries.find(({ name }) => name === part);
    return entry ? textOf(await extract(zip, entry)) : '';
  }));
}

/** XML is UTF-8, or UTF-16 with a mark. @param {Blob} blob */
async function textOf(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
