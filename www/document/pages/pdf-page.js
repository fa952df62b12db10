// One page of a PDF: its picture, and over it the reading text, invisible but to the eyes of marks and selections.

import { el } from '../../base/dom.js';
import { t } from '../../base/strings.js';

/** @typedef {import('../../worker/formats/pdf-draw.js').Drawn} Drawn */
/** @typedef {import('../../worker/formats/pdf-draw.js').DrawnRun} DrawnRun */
/** @typedef {import('../../base/types.js').Span} Span */
/** @typedef {import('../../result.js').Segment} Segment */

/**
 * A piece of the reading text that stands in one run.
 * @typedef {object} Piece
 * @property {number} run
 * @property {number} at where in the run
 * @property {Span} span
 * @property {Segment} segment
 * @property {boolean} goesOn whether its mark began before
 */

/** How far letters reach above their baseline, and how high they are, in sizes. */
const RISE = 0.8;
const HEIGHT = 1.05;

/** Measures letters as the invisible text has them. */
const measure = new OffscreenCanvas(1, 1).getContext('2d');
const FAMILY = 'serif';

export class PdfPage {
  /** What it is drawn as. @type {Drawn | null} */ drawn = null;
  #width;
  #height;
  /** Pixels it is drawn wide; so wide it is drawn when it failed, too. */ #pixels = 0;
  /** @type {Piece[]} */ #pieces = [];
  /** @type {Span | null} */ #pointed = null;
  #text = el('div', { class: 'pdf-text', translate: 'no', lang: 'nl' });
  #target = el('span', { class: 'pdf-target' });

  /** @param {number} number @param {string} name @param {number} width in points @param {number} height */
  constructor(number, name, width, height) {
    this.number = number;
    this.#width = width;
    this.#height = height;
    this.element = el('section', { class: 'pdf-page', 'aria-label': name }, this.#target);
    this.#shape();
  }

  #shape() {
    // A page of any shape leaves the others in reach.
    this.element.style.aspectRatio = String(Math.min(10, Math.max(0.1, this.#width / this.#height)));
  }

  /** How many pixels wide it is to be drawn; null when it is. */
  pixels() {
    const wanted = Math.round(this.element.clientWidth * Math.min(devicePixelRatio, 3));
    return Math.abs(wanted - this.#pixels) > wanted * 0.1 ? wanted : null;
  }

  /** @param {Drawn | null} drawn @param {number} pixels */
  show(drawn, pixels) {
    this.drawn = drawn;
    this.#pixels = pixels;
    if (!drawn) return this.element.replaceChildren(this.#target, el('p', { class: 'pdf-failed' }, t.pages.undrawable));
    // A page whose text is turned is drawn upright.
    [this.#width, this.#height] = [drawn.width, drawn.height];
    this.#shape();
    const { width, height } = drawn.bitmap;
    const canvas = el('canvas', { width, height, 'aria-hidden': 'true' });
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn.bitmap);
    this.element.replaceChildren(canvas, this.#text, this.#target);
    if (drawn.lacks) this.element.append(el('p', { class: 'pdf-lacks' }, t.pages.lacksPicture));
  }

  /** Gives its picture back. */
  free() {
    this.drawn = null;
    this.#pixels = 0;
    this.#text.replaceChildren();
    this.element.replaceChildren(this.#target);
  }

  /** Lays the text over the picture. @param {Piece[]} pieces @param {string} text @param {(segment: Segment) => HTMLElement} markOf */
  lay(pieces, text, markOf) {
    if (!this.drawn) return;
    this.#pieces = pieces;
    this.#text.replaceChildren(...pieces.map((piece) => {
      const element = piece.segment.kind ? markOf(piece.segment) : el('span');
      // A mark on two lines is one stop of the Tab key.
      if (piece.goesOn) element.tabIndex = -1;
      element.append(text.slice(...piece.span));
      this.#put(element, piece, piece.span);
      return element;
    }));
    this.point(this.#pointed);
  }

  /** Shows where a span stands, as far as it does so here. @param {Span | null} span */
  point(span) {
    this.#pointed = span;
    for (const old of this.#text.querySelectorAll('.pdf-here')) old.remove();
    if (!span || !this.drawn) return;
    for (const piece of this.#pieces) {
      const [start, end] = [Math.max(piece.span[0], span[0]), Math.min(piece.span[1], span[1])];
      if (start < end) this.#text.prepend(this.#put(el('span', { class: 'pdf-here', 'aria-hidden': 'true' }), piece, [start, end]));
    }
  }

  /** Brings a height on the page into sight. @param {number} y in points */
  scrollTo(y) {
    this.#target.style.insetBlockStart = `${Math.min(100, 100 * y / this.#height)}%`;
    this.#target.scrollIntoView({ block: 'center' });
  }

  /** Puts an element over a part of a piece. @template {HTMLElement} E @param {E} element @param {Piece} piece @param {Span} span @returns {E} */
  #put(element, { run, at, span: [from] }, [start, end]) {
    const { x, y, size, edges } = this.drawn?.runs[run] ?? { x: 0, y: 0, size: 1, edges: [] };
    const [left, right] = [x + (edges[at + start - from] ?? 0), x + (edges[at + end - from] ?? 0)];
    const { style } = element;
    const part = (/** @type {number} */ points) => `${100 * points / this.#width}cqw`;
    style.left = part(left);
    style.top = part(y - size * RISE);
    style.inlineSize = part(right - left);
    style.blockSize = part(size * HEIGHT);
    style.fontSize = part(size);
    const words = element.textContent ?? '';
    if (measure && words) {
      measure.font = `100px ${FAMILY}`;
      style.letterSpacing = `${((right - left) / size - measure.measureText(words).width / 100) / words.length}em`;
    }
    return element;
  }
}
