// What is saved opens in the programs of others.

import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { dropSeed, expect, file, saved, saveTable, set, test } from './support.mjs';

/** @param {string} text @returns {Record<string, string>[]} */
const read = (text) => parse(text, { delimiter: ';', bom: true, columns: true });

test.beforeEach(async ({ page }) => {
  await page.goto('./');
});

test('the calendar has whole days on which a term ends, known again the next time', async ({ page }) => {
  await page.fill('#as-of', '2023-07-10');
  await dropSeed(page);
  await page.getByRole('tab', { name: 'Termijn' }).click();
  const save = () => saved(page, () => page.getByRole('button', { name: 'Zet in uw agenda' }).click());
  const [first, second] = [await save(), await save()];
  const events = [first, second].map(({ text }) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)));
  expect(events[0].map((event) => [event.startDate.toString(), event.endDate.toString()])).toEqual([['2023-07-12', '2023-07-13'], ['2023-08-02', '2023-08-03']]);
  expect(events[0].map(({ uid }) => uid)).toEqual(events[1].map(({ uid }) => uid));
  for (const event of events[0]) {
    expect(event.startDate.isDate).toBe(true);
    const alarms = event.component.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue('trigger').toString())).toEqual(['-P3D']);
    expect(event.component.toString()).not.toContain('röntgen');
  }
});

test('documents, pairs and references as tables', async ({ page }) => {
  await page.fill('#as-of', '2024-11-01');
  const reply = 'Antwoord van Minister Heinen (Financiën) (ontvangen 1 november 2024).';
  await page.setInputFiles('#file-input', [file('a.txt', set({ nr: 101, subject: '=SOM(A1) en "meer; dan dat"', reply })), file('b.txt', `${set({ nr: 102 })}\nKamerstuk 25 242, nr. 686`)]);
  await expect(page.locator('.shown')).toHaveText('2 van 2 getoond');
  const documents = await saveTable(page, 'documents');
  expect(documents.name).toBe('vraagstuk-documenten-2-documenten-2024-11-01.csv');
  const rows = read(documents.text);
  expect(rows.map((row) => [row.bestand, row.onderwerp, row.ingezonden, row.status, row['waarvan beantwoord'], row['stand op']])).toEqual([
    ['a.txt', '\'=SOM(A1) en "meer; dan dat"', '2024-10-22', 'op tijd beantwoord', '2', '2024-11-01'],
    ['b.txt', 'onderwerp 102', '2024-10-22', 'in behandeling', '0', '2024-11-01']]);
  expect(rows[0]['gemaakt met']).toMatch(/^vraagstuk \d/);
  const pairs = read((await saveTable(page, 'pairs')).text);
  expect(pairs.map((row) => [row.bestand, row.vraag, row['tekst van de vraag'], row['tekst van het antwoord']]).slice(0, 3)).toEqual([
    ['a.txt', '1', 'Kent u dit bericht?', 'Ja.'], ['a.txt', '2', 'Wat vindt u ervan?', 'Niets bijzonders.'], ['b.txt', '1', 'Kent u dit bericht?', '']]);
  const citations = read((await saveTable(page, 'citations')).text);
  expect(citations.map((row) => [row.bestand, row['nummer van de bron'], row.link])).toContainEqual(['b.txt', 'kst-25242-686', 'https://zoek.officielebekendmakingen.nl/kst-25242-686.html']);
  await page.fill('#search', '102');
  expect(read((await saveTable(page, 'documents')).text).length).toBe(1);
});

test('figures on the page are those of the table, the unknown among them', async ({ page }) => {
  await page.fill('#as-of', '2024-11-01');
  const reply = 'Antwoord van Minister Heinen (Financiën) (ontvangen 1 november 2024).';
  await page.setInputFiles('#file-input', [file('a.txt', set({ nr: 101, reply })), file('b.txt', set({ nr: 102, asker: 'De Vries' })), file('c.txt', 'Een brief zonder vragen.')]);
  await page.locator('.statistics summary').click();
  const total = page.locator('.figures tbody').first().locator('tr');
  await expect(total.locator('td:not(.figures-picture)')).toHaveText(['3', '1', '1', '1', '10']);
  await expect(total.locator('.figures-bar')).toHaveAttribute('aria-label', 'Verdeling: 1 op tijd beantwoord, 1 in behandeling, 1 onbekend');
  await expect(page.locator('.figures .figures-group')).toHaveText(['Ministerie', 'Maand van inzending']);
  const { name, text } = await saved(page, () => page.click('[data-save=statistics]'));
  expect(name).toMatch(/^vraagstuk-cijfers-3-documenten/);
  expect(parse(text, { delimiter: ';', bom: true, relax_column_count: true })[1].slice(0, 4)).toEqual(['alle', '', '3', '1']);
  await page.fill('#as-of', '2024-10-25');
  await expect(total.locator('.figures-bar')).toHaveAttribute('aria-label', 'Verdeling: 2 in behandeling, 1 onbekend');
});
