// Ways out: files that the reader saves, and the clipboard.

import { announce, el } from '../base/dom.js';
import * as format from '../base/format.js';
import { t } from '../base/strings.js';

/** @param {BlobPart[]} collection in JSON @param {string} what it is of @param {boolean} withText @param {string} asOf */
export function saveJson(collection, what, withText, asOf) {
  save(`vraagstuk-${what}${withText ? '' : '-zonder-tekst'}-${asOf}.json`, 'application/json', ...collection);
}

/** One document, or many, as something to read. @param {string} content @param {'md' | 'html'} ending @param {string} what it is about @param {string} asOf */
export function saveReport(content, ending, what, asOf) {
  const name = ending === 'md' ? 'verslag' : 'document';
  save(`vraagstuk-${name}-${what}-${asOf}.${ending}`, ending === 'md' ? 'text/markdown' : 'text/html', content);
}

/** @param {string} calendar @param {Pick<import('../result.js').Reading, 'identity' | 'fileName'> | null} reading of one set, or of all */
export function saveCalendar(calendar, reading) {
  save(`vraagstuk-termijnen${reading ? `-${stemOf(reading)}` : ''}.ics`, 'text/calendar', calendar);
}

/** @param {BlobPart[]} table in CSV @param {string} what is in it @param {number} count of documents @param {string} asOf */
export function saveTable(table, what, count, asOf) {
  save(`vraagstuk-${what}-${count}-documenten-${asOf}.csv`, 'text/csv', ...table);
}

/** What a document is called in the name of a file. @param {Pick<import('../result.js').Reading, 'identity' | 'fileName'>} reading */
export function stemOf(reading) {
  return (format.nameOf(reading) ?? 'tekst').replace(/\.(txt|pdf|docx|html?|xml)$/i, '').replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80);
}

/** @param {string} name @param {string} type @param {...BlobPart} content */
function save(name, type, ...content) {
  const url = URL.createObjectURL(new Blob(content, { type }));
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
