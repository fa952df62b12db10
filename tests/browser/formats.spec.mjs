// The files people really have: PDF, Word, zip, saved pages, official XML; and the same when something is wrong.

import { readFileSync } from 'node:fs';
import { expect, exported, file, fixture, set, test } from './support.mjs';
import { pdf } from './pdfs.mjs';
import { unzip, zip } from './zips.mjs';

const shared = (/** @type {string} */ name) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const PDF = fixture('ah-tk-20232024-2210.pdf');
const given = (/** @type {string} */ name, /** @type {Buffer} */ buffer) => ({ name, mimeType: '', buffer });

test.beforeEach(async ({ page }) => {
  await page.goto('./');
});

/** @param {import('@playwright/test').Page} page @param {{ name: string, mimeType: string, buffer: Buffer }[]} files */
async function read(page, files) {
  await page.setInputFiles('#file-input', files);
  await expect(page.locator('#export-json')).toBeEnabled({ timeout: 20_000 });
  await expect(page.locator('#progress')).toBeHidden();
  return (await exported(page)).collection;
}

test('a PDF is read with its notes, under any name', async ({ page }) => {
  const { documents: [doc] } = await read(page, [given('antwoord.txt', PDF)]);
  expect(doc.identity.identifier).toBe('ah-tk-20232024-2210');
  expect(doc.questions).toHaveLength(13);
  expect(doc.footnotes.map(({ text }) => text)).toEqual(['Bijlage 1 van kamerstuk 32 813, nr. 1395', 'Kamerstuk 32 813, nr. 1061']);
  expect(doc.text).not.toContain('ISSN');
  await expect(page.locator('h1.title')).toContainText('Delta Rhine Corridor');
});

test('in another language a PDF keeps its notes', async ({ page }) => {
  const { documents: [before] } = await read(page, [given('a.pdf', PDF)]);
  await page.click('#language');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // The file is read again; its status tells when that is done.
  await expect(page.locator('[data-status]').first()).toContainText(/answered/i);
  const { collection: { documents: [after] } } = await exported(page);
  expect(after.footnotes).toEqual(before.footnotes);
  expect(after.deadline.label).not.toBe(before.deadline.label);
});

test('nothing of the PDF library is loaded before the first PDF', async ({ page }) => {
  const loaded = [];
  page.on('request', (request) => request.url().includes('/vendor/') && loaded.push(request.url()));
  await read(page, [file('a.txt', set({ nr: 1 }))]);
  expect(loaded).toEqual([]);
  await read(page, [given('a.pdf', PDF)]);
  await expect.poll(() => loaded.length).toBeGreaterThan(0);
});

test('PDFs that cannot be read are named, and why', async ({ page }) => {
  const scan = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n');
  const { documents, failures } = await read(page, [
    given('wachtwoord.pdf', fixture('encrypted.pdf')),
    given('kapot.pdf', Buffer.from('%PDF-1.7\nniets')),
    given('half.pdf', PDF.subarray(0, 5000)),
    given('scan.pdf', scan),
    given('goed.pdf', PDF),
  ]);
  expect(failures.map(({ fileName, code }) => [fileName, code])).toEqual([
    ['wachtwoord.pdf', 'encrypted-pdf'], ['kapot.pdf', 'damaged-pdf'], ['half.pdf', 'damaged-pdf']]);
  expect(documents.map(({ fileName }) => fileName)).toEqual(['scan.pdf', 'goed.pdf']);
  expect(documents[0].diagnostics.map(({ code }) => code)).toContain('no-text-layer');
});

test('a page whose text is turned is read upright, and a stamp on its edge is left out', async ({ page }) => {
  const words = ['Vragen van het lid Jansen (SP) aan de Minister van Financien over geld', '(ingezonden 22 oktober 2024).', 'Vraag 1', 'Kent u dit bericht?'];
  /** @param {number} turn @param {(line: number) => [number, number]} place @param {string} [more] */
  const turned = (turn, place, more) => pdf([{ lines: [
    ...words.map((text, line) => ({ x: place(line)[0], y: place(line)[1], text, turn })),
    { x: 300, y: 400, text: 'STEMPEL', turn: (turn + 1) % 4 },
  ], more }]);
  const { documents } = await read(page, [
    given('omhoog.pdf', turned(1, (line) => [100 + 14 * line, 100])),
    given('op zijn kop.pdf', turned(2, (line) => [500, 100 + 14 * line])),
    given('omlaag.pdf', turned(3, (line) => [500 - 14 * line, 700])),
    given('gedraaid blad.pdf', turned(1, (line) => [100 + 14 * line, 100], '/Rotate 90')),
  ]);
  for (const { fileName, text, askers, questions } of documents) {
    expect([askers.map(({ name }) => name), questions.map((question) => question.text)], `${fileName}: ${text}`).toEqual([['Jansen'], ['Kent u dit bericht?']]);
    expect(text).not.toContain('STEMPEL');
  }
});

test('a Word file is read with its notes', async ({ page }) => {
  const { documents: [doc] } = await read(page, [given('brief.docx', shared('word/beantwoording-jenv-03.docx'))]);
  expect(doc.identity.questionNumber).toBe('2023Z19677');
  expect(doc.questions).toHaveLength(10);
  expect(doc.reply.by[0].name).toBe('Yeşilgöz-Zegerius');
});

test('a Word file whose main part has another name is read', async ({ page }) => {
  const parts = unzip(shared('word/beantwoording-jenv-03.docx')).filter(({ name }) => /^word\/(?:document|styles|numbering|footnotes|_rels)/.test(name));
  const renamed = parts.map(({ name, data }) => ({ name: name.replace('document.xml', 'document2.xml'), data }));
  const { documents: [doc] } = await read(page, [given('brief.docx', zip(renamed))]);
  expect([doc.questions.length, doc.footnotes.length]).toEqual([10, 3]);
});

test('saved pages and official XML are read without running or loading anything', async ({ page }) => {
  const { documents } = await read(page, [
    given('pagina.html', shared('markup/officielebekendmakingen.html')), given('stuk.txt', shared('markup/ah-tk-20142015-1130.xml'))]);
  expect(documents.map(({ identity, footnotes }) => [identity.identifier, footnotes.length])).toEqual([
    ['ah-tk-20242025-9001', 2], ['ah-tk-20142015-1130', 2]]);
});

test('a zip gives its files under its name', async ({ page }) => {
  const archive = zip([
    { name: 'map/' },
    { name: 'map/een.txt', data: set({ nr: 1 }) },
    { name: Buffer.from([0x6d, 0x61, 0x70, 0x5c, 0x47, 0x81, 0x6e, 0x2e, 0x74, 0x78, 0x74]), data: set({ nr: 2 }) },
    { name: 'antwoord.pdf', data: PDF },
    { name: 'brief.docx', data: shared('word/beantwoording-jenv-02.docx') },
    { name: '__MACOSX/map/._een.txt', data: 'x' },
    { name: '.DS_Store', data: 'x' },
  ]);
  const { documents, failures } = await read(page, [given('alles.zip', archive)]);
  expect(failures).toEqual([]);
  expect(documents.map(({ fileName }) => fileName)).toEqual([
    'alles.zip/map/een.txt', 'alles.zip/map/Gün.txt', 'alles.zip/antwoord.pdf', 'alles.zip/brief.docx']);
});

test('a zip in a zip gives its files too', async ({ page }) => {
  const inner = zip([{ name: 'map/een.txt', data: set({ nr: 1 }) }, { name: 'brief.docx', data: shared('word/beantwoording-jenv-02.docx') }]);
  const { documents, failures } = await read(page, [given('alles.zip', zip([{ name: 'week 1.zip', data: inner }, { name: 'twee.txt', data: set({ nr: 2 }) }]))]);
  expect(failures).toEqual([]);
  expect(documents.map(({ fileName }) => fileName)).toEqual(['alles.zip/week 1.zip/map/een.txt', 'alles.zip/week 1.zip/brief.docx', 'alles.zip/twee.txt']);
});

test('names in a zip are read in the encoding that makes words of them', async ({ page }) => {
  const bytes = (/** @type {number[]} */ ...signs) => Buffer.from([...signs, ...Buffer.from('.txt')]);
  const unicode = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from('Café €.txt')]);
  const names = [
    { name: Buffer.from('één.txt'), flags: 0x800 },
    { name: Buffer.from('één zonder vlag.txt') },
    // 437 and 850 alike, 850 alone, 1252: Gün, IDEËN, één.
    { name: bytes(0x47, 0x81, 0x6e) },
    { name: bytes(0x49, 0x44, 0x45, 0xd3, 0x4e) },
    { name: bytes(0xe9, 0xe9, 0x6e, 0x32) },
    { name: bytes(0x43, 0x61, 0x66, 0x82, 0x3f), extra: Buffer.concat([Buffer.from([0x75, 0x70, unicode.length, 0]), unicode]) },
  ];
  const { documents } = await read(page, [given('n.zip', zip(names.map((each, nr) => ({ ...each, data: set({ nr: nr + 1 }) }))))]);
  expect(documents.map(({ fileName }) => fileName)).toEqual(['één', 'één zonder vlag', 'Gün', 'IDEËN', 'één2', 'Café €'].map((name) => `n.zip/${name}.txt`));
});

test('what is wrong in a zip is refused by name, and the rest goes on', async ({ page }) => {
  const { documents, failures } = await read(page, [
    given('vreemd.zip', zip([
      { name: '../../buiten.txt', data: 'x' },
      { name: '/etc/passwd', data: 'x' },
      { name: 'C:\\geheim.txt', data: 'x' },
      { name: 'versleuteld.txt', data: 'x', flags: 1 },
      { name: 'bom.txt', data: Buffer.alloc(8 * 2 ** 20), size: 10 },
      { name: 'binnen.zip', data: zip([{ name: 'diep.zip', data: zip([{ name: 'a.txt', data: 'x' }]) }, { name: '../x.txt', data: 'x' }, { name: 'nul.txt', data: Buffer.alloc(8 * 2 ** 20), size: 10 }]) },
      { name: 'bzip2.txt', data: 'x', method: 12 },
      { name: 'niets.zip', data: zip([{ name: 'map/' }]) },
      { name: 'half.zip', data: zip([{ name: 'a.txt', data: 'x' }]).subarray(0, 40) },
      { name: 'goed.txt', data: set({ nr: 3 }) },
    ])),
    given('leeg.zip', zip([])),
    given('kapot.zip', Buffer.from('PK\x03\x04 en verder niets')),
    given('dubbel.zip', zip([{ name: 'a.txt', data: 'abc'.repeat(50) }, { name: 'b.txt', data: 'x', offset: 9999 }])),
    given('som.xlsx', zip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'xl/workbook.xml', data: '<x/>' }])),
  ]);
  expect(failures.map(({ fileName, code }) => [fileName, code]).sort()).toEqual([
    ['dubbel.zip/b.txt', 'damaged-zip'],
    ['kapot.zip', 'damaged-zip'],
    ['leeg.zip', 'empty-zip'],
    ['som.xlsx', 'office-not-supported'],
    ['vreemd.zip/../../buiten.txt', 'entry-path'],
    ['vreemd.zip//etc/passwd', 'entry-path'],
    ['vreemd.zip/C:/geheim.txt', 'entry-path'],
    ['vreemd.zip/binnen.zip/../x.txt', 'entry-path'],
    ['vreemd.zip/binnen.zip/diep.zip', 'nested-zip'],
    ['vreemd.zip/binnen.zip/nul.txt', 'zip-bomb'],
    ['vreemd.zip/bom.txt', 'zip-bomb'],
    ['vreemd.zip/bzip2.txt', 'zip-compression'],
    ['vreemd.zip/half.zip', 'damaged-zip'],
    ['vreemd.zip/niets.zip', 'empty-zip'],
    ['vreemd.zip/versleuteld.txt', 'encrypted-entry'],
  ]);
  expect(documents.map(({ fileName }) => fileName)).toContain('vreemd.zip/goed.txt');
});
