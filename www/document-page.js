// One document: its head with status and timeline, the reading text, the findings.

import { sentence } from './deadline-panel.js';
import { DocumentView } from './document-view.js';
import { el } from './dom.js';
import { Findings } from './findings.js';
import * as format from './format.js';
import { kindWords } from './overview-panel.js';
import { chip } from './status.js';
import { lang, t } from './strings.js';
import { timeline } from './timeline.js';

/** @typedef {import('./types.js').Doc} Doc */
/** @typedef {import('./types.js').Dossier} Dossier */
/** @typedef {import('./types.js').Block} Block */
/** @typedef {import('./types.js').Span} Span */
/** @typedef {import('./findings.js').Actions} Actions */

/** @typedef {Omit<Actions, 'reveal' | 'jump' | 'deadline'>} Outside */

export class DocumentPage {
  /** @type {DocumentView} */ #view;
  /** @type {Findings} */ findings;
  #head = el('header', { class: 'head' });
  #body = el('div', { class: 'body', id: 'document-body' });

  /**
   * @param {Doc} doc
   * @param {Block[]} blocks
   * @param {Outside} outside
   * @param {Dossier | null} dossier
   */
  constructor(doc, blocks, outside, dossier) {
    this.doc = doc;
    this.#view = new DocumentView(doc.reading, blocks, (target) => this.findings.show(target));
    const reading = el('section', { class: 'reading', id: 'reading', 'aria-label': t.readingLabel, tabindex: -1 }, this.#view.element);
    this.findings = this.#makeFindings(outside, dossier);
    this.#body.append(reading, this.findings.element);
    this.#fillHead(dossier);
    this.element = el('article', { class: 'document' }, this.#head, this.#body);
  }

  /** After another day, a typed-in fact or a found dossier: all but the text anew. @param {Outside} outside @param {Dossier | null} dossier */
  update(outside, dossier) {
    const { tab, element } = this.findings;
    const { scrollTop } = element;
    const focused = document.activeElement?.id;
    this.findings = this.#makeFindings(outside, dossier);
    element.replaceWith(this.findings.element);
    this.findings.select(tab);
    this.findings.element.scrollTop = scrollTop;
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    this.#fillHead(dossier);
  }

  /** Brings a question into sight. @param {number} index */
  show(index) {
    const span = this.doc.reading.questions[index]?.span;
    if (span) this.#reveal(span);
  }

  /** The document is taken off the page. */
  close() {
    this.#view.stop();
    if ('highlights' in CSS) CSS.highlights.delete('place');
  }

  /** @param {Span} span */
  #reveal(span) {
    if (getComputedStyle(this.#body).getPropertyValue('--one-column').trim() === '1') this.findings.select('text');
    this.#view.reveal(span);
  }

  /** @param {Outside} outside @param {Dossier | null} dossier */
  #makeFindings(outside, dossier) {
    const actions = {
      ...outside,
      deadline: dossier?.deadline ?? this.doc.reading.deadline,
      reveal: (/** @type {Span} */ span) => this.#reveal(span),
      jump: (/** @type {string} */ id) => (/** @type {Event} */ event) => {
        event.preventDefault();
        this.findings.jump(id);
      },
    };
    return new Findings(this.doc.reading, actions, (tab) => { this.#body.dataset.tab = tab; });
  }

  /** @param {Dossier | null} dossier */
  #fillHead(dossier) {
    const { reading } = this.doc;
    const deadline = dossier?.deadline ?? reading.deadline;
    const over = [kindWords(reading), format.reference(reading)].filter(Boolean).join(' · ');
    this.#head.replaceChildren(
      el('div', { class: 'head-what' },
        el('p', { class: 'over' }, over),
        el('h1', { class: 'subject', tabindex: -1, translate: 'no', lang: 'nl' }, capital(reading.subject) ?? reading.fileName ?? t.noSubject),
        people(reading)),
      el('div', { class: 'head-status' },
        dossier && el('p', { class: 'over' }, t.overview.dossierDeadline(dossier.documents.length)),
        el('p', { class: 'status-line' }, chip(deadline, 'large')),
        el('p', { class: 'status-sentence' }, sentence(deadline), reading.asserted && el('span', { class: 'typed' }, t.deadline.typedMark)),
        timeline(deadline)));
  }
}

/** @param {string | null} words */
function capital(words) {
  return words && words.charAt(0).toLocaleUpperCase('nl') + words.slice(1);
}

/** @param {import('./result.js').Reading} reading */
function people({ askers, addressees }) {
  if (askers.length === 0 && addressees.length === 0) return null;
  return el('p', { class: 'people', translate: 'no' },
    el('span', {}, format.list(askers.map(format.asker), lang)),
    addressees.length > 0 && el('span', { class: 'arrow', 'aria-label': t.overview.addressees }, ' → '),
    el('span', {}, format.list(addressees.map(format.office), lang)));
}
