// How long another day takes with ten thousand documents open: VRAAGSTUK_URL=… node tests/browser/day-change.bench.mjs [count]

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { set } from './support.mjs';

const COUNT = Number(process.argv[2] ?? 10_000);
const DEBIAN = '/usr/bin/chromium';

const browser = await chromium.launch({ executablePath: existsSync(DEBIAN) ? DEBIAN : undefined, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
await page.goto(process.env.VRAAGSTUK_URL ?? 'http://127.0.0.1:8080/');
const days = Array.from({ length: 28 }, (_, i) => i + 1);
const texts = days.map((day) => set({ nr: 77777, submitted: `${day} oktober 2024`, reply: day % 3 ? '' : `Antwoord van Minister Heinen (Financiën) (ontvangen ${day} november 2024).` }));
await page.evaluate(({ count, texts: given }) => {
  const data = new DataTransfer();
  for (let i = 0; i < count; i += 1) data.items.add(new File([given[i % given.length].replaceAll('77777', String(i + 1))], `set-${i}.txt`));
  document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true }));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, { count: COUNT, texts });
const start = Date.now();
await page.waitForFunction((count) => document.querySelector('.shown')?.textContent?.startsWith(`${count.toLocaleString('nl-NL')} van`) && document.querySelector('#progress').hidden, COUNT, { timeout: 600_000 });
console.log(`${COUNT} documents read in ${((Date.now() - start) / 1000).toFixed(1)} s`);
await page.waitForTimeout(1500);
for (const day of ['2024-10-20', '2024-11-10', '2024-12-24', '2024-10-01', '2024-11-02']) {
  const { took, longest } = await page.evaluate(async (asOf) => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); });
    observer.observe({ type: 'longtask' });
    const field = document.querySelector('#as-of');
    const spread = document.querySelector('.spread');
    const done = new Promise((resolve) => { new MutationObserver(resolve).observe(spread, { childList: true }); });
    const from = performance.now();
    field.value = asOf;
    field.dispatchEvent(new Event('change'));
    await done;
    const took = performance.now() - from;
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    observer.disconnect();
    return { took, longest };
  }, day);
  console.log(`${day}: all statuses after ${took.toFixed(0)} ms, longest task of the page ${longest < 50 ? 'under 50' : longest.toFixed(0)} ms`);
}
await browser.close();
