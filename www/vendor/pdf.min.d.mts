// The types of pdf.js for the copy that the build puts here.
export { getDocument, OPS, Util, VerbosityLevel } from 'pdfjs-dist';
export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
