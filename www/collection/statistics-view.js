// A collection in figures: the table that the module makes for export, with a picture of the shares. Nothing is ranked.

import { el } from '../base/dom.js';
import { lang } from '../base/strings.js';
import { rowsOf } from '../save/csv.js';
import { words } from '../base/collection-words.js';

/** The columns after kind and name: sets, these statuses, and the median; as src/export/csv.rs writes them. */
const TONES = ['in-time', 'in-time', 'attention', 'late', 'attention', 'neutral', 'neutral', 'neutral', 'neutral', 'neutral', 'unknown'];

/** Two columns of one tone differ in strength. */
const STRENGTHS = [1, 0.55, 1, 1, 0.45, 1, 0.7, 0.55, 0.45, 0.35, 1];

export class StatisticsView {
  #actions;
  #turn = 0;
  #body = el('div', { class: 'statistics-body' });
  /** @type {HTMLDetailsElement} */ element;

  /** @param {import('./collection.js').Actions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.element = el('details', { class: 'statistics', toggle: () => this.update() });
  }

  relabel() {
    this.element.replaceChildren(el('summary', {}, el('h2', {}, words().statistics)), this.#body);
  }

  /** Counts anew, where the figures are in sight. */
  async update() {
    if (!this.element.open) return;
    this.#turn += 1;
    const turn = this.#turn;
    const table = await this.#actions.statistics();
    if (turn === this.#turn) this.#body.replaceChildren(...this.#show(table));
  }

  /** @param {string} table */
  #show(table) {
    const [head = [], ...rows] = rowsOf(table);
    /** @type {Map<string, string[][]>} */
    const groups = new Map();
    for (const row of rows) if (row.length === head.length) groups.set(row[0] ?? '', [...groups.get(row[0] ?? '') ?? [], row]);
    const sets = Number(rows[0]?.[2] ?? 0);
    // A status that no set has takes no column.
    const columns = TONES.map((_, i) => i + 3).filter((column) => rows.some((row) => row.length === head.length && Number(row[column]) > 0));
    return [el('p', { class: 'aside' }, words().statisticsNote),
      el('div', { class: 'statistics-scroll', tabindex: 0, role: 'region', 'aria-label': words().statistics },
        el('table', { class: 'figures' },
          el('thead', {}, el('tr', {}, el('td', { class: 'figures-name' }), el('td', { class: 'figures-picture' }),
            [2, ...columns, head.length - 1].map((column) => el('th', { scope: 'col' }, columns.includes(column) && key(column), head[column] ?? '')))),
          [...groups].map(([kind, group], i) => el('tbody', {},
            i > 0 && el('tr', {}, el('th', { scope: 'rowgroup', class: 'figures-group', colspan: columns.length + 4 }, capital(kind))),
            group.map((row) => figures(row, head, columns)))))),
      el('button', { type: 'button', class: 'small', 'data-save': 'statistics', disabled: sets === 0,
        click: () => this.#actions.save(table, words().files.statistics, sets) }, words().saveStatistics)];
  }
}

/** @param {string[]} row @param {string[]} head @param {number[]} columns */
function figures(row, head, columns) {
  const [kind = '', name = '', sets = ''] = row;
  return el('tr', {}, el('th', { scope: 'row', class: 'figures-name' }, name ? monthName(name.replace(/^'/, '')) : capital(kind)), el('td', { class: 'figures-picture' }, picture(row, head, columns)),
    el('td', {}, sets), columns.map((column) => el('td', { class: row[column] === '0' ? 'zero' : null }, row[column] ?? '')), el('td', {}, row.at(-1) || '–'));
}

/** Shares side by side, in the order of the columns. @param {string[]} row @param {string[]} head @param {number[]} columns */
function picture(row, head, columns) {
  const parts = columns.filter((column) => Number(row[column]) > 0);
  const said = parts.map((column) => `${row[column]} ${head[column]}`).join(', ');
  return el('span', { class: 'figures-bar', role: 'img', 'aria-label': words().picture(said), title: said }, parts.map((column) => {
    const part = key(column);
    part.style.flexGrow = row[column] ?? '0';
    return part;
  }));
}

/** The colour of a column. @param {number} column */
function key(column) {
  const part = el('span', { class: `figures-part tone-${TONES[column - 3]}`, 'aria-hidden': 'true' });
  part.style.opacity = String(STRENGTHS[column - 3]);
  return part;
}

/** A month in words; another name as it is. @param {string} name */
function monthName(name) {
  if (!/^\d{4}-\d\d$/.test(name)) return name;
  return new Date(`${name}-01T00:00:00Z`).toLocaleDateString(lang === 'nl' ? 'nl-NL' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** @param {string} name */
function capital(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
