// One annotated document as a page of its own: no script, nothing fetched. It is built as elements and written by the
// browser, so that text of the document is escaped by the same rules by which it will be read.

import { placeWords, reasonWords } from '../document/findings/citation-words.js';
import { sources } from '../document/findings/citations.js';
import { DocumentView } from '../document/edition.js';
import { el, outLink } from '../base/dom.js';
import * as format from '../base/format.js';
import { chip } from '../base/status.js';
import { lang, t } from '../base/strings.js';
import { pictureOf } from '../document/timeline.js';
import { SHEET } from './annotated-sheet.js';

/** @typedef {import('../result.js').Reading} Reading */
/** @typedef {import('../result.js').Deadline} Deadline */
/** @typedef {import('./csv.js').About} About */

/** Kinds of marks that become places to go to, and their counterparts. */
const JUMPS = new Set(['footnoteMarker', 'footnoteNumber', 'citation']);

const WIDTH = 640;

/**
 * @param {Reading} reading @param {import('../base/types.js').Block[]} blocks @param {Deadline} deadline of it, or of its dossier
 * @param {About} about @returns {Promise<string>}
 */
export async function annotated(reading, blocks, deadline, about) {
  const title = reading.subject ?? reading.fileName ?? t.noSubject;
  const page = el('html', { lang },
    el('head', {}, el('meta', { charset: 'utf-8' }), el('meta', { 'http-equiv': 'Content-Security-Policy', content: await policy() }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }), el('meta', { name: 'generator', content: about.generator }),
      el('title', {}, title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title), el('style', {}, SHEET)),
    el('body', {}, el('main', {}, head(reading, title), status(deadline), text(reading, blocks), references(reading), sum(deadline), signals(reading)),
      el('footer', {}, el('p', {}, t.colophon(about.generator, format.date(about.asOf, lang))))));
  return `<!DOCTYPE html>\n${page.outerHTML.replaceAll('\0', '\uFFFD')}\n`;
}

/** Nothing but its own sheet. */
async function policy() {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(SHEET)));
  return `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...digest))}'; base-uri 'none'; form-action 'none'`;
}

/** @param {Reading} reading @param {string} title */
function head(reading, title) {
  const { askers, addressees, submitted, reply, identity } = reading;
  const line = (/** @type {string} */ name, /** @type {(string | Node | null | undefined)[]} */ ...values) => {
    const given = values.filter(Boolean);
    return given.length > 0 && el('div', {}, el('dt', {}, name), el('dd', { translate: 'no' }, given));
  };
  const isNotice = reply?.kind === 'notice' || reply?.kind === 'furtherNotice';
  const id = identity.identifier ?? identity.inferredIdentifier;
  return el('header', {}, el('p', { class: 'over' }, [format.kindWords(reading), format.reference(reading)].filter(Boolean).join(' · ')),
    el('h1', { translate: 'no', lang: 'nl' }, title.charAt(0).toLocaleUpperCase('nl') + title.slice(1)),
    el('dl', {}, line(t.overview.askers, format.list(askers.map(format.asker), lang)), line(t.overview.addressees, format.list(addressees.map(format.office), lang)),
      line(t.overview.submitted, submitted && format.date(submitted, lang)),
      line(isNotice ? t.overview.noticeBy : t.overview.replyBy, reply && format.list(reply.by.map(format.replier), lang)),
      line(t.overview.received, reply?.received && format.date(reply.received, lang)),
      line(identity.identifier ? t.overview.officialPage : t.overview.probablePage, id && outLink(identity.url ?? identity.inferredUrl, {}, id)),
      line(t.overview.file, reading.fileName)));
}

/** @param {Deadline} deadline */
function status(deadline) {
  return el('section', { class: 'status' }, el('h2', {}, t.table.status), el('p', {}, chip(deadline)), el('p', {}, deadline.sentence), pictureOf(deadline, WIDTH));
}

/** The text with its marks: notes lead to their markers and back, references to the list. @param {Reading} reading @param {import('../base/types.js').Block[]} blocks */
function text(reading, blocks) {
  const view = new DocumentView(reading, blocks, () => {});
  view.stop();
  const edition = view.element;
  /** @type {Set<string>} */
  const named = new Set();
  for (const note of edition.querySelectorAll('.note')) note.id = `noot-${note.getAttribute('data-ref')}`;
  for (const mark of edition.querySelectorAll('[data-mark]')) still(mark, reading, named);
  return el('section', {}, el('h2', {}, t.tabs.text), edition);
}

/** A mark without what a script would do. @param {Element} mark @param {Reading} reading @param {Set<string>} named ids given so far */
function still(mark, reading, named) {
  const name = mark.getAttribute('data-mark') ?? '';
  const kind = mark.classList.item(1) ?? '';
  const ref = Number(name.split('-').at(-1));
  const question = kind === 'questionHeading' && reading.questions[ref];
  const isLink = JUMPS.has(kind) && (mark.getAttribute('href')?.startsWith('#') === false || kind !== 'citation');
  const element = isLink ? mark : el('span', { class: mark.className }, ...mark.childNodes);
  element.removeAttribute('data-mark');
  if (kind === 'footnoteNumber') element.setAttribute('href', `#m-${name}`);
  const id = question ? `vraag-${question.number}` : `m-${name}`;
  if (kind !== 'footnoteNumber' && !named.has(id)) {
    named.add(id);
    element.id = id;
  }
  if (element !== mark) mark.replaceWith(element);
}

/** @param {Reading} reading */
function references(reading) {
  const found = sources(reading.citations);
  return found.length > 0 && el('section', {}, el('h2', {}, t.tabs.citations), el('ul', {}, found.map((source) => {
    const [{ citation }] = source;
    const shown = citation.kind === 'url' ? (citation.url ?? citation.text) : citation.text.replace(/\s+/g, ' ').trim();
    return el('li', {}, outLink(citation.url, { translate: 'no' }, shown), ` (${t.citations.kinds[citation.kind]}`,
      !citation.url && `; ${reasonWords(citation)}`, ') ', source.flatMap((each, i) => [i > 0 ? ', ' : '', el('a', { href: `#m-citation-${each.index}` }, placeWords(reading, each.citation))]));
  })));
}

/** @param {Deadline} deadline */
function sum({ steps }) {
  if (steps.length === 0) return null;
  const heads = [t.deadline.day, t.deadline.step, t.deadline.basis];
  return el('section', {}, el('h2', {}, t.tabs.deadline), el('table', {}, el('thead', {}, el('tr', {}, heads.map((word) => el('th', { scope: 'col' }, word)))),
    el('tbody', {}, steps.map((step) => el('tr', {}, el('td', {}, format.date(step.date, lang, 'short')), el('td', {}, step.label),
      el('td', {}, step.source === 'asserted' ? t.deadline.typedMark : step.basis))))));
}

/** @param {Reading} reading */
function signals({ diagnostics }) {
  return diagnostics.length > 0 && el('section', {}, el('h2', {}, t.tabs.signals), el('ul', {}, diagnostics.map(({ severity, message }) =>
    el('li', {}, el('strong', {}, `${t.signals.severities[severity]}: `), message))));
}
