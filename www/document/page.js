// One document: its head with status and timeline, the reading text, the findings.

import { DocumentView } from './edition.js';
import { el, outLink } from '../base/dom.js';
import { FindBar } from './find-bar.js';
import { Findings } from './findings/findings.js';
import * as format from '../base/format.js';
import { loadStyle } from '../base/own-files.js';
import { chip } from '../base/status.js';
import { lang, t } from '../base/strings.js';
import { timeline } from './timeline.js';

/** @typedef {import('../base/types.js').Doc} Doc */
/** @typedef {import('../base/types.js').Outlook} Outlook */
/** @typedef {import('../base/types.js').Block} Block */
/** @typedef {import('../base/types.js').Span} Span */
/** @typedef {import('./findings/findings.js').Actions} Actions */

/** @typedef {Omit<Actions, 'reveal' | 'jump' | keyof Outlook> & { about: () => Promise<{ generator: string, asOf: string }> }} Outside */

export class DocumentPage {
  /** @type {DocumentView} */ #view;
  /** @type {Findings} */ findings;
  /** The choice between the text and the pages of a PDF. @type {import('./pages/pages-switch.js').PagesSwitch | null} */ #pages = null;
  #closed = false;
  element = el('article', { class: 'document' });
  #what = el('header', { class: 'what' });
  #status = el('section', { class: 'status', 'aria-label': t.table.status });
  #side = el('div', { class: 'side' });
  #colophon = el('p', { class: 'colophon' });
  #findBar;
  #about;
  /** The question one stands at, or -1. */ #question = -1;

  /**
   * @param {Doc} doc
   * @param {import('../result.js').Reading} reading
   * @param {Block[]} blocks
   * @param {Outside} outside
   * @param {Outlook} outlook
   */
  constructor(doc, reading, blocks, outside, outlook) {
    this.doc = doc;
    this.reading = reading;
    this.#about = outside.about;
    this.#view = new DocumentView(reading, blocks, (target) => {
      if (target.kind === 'question') this.#question = target.ref;
      this.findings.show(target);
    });
    this.#findBar = new FindBar(this.#view.element);
    const text = el('section', { class: 'reading', id: 'reading', 'aria-labelledby': 'reading-title', tabindex: -1 },
      el('h2', { class: 'visually-hidden', id: 'reading-title' }, t.readingLabel), this.#findBar.element, this.#view.element);
    this.findings = this.#makeFindings(outside, outlook);
    this.#side.append(this.#status, this.findings.element);
    this.#fillWhat();
    this.#fillStatus(outlook);
    this.element.append(this.#what, this.#side, text, this.#colophon);
    if (doc.entry) this.#offerPages(doc.entry, blocks).catch(() => {});
  }

  /** What is a PDF can be seen as its own pages, too. @param {import('../intake/intake.js').Entry} entry @param {Block[]} blocks */
  async #offerPages(entry, blocks) {
    if (!await isPdf(entry)) return;
    const [{ PagesSwitch }] = await Promise.all([import('./pages/pages-switch.js'), loadStyle('document/pages/pdf-pages.css')]);
    if (this.#closed) return;
    const { element } = this.#view;
    this.#pages = new PagesSwitch(this.doc, this.reading, blocks, element, (target) => this.findings.show(target));
    element.before(this.#pages.element);
  }

  /** After another day, a typed-in fact or a found dossier: all but the text anew. @param {Outside} outside @param {Outlook} outlook */
  update(outside, outlook) {
    const { tab, element } = this.findings;
    const { scrollTop } = this.#side;
    const focused = document.activeElement?.id;
    this.findings = this.#makeFindings(outside, outlook);
    element.replaceWith(this.findings.element);
    this.findings.select(tab);
    this.#side.scrollTop = scrollTop;
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    this.#fillStatus(outlook);
  }

  /** Goes to the next question or the one before, at both sides. @param {1 | -1} step */
  step(step) {
    const { questions } = this.reading;
    const next = Math.min(questions.length - 1, Math.max(0, this.#question + step));
    const question = questions[next];
    if (!question) return;
    this.#question = next;
    this.findings.show({ kind: 'question', ref: next });
    this.#reveal(question.span);
  }

  /** To the field that searches in the text. */
  find() {
    // What is searched is the reading text.
    this.#pages?.showText();
    this.#showText();
    this.#findBar.focus();
  }

  /** The document is taken off the page. */
  close() {
    this.#closed = true;
    this.#view.stop();
    this.#pages?.stop();
    this.#findBar.clear();
    if ('highlights' in CSS) CSS.highlights.delete('place');
  }

  /** @param {Span} span */
  #reveal(span) {
    const at = this.reading.questions.findIndex((question) => question.span[0] === span[0]);
    if (at >= 0) this.#question = at;
    this.#showText();
    if (!this.#pages?.reveal(span)) this.#view.reveal(span);
  }

  /** In one column the text is a tab of its own. */
  #showText() {
    if (getComputedStyle(this.element).getPropertyValue('--one-column').trim() === '1') this.findings.select('text');
  }

  /** @param {Outside} outside @param {Outlook} outlook */
  #makeFindings(outside, outlook) {
    const actions = {
      ...outside,
      ...outlook,
      reveal: (/** @type {Span} */ span) => this.#reveal(span),
      jump: (/** @type {string} */ id) => (/** @type {Event} */ event) => {
        event.preventDefault();
        this.findings.jump(id);
      },
    };
    return new Findings(this.reading, actions, (tab) => { this.element.dataset.tab = tab; });
  }

  #fillWhat() {
    const { reading } = this;
    const over = [format.kindWords(reading), format.reference(reading)].filter(Boolean).join(' · ');
    this.#what.replaceChildren(
      el('p', { class: 'over' }, over),
      el('h1', { class: 'title', tabindex: -1, translate: 'no', lang: 'nl' }, capital(reading.subject) ?? reading.fileName ?? t.noSubject),
      ...people(reading));
  }

  /** @param {Outlook} outlook */
  #fillStatus({ dossier, deadline }) {
    const { reading } = this;
    this.#status.replaceChildren(
      ...dossier ? [el('p', { class: 'over' }, t.overview.dossierDeadline(dossier.documents.length))] : [],
      el('p', { class: 'status-line' }, chip(deadline, 'large')),
      el('p', { class: 'status-sentence' }, deadline.sentence, reading.asserted && el('span', { class: 'typed' }, t.deadline.typedMark)),
      ...lookUp(deadline),
      timeline(deadline));
    this.#about().then(({ generator, asOf }) => { this.#colophon.textContent = t.colophon(generator, format.date(asOf, lang)); });
  }
}

/** Where one would look for an answer that these files do not hold. @param {import('../result.js').Deadline} deadline */
function lookUp({ status, lookup }) {
  return status.startsWith('termPassed') && lookup ? [el('p', { class: 'look-up' }, outLink(lookup, {}, t.lookItUp))] : [];
}

/** @param {string | null} words */
function capital(words) {
  return words && words.charAt(0).toLocaleUpperCase('nl') + words.slice(1);
}

/** @param {import('../result.js').Reading} reading */
function people({ askers, addressees }) {
  const line = (/** @type {string} */ name, /** @type {string[]} */ words) =>
    words.length > 0 ? [el('p', { class: 'people' }, el('span', { class: 'people-role' }, name), ' ', el('span', { translate: 'no' }, format.list(words, lang)))] : [];
  return [...line(t.overview.askers, askers.map(format.asker)), ...line(t.overview.addressees, addressees.map(format.office))];
}

/** Whether a file is a PDF; of one in a zip its name tells. @param {import('../intake/intake.js').Entry} entry */
async function isPdf({ blob, entry, name }) {
  if (entry) return name.toLowerCase().endsWith('.pdf');
  return (await blob.slice(0, 1024).text()).includes('%PDF-');
}
