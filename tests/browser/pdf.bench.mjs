// node pdf.bench.mjs FILE.pdf [COUNT]: how long a PDF takes cold and warm, and so many at once, with the longest task
// of the page's own thread meanwhile.

import { readFile } from 'node:fs/promises';
import { open } from './site.mjs';

const [path, count = '100'] = process.argv.slice(2);
const buffer = await readFile(path);
const named = (name) => ({ name, mimeType: '', buffer });
const { page, close } = await open();
await page.evaluate(() => {
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
});

/** From the choice of files to the end of the reading, in the page's own time. */
async function read(files) {
  await page.evaluate(() => {
    window.tasks.length = 0;
    window.begun = 0;
    document.querySelector('#file-input').addEventListener('change', () => { window.begun = performance.now(); }, { once: true, capture: true });
    window.shown = new Promise((resolve) => {
      const seen = new MutationObserver(() => {
        if (!/gelezen/.test(document.querySelector('#live').textContent ?? '')) return;
        seen.disconnect();
        requestAnimationFrame(() => resolve(performance.now()));
      });
      document.querySelector('#live').textContent = '';
      seen.observe(document.querySelector('#live'), { childList: true, characterData: true, subtree: true });
    });
  });
  await page.setInputFiles('#file-input', files);
  const { took, longest } = await page.evaluate(async () => ({ took: await window.shown - window.begun, longest: Math.max(0, ...window.tasks) }));
  return `${Math.round(took)} ms, longest task ${Math.round(longest)} ms`;
}

console.log('cold ', await read([named('een.pdf')]));
for (let i = 0; i < 3; i += 1) console.log('warm ', await read([named(`warm ${i}.pdf`)]));
console.log(`${count} at once`, await read(Array.from({ length: +count }, (_, i) => named(`${i}.pdf`))));
await close();
