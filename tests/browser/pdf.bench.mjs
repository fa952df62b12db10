// How long a PDF takes, and a hundred: node pdf.bench.mjs [FILE.pdf]

import { readFileSync } from 'node:fs';
import { read, took, yardstick } from './measure.mjs';
import { open } from './site.mjs';

const COUNT = 100;
const data = readFileSync(process.argv[2] ?? new URL('fixtures/ah-tk-20232024-2210.pdf', import.meta.url));
const named = (/** @type {string} */ name) => ({ name, data });
const { page, close } = await open();
await page.waitForTimeout(1000);
const before = await yardstick(page);
took('page, first PDF', (await read(page, [named('een.pdf')])).all, before.usual);
const { all, longest } = await read(page, Array.from({ length: COUNT }, (_, i) => named(`${i}.pdf`)));
const after = await yardstick(page);
const usual = (before.usual + after.usual) / 2;
took(`page, ${COUNT} PDFs`, all, usual);
took(`page, ${COUNT} PDFs, longest task`, Math.max(50, longest), usual);
await close();
