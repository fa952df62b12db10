// The status never says more than the documents show.

import { dropSeed, expect, exported, file, set, test } from './support.mjs';

const NEUTRAL = 'rgb(81, 73, 61)';

test.beforeEach(async ({ page }) => {
  await page.goto('./');
});

test('another day changes the status without reading again', async ({ page }) => {
  await dropSeed(page);
  const chip = page.locator('[data-status]');
  for (const [day, status] of [['2023-06-20', 'notYetSubmitted'], ['2023-06-30', 'open'], ['2023-07-03', 'extended'], ['2023-08-02', 'extended'],
    ['2023-08-03', 'termPassedAfterNotice']]) {
    await page.fill('#as-of', day);
    await expect(chip).toHaveAttribute('data-status', status);
  }
});

test('a term that ran out is neutral: no red, no count of days, no reproach', async ({ page }) => {
  await page.fill('#as-of', '2023-12-01');
  await dropSeed(page);
  const chip = page.locator('[data-status]');
  await expect(chip).toHaveAttribute('data-status', 'termPassedAfterNotice');
  await expect(chip).toHaveText('Termijn liep af op 2 augustus 2023');
  await expect(chip).toHaveCSS('color', NEUTRAL);
  await expect(page.locator('.look-up a')).toHaveAttribute('href', /officielebekendmakingen/);
  for (const tab of ['Overzicht', 'Vragen', 'Verwijzingen', 'Termijn', 'Signalen']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    const words = await page.locator('.side').innerText();
    expect(words).not.toMatch(/te laat|zonder uitstelbericht/i);
  }
  await page.setInputFiles('#file-input', [file('oud.txt', set({ nr: 8, submitted: '2 oktober 2023' })), file('oud2.txt', set({ nr: 9, submitted: '3 oktober 2023' }))]);
  const rows = page.locator('.documents [data-status=termPassed]');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toHaveCSS('color', NEUTRAL);
  await expect(rows.first()).toHaveText('Geen antwoord in deze bestanden');
  await expect(page.locator('.documents tr', { has: page.locator('[data-status=termPassed]') }).locator('.cell-days')).toHaveText(['', '']);
});

test('what the reader types in counts, is marked, is exported and can be undone', async ({ page }) => {
  await page.fill('#as-of', '2023-12-01');
  await dropSeed(page);
  await page.getByRole('tab', { name: 'Termijn' }).click();
  await page.getByLabel('Antwoord ontvangen op').fill('2023-07-20');
  const chip = page.locator('[data-status]');
  await expect(chip).toHaveAttribute('data-status', 'answeredAfterNotice');
  await expect(page.locator('.status .typed')).toHaveText('door u ingevuld');
  const { collection } = await exported(page);
  expect(collection.documents[0].asserted).toMatchObject({ answered: '2023-07-20', submitted: null });
  expect(collection.documents[0].reply.kind).toBe('notice');
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect(chip).toHaveAttribute('data-status', 'termPassedAfterNotice');
  await expect(page.locator('.typed')).toHaveCount(0);
});

test('the timeline has its days in words too', async ({ page }) => {
  await page.fill('#as-of', '2023-07-10');
  await dropSeed(page);
  const rows = page.locator('.timeline table tbody tr');
  await expect(rows).toHaveText([/21 juni 2023.*ingezonden/, /3 juli 2023.*uitstelbericht, dag 12/, /10 juli 2023.*stand/, /12 juli 2023.*dag 21/, /2 augustus 2023.*dag 42/]);
});

test('labels of the timeline never overlap, from 320 pixels up', async ({ page }) => {
  await page.fill('#as-of', '2023-07-10');
  await dropSeed(page);
  for (const width of [320, 360, 480, 768, 1000, 1400, 2200]) {
    await page.setViewportSize({ width, height: 900 });
    // It is drawn again a moment after the width has changed.
    await expect(async () => {
      expect(Number(await page.locator('.timeline svg').getAttribute('width'))).toBeLessThanOrEqual(width);
      const boxes = await page.locator('.timeline text').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
      expect(boxes.length).toBe(10);
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 2 || b.bottom <= a.top + 2;
        expect(apart, `at ${width}: ${JSON.stringify([a, b])}`).toBe(true);
      }));
      for (const box of boxes) expect(box.right).toBeLessThanOrEqual(width);
    }).toPass({ timeout: 5000 });
  }
});

test('a notice and its answer are one dossier with one status', async ({ page }) => {
  await page.click('[data-example=dossier]');
  await expect(page.locator('.in-dossier')).toHaveText(['dossier van 2', 'dossier van 2']);
  await page.locator('.documents button.place').first().click();
  await expect(page.locator('.status')).toContainText('dossier van 2 documenten');
  await expect(page.locator('[data-status]')).toHaveAttribute('data-status', 'answeredAfterNotice');
  await page.locator('.siblings button').click();
  await expect(page.locator('.what .over')).toContainText('nr. 637');
  await page.getByRole('tab', { name: 'Termijn' }).click();
  await expect(page.locator('.sum .origin')).toHaveText([/nr\. 495/, /nr\. 495/, /nr\. 637/]);
  await page.locator('.sum .origin').first().click();
  await expect(page.locator('.what .over')).toContainText('nr. 495');
});

test('the status of a dossier stands in the table, whatever the day', async ({ page }) => {
  await page.fill('#as-of', '2008-01-05');
  await page.click('[data-example=dossier]');
  await expect(page.locator('.documents [data-status]').first()).toBeVisible();
  await page.fill('#as-of', '2008-12-01');
  await expect(page.locator('.documents [data-status]').first()).toHaveAttribute('data-status', 'answeredAfterNotice');
});
