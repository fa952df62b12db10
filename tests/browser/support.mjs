// What every test of the page shares: it runs in a browser that must ask for nothing but the page's own files.

import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';

export { expect };

export const SEED = 'ah-tk-20222023-3069.txt';

/** @param {string} name */
export const fixture = (name) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

export const gold = JSON.parse(String(fixture('ah-tk-20222023-3069.gold.json')));

/** What Playwright says where a test goes without a service worker. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Every test fails on a request elsewhere, a broken policy, an error in the console or an uncaught one. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const wrong = [];
    page.on('request', (request) => {
      const { href } = new URL(request.url());
      if (!href.startsWith(baseURL) && !/^(?:blob|data):/.test(href)) wrong.push(`request: ${href}`);
    });
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && message.text() !== BLOCKED) wrong.push(`console: ${message.text()}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
    await use(page);
    expect(wrong).toEqual([]);
  },
});

/**
 * Drops files on the page, as a hand would.
 * @param {import('@playwright/test').Page} page
 * @param {{ name: string, buffer: Buffer }[]} files
 */
export async function drop(page, files) {
  const carried = files.map(({ name, buffer }) => ({ name, bytes: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, bytes } of given) data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
    return data;
  }, carried);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await expect(page.locator('#drop-overlay')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.locator('#drop-overlay')).toBeHidden();
}

/** @param {import('@playwright/test').Page} page */
export async function dropSeed(page) {
  await drop(page, [{ name: SEED, buffer: fixture(SEED) }]);
  await expect(page.locator('h1.title')).toHaveText(/spionage via Chinese röntgencamera’s/);
}

/** @param {string} name @param {string} text */
export const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** A small set of questions. @param {{ nr: number, asker?: string, party?: string, submitted?: string, subject?: string, reply?: string }} of */
export function set({ nr, asker = 'Jansen', party = 'SP', submitted = '22 oktober 2024', subject = `onderwerp ${nr}`, reply = '' }) {
  return [' Vragen gesteld door de leden der Kamer, met de daarop door de ', 'regering gegeven antwoorden ', '', `${nr}`, '',
    `Vragen van het lid ${asker} (${party}) aan de Minister van Financiën over ${subject} (ingezonden ${submitted}).`, '', reply,
    '', 'Vraag 1', 'Kent u dit bericht?', '', ...(reply.startsWith('Antwoord') ? ['Antwoord 1', 'Ja.', ''] : []),
    'Vraag 2', 'Wat vindt u ervan?', '', ...(reply.startsWith('Antwoord') ? ['Antwoord 2', 'Niets bijzonders.', ''] : [])].join('\n');
}

/** What `#export-json` saves. @param {import('@playwright/test').Page} page */
export async function exported(page) {
  const saved = page.waitForEvent('download');
  await page.click('#export-json');
  const download = await saved;
  return { name: download.suggestedFilename(), collection: JSON.parse(readFileSync(await download.path(), 'utf8')) };
}

/** What a click saves. @param {import('@playwright/test').Page} page @param {() => Promise<void>} click */
export async function saved(page, click) {
  const coming = page.waitForEvent('download');
  await click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** @param {import('@playwright/test').Page} page @param {string} kind of table */
export const saveTable = (page, kind) => saved(page, async () => {
  await page.locator('.saves').evaluate((fold) => { fold.open = true; });
  await page.click(`[data-save=${kind}]`);
});

/** The workers that wait for files, once all are at work. @param {import('@playwright/test').Page} page */
export async function readyWorkers(page) {
  const count = await page.evaluate(() => Math.max(1, Math.min(navigator.hardwareConcurrency || 2, 4)));
  await expect.poll(() => page.workers().length).toBe(count);
  const workers = page.workers();
  await Promise.all(workers.map((worker) => expect.poll(() => worker.evaluate(async () => {
    const { version } = await import(new URL('../vraagstuk.js', location.href).href);
    // Before it has its module, it knows no version.
    try { return version(); } catch { return ''; }
  })).toMatch(/\d/)));
  return workers;
}

/** Workers take files and wait before they open them, until what this gives is called. @param {import('@playwright/test').Page} page */
export async function holdReading(page) {
  const workers = await readyWorkers(page);
  await Promise.all(workers.map((worker) => worker.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    const opened = new Promise((resolve) => { self.openGate = resolve; });
    Blob.prototype.arrayBuffer = async function waiting() { await opened; return arrayBuffer.call(this); };
  })));
  return () => Promise.all(workers.map((worker) => worker.evaluate(() => self.openGate())));
}
