// The main job in Firefox, driven over WebDriver BiDi: node --test firefox.mjs, with the path of a Firefox in FIREFOX.

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { holding } from './traces.mjs';
import { Host } from './versions.mjs';

const { FIREFOX = '/usr/bin/firefox-esr' } = process.env;
const PATIENCE = { timeout: 120_000 };

const folder = mkdtempSync(join(tmpdir(), 'vraagstuk-firefox-'));
const downloads = join(folder, 'downloads');
const single = join(folder, 'vraagstuk (1).html');
const fixture = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const TEXT = fixture('fixtures/ah-tk-20222023-3069.txt');
const PDF = fixture('fixtures/ah-tk-20232024-2210.pdf');
const WORD = fixture('../fixtures/word/beantwoording-jenv-03.docx');

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Host} */
let host;

before(async () => {
  mkdirSync(downloads);
  copyFileSync(fixture('../../dist/vraagstuk.html'), single);
  host = await new Host().start();
  browser = await puppeteer.launch({
    browser: 'firefox', executablePath: FIREFOX, headless: true, ...PATIENCE,
    extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true },
  });
}, PATIENCE);

after(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the served page reads a text and a PDF, and exports them', PATIENCE, () => mainJob(host.address));

test('a profile that is kept holds no word of a document', PATIENCE, async () => {
  const word = 'Zwolgerveen';
  const text = readFileSync(TEXT, 'utf8').replaceAll('röntgencamera', word);
  const path = join(folder, `${word}.txt`);
  writeFileSync(path, text);
  for (const [given, expected] of /** @type {const} */ ([[null, true], [path, false]])) {
    const profile = mkdtempSync(join(folder, 'profile-'));
    const own = await puppeteer.launch({
      browser: 'firefox', executablePath: FIREFOX, headless: true, ...PATIENCE, userDataDir: profile,
      extraPrefsFirefox: { 'browser.sessionstore.interval': 500 },
    });
    const page = await own.newPage();
    await page.goto(host.address);
    if (given) {
      await (await page.$('#file-input')).uploadFile(given);
      await until(page, () => document.body.dataset.view === 'document');
      await page.type('#paste-input', `Vragen van het lid ${word} (SP) aan de Minister van Financiën over ${word} (ingezonden 3 mei 2024).`);
      await until(page, () => document.querySelectorAll('h1.title').length === 1);
    } else {
      // What would be found: a title with the word in it.
      await page.evaluate((it) => { document.title = it; }, word);
    }
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 3000); }));
    await own.close();
    assert.equal(holding(profile, word).length > 0, expected, holding(profile, word).join(' '));
  }
});

test('the single file reads a text and a PDF from file://, and exports them', PATIENCE, () => mainJob(pathToFileURL(single).href));

test('the single file reads a Word file, and has its examples and both languages', PATIENCE, async () => {
  const page = await open(pathToFileURL(single).href);
  await (await page.$('#file-input')).uploadFile(WORD);
  const { documents: [word] } = await exported(page);
  assert.deepEqual([word.identity.questionNumber, word.questions.length], ['2023Z19677', 10]);
  await page.click('#language');
  // The page is made anew in the other language: what is clicked must be of the new one.
  await until(page, () => document.documentElement.lang === 'en' && document.querySelector('.close-all')?.textContent?.startsWith('Close'));
  await page.evaluate(() => document.querySelector('.close-all').click());
  await until(page, () => document.body.dataset.view === 'empty');
  await page.evaluate(() => document.querySelector('[data-example=dossier]').click());
  await until(page, () => document.querySelector('.collection h1')?.textContent === '2 documents');
  await close(page);
});

test('after one visit the served page opens and reads without a connection', PATIENCE, async () => {
  const page = await open(host.address);
  await until(page, () => navigator.serviceWorker.controller?.state === 'activated');
  host.goAway();
  await page.reload();
  await until(page, () => document.querySelectorAll('.example').length === 3);
  await (await page.$('#file-input')).uploadFile(PDF);
  await status(page, 'answeredInTime');
  await close(page);
});

/** What went wrong in the pages. @type {string[]} */
const wrong = [];

/** @param {string} address */
async function open(address) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:blob|data):/.test(request.url())) wrong.push(request.url());
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(address);
  await until(page, () => document.querySelectorAll('.example').length === 3);
  return page;
}

/** @param {import('puppeteer-core').Page} page */
async function close(page) {
  await page.close();
  assert.deepEqual(wrong.splice(0), []);
}

/** Drop, see how it stands, export. @param {string} address */
async function mainJob(address) {
  const page = await open(address);
  await page.$eval('#as-of', (field) => {
    field.value = '2023-07-10';
    field.dispatchEvent(new Event('change'));
  });
  await drop(page, 'ah-tk-20222023-3069.txt', readFileSync(TEXT));
  await status(page, 'extended');
  const [text] = (await exported(page)).documents;
  assert.equal(text.submitted, '2023-06-21');
  assert.deepEqual(text.askers.map(({ name }) => name), ['Kuiken', 'Nijboer']);

  await page.click('.close-all');
  await drop(page, 'antwoord.pdf', readFileSync(PDF));
  await until(page, () => document.querySelector('h1.title')?.textContent.includes('Delta Rhine Corridor'));
  const { documents: [pdf], failures } = await exported(page);
  assert.deepEqual([pdf.identity.identifier, pdf.questions.length, failures], ['ah-tk-20232024-2210', 13, []]);
  await close(page);
}

/** @param {import('puppeteer-core').Page} page @param {() => unknown} condition */
const until = (page, condition) => page.waitForFunction(condition, PATIENCE);

/** The chip says so. @param {import('puppeteer-core').Page} page @param {string} code */
async function status(page, code) {
  await page.waitForSelector('[data-status]', { ...PATIENCE, visible: true });
  assert.equal(await page.$eval('[data-status]', (chip) => chip.dataset.status), code);
}

/** @param {import('puppeteer-core').Page} page @param {string} name @param {Buffer} content */
async function drop(page, name, content) {
  await page.evaluate((given, base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], given));
    for (const type of ['dragenter', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, name, content.toString('base64'));
}

/** What `#export-json` saves. @param {import('puppeteer-core').Page} page */
async function exported(page) {
  await page.waitForSelector('#export-json:enabled', PATIENCE);
  await page.click('#export-json');
  for (;;) {
    const [name, ...others] = readdirSync(downloads);
    // A file that is being written has another one beside it.
    const content = name && others.length === 0 ? readFileSync(join(downloads, name), 'utf8') : '';
    if (content.endsWith('}\n')) {
      rmSync(join(downloads, name));
      return JSON.parse(content);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
