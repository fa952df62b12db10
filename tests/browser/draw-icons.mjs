// Draws the icons of the installed page (www/icons/) from its mark. Run once, when the mark changes: node draw-icons.mjs

import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const WWW = new URL('../../www/', import.meta.url);
const DEBIAN = '/usr/bin/chromium';

const mark = readFileSync(new URL('icon.svg', WWW), 'utf8');
// The system cuts its own shape out of this one: no corners, and the mark lies within the circle that is always kept.
const whole = mark.replace(' rx="6"', '');

const browser = await chromium.launch({ executablePath: existsSync(DEBIAN) ? DEBIAN : undefined, args: ['--no-sandbox'] });
for (const [name, svg, size] of [['192', mark, 192], ['512', mark, 512], ['maskable', whole, 512]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; inline-size: 100vw }</style>${svg}`);
  await page.screenshot({ path: new URL(`icons/${name}.png`, WWW).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
