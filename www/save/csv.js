// Tables that a Dutch spreadsheet opens right: UTF-8 with BOM, semicolons, and no cell that is a formula.

import { placeWords, reasonWords } from '../document/findings/citation-words.js';
import * as format from '../base/format.js';
import { t } from '../base/strings.js';
import { words } from '../base/collection-words.js';

/** @typedef {import('../base/types.js').Doc} Doc */
/** @typedef {import('../library/library.js').Library} Library */
/** @typedef {import('../result.js').Reading} Reading */
/** @typedef {'documents' | 'pairs' | 'citations'} Kind */
/** @typedef {string | number | null | undefined} Cell */
/** @typedef {{ generator: string, asOf: string }} About */

/** @type {Kind[]} */
export const TABLES = ['documents', 'pairs', 'citations'];

/**
 * A table in pieces. The day and the version stand in every row, so that a table stays one table.
 * @param {Kind} kind @param {Doc[]} docs @param {Library} library @param {About} about @returns {AsyncGenerator<string>}
 */
export async function * tableOf(kind, docs, library, { generator, asOf }) {
  const rows = (/** @type {Cell[][]} */ given) => given.map((row) => line([...row, asOf, generator])).join('');
  yield `\uFEFF${line([...words().heads[kind], ...words().about])}`;
  if (kind === 'documents') {
    const deadlines = await library.deadlines(docs);
    for (const [i, doc] of docs.entries()) yield rows(documentRow(doc, deadlines[i]));
  } else {
    const of = kind === 'pairs' ? pairRows : citationRows;
    for await (const [, reading] of library.readings(docs)) yield rows(of(reading));
  }
}

/** @param {Cell[][]} rows */
export function csv(rows) {
  return `\uFEFF${rows.map(line).join('')}`;
}

/** @param {Cell[]} cells */
function line(cells) {
  return `${cells.map(cell).join(';')}\r\n`;
}

/** @param {Cell} value */
function cell(value) {
  let text = String(value ?? '');
  // A spreadsheet runs a cell that begins so, in wide signs too; the apostrophe makes it text. It also skips white space.
  if (/^(?:\s*[=+\-@＝＋－＠]|[\t\r])/.test(text)) text = `'${text}`;
  return /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a table in CSV, quotes undone. @param {string} table @returns {string[][]} */
export function rowsOf(table) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  for (const [, quoted, plain = '', end] of table.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** @param {Doc} doc @param {import('../result.js').Deadline | undefined} deadline of its own */
function documentRow({ brief, standing }, deadline) {
  const { identity, reply, sizes, asserted } = brief;
  const typed = Object.entries(words().typed).filter(([name]) => asserted?.[/** @type {keyof typeof asserted} */ (name)]).map(([, word]) => word);
  return [[brief.fileName, format.kindWords(brief), identity.identifier ?? identity.inferredIdentifier, identity.sessionYear, identity.number,
    identity.questionNumber, brief.subject, brief.submitted, brief.askers.map(format.asker).join(', '),
    brief.addressees.map(format.office).join(', '), reply?.by.map(format.replier).join(', '), reply?.received, standing.label, standing.days,
    deadline?.due, deadline?.extendedDue, sizes.questions, sizes.answered, sizes.footnotes, sizes.citations, brief.diagnostics.length,
    identity.url ?? identity.inferredUrl, typed.join(', ')]];
}

/** What names the document in every row. @param {Reading} reading */
function nameCells({ fileName, identity }) {
  return [fileName, identity.identifier ?? identity.inferredIdentifier];
}

/** One row a question with its answer; an answer without a question too. @param {Reading} reading */
function pairRows(reading) {
  const { questions, answers, identity } = reading;
  const answered = new Set(questions.map(({ answer }) => answer));
  const start = [...nameCells(reading), identity.questionNumber];
  const row = (/** @type {Reading['questions'][number] | null} */ question, /** @type {Reading['answers'][number] | undefined} */ answer) =>
    [...start, question?.number, question?.text, answer?.questions.join(', '), answer?.text, answer?.refersTo.join(', '),
      [...question?.footnotes ?? [], ...answer?.footnotes ?? []].join(', ')];
  return [...questions.map((question) => row(question, question.answer === null ? undefined : answers[question.answer])),
    ...answers.flatMap((answer, i) => (answered.has(i) ? [] : [row(null, answer)]))];
}

/** @param {Reading} reading */
function citationRows(reading) {
  return reading.citations.map((citation) => [...nameCells(reading), t.citations.kinds[citation.kind], citation.text.replace(/\s+/g, ' ').trim(),
    citation.label, citation.kind === 'url' ? null : citation.identifier, citation.url, citation.url ? null : reasonWords(citation), placeWords(reading, citation)]);
}
