// The pages of one PDF as pictures, and what stands where on them. It has a worker to itself, which ends with the view.

import { placesOf } from '../../vraagstuk.js';
import { NOTHING_FETCHED, Runs, load } from './pdf.js';

/** @typedef {import('./pdf.js').Page} Page */

/**
 * A run of text on a drawn page, in points from its left and top.
 * @typedef {object} DrawnRun
 * @property {number} x
 * @property {number} y its baseline
 * @property {number} size
 * @property {number[]} edges where each of its UTF-16 code units begins, and the last one ends, from `x`
 */

/**
 * A page with its text upright, its width and height in points, and whether a picture on it could not be drawn.
 * @typedef {{ bitmap: ImageBitmap, runs: DrawnRun[], width: number, height: number, lacks: boolean }} Drawn
 */

/** A picture has at most so many pixels: a page can call itself as large as it likes. */
const PIXELS = 2 ** 24;

/** Canvases of a worker. */
class Canvases {
  /** @param {number} width @param {number} height */
  create(width, height) {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }

  /** @param {{ canvas: OffscreenCanvas }} made @param {number} width @param {number} height */
  reset({ canvas }, width, height) {
    Object.assign(canvas, { width, height });
  }

  /** @param {{ canvas: OffscreenCanvas | null, context: unknown }} made */
  destroy(made) {
    Object.assign(made, { canvas: null, context: null });
  }

  /** @param {OffscreenCanvas} canvas */
  getNoAlphaContext(canvas) {
    return canvas.getContext('2d', { alpha: false });
  }
}

/** Filters are made of a document's SVG; a worker has none. */
const none = () => 'none';
class Filters {
  addFilter = none;
  addHCMFilter = none;
  addAlphaFilter = none;
  addLuminosityFilter = none;
  addKnockoutFilter = none;
  addHighlightHCMFilter = none;
  addSelectionHCMFilter = none;
  addSelectionFilter = none;
  createSelectionStyle() { return null; }
  destroy() {}
}

/** @type {import('../../vendor/pdf.min.mjs').PDFDocumentProxy} */
let pdf;
/** @type {Runs} */
let runs;
/** Index of the first run of each page that was read. @type {number[]} */
const first = [];

/** Opens a PDF: width and height of each page, in points. @param {Blob} blob @returns {Promise<number[]>} */
export async function open(blob) {
  const library = await load();
  const fonts = 'fonts' in self;
  pdf = await library.getDocument({
    ...NOTHING_FETCHED, data: new Uint8Array(await blob.arrayBuffer()), verbosity: library.VerbosityLevel.ERRORS,
    ownerDocument: /** @type {any} */ (self), CanvasFactory: Canvases, FilterFactory: Filters, disableFontFace: !fonts,
    useSystemFonts: fonts, maxImageSize: 4 * PIXELS, canvasMaxAreaInBytes: 16 * PIXELS,
  }).promise;
  runs = new Runs(library);
  const sizes = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
    sizes.push(width, height);
  }
  return sizes;
}

/** Reads the text of some more pages; whether all are read. @param {number} count @returns {Promise<boolean>} */
export async function read(count) {
  const end = Math.min(pdf.numPages, first.length + count);
  while (first.length < end) {
    const page = await pdf.getPage(first.length + 1);
    first.push(runs.texts.length);
    await runs.add(page);
  }
  return end === pdf.numPages;
}

/**
 * Where the reading text stands, once all is read: for each place, in the order of the text, six numbers: page, index of
 * the run on it, where in the run, where in the text and how far it goes, and its height on the page. None when the
 * file has another text.
 * @param {string} text @returns {Uint32Array}
 */
export function places(text) {
  const { texts, numbers } = runs;
  const found = placesOf(texts, Float32Array.from(numbers), text);
  const places = new Uint32Array(found.length / 4 * 6);
  for (let at = 0; at * 4 < found.length; at += 1) {
    const [run = 0, begin = 0, start = 0, length = 0] = found.subarray(at * 4, at * 4 + 4);
    const page = numbers[run * 6] ?? 1;
    places.set([page, run - (first[page - 1] ?? 0), begin, start, length, Math.max(0, numbers[run * 6 + 2] ?? 0)], at * 6);
  }
  return places;
}

/** Draws a page so many pixels wide. @param {number} number @param {number} pixels @returns {Promise<Drawn>} */
export async function draw(number, pixels) {
  const page = await pdf.getPage(number);
  const own = new Runs(await load());
  const { fonts, rotation } = await own.add(page);
  const { width, height } = page.getViewport({ scale: 1, rotation });
  const viewport = page.getViewport({ scale: Math.min(pixels / width, Math.sqrt(PIXELS / (width * height))), rotation });
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const context = /** @type {any} */ (canvas.getContext('2d', { alpha: false }));
  await page.render({ canvas: null, canvasContext: context, viewport, background: '#fff' }).promise;
  const operators = await page.getOperatorList();
  const runs = drawnRuns(own, fonts, await glyphWidths(operators));
  const drawn = { bitmap: canvas.transferToImageBitmap(), runs, width, height, lacks: await lacksPicture(page, operators) };
  page.cleanup();
  return drawn;
}

/** @param {Runs} own @param {string[]} fonts @param {Map<string, Map<string, number>>} widths @returns {DrawnRun[]} */
function drawnRuns(own, fonts, widths) {
  return own.texts.map((text, at) => {
    const [, x = 0, y = 0, width = 0, size = 0] = own.numbers.slice(at * 6, at * 6 + 6);
    return { x, y, size, edges: edgesOf(text, width, widths.get(fonts[at] ?? '')) };
  });
}

/** @typedef {Awaited<ReturnType<Page['getOperatorList']>>} Operators */

/** Whether a picture is missing: JPEG 2000 and JBIG2 need decoders that are not here. @param {Page} page @param {Operators} operators */
async function lacksPicture(page, { fnArray, argsArray }) {
  const { OPS } = await load();
  return fnArray.some((operator, at) => {
    if (operator !== OPS.paintImageXObject) return false;
    const id = String(argsArray[at]?.[0]);
    const store = id.startsWith('g_') ? page.commonObjs : page.objs;
    return store.has(id) && !store.get(id);
  });
}

/** How wide the letters of each font are, from what is drawn with them. @param {Operators} operators */
async function glyphWidths({ fnArray, argsArray }) {
  const { OPS } = await load();
  /** @type {Map<string, Map<string, number>>} */
  const fonts = new Map();
  let widths = new Map();
  fnArray.forEach((operator, at) => {
    const [argument] = argsArray[at] ?? [];
    if (operator === OPS.setFont) {
      widths = fonts.get(argument) ?? new Map();
      fonts.set(argument, widths);
    } else if (operator === OPS.showText) {
      for (const { unicode, width } of argument) if (unicode) widths.set(unicode, width);
    }
  });
  return fonts;
}

/** Where letters begin when they share a width as their glyphs would. @param {string} text @param {number} width @param {Map<string, number>} [widths] */
function edgesOf(text, width, widths) {
  let end = 0;
  const edges = [0];
  for (let at = 0; at < text.length; at += 1) {
    end += widths?.get(text[at] ?? '') ?? 500;
    edges.push(end);
  }
  return edges.map((edge) => edge * width / (end || 1));
}
