// The reading text: every block and mark where it stands in the document, as an edition rather than as a file.

import { lineBreaks } from './breaks.js';
import { el, outLink } from '../base/dom.js';
import { placeNotes } from './side-notes.js';
import { t } from '../base/strings.js';

/** @typedef {import('../base/types.js').Block} Block */
/** @typedef {import('../result.js').Segment} Segment */
/** @typedef {import('../base/types.js').Span} Span */
/** @typedef {import('../base/types.js').Target} Target */
/** @typedef {import('../result.js').Reading} Reading */
/** @typedef {{ start: number, node: Text }} Piece */

/** Which list a mark's `ref` counts in; marks of one list lead to the same finding. @type {Record<string, string>} */
const LISTS = { questionHeading: 'question', answerHeading: 'answer', noticeHeading: 'notice', footnoteMarker: 'footnote', footnoteNumber: 'footnote' };

const HEADINGS = new Set(['questionHeading', 'answerHeading', 'noticeHeading']);

/** Shows one document. */
export class DocumentView {
  #reading;
  #onPick;
  #breaks;
  /** Text nodes in the order of the document, to find the place of a span. @type {Piece[]} */
  #pieces = [];
  /** Where a note goes: the paragraph of its first marker. @type {Map<number, HTMLElement>} */
  #markers = new Map();
  /** @type {HTMLElement} */ element;
  /** @type {HTMLElement} */ #paragraph = el('p');
  /** @type {HTMLElement | null} */ #current = null;

  /**
   * @param {Reading} reading
   * @param {Block[]} blocks
   * @param {(target: Target) => void} onPick
   */
  constructor(reading, blocks, onPick) {
    this.#reading = reading;
    this.#onPick = onPick;
    this.#breaks = lineBreaks(reading.text);
    for (const { kind, span } of reading.marks) if (kind === 'footnoteMarker') this.#joinMarker(span);
    const sections = blocks.map((block) => this.#block(block));
    this.element = el('div', { class: 'edition', translate: 'no', lang: 'nl' }, sections);
    this.#moveNotes(blocks, sections);
    this.#pieces.sort((a, b) => a.start - b.start);
    this.stop = placeNotes(this.element);
  }

  /** A marker that a page sets on a line of its own belongs to the word before it. @param {Span} span */
  #joinMarker([start, end]) {
    const { text } = this.#reading;
    const before = text.slice(0, start).trimEnd().length;
    const after = end + text.slice(end).search(/\S|$/);
    for (let at = before; at < start; at += 1) if (this.#breaks.has(at)) this.#breaks.set(at, 'glue');
    for (let at = end; at < after; at += 1) if (this.#breaks.has(at) && !/\n\s*\n/.test(text.slice(end, after))) this.#breaks.set(at, 'space');
  }

  /** Lays the marker on a span and brings it into sight. @param {Span} span */
  reveal(span) {
    const range = this.#range(span);
    if (!range) return;
    const first = /** @type {HTMLElement} */ (range.startContainer.parentElement);
    first.closest('.note')?.classList.add('open');
    this.#current?.classList.remove('is-current');
    this.#current = /** @type {HTMLElement | null} */ (first.closest('.block, .note'));
    this.#current?.classList.add('is-current');
    if ('highlights' in CSS) CSS.highlights.set('place', new Highlight(range));
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    first.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'auto' });
  }

  /** @param {Span} span @returns {Range | null} */
  #range([start, end]) {
    const inside = this.#pieces.filter((piece) => piece.start < end && piece.start + piece.node.length > start);
    const [first, last] = [inside.at(0), inside.at(-1)];
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, Math.max(0, start - first.start));
    range.setEnd(last.node, Math.min(last.node.length, end - last.start));
    return range;
  }

  /** @param {Block} block */
  #block(block) {
    const note = block.kind === 'footnote';
    const section = note
      ? el('aside', { class: 'note', 'aria-label': t.questions.note(this.#reading.footnotes[block.ref]?.number ?? ''), 'data-ref': block.ref })
      : el('div', { class: `block block-${block.kind ?? 'other'}`, 'data-ref': block.ref });
    this.#startParagraph(section);
    for (const segment of block.segments) this.#segment(section, segment);
    for (const paragraph of section.querySelectorAll('p')) {
      if (!paragraph.textContent?.trim()) paragraph.remove();
    }
    return section;
  }

  /** @param {HTMLElement} section */
  #startParagraph(section) {
    this.#paragraph = el('p');
    section.append(this.#paragraph);
  }

  /** @param {HTMLElement} section @param {Segment} segment */
  #segment(section, segment) {
    if (segment.kind && HEADINGS.has(segment.kind)) {
      const heading = el('h3', { class: `hang ${segment.kind}` });
      const mark = this.#mark(segment);
      this.#write(mark, segment, () => heading);
      heading.append(mark);
      section.append(heading);
      this.#startParagraph(section);
    } else if (segment.kind) {
      const mark = this.#mark(segment);
      this.#paragraph.append(mark);
      this.#write(mark, segment, () => this.#paragraph);
    } else {
      this.#write(null, segment, () => this.#paragraph, section);
    }
  }

  /**
   * Writes a piece of the document into a mark or into the running paragraph, with its line ends interpreted.
   * @param {HTMLElement | null} mark
   * @param {Segment} segment
   * @param {() => HTMLElement} paragraph
   * @param {HTMLElement} [section] where new paragraphs go; without it line ends start none
   */
  #write(mark, segment, paragraph, section) {
    const { text } = this.#reading;
    const [start, end] = segment.span;
    const address = segment.kind === 'citation' && this.#reading.citations[segment.ref]?.kind === 'url';
    let from = start;
    const put = (/** @type {number} */ to, /** @type {string} */ shown) => {
      if (!shown) return;
      const node = document.createTextNode(shown);
      this.#pieces.push({ start: from, node });
      (mark ?? paragraph()).append(node);
    };
    for (let at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', from)) {
      const kind = address ? 'glue' : this.#breaks.get(at);
      const line = text.slice(from, at);
      put(at, kind === 'join' ? line.trimEnd().slice(0, -1) : kind === 'glue' ? line.trimEnd() : `${line} `);
      from = at + 1;
      if (section && kind === 'paragraph') this.#startParagraph(section);
      if (section && kind === 'line') paragraph().append(el('br'));
    }
    put(end, text.slice(from, end));
  }

  /** @param {Segment} segment @returns {HTMLElement} */
  #mark(segment) {
    const note = segment.kind === 'footnoteMarker';
    if (note && !this.#markers.has(segment.ref)) this.#markers.set(segment.ref, this.#paragraph);
    const target = targetOf(segment);
    const mark = markOf(this.#reading, segment, () => {
      this.#onPick(target);
      if (note) this.#toggleNote(segment.ref);
    });
    mark.dataset.mark = `${target.kind}-${target.ref}`;
    return mark;
  }

  /** On a narrow screen notes are folded. @param {number} ref */
  #toggleNote(ref) {
    const notes = [...this.element.querySelectorAll('.note')].filter((note) => note.getAttribute('data-ref') === String(ref));
    for (const note of notes) note.classList.toggle('open');
  }

  /**
   * Notes stand at the foot of the document's pages; here each goes to the paragraph that it belongs to.
   * @param {Block[]} blocks @param {HTMLElement[]} sections
   */
  #moveNotes(blocks, sections) {
    /** @type {Map<HTMLElement, HTMLElement>} */
    const last = new Map();
    blocks.forEach((block, index) => {
      const note = sections[index];
      if (block.kind !== 'footnote' || !note) return;
      const paragraph = this.#markers.get(block.ref);
      if (!paragraph) return note.classList.add('loose');
      (last.get(paragraph) ?? paragraph).after(note);
      last.set(paragraph, note);
      note.dataset.marker = String(block.ref);
    });
  }
}

/** The finding that a mark leads to. @param {Segment} segment @returns {Target} */
export const targetOf = ({ kind, ref }) => ({ kind: LISTS[kind ?? ''] ?? kind ?? '', ref });

/**
 * A mark: the link to its source where it has one, else to its finding.
 * @param {Reading} reading @param {Segment} segment @param {() => void} onPick @returns {HTMLElement}
 */
export function markOf(reading, segment, onPick) {
  const { kind, ref } = segment;
  const pick = (/** @type {Event} */ event) => {
    if (kind !== 'citation' || !event.currentTarget || !(/** @type {HTMLElement} */ (event.currentTarget)).matches('[target]')) event.preventDefault();
    onPick();
  };
  const url = kind === 'citation' && reading.citations[ref]?.url;
  if (url) return outLink(url, { class: 'mark citation', click: pick });
  if (kind === 'footnoteMarker') {
    const number = reading.footnotes[ref]?.number ?? '';
    return el('a', { class: 'mark footnoteMarker', href: `#noot-${ref}`, 'aria-label': t.questions.note(number), click: pick });
  }
  return el('a', { class: `mark ${kind}`, href: `#${targetOf(segment).kind}-${ref}`, click: pick });
}
