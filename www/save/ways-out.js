// What leaves the page as a file, made when it is asked for: one document, or all.

import { saveCalendar, saveJson, saveReport, saveTable, stemOf } from './export.js';

/** @typedef {import('../base/types.js').Doc} Doc */
/** @typedef {import('../library/library.js').Library} Library */
/** @typedef {'markdown' | 'html' | 'json' | 'print'} Kind */

export class WaysOut {
  #library;
  #reader;

  /** @param {Library} library @param {import('../library/reader.js').Reader} reader */
  constructor(library, reader) {
    this.#library = library;
    this.#reader = reader;
  }

  /** Program and day, as every export names them. */
  async about() {
    return { generator: /** @type {string} */ (await this.#reader.call('version', [], { first: true })), asOf: this.#library.asOf };
  }

  /** @param {Kind} kind @param {Doc} doc */
  async document(kind, doc) {
    if (kind === 'print') return print();
    if (kind === 'json') return this.json(false, [doc]);
    const [reading, { deadline }, about] = await Promise.all([this.#library.reading(doc), this.#library.outlook(doc), this.about()]);
    if (kind === 'markdown') {
      const { reportOf } = await import('./markdown.js');
      return saveReport(reportOf(reading, deadline, about), 'md', stemOf(reading), about.asOf);
    }
    const [{ annotated }, blocks] = await Promise.all([import('./annotated.js'),
      this.#reader.call('annotate', [reading.text, reading.marks], { first: true })]);
    saveReport(await annotated(reading, blocks, deadline, about), 'html', stemOf(reading), about.asOf);
  }

  /** A report of many. @param {Doc[]} docs */
  async report(docs) {
    const { overviewOf } = await import('./markdown.js');
    const about = await this.about();
    saveReport(overviewOf(docs.map(({ brief, standing }) => ({ head: brief, standing })), about), 'md', `${docs.length}-documenten`, about.asOf);
  }

  /** The collection object, in pieces: of thousands of documents no one string could hold it. @param {boolean} withText @param {Doc[]} [docs] */
  async json(withText, docs = [...this.#library.docs]) {
    const about = await this.#library.aboutCollection(docs);
    const [only] = docs;
    const space = docs.length === 1 ? 2 : 0;
    const head = JSON.stringify({ ...about, documents: [] }, null, space);
    const at = head.lastIndexOf('[]');
    const parts = [head.slice(0, at), '['];
    for await (const [, reading] of this.#library.readings(docs)) {
      parts.push(parts.length > 2 ? ',\n' : '\n', JSON.stringify(withText ? reading : { ...reading, text: '' }, null, space));
    }
    parts.push('\n]', head.slice(at + 2), '\n');
    saveJson(parts, docs.length === 1 && only ? stemOf(only.brief) : `${docs.length}-documenten`, withText, about.asOf);
  }

  /** A table of documents, or of what is in them. @param {import('./csv.js').Kind} kind @param {Doc[]} docs */
  async table(kind, docs) {
    const [{ tableOf }, { words }] = await Promise.all([import('./csv.js'), import('../base/collection-words.js')]);
    const about = await this.about();
    /** @type {string[]} */
    const parts = [];
    for await (const part of tableOf(kind, docs, this.#library, about)) parts.push(part);
    saveTable(parts, words().files[kind], docs.length, about.asOf);
  }

  /** Due dates of a set, or of all. @param {Doc | null} doc @param {boolean} withSubject */
  async calendar(doc, withSubject) {
    const docs = doc ? [doc, ...this.#library.siblings(doc)] : this.#library.docs;
    saveCalendar(await this.#library.calendar(docs, withSubject), doc?.brief ?? null, this.#library.asOf);
  }
}
