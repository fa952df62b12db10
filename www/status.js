// The status chip: an icon, a word and one of four tones. What a status may claim is decided in spec/deadlines.md.

import { el, svg } from './dom.js';
import * as format from './format.js';
import { lang, t } from './strings.js';

/** @typedef {import('./result.js').Deadline} Deadline */

/**
 * Red is for an answer after six weeks at most; that these files hold no answer is neutral.
 * @type {Record<string, { tone: 'in-time' | 'attention' | 'neutral' | 'late', icon: keyof typeof ICONS, days?: 'left' | 'onDay' | 'after' }>}
 */
const LOOKS = {
  answeredInTime: { tone: 'in-time', icon: 'check', days: 'onDay' },
  answeredAfterNotice: { tone: 'in-time', icon: 'check' },
  answeredAfterNoticeUndated: { tone: 'in-time', icon: 'check' },
  answeredAfterTerm: { tone: 'attention', icon: 'clock', days: 'after' },
  answeredAfterSixWeeks: { tone: 'late', icon: 'flag', days: 'after' },
  open: { tone: 'in-time', icon: 'hourglass', days: 'left' },
  extended: { tone: 'attention', icon: 'hourglass', days: 'left' },
  closedAnsweredElsewhere: { tone: 'neutral', icon: 'elsewhere', days: 'onDay' },
  firstReplyElsewhere: { tone: 'neutral', icon: 'elsewhere' },
};

const NEUTRAL = /** @type {const} */ ({ tone: 'neutral', icon: 'dash' });

const ICONS = {
  check: 'M3.5 8.5l3 3 6-7',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M8 4.6V8l2.4 1.8',
  hourglass: 'M4 2h8M4 14h8M5 2c0 3.4 2.2 4.2 3 6c-.8 1.8-3 2.6-3 6M11 2c0 3.4-2.2 4.2-3 6c.8 1.8 3 2.6 3 6',
  flag: 'M4 14.5V2M4 2.5h8.5l-2.2 3.2l2.2 3.2H4',
  elsewhere: 'M3 13L12.5 3.5M6 3.5h6.5V10',
  dash: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M5.2 8h5.6',
};

/** @param {string} status */
export function look(status) {
  return LOOKS[status] ?? NEUTRAL;
}

/** @param {Deadline} deadline @returns {string} */
export function statusWords({ status }) {
  return t.status[status] ?? status;
}

/** The term has run out and these files hold no answer: the chip names the day, never a count. @param {Deadline} deadline */
function passedOn({ status, due, extendedDue }) {
  const day = /** @type {Record<string, string | null>} */ ({ termPassed: due, termPassedAfterNotice: extendedDue })[status];
  return day ? t.statusPassed(format.date(day, lang)) : null;
}

/** Days that a reader may draw conclusions from; none for a term that merely ran out. @param {Deadline} deadline */
export function statusDays({ status, days }) {
  const { days: counted } = /** @type {{ days?: 'left' | 'onDay' | 'after' }} */ (look(status));
  return counted && days !== null ? t.statusDays[counted](Number(days)) : '';
}

/** @param {Deadline} deadline @param {'large' | 'small'} [size] */
export function chip(deadline, size = 'small') {
  const { tone, icon } = look(deadline.status);
  const days = deadline.status === 'open' || deadline.status === 'extended' ? statusDays(deadline) : '';
  return el('span', { class: `chip chip-${size} tone-${tone}`, 'data-status': deadline.status },
    svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true', class: 'icon' }, svg('path', { d: ICONS[icon] })),
    el('span', {}, (size === 'large' && passedOn(deadline)) || statusWords(deadline), days && size === 'large' ? el('span', { class: 'chip-days' }, ` ${days}`) : null));
}
