// With every format read and every export made, the page asks for its own files only and leaves nothing behind.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, exported, file, fixture, saved, saveTable, set, test } from './support.mjs';
import { zip } from './zips.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const FIXTURES = new URL('../fixtures/', import.meta.url);
const WORD = 'beantwoording-jenv-02.docx';

/** Every file that the build made, as an address. */
const own = () => new Set(readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll('//', '/').slice(DIST.pathname.length)));

/** A file of each format. */
const formats = () => [
  file('tekst.txt', set({ nr: 101 })),
  { name: 'antwoord.pdf', mimeType: 'application/pdf', buffer: fixture('ah-tk-20232024-1999.pdf') },
  { name: 'brief.docx', mimeType: 'application/octet-stream', buffer: readFileSync(new URL(`word/${WORD}`, FIXTURES)) },
  { name: 'pagina.html', mimeType: 'text/html', buffer: readFileSync(new URL('markup/officielebekendmakingen.html', FIXTURES)) },
  { name: 'stuk.xml', mimeType: 'text/xml', buffer: readFileSync(new URL('markup/ah-tk-20142015-1130.xml', FIXTURES)) },
  { name: 'alles.zip', mimeType: 'application/zip', buffer: zip([{ name: 'in.txt', data: set({ nr: 102 }) }]) },
];

test.skip(!existsSync(DIST), 'the page is not built');

test('all formats and exports: own files, no storage, no report', async ({ page, context, baseURL }) => {
  /** @type {string[]} */
  const asked = [];
  // The context hears of the requests of workers too.
  context.on('request', (request) => { if (!request.url().startsWith('blob:')) asked.push(request.url()); });
  await page.addInitScript(() => {
    window.reports = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.reports.push(`${violatedDirective} ${blockedURI}`));
  });
  await page.goto('./');
  await page.fill('#as-of', '2024-11-01');
  await page.setInputFiles('#file-input', formats());
  await expect(page.locator('.shown')).toHaveText('6 van 6 getoond', { timeout: 20_000 });
  await page.locator('.statistics summary').click();
  for (const kind of ['documents', 'pairs', 'citations', 'statistics']) expect((await saveTable(page, kind)).text.length).toBeGreaterThan(100);
  expect((await exported(page)).collection.documents.length).toBe(6);
  await page.locator('.documents button.place', { hasText: 'onderwerp 101' }).click();
  await page.getByRole('tab', { name: 'Termijn' }).click();
  expect((await saved(page, () => page.getByRole('button', { name: 'Zet in uw agenda' }).click())).text).toContain('BEGIN:VCALENDAR');

  const files = own();
  const paths = asked.map((url) => (url.startsWith(baseURL) ? new URL(url).href.slice(baseURL.length).split(/[?#]/)[0] || 'index.html' : url));
  expect(paths.filter((path) => !files.has(path))).toEqual([]);
  expect(paths).toContain('vendor/pdf.min.mjs');
  expect(await page.evaluate(() => window.reports)).toEqual([]);
  expect(await kept(page)).toEqual({ local: [], session: [], databases: [], caches: [], cookie: '', workers: 0, files: [] });
  expect(await context.cookies()).toEqual([]);
});

/** Everything that an origin can keep. @param {import('@playwright/test').Page} page */
const kept = (page) => page.evaluate(async () => {
  const root = await navigator.storage.getDirectory();
  const files = [];
  for await (const name of root.keys()) files.push(name);
  return {
    local: Object.keys(localStorage), session: Object.keys(sessionStorage), databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(), cookie: document.cookie, workers: (await navigator.serviceWorker.getRegistrations()).length, files,
  };
});

test('the policy of the header is that of the page, and forbids framing too', async ({ page, baseURL }) => {
  await page.goto('./');
  const inPage = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  const parts = (/** @type {string | null | undefined} */ policy) => (policy ?? '').split(';').map((part) => part.trim().replaceAll(/\s+/g, ' ')).filter(Boolean).sort();
  for (const path of ['', 'worker.js', 'main.js', 'vraagstuk_bg.wasm']) {
    const header = (await page.request.get(`${baseURL}${path}`)).headers()['content-security-policy'];
    expect(parts(header)).toEqual([...parts(inPage), "frame-ancestors 'none'"].sort());
  }
});
