// How many documents have which status: a bar of shares, and the same in words; a click filters.

import { el } from '../base/dom.js';
import * as format from '../base/format.js';
import { statusGroup, statusWords, toneClass } from '../base/status.js';
import { lang, t } from '../base/strings.js';

/** @typedef {import('../base/types.js').Doc} Doc */
/** @typedef {import('../base/types.js').Standing} Standing */

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
  /** @type {Map<string, { standing: Standing, count: number }>} */
  const counts = new Map();
  for (const { standing } of docs) {
    const entry = counts.get(statusGroup(standing)) ?? { standing, count: 0 };
    entry.count += 1;
    counts.set(statusGroup(standing), entry);
  }
  const parts = ORDER.map((status) => counts.get(status)).filter((part) => part !== undefined);
  const bar = el('div', { class: 'spread-bar', 'aria-hidden': 'true' }, parts.map(({ standing, count }) => {
    const part = el('span', { class: `spread-part ${toneClass(standing)}` });
    part.style.flexGrow = String(count);
    return part;
  }));
  const words = el('ul', { class: 'spread-words', 'aria-label': t.table.spread }, parts.map(({ standing, count }) => el('li', {},
    el('button', { type: 'button', class: 'place', click: () => choose(statusGroup(standing)) },
      el('span', { class: `spread-dot ${toneClass(standing)}`, 'aria-hidden': 'true' }),
      el('span', { class: 'spread-count' }, format.number(count, lang)), ` ${statusWords(standing)}`))));
  return [bar, words];
}
