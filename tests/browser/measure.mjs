// What the benches of the page share: what they read, and their figures as lines of JSON, each with a ratio to a
// yardstick of the same run. The yardstick is what a browser takes to count the line ends of a million bytes.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzip, zip } from './zips.mjs';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const { CORPUS } = process.env;

/** @param {string} name @param {string} shown @param {number} ratio */
export const figure = (name, shown, ratio) => console.log(JSON.stringify({ name, shown, ratio: Number(ratio.toPrecision(4)) }));

/** @param {string} name @param {number} ms @param {number} yardstick of the same run */
export const took = (name, ms, yardstick) => figure(name, `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`, ms / yardstick);

/**
 * Milliseconds of the yardstick: the best of its rounds goes with what is the best of several, the usual one with what is
 * measured once, so that a machine that is busy is busy for both.
 * @param {import('@playwright/test').Page} page @returns {Promise<{ best: number, usual: number }>}
 */
export const yardstick = (page) => page.evaluate(async () => {
  const bytes = new Uint8Array(1_000_000).map((_, i) => (i % 80 ? 97 : 10));
  const times = [];
  for (let round = 0; round < 200; round += 1) {
    const start = performance.now();
    for (let at = 0; at >= 0; at = bytes.indexOf(10, at + 1));
    times.push(performance.now() - start);
  }
  return { best: Math.min(...times), usual: times.reduce((sum, time) => sum + time) / times.length };
});

/** The texts of the repository, or of the zip that CORPUS names. @returns {{ name: string, data: Buffer }[]} */
export function texts() {
  if (CORPUS) return unzip(readFileSync(CORPUS)).filter(({ name }) => name.endsWith('.txt'));
  return readdirSync(FIXTURES).filter((name) => name.endsWith('.txt')).map((name) => ({ name, data: readFileSync(new URL(name, FIXTURES)) }));
}

/** A zip of so many texts: those of the repository again and again, each time as another set; or the one of CORPUS. @param {number} count */
export function archive(count) {
  if (CORPUS) return readFileSync(CORPUS);
  const all = texts();
  return zip(Array.from({ length: count }, (_, i) => {
    const { name, data } = all[i % all.length];
    const text = String(data).replace(/^\d{2,5}\s*$/m, `${i + 1}`).replace(/ over /, ` over geval ${i + 1}, `).replace(/(ingezonden) \d{1,2}/, `$1 ${1 + i % 28}`);
    return { name: `${i + 1} ${name}`, data: text };
  }));
}

/** What a browser takes of the machine, all its processes and threads. @param {import('@playwright/test').Browser} browser */
export async function consumption(browser) {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo: processes } = await cdp.send('SystemInfo.getProcessInfo');
  /** @param {number} id of a process @param {string} file of what Linux knows of it; elsewhere nothing is known */
  const known = (id, file) => { try { return readFileSync(`/proc/${id}/${file}`, 'utf8'); } catch { return ''; } };
  return {
    /** Milliseconds of processor so far, of threads that ended too: what a busy machine changes little. */
    processor() {
      const ticks = processes.flatMap(({ id }) => known(id, 'stat').replace(/^.*\) /s, '').split(' ').slice(11, 13).map(Number));
      return ticks.reduce((sum, each) => sum + each, 0) * 10;
    },
    /** Megabytes of page, workers and module, which share one process, that are its own. */
    memory() {
      const renderers = processes.filter(({ type }) => type === 'renderer');
      return Math.max(0, ...renderers.map(({ id }) => Number(/^RssAnon:\s+(\d+) kB/m.exec(known(id, 'status'))?.[1] ?? 0) / 1000));
    },
  };
}

/**
 * From the choice of files until all are read, in the page's own time. They are chosen from disk: what is given from
 * memory is put together in the page, in one long task that no reader has.
 * @param {import('@playwright/test').Page} page @param {{ name: string, data: Buffer }[]} files
 */
export async function read(page, files) {
  const folder = mkdtempSync(join(tmpdir(), 'vraagstuk-'));
  const paths = files.map(({ name, data }) => {
    writeFileSync(join(folder, name), data);
    return join(folder, name);
  });
  await page.evaluate(() => {
    const seen = { start: 0, first: 0, longest: 0 };
    document.querySelector('#file-input').addEventListener('change', () => { seen.start = performance.now(); }, { once: true, capture: true });
    const tasks = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration); });
    tasks.observe({ type: 'longtask' });
    const live = document.querySelector('#live');
    live.textContent = '';
    window.done = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!seen.first && document.querySelector('.documents tbody tr:not(.spacer), .edition')) seen.first = performance.now();
        if (!/gelezen/.test(live.textContent ?? '')) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve({ first: seen.first - seen.start, all: performance.now() - seen.start, longest: seen.longest }));
      });
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  });
  await page.setInputFiles('#file-input', paths);
  const times = await page.evaluate(() => window.done);
  rmSync(folder, { recursive: true });
  return times;
}
