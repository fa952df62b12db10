// Reports are read by programs of others, and hostile text in them is nothing but text.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { HtmlValidate } from 'html-validate';
import ICAL from 'ical.js';
import MarkdownIt from 'markdown-it';
import { dropSeed, expect, exported, file, SEED, set, test } from './support.mjs';

/** Means something in each of the formats. */
const SUBJECT = '=1+1 <script>window.hit=1</script> [klik](javascript:window.hit=1) **vet** `x`; "aan, &copy; \\ <!-- <img src=x onerror=window.hit=1>';

const HOSTILE = `12

Vragen van het lid @Jansen (=SP) aan de Minister van Financiën over ${SUBJECT} (ingezonden 22 oktober 2024).

Vraag 1
# Kop </style><iframe src="javascript:parent.hit=1"></iframe>? [1]: javascript:window.hit=1

Vraag 2
1. lijst <https://example.org/?a=1&copy;=2> en ![x](data:text/html,hit) ?1

1 <b onclick=window.hit=1>Krant</b>, https://example.org/"onmouseover="window.hit=1 en https://example.org/a)b](c?x&lt;=\\)
`;

/** @param {import('@playwright/test').Page} page @param {string} kind */
async function saved(page, kind) {
  const coming = page.waitForEvent('download');
  await page.locator('.saves').evaluate((fold) => { fold.open = true; });
  await page.click(`[data-save=${kind}]`);
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8'), download };
}

/** What a validator has against a page. @param {string} text @param {Record<string, 'off'>} [rules] */
async function faults(text, rules = {}) {
  const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'], rules }).validateString(text);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`));
}

/** @param {any[]} tokens @returns {any[]} */
const flat = (tokens) => tokens.flatMap((token) => [token, ...flat(token.children ?? [])]);

/** What CommonMark reads in a report. @param {string} text */
function read(text) {
  const tokens = flat(new MarkdownIt('commonmark').parse(text, {}));
  return {
    kinds: new Set(tokens.map(({ type }) => type)),
    headings: tokens.flatMap(({ type }, i) => (type === 'heading_open' ? [tokens[i + 1].children.map(({ content }) => content).join('')] : [])),
    links: tokens.filter(({ type }) => type === 'link_open').map((token) => token.attrGet('href')),
    words: tokens.filter(({ type }) => type === 'text').map(({ content }) => content).join(' '),
  };
}

test.beforeEach(async ({ page }) => {
  await page.goto('./');
});

test('a report in Markdown of one document', async ({ page }) => {
  await page.fill('#as-of', '2023-07-10');
  await dropSeed(page);
  const { name, text } = await saved(page, 'markdown');
  expect(name).toBe('vraagstuk-verslag-ah-tk-20222023-3069-2023-07-10.md');
  const { headings, links, words } = read(text);
  expect(headings.slice(0, 4)).toEqual([expect.stringMatching(/spionage via Chinese röntgencamera’s/), 'Vragen', 'Vraag 1', 'Vraag 2']);
  expect(headings).toEqual(expect.arrayContaining(['Noten', 'Verwijzingen', 'Termijn', 'Signalen']));
  expect(links).toContain('https://zoek.officielebekendmakingen.nl/ah-tk-20222023-3069.html');
  expect(words).toMatch(/Gemaakt met vraagstuk \d+\.\d+\.\d+, stand op 10 juli 2023/);
  expect(words).toContain('Uitgesteld, in behandeling – nog 23 dagen');
});

test('hostile text in Markdown is text', async ({ page }) => {
  await page.setInputFiles('#file-input', [file('a*b_[c](javascript:hit).txt', HOSTILE)]);
  await expect(page.locator('.edition')).toBeVisible();
  const one = read((await saved(page, 'markdown')).text);
  await page.setInputFiles('#file-input', [file('b.txt', set({ nr: 13 }))]);
  await page.click('#to-list');
  await expect(page.locator('.documents')).toBeVisible();
  const many = read((await saved(page, 'markdown')).text);
  for (const { kinds, links } of [one, many]) {
    for (const kind of ['html_inline', 'html_block', 'image', 'code_inline', 'code_block']) expect([...kinds]).not.toContain(kind);
    for (const link of links) expect(link).toMatch(/^https?:/);
  }
  expect(one.headings[0]).toBe(SUBJECT);
  expect(one.words).toContain('Kop </style><iframe src="javascript:parent.hit=1"></iframe>?');
  expect(many.headings).toEqual(['2 documenten']);
  expect(many.words).toContain(SUBJECT);
});

test('an annotated page of one document is valid, whole and still', async ({ page, context }, info) => {
  await page.fill('#as-of', '2024-12-01');
  await page.click('[data-example=answer]');
  await expect(page.locator('.edition')).toBeVisible();
  const { name, text, download } = await saved(page, 'html');
  expect(name).toBe('vraagstuk-document-ah-tk-20242025-566-2024-12-01.html');
  expect(await faults(text)).toEqual([]);
  const path = info.outputPath(name);
  await download.saveAs(path);
  const other = await context.newPage();
  const wrong = [];
  other.on('console', (message) => wrong.push(message.text()));
  other.on('request', (request) => request.url().startsWith('file:') || wrong.push(request.url()));
  await other.goto(`file://${path}`);
  await expect(other.locator('h1')).toContainText('vrachtschip');
  await expect(other.locator('.chip')).toHaveCSS('font-weight', '600');
  await expect(other.locator('footer')).toContainText(/vraagstuk \d+\.\d+\.\d+, stand op 1 december 2024/);
  for (const link of await other.locator('a[href^="#"]').all()) {
    const target = (await link.getAttribute('href') ?? '').slice(1);
    await expect(other.locator(`[id="${target}"]`), target).toHaveCount(1);
  }
  for (const link of await other.locator('a:not([href^="#"])').all()) await expect(link).toHaveAttribute('href', /^https?:/);
  expect(await other.locator('script, link, img, iframe, [onclick], [style]').count()).toBe(0);
  expect(wrong).toEqual([]);
  await other.close();
});

test('hostile text in an annotated page runs nothing', async ({ page, context }, info) => {
  await page.setInputFiles('#file-input', [file('</title><script>window.hit=1</script>.txt', HOSTILE)]);
  await expect(page.locator('.edition')).toBeVisible();
  const { text, download } = await saved(page, 'html');
  // The policy would stop it; here it must hold without one.
  const path = info.outputPath('hostile.html');
  await download.saveAs(path);
  const bare = await context.newPage();
  await bare.setContent(text.replace(/<meta http-equiv[^>]*>/, ''));
  await expect(bare.locator('h1')).toHaveText(SUBJECT);
  expect(await bare.locator('script, iframe, img, b, [onclick], [onerror], [onmouseover]').count()).toBe(0);
  expect(await bare.evaluate(() => window.hit)).toBeUndefined();
  for (const address of await bare.locator('a').evaluateAll((links) => links.map(({ protocol }) => protocol))) expect(address).toMatch(/^(https?|about):$/);
  await bare.close();
  // Of a title it counts the letters that stand for one.
  expect(await faults(text, { 'long-title': 'off' })).toEqual([]);
});

test('JSON keeps to its schema, with and without the text', async ({ page }) => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(JSON.parse(readFileSync(new URL('../../docs/result.schema.json', import.meta.url), 'utf8')), 'result');
  const holds = ajv.getSchema('result#/$defs/Collection') ?? ajv.getSchema('result');
  await dropSeed(page);
  const whole = (await exported(page)).collection;
  const { name, text } = await saved(page, 'json');
  expect(name).toMatch(/^vraagstuk-ah-tk-20222023-3069-zonder-tekst-\d{4}-\d\d-\d\d\.json$/);
  const bare = JSON.parse(text);
  for (const collection of [whole, bare]) expect(holds(collection), JSON.stringify(holds.errors)).toBe(true);
  expect(holds({ ...whole, asOf: 3 })).toBe(false);
  expect(whole.documents[0].text.length).toBeGreaterThan(1000);
  expect(bare.documents[0].text).toBe('');
  expect(bare.documents[0].fileName).toBe(SEED);
  expect(bare.documents[0].questions).toEqual(whole.documents[0].questions);
});

test('hostile text in tables and in the calendar is text', async ({ page }) => {
  await page.fill('#as-of', '2024-10-25');
  await page.setInputFiles('#file-input', [file('=cmd.txt', HOSTILE), file('b.txt', set({ nr: 13 }))]);
  await expect(page.locator('.shown')).toHaveText('2 van 2 getoond');
  for (const kind of ['documents', 'pairs', 'citations']) {
    const rows = parse((await saved(page, kind)).text, { delimiter: ';', bom: true, columns: true });
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
    expect(rows[0].bestand).toBe("'=cmd.txt");
  }
  await page.locator('.documents .place').first().click();
  await page.getByRole('tab', { name: 'Termijn' }).click();
  await page.check('#calendar-subject');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Zet in uw agenda' }).click();
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await (await coming).path(), 'utf8')));
  const [event] = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  expect(event.description.split('\n')[0]).toBe(SUBJECT);
  expect(new Set(calendar.getAllSubcomponents().map(({ name }) => name))).toEqual(new Set(['vevent']));
});
