// How fast the module reads, on one thread: node wasm.bench.mjs

import { figure, texts } from './measure.mjs';
import { open } from './site.mjs';

const { page, close } = await open();
/** Each in turn with the yardstick, on a few texts at a time; of these the shortest, so that a busy moment falls on all. */
const { bytes, best } = await page.evaluate(async (all) => {
  const vraagstuk = await import(new URL('vraagstuk.js', location.href).href);
  await vraagstuk.default();
  const encoded = all.map((text) => ({ text, bytes: new TextEncoder().encode(text) }));
  const size = encoded.reduce((sum, { bytes: { length } }) => sum + length, 0);
  const context = { asOf: '2024-11-14', lang: 'nl', asserted: null };
  const SCANS = 50;
  const works = {
    yardstick: ({ bytes: scanned }) => { for (let i = 0; i < SCANS; i += 1) for (let at = 0; at >= 0; at = scanned.indexOf(10, at + 1)); },
    'whole reading': ({ bytes: given }) => vraagstuk.readBytes(given, 'a.txt', context),
    'reading for the table': ({ bytes: given }) => vraagstuk.readBrief(given, 'a.txt', context),
    'citations alone': ({ text }) => vraagstuk.findCitations(text),
  };
  const pieces = [];
  for (let at = 0; at < encoded.length; at += 3) pieces.push(encoded.slice(at, at + 3));
  const sums = Object.fromEntries(Object.keys(works).map((name) => [name, 0]));
  for (const piece of pieces) {
    const fastest = Object.fromEntries(Object.keys(works).map((name) => [name, Infinity]));
    for (let round = 0; round < Math.max(3, Math.min(20, 8_000_000 / size)); round += 1) {
      for (const [name, work] of Object.entries(works)) {
        const start = performance.now();
        for (const each of piece) work(each);
        fastest[name] = Math.min(fastest[name], performance.now() - start);
      }
    }
    for (const name of Object.keys(works)) sums[name] += fastest[name] / (name === 'yardstick' ? SCANS : 1);
  }
  return { bytes: size, best: sums };
}, texts().map(({ data }) => String(data)));
for (const [name, ms] of Object.entries(best)) {
  if (name !== 'yardstick') figure(`wasm, ${name}`, `${(bytes / ms / 1000).toFixed(1)} MB/s`, ms / best.yardstick);
}
await close();
