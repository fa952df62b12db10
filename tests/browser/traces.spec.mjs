// Nothing of a document stays: neither in a profile that is kept, nor in titles, addresses and the state of the history.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, set, test } from './support.mjs';
import { block, holding } from './traces.mjs';

/** A word that stands nowhere else, in the text, the subject, a name and the name of a file. */
const WORD = 'Zwolgerveen';

const text = set({ nr: 101 }).replace(/ over [^(]*/, ` over de ${WORD}kade `).replace(/het lid \S+/, `het lid ${WORD}`);

test('a word is found in every encoding', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vraagstuk-'));
  try {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'a'), `x${WORD}y`);
    writeFileSync(join(folder, 'in/b'), Buffer.from(WORD.toLowerCase(), 'utf16le'));
    writeFileSync(join(folder, 'c'), 'x');
    expect(holding(folder, WORD).sort()).toEqual(['a', 'in/b']);
  } finally {
    rmSync(folder, { recursive: true });
  }
  // "abcabcabcabc!": three letters, nine from three back, and one more.
  expect(String(block(Buffer.from([0x35, 97, 98, 99, 3, 0, 0x10, 33]), 13))).toBe('abcabcabcabc!');
});

/** A profile on disk, and a page in it. @param {import('@playwright/test').TestInfo} info @param {(page: import('@playwright/test').Page, folder: string) => Promise<void>} act @returns {Promise<string[]>} the files that hold the word when the browser has ended */
async function afterwards({ project: { use } }, act) {
  const folder = mkdtempSync(join(tmpdir(), 'vraagstuk-'));
  const profile = join(folder, 'profile');
  try {
    const { executablePath, args } = use.launchOptions ?? {};
    const context = await chromium.launchPersistentContext(profile, { executablePath, args, baseURL: use.baseURL, acceptDownloads: true });
    const page = context.pages()[0] ?? await context.newPage();
    await page.goto('./');
    await act(page, folder);
    // Sessions are written every few seconds, and when the browser ends.
    await page.waitForTimeout(3000);
    await context.close();
    return holding(profile, WORD);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a word in a title would be found', async ({}, info) => {
  const found = await afterwards(info, async (page) => {
    await page.evaluate((word) => { document.title = `${word} – Vraagstuk`; }, WORD);
  });
  expect(found.join(' ')).toContain('History');
});

test('a profile that is kept holds no word of a document', async ({}, info) => {
  test.slow();
  const found = await afterwards(info, async (page, folder) => {
    const path = join(folder, `${WORD}.txt`);
    writeFileSync(path, text);
    await page.setInputFiles('#file-input', path);
    await expect(page.locator('h1.title')).toContainText(WORD);
    expect(await page.title()).toBe('Vraagstuk');
    await page.keyboard.press('Control+f');
    await page.keyboard.type(WORD);
    await page.keyboard.press('Escape');
    const names = [];
    for (const way of ['markdown', 'html', 'json']) {
      const coming = page.waitForEvent('download');
      await page.locator('.saves').evaluate((fold) => { fold.open = true; });
      await page.click(`[data-save=${way}]`);
      names.push((await coming).suggestedFilename());
    }
    expect(names.join(' ').toLowerCase()).not.toContain(WORD.toLowerCase());
    await page.fill('#paste-input', `${text}\nVraag 3\nEn ${WORD}?`);
    await expect(page.locator('h1.title')).toContainText(WORD);
    await page.click('#to-list');
    await page.fill('#search', WORD);
    await expect(page.locator('.shown')).toHaveText(/getoond/);
    expect(await page.title()).toBe('Vraagstuk');
    await page.locator('.documents button.place').first().click();
    await page.goBack();
    expect(JSON.stringify(await page.evaluate(() => [history.state, location.href]))).not.toContain(WORD);
  });
  expect(found).toEqual([]);
});
