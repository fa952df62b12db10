// The pages of a PDF as they are, with what was found marked over them: to check a reading against its original.

import { markOf, targetOf } from '../edition.js';
import { el } from '../../base/dom.js';
import { number } from '../../base/format.js';
import { Reader } from '../../library/reader.js';
import { lang, t } from '../../base/strings.js';
import { PdfPage } from './pdf-page.js';

/** @typedef {import('../../base/types.js').Doc} Doc */
/** @typedef {import('../../base/types.js').Block} Block */
/** @typedef {import('../../result.js').Reading} Reading */
/** @typedef {import('../../base/types.js').Span} Span */
/** @typedef {import('../../base/types.js').Target} Target */

/** So many pages are read between two that are drawn. */
const AT_ONCE = 10;

/** How much wider than the column the pages can be. */
const ZOOMS = [1, 1.4, 2, 2.8];

/** Numbers a place has, see formats/pdf-draw.js. */
const PLACE = 6;

export class PdfPages {
  #doc;
  #reading;
  #segments;
  #onPick;
  #reader = new Reader(1);
  /** @type {PdfPage[]} */ #pages = [];
  /** @type {WeakMap<Element, PdfPage>} */ #pageOf = new WeakMap();
  /** @type {Set<PdfPage>} */ #near = new Set();
  /** Places of the text on the pages, once all is read. @type {Uint32Array | null} */ #places = null;
  /** What is to be shown once its place is known. @type {Span | null} */ #wanted = null;
  /** Where in them each page has its own. @type {Map<number, number[]>} */ #byPage = new Map();
  #stopped = false;
  #busy = false;
  #zoom = 0;
  #observer = new IntersectionObserver((entries) => this.#moved(entries), { rootMargin: '60% 0px' });
  #resized = new ResizeObserver(() => this.#pump());
  #sheet = el('div', { class: 'pages-sheet' });
  #frame = el('div', { class: 'pages-frame', tabindex: 0, role: 'group', 'aria-label': t.pages.pages }, this.#sheet);
  #state = el('p', { class: 'remark', role: 'status' }, t.pages.opening);
  #smaller = el('button', { type: 'button', class: 'small', disabled: true, click: () => this.#zoomTo(this.#zoom - 1) }, t.pages.smaller);
  #larger = el('button', { type: 'button', class: 'small', click: () => this.#zoomTo(this.#zoom + 1) }, t.pages.larger);

  /**
   * @param {Doc} doc
   * @param {Reading} reading
   * @param {Block[]} blocks
   * @param {(target: Target) => void} onPick
   */
  constructor(doc, reading, blocks, onPick) {
    this.#doc = doc;
    this.#reading = reading;
    this.#segments = blocks.flatMap(({ segments }) => segments).filter(({ span: [start, end] }) => start < end);
    this.#onPick = onPick;
    this.element = el('div', { class: 'pages' },
      el('p', { class: 'pages-zoom' }, this.#smaller, this.#larger), this.#state,
      this.#frame);
    this.#open();
  }

  async #open() {
    /** @type {number[]} */
    let sizes;
    try {
      sizes = await this.#call('open', await fileOf(this.#doc));
    } catch {
      if (!this.#stopped) this.#state.textContent = t.pages.unreadable(this.#reading.fileName ?? '');
      return;
    }
    this.#state.hidden = true;
    const count = sizes.length / 2;
    for (let at = 0; at < count && !this.#stopped; at += 1) {
      // Very many are laid out a part at a time.
      if (at % 100 === 99) await new Promise((resolve) => setTimeout(resolve));
      const name = t.pages.page(number(at + 1, lang), number(count, lang));
      const page = new PdfPage(at + 1, name, sizes[at * 2] || 1, sizes[at * 2 + 1] || 1);
      this.#pages.push(page);
      this.#pageOf.set(page.element, page);
      this.#sheet.append(page.element);
      this.#observer.observe(page.element);
    }
    this.#resized.observe(this.#sheet);
  }

  /** Brings a span of the reading text into sight. @param {Span} span */
  reveal(span) {
    this.#wanted = span;
    if (!this.#places) return;
    const [start, end] = span;
    const places = this.#places;
    for (const page of this.#pages) page.point(span);
    const at = PLACE * firstWhere(places.length / PLACE, (i) => (places[i * PLACE + 3] ?? 0) + (places[i * PLACE + 4] ?? 0) > start);
    if ((places[at + 3] ?? end) < end) this.#pages[(places[at] ?? 0) - 1]?.scrollTo(places[at + 5] ?? 0);
  }

  /** The reader has turned to something else: the file is let go. */
  stop() {
    this.#stopped = true;
    this.#observer.disconnect();
    this.#resized.disconnect();
    this.#reader.end();
  }

  /** @param {string} verb @param {...unknown} args @returns {Promise<any>} */
  #call(verb, ...args) {
    return this.#reader.call('pages', [verb, ...args]);
  }

  /** What is in the middle stays there. @param {number} zoom */
  #zoomTo(zoom) {
    const [frame, sheet] = [this.#frame, this.#sheet];
    const { top, height } = sheet.getBoundingClientRect();
    const [down, across] = [(innerHeight / 2 - top) / height, (frame.scrollLeft + frame.clientWidth / 2) / sheet.offsetWidth];
    this.#zoom = zoom;
    sheet.style.inlineSize = `${(ZOOMS[zoom] ?? 1) * 100}%`;
    frame.scrollLeft = across * sheet.offsetWidth - frame.clientWidth / 2;
    const now = sheet.getBoundingClientRect();
    if (down > 0) scrollBy(0, now.top + down * now.height - innerHeight / 2);
    this.#smaller.disabled = zoom === 0;
    this.#larger.disabled = zoom === ZOOMS.length - 1;
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #moved(entries) {
    for (const { target, isIntersecting } of entries) {
      const page = this.#pageOf.get(target);
      if (!page) continue;
      if (isIntersecting) {
        this.#near.add(page);
      } else if (!page.element.contains(document.activeElement)) {
        this.#near.delete(page);
        page.free();
      }
    }
    this.#pump();
  }

  /** Draws what is in sight and reads on where there is nothing to draw, one after the other. */
  async #pump() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (!this.#stopped) {
        const page = this.#next();
        if (page) await this.#draw(page);
        else if (!this.#places) await this.#readOn();
        else break;
      }
    } catch {
      if (!this.#stopped) Object.assign(this.#state, { hidden: false, textContent: t.pages.failed });
    }
    this.#busy = false;
  }

  /** The page to draw that is nearest to the middle of the window. */
  #next() {
    const distance = (/** @type {PdfPage} */ { element }) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(top - innerHeight / 2, innerHeight / 2 - bottom, 0);
    };
    const waiting = [...this.#near].filter((page) => page.pixels() !== null);
    return waiting.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  }

  /** @param {PdfPage} page */
  async #draw(page) {
    const pixels = page.pixels() ?? 1;
    /** @type {import('../../worker/formats/pdf-draw.js').Drawn | null} */
    const drawn = await this.#call('draw', page.number, pixels).catch(() => null);
    if (this.#stopped) return;
    if (!this.#near.has(page)) return drawn?.bitmap.close();
    page.show(drawn, pixels);
    this.#lay(page);
  }

  async #readOn() {
    if (!await this.#call('read', AT_ONCE)) return;
    this.#places = await this.#call('places', this.#reading.text);
    if (this.#places?.length === 0) Object.assign(this.#state, { hidden: false, textContent: t.pages.changed });
    for (let at = 0; at < (this.#places?.length ?? 0); at += PLACE) {
      const page = this.#places?.[at] ?? 0;
      const own = this.#byPage.get(page);
      if (own) own.push(at);
      else this.#byPage.set(page, [at]);
    }
    for (const page of this.#near) this.#lay(page);
    if (this.#wanted) this.reveal(this.#wanted);
  }

  /** Lays the text and its marks over a page. @param {PdfPage} page */
  #lay(page) {
    if (!this.#places) return;
    const reading = this.#reading;
    const pieces = (this.#byPage.get(page.number) ?? []).flatMap((at) => this.#cut(at));
    page.lay(pieces, reading.text, (segment) => markOf(reading, segment, () => this.#onPick(targetOf(segment))));
  }

  /** A place in pieces that are one mark each, or none. @param {number} at @returns {import('./pdf-page.js').Piece[]} */
  #cut(at) {
    const [, run = 0, begin = 0, start = 0, length = 0] = this.#places?.subarray(at, at + PLACE) ?? [];
    const pieces = [];
    const segments = this.#segments;
    for (let i = firstWhere(segments.length, (each) => (segments[each]?.span[1] ?? 0) > start); i < segments.length; i += 1) {
      const segment = segments[i];
      if (!segment || segment.span[0] >= start + length) break;
      const [from, to] = [Math.max(start, segment.span[0]), Math.min(start + length, segment.span[1])];
      pieces.push({ run, at: begin + from - start, span: /** @type {Span} */ ([from, to]), segment, goesOn: from > segment.span[0] });
    }
    return pieces;
  }
}

/** The first number below `count` for which `holds`, which then holds for all that follow. @param {number} count @param {(at: number) => boolean} holds */
function firstWhere(count, holds) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The PDF again, out of its zip where it was in one. @param {Doc} doc @returns {Promise<Blob>} */
async function fileOf({ entry }) {
  if (!entry) throw new TypeError('pasted text has no file');
  if (!entry.entry) return entry.blob;
  const { partOf } = await import('../../worker/formats/archive.js');
  return new Blob([await (await partOf(entry.blob, [entry.entry]))(entry.entry)]);
}
