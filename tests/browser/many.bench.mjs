// How the page takes very many documents: node many.bench.mjs

import { readFileSync, readdirSync } from 'node:fs';
import { archive, figure, read, took, yardstick } from './measure.mjs';
import { open } from './site.mjs';

const COUNT = 3000;
const given = archive(COUNT);
const { browser, page, close } = await open();
await page.setViewportSize({ width: 1400, height: 900 });
await page.waitForTimeout(1500);
const cdp = await browser.newBrowserCDPSession();
const { processInfo: processes } = await cdp.send('SystemInfo.getProcessInfo');

const before = await yardstick(page);
const spentBefore = spent();
let peak = memory();
const watch = setInterval(() => { peak = Math.max(peak, memory()); }, 50);
const { first, all, longest } = await read(page, [{ name: 'alles.zip', data: given }]);
const processor = spent() - spentBefore;
await page.waitForTimeout(500);
clearInterval(watch);
const after = await yardstick(page);
const usual = (before.usual + after.usual) / 2;
const named = (/** @type {string} */ what) => `page, 3,000 documents, ${what}`;
took(named('first rows'), first, usual);
took(named('all'), all, usual);
took(named('longest task'), Math.max(50, longest), usual);
if (processor > 0) {
  took(named('processor time'), processor, Math.min(before.best, after.best));
  figure(named('peak memory'), `${peak.toFixed(0)} MB`, peak);
}
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

/** Milliseconds of all the browser's threads, as Linux counts them: what a busy machine changes little. */
function spent() {
  let ticks = 0;
  for (const { id } of processes) {
    for (const task of tasks(id)) {
      const [, rest = ''] = /^\d+ \(.*\) (.*)$/s.exec(readFileSync(`/proc/${id}/task/${task}/stat`, 'utf8')) ?? [];
      const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number);
      ticks += user + system;
    }
  }
  return ticks * 10;
}

/** @param {number} id of a process; elsewhere than on Linux nothing is known of it */
function tasks(id) {
  try { return readdirSync(`/proc/${id}/task`); } catch { return []; }
}

/** Of page, workers and module: they share one process. Megabytes that are its own. */
function memory() {
  const sizes = processes.filter(({ type }) => type === 'renderer').map(({ id }) => {
    if (tasks(id).length === 0) return 0;
    const [, size = '0'] = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return Number(size) / 1000;
  });
  return Math.max(0, ...sizes);
}
