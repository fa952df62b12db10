// Tables that a Dutch spreadsheet opens right: UTF-8 with BOM, semicolons, and no cell that is a formula.

import { placeWords, reasonWords } from '../citation-words.js';
import * as format from '../format.js';
import { kindWords } from '../overview-panel.js';
import { t } from '../strings.js';
import { words } from './words.js';

/** @typedef {import('../types.js').Doc} Doc */
/** @typedef {'documents' | 'pairs' | 'citations'} Kind */
/** @typedef {string | number | null | undefined} Cell */
/** @typedef {{ generator: string, asOf: string }} About */

/** @type {Kind[]} */
export const TABLES = ['documents', 'pairs', 'citations'];

/** @type {Record<Kind, (doc: Doc) => Cell[][]>} */
const ROWS = { documents: documentRow, pairs: pairRows, citations: citationRows };

/** The day and the version stand in every row, so that a table stays one table. @param {Kind} kind @param {Doc[]} docs @param {About} about */
export function tableOf(kind, docs, { generator, asOf }) {
  return csv([[...words().heads[kind], ...words().about], ...docs.flatMap(ROWS[kind]).map((row) => [...row, asOf, generator])]);
}

/** @param {Cell[][]} rows */
export function csv(rows) {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
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

/** @param {Doc} doc */
function documentRow({ reading, standing }) {
  const { identity, deadline, reply, questions, asserted } = reading;
  const typed = Object.entries(words().typed).filter(([name]) => asserted?.[/** @type {keyof typeof asserted} */ (name)]).map(([, word]) => word);
  return [[reading.fileName, kindWords(reading), identity.identifier ?? identity.inferredIdentifier, identity.sessionYear, identity.number,
    identity.questionNumber, reading.subject, reading.submitted, reading.askers.map(format.asker).join(', '),
    reading.addressees.map(format.office).join(', '), reply?.by.map(format.replier).join(', '), reply?.received, standing.label, standing.days,
    deadline.due, deadline.extendedDue, questions.length, questions.filter(({ answer }) => answer !== null).length, reading.footnotes.length,
    reading.citations.length, reading.diagnostics.length, identity.url ?? identity.inferredUrl, typed.join(', ')]];
}

/** What names the document in every row. @param {Doc['reading']} reading */
function nameCells({ fileName, identity }) {
  return [fileName, identity.identifier ?? identity.inferredIdentifier];
}

/** One row a question with its answer; an answer without a question too. @param {Doc} doc */
function pairRows({ reading }) {
  const { questions, answers, identity } = reading;
  const answered = new Set(questions.map(({ answer }) => answer));
  const start = [...nameCells(reading), identity.questionNumber];
  const row = (/** @type {Doc['reading']['questions'][number] | null} */ question, /** @type {Doc['reading']['answers'][number] | undefined} */ answer) =>
    [...start, question?.number, question?.text, answer?.questions.join(', '), answer?.text, answer?.refersTo.join(', '),
      [...question?.footnotes ?? [], ...answer?.footnotes ?? []].join(', ')];
  return [...questions.map((question) => row(question, question.answer === null ? undefined : answers[question.answer])),
    ...answers.flatMap((answer, i) => (answered.has(i) ? [] : [row(null, answer)]))];
}

/** @param {Doc} doc */
function citationRows({ reading }) {
  return reading.citations.map((citation) => [...nameCells(reading), t.citations.kinds[citation.kind], citation.text.replace(/\s+/g, ' ').trim(),
    citation.label, citation.kind === 'url' ? null : citation.identifier, citation.url, citation.url ? null : reasonWords(citation), placeWords(reading, citation)]);
}
