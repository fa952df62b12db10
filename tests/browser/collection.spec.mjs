// Many documents.

import { expect, file, set, test } from './support.mjs';

const names = ['Bakker', 'Aarts', 'Dijk', 'Claes'];

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await page.fill('#as-of', '2024-11-01');
  await page.setInputFiles('#file-input', Array.from({ length: 120 }, (_, i) => file(`set-${i}.txt`, set({
    nr: i + 101, asker: names[i % 4], party: i % 2 ? 'VVD' : 'SP', submitted: `${1 + (i % 28)} oktober ${i < 60 ? 2023 : 2024}`,
    reply: i % 3 === 0 ? `Antwoord van Minister Heinen (Financiën) (ontvangen ${1 + (i % 28)} oktober ${i < 60 ? 2023 : 2024}).` : '',
  }))));
  await expect(page.locator('#progress')).toBeHidden();
  await expect(page.locator('.shown')).toHaveText('120 van 120 getoond');
});

test('only the rows in sight are on the page', async ({ page }) => {
  expect(await page.locator('.documents tbody tr').count()).toBeLessThan(60);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.locator('.documents', { hasText: 'onderwerp 220' })).toBeVisible();
});

test('the table stays where it is while more is read', async ({ page }) => {
  const search = page.locator('#search');
  // The last of the files read before can still make the fields anew.
  await expect(async () => {
    await search.focus();
    await expect(search).toBeFocused({ timeout: 1000 });
  }).toPass();
  // It is scrolled in every frame, so also in the one in which the last file comes.
  await page.evaluate(() => {
    const step = () => {
      scrollBy(0, 12);
      if (scrollY < 2400) requestAnimationFrame(step);
    };
    scrollTo(0, 1200);
    step();
  });
  await page.setInputFiles('#file-input', [900, 901].map((nr) => file(`${nr}.txt`, set({ nr, submitted: '22 oktober 2024' }))));
  await expect(page.locator('.shown')).toHaveText('122 van 122 getoond');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(2400);
  expect(await page.evaluate(() => document.elementFromPoint(700, 450)?.closest('tr')?.className)).toBe('');
  await expect(search).toBeFocused();
});

test('columns sort both ways', async ({ page }) => {
  const numbers = page.locator('.documents .cell-number');
  const sort = page.getByRole('button', { name: 'Nr.' });
  await sort.click();
  await expect(numbers.nth(1)).toHaveText('101');
  await expect(page.locator('th.cell-number')).toHaveAttribute('aria-sort', 'ascending');
  await sort.click();
  await expect(numbers.nth(1)).toHaveText('220');
  await expect(sort).toBeFocused();
});

test('search and filters narrow the table', async ({ page }) => {
  await page.fill('#search', 'claes');
  await expect(page.locator('.shown')).toHaveText('30 van 120 getoond');
  await page.selectOption('#filter-status', 'answeredInTime');
  await expect(page.locator('.shown')).toHaveText('10 van 120 getoond');
  await page.selectOption('#filter-year', '2023');
  await expect(page.locator('.shown')).toHaveText('5 van 120 getoond');
  await page.fill('#search', 'bestaat niet');
  await expect(page.locator('.shown')).toHaveText('Geen document voldoet aan deze keuze.');
});

test('a document opens from its row and back returns to the same place', async ({ page }) => {
  await page.getByRole('button', { name: 'Nr.' }).click();
  await page.evaluate(() => scrollTo(0, 2500));
  const button = page.locator('.documents button.place', { hasText: /^onderwerp 150$/ });
  await button.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(2000);
  await button.click();
  await expect(page.locator('h1.title')).toHaveText('Onderwerp 150');
  await page.goBack();
  await expect(button).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.goForward();
  await expect(page.locator('h1.title')).toHaveText('Onderwerp 150');
});

test('the documents of a dossier stand together, or apart', async ({ page }) => {
  const notice = 'Mededeling van Minister Heinen (Financiën) (ontvangen 12 november 2024).';
  const one = { nr: 900, submitted: '22 oktober 2024', subject: 'Zonderling onderwerp' };
  await page.setInputFiles('#file-input', [file('z1.txt', `${set({ ...one, reply: notice })}\nMededeling\nDe vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n`),
    file('z2.txt', set({ ...one, nr: 990, reply: 'Antwoord van Minister Heinen (Financiën) (ontvangen 22 november 2024).' }))]);
  await expect(page.locator('.shown')).toHaveText('122 van 122 getoond');
  await page.getByRole('button', { name: 'Nr.' }).click();
  await page.fill('#search', 'onderwerp');
  await page.check('#grouped');
  await expect(page.locator('.shown')).toHaveText('122 van 122 getoond, 121 sets');
  await page.fill('#search', 'zonderling');
  const rows = page.locator('.documents tbody tr:not(.spacer)');
  await expect(rows.locator('.cell-number')).toHaveText(['900', '990']);
  await expect(rows.nth(1)).toHaveClass(/follows/);
  await expect(rows.nth(1)).toContainText('dossier van 2');
  await page.uncheck('#grouped');
  await expect(page.locator('.follows')).toHaveCount(0);
  await expect(page.locator('.shown')).toHaveText('2 van 122 getoond');
});

test('paper has every row, the version and the day', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.documents tbody tr:not(.spacer)')).toHaveCount(120);
  await expect(page.locator('.colophon')).toHaveText(/^Gemaakt met vraagstuk \d+\.\d+\.\d+, stand op 1 november 2024/);
  await expect(page.locator('.colophon')).toBeVisible();
  await expect(page.locator('.filters')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('.documents tbody tr:not(.spacer)').count()).toBeLessThan(60);
  await page.locator('.documents .place').first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.colophon')).toBeVisible();
  await expect(page.locator('.edition')).toBeVisible();
  await expect(page.locator('.find')).toBeHidden();
});

test('another day changes every row', async ({ page }) => {
  const open = page.locator('.documents [data-status=termPassed]').first();
  await expect(open).toBeVisible();
  await page.fill('#as-of', '2023-09-01');
  await expect(page.locator('.documents [data-status]').first()).toHaveAttribute('data-status', 'notYetSubmitted');
});
