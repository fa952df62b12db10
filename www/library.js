// The documents that are open, and what keeps them right: reading, another day, another language, typed-in facts.

import { WorkerDied } from './reader.js';
import { lang, t } from './strings.js';

/** @typedef {import('./types.js').Doc} Doc */
/** @typedef {import('./types.js').Failure} Failure */
/** @typedef {import('./types.js').Collection} Collection */
/** @typedef {import('./types.js').Dossier} Dossier */
/** @typedef {import('./result.js').Reading} Reading */
/** @typedef {import('./result.js').Asserted} Asserted */
/** @typedef {import('./intake.js').Entry} Entry */

/** So many deadlines go to a worker in one call. */
const BATCH = 2000;

export class Library {
  /** @type {Doc[]} in the order given */ docs = [];
  /** @type {Failure[]} */ failures = [];
  /** @type {Dossier[]} */ dossiers = [];
  #reader;
  #asOf;
  #nextId = 1;
  /** @type {Map<string, Doc>} */ #byName = new Map();
  /** Counts the changes of `docs`, so that an answer about fewer documents is not taken for one about all. */
  #changes = 0;

  /**
   * @param {import('./reader.js').Reader} reader
   * @param {() => string} asOf the day asked about
   */
  constructor(reader, asOf) {
    this.#reader = reader;
    this.#asOf = asOf;
  }

  /** @param {Asserted | null} [asserted] */
  #context(asserted = null) {
    return { asOf: this.#asOf(), lang, asserted };
  }

  /** The files in place of the zips that hold them. @param {Entry[]} entries @param {AbortSignal} signal @returns {Promise<Entry[]>} */
  async unpacked(entries, signal) {
    const opened = await Promise.all(entries.map(async (entry) => {
      // Among very many files the names are believed, for looking into each takes its time.
      if (entries.length > 200 && /\.(?:txt|xml|html?|pdf)$/i.test(entry.name)) return [entry];
      if (!await isZip(entry.blob)) return [entry];
      try {
        const files = await this.#reader.call('unpack', [entry.blob, entry.name, this.#context()], { signal, first: true });
        return files ?? [entry];
      } catch (reason) {
        return signal.aborted ? [] : [{ failure: failureOf(entry.name, reason) }];
      }
    }));
    const files = opened.flat();
    this.failures.push(...files.flatMap((file) => file.failure ?? []));
    return files.filter((file) => !file.failure);
  }

  /**
   * Reads files; one that fails is named and the others go on.
   * @param {Entry[]} entries
   * @param {{ signal: AbortSignal, example?: string | null, done: (count: number) => void }} options
   * @returns {Promise<Doc[]>}
   */
  async readFiles(entries, { signal, example = null, done }) {
    /** @type {Doc[]} */
    const read = [];
    /** @type {Map<number, Failure>} */
    const failed = new Map();
    let count = 0;
    const first = this.#nextId;
    this.#nextId += entries.length;
    await Promise.all(entries.map(async ({ name, blob }, i) => {
      try {
        const reading = await this.#reader.call('readBlob', [blob, name, this.#context()], { signal });
        if (!reading.text) throw { code: 'empty', message: t.emptyFile(name) };
        const doc = { id: first + i, example, reading };
        this.#add(doc);
        read.push(doc);
      } catch (reason) {
        if (signal.aborted) return;
        failed.set(i, failureOf(name, reason));
      }
      count += 1;
      done(count);
    }));
    this.failures.push(...[...failed].sort(([a], [b]) => a - b).map(([, failure]) => failure));
    this.docs.sort((a, b) => a.id - b.id);
    this.#changes += 1;
    return read.sort((a, b) => a.id - b.id);
  }

  /**
   * Reads text into a new document, or into one whose text is being typed.
   * @param {string} text @param {Doc | null} doc @param {AbortSignal} signal @returns {Promise<Doc>}
   */
  async readText(text, doc, signal) {
    const asserted = doc?.reading.asserted ?? null;
    const reading = await this.#reader.call('read', [text, undefined, this.#context(asserted)], { signal, first: true });
    if (doc) {
      doc.reading = reading;
      return doc;
    }
    const made = { id: this.#nextId++, example: null, reading };
    this.#add(made);
    return made;
  }

  /** The same file again takes the place of the first. @param {Doc} doc */
  #add(doc) {
    const { fileName, text } = doc.reading;
    const before = fileName && this.#byName.get(fileName);
    if (before && before.reading.text === text) this.remove(before);
    if (fileName) this.#byName.set(fileName, doc);
    this.docs.push(doc);
    this.#changes += 1;
  }

  /** @param {Doc} doc */
  remove(doc) {
    this.docs = this.docs.filter((other) => other !== doc);
    this.#changes += 1;
  }

  clear() {
    this.docs = [];
    this.failures = [];
    this.dossiers = [];
    this.#byName.clear();
    this.#changes += 1;
  }

  /** All deadlines for another day, without reading again. */
  async redate() {
    const batches = [];
    for (let at = 0; at < this.docs.length; at += BATCH) batches.push(this.docs.slice(at, at + BATCH));
    const asOf = this.#asOf();
    await Promise.all(batches.map(async (docs) => {
      const deadlines = await this.#reader.call('deadlines', [docs.map(facts), this.#context()], { first: true });
      if (asOf !== this.#asOf()) return;
      docs.forEach((doc, i) => { doc.reading.deadline = deadlines[i]; });
    }));
  }

  /** Everything again in another language: messages are the module's. */
  async reread() {
    await Promise.all(this.docs.map(async (doc) => {
      const { text, fileName, asserted } = doc.reading;
      doc.reading = await this.#reader.call('read', [text, fileName ?? undefined, this.#context(asserted)], { first: true });
    }));
  }

  /** @param {Doc} doc @param {Asserted | null} asserted */
  async assert(doc, asserted) {
    doc.reading.asserted = asserted;
    [doc.reading.deadline] = await this.#reader.call('deadlines', [[facts(doc)], this.#context(asserted)], { first: true });
  }

  /** Finds which documents belong together. */
  async join() {
    const changes = this.#changes;
    const dossiers = this.docs.length > 1 ? await this.#dossiers(this.docs) : [];
    if (changes === this.#changes) this.dossiers = dossiers;
  }

  /** @param {Doc[]} docs @returns {Promise<Dossier[]>} */
  #dossiers(docs) {
    return this.#reader.call('dossiers', [docs.map(facts), this.#context()], { first: true });
  }

  /** The collection object of the export. @returns {Promise<Collection>} */
  async collection() {
    const docs = [...this.docs];
    const [generator, dossiers] = await Promise.all([this.#reader.call('version', []), this.#dossiers(docs)]);
    return { schemaVersion: 1, generator, asOf: this.#asOf(), documents: docs.map(({ reading }) => reading), dossiers, failures: this.failures };
  }

  /** Due dates of what is open, as a calendar. @param {Doc[]} docs @param {boolean} withSubject @returns {Promise<string>} */
  calendar(docs, withSubject) {
    return this.#reader.call('calendar', [docs.map(facts), this.#context(), withSubject], { first: true });
  }

  /** Counts of all documents as a table. @returns {Promise<string>} */
  statistics() {
    return this.#reader.call('statisticsCsv', [this.docs.map(facts), this.#context()], { first: true });
  }

  /** The dossier of a document, when it holds others too. @param {Doc} doc */
  dossierOf(doc) {
    const index = this.docs.indexOf(doc);
    return this.dossiers.find(({ documents }) => documents.length > 1 && documents.includes(index)) ?? null;
  }

  /** @param {Doc} doc @returns {Doc[]} */
  siblings(doc) {
    const indices = this.dossierOf(doc)?.documents ?? [];
    return indices.map((i) => this.docs[i]).filter((other) => other !== undefined && other !== doc);
  }
}

/** What deadlines and dossiers are made of; the rest of a reading stays where it is. @param {Doc} doc */
function facts({ reading }) {
  const { kind, identity, subject, submitted, askers, addressees, reply, seeAlso, notice, asserted, deadline, diagnostics } = reading;
  const { requestedBy } = deadline;
  return { kind, identity, subject, submitted, askers, addressees, reply, seeAlso, notice, asserted, deadline: { requestedBy }, diagnostics };
}

/** @param {string} fileName @param {any} reason @returns {Failure} */
function failureOf(fileName, reason) {
  if (reason instanceof WorkerDied) return { fileName, code: 'worker-died', message: t.workerDied(fileName) };
  const { code, message } = reason;
  if (code && code !== 'unexpected') return { fileName, code, message };
  return { fileName, code: 'unexpected', message: t.unexpected(fileName, message ?? String(reason)) };
}

/** Whether a file is a zip inside, as Word files are too. @param {Blob} blob */
async function isZip(blob) {
  const [p, k] = new Uint8Array(await blob.slice(0, 2).arrayBuffer().catch(() => new ArrayBuffer(0)));
  return p === 0x50 && k === 0x4b;
}
