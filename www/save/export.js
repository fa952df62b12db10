// Ways out: files that the reader saves, and the clipboard.

import { announce, el } from '../base/dom.js';
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

/** @typedef {Pick<import('../result.js').Reading, 'identity' | 'kind'>} Named */

/** @param {string} calendar @param {Named | null} reading of one set, or of all @param {string} asOf */
export function saveCalendar(calendar, reading, asOf) {
  save(`vraagstuk-termijnen${reading ? `-${stemOf(reading)}` : ''}-${asOf}.ics`, 'text/calendar', calendar);
}

/** @param {BlobPart[]} table in CSV @param {string} what is in it @param {number} count of documents @param {string} asOf */
export function saveTable(table, what, count, asOf) {
  save(`vraagstuk-${what}-${count}-documenten-${asOf}.csv`, 'text/csv', ...table);
}

const KINDS = { answer: 'antwoord', notice: 'mededeling', question: 'vragen', unrecognised: 'tekst' };

/**
 * What a document is called in the name of a file: by its identifier or its kind. Browsers keep the names of what was
 * saved, so that no other word of it, nor the name of its own file, belongs there.
 * @param {Named} reading
 */
export function stemOf({ identity, kind }) {
  const name = identity.identifier ?? identity.inferredIdentifier ?? identity.questionNumber;
  return name && /^[\w-]{1,40}$/.test(name) ? name : KINDS[kind];
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
