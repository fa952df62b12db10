// What each line end of a document is for the eye: the file's own line ends come from a page or a mail, not from here.

/** `join` undoes a hyphen, `glue` shows nothing. @typedef {'join' | 'glue' | 'space' | 'line' | 'paragraph'} Break */

/** Words after a hanging hyphen: "nacht- en weekendstremmingen". */
const COORDINATORS = /^(en|of|dan|tot|respectievelijk|c\.q\.)\b/;

/** A line that begins like this stands on its own. */
const ITEM = /^(?:[–•▪◦·*-]\s|\d{1,2}[.)]\s|[a-z][.)]\s)/;

/** What begins or ends a part of a document's head. */
const HEAD = /^(?:Vragen (?:van|gesteld)|(?:Nader )?[Aa]ntwoord(?:en)? van|(?:Nadere )?[Mm]ededeling van|Vergaderjaar|Tweede Kamer|Eerste Kamer|Zie ook|AH \d+$|\d{4}Z\d+$|\d{1,4}$)/;

/**
 * Every line end of `text` by its offset.
 * @param {string} text
 * @returns {Map<number, Break>}
 */
export function lineBreaks(text) {
  const lines = text.split('\n');
  const full = usualLength(lines);
  /** @type {Map<number, Break>} */
  const breaks = new Map();
  let at = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i] ?? '';
    at += line.length;
    breaks.set(at, kindOf(line.trimEnd(), (lines[i + 1] ?? '').trim(), full));
    at += 1;
  }
  return breaks;
}

/** @param {string} line @param {string} next @param {number} full @returns {Break} */
function kindOf(line, next, full) {
  if (!line.trim() || !next) return 'paragraph';
  if (/\p{Ll}[-\u00AD]$/u.test(line) && /^\p{Ll}/u.test(next) && !COORDINATORS.test(next)) return 'join';
  if (HEAD.test(next) || /^\s*(?:\d{1,4}|Vergaderjaar.*|\d{4}Z\d+)$/.test(line)) return 'paragraph';
  if (ITEM.test(next)) return 'line';
  const short = line.length < full * 0.8;
  const ended = /[.?!:;»”"]\)?\d{0,2}$/.test(line);
  if (ended && /^[\p{Lu}«“"‘0-9]/u.test(next) && (short || line.length > 110)) return 'line';
  return 'space';
}

/** How long a line is where the page was full. @param {string[]} lines */
function usualLength(lines) {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 30).sort((a, b) => a - b);
  return Math.min(lengths[Math.floor(lengths.length * 0.75)] ?? 80, 110);
}
