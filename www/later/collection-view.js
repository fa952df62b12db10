// Many documents: a table to sort, search and filter, of which only the rows in sight are on the page.

import { el } from '../dom.js';
import * as format from '../format.js';
import { kindWords } from '../overview-panel.js';
import { saveMenu } from '../save-menu.js';
import { chip, statusDays, statusLabel } from '../status.js';
import { lang, t } from '../strings.js';
import { TABLES, tableOf } from './csv.js';
import { FACETS, SORT, alphabetical, compare, haystack, valuesOf } from './facets.js';
import { spread } from './spread.js';
import { StatisticsView } from './statistics-view.js';
import { words } from './words.js';

/** @typedef {import('../types.js').Doc} Doc */
/** @typedef {import('../library.js').Library} Library */
/**
 * @typedef {object} Actions
 * @property {(id: number) => void} open
 * @property {() => Promise<string>} statistics
 * @property {(table: string, what: string, count: number) => void} save
 * @property {() => void} calendar
 * @property {(docs: Doc[]) => void} report
 * @property {() => void} json
 * @property {() => Promise<import('./csv.js').About>} about
 */

/** Rows above and below the sight that are on the page too. */
const MARGIN = 12;

export class CollectionView {
  #actions;
  /** @type {Library | null} */ #library = null;
  /** @type {Doc[]} */ #rows = [];
  #sort = { column: '', up: true };
  /** @type {Record<string, string>} */ #chosen = {};
  #search = '';
  #scroll = 0;
  #rowHeight = 56;
  /** @type {HTMLElement} */ element;
  #body = el('tbody');
  #count = el('output', { class: 'shown' });
  #filters = el('div', { class: 'filters', role: 'search' });
  #headRow = el('tr');
  #spread = el('div', { class: 'spread' });
  /** @type {StatisticsView} */ #statistics;
  #onScroll = () => this.#draw();

  /** @param {Actions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.#statistics = new StatisticsView(actions);
    this.element = el('section', { class: 'collection', 'aria-labelledby': 'collection-title' });
    this.relabel();
  }

  /** Builds everything that carries words. */
  relabel() {
    this.#fillHead();
    const table = el('table', { class: 'documents', 'aria-labelledby': 'collection-title' }, el('thead', {}, this.#headRow), this.#body);
    this.element.replaceChildren(el('h1', { id: 'collection-title', tabindex: -1 }), this.#spread, this.#filters,
      el('div', { class: 'above-table' }, this.#count, this.#saves()), table, this.#statistics.element);
    this.#statistics.relabel();
    if (this.#library) this.update(this.#library);
  }

  /** @param {Library} library */
  update(library) {
    this.#library = library;
    const title = this.element.querySelector('h1');
    if (title) title.textContent = t.table.title(library.docs.length);
    this.#spread.replaceChildren(...spread(library.docs, (status) => this.#filterBy(status)));
    this.#fillFilters();
    this.#choose();
    this.#statistics.update();
  }

  /** Ways out: what the filters leave as a table, and what is open as a calendar. */
  #saves() {
    const save = async (/** @type {import('./csv.js').Kind} */ kind) => {
      const table = tableOf(kind, this.#rows, await this.#actions.about());
      this.#actions.save(table, words().files[kind], this.#rows.length);
    };
    return saveMenu([...TABLES.map((kind) => /** @type {import('../save-menu.js').Way} */ ([kind, words().saves[kind], () => save(kind)])),
      ['markdown', t.saves.markdown, () => this.#actions.report(this.#rows)], ['json', t.saves.json, () => this.#actions.json()],
      ['calendar', t.table.calendar, () => this.#actions.calendar()], ['print', t.saves.print, () => print()]]);
  }

  /** @param {string} status */
  #filterBy(status) {
    if (this.#chosen.status === status) delete this.#chosen.status;
    else this.#chosen.status = status;
    this.#fillFilters();
    this.#choose();
  }

  enter() {
    addEventListener('scroll', this.#onScroll, { passive: true });
    addEventListener('resize', this.#onScroll);
    this.#draw();
    scrollTo(0, this.#scroll);
    this.#draw();
  }

  leave() {
    this.#scroll = scrollY;
    removeEventListener('scroll', this.#onScroll);
    removeEventListener('resize', this.#onScroll);
  }

  /** Applies search, filters and order. */
  #choose() {
    const all = this.#library?.docs ?? [];
    const sought = this.#search.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
    this.#rows = all.filter((doc) => this.#fits(doc) && sought.every((word) => haystack(doc).includes(word)));
    const by = SORT[this.#sort.column];
    if (by) this.#rows.sort((a, b) => compare(by(a), by(b), this.#sort.up));
    this.#count.textContent = this.#rows.length === 0 ? t.table.none
      : t.table.shown(format.number(this.#rows.length, lang), format.number(all.length, lang));
    this.#body.replaceChildren();
    this.#draw();
  }

  /** @param {Doc} doc */
  #fits(doc) {
    return FACETS.every((name) => !(name in this.#chosen) || valuesOf(doc, name).includes(this.#chosen[name] ?? ''));
  }

  /** Puts the rows in sight on the page, between two rows that are as high as the rest. */
  #draw() {
    if (!this.element.isConnected) return;
    const top = this.#body.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(-top / this.#rowHeight) - MARGIN);
    const last = Math.min(this.#rows.length, Math.ceil((innerHeight - top) / this.#rowHeight) + MARGIN);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.id : undefined;
    this.#body.replaceChildren(spacer(first * this.#rowHeight), ...this.#rows.slice(first, last).map((doc, i) => this.#row(doc, first + i)),
      spacer((this.#rows.length - last) * this.#rowHeight));
    const row = this.#body.children[1];
    const height = row && last > first ? row.getBoundingClientRect().height : 0;
    const again = focused && this.#body.querySelector(`[data-id="${CSS.escape(focused)}"]`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    if (height > 0 && Math.abs(height - this.#rowHeight) > 0.5) {
      this.#rowHeight = height;
      this.#draw();
    }
  }

  /** @param {Doc} doc @param {number} index */
  #row(doc, index) {
    const { reading, standing, dossier } = doc;
    const { identity } = reading;
    const cell = (/** @type {string} */ name, /** @type {(Node | string | null)[]} */ ...children) => el('td', { class: `cell-${name}` }, children);
    const answered = reading.questions.filter(({ answer }) => answer !== null).length;
    return el('tr', { 'aria-rowindex': index + 2, click: () => this.#actions.open(doc.id) },
      cell('status', chip(standing), dossier ? el('span', { class: 'in-dossier' }, t.table.inDossier(dossier.size)) : null),
      cell('days', statusDays(standing)),
      cell('submitted', reading.submitted ? format.date(reading.submitted, lang, 'short') : t.table.unknown),
      cell('number', String(identity.number ?? identity.questionNumber ?? '–')),
      cell('subject', el('button', { type: 'button', class: 'place', 'data-id': doc.id, translate: 'no', click: (event) => {
        event.stopPropagation();
        this.#actions.open(doc.id);
      } }, reading.subject ?? reading.fileName ?? t.pasted), el('span', { class: 'row-kind' }, kindWords(reading))),
      cell('askers', el('span', { class: 'clamp' }, reading.askers.map(format.asker).join(', '))),
      cell('addressees', el('span', { class: 'clamp' }, valuesOf(doc, 'ministry')[0])),
      cell('questions', t.table.answeredOf(answered, reading.questions.length)),
      cell('citations', String(reading.citations.length)));
  }

  #fillHead() {
    const names = /** @type {const} */ (['status', 'days', 'submitted', 'number', 'subject', 'askers', 'addressees', 'questions', 'citations']);
    this.#headRow.replaceChildren(...names.map((name) => {
      const sorted = this.#sort.column === name;
      return el('th', { scope: 'col', class: `cell-${name}`, 'aria-sort': sorted ? (this.#sort.up ? 'ascending' : 'descending') : 'none' },
        el('button', { type: 'button', id: `sort-${name}`, click: () => this.#order(name) }, t.table[name],
          el('span', { 'aria-hidden': 'true', class: 'sort-sign' }, sorted ? (this.#sort.up ? ' ↑' : ' ↓') : '')));
    }));
  }

  /** @param {string} column */
  #order(column) {
    this.#sort = { column, up: this.#sort.column === column ? !this.#sort.up : true };
    this.#fillHead();
    document.getElementById(`sort-${column}`)?.focus();
    this.#choose();
  }

  #fillFilters() {
    const focused = document.activeElement?.id;
    const search = el('input', { type: 'search', id: 'search', value: this.#search, placeholder: t.table.searchHint, spellcheck: 'false', autocomplete: 'off',
      input: (event) => {
        this.#search = event.currentTarget.value;
        this.#choose();
      } });
    const labels = { status: t.table.filterStatus, ministry: t.table.filterMinistry, party: t.table.filterParty, year: t.table.filterYear };
    if (focused === 'search') return;
    this.#filters.replaceChildren(el('label', {}, el('span', {}, t.table.search), search),
      ...Object.entries(labels).map(([name, label]) => this.#filter(/** @type {keyof typeof labels} */ (name), label)));
    if (focused?.startsWith('filter-')) document.getElementById(focused)?.focus();
  }

  /** @param {import('./facets.js').Facet} name @param {string} label */
  #filter(name, label) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const doc of this.#library?.docs ?? []) {
      for (const value of valuesOf(doc, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const shown = (/** @type {string} */ value) => (name === 'status' ? statusLabel(value) : value) || t.table.unknown;
    const options = [...counts].sort(([a], [b]) => alphabetical(shown(a), shown(b)));
    const select = el('select', { id: `filter-${name}`, change: (event) => {
      const { value } = event.currentTarget;
      if (value === '*') delete this.#chosen[name];
      else this.#chosen[name] = value;
      this.#choose();
    } }, el('option', { value: '*' }, t.table.all), options.map(([value, count]) =>
      el('option', { value, selected: this.#chosen[name] === value }, `${shown(value)} (${count})`)));
    return el('label', {}, el('span', {}, label), select);
  }
}

/** @param {number} height */
function spacer(height) {
  const row = el('tr', { class: 'spacer', 'aria-hidden': 'true' }, el('td', { colspan: 9 }));
  row.style.height = `${height}px`;
  return row;
}
