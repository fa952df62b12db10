// PDF → positioned runs of text, by pdf.js. It works inside the reading worker, so that the page stays responsive.

/** @typedef {typeof import('../vendor/pdf.min.mjs')} Library */

/**
 * @typedef {object} Runs
 * @property {string[]} texts
 * @property {number[]} numbers six a run: page, x, y (down from the top), width, size, font
 * @property {number} pages
 */

/** @type {Promise<Library> | undefined} */
let library;

function load() {
  library ??= (async () => {
    // pdf.js finds its handler beside it and so starts no worker of its own.
    await import('../vendor/pdf.worker.min.mjs');
    return import('../vendor/pdf.min.mjs');
  })();
  library.catch(() => { library = undefined; });
  return library;
}

/**
 * The text of a PDF; rejects with pdf.js' own exceptions.
 * @param {Blob} blob @returns {Promise<Runs>}
 */
export async function runsOf(blob) {
  const { getDocument, Util, VerbosityLevel } = await load();
  const data = new Uint8Array(await blob.arrayBuffer());
  // Only text is wanted: no fonts to draw with, no pictures, no forms, nothing fetched.
  const task = getDocument({
    data, disableFontFace: true, useSystemFonts: false, useWasm: false, useWorkerFetch: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    /** @type {Runs} */
    const runs = { texts: [], numbers: [], pages: pdf.numPages };
    /** @type {Map<string, number>} */
    const fonts = new Map();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { transform } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      for (const item of items) {
        if (!('str' in item) || item.str === '') continue;
        const [a, b, c, d, x, y] = Util.transform(transform, item.transform);
        // Turned text is a stamp or the edge of a table; it is no part of the lines.
        if (Math.abs(b) > Math.abs(a)) continue;
        if (!fonts.has(item.fontName)) fonts.set(item.fontName, fonts.size);
        runs.texts.push(item.str);
        runs.numbers.push(number, round(x), round(y), round(item.width), round(Math.hypot(c, d)), fonts.get(item.fontName) ?? 0);
      }
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
