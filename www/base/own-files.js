// How the page gets its own files: from beside it. The single file has another of this (single-file/own-files.js).

import { el } from './dom.js';

const READING_WORKER = new URL('../worker/worker.js', import.meta.url).href;
const SERVICE_WORKER = new URL('../sw.js', import.meta.url).href;

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('vraagstuk', {
  createScriptURL(/** @type {string} */ url) {
    if (url === READING_WORKER || url === SERVICE_WORKER) return url;
    throw new TypeError('not a worker of this page');
  },
});

/** An address as the browser takes it for a script. @param {string} url */
const trusted = (url) => (policy ? policy.createScriptURL(url) : url);

/** The module, compiled once for all workers. */
const module = WebAssembly.compileStreaming(fetch(new URL('../vraagstuk_bg.wasm', import.meta.url))).catch(() => null);

export function startWorker() {
  const worker = new Worker(trusted(READING_WORKER), { type: 'module' });
  // Where that failed, the worker tries by itself, and can say what is wrong.
  module.then((compiled) => worker.postMessage({ module: compiled }));
  return worker;
}

/** @param {string} name @returns {Promise<Blob>} */
export async function example(name) {
  const answer = await fetch(`examples/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.blob();
}

/** Adds a style, once. @param {string} href @returns {Promise<unknown>} */
export async function loadStyle(href) {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = el('link', { rel: 'stylesheet' });
  link.href = href;
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}

/** The page as one file, for readers to save; null where the page is that file. @type {string | null} */
export const asOneFile = 'vraagstuk.html';

/** Puts every file of the page at hand for when there is no connection. */
export async function keepAtHand() {
  const { keep } = await import('./offline.js');
  await keep(trusted(SERVICE_WORKER));
}
