// Search in the reading text: over line ends and marks, whatever the accents and capitals; hits are highlights.

/** @typedef {{ start: number, node: Text }} Piece */

/** More hits than this are not counted. */
const MOST = 2000;

/** Parts of the text that no words run over. */
const PART = 'p, h3, .note, .block';

export class TextSearch {
  #edition;
  /** @type {Piece[]} */ #pieces = [];
  /** The shown text, folded; as long as the text itself. */ #folded = '';
  /** @type {Range[]} */ hits = [];
  /** The hit one stands at, or -1. */ at = -1;

  /** @param {HTMLElement} edition */
  constructor(edition) {
    this.#edition = edition;
    this.#index();
  }

  /** Finds all places; stands at the first that is not above the sight. @param {string} words */
  find(words) {
    this.hits = [...this.#places(words)].map((place) => this.#range(...place));
    const below = this.hits.findIndex((hit) => hit.getBoundingClientRect().bottom > 0);
    this.at = this.hits.length === 0 ? -1 : Math.max(0, below);
    this.#show();
  }

  /** Goes to another hit, round and round. @param {1 | -1} step */
  step(step) {
    if (this.hits.length === 0) return;
    this.at = (this.at + step + this.hits.length) % this.hits.length;
    this.#show();
  }

  clear() {
    this.hits = [];
    this.at = -1;
    if ('highlights' in CSS) for (const name of ['found', 'found-here']) CSS.highlights.delete(name);
  }

  #index() {
    const walker = document.createTreeWalker(this.#edition, NodeFilter.SHOW_TEXT);
    /** @type {string[]} */
    const parts = [];
    let length = 0;
    let part = null;
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      const here = node.parentElement?.closest(PART) ?? null;
      if (part && here !== part) {
        parts.push('\n');
        length += 1;
      }
      part = here;
      this.#pieces.push({ start: length, node });
      parts.push(fold(node.data));
      length += node.length;
    }
    this.#folded = parts.join('');
  }

  /** @param {string} words @returns {Generator<[number, number]>} */
  * #places(words) {
    // Damaged text layers have hyphens within words, and have lost spaces between them.
    const sought = fold(words).trim().split(/\s+/).filter(Boolean)
      .map((word) => Array.from(word, (letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('-?'));
    if (sought.length === 0) return;
    let count = 0;
    for (const { index, 0: found } of this.#folded.matchAll(new RegExp(sought.join('[^\\S\\n]*'), 'g'))) {
      yield [index, index + found.length];
      count += 1;
      if (count === MOST) return;
    }
  }

  /** @param {number} start @param {number} end */
  #range(start, end) {
    const range = document.createRange();
    const [from, to] = [this.#pieceAt(start), this.#pieceAt(end - 1)];
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return range;
  }

  /** @param {number} place @returns {Piece} */
  #pieceAt(place) {
    let [low, high] = [0, this.#pieces.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#pieces[middle]?.start ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return /** @type {Piece} */ (this.#pieces[low]);
  }

  #show() {
    const here = this.hits[this.at];
    if (!here) return this.clear();
    const element = here.startContainer.parentElement;
    element?.closest('.note')?.classList.add('open');
    if ('highlights' in CSS) {
      CSS.highlights.set('found', new Highlight(...this.hits.filter((hit) => hit !== here)));
      CSS.highlights.set('found-here', new Highlight(here));
    } else {
      // The selection is a mark that every browser can show, though of one place at a time.
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(here);
    }
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
}

/** Small letters without accents, straight quotation marks, plain spaces: each character stays one. @param {string} text */
export function fold(text) {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    folded += unit < '\u0080' ? unit.toLowerCase() : foldOne(unit);
  }
  return folded.replace(/\s/g, ' ');
}

/** @type {Map<string, string>} */
const known = new Map([...'‘’‚‛'].map((mark) => [mark, "'"]));
for (const mark of '“”„«»') known.set(mark, '"');
for (const mark of '‐‑–—') known.set(mark, '-');

/** @param {string} unit */
function foldOne(unit) {
  let folded = known.get(unit);
  if (folded === undefined) {
    const small = (unit.normalize('NFD').match(/^\P{M}/u)?.[0] ?? unit).toLowerCase();
    folded = small.length === 1 ? small : unit;
    known.set(unit, folded);
  }
  return folded;
}
