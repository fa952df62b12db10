// How fast the module reads, on one thread: node wasm.bench.mjs

import { figure, texts } from './measure.mjs';
import { open } from './site.mjs';

const { page, close } = await open();
/**
 * Each in turn with the yardstick, on some texts at a time; of these the shortest, so that a busy moment falls on all. A
 * piece takes many times what the clock of a page tells apart (a tenth of a millisecond).
 */
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
  for (let at = 0, room = 0; at < encoded.length; room -= encoded[at].bytes.length, at += 1) {
    if (room <= 0) {
      pieces.push([]);
      room = 250_000;
    }
    pieces.at(-1).push(encoded[at]);
  }
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
/** The finder on text without a citation, and on text as dense in them as a page of notes: those of benches/table. */
const SAMPLES = {
  'text without citations': 'Kunt u toelichten hoe de gemeenten de wachttijden in de jeugdzorg willen terugdringen, en welke rol de zorgverzekeraars daarin volgens het kabinet hebben? Uit onderzoek blijkt dat dit niet overal lukt.\n'.repeat(2000),
  'a page of citations': '1Kamerstukken II 2021–2022, 29 279, nrs. 339 en 340. Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 337, en artikel 7:10, leden 1 en 3, van de Awb (https://www.nos.nl/artikel/2541672-wachttijden).\n'.repeat(1000),
};
const found = await page.evaluate(async (samples) => {
  const { findCitations } = await import(new URL('vraagstuk.js', location.href).href);
  return Object.entries(samples).map(([name, text]) => {
    const bytes = new TextEncoder().encode(text);
    const best = { yardstick: Infinity, finding: Infinity };
    for (let round = 0; round < 10; round += 1) {
      let start = performance.now();
      for (let i = 0; i < 50; i += 1) for (let at = 0; at >= 0; at = bytes.indexOf(10, at + 1));
      best.yardstick = Math.min(best.yardstick, (performance.now() - start) / 50);
      start = performance.now();
      findCitations(text);
      best.finding = Math.min(best.finding, performance.now() - start);
    }
    return { name, size: bytes.length, ...best };
  });
}, SAMPLES);
for (const { name, size, finding, yardstick } of found) {
  figure(`wasm, ${name}`, `${(size / finding / 1000).toFixed(1)} MB/s`, finding / yardstick);
}
await close();
