// Names in zips: in UTF-8, said or not, or in a code page that nothing tells.

/** The upper halves of code pages: 437 of the format itself, 850 of Western Europe under DOS. */
const CP437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}';
const CP850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}';

/** @param {string} page @returns {(bytes: Uint8Array) => string} */
const by = (page) => (bytes) => Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : page[byte - 128])).join('');

/** In the order in which they are believed. */
const PAGES = [by(CP437), by(CP850), (/** @type {Uint8Array} */ bytes) => new TextDecoder('windows-1252').decode(bytes)];

/** The field that holds a name in UTF-8 beside one in a code page. */
const UNICODE_PATH = 0x7075;

/**
 * @param {Uint8Array} bytes the name as it stands
 * @param {Uint8Array} extra the fields behind it
 * @param {boolean} utf8 whether the zip says that it is UTF-8
 */
export function nameOf(bytes, extra, utf8) {
  const name = (utf8 ? decoded(bytes, true) : unicodePath(extra)) ?? decoded(bytes, false) ?? likeliest(PAGES.map((page) => page(bytes)));
  return name.replaceAll('\\', '/');
}

/** Many programs write UTF-8 and do not say so. @param {Uint8Array} bytes @param {boolean} lenient */
function decoded(bytes, lenient) {
  try {
    return new TextDecoder('utf-8', { fatal: !lenient }).decode(bytes);
  } catch {
    return null;
  }
}

/** @param {Uint8Array} extra */
function unicodePath(extra) {
  const data = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const [id, length] = [data.getUint16(at, true), data.getUint16(at + 2, true)];
    // A version, a checksum of the other name, and the name.
    if (id === UNICODE_PATH && length > 5) return decoded(extra.subarray(at + 9, at + 4 + length), false);
    at += 4 + length;
  }
  return null;
}

/** The name whose signs beyond ASCII are Latin letters, small ones rather than capitals. @param {string[]} names */
function likeliest(names) {
  const points = (/** @type {string} */ name) => [...name.matchAll(/[^\0-\x7f]/gu)]
    .reduce((sum, [sign]) => sum + (!/\p{Script=Latin}/u.test(sign) ? -4 : /\p{Ll}/u.test(sign) ? 1 : 0), 0);
  return names.reduce((best, name) => (points(name) > points(best) ? name : best));
}
