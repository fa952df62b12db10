// One worker: holds the wasm module and answers one call at a time.

import { briefOf } from './brief.js';
import { docketMethods } from './docket-worker.js';
import init, * as vraagstuk from '../vraagstuk.js';

/** @typedef {{ id: number, method: string, args: any[] }} Call */

/** @typedef {import('../vraagstuk.js').AskedContext} AskedContext */

/** @typedef {import('../library/readings.js').Given} Given */

/** What the page may call. @type {Record<string, (...args: any[]) => unknown>} */
const methods = {
  read: vraagstuk.read,
  readFiles,
  unpack,
  pages,
  annotate: vraagstuk.annotate,
  statuses: vraagstuk.statuses,
  ...docketMethods,
  version: vraagstuk.version,
};

/**
 * Reads files, of one zip or of none; a file that is refused has its failure. `whole` asks for all of each reading.
 * @param {Given[]} files @param {Blob | null} archive @param {AskedContext} context @param {boolean} whole
 * @returns {Promise<import('../library/readings.js').Result[]>}
 */
async function readFiles(files, archive, context, whole) {
  const entries = files.flatMap(({ entry }) => entry ?? []);
  const part = archive && (await import('./formats/archive.js')).partOf(archive, entries);
  // All are fetched and inflated at once, then read one after the other.
  const contents = files.map(async ({ blob, entry }) => (entry && part ? (await part)(entry) : bytesOf(blob)));
  for (const content of contents) content.catch(() => {});
  /** @type {import('../library/readings.js').Result[]} */
  const results = [];
  for (const [i, { name, asserted = null }] of files.entries()) {
    try {
      results.push(await readOne(await /** @type {Promise<Uint8Array<ArrayBuffer>>} */ (contents[i]), name, { ...context, asserted }, whole));
    } catch (error) {
      // Of a panic nothing may be trusted that comes after it.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      results.push({ failure: refusal(error, name, context) });
    }
  }
  return results;
}

/** Reads a file by its content, whatever its name. @param {Uint8Array<ArrayBuffer>} bytes @param {string} name @param {AskedContext} context @param {boolean} whole */
async function readOne(bytes, name, context, whole) {
  const format = vraagstuk.formatOf(bytes.subarray(0, 1024));
  if (format === 'text' && !whole) {
    const [reading, sizes] = vraagstuk.readBrief(bytes, name, context);
    return { brief: briefOf(reading, sizes) };
  }
  const read = format === 'pdf' ? readPdf : format === 'zip' ? readWord : vraagstuk.readBytes;
  const reading = await read(bytes, name, context);
  return whole ? { reading } : { brief: briefOf(reading) };
}

/** @param {Blob | undefined} blob */
async function bytesOf(blob) {
  try {
    return new Uint8Array(await /** @type {Blob} */ (blob).arrayBuffer());
  } catch {
    throw { code: 'unreadable' };
  }
}

/** What is wrong with a file, in words: those of the module where it knows the code. @param {any} error @param {string} name @param {AskedContext} context */
function refusal(error, name, context) {
  if (error?.fileName) return error;
  return error?.code ? vraagstuk.failureOf(error.code, name, context) : { fileName: name, ...failure(error) };
}

/** The entries of a zip, or null for any other file. @param {Blob} blob @param {string} name @param {AskedContext} context */
async function unpack(blob, name, context) {
  const archive = await import('./formats/archive.js');
  const found = await archive.contents(blob).catch((error) => {
    throw vraagstuk.failureOf(error.code ?? 'damaged-zip', name, context);
  });
  return found && found.map((file) => {
    const whole = `${name}/${file.name}`;
    return 'code' in file ? { failure: vraagstuk.failureOf(file.code, whole, context) } : { ...file, name: whole };
  });
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {string} name @param {AskedContext} context */
async function readWord(bytes, name, context) {
  const { wordParts } = await import('./formats/archive.js');
  const parts = await wordParts(new Blob([bytes]));
  return vraagstuk.readWord(parts, name, context);
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {string} name @param {AskedContext} context */
async function readPdf(bytes, name, context) {
  const { codeOf, runsOf } = await import('./formats/pdf.js');
  const runs = await runsOf(new Blob([bytes])).catch((error) => {
    throw { code: codeOf(error) };
  });
  return vraagstuk.readRuns(runs.texts, Float32Array.from(runs.numbers), runs.pages, name, context);
}

/** What the view of a PDF's own pages asks. @param {string} verb @param {...any} args */
async function pages(verb, ...args) {
  /** @type {Record<string, (...args: any[]) => unknown>} */
  const verbs = await import('./formats/pdf-draw.js');
  return verbs[verb]?.(...args);
}

/** @type {(module: WebAssembly.Module | BufferSource | null) => void} */
let begin;
/** The page gives the module, or leaves it to the worker to fetch it. */
const ready = new Promise((/** @type {typeof begin} */ resolve) => { begin = resolve; }).then((module) => init(module ? { module_or_path: module } : undefined));
ready.then(() => self.postMessage({ ready: true }), () => {});

self.addEventListener('message', async (/** @type {MessageEvent<Call | { module: Parameters<typeof begin>[0] }>} */ event) => {
  if ('module' in event.data) return begin(event.data.module);
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
  // The module uses instructions that the browser does not know.
  if (error instanceof WebAssembly.CompileError) return { code: 'old-browser', message: error.message };
  return { code: String(error?.code ?? 'unexpected'), message: String(error?.message ?? error) };
}
