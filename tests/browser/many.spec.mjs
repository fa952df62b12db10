// Of very many documents only what the table shows is kept: the whole of one is read again when it is asked for.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { drop, expect, exported, file, set, test } from './support.mjs';
import { zip } from './zips.mjs';

const COUNT = 130;

const reply = 'Antwoord van Minister Heinen (Financiën) (ontvangen 1 november 2024).';
const ARCHIVE = zip(Array.from({ length: COUNT }, (_, i) => ({ name: `set-${i}.txt`, data: set({ nr: i + 101, reply: i % 2 ? reply : '' }) })));

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await page.fill('#as-of', '2024-12-01');
  await page.setInputFiles('#file-input', { name: 'alles.zip', mimeType: '', buffer: ARCHIVE });
  await expect(page.locator('#progress')).toBeHidden();
  await expect(page.locator('.shown')).toHaveText(`${COUNT} van ${COUNT} getoond`);
});

test('a document opens whole, and keeps what is typed in about it', async ({ page }) => {
  await page.locator('.documents .place', { hasText: /^onderwerp 101$/ }).click();
  await expect(page.locator('.edition')).toContainText('Kent u dit bericht?');
  await page.keyboard.press('4');
  await page.getByLabel('Antwoord ontvangen op').fill('2024-11-05');
  await expect(page.locator('.status [data-status]')).toHaveAttribute('data-status', 'answeredInTime');
  // More documents are opened than are kept.
  for (let i = 0; i < 70; i += 1) await page.click('#next-document');
  await expect(page.locator('h1.title')).toHaveText('Onderwerp 171');
  await page.click('#to-list');
  const row = page.locator('.documents tr', { has: page.locator('.place', { hasText: /^onderwerp 101$/ }) });
  await expect(row.locator('[data-status]')).toHaveAttribute('data-status', 'answeredInTime');
  await row.locator('.place').click();
  await expect(page.locator('.status .typed')).toHaveText('door u ingevuld');
  await page.click('#language');
  await expect(page.locator('.status .typed')).toHaveText('typed in by you');
  await expect(page.locator('.status [data-status]')).toHaveText(/^Answered /);
});

test('the export has all of every document', async ({ page }) => {
  const { name, collection } = await exported(page);
  expect(name).toBe(`vraagstuk-${COUNT}-documenten-2024-12-01.json`);
  expect(collection.documents.map(({ fileName }) => fileName)).toEqual(Array.from({ length: COUNT }, (_, i) => `alles.zip/set-${i}.txt`));
  expect(collection.documents.map(({ text }) => text)).toEqual(Array.from({ length: COUNT }, (_, i) => set({ nr: i + 101, reply: i % 2 ? reply : '' })));
  expect(new Set(collection.documents.map(({ deadline }) => deadline.asOf))).toEqual(new Set(['2024-12-01']));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(JSON.parse(readFileSync(new URL('../../docs/result.schema.json', import.meta.url), 'utf8')), 'result');
  const holds = ajv.getSchema('result#/$defs/Collection');
  expect(holds(collection), JSON.stringify(holds.errors)).toBe(true);
});

test('a bad file among many is named, and the same zip again changes nothing', async ({ page }) => {
  await page.setInputFiles('#file-input', { name: 'alles.zip', mimeType: '', buffer: ARCHIVE });
  await expect(page.locator('#live')).toHaveText(`${COUNT} documenten gelezen.`);
  await expect(page.locator('.shown')).toHaveText(`${COUNT} van ${COUNT} getoond`);
  const many = Array.from({ length: 60 }, (_, i) => file(`los-${i}.txt`, set({ nr: i + 501 })));
  await drop(page, [...many.slice(0, 30), { name: 'foto.txt', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]) },
    { name: 'leeg.txt', buffer: Buffer.alloc(0) }, ...many.slice(30)]);
  await expect(page.locator('.shown')).toHaveText(`${COUNT + 60} van ${COUNT + 60} getoond`);
  await expect(page.locator('#failures li')).toHaveText([/foto\.txt/, /leeg\.txt/]);
});

test('a worker that dies in a batch takes only its own file along', async ({ page }) => {
  const workers = page.workers();
  for (const worker of workers) {
    await worker.evaluate(() => {
      self.addEventListener('message', (event) => {
        if (!event.data.args[0]?.some?.(({ name }) => name === 'sterft.txt')) return;
        self.postMessage = () => {};
        setTimeout(() => { throw new Error('dood'); });
      });
    });
  }
  const files = Array.from({ length: 60 }, (_, i) => file(`los-${i}.txt`, set({ nr: i + 501 })));
  await page.setInputFiles('#file-input', [...files.slice(0, 2), file('sterft.txt', set({ nr: 900 })), ...files.slice(2)]);
  // Read again by itself, it may come to a new worker, which no test has told to die.
  await expect(page.locator('#progress')).toBeHidden({ timeout: 15_000 });
  await expect(page.locator('.shown')).toHaveText(/^(19[01]) van \1 getoond$/);
  await page.fill('#search', 'los-59');
  await expect(page.locator('.documents .place')).toHaveText(['onderwerp 560']);
  await expect(page.locator('.documents [data-status]')).toHaveAttribute('data-status', 'termPassed');
});
