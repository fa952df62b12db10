// The help dialog: what the page does and does not know, its keys, its sources and its version.

import { el, outLink } from '../base/dom.js';
import { asOneFile } from '../base/own-files.js';
import { t } from '../base/strings.js';

/** @param {HTMLDialogElement} dialog @param {() => Promise<{ generator: string }>} about */
export function fillHelp(dialog, about) {
  const version = el('span', { class: 'version' });
  dialog.replaceChildren(
    el('h2', { id: 'help-title', tabindex: -1, autofocus: true }, t.helpTitle),
    ...t.helpText.map((words) => el('p', {}, words)),
    el('p', {}, t.promise, ' ', t.promiseCheck),
    ...(asOneFile ? [el('p', {}, t.withoutConnection, ' ', fileLink(asOneFile))] : []),
    el('h3', {}, t.helpKeys),
    el('dl', { class: 'keys' }, t.keys.map(([key = '', what = '']) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)))),
    el('h3', {}, t.limitsTitle),
    el('ul', { class: 'listed' }, t.limits.map((words) => el('li', {}, words))),
    el('h3', {}, t.sourcesTitle),
    el('ul', { class: 'listed' }, t.sources.map(([words = '', address]) => el('li', {}, outLink(address, {}, words)))),
    el('div', { class: 'help-end' }, el('button', { type: 'button', class: 'button', click: () => dialog.close() }, t.dismiss), version));
  // The module knows its version, and comes after the page.
  about().then(({ generator }) => { version.textContent = t.version(generator.replace(/^\D+/, '')); }).catch(() => {});
}

/** @param {string} name */
function fileLink(name) {
  const link = el('a', { download: true, id: 'one-file' }, name);
  link.href = name;
  return link;
}
