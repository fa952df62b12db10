// node record-runs.mjs FILE.pdf… : writes the runs that the page's own reader finds to ../fixtures/runs/FILE.pdf.json.

import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { open } from './site.mjs';

const RUNS = new URL('../fixtures/runs/', import.meta.url);
await mkdir(RUNS, { recursive: true });
const { page, close } = await open();
for (const file of process.argv.slice(2)) {
  const bytes = (await readFile(file)).toString('base64');
  const { texts, numbers } = await page.evaluate(async (base64) => {
    const { runsOf } = await import('./worker/formats/pdf.js');
    return runsOf(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
  }, bytes);
  // One run a line, so that a change can be read.
  const rows = texts.map((text, i) => JSON.stringify([...numbers.slice(i * 6, i * 6 + 6), text]));
  await writeFile(new URL(`${basename(file)}.json`, RUNS), `[\n${rows.join(',\n')}\n]\n`);
}
await close();
