// node tasks.mjs [LIMIT] FILE…: reads files, opens one and goes back, and names the tasks of the page's own thread that
// take longer than the limit (100 ms), with the scripts in them.

import { open } from './site.mjs';

const [first, ...rest] = process.argv.slice(2);
const limited = /^\d+$/.test(first ?? '');
const limit = limited ? Number(first) : 100;
const files = limited ? rest : [first, ...rest];
const { page, close } = await open();
await page.evaluate(() => {
  window.frames_ = [];
  const seen = (list) => {
    for (const { duration, renderStart, styleAndLayoutStart, startTime, scripts } of list.getEntries()) {
      window.frames_.push({
        took: duration, layout: styleAndLayoutStart ? startTime + duration - styleAndLayoutStart : 0,
        render: renderStart ? startTime + duration - renderStart : 0,
        scripts: scripts.map((it) => `${Math.round(it.duration)} ms ${it.invoker} ${it.sourceURL.split('/').pop()} ${it.sourceFunctionName}`),
      });
    }
  };
  new PerformanceObserver(seen).observe({ type: 'long-animation-frame' });
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
});

/** What happened since the last time. */
async function report(what) {
  await page.waitForTimeout(300);
  const { frames, tasks } = await page.evaluate(() => ({ frames: window.frames_.splice(0), tasks: window.tasks.splice(0) }));
  console.log(`${what}: longest task ${Math.round(Math.max(0, ...tasks))} ms`);
  for (const { took, layout, render, scripts } of frames.filter((frame) => frame.took > limit)) {
    console.log(`  frame of ${Math.round(took)} ms, rendering ${Math.round(render)}, style and layout ${Math.round(layout)}`);
    for (const script of scripts) console.log(`    ${script}`);
  }
}

const read = () => page.waitForFunction(() => document.querySelector('#progress').hidden && document.body.dataset.view !== 'empty', null, { timeout: 300_000 });
await report('start');
await page.setInputFiles('#file-input', files);
await read();
await report(`${files.length} files`);
if (files.length > 1) {
  await page.locator('tbody a, tbody button').first().click();
  await page.waitForFunction(() => document.body.dataset.view === 'document');
  await report('one opened');
  await page.goBack();
  await page.waitForFunction(() => document.body.dataset.view === 'collection');
  await report('back in the table');
}
await close();
