// Small PDFs for tests: lines of text at their places, and whatever else an object can say.

/** @typedef {{ x: number, y: number, size?: number, text: string, bold?: boolean, turn?: 0 | 1 | 2 | 3 }} Line `y` up from the foot of the page; `turn`: quarters to the left */

/** The matrix of text that is turned by so many quarters to the left. */
const TURNS = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'];

/**
 * @param {{ lines: Line[], more?: string }[]} pages `more` goes into the page's own dictionary
 * @param {{ catalog?: string, objects?: string[] }} [extra] what goes into the catalog, and objects from number 6 on
 */
export function pdf(pages, { catalog = '', objects = [] } = {}) {
  const first = 6 + objects.length;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const all = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    '<<>>',
    ...objects,
    ...pages.flatMap(({ lines, more = '' }, i) => {
      const content = lines.map(({ x, y, size = 9, text, bold = false, turn = 0 }) =>
        `BT /F${bold ? 2 : 1} ${size} Tf ${TURNS[turn]} ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${first + 2 * i + 1} 0 R${more}>>`,
        `<</Length ${Buffer.from(content, 'latin1').length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.7\n';
  const offsets = all.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}trailer<</Size ${all.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A set of questions over so many pages, one question and its answer each. @param {number} count */
export function longSet(count) {
  const header = ['Vragen van het lid Jansen (SP) aan de Minister van Financiën over een lang onderwerp', '(ingezonden 22 oktober 2024).',
    'Antwoord van Minister Heinen (Financiën) (ontvangen 5 november 2024).'];
  return pdf(Array.from({ length: count }, (_, i) => {
    const words = [...i === 0 ? [...header, ''] : [], `Vraag ${i + 1}`, `Kent u bericht ${i + 1}, en wat vindt u ervan dat het op bladzijde ${i + 1} staat?`, '',
      `Antwoord ${i + 1}`, 'Ja. Zie ook artikel 13 van de Zorgverzekeringswet, en Kamerstuk 32 813, nr. 1395.'];
    return { lines: words.map((text, line) => ({ x: 150, y: 760 - 14 * line, text })).filter(({ text }) => text) };
  }));
}
