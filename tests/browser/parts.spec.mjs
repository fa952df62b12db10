// Parts of the page that need no browser.

import { readFileSync } from 'node:fs';
import { test, expect } from '@playwright/test';
import { lineBreaks } from '../../www/breaks.js';
import { footnote } from '../../www/format.js';
import * as strings from '../../www/strings.js';
import { flags } from '../../www/timeline.js';

/** The shape of a table of sentences: every key, whether it is a function, how many it lists. @param {any} value @returns {any} */
function shape(value) {
  if (typeof value === 'function') return `function of ${value.length}`;
  if (Array.isArray(value)) return value.map(shape);
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)])) : typeof value;
}

test('every sentence is there in both languages', () => {
  strings.setLanguage('nl');
  const dutch = strings.t;
  strings.setLanguage('en');
  expect(shape(strings.t)).toEqual(shape(dutch));
  strings.setLanguage('nl');
});

test('a status that only says that the date has passed reproaches nobody', () => {
  for (const lang of /** @type {const} */ (['nl', 'en'])) {
    strings.setLanguage(lang);
    for (const words of [...Object.values(strings.t.status), strings.t.statusPassed('2 augustus 2023'), strings.t.lookItUp]) {
      expect(words).not.toMatch(/te laat|zonder uitstel|late\b|overdue|without (a )?notice/i);
    }
  }
  strings.setLanguage('nl');
});

test('flags of the timeline cross neither words nor lines, whatever the days', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  /** @type {object[]} */
  const wrong = [];
  for (let round = 0; round < 3000; round += 1) {
    const width = 280 + Math.floor(random() * 700);
    const marks = Array.from({ length: 2 + Math.floor(random() * 5) }, (_, i) => ({
      kind: `m${i}`, x: 8 + random() * (width - 16), lines: ['a', 'b'], width: 60 + random() * 70,
    })).sort((a, b) => a.x - b.x);
    const laid = flags(marks, width);
    if (laid.length !== marks.length) wrong.push({ width, laid });
    const boxes = laid.map((flag) => {
      const words = marks.find(({ kind }) => kind === flag.kind)?.width ?? 0;
      return { ...flag, left: flag.above ? flag.x - words : flag.x, right: flag.above ? flag.x : flag.x + words };
    });
    for (const a of boxes) {
      if (a.left < 0 || a.right > width) wrong.push({ width, a });
      for (const b of boxes) {
        if (a === b || a.above !== b.above) continue;
        const overlap = a.row === b.row && a.left < b.right && b.left < a.right;
        const crossed = b.row > a.row && b.x > a.left && b.x < a.right && b.x !== a.x;
        if (overlap || crossed) wrong.push({ width, a, b });
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('line ends of a page are undone, those of paragraphs stay', () => {
  for (const [text, expected] of [
    ['de aanbestedings-\nprocedure loopt', ['join']],
    ['nacht- \nen dag', ['space']],
    ['Tweede Kamer der Staten-Generaal2\nVergaderjaar 2024–2025', ['paragraph']],
    ['eerste\n\ntweede', ['paragraph', 'paragraph']],
    ['Het gaat om:\n– een ding', ['line']],
  ]) expect([...lineBreaks(text).values()], text).toEqual(expected);
});

test('references as lawyers write them', () => {
  for (const [identifier, text, expected] of [
    ['ah-tk-20202021-1782', 'Vergaderjaar 2020–2021, nr. 1782', 'Aanhangsel Handelingen II 2020/21, nr. 1782'],
    ['h-tk-20182019-86-22', 'Handelingen', 'Handelingen II 2018/19, nr. 86, item 22'],
    ['kst-25242-686', 'Kamerstukken II, vergaderjaar 2024–2025, 25 242, nr. 686', 'Kamerstukken II 2024/25, 25242, nr. 686'],
    ['kst-36410-VIII-112', 'Kamerstuk 36 410 VIII, nr. 112', 'Kamerstukken II, 36410 VIII, nr. 112'],
    ['kst-36373-H', 'Eerste Kamer, 36 373, H', 'Kamerstukken I, 36373, H'],
    ['stb-2024-153', 'Stb. 2024, 153', 'Stb. 2024, 153'],
    [null, 'Jaarverslag\n2022', 'Jaarverslag 2022'],
  ]) expect(footnote(/** @type {any} */ ({ identifier, text }))).toBe(expected);
});

test('colours of the sheet have the contrast that it states', () => {
  const sheet = readFileSync(new URL('../../www/style.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)');
  const words = [['ink', 'paper'], ['ink', 'sheet'], ['ink', 'answer'], ['ink', 'place'], ['ink-soft', 'paper'], ['ink-soft', 'sheet'], ['ink-soft', 'answer'],
    ['accent', 'paper'], ['accent', 'sheet'], ['accent', 'answer'], ['on-accent', 'accent'], ['in-time', 'in-time-ground'], ['attention', 'attention-ground'],
    ['neutral', 'neutral-ground'], ['late', 'late-ground']];
  for (const part of [light, dark.slice(0, dark.indexOf('\n}\n'))]) {
    const colours = Object.fromEntries([...part.matchAll(/--([\w-]+): (#[\da-f]{6})/g)].map(([, name, value]) => [name, value]));
    for (const [front, ground] of words) expect(contrast(colours[front], colours[ground]), `${front} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['paper', 'sheet', 'answer']) expect(contrast(colours.edge, colours[ground]), `edge on ${ground}`).toBeGreaterThanOrEqual(3);
  }
});

/** WCAG 2.2 contrast of two colours. @param {string} a @param {string} b */
function contrast(a, b) {
  const [light, dark] = [a, b].map((colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0)).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
