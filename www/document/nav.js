// Above a document or a table: the way back to the list, from one document to the next, and out.

import { el } from '../base/dom.js';
import { saveMenu } from '../base/save-menu.js';
import { t } from '../base/strings.js';

/** @typedef {import('../base/types.js').Doc} Doc */

/**
 * @typedef {object} Ways
 * @property {(by: 1 | -1) => void} step to the document after or before the one that is shown or on its way
 * @property {() => void} toList
 * @property {() => void} closeAll
 * @property {(kind: import('../save/ways-out.js').Kind, doc: Doc) => void} save
 */

/** @param {Doc | null} doc the one shown; none with a table @param {Doc[]} docs @param {Ways} ways */
export function documentNav(doc, docs, ways) {
  const at = doc ? docs.indexOf(doc) : -1;
  const step = (/** @type {1 | -1} */ by, /** @type {string} */ sign, /** @type {string} */ name, /** @type {string} */ id) =>
    el('button', { type: 'button', id, class: 'quiet', 'aria-label': name, disabled: !docs[at + by], click: () => ways.step(by) }, sign);
  const among = doc && docs.length > 1;
  return el('nav', { class: 'document-nav', 'aria-label': t.table.title(docs.length) },
    among && el('button', { type: 'button', id: 'to-list', class: 'quiet', click: ways.toList }, `← ${t.allDocuments(docs.length)}`),
    among && el('span', { class: 'steps' }, step(-1, '‹', t.previous, 'previous-document'),
      el('span', { class: 'figure' }, t.progress(String(at + 1), String(docs.length))), step(1, '›', t.next, 'next-document')),
    el('span', { class: 'ways' },
      doc && saveMenu((/** @type {const} */ (['markdown', 'html', 'json', 'print'])).map((kind) => [kind, t.saves[kind], () => ways.save(kind, doc)])),
      el('button', { type: 'button', class: 'quiet close-all', click: ways.closeAll }, doc && docs.length === 1 ? t.close : t.closeAll)));
}
