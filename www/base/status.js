// The status chip: an icon, a word and one of four tones. What a status may claim is decided in spec/deadlines.md.

import { el, svg } from './dom.js';
import * as format from './format.js';
import { lang, t } from './strings.js';

/** @typedef {import('../result.js').Deadline} Deadline */
/** @typedef {import('../result.js').StatusName} StatusName */
/** @typedef {import('./types.js').Standing} Standing */

/** As the module names them, in the order in which its docket counts them. @type {StatusName[]} */
let names = [];

/** @param {StatusName[]} learnt */
export function learnStatuses(learnt) {
  names = learnt;
}

/** @param {number} place @returns {StatusName} */
export function statusName(place) {
  return names[place] ?? { status: 'unknown', label: t.table.unknown, tone: 'neutral' };
}

/** @param {string} status */
export function statusLabel(status) {
  return names.find((name) => name.status === status)?.label ?? '';
}

/** Red is for an answer after six weeks alone; that these files hold no answer is neutral. The module decides. */
const TONES = { inTime: 'in-time', attention: 'attention', neutral: 'neutral', afterSixWeeks: 'late' };

/** @type {Record<string, { icon: keyof typeof ICONS, days?: 'left' | 'onDay' | 'after' }>} */
const LOOKS = {
  answeredInTime: { icon: 'check', days: 'onDay' },
  answeredAfterNotice: { icon: 'check' },
  answeredAfterNoticeUndated: { icon: 'check' },
  answeredAfterTerm: { icon: 'clock', days: 'after' },
  answeredAfterSixWeeks: { icon: 'flag', days: 'after' },
  open: { icon: 'hourglass', days: 'left' },
  extended: { icon: 'hourglass', days: 'left' },
  closedAnsweredElsewhere: { icon: 'elsewhere', days: 'onDay' },
  firstReplyElsewhere: { icon: 'elsewhere' },
};

const ICONS = {
  check: 'M3.5 8.5l3 3 6-7',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M8 4.6V8l2.4 1.8',
  hourglass: 'M4 2h8M4 14h8M5 2c0 3.4 2.2 4.2 3 6c-.8 1.8-3 2.6-3 6M11 2c0 3.4-2.2 4.2-3 6c.8 1.8 3 2.6 3 6',
  flag: 'M4 14.5V2M4 2.5h8.5l-2.2 3.2l2.2 3.2H4',
  elsewhere: 'M3 13L12.5 3.5M6 3.5h6.5V10',
  dash: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M5.2 8h5.6',
};

/** Two statuses that a table calls by one name count as one. @param {Standing} standing @returns {string} */
export function statusGroup({ status }) {
  return status === 'termPassedAfterNotice' ? 'termPassed' : status;
}

/** @param {Standing} standing */
export function toneClass({ tone }) {
  return `tone-${TONES[tone]}`;
}

/** The status in a few words, as the module gives them. @param {Standing} standing */
export function statusWords({ label }) {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The term has run out and these files hold no answer: the chip names the day, never a count. @param {Deadline} deadline */
function passedOn({ status, due, extendedDue, label }) {
  const day = /** @type {Record<string, string | null>} */ ({ termPassed: due, termPassedAfterNotice: extendedDue })[status];
  // Where the reader knows more, the module has other words.
  return day && label === statusLabel(status) ? t.statusPassed(format.date(day, lang)) : null;
}

/** Days that a reader may draw conclusions from; none for a term that merely ran out. @param {Standing} standing */
export function statusDays({ status, days }) {
  const counted = LOOKS[status]?.days;
  return counted && days !== null ? t.statusDays[counted](Number(days)) : '';
}

/** @param {Standing | Deadline} deadline @param {'large' | 'small'} [size] */
export function chip(deadline, size = 'small') {
  const large = size === 'large';
  const days = large && LOOKS[deadline.status]?.days === 'left' && statusDays(deadline);
  const words = (large && 'due' in deadline && passedOn(deadline)) || statusWords(deadline);
  return el('span', { class: `chip chip-${size} ${toneClass(deadline)}`, 'data-status': deadline.status },
    svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true', class: 'icon' }, svg('path', { d: ICONS[LOOKS[deadline.status]?.icon ?? 'dash'] })),
    el('span', {}, words, days && el('span', { class: 'chip-days' }, ` – ${days}`)));
}
