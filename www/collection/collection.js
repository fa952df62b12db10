// Many documents: a table to sort, search and filter, of which only the rows in sight are on the page.

import { el } from '../base/dom.js';
import * as format from '../base/format.js';
import { saveMenu } from '../base/save-menu.js';
import { chip, statusDays, statusLabel } from '../base/status.js';
import { lang, t } from '../base/strings.js';
import { TABLES } from '../save/csv.js';
import { FACETS, SORT, alphabetical, compare, haystack, valuesOf } from './facets.js';
import { spread } from './spread.js';
import { StatisticsView } from './statistics-view.js';
import { words } from '../base/collection-words.js';

/** @typedef {import('../base/types.js').Doc} Doc */
/** @typedef {import('../library/library.js').Library} Library */
/**
 * @typedef {object} Actions
 * @property {(id: number) => void} open
 * @property {() => Promise<string>} statistics
 * @property {(table: string, what: string, count: number) => void} save
 * @property {() => void} calendar
 * @property {(docs: Doc[]) => void} report
 * @property {() => void} json
 * @property {() => Promise<import('../save/csv.js').About>} about
 * @property {(kind: import('../save/csv.js').Kind, docs: Doc[]) => void} table
 */

/** Rows above and below the sight that are on the page too. */
const MARGIN = 12;

export class CollectionView {
  #actions;
  /** @type {Library | null} */ #library = null;
  /** @type {Doc[]} */ #rows = [];
  #sort = { column: '', up: true };
  /** @type {Record<string, string>} */ #chosen = {};
  /** Whether the documents of a dossier stand together. */ #grouped = false;
  /** Of a dossier that stands together, all but the first. @type {Set<Doc>} */ #followers = new Set();
  #search = '';
  #scroll = 0;
  /** Whether it follows scroll, size and paper. */ #entered = false;
  /** Of a row, measured when the first stands, and again after a change of width. */ #rowHeight = 0;
  /** Rows on the page, each as its document stood then. @type {Map<Doc, { row: HTMLElement, standing: Doc['standing'], follows: boolean }>} */ #drawn = new Map();
  /** Above and below the rows on the page. */ #spacers = [spacer(), spacer()];
  /** @type {HTMLElement} */ element;
  #body = el('tbody');
  #count = el('output', { class: 'shown' });
  #filters = el('div', { class: 'filters', role: 'search' });
  #headRow = el('tr');
  #spread = el('div', { class: 'spread' });
  #colophon = el('p', { class: 'colophon' });
  /** @type {StatisticsView} */ #statistics;
  #onScroll = () => this.#draw();
  #onResize = () => {
    this.#rowHeight = 0;
    this.#draw();
  };
  /** Paper has every row. @param {Event} event */
  #onPrint = ({ type }) => this.#draw(type === 'beforeprint');

  /** @param {Actions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.#statistics = new StatisticsView(actions);
    this.element = el('section', { class: 'collection', 'aria-labelledby': 'collection-title' });
    this.relabel();
  }

  /** Builds everything that carries words. */
  relabel() {
    // The format of dates takes long to make, so that it is made before the first row needs it.
    format.date('2000-01-01', lang, 'short');
    this.#fillHead();
    const table = el('table', { class: 'documents', 'aria-labelledby': 'collection-title' }, el('thead', {}, this.#headRow), this.#body);
    this.element.replaceChildren(el('h1', { id: 'collection-title', tabindex: -1 }), this.#spread, this.#statistics.element, this.#filters,
      el('div', { class: 'above-table' }, this.#count, this.#grouping(), this.#saves()), table, this.#colophon);
    this.#statistics.relabel();
    this.#drawn.clear();
    this.#body.replaceChildren(...this.#spacers);
    if (this.#library) this.update(this.#library);
  }

  /** @param {Library} library @param {boolean} [busy] whether more documents are coming: what takes long waits for the last */
  update(library, busy = false) {
    this.#library = library;
    const title = this.element.querySelector('h1');
    if (title) title.textContent = t.table.title(library.docs.length);
    this.#spread.replaceChildren(...spread(library.docs, (status) => this.#filterBy(status)));
    if (!busy || this.#filters.childElementCount === 0) this.#fillFilters();
    this.#choose();
    if (busy) return;
    this.#statistics.update();
    this.#actions.about().then(({ generator, asOf }) => { this.#colophon.textContent = t.colophon(generator, format.date(asOf, lang)); });
  }

  /** Ways out: what the filters leave as a table, and what is open as a calendar. */
  #saves() {
    return saveMenu([...TABLES.map((kind) => /** @type {import('../base/save-menu.js').Way} */ ([kind, words().saves[kind], () => this.#actions.table(kind, this.#rows)])),
      ['markdown', t.saves.markdown, () => this.#actions.report(this.#rows)], ['json', t.saves.json, () => this.#actions.json()],
      ['calendar', t.table.calendar, () => this.#actions.calendar()], ['print', t.saves.print, () => print()]]);
  }

  #grouping() {
    return el('label', { class: 'grouping' }, el('input', { type: 'checkbox', id: 'grouped', checked: this.#grouped, change: (event) => {
      this.#grouped = event.currentTarget.checked;
      this.#choose();
    } }), ` ${words().grouped}`);
  }

  /** @param {string} status */
  #filterBy(status) {
    if (this.#chosen.status === status) delete this.#chosen.status;
    else this.#chosen.status = status;
    this.#fillFilters();
    this.#choose();
  }

  enter() {
    if (this.#entered) return;
    this.#entered = true;
    addEventListener('scroll', this.#onScroll, { passive: true });
    addEventListener('resize', this.#onResize);
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#onPrint);
    this.#draw();
    scrollTo(0, this.#scroll);
    this.#draw();
  }

  leave() {
    if (!this.#entered) return;
    this.#entered = false;
    this.#scroll = scrollY;
    removeEventListener('scroll', this.#onScroll);
    removeEventListener('resize', this.#onResize);
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this.#onPrint);
  }

  /** Applies search, filters and order. */
  #choose() {
    const all = this.#library?.docs ?? [];
    const sought = this.#search.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
    this.#rows = all.filter((doc) => this.#fits(doc) && sought.every((word) => haystack(doc).includes(word)));
    const by = SORT[this.#sort.column];
    if (by) this.#rows.sort((a, b) => compare(by(a), by(b), this.#sort.up));
    this.#followers.clear();
    if (this.#grouped) this.#rows = this.#together(this.#rows);
    const shown = t.table.shown(format.number(this.#rows.length, lang), format.number(all.length, lang));
    const sets = format.number(this.#rows.length - this.#followers.size, lang);
    this.#count.textContent = this.#rows.length === 0 ? t.table.none : this.#grouped ? `${shown}, ${words().sets(sets)}` : shown;
    this.#draw();
  }

  /** The documents of each dossier behind its first. @param {Doc[]} rows */
  #together(rows) {
    /** @type {Map<Doc | number, Doc[]>} */
    const sets = new Map();
    for (const doc of rows) {
      const key = doc.dossier?.index ?? doc;
      const set = sets.get(key);
      if (set) {
        set.push(doc);
        this.#followers.add(doc);
      } else {
        sets.set(key, [doc]);
      }
    }
    return [...sets.values()].flat();
  }

  /** @param {Doc} doc */
  #fits(doc) {
    return FACETS.every((name) => !(name in this.#chosen) || valuesOf(doc, name).includes(this.#chosen[name] ?? ''));
  }

  /** Puts the rows in sight on the page, between two that are as high as the rest; those that stay are not touched. */
  #draw(all = false) {
    if (!this.element.isConnected) return;
    const height = this.#rowHeight || 60;
    const top = this.#body.getBoundingClientRect().top;
    const first = all ? 0 : Math.min(this.#rows.length, Math.max(0, Math.floor(-top / height) - MARGIN));
    const last = all ? this.#rows.length : Math.max(first, Math.min(this.#rows.length, Math.ceil((innerHeight - top) / height) + MARGIN));
    const wanted = new Set(this.#rows.slice(first, last));
    for (const [doc, { row, standing, follows }] of this.#drawn) {
      if (wanted.has(doc) && standing === doc.standing && follows === this.#followers.has(doc)) continue;
      // Where the focus is in a row that is drawn anew, it stays.
      const focused = wanted.has(doc) && row.contains(document.activeElement);
      const fresh = wanted.has(doc) ? this.#row(doc) : null;
      if (fresh) row.replaceWith(fresh);
      else row.remove();
      if (fresh) this.#drawn.set(doc, this.#entry(doc, fresh));
      else this.#drawn.delete(doc);
      if (focused) fresh?.querySelector('button')?.focus({ preventScroll: true });
    }
    const [above, below] = this.#spacers;
    let before = /** @type {Element} */ (above);
    let index = first;
    for (const doc of wanted) {
      const drawn = this.#drawn.get(doc) ?? this.#entry(doc, this.#row(doc));
      if (before.nextElementSibling !== drawn.row) before.after(drawn.row);
      if (drawn.row.ariaRowIndex !== String(index + 2)) drawn.row.ariaRowIndex = String(index + 2);
      this.#drawn.set(doc, drawn);
      before = drawn.row;
      index += 1;
    }
    for (const [each, rows] of /** @type {const} */ ([[above, first], [below, this.#rows.length - last]])) {
      const size = `${rows * height}px`;
      if (each && each.style.height !== size) each.style.height = size;
    }
    if (this.#rowHeight === 0 && last > first) {
      this.#rowHeight = before.getBoundingClientRect().height;
      if (this.#rowHeight !== height) this.#draw();
    }
  }

  /** @param {Doc} doc @param {HTMLElement} row */
  #entry(doc, row) {
    return { row, standing: doc.standing, follows: this.#followers.has(doc) };
  }

  /** @param {Doc} doc */
  #row(doc) {
    const { brief, standing, dossier } = doc;
    const { identity, sizes } = brief;
    const cell = (/** @type {string} */ name, /** @type {(Node | string | null | false)[]} */ ...children) => el('td', { class: `cell-${name}` }, children);
    const follows = this.#followers.has(doc);
    return el('tr', { class: follows && 'follows', click: () => this.#actions.open(doc.id) },
      cell('status', follows ? el('span', { class: 'in-dossier' }, `↳ ${t.table.inDossier(dossier?.size ?? 1)}`) : chip(standing), !follows && dossier ? el('span', { class: 'in-dossier' }, t.table.inDossier(dossier.size)) : null),
      cell('days', follows ? null : statusDays(standing)),
      cell('submitted', brief.submitted ? format.date(brief.submitted, lang, 'short') : t.table.unknown),
      cell('number', String(identity.number ?? identity.questionNumber ?? '–')),
      cell('subject', el('button', { type: 'button', class: 'place', 'data-id': doc.id, translate: 'no', click: (event) => {
        event.stopPropagation();
        this.#actions.open(doc.id);
      } }, brief.subject ?? brief.fileName ?? t.pasted), el('span', { class: 'row-kind' }, format.kindWords(brief))),
      cell('askers', el('span', { class: 'clamp' }, brief.askers.map(format.asker).join(', '))),
      cell('addressees', el('span', { class: 'clamp' }, valuesOf(doc, 'ministry')[0])),
      cell('questions', t.table.answeredOf(sizes.answered, sizes.questions)),
      cell('citations', String(sizes.citations)));
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

function spacer() {
  return el('tr', { class: 'spacer', 'aria-hidden': 'true' }, el('td', { colspan: 9 }));
}
