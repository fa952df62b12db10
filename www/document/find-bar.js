// The field that searches in the reading text. What searches is loaded when it is first used.

import { el } from '../base/dom.js';
import * as format from '../base/format.js';
import { lang, t } from '../base/strings.js';

export class FindBar {
  /** @type {import('./text-search.js').TextSearch | null} */ #search = null;
  #edition;
  #field = el('input', { type: 'search', id: 'find', spellcheck: 'false', autocomplete: 'off', placeholder: t.find.hint,
    input: () => this.#find(), keydown: (event) => this.#key(event) });
  #count = el('output', { class: 'find-count', for: 'find' });
  #steps = el('span', { class: 'find-steps', hidden: true });
  /** @type {HTMLElement} */ element;

  /** @param {HTMLElement} edition */
  constructor(edition) {
    this.#edition = edition;
    const button = (/** @type {1 | -1} */ step, /** @type {string} */ sign, /** @type {string} */ name) =>
      el('button', { type: 'button', class: 'quiet', 'aria-label': name, title: name, click: () => this.#step(step) }, sign);
    this.#steps.append(button(-1, '↑', t.find.previous), button(1, '↓', t.find.next));
    this.element = el('div', { class: 'find', role: 'search' },
      el('label', { class: 'visually-hidden', for: 'find' }, t.find.label), this.#field, this.#count, this.#steps);
  }

  focus() {
    this.#field.focus();
    this.#field.select();
  }

  /** Takes every mark away. */
  clear() {
    this.#search?.clear();
    this.#field.value = '';
    this.#tell();
  }

  async #find() {
    const typed = this.#field.value;
    if (!this.#search) {
      const { TextSearch } = await import('./text-search.js');
      // More was typed meanwhile: that letter searches, and this one must not begin again behind it.
      if (typed !== this.#field.value) return;
      this.#search ??= new TextSearch(this.#edition);
    }
    this.#search.find(typed);
    this.#tell();
  }

  /** @param {1 | -1} step */
  #step(step) {
    this.#search?.step(step);
    this.#tell();
  }

  #tell() {
    const { at, hits } = this.#search ?? { at: -1, hits: [] };
    const empty = this.#field.value.trim() === '';
    this.#steps.hidden = hits.length < 2;
    this.#count.textContent = empty ? '' : hits.length === 0 ? t.find.none : t.progress(format.number(at + 1, lang), format.number(hits.length, lang));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.clear();
      document.getElementById('reading')?.focus({ preventScroll: true });
    }
  }
}
