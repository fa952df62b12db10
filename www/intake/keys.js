// Keys without a modifier, where no text is being typed.

import { isField } from './intake.js';

/** @typedef {import('../document/page.js').DocumentPage} DocumentPage */

/** @type {Record<string, 'overview' | 'questions' | 'citations' | 'deadline' | 'signals'>} */
const TABS = { 1: 'overview', 2: 'questions', 3: 'citations', 4: 'deadline', 5: 'signals' };

/** @param {{ page: () => DocumentPage | null, toList: () => void, openFiles: () => void, help: () => void }} actions */
export function listenToKeys(actions) {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const inField = isField(event.target);
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) return leaveField();
    if (inField || document.querySelector('dialog[open]')) return;
    const page = actions.page();
    const tab = TABS[event.key];
    if (event.key === '?') return actions.help();
    if (event.key === 'o') return actions.openFiles();
    if (event.key === '/') return find(event, page);
    const beside = { '[': 'previous-document', ']': 'next-document' }[event.key];
    if (beside) return document.getElementById(beside)?.click();
    if (event.key === 'Escape') return actions.toList();
    if (!page) return;
    if (tab) page.findings.select(tab);
    const step = /** @type {const} */ ({ j: 1, k: -1 })[event.key];
    if (step) page.step(step);
  });
}

/** To the search field of the document, or of the table. @param {KeyboardEvent} event @param {DocumentPage | null} page */
function find(event, page) {
  event.preventDefault();
  if (page) page.find();
  else document.getElementById('search')?.focus();
}

/** From the paste field to what was read. */
function leaveField() {
  const title = document.querySelector('main h1');
  if (title instanceof HTMLElement) title.focus();
}
