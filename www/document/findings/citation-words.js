// Where a citation stands, and why it has no link, in words.

import { t } from '../../base/strings.js';

/** @typedef {import('../../result.js').Reading} Reading */
/** @typedef {import('../../result.js').Citation} Citation */

/** @param {Reading} reading @param {Citation} citation @returns {string} */
export function placeWords(reading, { place }) {
  const { places } = t.citations;
  if ('question' in place) return places.question(place.question);
  if ('answer' in place) return places.answer(reading.answers[place.answer]?.questions.join(', ') ?? '');
  if ('footnote' in place) return places.footnote(place.footnote);
  if ('header' in place) return places.header;
  if ('notice' in place) return places.notice;
  return 'explanation' in place ? places.explanation : places.body;
}

/** @param {Citation} citation @returns {string} */
export function reasonWords({ reason }) {
  /** @type {Record<string, string>} */
  const reasons = t.citations.reasons;
  return reasons[reason ?? ''] ?? t.citations.notLinkable;
}
