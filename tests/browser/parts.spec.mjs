// Parts of the page that need no browser.

import { readFileSync } from 'node:fs';
import { test, expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { lineBreaks } from '../../www/document/breaks.js';
import { sources } from '../../www/document/findings/citations.js';
import { pauses } from '../../www/base/dom.js';
import { footnote } from '../../www/base/format.js';
import { csv, rowsOf } from '../../www/save/csv.js';
import { en } from '../../www/base/english.js';
import { tables as later } from '../../www/base/collection-words.js';
import { news } from '../../www/document/findings/news.js';
import * as strings from '../../www/base/strings.js';
import { flags } from '../../www/document/timeline.js';

strings.addLanguage('en', en);

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
  expect(shape(later.en)).toEqual(shape(later.nl));
});

test('every reason for a missing link has words', () => {
  const source = readFileSync(new URL('../../src/citation/resolve.rs', import.meta.url), 'utf8');
  const codes = [...source.matchAll(/pub const \w+: &str = "([\w-]+)";/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(9);
  for (const lang of /** @type {const} */ (['nl', 'en'])) {
    strings.setLanguage(lang);
    expect(Object.keys(strings.t.citations.reasons).sort()).toEqual([...codes].sort());
  }
  strings.setLanguage('nl');
});

test('what a note says of a news source', () => {
  for (const [note, urls, expected] of [
    ['NRC, 7 november 2024, «Brandbrief over racisme bij de Rijksoverheid» (https://www.nrc.nl/a).', ['https://www.nrc.nl/a'], ['NRC', '7 november 2024', 'Brandbrief over racisme bij de Rijksoverheid']],
    ['Kinderrechten.nl, 22 oktober 2024, «Kinderrechtencollectief: 65% meer kinderen», https://www.kinderrechten.nl/x/', ['https://www.kinderrechten.nl/x/'], ['Kinderrechten.nl', '22 oktober 2024', 'Kinderrechtencollectief: 65% meer kinderen']],
    ['NOS, 29 oktober 2024, Meer ziekenhuizen in financiële problemen, bedreigt uitvoering Zorgakkoord, https://nos.nl/a', ['https://nos.nl/a'], ['NOS', '29 oktober 2024', 'Meer ziekenhuizen in financiële problemen, bedreigt uitvoering Zorgakkoord']],
    ['Binnenlands Bestuur, 4 januari 2024 (https://www.binnenlandsbestuur.nl/a).', ['https://www.binnenlandsbestuur.nl/a'], ['Binnenlands Bestuur', '4 januari 2024', null]],
    ['Afvalonline, (https://afvalonline.nl/bericht/41309)', ['https://afvalonline.nl/bericht/41309'], ['Afvalonline', null, null]],
    ['NOS, 10 januari 2024 (nos.nl/nieuwsuur/artikel/2504446).', ['https://nos.nl/nieuwsuur/artikel/2504446'], ['NOS', '10 januari 2024', null]],
    ['Website Follow the Money, 11 november 2024, ‘Een derde laat zich belonen’, (https://www.ftm.nl/a)', ['https://www.ftm.nl/a'], ['Follow the Money', '11 november 2024', 'Een derde laat zich belonen']],
    ['MIND, 13 november 2024, Alle verzekeraars stoppen met restitutiepolissen voor ggz', [], ['MIND', '13 november 2024', 'Alle verzekeraars stoppen met restitutiepolissen voor ggz']],
    ['Inspectie Gezondheidszorg en Jeugd, Brief Inspecties over asielopvang, 1 november 2023,https://www.igj.nl/o', ['https://www.igj.nl/o'], ['Inspectie Gezondheidszorg en Jeugd', '1 november 2023', 'Brief Inspecties over asielopvang']],
    ['Kamerstuk 25 242, nr. 686', [], null],
    ['Handelingen II, vergaderjaar 2024–2025, nr. 8', [], null],
    ['CRvB 7 januari 2013, ECLI:NL:CRVB:2013:BY5603', [], null],
    ['https://ec.europa.eu/commission/presscorner/detail/en/ip_23_3887', ['https://ec.europa.eu/commission/presscorner/detail/en/ip_23_3887'], null],
    ['Zie ook het antwoord op vraag 6 van 3 mei 2024.', [], null],
  ]) {
    const told = news(/** @type {string} */ (note), /** @type {string[]} */ (urls));
    expect(told && [told.outlet, told.date, told.title], String(note)).toEqual(expected);
  }
});

test('work in many steps lets the page answer when it has lasted long enough', async () => {
  const pauseAtTimes = pauses();
  let answered = false;
  setTimeout(() => { answered = true; });
  await pauseAtTimes();
  expect(answered).toBe(false);
  for (const from = performance.now(); performance.now() - from < 50;);
  await pauseAtTimes();
  expect(answered).toBe(true);
});

test('a source cited five times is one with five places', () => {
  const mention = { kind: 'kamerstuk', url: 'https://zoek.officielebekendmakingen.nl/kst-25242-686.html', text: 'Kamerstuk 25 242, nr. 686' };
  const found = sources(/** @type {any} */ ([...Array(5).fill(mention), { kind: 'law', url: null, identifier: null, text: 'Wet  X' }, { kind: 'law', url: null, identifier: null, text: 'Wet\nX' }]));
  expect(found.map((source) => source.length)).toEqual([5, 2]);
});

test('tables are read by a parser of others, and no cell is a formula', () => {
  const cells = ['a', 'b;c', 'd"e', 'f\ng', '=1+1', '+2', '-3', '@x', '\tq', '\rq', ' =z', 'röntgencamera’s', null, 0];
  const table = csv([cells, cells]);
  const rows = parse(table, { delimiter: ';', bom: true, relax_column_count: false });
  const expected = cells.map((cell) => (/^(\s*[=+@-]|[\t\r])/.test(String(cell ?? '')) ? `'${cell}` : String(cell ?? '')));
  expect(table.startsWith('\uFEFF')).toBe(true);
  expect(rows).toEqual([expected, expected]);
  expect(rowsOf(table)).toEqual([expected, expected]);
});

test('a status that only says that the date has passed reproaches nobody', () => {
  for (const lang of /** @type {const} */ (['nl', 'en'])) {
    strings.setLanguage(lang);
    for (const words of [strings.t.answeredLater, strings.t.statusPassed('2 augustus 2023'), strings.t.lookItUp]) {
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
    ['kst-21501-20-2128', 'Kamerstuk 21 501-20, nr. 2128', 'Kamerstukken II, 21501-20, nr. 2128'],
    ['kst-36410-A-51', '36 410 A, nr. 51', 'Kamerstukken II, 36410 A, nr. 51'],
    ['kst-20042005-28747-C', 'Kamerstukken I 2004/05, 28 747, C', 'Kamerstukken I 2004/05, 28747, C'],
    ['kst-36600-13', 'Kamerstuk 36600, nr. 13', 'Kamerstukken II, 36600, nr. 13'],
    ['ah-ek-20242025-3', 'Aanhangsel', 'Aanhangsel Handelingen I 2024/25, nr. 3'],
    ['h-tk-20072008-7909-7943', 'Handelingen II 2007/08, nr. 108, p. 7909-7943', 'Handelingen II 2007/08, nr. 108, p. 7909-7943'],
    ['h-tk-20242025-8', 'Handelingen II, vergaderjaar 2024–2025, nr. 8', 'Handelingen II 2024/25, nr. 8'],
    ['ECLI:NL:RVS:2024:3946', 'ecli:nl:rvs:2024:3946', 'ECLI:NL:RVS:2024:3946'],
    ['dossier-36410-VIII', 'dossier 36 410 VIII', 'Kamerstukken 36410 VIII'],
    [null, 'Jaarverslag\n2022', 'Jaarverslag 2022'],
  ]) expect(footnote(/** @type {any} */ ({ identifier, text }))).toBe(expected);
  const law = { name: 'Algemene wet bestuursrecht', article: '7:10', paragraphs: ['1', '3'], part: null };
  expect(footnote(/** @type {any} */ ({ law, text: '' }))).toBe('art. 7:10 lid 1 en 3 Algemene wet bestuursrecht');
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
