// What is kept of every document: its facts, and how long the parts are that only the whole reading has.

/** @typedef {import('../result.js').Reading} Reading */
/** @typedef {import('../result.js').Sizes} Sizes */
/** @typedef {import('../base/types.js').Brief} Brief */

/** @param {Reading} reading whose long parts may be empty @param {Sizes} [sizes] how long they were @returns {Brief} */
export function briefOf(reading, sizes = sizesOf(reading)) {
  const { fileName, kind, identity, subject, submitted, askers, addressees, reply, seeAlso, asserted } = reading;
  const { status, days, label, tone, asOf, requestedBy } = reading.deadline;
  const notice = reading.notice && { kind: reading.notice.kind, concerns: reading.notice.concerns };
  return {
    fileName, kind, identity, subject, submitted, askers, addressees, reply, seeAlso, notice, asserted, sizes,
    deadline: { status, days, label, tone, asOf, requestedBy }, diagnostics: reading.diagnostics.map(({ code }) => ({ code })),
  };
}

/** As src/brief.rs counts them. @param {Reading} reading @returns {Sizes} */
function sizesOf({ questions, footnotes, citations, text }) {
  let fingerprint = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) fingerprint = Math.imul(fingerprint ^ text.charCodeAt(at), 0x01000193);
  return {
    questions: questions.length, answered: questions.filter(({ answer }) => answer !== null).length, footnotes: footnotes.length,
    citations: citations.length, text: text.length, fingerprint: fingerprint >>> 0,
  };
}
