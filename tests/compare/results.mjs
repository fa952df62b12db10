// Everything that a build says about documents, as [name, value] in a fixed order. `cargo xtask compare` runs the
// script of each revision on the build of that revision, so what is imported here is that of its own time.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzip } from '../browser/zips.mjs';

const CONTEXT = { asOf: '2024-11-14' };

/** Files that the command line is given at once. */
const AT_ONCE = 500;

/** The names of the parts of a Word file, in the order in which the module takes them. */
const PARTS = ['document', 'numbering', 'styles', 'footnotes', 'endnotes', '_rels/document.xml.rels', '_rels/footnotes.xml.rels', '_rels/endnotes.xml.rels'];

/**
 * @typedef {{ site: string, program: string }} Build its site and its command line
 * @param {Build} build @param {string} fixtures folder @param {string[]} texts files
 * @returns {AsyncGenerator<[string, unknown]>}
 */
export async function* results({ site, program }, fixtures, texts) {
  const all = [...filesOf(fixtures, '.txt'), ...filesOf(join(fixtures, 'layers'), '.txt'), ...texts];
  yield* ofModule(await moduleOf(site), fixtures, all);
  yield* ofProgram(program, [...all, ...filesOf(join(fixtures, 'markup'), '')]);
}

/** @param {string} site */
async function moduleOf(site) {
  const module = await import(pathToFileURL(join(site, 'vraagstuk.js')).href);
  await module.default({ module_or_path: readFileSync(join(site, 'vraagstuk_bg.wasm')) });
  return module;
}

async function* ofModule(module, fixtures, texts) {
  /** What stands in one document and how the page shows it. */
  const seen = (reading) => ({ reading, display: module.annotate(reading.text, reading.marks) });
  const docket = new module.Docket();
  let index = 0;
  for (const file of texts) {
    const reading = module.readBytes(readFileSync(file), basename(file), CONTEXT);
    docket.put(index, reading);
    index += 1;
    yield [`module ${basename(file)}`, { ...seen(reading), found: module.findCitations(reading.text) }];
    yield [`brief ${basename(file)}`, module.readBrief(readFileSync(file), basename(file), CONTEXT)];
  }
  for (const file of filesOf(join(fixtures, 'markup'), '')) {
    yield [`markup ${basename(file)}`, seen(module.readBytes(readFileSync(file), basename(file), CONTEXT))];
  }
  for (const file of filesOf(join(fixtures, 'runs'), '.json')) {
    const rows = JSON.parse(readFileSync(file, 'utf8'));
    const [strings, numbers] = [rows.map((row) => row[6]), Float32Array.from(rows.flatMap((row) => row.slice(0, 6)))];
    const reading = module.readRuns(strings, numbers, rows.at(-1)[0], basename(file), CONTEXT);
    yield [`runs ${basename(file)}`, { ...seen(reading), places: [...module.placesOf(strings, numbers, reading.text)] }];
  }
  for (const file of filesOf(join(fixtures, 'word'), '.docx')) {
    const entries = unzip(readFileSync(file));
    const part = (name) => String(entries.find((entry) => entry.name === `word/${name}`)?.data ?? '');
    const parts = PARTS.map((name) => part(name.includes('.') ? name : `${name}.xml`));
    yield [`word ${basename(file)}`, seen(module.readWord(parts, basename(file), CONTEXT))];
  }
  for (const lang of ['nl', 'en']) {
    yield [`docket ${lang}`, {
      statuses: [...docket.statuses(CONTEXT.asOf)],
      dossiers: [...docket.dossierStatuses(CONTEXT.asOf)],
      calendar: docket.calendar({ ...CONTEXT, lang }, true).split('\r\n'),
      statistics: docket.statisticsCsv({ ...CONTEXT, lang }).split('\r\n'),
      names: module.statuses(lang),
    }];
  }
  docket.free();
}

async function* ofProgram(program, files) {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const { lines, errors } = run(program, some);
    for (const line of lines) {
      const reading = JSON.parse(line);
      yield [`program ${reading.fileName}`, reading];
    }
    yield [`program, errors of ${basename(some[0])} and on`, errors];
  }
  for (const [order, given] of [['given', files], ['shuffled', shuffled(files)]]) {
    const { lines, errors } = run(program, ['--collection', ...given]);
    yield [`collection, ${order} order`, { ...JSON.parse(lines[0]), errors }];
  }
}

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const { error, stdout, stderr } = spawnSync(program, ['--as-of', CONTEXT.asOf, ...words], { maxBuffer: 2 ** 30 });
  if (error) throw error;
  return { lines: String(stdout).split('\n').filter(Boolean), errors: String(stderr).split('\n') };
}

/** The same other order every time. @template T @param {T[]} list */
function shuffled(list) {
  const rest = [...list];
  let seed = 1;
  return list.map(() => {
    seed = (seed * 48_271) % 2_147_483_647;
    return rest.splice(seed % rest.length, 1)[0];
  });
}

/** @param {string} folder @param {string} ending */
export function filesOf(folder, ending) {
  return readdirSync(folder).filter((name) => name.endsWith(ending) && /\.\w+$/.test(name)).sort().map((name) => join(folder, name));
}
