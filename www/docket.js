// The documents as the docket in a worker keeps them: another day costs one short message.

/** @typedef {import('./types.js').Doc} Doc */
/** @typedef {import('./types.js').Dossier} Dossier */
/** @typedef {import('./reader.js').Reader} Reader */
/** @typedef {import('./result.js').Context} Context */

/**
 * Statuses as pairs of numbers: the place in the list of statuses, and the days. Behind that of a dossier comes how many
 * documents it holds, and which.
 * @typedef {{ count: number, documents: Int32Array, dossiers: Int32Array }} Standings
 */

/** So many documents go to the worker in one message, so that the page never stutters. */
const BATCH = 200;

/** How the module writes that there are no days. */
export const NO_DAYS = -2147483648;

export class Docket {
  #reader;
  /** What the worker holds. @type {{ doc: Doc, reading: Doc['reading'], asserted: unknown }[]} */ #held = [];
  /** Calls follow each other: an index means the same document throughout. @type {Promise<unknown>} */ #last = Promise.resolve();

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** How all documents stand on a day. @param {Doc[]} docs @param {string} asOf @returns {Promise<Standings>} */
  standings(docs, asOf) {
    return this.#inTurn(async () => {
      await this.#sync(docs);
      let standings = await this.#call('docketStandings', [asOf]);
      if (standings.count !== docs.length) {
        // The worker died and another took its place.
        this.#held = [];
        await this.#sync(docs);
        standings = await this.#call('docketStandings', [asOf]);
      }
      return standings;
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
    const held = this.#held;
    if (held.length === 0 || held.length > docs.length || held.some(({ doc }, i) => doc !== docs[i])) {
      await this.#call('docketClear', []);
      held.length = 0;
    }
    const isStale = (/** @type {Doc} */ { reading }, /** @type {number} */ i) =>
      held[i]?.reading !== reading || held[i]?.asserted !== reading.asserted;
    const stale = docs.flatMap((doc, i) => (isStale(doc, i) ? [i] : []));
    for (let at = 0; at < stale.length; at += BATCH) {
      const some = stale.slice(at, at + BATCH).map((i) => ({ i, doc: /** @type {Doc} */ (docs[i]) }));
      await this.#call('docketPut', [some.map(({ i, doc }) => [i, facts(doc)])]);
      for (const { i, doc } of some) held[i] = { doc, reading: doc.reading, asserted: doc.reading.asserted };
    }
  }
}

/** What deadlines and dossiers are made of; the rest of a reading stays where it is. @param {Doc} doc */
export function facts({ reading }) {
  const { kind, identity, subject, submitted, askers, addressees, reply, seeAlso, notice, asserted, deadline, diagnostics } = reading;
  const { requestedBy } = deadline;
  return { kind, identity, subject, submitted, askers, addressees, reply, seeAlso, notice, asserted, deadline: { requestedBy }, diagnostics };
}
