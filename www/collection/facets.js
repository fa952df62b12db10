// What a table of documents sorts, filters and searches by.

import * as format from '../base/format.js';
import { statusGroup } from '../base/status.js';

/** @typedef {import('../base/types.js').Doc} Doc */
/** @typedef {'status' | 'ministry' | 'party' | 'year'} Facet */

/**
 * What a column sorts by; null sorts last.
 * @type {Record<string, (doc: Doc) => string | number | null>}
 */
export const SORT = {
  status: ({ standing }) => standing.label,
  days: ({ standing }) => (standing.days === null ? null : Number(standing.days)),
  submitted: ({ brief }) => brief.submitted,
  number: ({ brief }) => brief.identity.number ?? brief.identity.questionNumber,
  subject: ({ brief }) => brief.subject,
  askers: ({ brief }) => brief.askers[0]?.name ?? null,
  addressees: (doc) => valuesOf(doc, 'ministry')[0] ?? null,
  questions: ({ brief }) => brief.sizes.questions,
  citations: ({ brief }) => brief.sizes.citations,
};

/** @type {Facet[]} */
export const FACETS = ['status', 'ministry', 'party', 'year'];

/** What stays the same on every day, made once. @type {WeakMap<Doc['brief'], Record<Exclude<Facet, 'status'>, string[]> & { words: string }>} */
const lasting = new WeakMap();

/** @param {Doc} doc */
function lastingOf({ brief }) {
  let made = lasting.get(brief);
  if (!made) {
    const { identity, subject, fileName, askers, addressees, submitted } = brief;
    made = {
      // The ministry is the part before the dash: "Financiën – Toeslagen en Douane".
      ministry: [...new Set(addressees.map(({ office, portfolio }) => (portfolio ?? office).split(' – ')[0] ?? ''))],
      party: [...new Set(askers.map(({ party }) => party ?? ''))],
      year: [submitted?.slice(0, 4) ?? ''],
      words: [subject, fileName, identity.number, identity.questionNumber, identity.identifier, ...askers.map(format.asker),
        ...addressees.map(format.office)].join(' ').toLocaleLowerCase('nl'),
    };
    lasting.set(brief, made);
  }
  return made;
}

/** The values by which a filter finds a document. @param {Doc} doc @param {Facet} facet @returns {string[]} */
export function valuesOf(doc, facet) {
  return facet === 'status' ? [statusGroup(doc.standing)] : lastingOf(doc)[facet];
}

/** What the search looks in. @param {Doc} doc */
export function haystack(doc) {
  return lastingOf(doc).words;
}

const collator = new Intl.Collator('nl');

/** @param {string | number | null} a @param {string | number | null} b @param {boolean} up */
export function compare(a, b, up) {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return up ? order : -order;
}

/** In the order of the alphabet. @param {string} a @param {string} b */
export function alphabetical(a, b) {
  return collator.compare(a, b);
}
