// PDF → positioned runs of text, by pdf.js. It works inside the reading worker, so that the page stays responsive.

/** @typedef {typeof import('../../vendor/pdf.min.mjs')} Library */
/** @typedef {import('../../vendor/pdf.min.mjs').PDFPageProxy} Page */

/** What pdf.js may do nowhere: forms that are programs, and fetching what it lacks. */
export const NOTHING_FETCHED = { enableXfa: false, useWasm: false, useWorkerFetch: false };

/** @type {Promise<Library> | undefined} */
let library;

export function load() {
  library ??= (async () => {
    // pdf.js finds its handler beside it and so starts no worker of its own.
    await import('../../vendor/pdf.worker.min.mjs');
    return import('../../vendor/pdf.min.mjs');
  })();
  library.catch(() => { library = undefined; });
  return library;
}

/** The runs of a document, page after page. */
export class Runs {
  /** @type {string[]} */ texts = [];
  /** Six a run: page, x, y (down from the top), width, size, font. @type {number[]} */ numbers = [];
  pages = 0;
  /** @type {Map<string, number>} */ #fonts = new Map();
  #transform;

  /** @param {Library} library */
  constructor({ Util }) {
    this.#transform = Util.transform;
  }

  /**
   * Adds the text of a page: the name of the font of each run, and how the page is turned so that its text is upright.
   * @param {Page} page @returns {Promise<{ fonts: string[], rotation: number }>}
   */
  async add(page) {
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str !== '' ? item : []));
    const placed = (/** @type {number} */ rotation) => {
      const { transform } = page.getViewport({ scale: 1, rotation });
      return texts.map((item) => this.#transform(transform, item.transform));
    };
    let places = placed(page.rotate);
    const turned = mostTurned(places, texts.map(({ str }) => str.trim().length));
    const rotation = (page.rotate + 360 - turned) % 360;
    if (turned > 0) places = placed(rotation);
    /** @type {string[]} */
    const fonts = [];
    texts.forEach(({ str, fontName, width }, at) => {
      const [a, b, c, d, x, y] = places[at];
      // Text that is turned otherwise is a stamp or the edge of a table; it is no part of the lines.
      if (quarter(a, b) !== 0) return;
      if (!this.#fonts.has(fontName)) this.#fonts.set(fontName, this.#fonts.size);
      this.texts.push(str);
      this.numbers.push(page.pageNumber, round(x), round(y), round(width), round(Math.hypot(c, d)), this.#fonts.get(fontName) ?? 0);
      fonts.push(fontName);
    });
    return { fonts, rotation };
  }
}

/** How text is turned to the right, in degrees, when it runs so far to the right and down. @param {number} right @param {number} down */
function quarter(right, down) {
  if (Math.abs(right) >= Math.abs(down)) return right < 0 ? 180 : 0;
  return down > 0 ? 90 : 270;
}

/** How most letters are turned. @param {number[][]} places @param {number[]} letters */
function mostTurned(places, letters) {
  const counts = new Map([[0, 0], [90, 0], [180, 0], [270, 0]]);
  places.forEach(([right = 0, down = 0], at) => {
    const turn = quarter(right, down);
    counts.set(turn, (counts.get(turn) ?? 0) + (letters[at] ?? 0));
  });
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/**
 * The text of a PDF; rejects with pdf.js' own exceptions.
 * @param {Blob} blob @returns {Promise<Runs>}
 */
export async function runsOf(blob) {
  const library = await load();
  const data = new Uint8Array(await blob.arrayBuffer());
  // Only text is wanted: no fonts to draw with, no pictures.
  const task = library.getDocument({
    ...NOTHING_FETCHED, data, disableFontFace: true, useSystemFonts: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: 0,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    const runs = new Runs(library);
    runs.pages = pdf.numPages;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      await runs.add(page);
      page.cleanup();
    }
    return runs;
  } finally {
    await task.destroy();
  }
}

/** The code of the failure that an exception of pdf.js stands for. @param {any} error */
export function codeOf(error) {
  if (!library) return 'pdf-reader-missing';
  if (error?.name === 'NotReadableError' || error?.name === 'NotFoundError') return 'unreadable';
  return error?.name === 'PasswordException' ? 'encrypted-pdf' : 'damaged-pdf';
}

/** @param {number} points */
const round = (points) => Math.round(points * 10) / 10;
