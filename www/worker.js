// One worker: holds the wasm module and answers one call at a time.

import { docketMethods } from './docket-worker.js';
import init, * as vraagstuk from './vraagstuk.js';

/** @typedef {{ id: number, method: string, args: any[] }} Call */

/** What the page may call. @type {Record<string, (...args: any[]) => unknown>} */
const methods = {
  read: vraagstuk.read,
  readBlob: vraagstuk.readBlob,
  annotate: vraagstuk.annotate,
  statuses: vraagstuk.statuses,
  ...docketMethods,
  version: vraagstuk.version,
};

const ready = init();
ready.then(() => self.postMessage({ ready: true }), () => {});

self.addEventListener('message', async (/** @type {MessageEvent<Call>} */ event) => {
  const { id, method, args } = event.data;
  try {
    await ready;
    const result = await methods[method]?.(...args);
    self.postMessage({ id, result });
  } catch (error) {
    self.postMessage({ id, error: failure(error), broken: error instanceof WebAssembly.RuntimeError });
  }
});

/** @param {any} error */
function failure(error) {
  return { code: String(error?.code ?? 'unexpected'), message: String(error?.message ?? error) };
}
