// What a first visit takes, and how soon there is a reading: node load.bench.mjs

import { figure, read, texts, took, yardstick } from './measure.mjs';
import { open } from './site.mjs';

const VISITS = 7;
const FIRST_RESULT = 10_000;

const { browser, page, address, close } = await open();
const yard = await yardstick(page);
const visits = [];
for (let i = 0; i < VISITS; i += 1) visits.push({ ...await visit(address), reading: (await visit(`${address}?voorbeeld=answer`)).reading });
const best = (/** @type {string} */ name) => Math.min(...visits.map((each) => each[name]));
took('page, first paint', best('paint'), yard.best);
took('page, loaded', best('loaded'), yard.best);
took('page, from start to first reading', best('reading'), yard.best);
figure('page, layout shift', best('shift').toFixed(3), Math.max(0.01, best('shift')));

const text = texts().sort((a, b) => Math.abs(a.data.length - FIRST_RESULT) - Math.abs(b.data.length - FIRST_RESULT))[0];
await page.waitForTimeout(1000);
const results = [];
for (let i = 0; i < VISITS; i += 1) {
  results.push(await read(page, [text]));
  await page.click('.close-all');
}
took('page, first result', Math.min(...results.map(({ all }) => all)), (await yardstick(page)).best);
/** The first file of a visit, chosen when the page has loaded: the module and its patterns are made for it. */
const firsts = [];
for (let i = 0; i < VISITS; i += 1) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1400, height: 900 } });
  const fresh = await context.newPage();
  await fresh.goto(address, { waitUntil: 'load' });
  firsts.push((await read(fresh, [text])).all);
  await context.close();
}
took('page, first reading once loaded', Math.min(...firsts), (await yardstick(page)).best);
await close();

/** Nothing of an earlier visit is kept. @param {string} url */
async function visit(url) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1400, height: 900 } });
  const fresh = await context.newPage();
  await fresh.addInitScript(() => {
    const seen = { paint: 0, shift: 0, reading: 0 };
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => { seen.paint = list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? seen.paint; }).observe({ type: 'paint', buffered: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.edition')) return;
      observer.disconnect();
      seen.reading = performance.now();
    }).observe(document, { childList: true, subtree: true });
    addEventListener('bench', () => { document.documentElement.dataset.bench = JSON.stringify(seen); });
  });
  await fresh.goto(url, { waitUntil: 'load' });
  if (url.includes('voorbeeld')) await fresh.waitForSelector('.edition');
  else await fresh.waitForTimeout(800);
  const told = await fresh.evaluate(() => {
    dispatchEvent(new Event('bench'));
    const [{ loadEventEnd }] = performance.getEntriesByType('navigation');
    return { ...JSON.parse(document.documentElement.dataset.bench), loaded: loadEventEnd };
  });
  await context.close();
  return told;
}
