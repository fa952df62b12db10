// How dates, names, offices and sources are written in the two languages of the interface.

import { t } from './strings.js';

/** @typedef {import('../result.js').Reading} Reading */
/** @typedef {import('./types.js').Lang} Lang */

const LOCALES = { nl: 'nl-NL', en: 'en-GB' };

// Each is made when it is first used: making them takes a tenth of the start of the page.
/** @type {Record<string, Intl.DateTimeFormat>} */
const dateFormats = {};
/** @type {Partial<Record<Lang, Intl.NumberFormat>>} */
const numberFormats = {};
/** @type {Partial<Record<Lang, Intl.ListFormat>>} */
const listFormats = {};

/**
 * @param {string | null | undefined} iso
 * @param {Lang} lang
 * @param {'long' | 'short'} [length] `short` leaves out nothing but writes the month short
 */
export function date(iso, lang, length = 'long') {
  if (!iso) return '–';
  const key = lang + length;
  dateFormats[key] ??= new Intl.DateTimeFormat(LOCALES[lang],
    { day: 'numeric', month: length, year: 'numeric', timeZone: 'UTC' });
  return dateFormats[key].format(new Date(`${iso}T00:00:00Z`));
}

/** @param {number} value @param {Lang} lang */
export function number(value, lang) {
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  numberFormats[lang] ??= new Intl.NumberFormat(LOCALES[lang]);
  return numberFormats[lang].format(value);
}

/** @param {string[]} words @param {Lang} lang */
export function list(words, lang) {
  if (words.length < 2) return words[0] ?? '';
  listFormats[lang] ??= new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' });
  return listFormats[lang].format(words);
}

/** Today in the reader's own time zone. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Days from one ISO date to another. @param {string} from @param {string} to */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** @param {{ name: string, party: string | null }} asker */
export function asker({ name, party }) {
  return party ? `${name} (${party})` : name;
}

/** @param {{ office: string, portfolio: string | null }} official */
export function office({ office: title, portfolio }) {
  return portfolio ? `${title} (${portfolio})` : title;
}

/** @param {{ name: string, office: string, portfolio: string | null }} replier */
export function replier({ name, office: title, portfolio }) {
  return portfolio ? `${title} ${name} (${portfolio})` : `${title} ${name}`;
}

/** "2024-2025" as lawyers write it: 2024/25. @param {string} year */
export function sessionYear(year) {
  const [from, to] = year.split('-');
  return to ? `${from}/${to.slice(2)}` : year;
}

/**
 * The document's own reference as a footnote, in the form of the Leidraad voor juridische auteurs.
 * @param {Pick<Reading, 'identity'>} reading
 * @returns {string | null}
 */
export function reference({ identity }) {
  const { sessionYear: year, number: nr, questionNumber, chamber } = identity;
  const house = chamber === 'eersteKamer' ? 'I' : 'II';
  if (nr !== null && year) return `Aanhangsel Handelingen ${house} ${sessionYear(year)}, nr. ${nr}`;
  if (nr !== null) return `Aanhangsel Handelingen ${house}, nr. ${nr}`;
  return questionNumber;
}

/** How identifiers are written as a footnote. @type {[RegExp, (parts: string[], words: string) => string][]} */
const FORMS = [
  [/^ah-(tk|ek)-(\d{4})\d\d(\d\d)-(\d+)$/, ([house, from, to, nr]) => `Aanhangsel Handelingen ${chamber(house)} ${from}/${to}, nr. ${nr}`],
  [/^h-(tk|ek)-(\d{4})\d\d(\d\d)-(\d+)$/, ([house, from, to, nr]) => `Handelingen ${chamber(house)} ${from}/${to}, nr. ${nr}`],
  [/^h-(tk|ek)-(\d{4})\d\d(\d\d)-(\d+)-(\d+)$/, ([house, from, to, first = '', second = ''], words) => {
    // Until 2011 by pages, of which there are thousands; since then by meeting and item.
    const meeting = /\bnr\.?\s?(\d+)/.exec(words)?.[1];
    const place = first.length > 3 || second.length > 3 ? `${meeting ? `nr. ${meeting}, ` : ''}p. ${first}-${second}` : `nr. ${first}, item ${second}`;
    return `Handelingen ${chamber(house)} ${from}/${to}, ${place}`;
  }],
  [/^kst-(?:(\d{4})\d\d(\d\d)-)?(\d{5}(?:-\d{1,3}(?=-))?(?:-[IVXLA-Z]+(?=-))?)-([A-Z]+|\d+)$/, ([from = '', to = '', dossier = '', nr = ''], words) => {
    const letter = /^[A-Z]/.test(nr);
    const year = from ? `${from}/${to}` : printedYear(words);
    return `Kamerstukken ${letter ? 'I' : 'II'}${year ? ` ${year}` : ''}, ${dossier.replace(/-([A-Z]+)$/, ' $1')}, ${letter ? nr : `nr. ${nr}`}`;
  }],
  [/^dossier-(.+)$/, ([dossier = '']) => `Kamerstukken ${dossier.replace(/-([A-Z]+)$/, ' $1')}`],
  [/^(stb|stcrt|trb)-(\d{4})-(\d+)$/, ([name = '', year, nr]) => `${name.charAt(0).toUpperCase()}${name.slice(1)}. ${year}, ${nr}`],
  [/^(ECLI:.+)$/i, ([ecli = '']) => ecli.toUpperCase()],
];

/** A session year in the words of a reference, as lawyers write it. @param {string} words */
function printedYear(words) {
  const [, from, to] = /\b((?:19|20)\d\d)\s?[–/-]\s?(?:19|20)?(\d\d)\b/.exec(words) ?? [];
  return from && to && (Number(from) + 1) % 100 === Number(to) ? `${from}/${to}` : null;
}

/** @param {string | undefined} house */
function chamber(house) {
  return house === 'ek' ? 'I' : 'II';
}

/** "art. 3:2 lid 1 Algemene wet bestuursrecht". @param {import('../result.js').LawReference} law */
function lawFootnote({ name, article, paragraphs, part }) {
  if (!article) return name;
  const lid = paragraphs.length > 0 && `lid ${list(paragraphs, 'nl')}`;
  return ['art.', article, lid, part, name].filter(Boolean).join(' ');
}

/**
 * A citation as a footnote in the same form; its own words where no form is known.
 * @param {Pick<import('../result.js').Citation, 'identifier' | 'text' | 'law'>} citation
 */
export function footnote({ identifier, text, law }) {
  const words = text.replace(/\s+/g, ' ').trim();
  if (law) return lawFootnote(law);
  for (const [pattern, write] of FORMS) {
    const [, ...parts] = pattern.exec(identifier ?? '') ?? [];
    if (parts.length > 0) return write(parts, words);
  }
  return words;
}

/** A document among the others of its dossier: its number. @param {Pick<Reading, 'identity' | 'fileName'>} reading */
export function shortName({ identity, fileName }) {
  return identity.number !== null ? `nr. ${identity.number}` : (identity.questionNumber ?? fileName ?? '');
}

/** What to call a document in a list or a file name. @param {Pick<Reading, 'identity' | 'fileName'>} reading */
export function nameOf(reading) {
  const { identity } = reading;
  return identity.identifier ?? identity.inferredIdentifier ?? identity.questionNumber ?? reading.fileName ?? null;
}

/** What a document is, in the language of the page. @param {Pick<Reading, 'kind' | 'reply'>} reading */
export function kindWords({ kind, reply }) {
  return reply ? t.replyKinds[reply.kind] : t.kinds[kind];
}
