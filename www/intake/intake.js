// Ways in: the paste field, files, folders, dropping and Ctrl+V, anywhere and at any time.

import { byId } from '../base/dom.js';

/** A file, or one in a zip: then `blob` is the zip. @typedef {{ name: string, blob: Blob, entry?: import('../worker/formats/zip.js').Entry }} Entry */

/**
 * @typedef {object} Intake
 * @property {(entries: Entry[]) => void} files
 * @property {(text: string) => void} typed the text in the paste field changed
 * @property {(text: string) => void} pasted text came from elsewhere
 */

/** Typing pauses for this long before the text is read. */
const PAUSE = 120;

/** @param {Intake} intake */
export function listen(intake) {
  listenToFields(intake);
  listenToDrops(intake);
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length > 0 && !text) {
      event.preventDefault();
      intake.files(files.map(entryOf));
    } else if (text && !isField(event.target)) {
      event.preventDefault();
      intake.pasted(text);
    }
  });
}

/** @param {EventTarget | null} target */
export function isField(target) {
  return target instanceof Element && target.closest('textarea, select, [contenteditable], input:not([type=checkbox], [type=file])') !== null;
}

/** @param {Intake} intake */
function listenToFields(intake) {
  for (const id of ['file-input', 'folder-input']) {
    const input = byId(id, HTMLInputElement);
    input.addEventListener('change', () => {
      const entries = [...(input.files ?? [])].map(entryOf);
      input.value = '';
      if (entries.length > 0) intake.files(entries);
    });
  }
  const field = byId('paste-input', HTMLTextAreaElement);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  field.addEventListener('input', (event) => {
    clearTimeout(pause);
    const typing = event instanceof InputEvent && event.inputType === 'insertText';
    pause = setTimeout(() => intake.typed(field.value), typing ? PAUSE : 0);
  });
}

/** @param {Intake} intake */
function listenToDrops(intake) {
  const overlay = byId('drop-overlay');
  let depth = 0;
  const show = (/** @type {number} */ change) => {
    depth = Math.max(0, depth + change);
    overlay.hidden = depth === 0;
  };
  addEventListener('dragenter', (event) => canTake(event) && show(1));
  addEventListener('dragleave', (event) => canTake(event) && show(-1));
  addEventListener('dragover', (event) => {
    if (!canTake(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', async (event) => {
    if (!canTake(event)) return;
    event.preventDefault();
    show(-depth);
    const data = /** @type {DataTransfer} */ (event.dataTransfer);
    const text = data.types.includes('Files') ? '' : data.getData('text/plain');
    if (text) return intake.pasted(text);
    const entries = await dropped(data);
    if (entries.length > 0) intake.files(entries);
  });
}

/** @param {DragEvent} event */
function canTake(event) {
  const types = event.dataTransfer?.types ?? [];
  return types.includes('Files') || (types.includes('text/plain') && !isField(event.target));
}

/** Everything in a drop, folders opened. @param {DataTransfer} data @returns {Promise<Entry[]>} */
async function dropped(data) {
  // The list of items is gone after the first await.
  const items = [...data.items].filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  if (items.length === 0) return [...data.files].map(entryOf);
  const found = await Promise.all(items.map(({ entry, file }) => {
    if (entry?.isDirectory) return opened(/** @type {FileSystemDirectoryEntry} */ (entry));
    return file ? [entryOf(file)] : [];
  }));
  return found.flat();
}

/** @param {FileSystemDirectoryEntry} folder @returns {Promise<Entry[]>} */
async function opened(folder) {
  const reader = folder.createReader();
  /** @type {Entry[]} */
  const found = [];
  for (;;) {
    // Chromium gives a hundred at a time.
    const some = await new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return found;
    for (const entry of some) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory) found.push(...await opened(/** @type {FileSystemDirectoryEntry} */ (entry)));
      else found.push(...await fileOf(/** @type {FileSystemFileEntry} */ (entry)));
    }
  }
}

/** @param {FileSystemFileEntry} entry @returns {Promise<Entry[]>} */
function fileOf(entry) {
  return new Promise((resolve) => entry.file(
    (file) => resolve([{ name: entry.fullPath.replace(/^\//, ''), blob: file }]),
    // A file that cannot even be opened is read as nothing, and so refused by name.
    () => resolve([{ name: entry.fullPath.replace(/^\//, ''), blob: new Blob() }])));
}

/** @param {File} file @returns {Entry} */
function entryOf(file) {
  return { name: file.webkitRelativePath || file.name, blob: file };
}
