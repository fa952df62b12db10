// The picture of the term: inline SVG drawn at the width it has, so that its letters never shrink.

import { el, svg } from '../base/dom.js';
import * as format from '../base/format.js';
import { lang, t } from '../base/strings.js';

/** @typedef {import('../result.js').Deadline} Deadline */
/** @typedef {{ kind: string, date: string, label: string }} Event_ */
/** @typedef {{ kind: string, x: number, row: number, above: boolean, lines: string[] }} Flag */

const EDGE = 8;
const ROW = 36;
const GAP = 10;
/** Days after the sixth week that are still drawn to scale; what lies further stands behind a break. */
const TO_SCALE = 28;

/** @param {Deadline} deadline @returns {Event_[]} in order of time */
export function events(deadline) {
  const { submitted, due, extendedDue, notice, answered, asOf, steps } = deadline;
  if (!submitted || !due) return [];
  const day = (/** @type {string} */ date) => t.timeline.day(format.daysBetween(submitted, date));
  /** @type {Event_[]} */
  const all = [
    { kind: 'submitted', date: submitted, label: t.timeline.submitted },
    { kind: 'due', date: due, label: t.timeline.due },
  ];
  if (extendedDue) all.push({ kind: 'extendedDue', date: extendedDue, label: t.timeline.extendedDue });
  if (notice) all.push({ kind: 'notice', date: notice.received, label: `${t.timeline.notice}, ${day(notice.received)}` });
  if (answered) all.push({ kind: 'answered', date: answered, label: `${t.timeline.answered}, ${day(answered)}` });
  if (asOf) all.push({ kind: 'asOf', date: asOf, label: t.timeline.asOf });
  for (const { code, date } of steps) {
    const name = /** @type {Record<string, string>} */ (t.timeline.others)[code];
    if (name) all.push({ kind: code, date, label: `${name}, ${day(date)}` });
  }
  return all.sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * Where each day stands. Days far behind the sixth week come behind a break in the axis, in order.
 * @param {Event_[]} all
 * @param {string} from
 * @param {number} width
 */
export function scale(all, from, width) {
  const day = (/** @type {string} */ date) => format.daysBetween(from, date);
  const days = all.map((event) => day(event.date));
  const first = Math.min(0, ...days);
  const near = days.filter((each) => each <= 42 + TO_SCALE);
  const last = Math.max(42, ...near);
  const far = [...new Set(days.filter((each) => each > last))].sort((a, b) => a - b);
  const reach = width - 2 * EDGE - (far.length ? 22 + 18 * far.length : 0);
  const at = (/** @type {number} */ each) => {
    const behind = far.indexOf(each);
    return behind < 0 ? EDGE + ((each - first) / (last - first)) * reach : EDGE + reach + 22 + 18 * (behind + 1);
  };
  return { x: (/** @type {string} */ date) => at(day(date)), end: EDGE + reach, broken: far.length > 0, width };
}

/**
 * Labels as flags: those with room to their right hang below the axis, the others stand above it to the left.
 * A flag takes the first row where neither words nor a line cross another flag's; so none ever overlap.
 * @param {{ kind: string, x: number, lines: string[], width: number }[]} marks in order of time
 * @param {number} width
 * @returns {Flag[]}
 */
export function flags(marks, width) {
  /** @type {(Flag & { reach: number })[]} */
  const below = [];
  /** @type {(Flag & { reach: number })[]} */
  const above = [];
  for (const { kind, x, lines, width: words } of [...marks].reverse()) {
    if (x + words + 4 > width) continue;
    const crossed = below.filter((other) => other.x < x + words + GAP);
    below.push({ kind, x, lines, above: false, reach: x + words, row: 1 + Math.max(-1, ...crossed.map((other) => other.row)) });
  }
  for (const { kind, x, lines, width: words } of marks) {
    if (x + words + 4 <= width) continue;
    const crossed = above.filter((other) => other.x > x - words - GAP);
    above.push({ kind, x, lines, above: true, reach: x - words, row: 1 + Math.max(-1, ...crossed.map((other) => other.row)) });
  }
  return [...above, ...below];
}

/**
 * @param {Deadline} deadline
 * @returns {HTMLElement}
 */
export function timeline(deadline) {
  const all = events(deadline);
  const figure = el('figure', { class: 'timeline' });
  if (all.length === 0) return figure;
  const picture = el('div', { class: 'timeline-picture' });
  figure.append(picture, table(all));
  let drawn = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === drawn || width < 120) return;
    drawn = width;
    picture.replaceChildren(draw(deadline, all, width));
  }).observe(picture);
  return figure;
}

/** The same for those who hear it. @param {Event_[]} all */
function table(all) {
  return el('div', { class: 'visually-hidden' }, el('table', {}, el('caption', {}, t.timeline.title),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t.timeline.date), el('th', { scope: 'col' }, t.timeline.event))),
    el('tbody', {}, all.map((event) => el('tr', {}, el('td', {}, format.date(event.date, lang)), el('td', {}, event.label))))));
}

/** The picture at a width, in pixels; null where no term is known. @param {Deadline} deadline @param {number} width */
export function pictureOf(deadline, width) {
  const all = events(deadline);
  return all.length > 0 ? el('figure', { class: 'timeline' }, draw(deadline, all, width), table(all)) : null;
}

/** @param {Deadline} deadline @param {Event_[]} all @param {number} width */
function draw(deadline, all, width) {
  const submitted = /** @type {string} */ (deadline.submitted);
  const wordWidth = ruler();
  const place = scale(all, submitted, width);
  const marks = all.map(({ kind, date, label }) => {
    const lines = [label, format.date(date, lang, 'short')];
    return { kind, x: place.x(date), lines, width: Math.max(...lines.map(wordWidth)) + 6 };
  });
  const laid = flags(marks, width);
  const rows = (/** @type {boolean} */ above) => Math.max(-1, ...laid.filter((flag) => flag.above === above).map((flag) => flag.row)) + 1;
  const axis = rows(true) * ROW + 14;
  const height = axis + 16 + rows(false) * ROW;
  return svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true', focusable: 'false' },
    hatch(), bands(deadline, place, axis), laid.map((flag) => drawFlag(flag, axis)),
    marks.map(({ kind, x }) => drawMark(kind, x, axis)));
}

function hatch() {
  return svg('defs', {}, svg('pattern', { id: 'recess-hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('line', { x1: 0, y1: 0, x2: 0, y2: 5, class: 'hatch' })));
}

/** @param {Deadline} deadline @param {ReturnType<typeof scale>} place @param {number} axis */
function bands(deadline, place, axis) {
  const { submitted, due, extendedDue, recess } = deadline;
  const [q, d3, d6] = [submitted, due, extendedDue ?? due].map((date) => place.x(/** @type {string} */ (date)));
  const bar = (/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ kind) =>
    svg('rect', { x: from, y: axis - 4, width: Math.max(0, to - from), height: 8, class: kind });
  const extended = deadline.notice || deadline.status === 'answeredAfterNoticeUndated';
  return svg('g', {},
    svg('line', { x1: EDGE, x2: place.end, y1: axis, y2: axis, class: 'axis' }),
    place.broken && svg('path', { d: `M${place.end + 4} ${axis + 6}l5-12m3 12l5-12`, class: 'axis' }),
    place.broken && svg('line', { x1: place.end + 18, x2: place.width - 2, y1: axis, y2: axis, class: 'axis' }),
    bar(q ?? 0, d3 ?? 0, 'term'), bar(d3 ?? 0, d6 ?? 0, extended ? 'term extended' : 'term possible'),
    (recess ?? []).map((each) => recessBand(each, place, axis, q ?? 0, d6 ?? 0)));
}

/** @param {{ name: string, from: string, to: string }} recess @param {ReturnType<typeof scale>} place
 * @param {number} axis @param {number} from @param {number} to */
function recessBand(recess, place, axis, from, to) {
  const start = Math.max(from, place.x(recess.from));
  const end = Math.min(to, place.x(recess.to));
  return svg('rect', { x: start, y: axis - 9, width: Math.max(0, end - start), height: 18, class: 'recess' }, svg('title', {}, recess.name));
}

/** @param {Flag} flag @param {number} axis */
function drawFlag({ kind, x, row, above, lines }, axis) {
  const y = above ? axis - 14 - row * ROW : axis + 14 + row * ROW;
  const anchor = above ? 'end' : 'start';
  const tx = above ? x - 5 : x + 5;
  const base = above ? y - 17 : y + 11;
  return svg('g', { class: `flag flag-${kind}` },
    svg('line', { x1: x, x2: x, y1: axis, y2: above ? y - 26 : y + 26, class: 'leader' }),
    svg('text', { x: tx, y: base, 'text-anchor': anchor, class: 'flag-label' }, lines[0] ?? ''),
    svg('text', { x: tx, y: base + 15, 'text-anchor': anchor, class: 'flag-date' }, lines[1] ?? ''));
}

/** Every kind has a shape of its own. @param {string} kind @param {number} x @param {number} axis */
function drawMark(kind, x, axis) {
  const shape = { class: `point point-${kind}` };
  if (kind === 'due' || kind === 'extendedDue') return svg('line', { ...shape, x1: x, x2: x, y1: axis - 9, y2: axis + 9 });
  if (kind === 'notice') return svg('path', { ...shape, d: `M${x} ${axis - 7}l7 7l-7 7l-7-7z` });
  if (kind === 'asOf') return svg('path', { ...shape, d: `M${x} ${axis + 2}l-5-9h10z` });
  return svg('circle', { ...shape, cx: x, cy: axis, r: kind === 'answered' ? 6.5 : 5 });
}

/** Measures words as the picture writes them. @returns {(words: string) => number} */
function ruler() {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return (words) => words.length * 7;
  canvas.font = `600 12px ${getComputedStyle(document.body).fontFamily}`;
  return (words) => canvas.measureText(words).width;
}
