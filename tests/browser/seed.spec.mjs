// The seed document, dropped as it is: all that a careful reader noted in it stands in the page and in the export.

import { dropSeed, expect, exported, gold, SEED, test } from './support.mjs';

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await page.fill('#as-of', '2023-07-10');
  await dropSeed(page);
});

test('the status as of a day', async ({ page }) => {
  const chip = page.locator('[data-status]');
  await expect(chip).toHaveAttribute('data-status', 'extended');
  await expect(chip).toHaveText('Uitgesteld, in behandeling – nog 23 dagen');
});

test('the overview has every fact of the head', async ({ page }) => {
  const overview = page.locator('#panel-overview');
  await expect(overview).toBeVisible();
  for (const { name, party } of gold.askers) await expect(overview).toContainText(`${name} (${party})`);
  for (const { office, portfolio } of gold.addressees) await expect(overview).toContainText(`${office} (${portfolio})`);
  for (const { name, office, portfolio } of gold.reply.by) await expect(overview).toContainText(`${office} ${name} (${portfolio})`);
  await expect(overview).toContainText(gold.subject);
  await expect(overview).toContainText('21 juni 2023');
  await expect(overview).toContainText('3 juli 2023');
  await expect(overview).toContainText(String(gold.number));
  await expect(overview).toContainText(gold.notice.expected);
  await expect(overview).toContainText(gold.notice.reason_starts);
  await expect(overview.getByRole('link', { name: 'ah-tk-20222023-3069' })).toHaveAttribute('href', 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-3069.html');
});

test('the questions with their notes', async ({ page }) => {
  await page.getByRole('tab', { name: /^Vragen/ }).click();
  for (const { number, starts, ends: last } of gold.questions) {
    // Of question 2 the gold file gives the end of its first sentence but for the last words.
    const ends = last.split(' ').slice(-2).join(' ');
    const words = page.locator(`#vraag-${number} .qa-question`);
    await expect(words).toHaveText(new RegExp(`^${literal(starts)}.*${literal(ends)}$`, 's'));
  }
  const first = page.locator('#vraag-1');
  await first.getByText('Noten 1 en 2').click();
  for (const { starts, urls } of gold.footnotes) {
    await expect(first.locator('.qa-notes')).toContainText(starts);
    for (const url of urls) await expect(first.locator(`a[href="${url}"]`)).toBeVisible();
  }
});

test('the references, each with its official page', async ({ page }) => {
  await page.getByRole('tab', { name: /^Verwijzingen/ }).click();
  const panel = page.locator('#panel-citations');
  for (const { id } of gold.citations) await expect(panel.getByText(id, { exact: true }).first()).toBeVisible();
  const link = panel.locator('a[href="https://zoek.officielebekendmakingen.nl/ah-tk-20202021-1782.html"]').first();
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('referrerpolicy', 'no-referrer');
});

test('the sum behind the term, and the short case number as a remark', async ({ page }) => {
  await page.getByRole('tab', { name: 'Termijn' }).click();
  const sum = page.locator('#panel-deadline .sum');
  for (const day of ['21 jun 2023', '3 jul 2023', '12 jul 2023', '2 aug 2023']) await expect(sum).toContainText(day);
  await page.getByRole('tab', { name: /^Signalen/ }).click();
  const remark = page.locator('[data-code=malformed-question-number]');
  await expect(remark).toContainText('2023Z1492');
  await remark.getByRole('button').click();
  expect(await highlighted(page)).toBe('2023Z1492');
});

test('the text and the findings lead to each other', async ({ page }) => {
  await page.locator('.edition a.citation', { hasText: '2023Z11786' }).first().focus();
  await page.locator('.edition .questionHeading a', { hasText: 'Vraag 3' }).click();
  await expect(page.locator('#vraag-3')).toHaveClass(/is-current/);
  await page.locator('#vraag-4').getByRole('button', { name: /^Vraag 4/ }).click();
  expect(await highlighted(page)).toMatch(/^Vraag 4\s+Bent u bereid/);
});

test('the export is the collection object, spans and all', async ({ page }) => {
  const { name, collection } = await exported(page);
  expect(name).toBe('vraagstuk-ah-tk-20222023-3069-2023-07-10.json');
  expect(collection).toMatchObject({ schemaVersion: 1, asOf: '2023-07-10', failures: [], dossiers: [{ documents: [0] }] });
  expect(collection.generator).toMatch(/^vraagstuk \d/);
  const [reading] = collection.documents;
  expect(reading).toMatchObject({
    fileName: SEED, kind: gold.kind, subject: gold.subject, submitted: gold.submitted, askers: gold.askers, addressees: gold.addressees,
    identity: { number: gold.number, sessionYear: null, identifier: null, inferredIdentifier: 'ah-tk-20222023-3069' },
    reply: { kind: 'notice', received: '2023-07-03', by: gold.reply.by, onBehalfOf: [] },
    notice: { kind: 'extension', expected: 'zo spoedig mogelijk' }, answers: [],
    deadline: { status: 'extended', days: 23, due: '2023-07-12', extendedDue: '2023-08-02', notice: { received: '2023-07-03', inTime: true } },
  });
  expect(reading.questions.map(({ number, footnotes }) => ({ number, footnotes }))).toEqual(gold.questions.map(({ number, footnotes }) => ({ number, footnotes })));
  expect(reading.footnotes.flatMap(({ urls }) => urls)).toEqual(gold.footnotes.flatMap(({ urls }) => urls));
  expect(reading.citations.map(({ identifier }) => identifier)).toEqual(expect.arrayContaining(gold.citations.map(({ id }) => id)));
  for (const { name: asker, span } of reading.askers) expect(reading.text.slice(...span)).toBe(asker);
});

/** @param {string} words */
const literal = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words that are lit in the text. @param {import('@playwright/test').Page} page */
const highlighted = (page) => page.evaluate(() => [...(CSS.highlights.get('place') ?? [])].map(String).join(''));
