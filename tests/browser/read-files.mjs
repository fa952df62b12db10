// node read-files.mjs FILE… > results.json: reads files as a user of the page does, and prints what it exports.

import { readFile } from 'node:fs/promises';
import { open } from './site.mjs';

const files = process.argv.slice(2);
const { page, close } = await open();
await page.fill('#as-of', '2024-12-01');
const start = performance.now();
await page.setInputFiles('#file-input', files);
await page.waitForFunction(() => document.querySelector('#progress').hidden && (document.body.dataset.view !== 'empty' || !document.querySelector('#failures').hidden), null, { timeout: 300_000 });
console.error(`${files.length} files in ${Math.round(performance.now() - start)} ms`);
const saved = page.waitForEvent('download');
await page.click('#export-json');
process.stdout.write(await readFile(await (await saved).path()));
await close();
