// Holds what the built module gives against the goldens that the native tests read.
// Run by `cargo xtask test`, which builds dist/ first.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

import init, { Docket, read, readBrief, readBytes, statuses } from '../../dist/vraagstuk.js';
import { briefOf } from '../../www/worker/brief.js';

const GOLDEN = new URL('../golden/', import.meta.url);
const FIXTURES = new URL('../fixtures/', import.meta.url);
const CONTEXT = { asOf: '2024-11-14' };

await init({ module_or_path: await readFile(new URL('../../dist/vraagstuk_bg.wasm', import.meta.url)) });

const goldens = existsSync(GOLDEN) ? (await readdir(GOLDEN)).filter((name) => name.endsWith('.json')) : [];

for (const name of goldens) {
  test(`the value equals the golden ${name}`, async () => {
    const golden = JSON.parse(await readFile(new URL(name, GOLDEN), 'utf8'));
    const { text, fileName, deadline, asserted } = golden;
    const reading = read(text, fileName, { asOf: deadline.asOf, asserted });
    assert.deepEqual(reading, golden);
  });
}

test('a brief reading is what the page makes of a whole one', async () => {
  for (const name of (await readdir(FIXTURES)).filter((each) => each.endsWith('.txt'))) {
    const bytes = new Uint8Array(await readFile(new URL(name, FIXTURES)));
    const whole = briefOf(readBytes(bytes, name, CONTEXT));
    const [reading, sizes] = readBrief(bytes, name, CONTEXT);
    const brief = briefOf(reading, sizes);
    // Spans of a brief reading are bytes; nothing is left that they point into.
    const plain = (value) => JSON.parse(JSON.stringify(value, (key, inner) => (key === 'span' ? undefined : inner)));
    assert.deepEqual(plain(brief), plain(whole), name);
  }
});

test('bytes are decoded: a mark is no text, and what is not UTF-8 is Windows-1252', () => {
  assert.equal(readBytes(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'a.txt', CONTEXT).text, 'a');
  assert.equal(readBytes(new Uint8Array([0x72, 0xf6, 0x6e]), 'a.txt', CONTEXT).text, 'rön');
  assert.throws(() => readBytes(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'a.txt', CONTEXT), ({ fileName, code }) => fileName === 'a.txt' && code === 'picture');
});

test('the value is plain JSON: nothing is undefined, a Map or a BigInt', () => {
  const reading = read('Vragen van het lid Kuiken', undefined, CONTEXT);
  assert.deepEqual(JSON.parse(JSON.stringify(reading)), reading);
  assert.equal(reading.fileName, null);
});

test('any text comes back as it was, and its spans lie inside', () => {
  for (const text of ['', '\0', 'röntgencamera’s \u{1F50E}\r\n', 'x'.repeat(100_000)]) {
    const reading = read(text, 'a.txt', CONTEXT);
    assert.equal(reading.text, text);
    assert.equal(reading.fileName, 'a.txt');
    for (const { span: [start, end] } of reading.marks) assert.ok(start <= end && end <= text.length);
  }
});

test('a lone surrogate becomes the replacement character and keeps its place', () => {
  assert.equal(read('a\uD83Db', null, CONTEXT).text, 'a\uFFFDb');
});

test('only the day must be given', () => {
  read('', null, { asOf: '2024-11-14', asserted: undefined });
  read('', null, { asOf: '2024-11-14', lang: 'en', asserted: { submitted: '2024-10-01' } });
  read('', null, { asOf: '2024-11-14', lang: 'nl', asserted: null });
});

test('a context of another type is refused with its reason', () => {
  for (const [context, reason] of [
    [{}, /missing field `asOf`/],
    [{ asOf: '14 november' }, /not a date of the form 2024-11-14/],
    [{ asOf: '2024-11-14', lang: 'fr' }, /unknown variant `fr`/],
    [undefined, /invalid type/],
  ]) {
    assert.throws(() => read('', null, context), reason);
  }
});

test('a docket gives in numbers what its deadlines and dossiers say', () => {
  const set = { identity: { questionNumber: '2024Z16000' }, submitted: '2024-10-01' };
  const reply = { kind: 'answer', received: '2024-10-11' };
  const readings = [{ ...set, kind: 'question' }, { ...set, kind: 'answer', reply }];
  const docket = new Docket();
  docket.put(0, { ...set, kind: 'unrecognised' });
  readings.forEach((reading, index) => docket.put(index, reading));
  const names = statuses('nl');
  const pick = ({ status, days }) => ({ status, days });
  const pairs = (numbers) => Array.from({ length: numbers.length / 2 }, (_, at) => {
    const days = numbers[2 * at + 1];
    return { status: names[numbers[2 * at]].status, days: days === -2147483648 ? null : days };
  });
  for (const [asOf, status] of [['2024-09-30', 'notYetSubmitted'], ['2024-10-05', 'open'], ['2024-12-01', 'answeredInTime']]) {
    const context = { asOf };
    const dossier = docket.dossier(0, context);
    assert.equal(dossier.deadline.status, status);
    assert.deepEqual(pairs(docket.statuses(asOf)), [0, 1].map((index) => pick(docket.deadline(index, context))));
    const [code, days, ...places] = docket.dossierStatuses(asOf);
    assert.deepEqual(pairs([code, days]), [pick(dossier.deadline)]);
    assert.deepEqual(places, [2, 0, 1]);
    assert.deepEqual(JSON.parse(JSON.stringify(dossier)), dossier);
  }
  assert.match(docket.calendar({ asOf: '2024-10-05' }, false), /BEGIN:VEVENT/);
  assert.match(docket.statisticsCsv({ asOf: '2024-12-01' }), /^\uFEFFsoort;naam;sets;.*\r\nalle;;1;1;/);
  assert.equal(docket.deadline(2, { asOf: '2024-12-01' }), undefined);
  assert.equal(docket.dossier(1, { asOf: '2024-12-01' }), undefined);
  assert.throws(() => docket.statuses('1 december'), /not a date/);
  docket.free();
});
