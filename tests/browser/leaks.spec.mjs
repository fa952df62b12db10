// With every format read and every way out used, the page asks for its own files only and leaves nothing behind: as it
// is served, without a connection after one visit, and as one file.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, file, fixture, saved, set, test as base } from './support.mjs';
import { Host } from './versions.mjs';
import { zip } from './zips.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const FIXTURES = new URL('../fixtures/', import.meta.url);
const PDF = fixture('ah-tk-20232024-1999.pdf');
const WORD = readFileSync(new URL('word/beantwoording-jenv-02.docx', FIXTURES));

/** What each view offers to save; printing is left to the browser. */
const WAYS = {
  list: ['documents', 'pairs', 'citations', 'markdown', 'json', 'calendar', 'statistics'],
  document: ['markdown', 'html', 'json'],
};

/** Every file that the build made, as an address. */
const own = () => readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll('//', '/').slice(DIST.pathname.length));

/** A file of each format, and one that is none. */
const formats = () => [
  file('tekst.txt', `${set({ nr: 101 })}\nVraag 3\nKent u Kamerstuk 25 242, nr. 686?\n`),
  { name: 'antwoord.pdf', mimeType: 'application/pdf', buffer: PDF },
  { name: 'brief.docx', mimeType: 'application/octet-stream', buffer: WORD },
  { name: 'pagina.html', mimeType: 'text/html', buffer: readFileSync(new URL('markup/officielebekendmakingen.html', FIXTURES)) },
  { name: 'stuk.xml', mimeType: 'text/xml', buffer: readFileSync(new URL('markup/ah-tk-20142015-1130.xml', FIXTURES)) },
  { name: 'alles.zip', mimeType: 'application/zip', buffer: zip([{ name: 'in.txt', data: set({ nr: 102 }) }, { name: 'in.pdf', data: PDF.subarray(0, 4000) }]) },
];

const test = base.extend({
  /** A host that asks browsers to report what the policy forbids, of pages and of their workers. */
  host: async ({}, use) => {
    const host = await new Host().start();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
  /** Every address that is asked for: the context hears of the requests of workers too. */
  asked: [async ({ context }, use) => {
    /** @type {string[]} */
    const asked = [];
    context.on('request', (request) => { if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url()); });
    await use(asked);
  }, { auto: true }],
});

test.skip(!existsSync(DIST), 'the page is not built');

/** Reads a file of each format. @param {import('@playwright/test').Page} page */
async function readAll(page) {
  await page.fill('#as-of', '2024-11-01');
  await page.setInputFiles('#file-input', formats());
  await expect(page.locator('.shown')).toHaveText('6 van 6 getoond', { timeout: 20_000 });
}

/** Reads all formats and saves and copies all that can be, in both languages. @param {import('@playwright/test').Page} page */
async function useAll(page) {
  test.slow();
  await readAll(page);
  await expect(page.locator('#failures li')).toHaveText(/in\.pdf/);
  await page.locator('.statistics summary').click();
  await expect(page.locator('.figures tbody').first()).toBeVisible();
  await saveAll(page, WAYS.list);
  await saved(page, () => page.click('#export-json'));
  await page.fill('#search', 'onderwerp');
  await expect(page.locator('.shown')).toHaveText(/^2 van 6/);
  await page.fill('#search', '');
  // Chromium lets a page save ten files and then asks its user: another visit saves the others.
  await page.reload();
  await readAll(page);
  await page.locator('.documents button.place', { hasText: 'onderwerp 101' }).click();
  await saveAll(page, WAYS.document);
  await page.getByRole('tab', { name: 'Verwijzingen' }).click();
  await page.locator('[data-copy]').first().click();
  await expect(page.locator('#live')).toHaveText(/ekopieerd/);
  await page.getByRole('tab', { name: 'Termijn' }).click();
  await page.check('#calendar-subject');
  expect((await saved(page, () => page.getByRole('button', { name: 'Zet in uw agenda' }).click())).text).toContain('BEGIN:VCALENDAR');
  await page.click('#to-list');
  await page.locator('.documents tr', { has: page.locator('.cell-number', { hasText: /^1999$/ }) }).locator('button.place').first().click();
  await page.locator('.pages-switch button').last().click();
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.click('#language');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.click('.close-all');
  await page.click('[data-example=answer]');
  await expect(page.locator('.edition')).toBeVisible();
  await page.click('#help-open');
}

/** Every way out that the view has, none more and none less than listed. @param {import('@playwright/test').Page} page @param {string[]} ways */
async function saveAll(page, ways) {
  // A document takes a moment to take the place of the list.
  const offered = () => page.locator('[data-save]').evaluateAll((buttons) => buttons.map(({ dataset }) => dataset.save));
  await expect.poll(async () => (await offered()).filter((way) => way !== 'print').sort()).toEqual([...ways].sort());
  for (const way of ways) {
    await page.locator('.saves').evaluate((fold) => { fold.open = true; });
    expect((await saved(page, () => page.click(`[data-save=${way}]`))).text.length, way).toBeGreaterThan(100);
  }
}

const NOTHING = { local: [], session: [], databases: [], caches: [], cookie: '', workers: 0, files: [] };

/** Everything that an origin can keep; what the browser refuses a page of this kind is not kept. @param {import('@playwright/test').Page} page */
const kept = (page) => page.evaluate(async () => {
  const keys = async (/** @type {() => any} */ get) => { try { return await get(); } catch { return []; } };
  return {
    local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie,
    databases: await keys(async () => (await indexedDB.databases()).map(({ name }) => name)),
    caches: await keys(() => caches.keys()),
    workers: (await keys(() => navigator.serviceWorker.getRegistrations())).length,
    files: await keys(() => navigator.storage.getDirectory().then((root) => Array.fromAsync(root.keys()))),
  };
});

test('as it is served: own files, no storage, no report', async ({ page, context, host, asked }) => {
  await page.goto('./');
  await useAll(page);
  const paths = asked.map((url) => (url.startsWith(host.address) ? url.slice(host.address.length).split(/[?#]/)[0] || 'index.html' : url));
  const files = own();
  expect(paths.filter((path) => !files.includes(path))).toEqual([]);
  expect(paths).toEqual(expect.arrayContaining(['vendor/pdf.min.mjs', 'worker/formats/zip.js', 'save/csv.js', 'save/markdown.js']));
  expect(host.reports).toEqual([]);
  expect(await kept(page)).toEqual(NOTHING);
  expect(await context.cookies()).toEqual([]);
});

test.describe('', () => {
  test.use({ serviceWorkers: 'allow' });

  test('without a connection: only what a visit kept, and no more after', async ({ page, context, host, asked }) => {
    await page.goto('./');
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 }).toBe('activated');
    const before = await cached(page);
    host.goAway();
    await useAll(page);
    expect(await cached(page)).toEqual(before);
    expect(asked.filter((url) => !url.startsWith(host.address))).toEqual([]);
    expect(host.reports).toEqual([]);
    expect(await kept(page)).toEqual({ ...NOTHING, caches: expect.any(Array), workers: 1 });
    expect(await context.cookies()).toEqual([]);
  });
});

/** Every address that is cached, with what is there for it. @param {import('@playwright/test').Page} page */
const cached = (page) => page.evaluate(async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const hash = await crypto.subtle.digest('SHA-256', await (await cache.match(request)).arrayBuffer());
      found.push(`${name} ${request.url} ${new Uint8Array(hash).join()}`);
    }
  }
  return found.sort();
});

test.describe('', () => {
  test.use({ baseURL: async ({}, use, info) => {
    const copy = info.outputPath('vraagstuk.html');
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(new URL('vraagstuk.html', DIST), copy);
    await use(pathToFileURL(copy).href);
  } });

  test('as one file, with the network refused: itself alone', async ({ page, context, asked, baseURL }) => {
    await context.setOffline(true);
    await page.goto(baseURL);
    await useAll(page);
    expect([...new Set(asked.map((url) => url.split(/[?#]/)[0]))]).toEqual([baseURL]);
    expect(await kept(page)).toEqual(NOTHING);
    expect(await context.cookies()).toEqual([]);
  });
});

test('what the policy forbids is reported, of the page and of its workers', async ({ context, host }) => {
  // A page that is not watched: what it does here would fail any test.
  const other = await context.newPage();
  await other.goto(host.address);
  await expect.poll(() => other.workers().length).toBeGreaterThan(0);
  const ask = (/** @type {string} */ url) => fetch(url).then(() => 'answered', () => 'refused');
  expect(await other.evaluate(ask, 'https://example.org/page')).toBe('refused');
  expect(await other.workers()[0].evaluate(ask, 'https://example.org/worker')).toBe('refused');
  await expect.poll(() => host.reports.map((report) => report['blocked-uri']).sort()).toEqual(['https://example.org/page', 'https://example.org/worker']);
  await other.close();
});

base('the policy of the header is that of the page, and forbids framing too', async ({ page, baseURL }) => {
  await page.goto('./');
  const inPage = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  const parts = (/** @type {string | null | undefined} */ policy) => (policy ?? '').split(';').map((part) => part.trim().replaceAll(/\s+/g, ' ')).filter(Boolean).sort();
  for (const path of ['', 'worker/worker.js', 'main.js', 'vraagstuk_bg.wasm']) {
    const header = (await page.request.get(`${baseURL}${path}`)).headers()['content-security-policy'];
    expect(parts(header)).toEqual([...parts(inPage), "frame-ancestors 'none'"].sort());
  }
});
