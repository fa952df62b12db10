// Document text is never markup, and the page keeps to itself.

import { expect, file, test } from './support.mjs';

const HOSTILE = `12

Vragen van het lid <img src=x onerror="window.hit=1"> (<script>window.hit=1</script>) aan de Minister van Financiën over <svg onload=window.hit=1> en javascript:alert(1) (ingezonden 22 oktober 2024).

Vraag 1
<iframe src="javascript:parent.hit=1"></iframe><a href="javascript:window.hit=1">klik</a> Kent u javascript:window.hit=1 en «data:text/html,<script>hit=1</script>»?1

Vraag 2
</textarea></title><style>*{display:none}</style><base href="https://example.org/"> "onmouseover="window.hit=1 ?

1 <b onclick=window.hit=1>Krant</b>, javascript://example.org/%0awindow.hit=1 en https://example.org/"onmouseover="window.hit=1
`;

test('hostile text is shown as text and runs nothing', async ({ page }) => {
  await page.goto('./');
  await page.setInputFiles('#file-input', file('<img src=x onerror=window.hit=1>.txt', HOSTILE));
  await expect(page.locator('.edition')).toContainText('<iframe src="javascript:parent.hit=1"></iframe>');
  for (const tab of await page.getByRole('tab').all()) if (await tab.isVisible()) await tab.click();
  for (const mark of await page.locator('.edition a:not([target])').all()) await mark.click();
  expect(await page.evaluate(() => window.hit)).toBeUndefined();
  await expect(page.locator('main :is(iframe, script, style, base, img, object, embed)')).toHaveCount(0);
  const addresses = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.protocol));
  expect(new Set(addresses)).not.toContain('javascript:');
  for (const link of await page.locator('main a[target]').all()) {
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(link).toHaveAttribute('href', /^https?:/);
  }
});

test('the page adds nothing to window and stores nothing', async ({ page, context }) => {
  const bare = await context.newPage();
  await bare.goto('./icon.svg');
  const before = await bare.evaluate(() => Object.getOwnPropertyNames(window));
  await bare.close();
  await page.goto('./');
  await page.click('[data-example=notice]');
  await expect(page.locator('.edition')).toBeVisible();
  const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
  const known = new Set(before);
  expect(after.filter((name) => !known.has(name))).toEqual([]);
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length])).toEqual([0, 0, '', 0]);
});

test('the fields that hold documents are closed to the browser’s services', async ({ page }) => {
  await page.goto('./');
  const field = page.locator('#paste-input');
  await expect(field).toHaveAttribute('spellcheck', 'false');
  await expect(field).toHaveAttribute('autocomplete', 'off');
  await page.click('[data-example=notice]');
  await expect(page.locator('.edition')).toHaveAttribute('translate', 'no');
});

test('inline script and foreign requests are refused by the policy', async ({ page, baseURL }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
    "require-trusted-types-for 'script'"]) expect(policy).toContain(part);
  const response = await page.request.get(baseURL ?? '');
  expect(response.headers()['content-security-policy'] ?? policy).toContain("default-src 'none'");
});
