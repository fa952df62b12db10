// The help dialog.

import { el } from './dom.js';
import { asOneFile } from './own-files.js';
import { t } from './strings.js';

/** @param {HTMLDialogElement} dialog */
export function fillHelp(dialog) {
  dialog.replaceChildren(
    el('h2', { id: 'help-title', tabindex: -1, autofocus: true }, t.helpTitle),
    ...t.helpText.map((words) => el('p', {}, words)),
    el('p', {}, t.promise, ' ', t.promiseCheck),
    ...(asOneFile ? [el('p', {}, t.withoutConnection, ' ', fileLink(asOneFile))] : []),
    el('h3', {}, t.helpKeys),
    el('dl', { class: 'keys' }, t.keys.map(([key = '', what = '']) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)))),
    el('button', { type: 'button', class: 'button', click: () => dialog.close() }, t.dismiss));
}

/** @param {string} name */
function fileLink(name) {
  const link = el('a', { download: true, id: 'one-file' }, name);
  link.href = name;
  return link;
}
