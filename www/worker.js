// One worker: holds the wasm module and answers one call at a time.

import { docketMethods } from './docket-worker.js';
import { place } from './module-place.js';
import init, * as vraagstuk from './vraagstuk.js';

/** @typedef {{ id: number, method: string, args: any[] }} Call */

/** @typedef {import('./vraagstuk.js').AskedContext} AskedContext */

/** What the page may call. @type {Record<string, (...args: any[]) => unknown>} */
const methods = {
  read: vraagstuk.read,
  readBlob,
  unpack,
  pages,
  annotate: vraagstuk.annotate,
  statuses: vraagstuk.statuses,
  ...docketMethods,
  version: vraagstuk.version,
};

/** Reads a file by its content, whatever its name. @param {Blob} blob @param {string} name @param {AskedContext} context */
async function readBlob(blob, name, context) {
  const format = await formatOf(blob);
  if (format === 'pdf') return readPdf(blob, name, context);
  if (format === 'zip') return readWord(blob, name, context);
  return vraagstuk.readBlob(blob, name, context);
}

/** @param {Blob} blob */
async function formatOf(blob) {
  const head = await blob.slice(0, 1024).arrayBuffer().catch(() => new ArrayBuffer(0));
  return vraagstuk.formatOf(new Uint8Array(head));
}

/** The files in a zip, or null for any other file. @param {Blob} blob @param {string} name @param {AskedContext} context */
async function unpack(blob, name, context) {
  if (await formatOf(blob) !== 'zip') return null;
  const archive = await import('./formats/archive.js');
  const files = await archive.unpack(blob, name).catch((error) => {
    throw vraagstuk.failureOf(error.code ?? 'damaged-zip', name, context);
  });
  return files && files.map((file) => ('blob' in file ? file : { failure: vraagstuk.failureOf(file.code, file.name, context) }));
}

/** @param {Blob} blob @param {string} name @param {AskedContext} context */
async function readWord(blob, name, context) {
  const { wordParts } = await import('./formats/archive.js');
  const parts = await wordParts(blob).catch((error) => {
    throw vraagstuk.failureOf(error.code ?? 'damaged-zip', name, context);
  });
  return vraagstuk.readWord(parts, name, context);
}

/** @param {Blob} blob @param {string} name @param {AskedContext} context */
async function readPdf(blob, name, context) {
  const { codeOf, runsOf } = await import('./formats/pdf.js');
  const runs = await runsOf(blob).catch((error) => {
    throw vraagstuk.failureOf(codeOf(error), name, context);
  });
  return vraagstuk.readRuns(runs.texts, Float32Array.from(runs.numbers), runs.pages, name, context);
}

/** What the view of a PDF's own pages asks. @param {string} verb @param {...any} args */
async function pages(verb, ...args) {
  /** @type {Record<string, (...args: any[]) => unknown>} */
  const verbs = await import('./formats/pdf-draw.js');
  return verbs[verb]?.(...args);
}

const ready = init(place && { module_or_path: place });
ready.then(() => self.postMessage({ ready: true }), () => {});

self.addEventListener('message', async (/** @type {MessageEvent<Call>} */ event) => {
  const { id, method, args } = event.data;
  try {
    await ready;
    const result = /** @type {any} */ (await methods[method]?.(...args));
    self.postMessage({ id, result }, { transfer: result?.bitmap ? [result.bitmap] : [] });
  } catch (error) {
    self.postMessage({ id, error: failure(error), broken: error instanceof WebAssembly.RuntimeError });
  }
});

/** @param {any} error */
function failure(error) {
  return { code: String(error?.code ?? 'unexpected'), message: String(error?.message ?? error) };
}
