// The page's own types; those of the result are made from the Rust types (result.d.ts).

import type { Collection, Deadline, DisplayBlock, Dossier, Failure, Reading, Segment } from './result.js';

export type Lang = 'nl' | 'en';

/** `[start, end)` in UTF-16 code units of a reading's text. */
export type Span = [number, number];

export type Block = DisplayBlock;

/** A document that is open on the page. */
export interface Doc {
  id: number;
  /** Its example, when it is one: the only documents that a link can bring back. */
  example: string | null;
  reading: Reading;
}

/** What the findings point at in the text: a list of the reading and an index in it. */
export interface Target {
  kind: string;
  ref: number;
}

export type { Collection, Deadline, Dossier, Failure, Reading, Segment };
