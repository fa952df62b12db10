// The page as one file, opened by double click: from a folder that holds nothing else.

import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, exported, file, fixture, gold, SEED, set, test as base } from './support.mjs';
import { zip } from './zips.mjs';

const shared = (/** @type {string} */ name) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const given = (/** @type {string} */ name, /** @type {Buffer} */ buffer) => ({ name, mimeType: '', buffer });
const PDF = fixture('ah-tk-20232024-2210.pdf');

const test = base.extend({
  baseURL: async ({}, use, info) => {
    const copy = info.outputPath('Mijn documenten', 'vraagstuk (1).html');
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(new URL('../../dist/vraagstuk.html', import.meta.url), copy);
    await use(pathToFileURL(copy).href);
  },
  /** Every address that was asked for, by the page and its workers. */
  requests: [async ({ page, baseURL }, use) => {
    const requests = new Set();
    page.on('request', (request) => requests.add(request.url()));
    await use(requests);
    const others = [...requests].filter((url) => url.split(/[?#]/)[0] !== baseURL && !/^(?:blob|data):/.test(url));
    expect(others).toEqual([]);
  }, { auto: true }],
});

test.beforeEach(async ({ page, baseURL }) => {
  await page.goto(baseURL);
});

/** @param {import('@playwright/test').Page} page @param {{ name: string, mimeType: string, buffer: Buffer }[]} files */
async function read(page, files) {
  await page.setInputFiles('#file-input', files);
  await expect(page.locator('#export-json')).toBeEnabled({ timeout: 20_000 });
  await expect(page.locator('#progress')).toBeHidden();
  return (await exported(page)).collection;
}

test('it reads a text and exports it as the page does', async ({ page, requests, baseURL }) => {
  await page.fill('#as-of', '2023-07-10');
  const { documents: [doc], asOf } = await read(page, [given(SEED, fixture(SEED))]);
  expect([asOf, doc.subject, doc.submitted, doc.deadline.status]).toEqual(['2023-07-10', gold.subject, gold.submitted, 'extended']);
  await expect(page.locator('[data-status=extended]').first()).toBeVisible();
  expect(requests).toContain(baseURL);
});

test('it reads every format', async ({ page }) => {
  const archive = zip([{ name: 'een.txt', data: set({ nr: 1 }) }, { name: 'antwoord.pdf', data: PDF }]);
  const { documents, failures } = await read(page, [
    given('antwoord.pdf', PDF), given('brief.docx', shared('word/beantwoording-jenv-03.docx')),
    given('pagina.html', shared('markup/officielebekendmakingen.html')), given('stuk.xml', shared('markup/ah-tk-20142015-1130.xml')),
    given('alles.zip', archive), given('foto.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))]);
  expect(failures.map(({ fileName }) => fileName)).toEqual(['foto.png']);
  expect(documents.map(({ fileName, questions }) => [fileName, questions.length])).toEqual([
    ['antwoord.pdf', 13], ['brief.docx', 10], ['pagina.html', expect.any(Number)], ['stuk.xml', expect.any(Number)],
    ['alles.zip/een.txt', 2], ['alles.zip/antwoord.pdf', 13]]);
});

test('it has the examples, the table and the other language', async ({ page, baseURL }) => {
  await page.click('[data-example=dossier]');
  await expect(page.locator('.collection h1')).toHaveText('2 documenten');
  expect(await page.locator('.documents').evaluate((table) => getComputedStyle(table).tableLayout)).toBe('fixed');
  await page.click('#language');
  await expect(page.locator('.collection h1')).toHaveText('2 documents');
  await page.goto(`${baseURL}?voorbeeld=answer#vraag-3`);
  await expect(page.locator('#vraag-3')).toHaveClass(/is-current/);
});

test('it says what is wrong, and keeps to its policy', async ({ page }) => {
  const { failures } = await read(page, [given('half.pdf', PDF.subarray(0, 5000)), file('a.txt', set({ nr: 1 }))]);
  expect(failures.map(({ code }) => code)).toEqual(['damaged-pdf']);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]{43}=' 'wasm-unsafe-eval'; style-src 'sha256-[\w+/]{43}='; /);
  expect(policy).toContain("connect-src 'none'; worker-src blob:; ");
  expect(policy).not.toMatch(/'self'|unsafe-inline|'unsafe-eval'|https?:/);
  await expect(page.locator('#one-file')).toHaveCount(0);
  expect(await page.evaluate(() => 'serviceWorker' in navigator && navigator.serviceWorker.controller)).toBeFalsy();
});
