// For everyone: axe in every state, the main job by keyboard alone, small screens and large letters.

import AxeBuilder from '@axe-core/playwright';
import { dropSeed, expect, file, fixture, SEED, set, test } from './support.mjs';

// The auditor looks at every state, in both schemes.
test.slow();

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @param {import('@playwright/test').Page} page */
async function expectAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`)).toEqual([]);
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('empty page and help', async ({ page }) => {
      await page.goto('./');
      await expect(page.locator('.example')).toHaveCount(3);
      await expectAccessible(page);
      await page.click('#help-open');
      await expectAccessible(page);
    });

    test('a notice in every tab', async ({ page }) => {
      await page.goto('./');
      await dropSeed(page);
      for (const tab of ['overview', 'questions', 'citations', 'deadline', 'signals']) {
        await page.click(`#tab-${tab}`);
        await expectAccessible(page);
      }
    });

    test('an answered set', async ({ page }) => {
      await page.goto('./');
      await page.click('[data-example=answer]');
      await page.click('#tab-questions');
      await expectAccessible(page);
    });

    test('many documents with failures', async ({ page }) => {
      await page.goto('./');
      await page.setInputFiles('#file-input', [...Array.from({ length: 30 }, (_, i) => file(`${i}.txt`, set({ nr: i + 101 }))), file('leeg.txt', '')]);
      await expect(page.locator('#failures')).toBeVisible();
      await expect(page.locator('.shown')).toHaveText('30 van 30 getoond');
      await expectAccessible(page);
      await page.locator('.statistics summary').click();
      await expect(page.locator('.figures')).toBeVisible();
      await page.locator('.saves summary').click();
      await page.check('#grouped');
      await expectAccessible(page);
    });

    test('busy, and about to drop', async ({ page }) => {
      await page.goto('./');
      await page.evaluate(() => {
        document.querySelector('#progress').hidden = false;
        document.querySelector('#progress-text').textContent = '312 van 3.000';
      });
      await expectAccessible(page);
      const data = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['x'], 'x.txt'));
        return transfer;
      });
      await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
      await expect(page.locator('#drop-overlay')).toBeVisible();
      await expectAccessible(page);
    });

    test('searching in the text, ways out open', async ({ page }) => {
      await page.goto('./');
      await dropSeed(page);
      await page.keyboard.press('/');
      await page.fill('#find', 'douane');
      await expect(page.locator('.find-count')).toHaveText(/van/);
      await expectAccessible(page);
      await page.locator('.saves summary').click();
      await expectAccessible(page);
      await page.goto('./#vraag-3');
      await page.reload();
      await expect(page.locator('#not-stored')).toBeVisible();
      await expectAccessible(page);
    });

    test('no set of questions, and a dossier', async ({ page }) => {
      await page.goto('./');
      await page.fill('#paste-input', 'Een boodschappenlijst.');
      await expect(page.locator('#panel-overview')).toBeVisible();
      await expectAccessible(page);
      await page.goto('./?voorbeeld=dossier');
      await page.locator('.documents .place').first().click();
      await expect(page.locator('.siblings')).toBeVisible();
      await page.keyboard.press('4');
      await expectAccessible(page);
    });

    test('a small screen', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto('./');
      await dropSeed(page);
      await expectAccessible(page);
      await page.click('#tab-text');
      await expectAccessible(page);
    });
  });
}

test('the main job by keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await tabTo(page, '#paste-input');
  await page.evaluate((text) => navigator.clipboard.writeText(text), String(fixture(SEED)));
  await page.keyboard.press('Control+V');
  await expect(page.locator('[data-status]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('h1.title')).toBeFocused();
  await tabTo(page, '#tab-overview');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#tab-questions')).toBeFocused();
  await expect(page.locator('#panel-questions')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('#vraag-2')).toHaveClass(/is-current/);
  await tabTo(page, '#vraag-2 .qa-number button');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => [...(CSS.highlights.get('place') ?? [])].map(String).join(''))).toMatch(/^Vraag 2/);
  await page.keyboard.press('4');
  await expect(page.locator('#panel-deadline')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.locator('#help')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#help')).toBeHidden();
  await tabTo(page, '#export-json');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});

/** Presses Tab until an element has the focus; what cannot be reached fails. @param {import('@playwright/test').Page} page @param {string} selector */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by Tab`);
}

test('no sideways scrolling at 320 pixels, nor with letters twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('./');
  const over = () => page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
    return document.documentElement.scrollWidth > innerWidth ? wide.map((each) => `${each.tagName}.${each.className}`) : [];
  });
  expect(await over()).toEqual([]);
  await dropSeed(page);
  for (const tab of ['overview', 'questions', 'citations', 'deadline', 'signals', 'text']) {
    await page.click(`#tab-${tab}`);
    expect(await over(), tab).toEqual([]);
  }
  await page.click('.saves summary');
  expect(await over(), 'ways out').toEqual([]);
  // Zoom of 200 % is a window half as wide; letters twice as large are another matter.
  await page.setViewportSize({ width: 640, height: 450 });
  for (const size of ['100%', '200%']) {
    await page.evaluate((letters) => { document.documentElement.style.fontSize = letters; }, size);
    expect(await over(), size).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  await page.setInputFiles('#file-input', Array.from({ length: 5 }, (_, i) => file(`${i}.txt`, set({ nr: i + 101 }))));
  await expect(page.locator('.documents')).toBeVisible();
  await page.click('.saves summary');
  expect(await over(), 'table').toEqual([]);
  await page.click('#help-open');
  expect(await over(), 'help').toEqual([]);
});

test('without colours of its own the page still tells states apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./');
  await dropSeed(page);
  // What would be told by a ground alone has an edge.
  for (const part of ['.status .chip', '.sheet']) await expect(page.locator(part)).toHaveCSS('border-top-style', 'solid');
  const stroke = await page.locator('.status .chip .icon').evaluate((icon) => getComputedStyle(icon).stroke);
  expect(stroke).not.toBe('none');
  const tab = (/** @type {string} */ name) => page.locator(`#tab-${name}`).evaluate((each) => getComputedStyle(each).borderBottomColor);
  expect(await tab('overview')).not.toBe(await tab('questions'));
  await expectAccessible(page);
});

test('nothing moves for those who asked for calm', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await dropSeed(page);
  const moving = () => page.evaluate(() => [...document.querySelectorAll('*')].filter((each) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
    return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
  }).map(({ tagName, id }) => `${tagName}#${id}`));
  expect(await moving()).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toEqual(['TEXTAREA#paste-input']);
});

test('English at a click, and back', async ({ page }) => {
  await page.goto('./');
  await dropSeed(page);
  await page.click('#language');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('tab', { name: /^Questions/ })).toBeVisible();
  await expect(page.locator('.edition')).toHaveAttribute('lang', 'nl');
  await expect(page.locator('h1.title')).toHaveAttribute('lang', 'nl');
  await page.click('#language');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
});
