// What a first visit feels like: node tests/browser/paint.bench.mjs. Prints first paint and layout shift.

import { open } from './site.mjs';

const { page, address, close } = await open();
await page.addInitScript(() => {
  const seen = { shift: 0, paint: 0, by: [] };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) { seen.shift += entry.value; seen.by.push(...entry.sources.map(({ node }) => node?.id || node?.className || node?.nodeName)); } }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { seen.paint = list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? seen.paint; }).observe({ type: 'paint', buffered: true });
  addEventListener('bench', () => { document.documentElement.dataset.bench = JSON.stringify(seen); });
});
const told = async () => JSON.parse(await page.evaluate(() => {
  dispatchEvent(new Event('bench'));
  return document.documentElement.dataset.bench;
}));
for (const width of [1400, 360]) {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address);
  await page.waitForTimeout(1500);
  const { paint, shift, by } = await told();
  console.log(`${width} pixels: first paint after ${paint.toFixed(0)} ms, layout shift ${shift.toFixed(3)} ${by.join(', ')}`);
}
await close();
