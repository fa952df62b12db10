// What a footnote says of a news source: "NRC, 7 november 2024, «Titel» (https://…)".

/**
 * @typedef {object} News
 * @property {string} outlet
 * @property {string | null} date as printed
 * @property {string | null} title
 */

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const DAY = new RegExp(`(?:\\d{1,2} )?(?:${MONTHS}) \\d{4}|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}`, 'i');
const QUOTED = /[«“„"]\s*(.+?)\s*[»”"]|[‘']\s*(.+)\s*[’'](?=[\s,.;()]|$)/;

/** Names of official sources: what begins so is no news. */
const OFFICIAL = /^(?:(?:brief|kamer|aanhangsel|handelingen|artikel|antwoord|rapport|wet|verordening|richtlijn|besluit|motie|zie|idem|ibid)|(?:stb|stcrt|trb|ecli|hr|abrvs|crvb)\b)/i;

/**
 * The parts of a note about a news source; null for a note that is about something else.
 * @param {string} note clean text
 * @param {string[]} urls the addresses in it
 * @returns {News | null}
 */
export function news(note, urls) {
  const words = withoutAddresses(note, urls);
  const day = DAY.exec(words);
  const quoted = QUOTED.exec(words);
  const end = Math.min(day?.index ?? Infinity, quoted?.index ?? Infinity, commaOf(words));
  const outlet = trim(words.slice(0, end)).replace(/^website /i, '');
  const isName = /^[\p{Lu}\d]/u.test(outlet) && outlet.split(/\s+/).length <= 6 && outlet.length <= 60 && !OFFICIAL.test(outlet);
  if (!isName || !(day || (quoted && urls.length > 0) || urls.length > 0)) return null;
  return { outlet, date: day?.[0] ?? null, title: titleOf(words, quoted, day, end) };
}

/** @param {string} words @param {RegExpExecArray | null} quoted @param {RegExpExecArray | null} day @param {number} end of the outlet */
function titleOf(words, quoted, day, end) {
  if (quoted) return trim(quoted[1] ?? quoted[2] ?? '') || null;
  const before = trim(words.slice(end, day?.index ?? words.length));
  const behind = day ? trim(words.slice(day.index + day[0].length)) : '';
  return behind || before || null;
}

/** @param {string} words */
function commaOf(words) {
  const at = words.search(/,|\s[(|]|\s[–-]\s/);
  return at < 0 ? Infinity : at;
}

/** @param {string} note @param {string[]} urls */
function withoutAddresses(note, urls) {
  let words = note.replace(/\s+/g, ' ');
  for (const url of urls) for (const form of [url, url.replace(/^https?:\/\//, ''), url.replace(/^https?:\/\/www\./, '')]) words = words.replaceAll(form, ' ');
  return words.replace(/h?ttps?:\/\/[^\s)]*|www\.[^\s)]*/g, ' ').replace(/\(\s*[.,]?\s*\)/g, ' ').replace(/\s+/g, ' ').trim();
}

/** @param {string} words */
function trim(words) {
  return words.replace(/^[\s,.;:()|–-]+|[\s,;:(|–-]+$/g, '').replace(/(?<![.\d])\.$/, '').trim();
}
