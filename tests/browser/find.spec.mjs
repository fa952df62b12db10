// Search in the text, and every key that the help lists.

import { expect, file, set, test } from './support.mjs';

const TEXT = `12

Vragen van het lid Çelik (SP) aan de Minister van Financiën over röntgen-
apparatuur (ingezonden 22 oktober 2024).

Vraag 1
Kent u de röntgenapparatuur van de
douane?1

Vraag 2
Wat doet de Douane?

1 NRC, 7 november 2024, «Röntgenapparatuur»
`;

/** Words under a highlight. @param {import('@playwright/test').Page} page @param {string} name */
const lit = (page, name) => page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

test.beforeEach(async ({ page }) => {
  await page.goto('./');
});

test('finds words over line ends, hyphens, accents and capitals, also in notes', async ({ page }) => {
  await page.setInputFiles('#file-input', file('a.txt', TEXT));
  await expect(page.locator('.edition')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.locator('#find')).toBeFocused();
  await page.keyboard.type('rontgenapparatuur');
  const count = page.locator('.find-count');
  await expect(count).toHaveText('1 van 3');
  expect(await lit(page, 'found-here')).toEqual(['röntgenapparatuur']);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('2 van 3');
  await page.keyboard.press('Enter');
  expect(await lit(page, 'found-here')).toEqual(['Röntgenapparatuur']);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('1 van 3');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('3 van 3');
  await page.getByRole('button', { name: 'Volgende plaats' }).click();
  await expect(count).toHaveText('1 van 3');
  await page.fill('#find', 'van de  douane');
  await expect(count).toHaveText('1 van 1');
  await page.fill('#find', 'CELIK (SP)');
  await expect(count).toHaveText('1 van 1');
  // Words of two parts are not one.
  await page.fill('#find', 'douane? Vraag');
  await expect(count).toHaveText('niet gevonden');
  expect(await lit(page, 'found-here')).toEqual([]);
  await page.focus('#find');
  await page.keyboard.press('Escape');
  await expect(page.locator('#find')).toHaveValue('');
  await expect(count).toHaveText('');
  await expect(page.locator('#reading')).toBeFocused();
});

test('finds words that a text layer has cut or run together', async ({ page }) => {
  await page.setInputFiles('#file-input', file('a.txt', TEXT.replace('Wat doet de Douane', 'Wat doet dedou-ane in Maas-tricht')));
  await expect(page.locator('.edition')).toBeVisible();
  for (const words of ['de douane', 'doet de douane in', 'maastricht']) {
    await page.fill('#find', words);
    await expect(page.locator('.find-count'), words).toHaveText(/van [12]$/);
  }
});

test('a folded note opens where the words stand', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await page.setInputFiles('#file-input', file('a.txt', TEXT));
  await expect(page.locator('.document')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.locator('#find')).toBeFocused();
  await page.keyboard.type('7 november');
  await expect(page.locator('.find-count')).toHaveText('1 van 1');
  await expect(page.locator('.note')).toHaveClass(/open/);
  await expect(page.locator('.note')).toBeInViewport();
});

test('every key of the help does what it says', async ({ page }) => {
  let choosers = 0;
  page.on('filechooser', () => { choosers += 1; });
  await page.setInputFiles('#file-input', ['a', 'b', 'c'].map((name, i) => file(`${name}.txt`, set({ nr: i + 101 }))));
  await expect(page.locator('.shown')).toHaveText('3 van 3 getoond');
  await page.keyboard.press('/');
  await expect(page.locator('#search')).toBeFocused();
  await page.locator('.documents .place').first().click();
  const title = page.locator('h1.title');
  await expect(title).toHaveText('Onderwerp 101');
  await page.keyboard.press(']');
  await expect(title).toHaveText('Onderwerp 102');
  await page.keyboard.press('j');
  await expect(page.locator('#vraag-1')).toHaveClass(/is-current/);
  await page.keyboard.press('j');
  await expect(page.locator('#vraag-2')).toHaveClass(/is-current/);
  await page.keyboard.press('k');
  await expect(page.locator('#vraag-1')).toHaveClass(/is-current/);
  await page.keyboard.press('[');
  await expect(title).toHaveText('Onderwerp 101');
  // Another document starts at its own first question.
  await page.keyboard.press('j');
  await expect(page.locator('#vraag-1')).toHaveClass(/is-current/);
  for (const [key, tab] of [['1', 'overview'], ['2', 'questions'], ['3', 'citations'], ['4', 'deadline'], ['5', 'signals']]) {
    await page.keyboard.press(key);
    await expect(page.locator(`#panel-${tab}`)).toBeVisible();
  }
  await page.keyboard.press('o');
  await expect.poll(() => choosers).toBe(1);
  await page.keyboard.press('?');
  await expect(page.locator('#help')).toBeVisible();
  await expect(page.locator('.keys dt')).toHaveText(['j / k', '1 – 5', '/', 'Enter / Shift+Enter', '[ / ]', 'Esc', 'o', 'Ctrl+V', '?']);
  await page.keyboard.press('Escape');
  await expect(page.locator('#help')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.documents')).toBeVisible();
});
