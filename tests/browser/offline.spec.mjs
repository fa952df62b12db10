// Without a connection, and from one version to the next.

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { expect, exported, file, fixture, holdReading, set, test as base } from './support.mjs';
import { Host } from './versions.mjs';
import { zip } from './zips.mjs';

const word = readFileSync(new URL('../fixtures/word/beantwoording-jenv-03.docx', import.meta.url));
const PDF = { name: 'a.pdf', mimeType: '', buffer: fixture('ah-tk-20232024-2210.pdf') };

const test = base.extend({
  host: async ({}, use) => {
    const host = await new Host().start();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

test.use({ serviceWorkers: 'allow' });

/** Opens the page and waits until all its files are kept. @param {import('@playwright/test').Page} page */
async function visit(page) {
  await page.goto('./');
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 }).toBe('activated');
}

/** The browser looks for a new version, as it does at every visit. @param {import('@playwright/test').Page} page */
const look = (page) => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

/** @param {import('@playwright/test').Page} page */
const caches = (page) => page.evaluate(async () => (await window.caches.keys()).filter((name) => !name.includes('ledger')));

/** @param {import('@playwright/test').Page} page @param {{ name: string, mimeType: string, buffer: Buffer }} given */
async function read(page, given) {
  await page.setInputFiles('#file-input', given);
  await expect(page.locator('.document-nav')).toBeVisible();
  await expect(page.locator('#progress')).toBeHidden();
  return (await exported(page)).collection;
}

test('after one visit all formats are read without a connection', async ({ page, host }) => {
  await visit(page);
  host.goAway();
  const { documents: [doc] } = await read(page, PDF);
  expect(doc.identity.identifier).toBe('ah-tk-20232024-2210');
  await page.click('.close-all');
  await page.click('[data-example=dossier]');
  await expect(page.locator('.documents')).toBeVisible();
});

test('without a connection the page opens again, at any of its addresses', async ({ page, host }) => {
  await visit(page);
  host.goAway();
  await page.reload();
  await expect(page.locator('.example')).toHaveCount(3);
  const archive = zip([{ name: 'antwoord.pdf', data: PDF.buffer }, { name: 'brief.docx', data: word }, { name: 'een.txt', data: set({ nr: 1 }) }]);
  const { documents, failures } = await read(page, { name: 'alles.zip', mimeType: '', buffer: archive });
  expect(failures).toEqual([]);
  expect(documents.map(({ questions }) => questions.length)).toEqual([13, 10, 2]);
  await page.click('#language');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const address of ['./?voorbeeld=answer#vraag-3', 'index.html?voorbeeld=answer#vraag-3']) {
    await page.goto(address);
    await expect(page.locator('#vraag-3')).toHaveClass(/is-current/);
  }
});

test('only files of the page are kept, nothing of a document', async ({ page, host }) => {
  await visit(page);
  await read(page, file('geheim.txt', set({ nr: 1, subject: 'geheim' })));
  const kept = await page.evaluate(async () => {
    const all = await Promise.all((await window.caches.keys()).map(async (name) => (await window.caches.open(name)).keys()));
    return all.flat().map(({ url }) => url);
  });
  expect(kept).toContain(host.address);
  for (const url of kept.filter((each) => !each.endsWith('/ledger.json'))) expect((await fetch(url)).status, url).toBe(200);
});

test('the page is saved as one file from its help', async ({ page }) => {
  await visit(page);
  await page.click('#help-open');
  const saved = page.waitForEvent('download');
  await page.click('#one-file');
  expect((await saved).suggestedFilename()).toBe('vraagstuk.html');
  expect(readFileSync(await (await saved).path())).toEqual(readFileSync(new URL('../../dist/vraagstuk.html', import.meta.url)));
});

test('what is kept comes after what is shown', async ({ page, host }) => {
  await visit(page);
  const before = host.asked.slice(0, host.asked.indexOf('sw.js'));
  expect(before).toEqual(expect.arrayContaining(['index.html', 'main.js', 'vraagstuk_bg.wasm', 'base/english.js']));
  expect(before.filter((name) => name.startsWith('vendor/'))).toEqual([]);
});

test('a new version waits for its reader', async ({ page, host }) => {
  await visit(page);
  const [first] = await caches(page);
  await read(page, file('a.txt', set({ nr: 1 })));
  host.publish({ 'base/strings.js': (text) => text.replace("lead: 'Lees een set", "lead: 'Lees een nieuwe set") });
  await look(page);
  await expect(page.locator('#update')).toBeVisible();
  await expect(page.locator('#live')).toHaveText(/nieuwe versie/);
  await expect(page.locator('h1.title')).toHaveText(/Onderwerp 1/);
  expect((await new AxeBuilder({ page }).include('#update').analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.locator('#update')).toHaveCount(0);
  await expect(page.locator('#main')).toBeFocused();

  await page.reload();
  await expect(page.locator('#lead')).toHaveText(/^Lees een set/);
  await page.click('#update-now');
  await expect(page.locator('#lead')).toHaveText(/^Lees een nieuwe set/);
  await expect(page.locator('#update')).toHaveCount(0);
  await expect.poll(() => caches(page)).toHaveLength(1);
  expect(await caches(page)).not.toEqual([first]);
});

test('another window keeps the version it began with', async ({ page, context, host }) => {
  test.slow();
  await visit(page);
  await read(page, file('a.txt', set({ nr: 1 })));
  const other = await context.newPage();
  await other.goto('./');
  // Were it mixed with the new version, the first window could read no PDF any more.
  host.publish({ 'worker/formats/pdf.js': (text) => text.replace('export async function runsOf', 'export async function runsOfAnother') });
  await look(other);
  await other.click('#update-now');
  await expect(other.locator('#update')).toHaveCount(0);
  await expect.poll(() => other.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');

  await page.bringToFront();
  await expect(page.locator('#update')).toBeVisible();
  await expect(page.locator('h1.title')).toHaveText(/Onderwerp 1/);
  await page.click('.close-all');
  expect((await read(page, PDF)).documents).toHaveLength(1);
  // Workers that are started only now are of its version too.
  const started = page.waitForEvent('worker');
  for (const worker of page.workers()) await worker.evaluate(() => void setTimeout(() => { throw new Error('dood'); }));
  await page.click('.close-all');
  expect((await read(page, PDF)).documents).toHaveLength(1);
  await started;
  expect(await caches(page)).toHaveLength(2);

  await Promise.all([page.waitForEvent('load'), page.click('#update-now')]);
  await expect(page.locator('.example')).toHaveCount(3);
  await page.setInputFiles('#file-input', PDF);
  await expect(page.locator('#failures li')).toBeVisible();
  await expect.poll(() => caches(page)).toHaveLength(1);
});

test('a new version takes over by itself when no page is open', async ({ page, context, host }) => {
  await visit(page);
  host.publish({ 'base/strings.js': (text) => text.replace("lead: 'Lees een set", "lead: 'Lees een nieuwe set") });
  await look(page);
  await expect(page.locator('#update')).toBeVisible();
  await page.goto('about:blank');
  const next = await context.newPage();
  await expect(async () => {
    await next.goto('./');
    await expect(next.locator('#lead')).toHaveText(/^Lees een nieuwe set/, { timeout: 500 });
  }).toPass();
  await expect.poll(() => caches(next)).toHaveLength(1);
});

test('a version that is not whole is not taken', async ({ page, host }) => {
  await visit(page);
  const before = await caches(page);
  host.publish({ 'base/strings.js': (text) => text.replace("lead: 'Lees een set", "lead: 'Lees een nieuwe set"), 'intake/help.js': (text) => `${text}\n` });
  host.withhold('intake/help.js');
  await look(page).catch(() => {});
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBeNull();
  await page.reload();
  await expect(page.locator('#lead')).toHaveText(/^Lees een set/);
  await expect(page.locator('#update')).toHaveCount(0);
  expect(await caches(page)).toEqual(before);
});

test('a new version that takes over in the middle of a reading', async ({ page, context, host }) => {
  await visit(page);
  const goOn = await holdReading(page);
  const texts = Array.from({ length: 40 }, (_, i) => file(`set-${i}.txt`, set({ nr: i + 101 })));
  await page.setInputFiles('#file-input', [...texts, PDF]);
  await expect(page.locator('#progress-text')).toHaveText('0 van 41');
  const other = await context.newPage();
  await other.goto('./');
  // What the reading still has to load, for the PDF, is of another make in the new version.
  host.publish({ 'worker/formats/pdf.js': (text) => text.replace('export async function runsOf', 'export async function runsOfAnother') });
  await look(other);
  await Promise.all([other.waitForEvent('load'), other.click('#update-now')]);
  await expect(page.locator('#update')).toBeVisible();
  await goOn();
  await expect(page.locator('.shown')).toHaveText('41 van 41 getoond');
  await expect(page.locator('#failures')).toBeHidden();
});

test('where there is no room for it, nothing is kept and all is read', async ({ page, host }) => {
  const cdp = await page.context().newCDPSession(page);
  const room = (/** @type {number} */ quotaSize) => cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize });
  await room(100_000);
  await page.goto('./');
  await expect.poll(() => host.asked.filter((name) => name === 'vraagstuk_bg.wasm').length, { timeout: 20_000 }).toBe(2);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  const { documents: [doc] } = await read(page, PDF);
  expect(doc.identity.identifier).toBe('ah-tk-20232024-2210');
  expect(await caches(page)).toEqual([]);
});

test('where there is no room for a new version, the one that is kept stays', async ({ page, host }) => {
  await visit(page);
  const before = await caches(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize: 1_000_000 });
  host.publish({ 'base/strings.js': (text) => text.replace("lead: 'Lees een set", "lead: 'Lees een nieuwe set") });
  await look(page).catch(() => {});
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBeNull();
  expect(await caches(page)).toEqual(before);
  host.goAway();
  await page.reload();
  await expect(page.locator('#lead')).toHaveText(/^Lees een set/);
  await expect(page.locator('#update')).toHaveCount(0);
  expect((await read(page, PDF)).documents).toHaveLength(1);
});

test('the page can be installed', async ({ host, launchOptions }) => {
  // A private window, as tests have, installs nothing.
  const context = await chromium.launchPersistentContext('', { ...launchOptions, serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(host.address);
  const { url, errors, data } = await asked(page, 'Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data);
  expect(new URL(manifest.start_url, url).href).toBe(host.address);
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const image = document.createElement('img');
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, url).href);
    if (sizes !== 'any') expect(size, src).toBe(sizes);
  }
  expect((await asked(page, 'Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  await context.close();
});

/** @param {import('@playwright/test').Page} page @param {string} what */
const asked = async (page, what) => (await page.context().newCDPSession(page)).send(what);
