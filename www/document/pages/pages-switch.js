// Reading text or the PDF's own pages: the choice, and what of the two is shown.

import { el } from '../../base/dom.js';
import { t } from '../../base/strings.js';
import { PdfPages } from './pdf-pages.js';

/** @typedef {import('../../base/types.js').Doc} Doc */
/** @typedef {import('../../base/types.js').Span} Span */

/** Documents that were last seen as pages: in another language, too, they stay so. @type {WeakSet<Doc>} */
const asPages = new WeakSet();

export class PagesSwitch {
  /** @type {PdfPages | null} */ #pages = null;
  /** @type {Span | null} */ #last = null;
  #doc;
  #edition;
  #make;
  #text = this.#button(t.pages.text, false);
  #original = this.#button(t.pages.pages, true);
  element = el('div', { class: 'pages-switch', role: 'group', 'aria-label': t.pages.choice }, this.#text, this.#original);

  /**
   * @param {Doc} doc
   * @param {import('../../result.js').Reading} reading
   * @param {import('../../base/types.js').Block[]} blocks
   * @param {HTMLElement} edition the reading text, which gives way to the pages
   * @param {(target: import('../../base/types.js').Target) => void} onPick
   */
  constructor(doc, reading, blocks, edition, onPick) {
    this.#doc = doc;
    this.#edition = edition;
    this.#make = () => new PdfPages(doc, reading, blocks, onPick);
    this.#show(asPages.has(doc));
  }

  /** Shows a span on the pages; false when they are not shown. @param {Span} span */
  reveal(span) {
    this.#last = span;
    this.#pages?.reveal(span);
    return this.#pages !== null;
  }

  /** Back to the reading text. */
  showText() {
    this.#show(false);
  }

  /** The document is taken off the page. */
  stop() {
    this.#pages?.stop();
  }

  /** @param {string} words @param {boolean} original @returns {HTMLButtonElement} */
  #button(words, original) {
    return el('button', { type: 'button', class: 'quiet', click: () => this.#show(original) }, words);
  }

  /** @param {boolean} original */
  #show(original) {
    this.#text.setAttribute('aria-pressed', String(!original));
    this.#original.setAttribute('aria-pressed', String(original));
    if (original) asPages.add(this.#doc);
    else asPages.delete(this.#doc);
    if (original === (this.#pages !== null)) return;
    this.#pages?.stop();
    this.#pages?.element.remove();
    this.#pages = original ? this.#make() : null;
    this.#edition.hidden = original;
    if (!this.#pages) return;
    this.#edition.after(this.#pages.element);
    if (this.#last) this.#pages.reveal(this.#last);
  }
}
