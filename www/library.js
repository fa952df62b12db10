// The documents that are open, and what keeps them right: reading, another day, another language, typed-in facts.

import { Docket, NO_DAYS, facts } from './docket.js';
import { WorkerDied } from './reader.js';
import { learnStatuses, statusName } from './status.js';
import { lang, t } from './strings.js';

/** @typedef {import('./types.js').Doc} Doc */
/** @typedef {import('./types.js').Failure} Failure */
/** @typedef {import('./types.js').Collection} Collection */
/** @typedef {import('./result.js').Reading} Reading */
/** @typedef {import('./result.js').Asserted} Asserted */
/** @typedef {import('./intake.js').Entry} Entry */

/** So many deadlines go to a worker in one call. */
const BATCH = 200;

export class Library {
  /** @type {Doc[]} in the order given */ docs = [];
  /** @type {Failure[]} */ failures = [];
  /** Places of the documents of each dossier. @type {number[][]} */ #sets = [];
  #reader;
  #docket;
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
    this.#docket = new Docket(reader);
  }

  /** The day asked about. */
  get asOf() {
    return this.#asOf();
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
        const doc = { ...opened(first + i, example, reading), blob };
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
      doc.standing = reading.deadline;
      this.#changes += 1;
      return doc;
    }
    const made = opened(this.#nextId++, null, reading);
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
    this.#sets = [];
    this.#byName.clear();
    this.#changes += 1;
  }

  /** The day has changed, or the documents have: how each stands, and which belong together. Nothing is read again. */
  async redate() {
    const [changes, asOf, docs] = [this.#changes, this.#asOf(), [...this.docs]];
    const [only] = docs;
    if (docs.length === 1 && only) {
      this.#sets = [];
      await this.#dated([only]);
      only.standing = only.reading.deadline;
      return;
    }
    const standings = docs.length > 1 ? await this.#docket.standings(docs, asOf) : null;
    if (changes !== this.#changes || asOf !== this.#asOf()) return;
    if (standings) this.#stand(docs, standings);
    // What the reader typed in has words of its own.
    for (const doc of docs.filter(({ reading }) => reading.asserted)) doc.standing = (await this.outlook(doc)).deadline;
  }

  /** @param {Doc[]} docs @param {import('./docket.js').Standings} standings */
  #stand(docs, { documents, dossiers }) {
    docs.forEach((doc, i) => {
      doc.standing = standing(documents, 2 * i, answersAfter(doc, this.#asOf()));
      doc.dossier = null;
    });
    this.#sets = [];
    for (let at = 0; at < dossiers.length; at += 3 + (dossiers[at + 2] ?? 0)) {
      const set = [...dossiers.subarray(at + 3, at + 3 + (dossiers[at + 2] ?? 0))];
      const index = this.#sets.push(set) - 1;
      if (set.length < 2) continue;
      const members = set.flatMap((i) => docs[i] ?? []);
      const later = members.some((doc) => answersAfter(doc, this.#asOf()));
      for (const doc of members.filter((each) => each.dossier === null)) {
        doc.dossier = { index, size: set.length };
        doc.standing = standing(dossiers, at, later);
      }
    }
  }

  /** Deadlines in full, where they are of another day. @param {Doc[]} docs */
  async #dated(docs) {
    const asOf = this.#asOf();
    const stale = docs.filter(({ reading }) => reading.deadline.asOf !== asOf);
    for (let at = 0; at < stale.length; at += BATCH) {
      const some = stale.slice(at, at + BATCH);
      // Each with what was typed in about it: the facts carry it.
      const deadlines = await this.#reader.call('deadlines', [some.map(facts), this.#context()], { first: true });
      some.forEach((doc, i) => { doc.reading.deadline = deadlines[i]; });
    }
  }

  /** The deadline of a document, or of the dossier it is in. @param {Doc} doc @returns {Promise<import('./types.js').Outlook>} */
  async outlook(doc) {
    const [dossier] = await Promise.all([doc.dossier ? this.#docket.dossier(doc.dossier.index, this.#context()) : null, this.#dated([doc])]);
    return { dossier, deadline: dossier?.deadline ?? doc.reading.deadline };
  }

  /** The names of the statuses in the language of the page. */
  async learn() {
    learnStatuses(await this.#reader.call('statuses', [lang], { first: true }));
  }

  /** Everything again in another language: messages are the module's. */
  async reread() {
    await this.learn();
    await Promise.all(this.docs.map(async (doc) => {
      const { text, fileName, asserted } = doc.reading;
      const context = this.#context(asserted);
      // The text of a PDF alone does not tell its notes: files are read again as files, while they can be.
      const again = doc.blob && await this.#reader.call('readBlob', [doc.blob, fileName, context], { first: true }).catch(() => null);
      doc.reading = again ?? await this.#reader.call('read', [text, fileName ?? undefined, context], { first: true });
      doc.standing = doc.reading.deadline;
    }));
  }

  /** @param {Doc} doc @param {Asserted | null} asserted */
  async assert(doc, asserted) {
    doc.reading.asserted = asserted;
    [doc.reading.deadline] = await this.#reader.call('deadlines', [[facts(doc)], this.#context(asserted)], { first: true });
  }

  /** The collection object of the export: of all documents, or of some. @param {Doc[]} [some] @returns {Promise<Collection>} */
  async collection(some) {
    const docs = some ?? [...this.docs];
    await this.#dated(docs);
    const [generator, dossiers] = await Promise.all([this.#reader.call('version', []),
      this.#reader.call('dossiers', [docs.map(facts), this.#context()], { first: true })]);
    return { schemaVersion: 1, generator, asOf: this.#asOf(), documents: docs.map(({ reading }) => reading), dossiers, failures: some ? [] : this.failures };
  }

  /** Due dates of what is open, as a calendar. @param {Doc[]} docs @param {boolean} withSubject @returns {Promise<string>} */
  calendar(docs, withSubject) {
    return this.#reader.call('calendar', [docs.map(facts), this.#context(), withSubject], { first: true });
  }

  /** Counts of all dossiers as a table in CSV. */
  statistics() {
    return this.#docket.statistics([...this.docs], this.#context());
  }

  /** The other documents of its dossier. @param {Doc} doc @returns {Doc[]} */
  siblings(doc) {
    return this.members(doc).filter((other) => other !== doc);
  }

  /** The documents of its dossier, in the order of their publication. @param {Doc} doc @returns {Doc[]} */
  members(doc) {
    const indices = (doc.dossier && this.#sets[doc.dossier.index]) ?? [];
    return indices.flatMap((i) => this.docs[i] ?? []);
  }

  /** The document with an official identifier, when it is open too. @param {string} identifier */
  named(identifier) {
    return this.docs.find(({ reading: { identity } }) => (identity.identifier ?? identity.inferredIdentifier) === identifier) ?? null;
  }
}

/** @param {number} id @param {string | null} example @param {Reading} reading @returns {Doc} */
function opened(id, example, reading) {
  return { id, example, reading, standing: reading.deadline, dossier: null };
}

/** @param {Int32Array} numbers @param {number} at @param {boolean} answeredLater @returns {import('./types.js').Standing} */
function standing(numbers, at, answeredLater) {
  const name = statusName(numbers[at] ?? -1);
  const days = numbers[at + 1] ?? NO_DAYS;
  const passed = name.status === 'termPassed' || name.status === 'termPassedAfterNotice';
  return { ...name, label: passed && answeredLater ? t.answeredLater : name.label, days: days === NO_DAYS ? null : days };
}

/** Whether a document is an answer that came after the day asked about. @param {Doc} doc @param {string} asOf */
function answersAfter({ reading: { reply } }, asOf) {
  return reply?.kind === 'answer' && reply.received !== null && reply.received > asOf;
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
