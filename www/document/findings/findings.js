// What was found in a document: five tabs beside the text, linked to it both ways.

import { citationsPanel } from './citations.js';
import { deadlinePanel } from './deadline.js';
import { el, idle } from '../../base/dom.js';
import { overviewPanel } from './overview.js';
import { questionsPanel } from './questions.js';
import { t } from '../../base/strings.js';

/** @typedef {import('../../base/types.js').Doc} Doc */
/** @typedef {import('../../base/types.js').Span} Span */
/** @typedef {import('../../base/types.js').Target} Target */
/** @typedef {import('../../result.js').Reading} Reading */

/**
 * What a panel can ask for.
 * @typedef {object} Actions
 * @property {(span: Span) => void} reveal
 * @property {(words: string) => void} copy
 * @property {(asserted: import('../../result.js').Asserted | null) => void} assert
 * @property {(id: number) => void} open
 * @property {(withSubject: boolean) => void} calendar
 * @property {(place: string) => (event: Event) => void} linkTo
 * @property {(place: string) => (event: Event) => void} jump
 * @property {Doc[]} siblings the other documents of its dossier
 * @property {Doc[]} members all documents of its dossier, in the order of their publication
 * @property {(identifier: string) => Doc | null} named the document of that identifier, when it is open too
 * @property {import('../../result.js').Deadline} deadline of the document, or of its dossier
 * @property {import('../../base/types.js').Dossier | null} dossier when it holds other documents too
 */

/** @typedef {'text' | 'overview' | 'questions' | 'citations' | 'deadline' | 'signals'} Tab */

/** @type {Tab[]} */
const TABS = ['text', 'overview', 'questions', 'citations', 'deadline', 'signals'];

/** Which tab a mark in the text belongs to; the overview has the others. @type {Record<string, Tab>} */
const TAB_OF = {
  question: 'questions', answer: 'questions', footnote: 'questions', explanation: 'questions', citation: 'citations',
  submitted: 'deadline', received: 'deadline',
};

/** @type {Record<Exclude<Tab, 'text'>, (reading: Reading, actions: Actions) => HTMLElement>} */
const PANELS = {
  overview: overviewPanel, questions: questionsPanel, citations: citationsPanel, deadline: deadlinePanel, signals: signalsPanel,
};

export class Findings {
  #reading;
  #actions;
  #onTab;
  /** @type {Map<Tab, HTMLElement>} */ #tabs = new Map();
  /** @type {Map<Tab, HTMLElement>} */ #panels = new Map();
  /** @type {Tab} */ tab = 'overview';

  /**
   * @param {Reading} reading
   * @param {Actions} actions
   * @param {(tab: Tab) => void} onTab
   */
  constructor(reading, actions, onTab) {
    this.#reading = reading;
    this.#actions = actions;
    this.#onTab = onTab;
    const list = el('div', { role: 'tablist', class: 'tabs', 'aria-label': t.tabsLabel, keydown: (event) => this.#key(event) },
      TABS.map((tab) => this.#makeTab(tab)));
    const panels = TABS.filter((tab) => tab !== 'text').map((tab) => this.#makePanel(tab));
    this.element = el('section', { class: 'findings', 'aria-labelledby': 'findings-title' },
      el('h2', { class: 'visually-hidden', id: 'findings-title' }, t.tabsLabel), list, panels);
    this.select('overview');
    for (const tab of TABS) idle(() => this.#fill(tab));
  }

  /** @param {Tab} tab */
  select(tab) {
    this.tab = tab;
    this.#fill(tab);
    for (const [name, button] of this.#tabs) {
      button.setAttribute('aria-selected', String(name === tab));
      button.tabIndex = name === tab ? 0 : -1;
    }
    for (const [name, panel] of this.#panels) panel.hidden = name !== tab;
    this.#onTab(tab);
  }

  /** Shows the finding that a mark in the text belongs to. @param {Target} target */
  show({ kind, ref }) {
    this.select(TAB_OF[kind] ?? 'overview');
    const item = this.element.querySelector(`[role=tabpanel]:not([hidden]) [data-target="${CSS.escape(`${kind}-${ref}`)}"]`);
    if (item instanceof HTMLElement) this.#point(item);
  }

  /** @param {string} id */
  jump(id) {
    this.select('questions');
    const item = document.getElementById(id);
    if (item) this.#point(item);
    return item !== null;
  }

  /** @param {HTMLElement} item */
  #point(item) {
    for (const other of this.element.querySelectorAll('.is-current')) other.classList.remove('is-current');
    for (let fold = item.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    item.classList.add('is-current');
    item.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Tab} tab */
  #makeTab(tab) {
    const button = el('button', {
      type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': tab === 'text' ? 'reading' : `panel-${tab}`,
      class: `tab tab-${tab}`, click: () => this.select(tab),
    }, t.tabs[tab], count(this.#reading, tab, this.#actions));
    this.#tabs.set(tab, button);
    return button;
  }

  /** @param {Tab} tab */
  #makePanel(tab) {
    const panel = el('div', { role: 'tabpanel', id: `panel-${tab}`, class: `panel panel-${tab}`, 'aria-labelledby': `tab-${tab}`, tabindex: 0 });
    this.#panels.set(tab, panel);
    return panel;
  }

  /** Makes what a panel shows, when it is chosen or when there is time: the document is there sooner. @param {Tab} tab */
  #fill(tab) {
    const panel = this.#panels.get(tab);
    if (panel?.childElementCount === 0) panel.append(PANELS[/** @type {Exclude<Tab, 'text'>} */ (tab)](this.#reading, this.#actions));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const shown = TABS.filter((tab) => (this.#tabs.get(tab)?.offsetParent ?? null) !== null);
    const at = shown.indexOf(this.tab);
    const next = step ? shown[(at + step + shown.length) % shown.length]
      : event.key === 'Home' ? shown[0] : event.key === 'End' ? shown.at(-1) : null;
    if (!next) return;
    event.preventDefault();
    this.select(next);
    this.#tabs.get(next)?.focus();
  }
}

/** @param {Reading} reading @param {Tab} tab @param {Actions} actions */
function count(reading, tab, { dossier }) {
  const lists = { questions: reading.questions, citations: reading.citations, signals: [...dossier?.diagnostics ?? [], ...reading.diagnostics] };
  const found = lists[/** @type {keyof typeof lists} */ (tab)]?.length;
  return found ? el('span', { class: 'count' }, ` ${found}`) : null;
}

const SIGNS = { error: '✕', warning: '△', info: 'i' };

/** @param {Reading} reading @param {Actions} actions */
function signalsPanel(reading, actions) {
  const all = [...(actions.dossier?.diagnostics ?? []).map((each) => ({ ...each, span: null })), ...reading.diagnostics];
  if (all.length === 0) return el('p', { class: 'remark' }, t.signals.none);
  const rank = ['error', 'warning', 'info'];
  const sorted = all.sort((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
  return el('ul', { class: 'signals' }, sorted.map(({ severity, message, span, code }) =>
    el('li', { class: `signal signal-${severity}`, 'data-code': code },
      el('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[severity]),
      el('div', {}, el('span', { class: 'signal-word' }, t.signals.severities[severity]), el('p', {}, message),
        span && el('button', { type: 'button', class: 'small', click: () => actions.reveal(span) }, t.showInText)))));
}
