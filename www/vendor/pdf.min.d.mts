// The types of pdf.js for the copy that the build puts here.
export { getDocument, Util, VerbosityLevel } from 'pdfjs-dist';
