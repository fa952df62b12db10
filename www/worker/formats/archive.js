// Files that are a zip inside: Word files, zips with documents, and what is neither. Runs in the reading worker.

import { Refused, Zip, extract, isOfSystem, list, staysInside } from './zip.js';

/** @typedef {import('./zip.js').Entry} Entry */
/** @typedef {{ name: string, entry: Entry, blob?: Blob } | { name: string, code: string }} Content a file, and the zip in the zip that holds it */

/** The parts of a Word file; some programs number the first: "document2.xml". @param {string} main */
const partsOf = (main) => [main, ...['numbering', 'styles', 'footnotes', 'endnotes'].map((part) => `word/${part}.xml`),
  ...[main.slice(5), 'footnotes.xml', 'endnotes.xml'].map((part) => `word/_rels/${part}.rels`)];

const MAIN = /^word\/document\d*\.xml$/;

/** What all zips of a file may hold together: files, and bytes when unpacked. */
const together = () => ({ entries: 50_000, bytes: 2 ** 30 });

/** Bytes of a zip that are read at once for several of its files. */
const AT_ONCE = 2 ** 22;

/** Names of files that are no zip with files. */
const SINGLE = /\.(?:txt|xml|html?|pdf|docx)$/i;

/**
 * The files of a zip, or null when it is one document. One that is refused has the code of the reason. A zip inside gives
 * its files too, with itself as their zip; one in that is refused.
 * @param {Blob} blob @returns {Promise<Content[] | null>}
 */
export async function contents(blob) {
  const zip = new Zip(blob);
  const entries = await list(zip);
  return isDocument(entries) ? null : orEmpty(await contentsOf(zip, entries, '', together(), 1));
}

/** @param {Content[]} files */
function orEmpty(files) {
  if (files.length === 0) throw new Refused('empty-zip');
  return files;
}

/**
 * @param {Zip} zip @param {Entry[]} entries @param {string} folder @param {ReturnType<typeof together>} left
 * @param {number} deeper how many zips deep may still be opened @returns {Promise<Content[]>}
 */
async function contentsOf(zip, entries, folder, left, deeper) {
  /** @type {Content[]} */
  const files = [];
  for (const entry of entries.filter(({ name }) => !isOfSystem(name))) {
    const name = `${folder}${entry.name}`;
    left.entries -= 1;
    left.bytes -= entry.size;
    if (left.entries < 0) throw new Refused('zip-bomb');
    if (!staysInside(entry.name)) files.push({ name, code: 'entry-path' });
    else if (left.bytes < 0) files.push({ name, code: 'zip-bomb' });
    else if (SINGLE.test(entry.name)) files.push({ name, entry });
    else files.push(...await inside(zip, entry, name, left, deeper));
  }
  return files;
}

/** A file, or the files in it. @param {Zip} zip @param {Entry} entry @param {string} name @param {ReturnType<typeof together>} left @param {number} deeper @returns {Promise<Content[]>} */
async function inside(zip, entry, name, left, deeper) {
  try {
    const blob = new Blob([await extract(zip, entry)]);
    if (!await isZip(blob)) return [{ name, entry }];
    const inner = new Zip(blob);
    const entries = await list(inner);
    if (isDocument(entries)) return [{ name, entry }];
    if (deeper === 0) return [{ name, code: 'nested-zip' }];
    const files = orEmpty(await contentsOf(inner, entries, `${name}/`, left, deeper - 1));
    return files.map((file) => ('entry' in file ? { ...file, blob: file.blob ?? blob } : file));
  } catch (error) {
    return [{ name, code: error instanceof Refused ? error.code : 'damaged-zip' }];
  }
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

/** @param {Blob} blob */
async function isZip(blob) {
  const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 && start[3] === 4 || start[2] === 5 && start[3] === 6);
}

/** @param {Entry[]} entries */
function isDocument(entries) {
  return entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype' || MAIN.test(name));
}

/** The parts of a Word file, in the order in which the module takes them; empty where there is none. @param {Blob} blob @returns {Promise<string[]>} */
export async function wordParts(blob) {
  const zip = new Zip(blob);
  const entries = await list(zip);
  const main = entries.find(({ name }) => MAIN.test(name));
  if (!main) throw new Refused(isDocument(entries) ? 'office-not-supported' : 'nested-zip');
  return Promise.all(partsOf(main.name).map(async (part) => {
    const entry = entries.find(({ name }) => name === part);
    return entry ? textOf(await extract(zip, entry)) : '';
  }));
}

/** XML is UTF-8, or UTF-16 with a mark. @param {Uint8Array} bytes */
function textOf(bytes) {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
