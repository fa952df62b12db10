// Verwijzingen: every source once, by kind, with all places where it is cited; news and other web pages apart.

import { placeWords, reasonWords } from './citation-words.js';
import { el, outLink } from '../../base/dom.js';
import * as format from '../../base/format.js';
import { news } from './news.js';
import { t } from '../../base/strings.js';

/** @typedef {import('../../result.js').Reading} Reading */
/** @typedef {import('../../result.js').Citation} Citation */
/** @typedef {import('./findings.js').Actions} Actions */
/** @typedef {{ citation: Citation, index: number }} Mention */
/** @typedef {[first: Mention, ...others: Mention[]]} Source */

const ORDER = ['aanhangsel', 'kamerstuk', 'dossier', 'handelingen', 'zaak', 'document', 'law', 'staatsblad', 'staatscourant',
  'tractatenblad', 'ecli', 'eu', 'euCase', 'com', 'url'];

/** @param {Reading} reading @param {Actions} actions */
export function citationsPanel(reading, actions) {
  const found = sources(reading.citations);
  const unlinked = newsWithoutLink(reading);
  if (found.length + unlinked.length === 0) return el('p', { class: 'remark' }, t.citations.none);
  return el('div', {}, ORDER.map((kind) => {
    const some = found.filter(([{ citation }]) => citation.kind === kind);
    const more = kind === 'url' ? unlinked : [];
    return some.length + more.length > 0 && group(reading, kind, some, more, actions);
  }));
}

/** Citations of one source together, in the order of the first. @param {Citation[]} citations @returns {Source[]} */
export function sources(citations) {
  /** @type {Map<string, Source>} */
  const found = new Map();
  citations.forEach((citation, index) => {
    const key = `${citation.kind} ${citation.url ?? citation.identifier ?? plain(citation.text)}`;
    const source = found.get(key);
    if (source) source.push({ citation, index });
    else found.set(key, [{ citation, index }]);
  });
  return [...found.values()];
}

/** @param {Reading} reading @param {string} kind @param {Source[]} some @param {number[]} notes @param {Actions} actions */
function group(reading, kind, some, notes, actions) {
  return el('table', { class: 'citations', 'data-kind': kind },
    el('caption', {}, t.citations.kinds[/** @type {keyof typeof t.citations.kinds} */ (kind)], el('span', { class: 'count' }, ` ${some.length + notes.length}`)),
    el('thead', { class: 'visually-hidden' }, el('tr', {}, el('th', { scope: 'col' }, t.citations.words), el('th', { scope: 'col' }, t.citations.place))),
    el('tbody', {}, some.map((source) => sourceRow(reading, source, actions)), notes.map((note) => noteRow(reading, note, actions))));
}

/** What stands there; of a number within a range ("339 t/m 342") its label. @param {Reading['citations'][number]} citation */
function wordsOf({ text, label }) {
  return label && !/\d/.test(text) && /\d/.test(label) ? label : plain(text);
}

/** @param {Reading} reading @param {Source} source @param {Actions} actions */
function sourceRow(reading, source, actions) {
  const [{ citation, index }] = source;
  const { url, identifier, kind } = citation;
  const labels = [...new Set(source.flatMap((each) => each.citation.label ?? []))];
  const isWeb = kind === 'url';
  return el('tr', { 'data-target': `citation-${index}` },
    el('td', {},
      isWeb ? webWords(reading, source) : outLink(url, { class: 'citation-words', translate: 'no' }, wordsOf(citation)),
      labels.length > 0 && labels[0] !== wordsOf(citation) && el('span', { class: 'citation-label', translate: 'no' }, labels.join(', ')),
      !url && el('p', { class: 'citation-reason' }, reasonWords(citation)),
      el('div', { class: 'citation-more' },
        identifier && !isWeb && el('span', { class: 'identifier', translate: 'no' }, identifier),
        identifier && !isWeb && copyButton(t.citations.copyId, identifier, actions),
        copyButton(t.citations.copyFootnote, isWeb ? webFootnote(reading, citation) : format.footnote(citation), actions))),
    places(reading, source, actions));
}

/** Every place is a way to it; the same words twice are counted. @param {Reading} reading @param {Source} source @param {Actions} actions */
function places(reading, source, actions) {
  return el('td', { class: 'citation-place' }, el('ul', {}, source.map(({ citation, index }, i) => el('li', { 'data-target': i > 0 && `citation-${index}` },
    el('button', { type: 'button', class: 'place', title: t.showInText, click: () => actions.reveal(citation.span) }, placeWords(reading, citation))))));
}

/** @param {string} words @param {string} content @param {Actions} actions */
function copyButton(words, content, actions) {
  return el('button', { type: 'button', class: 'small', 'data-copy': content, click: () => actions.copy(content) }, words);
}

/** What the note around an address says of it. @param {Reading} reading @param {Citation} citation */
function noteOf({ footnotes }, { place, url }) {
  const note = 'footnote' in place ? footnotes.find(({ number, urls }) => number === place.footnote && (urls.length === 1 || !url || urls[0] === url)) : undefined;
  return note ? news(note.text, note.urls) : null;
}

/** @param {Reading} reading @param {Source} source */
function webWords(reading, source) {
  const [{ citation }] = source;
  const told = source.map((each) => noteOf(reading, each.citation)).find((each) => each !== null);
  const address = shortened(citation.url ?? citation.text);
  if (!told) return outLink(citation.url, { class: 'citation-words citation-address', translate: 'no' }, address);
  return el('div', { class: 'news', translate: 'no' }, outletLine(told),
    outLink(citation.url, { class: told.title ? 'citation-words' : 'citation-address' }, told.title ?? address),
    told.title && el('p', { class: 'citation-address' }, hostOf(citation.url)));
}

/** @param {import('./news.js').News} told */
function outletLine({ outlet, date }) {
  return el('p', { class: 'outlet' }, el('strong', {}, outlet), date && `, ${date}`);
}

/** @param {Reading} reading @param {Citation} citation */
function webFootnote(reading, citation) {
  const told = noteOf(reading, citation);
  const { url, text } = citation;
  if (!told) return url ?? plain(text);
  return [told.title && `‘${told.title}’`, told.outlet, told.date, url].filter(Boolean).join(', ');
}

/** Notes that name a news source without its address. @param {Reading} reading */
function newsWithoutLink({ footnotes, citations }) {
  const cited = new Set(citations.flatMap(({ place }) => ('footnote' in place ? [place.footnote] : [])));
  return footnotes.flatMap((note, i) => (note.urls.length === 0 && !cited.has(note.number) && news(note.text, [])?.date ? [i] : []));
}

/** @param {Reading} reading @param {number} index @param {Actions} actions */
function noteRow({ footnotes }, index, actions) {
  const note = footnotes[index];
  const told = note && news(note.text, []);
  if (!told) return null;
  return el('tr', {}, el('td', {}, el('div', { class: 'news', translate: 'no' }, outletLine(told), told.title && el('span', { class: 'citation-words' }, told.title)),
    el('p', { class: 'citation-reason' }, t.citations.withoutAddress)),
  el('td', { class: 'citation-place' }, el('button', { type: 'button', class: 'place', title: t.showInText, click: () => actions.reveal(note.span) },
    t.citations.places.footnote(note.number))));
}

/** @param {string} text */
function plain(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** Addresses are shown without what all of them have. @param {string} words */
function shortened(words) {
  return words.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** @param {string | null} url */
function hostOf(url) {
  return shortened(url ?? '').split(/[/?#]/)[0] ?? '';
}
