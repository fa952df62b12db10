// How the page takes very many documents: node tests/browser/many.bench.mjs ZIP|FILE…
// Prints when the first rows stand, when all is read, the longest task of the page, the memory of its process, and how it scrolls.

import { readFileSync, readdirSync } from 'node:fs';
import { open } from './site.mjs';

const files = process.argv.slice(2);
const { page, close } = await open();
await page.setViewportSize({ width: 1400, height: 900 });
await page.waitForTimeout(1500);

/** Watches the page from before the files arrive. */
await page.evaluate(() => {
  const seen = { start: 0, rows: 0, all: 0, tasks: [] };
  document.querySelector('#file-input').addEventListener('change', () => { seen.start = performance.now(); }, { capture: true });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: 'longtask' });
  let begun = false;
  new MutationObserver(() => {
    if (!seen.start) return;
    if (!seen.rows && document.querySelector('.documents tbody tr:not(.spacer)')) seen.rows = performance.now();
    const hidden = document.querySelector('#progress').hidden;
    if (!hidden) begun = true;
    if (begun && hidden && !seen.all) {
      seen.all = performance.now();
      document.body.dispatchEvent(new CustomEvent('bench', { detail: seen }));
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
  document.body.addEventListener('bench', (event) => { document.body.dataset.bench = JSON.stringify(event.detail); });
});
const cpuBefore = await cpu();
await page.setInputFiles('#file-input', files);
await page.waitForFunction(() => document.body.dataset.bench, null, { timeout: 600_000 });
const cpuAfter = await cpu();
await page.waitForTimeout(1000);
const { start, rows, all, tasks } = JSON.parse(await page.evaluate(() => document.body.dataset.bench));
console.log(`${await page.locator('.shown').textContent()}, ${await page.locator('#failures li').count()} failures`);
console.log(`first rows after ${(rows - start).toFixed(0)} ms, all read after ${(all - start).toFixed(0)} ms`);
const long = tasks.filter(([at]) => at >= start).map(([, took]) => took);
console.log(`tasks over 50 ms: ${long.length}, the longest ${Math.max(0, ...long).toFixed(0)} ms`);
const spent = [...cpuAfter].map(([name, ms]) => [name, ms - (cpuBefore.get(name) ?? 0)]).filter(([, ms]) => ms > 20).sort(([, a], [, b]) => b - a);
console.log(`processor time ${(spent.reduce((sum, [, ms]) => sum + ms, 0) / 1000).toFixed(2)} s: ${spent.map(([name, ms]) => `${name} ${(ms / 1000).toFixed(2)}`).join(', ')}`);
console.log(`memory of the page's process: ${(await memory()).toFixed(0)} MB`);
const frames = await page.evaluate(async () => {
  const times = [];
  let before = performance.now();
  for (let i = 0; i < 180; i += 1) {
    scrollBy(0, 90);
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  return times.sort((a, b) => a - b);
});
const at = (share) => frames[Math.floor(frames.length * share)].toFixed(1);
console.log(`scrolling by 90 pixels a frame: median ${at(0.5)} ms, 95% ${at(0.95)} ms, worst ${frames.at(-1).toFixed(1)} ms`);
await close();

/** Processor time by process and kind of thread, in milliseconds; what a busy machine does not change. */
async function cpu() {
  /** @type {Map<string, number>} */
  const spent = new Map();
  for (const { type, id } of (await processes())) {
    for (const task of readdirSync(`/proc/${id}/task`)) {
      const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${id}/task/${task}/stat`, 'utf8')) ?? [];
      const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number);
      const key = `${type}/${name.replace(/\d+$/, '')}`;
      spent.set(key, (spent.get(key) ?? 0) + (user + system) * 10);
    }
  }
  return spent;
}

async function processes() {
  const cdp = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo;
}

/** Of page, workers and wasm: they share one process. Megabytes that are its own, as Linux counts them. */
async function memory() {
  const sizes = (await processes()).filter(({ type }) => type === 'renderer').map(({ id }) => {
    const [, size = '0'] = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return Number(size) / 1000;
  });
  return Math.max(...sizes);
}
