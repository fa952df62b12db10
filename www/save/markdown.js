// A report in Markdown (CommonMark): of one document with its questions and answers, or of many in a list.

import { placeWords, reasonWords } from '../document/findings/citation-words.js';
import { sources } from '../document/findings/citations.js';
import { safeUrl } from '../base/dom.js';
import * as format from '../base/format.js';
import { statusDays, statusWords } from '../base/status.js';
import { lang, t } from '../base/strings.js';

/** @typedef {import('../result.js').Reading} Reading */
/** @typedef {import('../result.js').Deadline} Deadline */
/** @typedef {import('../base/types.js').Standing} Standing */
/** @typedef {import('./csv.js').About} About */
/** @typedef {Pick<Reading, 'fileName' | 'kind' | 'reply' | 'identity' | 'subject' | 'submitted' | 'askers' | 'addressees'>} Head */

/** @param {Reading} reading @param {Deadline} deadline of it, or of its dossier @param {About} about */
export function reportOf(reading, deadline, about) {
  const blocks = [`# ${titleOf(reading)}`, ...headOf(reading), `**${t.table.status}:** ${statusOf(deadline)}. ${escape(deadline.sentence)}`,
    ...questionsOf(reading), ...notesOf(reading), ...citationsOf(reading), ...stepsOf(deadline), ...signalsOf(reading), ...colophon(about)];
  return `${blocks.join('\n\n')}\n`;
}

/** @param {{ head: Head, standing: Standing }[]} documents @param {About} about */
export function overviewOf(documents, about) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { standing } of documents) counts.set(statusWords(standing), (counts.get(statusWords(standing)) ?? 0) + 1);
  const entry = (/** @type {Head} */ head, /** @type {Standing} */ standing) => {
    const link = linkOf(head);
    const facts = [format.kindWords(head), head.askers.map(format.asker).join(', '), head.addressees.map(format.office).join(', '),
      head.submitted && `${t.overview.submitted.toLowerCase()} ${format.date(head.submitted, lang)}`].filter(Boolean);
    return `- **${titleOf(head)}** ${link ? `(${link}) ` : ''}— ${statusOf(standing)}. ${escape(facts.join('; '))}`;
  };
  const blocks = [`# ${escape(t.table.title(documents.length))}`, [...counts].map(([status, count]) => `- ${escape(status)}: ${count}`).join('\n'),
    documents.map(({ head, standing }) => entry(head, standing)).join('\n'), ...colophon(about)];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Words as text: nothing in them is markup, whatever stands before them on the line. @param {string} text */
export function escape(text) {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim().replace(/[\\`*_[\]<>&~|]/g, '\\$&').replace(/^[#+=-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A link, or its words alone where the address is not http or https. @param {string} text @param {string | null | undefined} address */
function link(text, address) {
  const url = safeUrl(address);
  if (!url) return escape(text);
  // Between the angle brackets a backslash and an entity still mean something.
  return `[${escape(text)}](<${url.replaceAll('\\', '%5C').replace(/[<>]/g, encodeURIComponent).replaceAll('&', '\\&')}>)`;
}

/** @param {Head} head */
function titleOf({ subject, fileName }) {
  return escape(subject ?? fileName ?? t.noSubject) || escape(t.noSubject);
}

/** @param {Standing | Deadline} standing */
function statusOf(standing) {
  return [statusWords(standing), statusDays(standing)].filter(Boolean).map(escape).join(' – ');
}

/** @param {Head} head */
function linkOf({ identity: { identifier, url, inferredIdentifier, inferredUrl } }) {
  return identifier ? link(identifier, url) : inferredIdentifier ? link(inferredIdentifier, inferredUrl) : null;
}

/** @param {Reading} reading */
function headOf(reading) {
  const { askers, addressees, submitted, reply, notice, seeAlso, fileName } = reading;
  const page = linkOf(reading);
  const wordsOf = t.overview;
  const isNotice = reply?.kind === 'notice' || reply?.kind === 'furtherNotice';
  /** @type {[string, string | null | undefined][]} */
  const facts = [
    [wordsOf.kind, escape(format.kindWords(reading))], [wordsOf.reference, escape(format.reference(reading) ?? '')], [wordsOf.officialPage, page],
    [wordsOf.askers, escape(askers.map(format.asker).join(', '))], [wordsOf.addressees, escape(addressees.map(format.office).join(', '))],
    [wordsOf.submitted, submitted && format.date(submitted, lang)],
    [isNotice ? wordsOf.noticeBy : wordsOf.replyBy, reply && escape(reply.by.map(format.replier).join(', '))],
    [wordsOf.received, reply?.received && format.date(reply.received, lang)], [wordsOf.reason, notice?.reason && escape(notice.reason)],
    [wordsOf.seeAlso, seeAlso.map((id) => link(id, `https://zoek.officielebekendmakingen.nl/${encodeURIComponent(id)}.html`)).join(', ')],
    [wordsOf.file, fileName && escape(fileName)],
  ];
  const lines = facts.flatMap(([name, value]) => (value ? [`- **${escape(name)}:** ${value}`] : []));
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** @param {Reading} reading */
function questionsOf({ questions, answers, explanation }) {
  if (questions.length + answers.length === 0) return [];
  const covered = new Set(questions.map(({ answer }) => answer));
  /** @type {Set<number>} */
  const given = new Set();
  const blocks = questions.flatMap(({ number, text, answer }) => {
    const head = [`### ${escape(t.questions.number(number))}`, ...quoted(text)];
    const found = answer === null ? null : answers[answer];
    if (!found || answer === null) return head;
    if (given.has(answer)) return [...head, `*${escape(t.questions.together(format.list(found.questions.filter((each) => each !== number), lang)))}*`];
    given.add(answer);
    return [...head, `**${escape(t.questions.answer(format.list(found.questions, lang)))}**`, ...paragraphs(found.text)];
  });
  const stray = answers.flatMap(({ questions: numbers, text }, i) => (covered.has(i) ? []
    : [`### ${escape(t.questions.answer(format.list(numbers, lang)))}`, `*${escape(t.questions.answerWithoutQuestion)}*`, ...paragraphs(text)]));
  return [`## ${t.tabs.questions}`, ...blocks, ...stray, ...explanation ? [`### ${t.questions.explanation}`, ...paragraphs(explanation.text)] : []];
}

/** @param {string} text */
function paragraphs(text) {
  return text.split('\n').map(escape).filter(Boolean);
}

/** @param {string} text */
function quoted(text) {
  return [paragraphs(text).map((line) => `> ${line}`).join('\n>\n')].filter(Boolean);
}

/** @param {Reading} reading */
function notesOf({ footnotes }) {
  if (footnotes.length === 0) return [];
  return [`## ${t.questions.notes}`, footnotes.map(({ number, text, urls }) =>
    `- **${escape(number)}** ${[escape(text), ...urls.map((url) => link(url, url)).map((each) => `(${each})`)].join(' ')}`).join('\n')];
}

/** @param {Reading} reading */
function citationsOf(reading) {
  const found = sources(reading.citations);
  if (found.length === 0) return [];
  return [`## ${t.tabs.citations}`, found.map((source) => {
    const [{ citation }] = source;
    const places = [...new Set(source.map((each) => placeWords(reading, each.citation)))].join(', ');
    const what = citation.kind === 'url' ? (citation.url ?? citation.text) : citation.text.replace(/\s+/g, ' ');
    const note = citation.url ? citation.kind !== 'url' && format.footnote(citation) : reasonWords(citation);
    return `- ${link(what, citation.url)} (${[t.citations.kinds[citation.kind], note, places].filter(Boolean).map((each) => escape(String(each))).join('; ')})`;
  }).join('\n')];
}

/** @param {Deadline} deadline */
function stepsOf({ steps }) {
  if (steps.length === 0) return [];
  return [`## ${t.tabs.deadline}`, steps.map(({ date, label, basis, source }) =>
    `- ${format.date(date, lang)}: ${escape(label)} (${escape(source === 'asserted' ? t.deadline.typedMark : basis)})`).join('\n')];
}

/** @param {Reading} reading */
function signalsOf({ diagnostics }) {
  if (diagnostics.length === 0) return [];
  return [`## ${t.tabs.signals}`, diagnostics.map(({ severity, message }) => `- *${t.signals.severities[severity]}:* ${escape(message)}`).join('\n')];
}

/** @param {About} about */
function colophon({ generator, asOf }) {
  return ['---', escape(t.colophon(generator, format.date(asOf, lang)))];
}
