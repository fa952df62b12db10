// Files → readings. Of many files only what a table shows is kept; the whole of one is read again when it is opened.

import { pauses } from '../base/dom.js';
import { WorkerDied } from './reader.js';
import { lang, t } from '../base/strings.js';

/** @typedef {import('../base/types.js').Doc} Doc */
/** @typedef {import('../base/types.js').Brief} Brief */
/** @typedef {import('../base/types.js').Failure} Failure */
/** @typedef {import('../result.js').Reading} Reading */
/** @typedef {import('../result.js').Asserted} Asserted */
/** @typedef {import('../intake/intake.js').Entry} Entry */
/** @typedef {{ name: string, blob?: Blob, entry?: import('../worker/formats/zip.js').Entry, asserted?: Asserted | null }} Given */
/** @typedef {{ brief?: Brief, reading?: Reading, failure?: Failure }} Result of one file */
/** @typedef {{ files: Given[], archive: Blob | null, from: number }} Batch */

/** So many files are kept whole when they come together, and so many readings at most. */
const WHOLE = 50;
const KEPT = 64;

/** Files in a call: few at first, so that the first rows stand soon, then more. */
const BATCH = { first: 4, most: 32, bytes: 2 ** 19, file: 2 ** 17 };

/** So many files are divided into batches before the page may answer. */
const SOME = 32;

export class Readings {
  #reader;
  #asOf;
  /** The last ones opened, oldest first. @type {Map<Doc, Reading>} */ #kept = new Map();

  /** @param {import('./reader.js').Reader} reader @param {() => string} asOf the day asked about */
  constructor(reader, asOf) {
    this.#reader = reader;
    this.#asOf = asOf;
  }

  /** @param {Doc} doc @param {Reading} reading */
  keep(doc, reading) {
    this.#kept.delete(doc);
    this.#kept.set(doc, reading);
    // Pasted text has no file to be read from again.
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      if (old.entry) this.#kept.delete(old);
    }
  }

  /** @param {Doc} doc */
  kept(doc) {
    return this.#kept.get(doc) ?? null;
  }

  /** Lets go of one, or of all that can be read again. @param {Doc} [doc] */
  drop(doc) {
    if (doc) this.#kept.delete(doc);
    else for (const each of this.#kept.keys()) if (each.entry) this.#kept.delete(each);
  }

  clear() {
    this.#kept.clear();
  }

  /** The whole of one document. @param {Doc} doc @returns {Promise<Reading>} */
  async whole(doc) {
    const kept = this.#kept.get(doc);
    if (kept || !doc.entry) return /** @type {Reading} */ (kept);
    const { name, blob, entry } = doc.entry;
    const [result] = await this.#call([{ name, entry, blob: entry ? undefined : blob, asserted: doc.brief.asserted }], entry ? blob : null, true, { first: true });
    if (!result?.reading) throw result?.failure ?? new WorkerDied();
    this.keep(doc, result.reading);
    return result.reading;
  }

  /** The whole of many, some at a time, in order. @param {Doc[]} docs @returns {AsyncGenerator<[Doc, Reading]>} */
  async * all(docs) {
    for (const some of runs(docs, BATCH.most)) {
      const missing = some.filter((doc) => !this.#kept.has(doc));
      const files = batches(missing.map((doc) => ({ .../** @type {Entry} */ (doc.entry), asserted: doc.brief.asserted })), BATCH.most);
      const results = await Promise.all(files.map(({ files: given, archive }) => this.#call(given, archive, true, { first: true })));
      /** @type {Map<Doc | undefined, Reading>} */
      const read = new Map();
      results.flat().forEach(({ reading, failure }, i) => {
        if (!reading) throw failure ?? new WorkerDied();
        read.set(missing[i], reading);
      });
      for (const doc of some) yield [doc, /** @type {Reading} */ (read.get(doc) ?? this.#kept.get(doc))];
    }
  }

  /**
   * Reads files in batches, first ones first. A file at which a worker dies is named; the others of its batch are read again.
   * @param {Entry[]} entries @param {AbortSignal} signal @param {(results: Result[], from: number) => void} done
   */
  async read(entries, signal, done) {
    const whole = entries.length <= WHOLE;
    const coming = [];
    const pauseAtTimes = pauses();
    for (let at = 0; at < entries.length; at += SOME) {
      const some = entries.slice(at, at + SOME);
      for (const batch of whole ? runs(some, 1).map(alone) : batches(some, at === 0 ? BATCH.first : BATCH.most)) {
        coming.push(this.#readBatch(batch, whole, signal, (results, from) => done(results, at + from)));
      }
      // For its size, the browser looks at each file.
      await pauseAtTimes();
    }
    await Promise.all(coming);
  }

  /** @param {Batch} batch @param {boolean} whole @param {AbortSignal} signal @param {(results: Result[], from: number) => void} done */
  async #readBatch({ files, archive, from }, whole, signal, done) {
    try {
      done(await this.#call(files, archive, whole, { signal }), from);
    } catch (reason) {
      if (signal.aborted) return;
      await Promise.all(files.map(async (file, i) => {
        const results = files.length > 1 ? await this.#call([file], archive, whole, { signal }).catch(() => []) : [];
        if (!signal.aborted) done(results.length > 0 ? results : [{ failure: diedOf(file.name, reason) }], from + i);
      }));
    }
  }

  /** @param {Given[]} files @param {Blob | null} archive @param {boolean} whole @param {{ signal?: AbortSignal, first?: boolean }} options @returns {Promise<Result[]>} */
  #call(files, archive, whole, options) {
    return this.#reader.call('readFiles', [files, archive, { asOf: this.#asOf(), lang }, whole], options);
  }
}

/** @param {string} fileName @param {any} reason @returns {Failure} */
function diedOf(fileName, reason) {
  if (reason?.code === 'old-browser') return { fileName, ...reason };
  return { fileName, code: 'worker-died', message: t.workerDied(fileName) };
}

/** @template T @param {T[]} all @param {number} length @returns {T[][]} */
function runs(all, length) {
  return Array.from({ length: Math.ceil(all.length / length) }, (_, i) => all.slice(i * length, (i + 1) * length));
}

/** @param {Entry[]} given @param {number} from */
function alone([entry], from) {
  const { files, archive } = batchOf(entry ? [entry] : []);
  return { files, archive, from };
}

/**
 * Files that go to a worker together: of one zip, or none of them, and light enough.
 * @param {(Entry & { asserted?: Asserted | null })[]} entries @param {number} first how many in the first batches
 */
export function batches(entries, first) {
  /** @type {Batch[]} */
  const found = [];
  /** @type {Entry[]} */
  let some = [];
  let bytes = 0;
  let most = first;
  const close = (/** @type {number} */ end) => {
    if (some.length > 0) found.push({ ...batchOf(some), from: end - some.length });
    if (found.length % 4 === 0) most = Math.min(BATCH.most, most * 2);
    some = [];
    bytes = 0;
  };
  entries.forEach((each, i) => {
    const size = each.entry?.size ?? each.blob.size;
    const heavy = size > BATCH.file || /\.(?:pdf|docx)$/i.test(each.name);
    const last = some.at(-1);
    const apart = last && (last.entry || each.entry) && last.blob !== each.blob;
    if (heavy || apart || some.length >= most || bytes + size > BATCH.bytes) close(i);
    some.push(each);
    bytes += size;
    if (heavy) close(i + 1);
  });
  close(entries.length);
  return found;
}

/** @param {(Entry & { asserted?: Asserted | null })[]} entries */
function batchOf(entries) {
  const [one] = entries;
  const files = entries.map(({ name, blob, entry, asserted }) => ({ name, blob: entry ? undefined : blob, entry, asserted }));
  return { files, archive: one?.entry ? one.blob : null };
}
