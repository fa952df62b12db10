// How many documents have which status: a bar of shares, and the same in words; a click filters.

import { el } from './dom.js';
import * as format from './format.js';
import { statusGroup, statusWords, toneClass } from './status.js';
import { lang, t } from './strings.js';

/** @typedef {import('./types.js').Doc} Doc */
/** @typedef {import('./result.js').Deadline} Deadline */

/** From what is settled to what is not known. */
const ORDER = ['answeredInTime', 'answeredAfterNotice', 'answeredAfterNoticeUndated', 'answeredAfterTerm', 'answeredAfterSixWeeks', 'open',
  'extended', 'closedAnsweredElsewhere', 'closedWithdrawn', 'termPassed', 'notYetSubmitted', 'firstReplyElsewhere',
  'noTerm', 'unknown'];

/**
 * @param {Doc[]} docs
 * @param {(status: string) => void} choose
 * @returns {HTMLElement[]}
 */
export function spread(docs, choose) {
  /** @type {Map<string, { deadline: Deadline, count: number }>} */
  const counts = new Map();
  for (const { reading: { deadline } } of docs) {
    const entry = counts.get(statusGroup(deadline)) ?? { deadline, count: 0 };
    entry.count += 1;
    counts.set(statusGroup(deadline), entry);
  }
  const parts = ORDER.map((status) => counts.get(status)).filter((part) => part !== undefined);
  const bar = el('div', { class: 'spread-bar', 'aria-hidden': 'true' }, parts.map(({ deadline, count }) => {
    const part = el('span', { class: `spread-part ${toneClass(deadline)}` });
    part.style.flexGrow = String(count);
    return part;
  }));
  const words = el('ul', { class: 'spread-words', 'aria-label': t.table.spread }, parts.map(({ deadline, count }) => el('li', {},
    el('button', { type: 'button', class: 'place', click: () => choose(statusGroup(deadline)) },
      el('span', { class: `spread-dot ${toneClass(deadline)}`, 'aria-hidden': 'true' }),
      el('span', { class: 'spread-count' }, format.number(count, lang)), ` ${statusWords(deadline)}`))));
  return [bar, words];
}
