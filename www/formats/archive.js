// Files that are a zip inside: Word files, zips with documents, and what is neither. Runs in the reading worker.

import { MOST, Refused, Zip, extract, isOfSystem, list, staysInside } from './zip.js';

/** @typedef {import('./zip.js').Entry} Entry */

const WORD = ['document', 'numbering', 'styles', 'footnotes', 'endnotes'];

/** Bytes of a zip that are read at once for several of its files. */
const AT_ONCE = 2 ** 22;

/**
 * The files of a zip, or null when it is one document. One that is refused has the code of the reason.
 * @param {Blob} blob @returns {Promise<{ entry: Entry, code: string | null }[] | null>}
 */
export async function contents(blob) {
  const entries = await list(new Zip(blob));
  if (isDocument(entries)) return null;
  let bytes = 0;
  return entries.filter(({ name }) => !isOfSystem(name)).map((entry) => {
    bytes += entry.size;
    return { entry, code: !staysInside(entry.name) ? 'entry-path' : bytes > MOST ? 'zip-bomb' : null };
  });
}

/** What extracts some files of a zip, whose bytes are fetched together where they lie together. @param {Blob} blob @param {Entry[]} entries */
export async function partOf(blob, entries) {
  const from = Math.min(...entries.map(({ offset }) => offset));
  const last = entries.reduce((max, entry) => Math.max(max, entry.offset + entry.packed), 0);
  // Behind a header stand a name and fields of at most 64 kB each.
  const to = Math.min(blob.size, last + 2 ** 17 + 30);
  const apart = from < 0 || from >= to || to - from > AT_ONCE;
  const zip = new Zip(apart ? blob : blob.slice(from, to), !apart);
  return (/** @type {Entry} */ entry) => extract(zip, apart ? entry : { ...entry, offset: entry.offset - from });
}

/** @param {Entry[]} entries */
function isDocument(entries) {
  return entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype' || name === 'word/document.xml');
}

/** The parts of a Word file, in the order in which the module takes them. @param {Blob} blob @returns {Promise<(string | undefined)[]>} */
export async function wordParts(blob) {
  const zip = new Zip(blob);
  const entries = await list(zip);
  const main = entries.find(({ name }) => name === 'word/document.xml');
  if (!main) throw new Refused(isDocument(entries) ? 'office-not-supported' : 'nested-zip');
  return Promise.all(WORD.map(async (part) => {
    const entry = entries.find(({ name }) => name === `word/${part}.xml`);
    return entry && textOf(await extract(zip, entry));
  }));
}

/** XML is UTF-8, or UTF-16 with a mark. @param {Uint8Array} bytes */
function textOf(bytes) {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
