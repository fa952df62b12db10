// What a first use takes: a browser that never saw the page, so that code is fetched, compiled and made fast in what is
// measured. Processor time is that of all threads: node first-use.bench.mjs

import { archive, consumption, figure, read, texts, took, yardstick } from './measure.mjs';
import { open } from './site.mjs';

const ROUNDS = 3;
const COUNT = 3000;
const COLD = 5_000;

const zip = { name: 'alles.zip', data: archive(COUNT) };
const small = texts().sort((a, b) => Math.abs(a.data.length - COLD) - Math.abs(b.data.length - COLD))[0];

/** In a new browser, whose process for the site shows its icon; all but the yardstick, which comes last, is of its first minute. @param {{ name: string, data: Buffer }} file */
async function use(file) {
  const { browser, page, address, close } = await open('icon.svg');
  await page.setViewportSize({ width: 1400, height: 900 });
  const { processor, memory } = await consumption(browser);
  const start = processor();
  await page.goto(address, { waitUntil: 'load' });
  const loaded = processor();
  let peak = 0;
  const watch = setInterval(() => { peak = Math.max(peak, memory()); }, 50);
  const { first, all } = await read(page, [file]);
  const done = processor();
  clearInterval(watch);
  const yard = await yardstick(page);
  await close();
  return { first, all, peak, loading: loaded - start, reading: done - loaded, whole: done - start, yard };
}

/** @param {{ name: string, data: Buffer }} file */
async function uses(file) {
  const all = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await use(file));
  return {
    best: (/** @type {string} */ name) => Math.min(...all.map((each) => each[name])),
    yard: Math.min(...all.map(({ yard }) => yard.best)),
  };
}

const one = await uses(small);
took('first use, a document of 5 kB', one.best('all'), one.yard);
if (one.best('loading') > 0) took('first use, a document of 5 kB, processor time', one.best('whole'), one.yard);
const many = await uses(zip);
took('first use, 3,000 documents, first rows', many.best('first'), many.yard);
took('first use, 3,000 documents, all', many.best('all'), many.yard);
// Elsewhere than on Linux these are not known.
if (many.best('loading') > 0) {
  took('first use, 3,000 documents, processor time', many.best('whole'), many.yard);
  took('first use, 3,000 documents, processor time once loaded', many.best('reading'), many.yard);
  figure('first use, 3,000 documents, peak memory', `${many.best('peak').toFixed(0)} MB`, many.best('peak'));
}
