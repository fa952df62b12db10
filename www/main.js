// Wiring, and the only state of the page.

import { documentNav } from './document/nav.js';
import { DocumentPage } from './document/page.js';
import { announce, byId, el, idle, pause } from './base/dom.js';
import { copy, saveTable } from './save/export.js';
import { asked, filesOf, reader } from './library/first.js';
import * as format from './base/format.js';
import { fillHelp } from './intake/help.js';
import { listen } from './intake/intake.js';
import { listenToKeys } from './intake/keys.js';
import { Library } from './library/library.js';
import { keepAtHand, loadStyle } from './base/own-files.js';
import { addLanguage, lang, setLanguage, t } from './base/strings.js';
import { WaysOut } from './save/ways-out.js';

/** @typedef {import('./base/types.js').Doc} Doc */
/** @typedef {import('./intake/intake.js').Entry} Entry */
/** @typedef {{ view: 'empty' | 'document' | 'collection', id?: number }} Place */

const asOfField = byId('as-of', HTMLInputElement);
const pasteField = byId('paste-input', HTMLTextAreaElement);
const main = byId('main');
const library = new Library(reader, () => asOfField.value || format.today());
const waysOut = new WaysOut(library, reader);
/** The table of many documents, once it is loaded. @type {import('./collection/collection.js').CollectionView | null} */
let table = null;
/** @type {ReturnType<typeof loadTable> | null} */
let coming = null;

/** @type {Place} */
let place = { view: 'empty' };
/** @type {DocumentPage | null} */
let page = null;
/** The document whose text stands in the paste field. @type {Doc | null} */
let typed = null;
/** Ends what is being read. @type {AbortController | null} */
let busy = null;
/** Ends the reading of a text that has changed since. */
let typing = new AbortController();
/** Counts what was shown, so that a slow answer does not replace a newer view. */
let turn = 0;

/** Shows a place; `push` makes the browser's back button return to where one was. @param {Place} next @param {'push' | 'replace' | 'stay'} how */
async function go(next, how) {
  if (next.view !== 'collection') table?.leave();
  place = next;
  if (how === 'push') history.pushState(next, '');
  if (how === 'replace') history.replaceState(next, '');
  await show();
}

async function show() {
  turn += 1;
  const mine = turn;
  const doc = library.docs.find(({ id }) => id === place.id);
  if (place.view === 'document' && doc) {
    const opened = await Promise.all([library.reading(doc), library.outlook(doc)]).catch((reason) => notOpened(doc, reason));
    if (!opened) return;
    const [reading, outlook] = opened;
    const blocks = await reader.call('annotate', [reading.text, reading.marks], { first: true });
    if (mine === turn) showDocument(doc, reading, blocks, outlook);
  } else if (library.docs.length > 0) {
    const view = await theTable();
    await showTable(view, mine);
  } else {
    leaveDocument();
    main.replaceChildren();
    document.body.dataset.view = 'empty';
  }
  pasteField.placeholder = document.body.dataset.view === 'empty' ? t.pastePlaceholder : t.pasteAnother;
  byId('export-json', HTMLButtonElement).disabled = library.docs.length === 0 && library.failures.length === 0;
}

/** A file that changed since it was listed cannot be read again: it is named, and what was shown stays. @param {Doc} doc @param {any} reason */
function notOpened(doc, reason) {
  const fileName = doc.brief.fileName ?? t.pasted;
  const message = reason?.message || t.workerDied(fileName);
  library.failures.push({ fileName, code: reason?.code ?? 'worker-died', message });
  showFailures();
  announce(message);
  if (page?.doc !== doc) history.back();
  return null;
}

/** @param {Doc} doc @param {import('./result.js').Reading} reading @param {import('./base/types.js').Block[]} blocks @param {import('./base/types.js').Outlook} outlook */
function showDocument(doc, reading, blocks, outlook) {
  const before = page?.doc === doc ? page.findings.tab : null;
  leaveDocument();
  page = new DocumentPage(doc, reading, blocks, outside(doc), outlook);
  if (before) page.findings.select(before);
  main.replaceChildren(documentNav(doc, library.docs, ways), page.element);
  document.body.dataset.view = 'document';
  if (before === null && document.activeElement !== pasteField) {
    scrollTo(0, 0);
    page.element.querySelector('h1')?.focus({ preventScroll: true });
  }
}

async function theTable() {
  coming ??= loadTable();
  try {
    table = await coming;
    return table;
  } catch (reason) {
    coming = null;
    throw reason;
  }
}

/** @returns {Promise<import('./collection/collection.js').CollectionView>} */
async function loadTable() {
  const [{ CollectionView }] = await Promise.all([import('./collection/collection.js'), loadStyle('collection/collection.css')]);
  return new CollectionView({
    open: (id) => go({ view: 'document', id }, 'push'),
    statistics: () => library.statistics(),
    save: (table, what) => saveTable([table], what, library.docs.length, asOfField.value),
    table: (kind, docs) => waysOut.table(kind, docs),
    calendar: () => waysOut.calendar(null, false),
    report: (docs) => waysOut.report(docs),
    json: () => waysOut.json(false),
    about: () => waysOut.about(),
  });
}

/** Its filters first, then its rows: together they would take long. @param {import('./collection/collection.js').CollectionView} view @param {number} mine */
async function showTable(view, mine) {
  if (mine !== turn) return;
  view.update(library);
  const nav = documentNav(null, library.docs, ways);
  if (view.element.isConnected) {
    // It stays where it is, with its scroll and its focus.
    view.element.previousElementSibling?.replaceWith(nav);
  } else {
    await pause();
    if (mine !== turn) return;
    leaveDocument();
    main.replaceChildren(nav, view.element);
    document.body.dataset.view = 'collection';
  }
  view.enter();
}

function leaveDocument() {
  page?.close();
  page = null;
}

/** @param {Doc} doc @returns {import('./document/page.js').Outside} */
function outside(doc) {
  return {
    copy,
    siblings: library.siblings(doc),
    members: library.members(doc),
    named: (identifier) => library.named(identifier),
    about: () => waysOut.about(),
    open: (id) => go({ view: 'document', id }, 'push'),
    assert: async (asserted) => {
      await library.assert(doc, asserted);
      await refresh();
    },
    calendar: (withSubject) => waysOut.calendar(doc, withSubject),
    linkTo: (anchor) => (event) => {
      event.preventDefault();
      const query = doc.example ? `?voorbeeld=${doc.example}` : '';
      history.replaceState(history.state, '', `${location.pathname}${query}#${anchor}`);
      copy(location.href);
    },
  };
}

/** @type {import('./document/nav.js').Ways} */
const ways = {
  step: (by) => {
    const other = library.docs[library.docs.findIndex(({ id }) => id === place.id) + by];
    if (other) go({ view: 'document', id: other.id }, 'push');
  },
  toList: () => toList(),
  closeAll: () => closeAll(),
  save: (kind, doc) => waysOut.document(kind, doc),
};

function toList() {
  if (library.docs.length > 1) go({ view: 'collection' }, 'push');
}

function closeAll() {
  busy?.abort();
  library.clear();
  typed = null;
  pasteField.value = '';
  showFailures();
  go({ view: 'empty' }, 'replace').then(() => {
    history.replaceState({ view: 'empty' }, '', location.pathname);
    pasteField.focus();
  });
}

/** Everything that depends on the day, the dossiers or typed-in facts, in place. */
async function refresh() {
  await library.redate();
  const shown = page;
  if (shown) {
    const outlook = await library.outlook(shown.doc);
    if (shown === page) shown.update(outside(shown.doc), outlook);
  } else if (place.view === 'collection') {
    table?.update(library);
  }
}

/** @param {Entry[]} given @param {string | null} [example] */
async function readFiles(given, example = null) {
  busy?.abort();
  const stop = new AbortController();
  busy = stop;
  const entries = await library.unpacked(given, stop.signal);
  const alone = entries.length === 1;
  let shown = 0;
  const done = (/** @type {number} */ count) => {
    const now = performance.now();
    // The first rows at once, then the table grows a few times a second.
    if (count < entries.length && now - shown < 250) return;
    shown = now;
    showProgress(count, entries.length);
    if (alone || library.docs.length < 2) return;
    if (place.view === 'collection') table?.update(library, true);
    else if (count > 1) go({ view: 'collection' }, 'push');
  };
  showProgress(0, entries.length);
  const read = await library.readFiles(entries, { signal: stop.signal, example, done });
  await library.redate().catch(() => {});
  if (busy === stop) busy = null;
  byId('progress').hidden = true;
  finished(read, entries.length, stop.signal.aborted);
  await openWhatWasRead(read);
}

/** @param {Doc[]} read */
async function openWhatWasRead(read) {
  const [only] = read;
  if (read.length === 1 && only) await go({ view: 'document', id: only.id }, 'push');
  else if (read.length > 1) await go({ view: 'collection' }, place.view === 'collection' ? 'stay' : 'push');
  else await show();
}

/** @param {Doc[]} read @param {number} total @param {boolean} stopped */
function finished(read, total, stopped) {
  showFailures();
  const words = stopped ? t.cancelled(format.number(read.length, lang), format.number(total, lang)) : t.read(read.length);
  announce([words, ...library.failures.slice(0, 5).map(({ message }) => message)].join(' '));
}

/** @param {number} count @param {number} total */
function showProgress(count, total) {
  byId('progress').hidden = total < 2;
  const bar = byId('progress-bar', HTMLProgressElement);
  bar.max = total;
  bar.value = count;
  byId('progress-text').textContent = t.progress(format.number(count, lang), format.number(total, lang));
}

/** Failures stay in sight until they are dismissed. */
function showFailures() {
  const box = byId('failures');
  box.hidden = library.failures.length === 0;
  box.replaceChildren(
    el('h2', { id: 'failures-title' }, t.failuresTitle(library.failures.length)),
    el('ul', {}, library.failures.map(({ fileName, message, code }) => el('li', { 'data-code': code },
      message.includes(fileName) ? message : `${fileName}: ${message}`))),
    el('button', { type: 'button', class: 'small', click: () => {
      library.failures = [];
      showFailures();
    } }, t.dismiss));
}

/** @param {string} text */
async function readTyped(text) {
  typing.abort();
  typing = new AbortController();
  const { signal } = typing;
  if (!text.trim()) {
    if (typed) library.remove(typed);
    typed = null;
    return go({ view: library.docs.length > 1 ? 'collection' : 'empty' }, 'replace');
  }
  try {
    const doc = await library.readText(text, typed, signal);
    const fresh = typed !== doc;
    typed = doc;
    await library.redate();
    announce(t.read(1));
    await go({ view: 'document', id: doc.id }, fresh ? 'push' : 'replace');
  } catch (reason) {
    if (!signal.aborted) textFailed(reason);
  }
}

/** @param {any} reason */
function textFailed(reason) {
  library.failures.push({ fileName: t.pasted, code: reason?.code ?? 'worker-died', message: reason?.message || t.workerDied(t.pasted) });
  showFailures();
  announce(library.failures.at(-1)?.message ?? '');
}

/** @param {string} name @param {Promise<Entry[]>} [files] */
async function openExample(name, files = filesOf(name)) {
  try {
    await readFiles(await files, name);
  } catch {
    return textFailed({ code: 'no-connection', message: t.exampleFailed });
  }
  history.replaceState(history.state, '', `?voorbeeld=${name}${location.hash}`);
}

/** Words of the page itself in the chosen language. */
function writeWords() {
  document.documentElement.lang = lang;
  const word = (/** @type {string | undefined} */ key) => String(t[/** @type {keyof typeof t} */ (key)]);
  for (const each of document.querySelectorAll('[data-text]')) each.textContent = word(/** @type {HTMLElement} */ (each).dataset.text);
  for (const each of document.querySelectorAll('[data-label]')) each.setAttribute('aria-label', word(/** @type {HTMLElement} */ (each).dataset.label));
  for (const each of document.querySelectorAll('[data-title]')) each.setAttribute('title', word(/** @type {HTMLElement} */ (each).dataset.title));
  const language = byId('language');
  language.textContent = t.otherLanguage;
  language.lang = lang === 'nl' ? 'en' : 'nl';
  byId('examples').replaceChildren(...Object.entries(t.examples).map(([name, [title = '', about = '']]) => el('li', {},
    el('button', { type: 'button', class: 'example', 'data-example': name, click: () => openExample(name) },
      el('span', { class: 'example-title' }, title), el('span', { class: 'example-about' }, about)))));
}

/** Filled each time, for most readers never open it. */
function showHelp() {
  const dialog = byId('help', HTMLDialogElement);
  fillHelp(dialog, () => waysOut.about());
  dialog.showModal();
}

async function loadEnglish() {
  const { en } = await import('./base/english.js');
  addLanguage('en', en);
}

async function switchLanguage() {
  await loadEnglish().catch(() => {});
  setLanguage(lang === 'nl' ? 'en' : 'nl');
  writeWords();
  showFailures();
  await library.reread();
  table?.relabel();
  await refresh();
  await show();
}

function wire() {
  asOfField.value = format.today();
  asOfField.addEventListener('change', async () => {
    if (!asOfField.value) asOfField.value = format.today();
    await refresh();
  });
  byId('export-json').addEventListener('click', () => waysOut.json(true));
  byId('language').addEventListener('click', switchLanguage);
  byId('help-open').addEventListener('click', showHelp);
  byId('cancel').addEventListener('click', () => busy?.abort());
  byId('home').addEventListener('click', (event) => {
    event.preventDefault();
    if (library.docs.length > 1) toList();
    else scrollTo(0, 0);
  });
  // A link within the page comes without a state.
  addEventListener('popstate', (event) => (event.state ? go(event.state, 'stay') : page?.findings.jump(location.hash.slice(1))));
  listen({
    files: (entries) => readFiles(entries),
    typed: readTyped,
    pasted: (text) => {
      typed = null;
      pasteField.value = text;
      readTyped(text);
    },
  });
  listenToKeys({ page: () => page, toList, openFiles: () => byId('file-input').click(), help: showHelp });
}

async function start() {
  writeWords();
  wire();
  history.replaceState({ view: 'empty' }, '');
  const anchor = location.hash.slice(1);
  if (asked) {
    await openExample(asked.name, asked.files);
    if (anchor) page?.findings.jump(anchor);
  } else if (anchor.startsWith('vraag-')) {
    announce(t.notStored);
    byId('intake').prepend(el('p', { class: 'remark', id: 'not-stored' }, t.notStored));
  }
  await reader.warm();
  // What comes later is at hand before it is asked for, also when the connection goes.
  idle(() => Promise.allSettled([library.learn(), theTable(), loadEnglish(), import('./document/text-search.js'),
    import('./save/markdown.js'), import('./save/annotated.js')]).then(keepAtHand).catch(() => {}));
}

start();
