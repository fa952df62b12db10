// Files that are a zip inside: Word files, zips with documents, and what is neither. Runs in the reading worker.

import { Refused, Zip, extract, isOfSystem, list, staysInside } from './zip.js';

/** @typedef {import('./zip.js').Entry} Entry */
/** @typedef {{ name: string, blob: Blob } | { name: string, code: string }} Unpacked */

const AT_ONCE = 32;

const WORD = ['document', 'numbering', 'styles', 'footnotes', 'endnotes'];

/**
 * The files of a zip, or null when it is one document. A file that is refused has the code of the reason.
 * @param {Blob} blob @param {string} archive its name @returns {Promise<Unpacked[] | null>}
 */
export async function unpack(blob, archive) {
  const zip = new Zip(blob);
  const entries = await list(zip);
  if (isDocument(entries)) return null;
  const left = { bytes: 2 ** 30 };
  const wanted = entries.filter(({ name }) => !isOfSystem(name));
  /** @type {Unpacked[]} */
  const files = [];
  // Several at once: each waits for the browser's own inflating.
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    files.push(...await Promise.all(wanted.slice(at, at + AT_ONCE).map((entry) => unpackOne(zip, entry, archive, left))));
  }
  return files;
}

/** @param {Zip} zip @param {Entry} entry @param {string} archive @param {{ bytes: number }} left @returns {Promise<Unpacked>} */
async function unpackOne(zip, entry, archive, left) {
  const name = `${archive}/${entry.name}`;
  if (!staysInside(entry.name)) return { name, code: 'entry-path' };
  try {
    return { name, blob: await extract(zip, entry, left) };
  } catch (error) {
    return { name, code: error instanceof Refused ? error.code : 'damaged-zip' };
  }
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

/** XML is UTF-8, or UTF-16 with a mark. @param {Blob} blob */
async function textOf(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
