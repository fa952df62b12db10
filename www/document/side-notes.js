// Side notes: on a wide screen each note stands beside the line of its marker, none over another.

const GAP = 10;

/**
 * Keeps the notes of an edition in place while its width changes. Returns what stops it.
 * @param {HTMLElement} edition
 * @returns {() => void}
 */
export function placeNotes(edition) {
  const observer = new ResizeObserver(() => place(edition));
  observer.observe(edition);
  return () => observer.disconnect();
}

/** @param {HTMLElement} edition */
function place(edition) {
  const notes = [...edition.querySelectorAll('.note:not(.loose)')].filter((note) => note instanceof HTMLElement);
  const first = notes.at(0);
  const beside = first !== undefined && getComputedStyle(first).position === 'absolute';
  const origin = edition.getBoundingClientRect().top;
  const wanted = notes.map((note) => top(edition, note) - origin);
  const heights = notes.map((note) => note.offsetHeight);
  let free = 0;
  notes.forEach((note, index) => {
    const at = Math.max(wanted[index] ?? 0, free);
    free = at + (heights[index] ?? 0) + GAP;
    note.style.top = beside ? `${at}px` : '';
  });
  edition.style.minHeight = beside ? `${free}px` : '';
}

/** @param {HTMLElement} edition @param {HTMLElement} note */
function top(edition, note) {
  const marker = edition.querySelector(`a[href="#noot-${note.dataset.marker}"]`);
  return (marker ?? note).getBoundingClientRect().top;
}
