// Verwijzingen: every source once, with its places.

import { expect, file, test } from './support.mjs';

const TEXT = `12

Vragen van het lid Jansen (SP) aan de Minister van Financiën over geld (ingezonden 22 oktober 2024).

Vraag 1
Kent u Kamerstuk 25 242, nr. 686?1

Vraag 2
Wat staat in Kamerstuk 25 242, nr. 686 en in Handelingen II, vergaderjaar 2024–2025, nr. 8?

Vraag 3
Deelt u wat Kamerstuk 25 242, nr. 686 zegt?

1 NRC, 7 november 2024, «Brandbrief over geld» (https://www.nrc.nl/nieuws/2024/11/07/brandbrief-a4872307).
`;

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.setInputFiles('#file-input', file('a.txt', TEXT));
  await page.getByRole('tab', { name: /^Verwijzingen/ }).click();
});

test('a source cited three times is one row with three places, each leading there', async ({ page }) => {
  const table = page.locator('.citations[data-kind=kamerstuk]');
  await expect(table.locator('caption')).toHaveText('Kamerstukken 1');
  await expect(table.locator('tbody tr')).toHaveCount(1);
  const places = table.locator('.citation-place button');
  await expect(places).toHaveText(['vraag 1', 'vraag 2', 'vraag 3']);
  await places.nth(2).click();
  await expect(page.locator('.edition .block.is-current')).toContainText('Deelt u wat');
  await page.locator('.edition a.citation', { hasText: '25 242' }).first().evaluate((link) => link.removeAttribute('href'));
  await expect(page.locator('.edition a.citation[href*="kst-25242-686"]')).toHaveCount(2);
});

test('identifier and footnote are copied, and the footnote has the form of the Leidraad', async ({ page }) => {
  const row = page.locator('.citations[data-kind=kamerstuk] tbody tr');
  for (const [name, copied] of [['Kopieer als id', 'kst-25242-686'], ['Kopieer als voetnoot', 'Kamerstukken II, 25242, nr. 686']]) {
    await row.getByRole('button', { name }).click();
    await expect(page.locator('#live')).toHaveText('Gekopieerd.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(copied);
  }
});

test('a source without a link says why, in both languages', async ({ page }) => {
  const reason = page.locator('.citations[data-kind=handelingen] .citation-reason');
  await expect(reason).toHaveText('Alleen de vergadering is genoemd, niet het agendapunt.');
  await page.click('#language');
  await expect(reason).toHaveText('Only the meeting is named, not the item.');
});

test('news has its outlet, its day and its title as the link', async ({ page }) => {
  const news = page.locator('.citations[data-kind=url] .news');
  await expect(news.locator('.outlet')).toHaveText('NRC, 7 november 2024');
  const link = news.getByRole('link', { name: 'Brandbrief over geld' });
  await expect(link).toHaveAttribute('href', 'https://www.nrc.nl/nieuws/2024/11/07/brandbrief-a4872307');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
});
