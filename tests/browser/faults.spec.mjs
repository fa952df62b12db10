// What goes wrong on the way: nothing is lost but the file that failed, which is named.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, exported, file, holdReading, readyWorkers, set, test } from './support.mjs';

/** A set as a file. @param {number} i */
const numbered = (i) => file(`set-${i}.txt`, set({ nr: i + 101 }));

/** Kills any worker that gets one of two files: by an error, and without a word. */
const DEADLY = `
self.addEventListener('message', ({ data: { method, args } }) => {
  const names = method === 'readFiles' ? args[0].map(({ name }) => name) : [];
  if (names.includes('set-249.txt')) { self.postMessage = () => {}; setTimeout(() => { throw new Error('dood'); }); }
  if (names.includes('set-349.txt')) { self.postMessage = () => {}; self.close(); }
});`;

test('a worker that is killed in the middle of five hundred files', async ({ page }) => {
  test.slow();
  await page.route('**/worker.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}${DEADLY}` });
  });
  await page.clock.install();
  await page.goto('./');
  await readyWorkers(page);
  await page.setInputFiles('#file-input', Array.from({ length: 500 }, (_, i) => numbered(i)));
  const progress = page.locator('#progress');
  await expect(progress).toBeVisible();
  const said = () => page.locator('#progress-text').textContent();
  // What a silent worker had is given up after a minute, and read again file by file.
  for (let minute = 0; minute < 4 && await progress.isVisible(); minute += 1) {
    for (let before; before !== await said();) {
      before = await said();
      await page.waitForTimeout(800);
    }
    await page.clock.fastForward(61_000);
  }
  await expect(progress).toBeHidden();
  const { collection } = await exported(page);
  const failed = collection.failures.map(({ fileName }) => fileName);
  expect(failed).toEqual(['set-249.txt', 'set-349.txt']);
  const names = collection.documents.map(({ fileName }) => fileName);
  expect([...names, ...failed].sort()).toEqual(Array.from({ length: 500 }, (_, i) => `set-${i}.txt`).sort());
  await expect(page.locator('#failures li').first()).toContainText('set-249.txt');
});

test('a file for which there is no memory', async ({ page }) => {
  await page.goto('./');
  const workers = await readyWorkers(page);
  // Each module has all the memory that it can get but 16 MB, which is enough for small files only.
  await Promise.all(workers.map((worker) => worker.evaluate(async () => {
    const { memory } = await (await import(new URL('../vraagstuk.js', location.href).href)).default();
    memory.grow(65_536 - 256 - memory.buffer.byteLength / 65_536);
  })));
  const large = file('groot.txt', `${set({ nr: 100 })}${'Vraag 3\nKent u dit?\n'.repeat(400_000)}`);
  await page.setInputFiles('#file-input', [large, ...Array.from({ length: 6 }, (_, i) => numbered(i))]);
  await expect(page.locator('.shown')).toHaveText('6 van 6 getoond', { timeout: 20_000 });
  await expect(page.locator('#failures li')).toHaveText(/groot\.txt/);
});

test('a file that changes or goes while it is being read', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'vraagstuk-'));
  const paths = ['blijft', 'verandert', 'verdwijnt'].map((name) => join(folder, `${name}.txt`));
  try {
    for (const [i, path] of paths.entries()) writeFileSync(path, set({ nr: i + 101 }));
    await page.goto('./');
    const goOn = await holdReading(page);
    await page.setInputFiles('#file-input', paths);
    await expect(page.locator('#progress-text')).toHaveText('0 van 3');
    writeFileSync(paths[1], `${set({ nr: 102 })} en meer`);
    rmSync(paths[2]);
    await goOn();
    await expect(page.locator('#failures li')).toHaveCount(2);
    await expect(page.locator('#failures li')).toHaveText([/verandert\.txt.*gewijzigd/, /verdwijnt\.txt.*verplaatst/]);
    await expect(page.locator('h1.title')).toHaveText('Onderwerp 101');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file that changed after it was listed is named when it is opened, and the list stays', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'vraagstuk-'));
  // So many that only what the list shows is kept.
  const paths = Array.from({ length: 60 }, (_, i) => join(folder, `set-${i}.txt`));
  try {
    for (const [i, path] of paths.entries()) writeFileSync(path, set({ nr: i + 101 }));
    await page.goto('./');
    await page.setInputFiles('#file-input', paths);
    await expect(page.locator('.shown')).toHaveText('60 van 60 getoond');
    writeFileSync(paths[7], `${set({ nr: 108 })} en meer`);
    await page.locator('.documents .place', { hasText: /^onderwerp 108$/ }).click();
    await expect(page.locator('#failures li')).toHaveText(/set-7\.txt/);
    await expect(page.locator('.shown')).toBeVisible();
    await page.locator('.documents .place', { hasText: /^onderwerp 109$/ }).click();
    await expect(page.locator('h1.title')).toHaveText('Onderwerp 109');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a tab that is restored says that nothing was kept, and reads on', async ({ page }) => {
  await page.goto('./');
  await page.setInputFiles('#file-input', [numbered(0), numbered(1)]);
  await page.locator('.documents button.place', { hasText: 'onderwerp 101' }).click();
  await expect(page.locator('h1.title')).toHaveText('Onderwerp 101');
  await page.reload();
  await expect(page.locator('#lead')).toBeVisible();
  await page.goBack();
  await page.goForward();
  await expect(page.locator('#lead')).toBeVisible();
  await page.setInputFiles('#file-input', [numbered(4)]);
  await expect(page.locator('h1.title')).toHaveText('Onderwerp 105');
});

test('two tabs know nothing of each other', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([page.goto('./'), other.goto('./')]);
  await page.fill('#as-of', '2024-11-01');
  await other.fill('#as-of', '2024-12-24');
  await Promise.all([page.setInputFiles('#file-input', [numbered(1), numbered(2)]), other.setInputFiles('#file-input', [numbered(3)])]);
  await expect(page.locator('.shown')).toHaveText('2 van 2 getoond');
  await expect(other.locator('h1.title')).toHaveText('Onderwerp 104');
  const [one, two] = [(await exported(page)).collection, (await exported(other)).collection];
  expect([one.asOf, one.documents.length, two.asOf, two.documents.length]).toEqual(['2024-11-01', 2, '2024-12-24', 1]);
  await other.close();
  await page.setInputFiles('#file-input', [numbered(5)]);
  await expect(page.locator('#to-list')).toHaveText('← Alle 3 documenten');
});

test('a browser that does not know the instructions of the module says so', async ({ page }) => {
  // A module with a section that no browser knows.
  const body = Buffer.from([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x7f, 0x00]);
  await page.route('**/vraagstuk_bg.wasm', (route) => route.fulfill({ body, contentType: 'application/wasm' }));
  await page.goto('./');
  await page.setInputFiles('#file-input', numbered(1));
  await expect(page.locator('#failures')).toContainText('Deze browser is te oud');
});
