// What takes longest is begun here, while the rest of the page is still loading: a worker with its module, and the example
// that the address asks for.

import { example } from '../base/own-files.js';
import { Reader } from './reader.js';

/** @type {Record<string, string[]>} */
const EXAMPLES = {
  notice: ['ah-tk-20222023-3069.txt'],
  answer: ['ah-tk-20242025-566.txt'],
  dossier: ['ah-tk-20072008-495.txt', 'ah-tk-20072008-637.txt'],
};

export const reader = new Reader();

/** The files of an example. @param {string} name @returns {Promise<import('../intake/intake.js').Entry[]>} */
export async function filesOf(name) {
  return Promise.all((EXAMPLES[name] ?? []).map(async (file) => ({ name: file, blob: await example(file) })));
}

const wanted = new URLSearchParams(location.search).get('voorbeeld');

/** The example that the address asks for. */
export const asked = wanted && Object.keys(EXAMPLES).includes(wanted) ? { name: wanted, files: filesOf(wanted) } : null;
asked?.files.catch(() => {});
