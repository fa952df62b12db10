// Overzicht: what the document is, and who asked whom about what.

import { el, outLink } from '../../base/dom.js';
import * as format from '../../base/format.js';
import { lang, t } from '../../base/strings.js';

/** @typedef {import('../../result.js').Reading} Reading */
/** @typedef {import('../../base/types.js').Span} Span */
/** @typedef {import('./findings.js').Actions} Actions */

/**
 * @param {Reading} reading
 * @param {Actions} actions
 */
export function overviewPanel(reading, actions) {
  const words = t.overview;
  const facts = el('dl', { class: 'facts' });
  const add = (/** @type {string} */ name, /** @type {(Node | string | null)[]} */ values) => {
    const given = values.filter((value) => value !== null && value !== '');
    facts.append(el('div', {}, el('dt', {}, name), given.length
      ? given.map((value) => el('dd', {}, value)) : el('dd', { class: 'absent' }, words.notStated)));
  };
  const place = placer(reading, actions);
  add(words.kind, [format.kindWords(reading)]);
  if (reading.kind !== 'unrecognised') {
    add(words.askers, reading.askers.map((asker, i) => place(format.asker(asker), 'asker', i, asker.span)));
    add(words.addressees, reading.addressees.map((each, i) => place(format.office(each), 'addressee', i, each.span)));
    add(words.subject, [reading.subject && place(reading.subject, 'subject', 0, spanOf(reading, 'subject'))]);
    add(words.submitted, [reading.submitted && place(format.date(reading.submitted, lang), 'submitted', 0, spanOf(reading, 'submitted'))]);
  }
  if (reading.reply) addReply(reading, add, place);
  if (reading.notice) addNotice(reading.notice, add, place);
  addIdentity(reading, add, actions);
  add(words.counts, [words.content(reading.questions.length, reading.answers.length, reading.footnotes.length)]);
  if (reading.fileName) add(words.file, [el('span', { translate: 'no' }, reading.fileName)]);
  return el('div', {}, reading.kind === 'unrecognised' && el('p', { class: 'remark' }, words.unrecognised), facts,
    siblings(actions));
}

/** @typedef {(name: string, values: (Node | string | null)[]) => void} Add */
/** @typedef {(words: string, kind: string, ref: number, span: Span | null) => HTMLElement} Place */

/** Words that show their place in the text. @param {Reading} _reading @param {Actions} actions @returns {Place} */
export function placer(_reading, actions) {
  return (words, kind, ref, span) => {
    const target = { 'data-target': `${kind}-${ref}`, translate: 'no' };
    if (!span) return el('span', target, words);
    return el('button', { ...target, type: 'button', class: 'place', title: t.showInText, click: () => actions.reveal(span) }, words);
  };
}

/** @param {Reading} reading @param {string} kind @param {number} [ref] @returns {Span | null} */
export function spanOf(reading, kind, ref = 0) {
  return reading.marks.find((mark) => mark.kind === kind && mark.ref === ref)?.span ?? null;
}

/** @param {Reading} reading @param {Add} add @param {Place} place */
function addReply(reading, add, place) {
  const { reply } = reading;
  if (!reply) return;
  const notice = reply.kind === 'notice' || reply.kind === 'furtherNotice';
  add(notice ? t.overview.noticeBy : t.overview.replyBy,
    reply.by.map((each, i) => place(format.replier(each), 'replier', i, each.span)));
  if (reply.onBehalfOf.length) {
    add(t.overview.onBehalfOf, reply.onBehalfOf.map((each, i) => place(format.office(each), 'onBehalfOf', i, each.span)));
  }
  add(t.overview.received, [reply.received && place(format.date(reply.received, lang), 'received', 0, spanOf(reading, 'received'))]);
}

/** @param {NonNullable<Reading['notice']>} notice @param {Add} add @param {Place} place */
function addNotice(notice, add, place) {
  add(t.kinds.notice, [place(t.noticeKinds[notice.kind], 'notice', 0, notice.span)]);
  if (notice.reason) add(t.overview.reason, [el('span', { translate: 'no' }, notice.reason)]);
  if (notice.expected) {
    const iso = /^\d{4}-\d\d-\d\d$/.test(notice.expected);
    add(t.overview.expected, [iso ? format.date(notice.expected, lang) : el('span', { translate: 'no' }, notice.expected)]);
  }
  if (notice.answeredIn) add(t.overview.answeredIn, [el('span', { translate: 'no' }, notice.answeredIn)]);
  if (notice.concerns.length) add(t.overview.concerns, notice.concerns.map((each) => el('span', { translate: 'no' }, each)));
}

/** @param {Reading} reading @param {Add} add @param {Actions} actions */
function addIdentity(reading, add, actions) {
  const { identity } = reading;
  const words = t.overview;
  const reference = format.reference(reading);
  if (reference) {
    add(words.reference, [el('span', {}, reference, ' ',
      el('button', { type: 'button', class: 'small', click: () => actions.copy(reference) }, t.citations.copyFootnote))]);
  }
  if (identity.questionNumber && identity.questionNumber !== reference) add(words.questionNumber, [identity.questionNumber]);
  if (identity.url) {
    add(words.officialPage, [outLink(identity.url, { class: 'identifier' }, identity.identifier)]);
  } else if (identity.inferredUrl) {
    add(words.probablePage, [outLink(identity.inferredUrl, { class: 'identifier' }, identity.inferredIdentifier)]);
  }
  if (reading.seeAlso.length) {
    add(words.seeAlso, reading.seeAlso.map((id) => seeAlso(id, actions)));
  }
}

/** The document itself when it is open too, else its official page. @param {string} id @param {Actions} actions */
function seeAlso(id, actions) {
  const doc = actions.named(id);
  const page = outLink(`https://zoek.officielebekendmakingen.nl/${encodeURIComponent(id)}.html`, { class: 'identifier' }, id);
  if (!doc) return page;
  return el('span', {}, el('button', { type: 'button', class: 'place opens', 'data-see-also': id, click: () => actions.open(doc.id) }, `${format.kindWords(doc.brief)}, ${format.shortName(doc.brief)}`), ' ', page);
}

/** The other documents of its dossier. @param {Actions} actions */
function siblings(actions) {
  if (actions.siblings.length === 0) return null;
  return el('section', { class: 'siblings' }, el('h3', {}, t.overview.dossier),
    el('ul', {}, actions.siblings.map((doc) => el('li', {},
      el('button', { type: 'button', class: 'place opens', click: () => actions.open(doc.id) },
        `${format.kindWords(doc.brief)}, ${format.date(doc.brief.reply?.received ?? doc.brief.submitted, lang)}`)))));
}
