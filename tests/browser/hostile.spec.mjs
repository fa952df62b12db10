// Documents that attack the page: nothing runs, nothing is requested, and the page still works.

import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { pdf } from './pdfs.mjs';
import { exported, expect, file, saved, saveTable, set, test } from './support.mjs';
import { zip } from './zips.mjs';

const HANDLERS = ['<img src=x onerror="window.hit=1">', '<svg onload=window.hit=1>', '<details open ontoggle=window.hit=1>', '<script>window.hit=1</script>',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>', '"><input autofocus onfocus=window.hit=1>', '<math><mtext><style><img src=x onerror=window.hit=1>',
  '${window.hit=1}', '{{constructor.constructor("window.hit=1")()}}', '</textarea></title></script></template><base href="https://example.org/">'];
const SCHEMES = ['javascript:window.hit=1', 'JaVaScRiPt:window.hit=1', 'java\tscript:window.hit=1', '\u0001javascript:window.hit=1', 'data:text/html,<script>parent.hit=1</script>',
  'vbscript:hit', 'blob:https://example.org/1', 'file:///etc/passwd', 'https://example.org/"onmouseover="window.hit=1', 'https://a.nl/\u202Egpj.exe', 'javascript://example.org/%0awindow.hit=1',
  'https://user:pass@example.org/', 'www.example.org/?u=javascript:window.hit=1'];
const FORMULAS = ['=HYPERLINK("https://example.org/?"&A1)', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', '＝1+1'];
const PROTOTYPES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];
const HOMOGRAPHS = ['https://www.rijks\u043Everheid.nl/besluit', 'https://zoek.officielebekendm\u0430kingen.nl/ah-tk-20242025-1.html'];
const DIRECTIONS = ['\u202E', '\u202D', '\u2066', '\u2067', '\u2068', '\u200F', '\u061C'];

/** A set in which an attack stands at every place. @param {string} attack @param {number} nr */
const attacked = (attack, nr) => `${nr}

Vragen van het lid ${attack} (${attack}) aan de Minister van ${attack} over ${attack} (ingezonden 22 oktober 2024).

Vraag 1
${attack} Kent u «${attack}»?1 Zie https://example.org/${attack} en Kamerstuk 25 242, nr. ${attack}

Vraag 2
Wat vindt u van ${attack}?

1 ${attack}, ${attack}
`;

/** The page shows nothing but its own elements and links of the web, and reads on. @param {import('@playwright/test').Page} page */
async function stillWorks(page) {
  expect(await page.evaluate(() => window.hit)).toBeUndefined();
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  await expect(page.locator('body :is(iframe, script:not([src="main.js"]), style, base, img:not([src="icon.svg"]), object, embed, math, [onerror], [onclick], [onload])')).toHaveCount(0);
  const links = await page.locator('main a[target]').evaluateAll((all) => all.map((link) => [link.protocol, link.rel, link.getAttribute('referrerpolicy')].join(' ')));
  for (const link of links) expect(link).toMatch(/^https?: noopener noreferrer no-referrer$/);
  await page.setInputFiles('#file-input', [file('daarna.txt', set({ nr: 44, subject: 'wat daarna komt' }))]);
  await expect(page.locator('h1.title')).toHaveText('Wat daarna komt');
}

/** Reads documents, looks at everything of each, and goes to all places of the page. @param {import('@playwright/test').Page} page @param {[string, string][]} texts */
async function visit(page, texts) {
  await page.setInputFiles('#file-input', texts.map(([name, text]) => file(name, text)));
  await expect(page.locator('.shown')).toHaveText(`${texts.length} van ${texts.length} getoond`);
  await page.locator('.statistics summary').click();
  await expect(page.locator('.figures tbody').first()).toBeVisible();
  for (const at of texts.keys()) {
    await page.locator('.documents button.place').nth(at).click();
    await expect(page.locator('.edition')).toBeVisible();
    for (const tab of await page.getByRole('tab').all()) if (await tab.isVisible()) await tab.click();
    await page.goBack();
    await expect(page.locator('.documents')).toBeVisible();
  }
}

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await page.fill('#as-of', '2024-11-01');
});

for (const [name, attacks] of Object.entries({ handlers: HANDLERS, schemes: SCHEMES, prototypes: PROTOTYPES, directions: DIRECTIONS })) {
  test(`${name} at every place of a document`, async ({ page }) => {
    await visit(page, attacks.map((attack, i) => [`${attack.replaceAll(/[\\/]/g, '')}${i}.txt`, attacked(attack, 101 + i)]));
    await stillWorks(page);
  });
}

test('handlers in a page, in XML, in a Word file and in a PDF', async ({ page }) => {
  const text = attacked(HANDLERS.join(' '), 101);
  const escaped = (/** @type {string} */ given) => given.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = text.split('\n').filter(Boolean).map((line) => `<p>${line}<br>${escaped(line)}</p>`).join('\n');
  const html = `<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://example.org/"><link rel="stylesheet" href="https://example.org/a.css">
    <style>@import "https://example.org/b.css";</style></head><body onload="window.hit=1" background="https://example.org/c.png">${body}<a href="javascript:window.hit=1">Kamerstuk 25 242, nr. 1</a></body></html>`;
  const xml = `<?xml version="1.0"?><?xml-stylesheet href="javascript:window.hit=1"?><!DOCTYPE x [<!ENTITY a SYSTEM "https://example.org/a">]>
    <officiele-publicatie><kamervragen><al>${escaped(text)}&a;</al><extref doc="javascript:window.hit=1">x</extref></kamervragen></officiele-publicatie>`;
  const runs = text.split('\n').filter(Boolean).map((line) => `<w:p><w:hyperlink r:id="r1"><w:r><w:t>${escaped(line)}</w:t></w:r></w:hyperlink></w:p>`).join('');
  const word = zip([
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: 'word/document.xml', data: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"><w:body>${runs}</w:body></w:document>` },
    { name: 'word/_rels/document.xml.rels', data: '<Relationships><Relationship Id="r1" Type="x/hyperlink" Target="javascript:window.hit=1" TargetMode="External"/></Relationships>' }]);
  const lines = text.split('\n').filter(Boolean).map((line, i) => ({ x: 50, y: 760 - 14 * i, text: line.slice(0, 400) }));
  await page.setInputFiles('#file-input', [file('a.html', html), file('b.xml', xml), { ...file('c.docx', ''), buffer: word }, { ...file('d.pdf', ''), buffer: pdf([{ lines }]) }]);
  await expect(page.locator('.shown')).toHaveText(/^\d van (\d) getoond/);
  const { collection } = await exported(page);
  expect([...collection.documents, ...collection.failures].map(({ fileName }) => fileName).sort()).toEqual(['a.html', 'b.xml', 'c.docx', 'd.pdf']);
  for (const at of collection.documents.keys()) {
    await page.locator('.documents button.place').nth(at).click();
    await expect(page.locator('.edition')).toContainText('101');
    await page.goBack();
  }
  await stillWorks(page);
});

test('what is typed, and what the address asks for', async ({ page }) => {
  for (const attack of HANDLERS) {
    await page.fill('#paste-input', attacked(attack, 101));
    await expect(page.locator('.edition')).toContainText(`Wat vindt u van ${attack}?`);
  }
  for (const address of ['?voorbeeld=__proto__', '?voorbeeld=../../x', `?voorbeeld=${encodeURIComponent(HANDLERS[0] ?? '')}`, `#${encodeURIComponent(HANDLERS[3] ?? '')}`, '#vraag-"]', '#%E0%A4%A']) {
    await page.goto(`./${address}`);
    await expect(page.locator('#lead')).toBeVisible();
  }
  await stillWorks(page);
});

test('names that objects have by themselves are names like others', async ({ page }) => {
  await visit(page, PROTOTYPES.map((name, i) => [name, set({ nr: 101 + i, asker: name, party: name, subject: name }).replace('Minister van Financiën', `Minister van ${name}`)]));
  const { collection } = await exported(page);
  const parties = collection.documents.flatMap(({ askers }) => askers.map(({ party }) => party)).filter((party) => PROTOTYPES.includes(party));
  expect(parties).toContain('constructor');
  for (const party of parties) {
    await page.selectOption('#filter-party', party);
    await expect(page.locator('.shown')).toHaveText(`1 van ${PROTOTYPES.length} getoond`);
  }
  expect(collection.documents.map(({ fileName }) => fileName)).toEqual(PROTOTYPES);
  await stillWorks(page);
});

test('a question whose number is a name of every object', async ({ page }) => {
  const text = `${set({ nr: 101 })}\n${PROTOTYPES.map((name) => `Vraag ${name}\nKent u ${name}?\n`).join('\n')}\nAntwoord constructor\nJa.\n`;
  await page.setInputFiles('#file-input', [file('a.txt', text)]);
  await expect(page.locator('.edition')).toBeVisible();
  await page.evaluate(() => { location.hash = '#vraag-__proto__'; });
  await page.evaluate(() => { location.hash = '#vraag-constructor'; });
  await stillWorks(page);
});

test('a link shows where it leads, whatever letters its host is written in', async ({ page }) => {
  await page.setInputFiles('#file-input', [file('a.txt', `${set({ nr: 101 })}\nVraag 3\nKent u ${HOMOGRAPHS.join(' en ')}?\n`)]);
  await expect(page.locator('.edition a[target]')).toHaveCount(HOMOGRAPHS.length);
  const hosts = await page.locator('.edition a[target]').evaluateAll((links) => links.map((link) => link.host));
  for (const host of hosts) expect(host).toMatch(/(^|\.)xn--/);
  for (const [at, sign] of DIRECTIONS.entries()) {
    // Each has an address of its own, or the link of the sign before could be taken for that of this one.
    await page.fill('#paste-input', `${set({ nr: 102 })}\nVraag 3\nKent u https://nos.nl/a${at}${sign}lmth.b?\n`);
    await expect(page.locator('.edition a[target]')).toHaveText([`https://nos.nl/a${at}`]);
    await expect(page.locator('.edition a[target]')).toHaveAttribute('href', `https://nos.nl/a${at}`);
  }
  await stillWorks(page);
});

test('no cell of a table is a formula', async ({ page }) => {
  const texts = FORMULAS.map((formula, i) => file(`${formula.replaceAll('/', '')}${i}.txt`, attacked(formula, 101 + i)));
  await page.setInputFiles('#file-input', texts);
  await expect(page.locator('.shown')).toHaveText(`${FORMULAS.length} van ${FORMULAS.length} getoond`);
  await page.locator('.statistics summary').click();
  for (const kind of ['documents', 'pairs', 'citations', 'statistics']) {
    const { text } = await saveTable(page, kind);
    const rows = parse(text, { delimiter: ';', bom: true, relax_column_count: true });
    expect(rows.length).toBeGreaterThan(1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^(?!-?\d+([.,]\d+)?$)[\s\0]*[=+\-@＝＋－＠]/);
  }
  await stillWorks(page);
});

test('a subject adds nothing to a calendar', async ({ page }) => {
  const subject = 'iets\\nEND:VEVENT\\nBEGIN:VALARM\\nACTION:PROCEDURE;VALUE=URI:https://example.org "X";ATTACH=1, en\u2028END:VCALENDAR';
  await page.setInputFiles('#file-input', [file('a.txt', set({ nr: 101, subject }))]);
  await expect(page.locator('.edition')).toBeVisible();
  await page.getByRole('tab', { name: 'Termijn' }).click();
  await page.check('#calendar-subject');
  const { text } = await saved(page, () => page.getByRole('button', { name: 'Zet in uw agenda' }).click());
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  expect(calendar.getAllSubcomponents().length).toBe(events.length);
  for (const event of events) {
    expect(event.getAllSubcomponents().map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY']);
    expect(event.getFirstPropertyValue('attach')).toBeNull();
    expect(event.toString()).toContain('VEVENT');
  }
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  await stillWorks(page);
});

test('a line of ten million letters', async ({ page }) => {
  await page.setInputFiles('#file-input', [file('lang.txt', `${set({ nr: 101 })}\nVraag 3\nKent u ${'heel '.repeat(2_000_000)}dit?\n`)]);
  await expect(page.locator('.edition')).toBeVisible({ timeout: 30_000 });
  await stillWorks(page);
});

test('a hundred thousand questions', async ({ page }) => {
  const questions = Array.from({ length: 100_000 }, (_, i) => `Vraag ${i + 1}\nKent u dit?\n`).join('\n');
  await page.setInputFiles('#file-input', [file('veel.txt', `${set({ nr: 101 }).split('Vraag 1')[0]}${questions}`)]);
  await expect(page.locator('.edition')).toBeVisible({ timeout: 60_000 });
  await stillWorks(page);
});
