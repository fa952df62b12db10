// Many documents: a table to sort, search and filter, of which only the rows in sight are on the page.

import { el } from './dom.js';
import * as format from './format.js';
import { kindWords } from './overview-panel.js';
import { spread } from './spread.js';
import { chip, statusDays, statusGroup } from './status.js';
import { lang, t } from './strings.js';

/** @typedef {import('./types.js').Doc} Doc */
/** @typedef {import('./library.js').Library} Library */
/** @typedef {import('./result.js').Reading} Reading */

/** Rows above and below the sight that are on the page too. */
const MARGIN = 12;

/**
 * What a column sorts by; null sorts last.
 * @type {Record<string, (doc: Doc) => string | number | null>}
 */
const SORT = {
  status: ({ reading }) => t.status[reading.deadline.status] ?? '',
  days: ({ reading }) => (reading.deadline.days === null ? null : Number(reading.deadline.days)),
  submitted: ({ reading }) => reading.submitted,
  number: ({ reading }) => reading.identity.number ?? reading.identity.questionNumber,
  subject: ({ reading }) => reading.subject,
  askers: ({ reading }) => reading.askers[0]?.name ?? null,
  addressees: ({ reading }) => ministry(reading),
  questions: ({ reading }) => reading.questions.length,
  citations: ({ reading }) => reading.citations.length,
};

/** @type {Record<'status' | 'ministry' | 'party' | 'year', (reading: Reading) => string[]>} */
const FACETS = {
  status: (reading) => [statusGroup(reading.deadline)],
  ministry: (reading) => [...new Set(reading.addressees.map(({ office, portfolio }) => (portfolio ?? office).split(' – ')[0] ?? ''))],
  party: (reading) => [...new Set(reading.askers.map(({ party }) => party ?? ''))],
  year: (reading) => [reading.submitted?.slice(0, 4) ?? ''],
};

/** The ministry is the part before the dash: "Financiën – Toeslagen en Douane". @param {Reading} reading */
function ministry(reading) {
  return FACETS.ministry(reading)[0] ?? null;
}

export class CollectionView {
  #actions;
  /** @type {Library | null} */ #library = null;
  /** @type {Doc[]} */ #rows = [];
  /** Documents in their dossier: how many it holds. @type {Map<Doc, number>} */ #dossiers = new Map();
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
  #onScroll = () => this.#draw();

  /** @param {{ open: (id: number) => void, statistics: () => void, calendar: () => void }} actions */
  constructor(actions) {
    this.#actions = actions;
    this.element = el('section', { class: 'collection', 'aria-labelledby': 'collection-title' });
    this.relabel();
  }

  /** Builds everything that carries words. */
  relabel() {
    this.#fillHead();
    const table = el('table', { class: 'documents', 'aria-labelledby': 'collection-title' }, el('thead', {}, this.#headRow), this.#body);
    this.element.replaceChildren(el('h1', { id: 'collection-title', tabindex: -1 }), this.#spread, this.#filters,
      el('div', { class: 'above-table' }, this.#count,
        el('button', { type: 'button', class: 'small', click: () => this.#actions.statistics() }, t.table.statistics),
        el('button', { type: 'button', class: 'small', click: () => this.#actions.calendar() }, t.table.calendar)), table);
    if (this.#library) this.update(this.#library);
  }

  /** @param {Library} library */
  update(library) {
    this.#library = library;
    this.#dossiers = new Map();
    for (const { documents } of library.dossiers) {
      for (const index of documents) {
        const doc = library.docs[index];
        if (doc && documents.length > 1) this.#dossiers.set(doc, documents.length);
      }
    }
    const title = this.element.querySelector('h1');
    if (title) title.textContent = t.table.title(library.docs.length);
    this.#spread.replaceChildren(...spread(library.docs, (status) => this.#filterBy(status)));
    this.#fillFilters();
    this.#choose();
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
    const words = this.#search.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
    this.#rows = all.filter(({ reading }) => this.#fits(reading) && words.every((word) => haystack(reading).includes(word)));
    const by = SORT[this.#sort.column];
    if (by) this.#rows.sort((a, b) => compare(by(a), by(b), this.#sort.up));
    this.#count.textContent = this.#rows.length === 0 ? t.table.none
      : t.table.shown(format.number(this.#rows.length, lang), format.number(all.length, lang));
    this.#body.replaceChildren();
    this.#draw();
  }

  /** @param {Reading} reading */
  #fits(reading) {
    return Object.entries(FACETS).every(([name, values]) => !(name in this.#chosen) || values(reading).includes(this.#chosen[name] ?? ''));
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
    const { reading } = doc;
    const { deadline, identity } = reading;
    const cell = (/** @type {string} */ name, /** @type {(Node | string | null)[]} */ ...children) => el('td', { class: `cell-${name}` }, children);
    const dossier = this.#dossiers.get(doc);
    const answered = reading.questions.filter(({ answer }) => answer !== null).length;
    return el('tr', { 'aria-rowindex': index + 2, click: () => this.#actions.open(doc.id) },
      cell('status', chip(deadline), dossier ? el('span', { class: 'in-dossier' }, t.table.inDossier(dossier)) : null),
      cell('days', statusDays(deadline)),
      cell('submitted', reading.submitted ? format.date(reading.submitted, lang, 'short') : t.table.unknown),
      cell('number', String(identity.number ?? identity.questionNumber ?? '–')),
      cell('subject', el('button', { type: 'button', class: 'place', 'data-id': doc.id, translate: 'no', click: (event) => {
        event.stopPropagation();
        this.#actions.open(doc.id);
      } }, reading.subject ?? reading.fileName ?? t.pasted), el('span', { class: 'row-kind' }, kindWords(reading))),
      cell('askers', el('span', { class: 'clamp' }, reading.askers.map(format.asker).join(', '))),
      cell('addressees', el('span', { class: 'clamp' }, ministry(reading))),
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
      ...Object.entries(labels).map(([name, label]) => this.#filter(/** @type {keyof typeof FACETS} */ (name), label)));
    if (focused?.startsWith('filter-')) document.getElementById(focused)?.focus();
  }

  /** @param {keyof typeof FACETS} name @param {string} label */
  #filter(name, label) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { reading } of this.#library?.docs ?? []) {
      for (const value of FACETS[name](reading)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const words = (/** @type {string} */ value) => (name === 'status' ? t.status[value] : value) || t.table.unknown;
    const options = [...counts].sort(([a], [b]) => words(a).localeCompare(words(b), 'nl'));
    const select = el('select', { id: `filter-${name}`, change: (event) => {
      const { value } = event.currentTarget;
      if (value === '*') delete this.#chosen[name];
      else this.#chosen[name] = value;
      this.#choose();
    } }, el('option', { value: '*' }, t.table.all), options.map(([value, count]) =>
      el('option', { value, selected: this.#chosen[name] === value }, `${words(value)} (${count})`)));
    return el('label', {}, el('span', {}, label), select);
  }
}

/** @param {number} height */
function spacer(height) {
  const row = el('tr', { class: 'spacer', 'aria-hidden': 'true' }, el('td', { colspan: 9 }));
  row.style.height = `${height}px`;
  return row;
}

/** @type {WeakMap<Reading, string>} */
const haystacks = new WeakMap();

/** What the search looks in. @param {Reading} reading */
function haystack(reading) {
  let words = haystacks.get(reading);
  if (words === undefined) {
    const { identity, subject, fileName, askers, addressees } = reading;
    words = [subject, fileName, identity.number, identity.questionNumber, identity.identifier, ...askers.map(format.asker),
      ...addressees.map(format.office)].join(' ').toLocaleLowerCase('nl');
    haystacks.set(reading, words);
  }
  return words;
}

/** @param {string | number | null} a @param {string | number | null} b @param {boolean} up */
function compare(a, b, up) {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nl');
  return up ? order : -order;
}
