// The documents as the docket in a worker keeps them: another day costs one short message.

/** @typedef {import('../base/types.js').Doc} Doc */
/** @typedef {import('../base/types.js').Dossier} Dossier */
/** @typedef {import('./reader.js').Reader} Reader */
/** @typedef {import('../result.js').Context} Context */

/**
 * Statuses as pairs of numbers: the place in the list of statuses, and the days. Behind that of a dossier comes how many
 * documents it holds, and which: their places in `order`.
 * @typedef {{ order: Doc[], documents: Int32Array, dossiers: Int32Array }} Standings
 */

/** So many documents go to the worker in one message, so that the page never stutters. */
const BATCH = 200;

/** How the module writes that there are no days. */
export const NO_DAYS = -2147483648;

export class Docket {
  #reader;
  /** What the worker holds, at its place. @type {{ doc: Doc, brief: Doc['brief'], asserted: unknown }[]} */ #held = [];
  /** @type {Map<Doc, number>} */ #places = new Map();
  /** Calls follow each other: an index means the same document throughout. @type {Promise<unknown>} */ #last = Promise.resolve();

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** Documents that were read just now: they go to the worker while others are still being read. @param {Doc[]} docs */
  add(docs) {
    return this.#inTurn(() => this.#put(docs.filter((doc) => !this.#places.has(doc))));
  }

  /** How all documents stand on a day. @param {Doc[]} docs @param {string} asOf @returns {Promise<Standings>} */
  standings(docs, asOf) {
    return this.#inTurn(async () => {
      await this.#sync(docs);
      let standings = await this.#call('docketStandings', [asOf]);
      for (let tries = 0; standings.count !== this.#held.length && tries < 3; tries += 1) {
        // The worker died and another took its place.
        await this.#clear();
        await this.#put(docs);
        standings = await this.#call('docketStandings', [asOf]);
      }
      return { ...standings, order: this.#held.map(({ doc }) => doc) };
    });
  }

  /** One dossier of the documents last given. @param {number} index @param {Context} context @returns {Promise<Dossier | null>} */
  dossier(index, context) {
    return this.#inTurn(() => this.#call('docketDossier', [index, context]));
  }

  /** Counts as a table in CSV. @param {Doc[]} docs @param {Context} context @returns {Promise<string>} */
  statistics(docs, context) {
    return this.#inTurn(async () => {
      await this.#sync(docs);
      return this.#call('docketStatistics', [context]);
    });
  }

  /** @template T @param {() => Promise<T>} action @returns {Promise<T>} */
  #inTurn(action) {
    const next = this.#last.then(action);
    this.#last = next.catch(() => {});
    return next;
  }

  /** @param {string} method @param {any[]} args */
  #call(method, args) {
    return this.#reader.call(method, args, { first: true, pinned: true });
  }

  /** Brings the worker up to date; what it holds already stays. @param {Doc[]} docs */
  async #sync(docs) {
    const wanted = new Set(docs);
    if (this.#held.length > docs.length || this.#held.some(({ doc }) => !wanted.has(doc))) await this.#clear();
    await this.#put(docs.filter((doc) => {
      const held = this.#held[this.#places.get(doc) ?? -1];
      return held?.brief !== doc.brief || held.asserted !== doc.brief.asserted;
    }));
  }

  async #clear() {
    await this.#call('docketClear', []);
    this.#held = [];
    this.#places.clear();
  }

  /** @param {Doc[]} docs */
  async #put(docs) {
    if (docs.length > 0 && this.#held.length === 0) await this.#clear();
    for (let at = 0; at < docs.length; at += BATCH) {
      const some = docs.slice(at, at + BATCH).map((doc) => {
        const place = this.#places.get(doc) ?? this.#held.length;
        this.#places.set(doc, place);
        this.#held[place] = { doc, brief: doc.brief, asserted: doc.brief.asserted };
        return [place, facts(doc)];
      });
      await this.#call('docketPut', [some]);
    }
  }
}

/** What deadlines and dossiers are made of. @param {Doc} doc */
export function facts({ brief }) {
  const { kind, identity, subject, submitted, askers, addressees, reply, seeAlso, notice, asserted, deadline: { requestedBy }, diagnostics } = brief;
  const { chamber, questionNumber, identifier, inferredIdentifier } = identity;
  return {
    kind, subject, submitted, seeAlso, notice, asserted, diagnostics, deadline: { requestedBy },
    identity: { chamber, questionNumber, identifier, inferredIdentifier }, askers: askers.map(({ name }) => ({ name })),
    addressees: addressees.map(({ portfolio }) => ({ portfolio })), reply: reply && { kind: reply.kind, received: reply.received },
  };
}
