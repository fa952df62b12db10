// Termijn: the status in one sentence, the sum behind it, and what the reader knows and the document does not say.

import { el } from '../../base/dom.js';
import * as format from '../../base/format.js';
import { statusLabel } from '../../base/status.js';
import { lang, t } from '../../base/strings.js';

/** @typedef {import('../../result.js').Reading} Reading */
/** @typedef {import('../../result.js').Deadline} Deadline */
/** @typedef {import('../../result.js').Asserted} Asserted */
/** @typedef {import('./findings.js').Actions} Actions */

/** @param {Reading} reading @param {Actions} actions */
export function deadlinePanel(reading, actions) {
  const deadline = actions.deadline;
  return el('div', {},
    el('p', { class: 'sentence-of-status' }, deadline.sentence),
    sum(deadline, actions),
    calendar(deadline, actions),
    onDocumentDate(deadline),
    requests(reading, deadline, actions),
    recess(deadline),
    typedFacts(reading, actions));
}

/** @param {Deadline} deadline @param {Actions} actions */
function sum(deadline, actions) {
  if (deadline.steps.length === 0) return null;
  return el('table', { class: 'sum' }, el('caption', {}, t.deadline.sum),
    el('thead', {}, el('tr', {}, [t.deadline.day, t.deadline.step, t.deadline.basis].map((word) => el('th', { scope: 'col' }, word)))),
    el('tbody', {}, deadline.steps.map((step) => el('tr', {},
      el('td', { class: 'figure' }, format.date(step.date, lang, 'short')),
      el('td', {}, step.label, step.source === 'asserted' && el('span', { class: 'typed' }, t.deadline.typedMark)),
      el('td', { class: 'basis' }, step.basis, origin(step, actions))))));
}

/** In a dossier: the document that says so, a click away. @param {Deadline['steps'][number]} step @param {Actions} actions */
function origin({ document }, { dossier, members, open }) {
  const doc = dossier && members[dossier.documents.indexOf(document ?? -1)];
  return doc && el('button', { type: 'button', class: 'place origin', click: () => open(doc.id) }, format.kindWords(doc.brief), ' ', format.shortName(doc.brief));
}

/** Only what is open has a day to keep in mind. @param {Deadline} deadline @param {Actions} actions */
function calendar({ status }, actions) {
  if (status !== 'open' && status !== 'extended') return null;
  const withSubject = el('input', { type: 'checkbox', id: 'calendar-subject' });
  return el('p', { class: 'typed-field' },
    el('button', { type: 'button', click: () => actions.calendar(withSubject.checked) }, t.deadline.calendar),
    el('label', {}, withSubject, ` ${t.deadline.calendarSubject}`));
}

/** @param {Deadline} deadline */
function onDocumentDate({ statusOnDocumentDate: status }) {
  return status && el('p', { class: 'aside' }, `${t.deadline.onDocumentDate}: `, el('strong', {}, statusLabel(status)), '.');
}

/** @param {Reading} reading @param {Deadline} deadline @param {Actions} actions */
function requests(reading, { requestedBy }, actions) {
  if (requestedBy.length === 0) return null;
  return el('section', {}, el('h3', {}, t.deadline.requested), el('ul', { class: 'plain' }, requestedBy.map((request) => {
    const question = reading.questions.find((each) => each.number === request.question);
    return el('li', {}, el('q', { translate: 'no', lang: 'nl' }, request.text), ' ',
      request.date && el('span', { class: 'figure' }, `${format.date(request.date, lang)} `),
      question && el('button', { type: 'button', class: 'place quiet-words', click: () => actions.reveal(question.span) },
        t.deadline.requestedIn(request.question)));
  })), el('p', { class: 'aside' }, t.deadline.requestedNote));
}

/** @param {Deadline} deadline */
function recess({ recess: periods, due }) {
  if (!due) return null;
  if (!periods) return el('p', { class: 'aside' }, t.deadline.recessUnknown);
  return el('section', {}, el('h3', {}, t.deadline.recess), el('ul', { class: 'plain' }, periods.map(({ name, from, to, days }) =>
    el('li', {}, t.deadline.recessDays(name, format.date(from, lang), format.date(to, lang), Number(days))))),
  el('p', { class: 'aside' }, t.deadline.recessNote));
}

/** @param {Reading} reading @param {Actions} actions */
function typedFacts(reading, actions) {
  const asserted = reading.asserted ?? { submitted: null, notice: null, answered: null, unanswered: false };
  const change = (/** @type {Partial<Asserted>} */ part) => {
    const next = { ...asserted, ...part };
    actions.assert(next.submitted || next.notice || next.answered || next.unanswered ? next : null);
  };
  const dates = /** @type {const} */ (['submitted', 'notice', 'answered']);
  return el('section', { class: 'typed-facts' }, el('h3', {}, t.deadline.typed), el('p', { class: 'aside' }, t.deadline.typedNote),
    dates.map((name) => dateField(name, asserted[name] ?? null, (value) => change({ [name]: value }))),
    el('p', { class: 'typed-field' },
      el('label', {}, checkbox(asserted.unanswered ?? false, (checked) => change({ unanswered: checked })), ` ${t.deadline.typedFields.unanswered}`),
      asserted.unanswered && el('span', { class: 'typed' }, t.deadline.typedMark),
      asserted.unanswered && el('button', { type: 'button', class: 'small', click: () => change({ unanswered: false }) }, t.deadline.undo)));
}

/** @param {'submitted' | 'notice' | 'answered'} name @param {string | null} value @param {(value: string | null) => void} change */
function dateField(name, value, change) {
  const input = el('input', { type: 'date', id: `typed-${name}`, value: value ?? '',
    change: (event) => change(event.currentTarget.value || null) });
  return el('p', { class: 'typed-field' }, el('label', { for: `typed-${name}` }, t.deadline.typedFields[name]), input,
    value && el('span', { class: 'typed' }, t.deadline.typedMark),
    value && el('button', { type: 'button', class: 'small', click: () => change(null) }, t.deadline.undo));
}

/** @param {boolean} checked @param {(checked: boolean) => void} change */
function checkbox(checked, change) {
  return el('input', { type: 'checkbox', id: 'typed-unanswered', checked, change: (event) => change(event.currentTarget.checked) });
}
