// The page's own types; those of the result are made from the Rust types (result.d.ts).

import type { Entry } from '../intake/intake.js';
import type { Collection, Deadline, DisplayBlock, Dossier, Failure, Reading, Segment, Sizes } from '../result.js';

export type Lang = 'nl' | 'en';

/** `[start, end)` in UTF-16 code units of a reading's text. */
export type Span = [number, number];

export type Block = DisplayBlock;

/** What is kept of every document. Its fields are named as those of a reading. */
export type Brief = Pick<Reading, 'fileName' | 'kind' | 'identity' | 'subject' | 'submitted' | 'askers' | 'addressees' | 'reply' | 'seeAlso' | 'asserted'> & {
  notice: { kind: string, concerns: string[] } | null;
  deadline: Standing & Pick<Deadline, 'asOf' | 'requestedBy'>;
  diagnostics: { code: string }[];
  sizes: Sizes;
};

/** A document that is open on the page. */
export interface Doc {
  id: number;
  /** Its example, when it is one: the only documents that a link can bring back. */
  example: string | null;
  brief: Brief;
  /** The file it was read from, and is read from again; pasted text has none. */
  entry: Entry | null;
  /** How it stands on the day asked about: it, or the dossier it is in. */
  standing: Standing;
  /** The dossier it is in, when that holds other documents too. */
  dossier: { index: number, size: number } | null;
}

/** A status as a table shows it. */
export type Standing = Pick<Deadline, 'status' | 'days' | 'label' | 'tone'>;

/** The deadline in full: of a document, or of the dossier it is in. */
export interface Outlook {
  dossier: Dossier | null;
  deadline: Deadline;
}

/** What the findings point at in the text: a list of the reading and an index in it. */
export interface Target {
  kind: string;
  ref: number;
}

export type { Collection, Deadline, Dossier, Failure, Reading, Segment };
