// How the single file gets its own files: from blocks of data in it, packed by gzip, in base64. Stands in for ../base/own-files.js.

/** @type {string} address of the reading worker */
let readingWorker;
/** @type {ArrayBuffer} the WebAssembly module */
let module;

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('vraagstuk', {
  createScriptURL(/** @type {string} */ url) {
    if (url === readingWorker) return url;
    throw new TypeError('not the reading worker');
  },
});

/** What a block of data holds. @param {string} name @param {string} [type] @returns {Promise<Blob>} */
async function unpacked(name, type = '') {
  const block = document.getElementById(`file:${name}`);
  if (!block) throw new Error(`${name} is not in this file`);
  const packed = Uint8Array.from(atob(block.textContent ?? ''), (character) => character.charCodeAt(0));
  const content = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Blob([await new Response(content).arrayBuffer()], { type });
}

/** Must be done before a worker is started. */
export async function prepare() {
  const [script, bytes] = await Promise.all([unpacked('worker.js', 'text/javascript'), unpacked('vraagstuk_bg.wasm')]);
  readingWorker = URL.createObjectURL(script);
  module = await bytes.arrayBuffer();
}

/** A classic worker: from a file, browsers run no other kind. */
export function startWorker() {
  const worker = new Worker(policy ? policy.createScriptURL(readingWorker) : readingWorker);
  worker.postMessage({ module });
  return worker;
}

/** @param {string} name */
export const example = (name) => unpacked(`examples/${name}`);

/** All styles stand in the file itself. */
export async function loadStyle() {}

/** @type {string | null} */
export const asOneFile = null;

/** All files are at hand: they are one. */
export async function keepAtHand() {}
