// PDF → positioned runs of text, by pdf.js. It works inside the reading worker, so that the page stays responsive.

/** @typedef {typeof import('../vendor/pdf.min.mjs')} Library */
/** @typedef {import('../vendor/pdf.min.mjs').PDFPageProxy} Page */

/** What pdf.js may do nowhere: forms that are programs, and fetching what it lacks. */
export const NOTHING_FETCHED = { enableXfa: false, useWasm: false, useWorkerFetch: false };

/** @type {Promise<Library> | undefined} */
let library;

export function load() {
  library ??= (async () => {
    // pdf.js finds its handler beside it and so starts no worker of its own.
    await import('../vendor/pdf.worker.min.mjs');
    return import('../vendor/pdf.min.mjs');
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

  /** Adds the text of a page; gives the name of the font of each run. @param {Page} page @returns {Promise<string[]>} */
  async add(page) {
    const { transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const fonts = [];
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const [a, b, c, d, x, y] = this.#transform(transform, item.transform);
      // Turned text is a stamp or the edge of a table; it is no part of the lines.
      if (Math.abs(b) > Math.abs(a)) continue;
      if (!this.#fonts.has(item.fontName)) this.#fonts.set(item.fontName, this.#fonts.size);
      this.texts.push(item.str);
      this.numbers.push(page.pageNumber, round(x), round(y), round(item.width), round(Math.hypot(c, d)), this.#fonts.get(item.fontName) ?? 0);
      fonts.push(item.fontName);
    }
    return fonts;
  }
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
