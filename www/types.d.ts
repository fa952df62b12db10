// The page's own types; those of the result are made from the Rust types (result.d.ts).

import type { Asserted, Deadline, Diagnostic, MarkKind, Reading } from './result.js';

export type Lang = 'nl' | 'en';

/** `[start, end)` in UTF-16 code units of a reading's text. */
export type Span = [number, number];

/** A file that gave no reading, and why: a sentence that names it. */
export interface Failure {
  fileName: string;
  code: string;
  message: string;
}

/** A piece of a block; `kind` is null for text that nothing was found in. */
export interface Segment {
  span: Span;
  kind: MarkKind | null;
  ref: number;
}

export type BlockKind =
  | 'header' | 'question' | 'answer' | 'notice' | 'explanation' | 'footnote' | 'furniture' | 'other';

export interface Block {
  kind: BlockKind;
  ref: number;
  span: Span;
  segments: Segment[];
}

/** A document that is open on the page. */
export interface Doc {
  id: number;
  /** Its example, when it is one: the only documents that a link can bring back. */
  example: string | null;
  reading: Reading;
}

export interface Dossier {
  documents: number[];
  deadline: Deadline;
  diagnostics: Diagnostic[];
}

export interface Collection {
  documents: Reading[];
  dossiers: Dossier[];
  failures: Failure[];
}

/** What the findings point at in the text: a list of the reading and an index in it. */
export interface Target {
  kind: string;
  ref: number;
}

export type { Asserted, Deadline, Diagnostic, MarkKind, Reading };
