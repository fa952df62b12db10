// Ways in, and what does not go in.

import { readdir } from 'node:fs/promises';
import { drop, dropSeed, expect, file, fixture, readyWorkers, SEED, set, test } from './support.mjs';

/**
 * Makes the worker that reads next give no answer for one file, and die of it when `error` is given.
 * @param {import('@playwright/test').Page} page @param {string} name @param {string} [error]
 */
async function silence(page, name, error) {
  const [worker] = page.workers();
  await worker.evaluate(([file, words]) => {
    self.addEventListener('message', (event) => {
      if (!event.data.args[0]?.some?.(({ name: each }) => each === file)) return;
      self.postMessage = () => {};
      self.taken = true;
      if (words) setTimeout(() => { throw new Error(words); });
    });
  }, [name, error]);
  return worker;
}

test.beforeEach(async ({ page }) => {
  await page.goto('./');
});

test('pasted text is read as one types', async ({ page }) => {
  await page.fill('#paste-input', String(fixture(SEED)));
  await expect(page.locator('h1.title')).toContainText('spionage via Chinese röntgencamera’s');
  await page.fill('#paste-input', set({ nr: 12, subject: 'iets anders' }));
  await expect(page.locator('h1.title')).toHaveText('Iets anders');
  await expect(page.locator('#paste-input')).toBeFocused();
  await page.fill('#paste-input', '');
  await expect(page.locator('#lead')).toBeVisible();
});

test('pasting anywhere reads the text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), set({ nr: 7 }));
  await page.locator('#lead').click();
  await page.keyboard.press('Control+V');
  await expect(page.locator('h1.title')).toHaveText('Onderwerp 7');
  await expect(page.locator('#paste-input')).toHaveValue(/onderwerp 7/);
});

test('text that is no set of questions says so', async ({ page }) => {
  await page.fill('#paste-input', 'Een boodschappenlijst: melk, brood en kaas.');
  await expect(page.locator('#panel-overview')).toContainText('geen set schriftelijke Kamervragen');
  await expect(page.locator('[data-status]')).toHaveAttribute('data-status', 'unknown');
});

test('several files give a table, one more file is added and opens', async ({ page }) => {
  await page.setInputFiles('#file-input', [file('a.txt', set({ nr: 1 })), file('b.txt', set({ nr: 2 }))]);
  await expect(page.locator('.documents tbody tr:not(.spacer)')).toHaveCount(2);
  await dropSeed(page);
  await expect(page.locator('#to-list')).toHaveText('← Alle 3 documenten');
});

test('files that are no text are refused by name, and the rest goes on', async ({ page }) => {
  await drop(page, [
    { name: 'foto.txt', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xdb]) },
    { name: 'leeg.txt', buffer: Buffer.from('') },
    { name: 'programma.txt', buffer: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0]) },
    { name: SEED, buffer: fixture(SEED) },
  ]);
  await expect(page.locator('h1.title')).toBeVisible();
  const failures = page.locator('#failures li');
  await expect(failures).toHaveCount(3);
  for (const name of ['foto.txt', 'leeg.txt', 'programma.txt']) {
    await expect(failures.filter({ hasText: name })).toHaveText(/\.$/);
    await expect(page.locator('#live')).toContainText(name);
  }
  await page.fill('#paste-input', set({ nr: 5 }));
  await expect(page.locator('h1.title')).toHaveText('Onderwerp 5');
});

test('UTF-16 and Windows-1252 are read as what they are', async ({ page }) => {
  const text = set({ nr: 9, subject: 'röntgen in België' });
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  await drop(page, [{ name: 'utf16.txt', buffer: utf16 }]);
  await expect(page.locator('h1.title')).toHaveText('Röntgen in België');
  await drop(page, [{ name: 'windows.txt', buffer: Buffer.from(text, 'latin1') }]);
  await expect(page.locator('#to-list')).toBeVisible();
  await expect(page.locator('h1.title')).toHaveText('Röntgen in België');
});

test('NUL, lone surrogates and half a document do no harm', async ({ page }) => {
  await page.evaluate((text) => {
    const field = document.querySelector('#paste-input');
    field.value = `${text}\u0000\ud800 half`;
    field.dispatchEvent(new InputEvent('input'));
  }, String(fixture(SEED)).slice(0, 1500));
  await expect(page.locator('h1.title')).toContainText('spionage');
});

test('two hundred files at once, the same file twice counts once', async ({ page }) => {
  const files = Array.from({ length: 200 }, (_, i) => file(`set-${i}.txt`, set({ nr: i + 101 })));
  await page.setInputFiles('#file-input', files);
  await expect(page.getByRole('heading', { name: '200 documenten' })).toBeVisible();
  await expect(page.locator('#progress')).toBeHidden();
  await expect(page.locator('.shown')).toHaveText('200 van 200 getoond');
  await page.setInputFiles('#file-input', files.slice(0, 3));
  await expect(page.locator('#progress')).toBeHidden();
  await expect(page.getByRole('heading', { name: '200 documenten' })).toBeVisible();
});

test('reading can be stopped, and keeps what it has', async ({ page }) => {
  await dropSeed(page);
  await silence(page, 'set-0.txt');
  await page.setInputFiles('#file-input', Array.from({ length: 40 }, (_, i) => file(`set-${i}.txt`, set({ nr: i + 101 }))));
  await expect(page.locator('#progress-text')).toHaveText(/^\d+ van 40$/);
  await page.click('#cancel');
  await expect(page.locator('#live')).toContainText(/^Gestopt\. \d+ van 40/);
  await dropSeed(page);
});

test('a worker that dies is replaced, its file named, the rest read', async ({ page }) => {
  await dropSeed(page);
  await silence(page, 'sterft.txt', 'dood');
  const files = ['sterft', 'b', 'c', 'd'].map((name, i) => file(`${name}.txt`, set({ nr: i + 101 })));
  await page.setInputFiles('#file-input', files);
  await expect(page.getByRole('heading', { name: '4 documenten' })).toBeVisible();
  await expect(page.locator('#failures li')).toHaveText(/sterft\.txt/);
  await drop(page, [file('daarna.txt', set({ nr: 44 }))]);
  await expect(page.locator('h1.title')).toHaveText('Onderwerp 44');
});

test('a worker that hangs is replaced after a minute', async ({ page }) => {
  await page.clock.install();
  await page.reload();
  await dropSeed(page);
  const hangs = await silence(page, 'hangt.txt');
  await page.setInputFiles('#file-input', [file('hangt.txt', set({ nr: 1 })), file('b.txt', set({ nr: 2 }))]);
  await expect(page.locator('#progress-text')).toHaveText('1 van 2');
  // The minute begins when the worker takes the file, which can be behind the other one.
  await expect.poll(() => hangs.evaluate(() => self.taken)).toBe(true);
  await page.clock.fastForward(61_000);
  await expect(page.locator('#failures li')).toHaveText(/hangt\.txt/);
});

test('without a connection the page still reads', async ({ page, context }) => {
  await readyWorkers(page);
  // What many documents need is fetched when the page is idle: it too must have come before the connection goes.
  const rooms = await Promise.all(['base', 'collection', 'document', 'intake', 'library', 'save'].map(async (room) => {
    const names = await readdir(new URL(`../../www/${room}/`, import.meta.url), { recursive: true });
    return names.map((name) => `${room}/${name}`).filter((name) => /\.(?:js|css)$/.test(name) && !name.startsWith('document/pages/'));
  }));
  await expect.poll(() => page.evaluate((names) => {
    const loaded = performance.getEntriesByType('resource').filter((entry) => entry.responseEnd > 0).map((entry) => entry.name);
    return names.filter((name) => !loaded.some((url) => url.endsWith(`/${name}`)));
  }, rooms.flat())).toEqual([]);
  await context.setOffline(true);
  await dropSeed(page);
});

test('the examples open at a click, and a link brings one back at its question', async ({ page }) => {
  await page.click('[data-example=answer]');
  await expect(page.locator('h1.title')).toContainText('vrachtschip');
  await expect(page).toHaveURL(/\?voorbeeld=answer$/);
  await page.goto('./?voorbeeld=answer#vraag-3');
  await expect(page.locator('#vraag-3')).toHaveClass(/is-current/);
  await page.goto('./#vraag-3');
  await page.reload();
  await expect(page.locator('#not-stored')).toBeVisible();
});

for (const width of [1400, 360]) {
  test(`nothing shifts while the page comes up, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const root = document.documentElement;
        for (const entry of list.getEntries()) root.dataset.shift = String(Number(root.dataset.shift ?? 0) + entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.reload();
    await expect(page.locator('.example')).toHaveCount(3);
    await page.waitForTimeout(500);
    // Less than an eye sees: the words of a button that are written again.
    expect(Number(await page.evaluate(() => document.documentElement.dataset.shift ?? '0'))).toBeLessThan(0.001);
  });
}
