// What leaves the page as a file, made when it is asked for: one document, or all.

import { saveCalendar, saveJson, saveReport, stemOf } from './export.js';

/** @typedef {import('./types.js').Doc} Doc */
/** @typedef {import('./library.js').Library} Library */
/** @typedef {'markdown' | 'html' | 'json' | 'print'} Kind */

export class WaysOut {
  #library;
  #reader;

  /** @param {Library} library @param {import('./reader.js').Reader} reader */
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
    if (kind === 'json') return saveJson(await this.#library.collection([doc]), false);
    const [{ deadline }, about] = await Promise.all([this.#library.outlook(doc), this.about()]);
    if (kind === 'markdown') {
      const { reportOf } = await import('./later/markdown.js');
      return saveReport(reportOf(doc.reading, deadline, about), 'md', stemOf(doc.reading), about.asOf);
    }
    const [{ annotated }, blocks] = await Promise.all([import('./later/annotated.js'),
      this.#reader.call('annotate', [doc.reading.text, doc.reading.marks], { first: true })]);
    saveReport(await annotated(doc.reading, blocks, deadline, about), 'html', stemOf(doc.reading), about.asOf);
  }

  /** A report of many. @param {Doc[]} docs */
  async report(docs) {
    const { overviewOf } = await import('./later/markdown.js');
    const about = await this.about();
    saveReport(overviewOf(docs.map(({ reading, standing }) => ({ head: reading, standing })), about), 'md', `${docs.length}-documenten`, about.asOf);
  }

  /** Everything that was read. @param {boolean} withText */
  async json(withText) {
    saveJson(await this.#library.collection(), withText);
  }

  /** Due dates of a set, or of all. @param {Doc | null} doc @param {boolean} withSubject */
  async calendar(doc, withSubject) {
    const docs = doc ? [doc, ...this.#library.siblings(doc)] : this.#library.docs;
    saveCalendar(await this.#library.calendar(docs, withSubject), doc?.reading ?? null);
  }
}
