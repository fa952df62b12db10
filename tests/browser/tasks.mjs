// node tasks.mjs FILE…: reads files, opens one and goes back, and prints the longest tasks of the page's own thread, by
// their time on the processor (a machine that does other work too makes every task last longer) and what is in them.

import { open } from './site.mjs';

const files = process.argv.slice(2);
const SHOWN = 3;
const { page, close } = await open();
const browser = page.context().browser();

/** The longest tasks while something is done. @param {string} what @param {() => Promise<unknown>} act */
async function measure(what, act) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await act();
  await page.waitForTimeout(300);
  const { traceEvents: all } = JSON.parse(String(await browser.stopTracing()));
  const where = ({ pid, tid }) => `${pid}.${tid}`;
  const main = new Set(all.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(where));
  const own = all.filter((event) => event.ph === 'X' && event.tdur && main.has(where(event)));
  const tasks = own.filter(({ name }) => name === 'ThreadControllerImpl::RunTask').sort((a, b) => b.tdur - a.tdur).slice(0, SHOWN);
  console.log(`${what}: longest task ${Math.round((tasks[0]?.tdur ?? 0) / 1000)} ms`);
  for (const task of tasks) {
    const parts = own.filter((event) => event !== task && where(event) === where(task) && event.ts >= task.ts && event.ts + event.dur <= task.ts + task.dur)
      .sort((a, b) => b.tdur - a.tdur).slice(0, 4);
    console.log(`  ${Math.round(task.tdur / 1000)} ms (${Math.round(task.dur / 1000)} ms on the clock):`,
      parts.map(({ name, tdur, args }) => `${name} ${args?.data?.functionName ?? ''} ${Math.round(tdur / 1000)}`.replace(/ {2}/, ' ')).join(', '));
  }
}

const view = (/** @type {string} */ name) => page.waitForFunction((wanted) => document.body.dataset.view === wanted, name);
await page.waitForTimeout(1000);
await measure(`${files.length} files`, async () => {
  await page.setInputFiles('#file-input', files);
  await page.waitForFunction(() => document.querySelector('#progress').hidden && document.body.dataset.view !== 'empty', null, { timeout: 300_000 });
});
if (files.length > 1) {
  await measure('one opened', async () => {
    await page.locator('tbody button').first().click();
    await view('document');
  });
  await measure('back in the table', async () => {
    await page.goBack();
    await view('collection');
  });
}
await close();
