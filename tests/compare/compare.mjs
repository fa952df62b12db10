// node compare.mjs BEFORE AFTER [ZIP]: two folders of a revision, each with its built site in dist/ and its command line at
// PROGRAM_BEFORE and PROGRAM_AFTER. Prints every difference of their results; `cargo xtask compare` builds both.

import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzip } from '../browser/zips.mjs';
import { differences, kindOf } from './difference.mjs';
import { filesOf } from './results.mjs';

/** Differences of one field that are printed; the file has all. */
const SHOWN = 5;
const WIDTH = 160;

const [before, after, archive] = process.argv.slice(2);
const { PROGRAM_BEFORE = '', PROGRAM_AFTER = '', DIFFERENCES = 'differences.tsv' } = process.env;
const fixtures = join(after, 'tests/fixtures');
const folder = mkdtempSync(join(tmpdir(), 'vraagstuk-'));
if (archive) {
  for (const { name, data } of unzip(readFileSync(archive))) writeFileSync(join(folder, basename(name)), data);
}
const texts = filesOf(folder, '.txt');

/** The results of a revision by its own script; one without a script is read by this one. @param {string} root @param {string} program */
async function resultsOf(root, program) {
  const own = join(root, 'tests/compare/results.mjs');
  const { results } = await import(existsSync(own) ? pathToFileURL(own).href : './results.mjs');
  return results({ site: join(root, 'dist'), program }, fixtures, texts);
}

const file = createWriteStream(DIFFERENCES);
file.write('document\tfield\tbefore\tafter\n');
/** @type {Map<string, { count: number, rows: string[] }>} */
const kinds = new Map();
const [old, now] = [await resultsOf(before, PROGRAM_BEFORE), await resultsOf(after, PROGRAM_AFTER)];
let compared = 0;
let differing = 0;
for (;;) {
  const [one, other] = [(await old.next()).value, (await now.next()).value];
  if (!one && !other) break;
  const name = (one ?? other)[0];
  if (one?.[0] !== other?.[0]) throw new Error(`the results are not of the same documents: ${one?.[0]} and ${other?.[0]}`);
  const found = differences(one[1], other[1]);
  compared += 1;
  differing += Math.sign(found.length);
  for (const each of found) {
    file.write(`${name}\t${each.path}\t${JSON.stringify(each.before)}\t${JSON.stringify(each.after)}\n`);
    const kind = `${name.split(' ', 1)[0]}: ${kindOf(each.path)}`;
    const { count = 0, rows = [] } = kinds.get(kind) ?? {};
    if (count < SHOWN) rows.push(`  ${name}, ${each.path}\n    ${short(each.before)}\n    ${short(each.after)}`);
    kinds.set(kind, { count: count + 1, rows });
  }
}
await new Promise((resolve) => { file.end(resolve); });
rmSync(folder, { recursive: true });
for (const [kind, { count, rows }] of kinds) console.log([`${kind}: ${count}`, ...rows].join('\n'));
console.log(`${compared} results compared, ${differing} differ${differing ? `: every difference is in ${DIFFERENCES}` : ''}`);
process.exitCode = differing ? 1 : 0;

/** @param {unknown} value */
function short(value) {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
}
