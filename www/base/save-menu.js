// "Save as…": the ways out of a view, each made when it is asked for.

import { el } from './dom.js';
import { t } from './strings.js';

/** @typedef {readonly [name: string, words: string, save: () => unknown]} Way */

/** @param {Way[]} ways */
export function saveMenu(ways) {
  const menu = el('details', { class: 'saves', keydown: (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  } }, el('summary', {}, t.save), el('div', { class: 'saves-list' },
    ways.map(([name, words, save]) => el('button', { type: 'button', class: 'small', 'data-save': name, click: () => save() }, words))));
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  return menu;
}
