// In the worker: documents kept for another day, so that nothing but numbers crosses when the day changes.

import { Docket } from '../vraagstuk.js';

/** @typedef {import('../vraagstuk.js').AskedContext} AskedContext */
/** @typedef {Partial<import('../result.js').Reading>} Facts */

/** Those of the whole page. @type {Docket | null} */
let docket = null;
let count = 0;

/** What the page may call about the documents kept. @type {Record<string, (...args: any[]) => unknown>} */
export const docketMethods = {
  docketClear() {
    docket?.free();
    docket = new Docket();
    count = 0;
  },

  /** Puts each document at its place. @param {[index: number, facts: Facts][]} documents */
  docketPut(documents) {
    docket ??= new Docket();
    for (const [index, facts] of documents) {
      docket.put(index, facts);
      // In a new worker those before are missing: the count tells.
      if (index >= count) count += 1;
    }
  },

  /** How many documents there are, and the status and days of each and of each dossier. @param {string} asOf */
  docketStandings(asOf) {
    return { count, documents: docket?.statuses(asOf), dossiers: docket?.dossierStatuses(asOf) };
  },

  /** @param {number} index @param {AskedContext} context */
  docketDossier: (index, context) => docket?.dossier(index, context) ?? null,

  /** @param {AskedContext} context */
  docketStatistics: (context) => docket?.statisticsCsv(context) ?? null,

  /** The deadline of each. @param {Facts[]} documents @param {AskedContext} context */
  deadlines: (documents, context) => passing(documents, (some) => documents.map((_, index) => some.deadline(index, context))),

  /** The dossiers that documents make. @param {Facts[]} documents @param {AskedContext} context */
  dossiers: (documents, context) => passing(documents, (some) => {
    const dossiers = [];
    for (let next = some.dossier(0, context); next; next = some.dossier(dossiers.length, context)) dossiers.push(next);
    return dossiers;
  }),

  /** @param {Facts[]} documents @param {AskedContext} context @param {boolean} withSubject */
  calendar: (documents, context, withSubject) => passing(documents, (some) => some.calendar(context, withSubject)),
};

/** Asks something about documents that need not be kept. @template T @param {Facts[]} documents @param {(docket: Docket) => T} ask @returns {T} */
function passing(documents, ask) {
  const some = new Docket();
  try {
    documents.forEach((each, index) => some.put(index, each));
    return ask(some);
  } finally {
    some.free();
  }
}
