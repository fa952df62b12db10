// How smooth the page stays with very many documents: node many.bench.mjs

import { archive, read, took, yardstick } from './measure.mjs';
import { open } from './site.mjs';

const COUNT = 3000;
const given = archive(COUNT);
const { page, close } = await open();
await page.setViewportSize({ width: 1400, height: 900 });
await page.waitForTimeout(1500);
const before = await yardstick(page);
const { longest } = await read(page, [{ name: 'alles.zip', data: given }]);
await page.waitForTimeout(500);
const after = await yardstick(page);
const usual = (before.usual + after.usual) / 2;
const named = (/** @type {string} */ what) => `page, 3,000 documents, ${what}`;
took(named('longest task'), Math.max(50, longest), usual);
const frames = await page.evaluate(async () => {
  const times = [];
  let last = performance.now();
  for (let i = 0; i < 180; i += 1) {
    scrollBy(0, 90);
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  return times.sort((a, b) => a - b);
});
took(named('a frame of scrolling, 95 %'), frames[Math.floor(frames.length * 0.95)], after.usual);
await close();
