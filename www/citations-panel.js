// Verwijzingen: a table by kind; news and other web pages apart.

import { el, outLink } from './dom.js';
import * as format from './format.js';
import { t } from './strings.js';

/** @typedef {import('./result.js').Reading} Reading */
/** @typedef {import('./result.js').Citation} Citation */
/** @typedef {import('./findings.js').Actions} Actions */

const ORDER = ['aanhangsel', 'kamerstuk', 'dossier', 'handelingen', 'zaak', 'document', 'law', 'staatsblad', 'staatscourant',
  'tractatenblad', 'ecli', 'eu', 'euCase', 'com', 'url'];

/** @param {Reading} reading @param {Actions} actions */
export function citationsPanel(reading, actions) {
  if (reading.citations.length === 0) return el('p', { class: 'remark' }, t.citations.none);
  const kinds = ORDER.filter((kind) => reading.citations.some((citation) => citation.kind === kind));
  return el('div', {}, kinds.map((kind) => group(reading, kind, actions)));
}

/** @param {Reading} reading @param {string} kind @param {Actions} actions */
function group(reading, kind, actions) {
  const rows = reading.citations.map((citation, i) => ({ citation, i })).filter(({ citation }) => citation.kind === kind);
  return el('table', { class: 'citations' },
    el('caption', {}, t.citations.kinds[/** @type {keyof typeof t.citations.kinds} */ (kind)]),
    el('thead', { class: 'visually-hidden' }, el('tr', {}, el('th', { scope: 'col' }, t.citations.words), el('th', { scope: 'col' }, t.citations.place))),
    el('tbody', {}, rows.map(({ citation, i }) => row(reading, citation, i, actions))));
}

/** @param {Reading} reading @param {Citation} citation @param {number} i @param {Actions} actions */
function row(reading, citation, i, actions) {
  const words = citation.kind === 'url' ? (citation.url ?? citation.text) : citation.text.replace(/\s+/g, ' ');
  const note = format.footnote(citation);
  return el('tr', { 'data-target': `citation-${i}` },
    el('td', {},
      outLink(citation.url, { class: 'citation-words', translate: 'no' }, shortened(words)),
      citation.label && el('span', { class: 'quiet-words' }, ` ${citation.label}`),
      el('div', { class: 'citation-more' },
        citation.identifier && citation.kind !== 'url' && el('span', { class: 'identifier', translate: 'no' }, citation.identifier),
        !citation.url && el('span', { class: 'quiet-words' }, t.citations.notLinkable),
        citation.identifier && citation.kind !== 'url' && el('button', { type: 'button', class: 'small', click: () => actions.copy(citation.identifier ?? '') }, t.citations.copyId),
        el('button', { type: 'button', class: 'small', click: () => actions.copy(note) }, t.citations.copyFootnote))),
    el('td', { class: 'citation-place' },
      el('button', { type: 'button', class: 'place', title: t.showInText, click: () => actions.reveal(citation.span) }, placeWords(reading, citation))));
}

/** Addresses are shown without what all of them have. @param {string} words */
function shortened(words) {
  return words.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** @param {Reading} reading @param {Citation} citation @returns {string} */
function placeWords(reading, { place }) {
  const { places } = t.citations;
  if ('question' in place) return places.question(place.question);
  if ('answer' in place) return places.answer(reading.answers[place.answer]?.questions.join(', ') ?? '');
  if ('footnote' in place) return places.footnote(place.footnote);
  if ('header' in place) return places.header;
  if ('notice' in place) return places.notice;
  return 'explanation' in place ? places.explanation : places.body;
}
