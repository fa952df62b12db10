// Vragen: each question with its answer under it.

import { el, outLink } from '../../base/dom.js';
import * as format from '../../base/format.js';
import { lang, t } from '../../base/strings.js';

/** @typedef {import('../../result.js').Reading} Reading */
/** @typedef {import('../../result.js').Question} Question */
/** @typedef {import('../../result.js').Answer} Answer */
/** @typedef {import('./findings.js').Actions} Actions */

/** An answer of more characters than this is folded. */
const LONG = 420;

/** @param {Reading} reading @param {Actions} actions */
export function questionsPanel(reading, actions) {
  if (reading.questions.length === 0 && reading.answers.length === 0) return el('p', { class: 'remark' }, t.questions.none);
  const covered = new Set(reading.questions.map((question) => question.answer));
  const stray = reading.answers.map((answer, i) => ({ answer, i })).filter(({ i }) => !covered.has(i));
  return el('div', {},
    reading.kind !== 'answer' && el('p', { class: 'remark' }, t.questions.notAnswered),
    el('ol', { class: 'questions' }, reading.questions.map((question, i) => questionItem(reading, question, i, actions))),
    stray.map(({ answer, i }) => el('section', { class: 'stray', 'data-target': `answer-${i}` },
      el('h3', {}, t.questions.answerWithoutQuestion), answerText(reading, answer, actions))),
    explanation(reading, actions));
}

/** @param {Reading} reading @param {Question} question @param {number} i @param {Actions} actions */
function questionItem(reading, question, i, actions) {
  const { number } = question;
  return el('li', { id: `vraag-${number}`, 'data-target': `question-${i}`, class: 'qa' },
    el('h3', { class: 'qa-number' },
      el('button', { type: 'button', class: 'place', title: t.showInText, 'aria-label': `${t.questions.number(number)}. ${t.showInText}`,
        click: () => actions.reveal(question.span) }, number)),
    el('div', { class: 'qa-body' },
      questionText(reading, question),
      notes(reading, question.footnotes, actions),
      answerOf(reading, question, i, actions),
      el('p', { class: 'qa-actions' },
        question.sentences.length > 1 && el('span', { class: 'quiet-words' }, t.questions.sentences(question.sentences.length)),
        el('button', { type: 'button', class: 'small', click: () => actions.copy(quotation(reading, question)) }, t.questions.copy),
        el('a', { class: 'small', href: `#vraag-${number}`, 'aria-label': t.questions.link(number), click: actions.linkTo(`vraag-${number}`) }, '#'))));
}

/**
 * The question's words, its separate questions set apart.
 * @param {Reading} reading
 * @param {Question} question
 */
function questionText({ text }, question) {
  const paragraph = el('p', { class: 'qa-question', translate: 'no', lang: 'nl' });
  let from = 0;
  if (question.sentences.length > 1) {
    for (const [start, end] of question.sentences) {
      const at = findLoosely(question.text, text.slice(start, end), from);
      if (!at) continue;
      paragraph.append(question.text.slice(from, at[0]), el('span', { class: 'sentence' }, question.text.slice(...at)));
      from = at[1];
    }
  }
  paragraph.append(question.text.slice(from));
  return paragraph;
}

/**
 * Finds words in their clean form: compares letters and digits only, since line ends and hyphens are repaired there.
 * @param {string} clean @param {string} words @param {number} from @returns {[number, number] | null}
 */
function findLoosely(clean, words, from) {
  const letters = [...words.matchAll(/[\p{L}]/gu)].map(([letter]) => letter);
  const [first] = letters;
  if (!first) return null;
  for (let start = clean.indexOf(first, from); start >= 0; start = clean.indexOf(first, start + 1)) {
    const end = matchLetters(clean, letters, start);
    if (end) return [start, /[?!.]/.test(clean[end] ?? '') ? end + 1 : end];
  }
  return null;
}

/** @param {string} clean @param {string[]} letters @param {number} at */
function matchLetters(clean, letters, at) {
  let matched = 0;
  while (matched < letters.length && at < clean.length) {
    const character = String.fromCodePoint(clean.codePointAt(at) ?? 0);
    if (/\p{L}/u.test(character)) {
      if (character !== letters[matched]) return 0;
      matched += 1;
    }
    at += character.length;
  }
  return matched === letters.length ? at : 0;
}

/** @param {Reading} reading @param {Question} question @param {number} i @param {Actions} actions */
function answerOf(reading, question, i, actions) {
  const answer = question.answer === null ? null : reading.answers[question.answer];
  if (!answer) return reading.kind === 'answer' ? el('p', { class: 'qa-none' }, t.questions.noAnswer) : null;
  const others = answer.questions.filter((number) => number !== question.number);
  const first = reading.questions.findIndex((each) => each.answer === question.answer) === i;
  const together = others.length > 0 && el('p', { class: 'qa-together' }, t.questions.together(format.list(others, lang)));
  if (!first) {
    const target = `vraag-${answer.questions[0]}`;
    return el('div', { class: 'qa-answer' }, others.length > 0 && el('p', { class: 'qa-together' },
      el('a', { href: `#${target}`, click: actions.jump(target) }, t.questions.together(format.list(others, lang)))));
  }
  return el('div', { class: 'qa-answer', 'data-target': `answer-${question.answer}` }, together, pointer(answer, actions),
    answerText(reading, answer, actions));
}

/** @param {Answer} answer @param {Actions} actions */
function pointer(answer, actions) {
  if (answer.refersTo.length === 0) return null;
  const target = `vraag-${answer.refersTo[0]}`;
  return el('p', { class: 'qa-together' }, el('a', { href: `#${target}`, click: actions.jump(target) },
    t.questions.pointsTo(format.list(answer.refersTo, lang))));
}

/** @param {Reading} reading @param {Answer} answer @param {Actions} actions */
function answerText(reading, answer, actions) {
  const words = () => paragraphs(answer.text);
  const show = el('button', { type: 'button', class: 'small', click: () => actions.reveal(answer.span) }, t.showInText);
  const body = answer.text.length > LONG
    ? el('details', { class: 'fold' }, el('summary', {}, el('span', { class: 'qa-start', translate: 'no', lang: 'nl' }, `${start(answer.text)} … `),
      el('span', { class: 'fold-word' }, t.questions.more)), words())
    : el('div', {}, words());
  return el('div', { class: 'qa-answer-text' }, body, notes(reading, answer.footnotes, actions), el('p', { class: 'qa-actions' }, show));
}

/** @param {string} text */
function start(text) {
  const cut = text.lastIndexOf(' ', 180);
  return text.slice(0, cut > 80 ? cut : 180);
}

/** @param {string} text */
function paragraphs(text) {
  return text.split('\n').filter((line) => line.trim()).map((line) => el('p', { translate: 'no', lang: 'nl' }, line));
}

/** Notes unfold in place. @param {Reading} reading @param {string[]} numbers @param {Actions} actions */
function notes(reading, numbers, actions) {
  const found = [...new Set(numbers)].map((number) => reading.footnotes.findIndex((note) => note.number === number)).filter((i) => i >= 0);
  if (found.length === 0) return null;
  return el('details', { class: 'qa-notes' },
    el('summary', {}, found.length === 1 ? t.questions.note(reading.footnotes[found[0] ?? 0]?.number ?? '')
      : `${t.questions.notes} ${format.list(found.map((i) => reading.footnotes[i]?.number ?? ''), lang)}`),
    el('ul', {}, found.map((i) => noteItem(reading, i, actions))));
}

/** @param {Reading} reading @param {number} i @param {Actions} actions */
function noteItem(reading, i, actions) {
  const note = reading.footnotes[i];
  if (!note) return null;
  return el('li', { 'data-target': `footnote-${i}`, translate: 'no' },
    el('button', { type: 'button', class: 'place note-number', title: t.showInText, click: () => actions.reveal(note.span) }, note.number), ' ',
    ...linked(note.text, note.urls));
}

/** Text with the addresses in it as links. @param {string} text @param {string[]} urls */
function linked(text, urls) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let from = 0;
  for (const url of urls) {
    const bare = text.indexOf(url, from) >= 0 ? url : url.replace(/^https?:\/\//, '');
    const at = text.indexOf(bare, from);
    if (at < 0) continue;
    parts.push(text.slice(from, at), outLink(url, {}, bare));
    from = at + bare.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** @param {Reading} reading @param {Actions} actions */
function explanation({ explanation: found }, actions) {
  if (!found) return null;
  return el('section', { class: 'stray', 'data-target': 'explanation-0' },
    el('h3', {}, el('button', { type: 'button', class: 'place', title: t.showInText, click: () => actions.reveal(found.span) }, t.questions.explanation)),
    paragraphs(found.text));
}

/** A question with its answer, as one quotes it, with its source. @param {Reading} reading @param {Question} question */
export function quotation(reading, question) {
  const answer = question.answer === null ? null : reading.answers[question.answer];
  const source = format.reference(reading);
  const who = format.list(reading.askers.map(format.asker), 'nl');
  const from = [who, reading.submitted && `ingezonden ${format.date(reading.submitted, 'nl')}`, source].filter(Boolean).join(', ');
  const { url, inferredUrl } = reading.identity;
  return [
    `Vraag ${question.number}: «${question.text}»`,
    answer && `Antwoord ${format.list(answer.questions, 'nl')}: «${answer.text}»`,
    `(${from}${url ?? inferredUrl ? `, ${url ?? inferredUrl}` : ''})`,
  ].filter(Boolean).join('\n');
}
