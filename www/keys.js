// Keys without a modifier, where no text is being typed.

import { isField } from './intake.js';

/** @typedef {import('./document-page.js').DocumentPage} DocumentPage */

/** @type {Record<string, 'overview' | 'questions' | 'citations' | 'deadline' | 'signals'>} */
const TABS = { 1: 'overview', 2: 'questions', 3: 'citations', 4: 'deadline', 5: 'signals' };

/** @param {{ page: () => DocumentPage | null, toList: () => void, openFiles: () => void, help: () => void }} actions */
export function listenToKeys(actions) {
  let question = -1;
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const inField = isField(event.target);
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) return leaveField();
    if (inField || document.querySelector('dialog[open]')) return;
    const page = actions.page();
    const tab = TABS[event.key];
    if (event.key === '?') return actions.help();
    if (event.key === 'o') return actions.openFiles();
    if (event.key === 'Escape') return actions.toList();
    if (!page) return;
    if (tab) page.findings.select(tab);
    const step = { j: 1, k: -1 }[event.key];
    const count = page.doc.reading.questions.length;
    if (!step || count === 0) return;
    question = Math.min(count - 1, Math.max(0, question + step));
    page.findings.show({ kind: 'question', ref: question });
    page.show(question);
  });
}

/** From the paste field to what was read. */
function leaveField() {
  const title = document.querySelector('main h1');
  if (title instanceof HTMLElement) title.focus();
}
