// The documents that are open, and what keeps them right: reading, another day, another language, typed-in facts.

import { briefOf } from '../worker/brief.js';
import { Docket, NO_DAYS, facts } from './docket.js';
import { WorkerDied } from './reader.js';
import { Readings } from './readings.js';
import { learnStatuses, statusName } from '../base/status.js';
import { lang, t } from '../base/strings.js';

/** @typedef {import('../base/types.js').Doc} Doc */
/** @typedef {import('../base/types.js').Failure} Failure */
/** @typedef {import('../base/types.js').Collection} Collection */
/** @typedef {import('../result.js').Reading} Reading */
/** @typedef {import('../result.js').Deadline} Deadline */
/** @typedef {import('../result.js').Asserted} Asserted */
/** @typedef {import('../intake/intake.js').Entry} Entry */

/** So many deadlines go to a worker in one call. */
const BATCH = 200;

/** So many files are opened in one task. */
const FEW = 20;

export class Library {
  /** @type {Doc[]} in the order given */ docs = [];
  /** @type {Failure[]} */ failures = [];
  /** The documents of each dossier. @type {Doc[][]} */ #sets = [];
  #readings;
  #reader;
  #docket;
  #asOf;
  #nextId = 1;
  /** @type {Map<string, Doc>} */ #byName = new Map();
  /** Counts the changes of `docs`, so that an answer about fewer documents is not taken for one about all. */
  #changes = 0;
  /** The names of the statuses, once. @type {Promise<void> | null} */ #names = null;

  /**
   * @param {import('./reader.js').Reader} reader
   * @param {() => string} asOf the day asked about
   */
  constructor(reader, asOf) {
    this.#reader = reader;
    this.#asOf = asOf;
    this.#docket = new Docket(reader);
    this.#readings = new Readings(reader, asOf);
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
    const opened = [];
    // Some at a time, for each is looked into.
    for (let at = 0; at < entries.length; at += FEW) {
      opened.push(...await Promise.all(entries.slice(at, at + FEW).map((entry) => this.#opened(entry, entries.length, signal))));
    }
    const files = opened.flat();
    this.failures.push(...files.flatMap((file) => file.failure ?? []));
    return files.filter((file) => !file.failure);
  }

  /** A file, or the files in it when it is a zip. @param {Entry} entry @param {number} count @param {AbortSignal} signal @returns {Promise<any[]>} */
  async #opened(entry, count, signal) {
    // Among very many files the names are believed, for looking into each takes its time.
    if (count > 200 && /\.(?:txt|xml|html?|pdf)$/i.test(entry.name)) return [entry];
    if (!await isZip(entry.blob)) return [entry];
    try {
      const files = await this.#reader.call('unpack', [entry.blob, entry.name, this.#context()], { signal, first: true });
      return files ? files.map((/** @type {any} */ file) => ({ blob: entry.blob, ...file })) : [entry];
    } catch (reason) {
      return signal.aborted ? [] : [{ failure: failureOf(entry.name, reason) }];
    }
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
    await this.#readings.read(entries, signal, (results, from) => {
      const fresh = results.flatMap(({ brief, reading, failure }, i) => {
        const { name } = /** @type {Entry} */ (entries[from + i]);
        const found = brief ?? (reading && briefOf(reading));
        if (!found?.sizes.text) {
          failed.set(from + i, found ? { fileName: name, code: 'empty', message: t.emptyFile(name) } : failureOf(name, failure));
          return [];
        }
        const doc = opened(first + from + i, example, found, entries[from + i] ?? null);
        if (reading) this.#readings.keep(doc, reading);
        this.#add(doc);
        return [doc];
      });
      read.push(...fresh);
      // Many go to the docket while others are being read.
      if (entries.length > BATCH) this.#docket.add(fresh).catch(() => {});
      count += results.length;
      done(count);
    });
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
    const asserted = doc?.brief.asserted ?? null;
    const reading = await this.#reader.call('read', [text, undefined, this.#context(asserted)], { signal, first: true });
    const brief = briefOf(reading);
    if (doc) {
      doc.brief = brief;
      doc.standing = brief.deadline;
      this.#readings.keep(doc, reading);
      this.#changes += 1;
      return doc;
    }
    const made = opened(this.#nextId++, null, brief, null);
    this.#readings.keep(made, reading);
    this.#add(made);
    return made;
  }

  /** The same file again takes the place of the first. @param {Doc} doc */
  #add(doc) {
    const { fileName, sizes: { text, fingerprint } } = doc.brief;
    const before = fileName && this.#byName.get(fileName);
    if (before && before.brief.sizes.text === text && before.brief.sizes.fingerprint === fingerprint) this.remove(before);
    if (fileName) this.#byName.set(fileName, doc);
    this.docs.push(doc);
    this.#changes += 1;
  }

  /** @param {Doc} doc */
  remove(doc) {
    this.docs = this.docs.filter((other) => other !== doc);
    this.#readings.drop(doc);
    this.#changes += 1;
  }

  clear() {
    this.docs = [];
    this.failures = [];
    this.#sets = [];
    this.#byName.clear();
    this.#readings.clear();
    this.#changes += 1;
  }

  /** The day has changed, or the documents have: how each stands, and which belong together. Nothing is read again. */
  async redate() {
    const [changes, asOf, docs] = [this.#changes, this.#asOf(), [...this.docs]];
    const [only] = docs;
    await this.learn();
    if (docs.length === 1 && only) {
      this.#sets = [];
      only.dossier = null;
      const [deadline] = await this.deadlines([only]);
      if (deadline) only.standing = deadline;
      return;
    }
    const standings = docs.length > 1 ? await this.#docket.standings(docs, asOf) : null;
    if (changes !== this.#changes || asOf !== this.#asOf()) return;
    if (standings) this.#stand(standings);
    // What the reader typed in has words of its own.
    for (const doc of docs.filter(({ brief }) => brief.asserted)) doc.standing = (await this.outlook(doc)).deadline;
  }

  /** @param {import('./docket.js').Standings} standings */
  #stand({ order, documents, dossiers }) {
    order.forEach((doc, i) => {
      doc.standing = standing(documents, 2 * i, answersAfter(doc, this.#asOf()));
      doc.dossier = null;
    });
    this.#sets = [];
    for (let at = 0; at < dossiers.length; at += 3 + (dossiers[at + 2] ?? 0)) {
      const members = [...dossiers.subarray(at + 3, at + 3 + (dossiers[at + 2] ?? 0))].flatMap((i) => order[i] ?? []);
      const index = this.#sets.push(members) - 1;
      if (members.length < 2) continue;
      const later = members.some((doc) => answersAfter(doc, this.#asOf()));
      for (const doc of members.filter((each) => each.dossier === null)) {
        doc.dossier = { index, size: members.length };
        doc.standing = standing(dossiers, at, later);
      }
    }
  }

  /** Deadlines in full, on the day asked about, each with what was typed in about it. @param {Doc[]} docs @returns {Promise<Deadline[]>} */
  async deadlines(docs) {
    /** @type {Deadline[]} */
    const found = [];
    for (let at = 0; at < docs.length; at += BATCH) {
      found.push(...await this.#reader.call('deadlines', [docs.slice(at, at + BATCH).map(facts), this.#context()], { first: true }));
    }
    return found;
  }

  /** The deadline of a document, or of the dossier it is in. @param {Doc} doc @returns {Promise<import('../base/types.js').Outlook>} */
  async outlook(doc) {
    if (!doc.dossier) return { dossier: null, deadline: /** @type {Deadline} */ ((await this.deadlines([doc]))[0]) };
    const dossier = await this.#docket.dossier(doc.dossier.index, this.#context());
    return { dossier, deadline: dossier?.deadline ?? /** @type {Deadline} */ ((await this.deadlines([doc]))[0]) };
  }

  /** All of a document, its deadline on the day asked about. @param {Doc} doc @returns {Promise<Reading>} */
  async reading(doc) {
    const reading = await this.#readings.whole(doc);
    return this.#today(doc, reading);
  }

  /** All of many documents, one after the other. @param {Doc[]} docs @returns {AsyncGenerator<[Doc, Reading]>} */
  async * readings(docs) {
    for await (const [doc, reading] of this.#readings.all(docs)) yield [doc, await this.#today(doc, reading)];
  }

  /** @param {Doc} doc @param {Reading} reading */
  async #today(doc, reading) {
    if (reading.deadline.asOf !== this.#asOf()) [reading.deadline = reading.deadline] = await this.deadlines([doc]);
    return reading;
  }

  /** The names of the statuses in the language of the page: what shows one needs them. */
  learn() {
    this.#names ??= this.#reader.call('statuses', [lang], { first: true }).then(learnStatuses);
    this.#names.catch(() => { this.#names = null; });
    return this.#names;
  }

  /** Another language: messages are the module's, so that readings in the first are of no use any more. */
  async reread() {
    this.#names = null;
    await this.learn();
    this.#readings.drop();
    await Promise.all(this.docs.filter(({ entry }) => !entry).map(async (doc) => {
      const { text } = /** @type {Reading} */ (this.#readings.kept(doc));
      this.#readings.keep(doc, await this.#reader.call('read', [text, undefined, this.#context(doc.brief.asserted)], { first: true }));
    }));
    await this.redate();
  }

  /** @param {Doc} doc @param {Asserted | null} asserted */
  async assert(doc, asserted) {
    doc.brief.asserted = asserted;
    const reading = this.#readings.kept(doc);
    if (!reading) return;
    reading.asserted = asserted;
    [reading.deadline = reading.deadline] = await this.deadlines([doc]);
  }

  /** What the export says beside the documents. @param {Doc[]} docs @returns {Promise<Omit<Collection, 'documents'>>} */
  async aboutCollection(docs) {
    const [generator, dossiers] = await Promise.all([this.#reader.call('version', [], { first: true }),
      this.#reader.call('dossiers', [docs.map(facts), this.#context()], { first: true })]);
    return { schemaVersion: 1, generator, asOf: this.#asOf(), dossiers, failures: docs.length === this.docs.length ? this.failures : [] };
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
    return (doc.dossier && this.#sets[doc.dossier.index]) ?? [];
  }

  /** The document with an official identifier, when it is open too. @param {string} identifier */
  named(identifier) {
    return this.docs.find(({ brief: { identity } }) => (identity.identifier ?? identity.inferredIdentifier) === identifier) ?? null;
  }
}

/** @param {number} id @param {string | null} example @param {Doc['brief']} brief @param {Entry | null} entry @returns {Doc} */
function opened(id, example, brief, entry) {
  return { id, example, brief, entry, standing: brief.deadline, dossier: null };
}

/** @param {Int32Array} numbers @param {number} at @param {boolean} answeredLater @returns {import('../base/types.js').Standing} */
function standing(numbers, at, answeredLater) {
  const name = statusName(numbers[at] ?? -1);
  const days = numbers[at + 1] ?? NO_DAYS;
  const passed = name.status === 'termPassed' || name.status === 'termPassedAfterNotice';
  return { ...name, label: passed && answeredLater ? t.answeredLater : name.label, days: days === NO_DAYS ? null : days };
}

/** Whether a document is an answer that came after the day asked about. @param {Doc} doc @param {string} asOf */
function answersAfter({ brief: { reply } }, asOf) {
  return reply?.kind === 'answer' && reply.received !== null && reply.received > asOf;
}

/** @param {string} fileName @param {any} reason @returns {Failure} */
function failureOf(fileName, reason) {
  if (reason instanceof WorkerDied) return { fileName, code: 'worker-died', message: t.workerDied(fileName) };
  const { code, message } = reason ?? {};
  if (code && code !== 'unexpected') return { fileName, code, message };
  return { fileName, code: 'unexpected', message: t.unexpected(fileName, message ?? String(reason)) };
}

/** Whether a file is a zip inside, as Word files are too. @param {Blob} blob */
async function isZip(blob) {
  const [p, k] = new Uint8Array(await blob.slice(0, 2).arrayBuffer().catch(() => new ArrayBuffer(0)));
  return p === 0x50 && k === 0x4b;
}
