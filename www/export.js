// Ways out: files that the reader saves, and the clipboard.

import { announce, el } from './dom.js';
import * as format from './format.js';
import { t } from './strings.js';

/** @typedef {import('./types.js').Collection} Collection */

/** @param {Collection} collection */
export function saveJson(collection) {
  const [only] = collection.documents;
  const what = collection.documents.length === 1 && only ? fileStem(format.nameOf(only) ?? 'tekst') : `${collection.documents.length}-documenten`;
  save(`vraagstuk-${what}-${collection.asOf}.json`, 'application/json', `${JSON.stringify(collection, null, 2)}\n`);
}

/** @param {string} calendar @param {import('./result.js').Reading | null} reading of one set, or of all */
export function saveCalendar(calendar, reading) {
  save(`vraagstuk-termijnen${reading ? `-${fileStem(format.nameOf(reading) ?? 'tekst')}` : ''}.ics`, 'text/calendar', calendar);
}

/** @param {string} table in CSV @param {string} what is in it @param {number} count of documents @param {string} asOf */
export function saveTable(table, what, count, asOf) {
  save(`vraagstuk-${what}-${count}-documenten-${asOf}.csv`, 'text/csv', table);
}

/** @param {string} name */
function fileStem(name) {
  return name.replace(/\.(txt|pdf|docx|html?|xml)$/i, '').replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80);
}

/** @param {string} name @param {string} type @param {string} content */
function save(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = el('a', { download: name });
  link.href = url;
  link.click();
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  announce(t.exported(name));
}

/** @param {string} words */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    announce(t.copied);
  } catch {
    announce(t.copyFailed);
  }
}
