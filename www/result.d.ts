// Made from the Rust types; refresh it with `UPDATE=1 cargo test --features contract --test contract`.

/** A minister or state secretary asked. */
export type Addressee = {
  /** The office. */
  office: Office,
  /** The portfolio without *van* or *voor*; `null` when none is printed. */
  portfolio: string | null,
  /** Where it stands. */
  span: Span,
};

/** One answer, which may cover several questions. */
export type Answer = {
  /** Every question it covers, ranges written out, printed order. */
  questions: Array<string>,
  /** Clean text, as in [`Question`]. */
  text: string,
  /** Markers standing in it, in order. */
  footnotes: Array<string>,
  /** Questions of this set whose answer it points to. */
  refersTo: Array<string>,
  /** Whether it is nothing but the pointer. */
  pointerOnly: boolean,
  /** From its heading to its end. */
  span: Span,
};

/** A member who asks. */
export type Asker = {
  /** Name as printed. */
  name: string,
  /** Party as printed; `null` when none is. */
  party: string | null,
  /** Where the name stands. */
  span: Span,
};

/** What the reader typed in about a document. */
export type Asserted = {
  /** Date of submission. */
  submitted: IsoDate | null,
  /** Date on which a notice of extension was received. */
  notice: IsoDate | null,
  /** Date on which the answer was received. */
  answered: IsoDate | null,
  /** "Nog niet beantwoord". */
  unanswered: boolean,
};

/** A chamber of the Staten-Generaal. */
export type Chamber = "tweedeKamer" | "eersteKamer";

/** A reference to an official or public source. */
export type Citation = {
  /** Kind of source. */
  kind: CitationKind,
  /** What stands there. */
  text: string,
  /** Official identifier; `null` when none follows from the text. */
  identifier: string | null,
  /** Link; `null` when recognised but not linkable. */
  url: string | null,
  /** Why there is no link: a stable code. */
  reason?: string | null,
  /** What to call it where the words alone do not say ("motie Ellian", "bijlage bij"). */
  label?: string | null,
  /** For kind `law`: which article of which law. */
  law?: LawReference | null,
  /** Where it stands. */
  place: Place,
  /** The characters that make the reference. */
  span: Span,
};

/** Kinds of source. */
export type CitationKind = "aanhangsel" | "kamerstuk" | "dossier" | "handelingen" | "zaak" | "document" | "staatsblad" | "staatscourant" | "tractatenblad" | "ecli" | "law" | "eu" | "euCase" | "com" | "url";

/** Stable code of a diagnostic, in kebab case in JSON. */
export type Code = "question-without-answer" | "not-written-questions";

/** The same text and context give the same result, byte for byte. */
export type Context = {
  /** The day asked about. */
  asOf: IsoDate,
  /** Language of messages and labels. */
  lang: Lang,
  /** What the reader typed in about this document. */
  asserted: Asserted | null,
};

/** The status and the sum behind it. */
export type Deadline = {
  /** The status on `as_of`. */
  status: Status,
  /** Days left or passed, as the status says; `null` where it counts none. */
  days: number | null,
  /** The day asked about. */
  asOf: IsoDate | null,
  /** Date of *ingezonden*. */
  submitted: IsoDate | null,
  /** Last day of three weeks. */
  due: IsoDate | null,
  /** Last day of six weeks. */
  extendedDue: IsoDate | null,
  /** The first notice of extension. */
  notice: NoticeReceived | null,
  /** Date of the first answer. */
  answered: IsoDate | null,
  /** The status on the document's own last date. */
  statusOnDocumentDate: Status | null,
  /** The sum, in order. */
  steps: Array<Step>,
  /** Recess periods that overlap the term; `null` when the table has none for these years. */
  recess: Array<Recess> | null,
  /** An earlier reply that the askers request; never part of the status. */
  requestedBy: Array<RequestedBy>,
};

/** One remark about a document. */
export type Diagnostic = {
  /** Stable code for programs. */
  code: Code,
  /** How serious it is. */
  severity: Severity,
  /** A sentence in the language of the context. */
  message: string,
  /** Where it stands; `null` when it concerns the whole document. */
  span: Span | null,
};

/** The *Toelichting* after the questions. */
export type Explanation = {
  /** Clean text. */
  text: string,
  /** Markers standing in it. */
  footnotes: Array<string>,
  /** Where it stands. */
  span: Span,
};

/** A footnote. */
export type Footnote = {
  /** Number as printed. */
  number: string,
  /** Clean text. */
  text: string,
  /** Complete addresses, repaired over line ends. */
  urls: Array<string>,
  /** Places whose markers name it. */
  referencedFrom: Array<Place>,
  /** Where it stands, number included. */
  span: Span,
};

/** What a set and its publication are known by. */
export type Identity = {
  /** The chamber, where printed or where it follows from the form. */
  chamber: Chamber | null,
  /** *Vergaderjaar* as printed, with a plain hyphen: `2024-2025`. */
  sessionYear: string | null,
  /** Number in the Aanhangsel. */
  number: number | null,
  /** Z number of this set, as printed in its header. */
  questionNumber: string | null,
  /** Official identifier, when it follows from what is printed. */
  identifier: string | null,
  /** Probable identifier: number printed, session year inferred from the reply's date. */
  inferredIdentifier: string | null,
  /** Official page of `identifier`. */
  url: string | null,
  /** Official page of `inferred_identifier`. */
  inferredUrl: string | null,
};

/** A calendar date; ISO 8601 (`2024-11-14`) in JSON and in [`Display`](fmt::Display). */
export type IsoDate = string;

/** What a document is. */
export type Kind = "answer" | "notice" | "question" | "unrecognised";

/** Language of messages and labels. */
export type Lang = "nl" | "en";

/** A law, and which part of it is named. */
export type LawReference = {
  /** Name as printed, spelling repaired. */
  name: string,
  /** Article, as printed. */
  article: string | null,
  /** Paragraphs (*leden*). */
  paragraphs: Array<string>,
  /** Part (*onderdeel*, *aanhef*). */
  part: string | null,
};

/** Something to show in place. */
export type Mark = {
  /** What it is. */
  kind: MarkKind,
  /** Where it stands. */
  span: Span,
  /** Index in the list that `kind` names (askers, questions, footnotes …); 0 where there is no list. */
  ref: number,
};

/** What a mark is. The first group are blocks of lines, the second pieces within them. */
export type MarkKind = "header" | "question" | "answer" | "notice" | "explanation" | "footnote" | "furniture" | "questionHeading" | "answerHeading" | "noticeHeading" | "subject" | "submitted" | "received" | "asker" | "addressee" | "replier" | "onBehalfOf" | "footnoteMarker" | "footnoteNumber" | "citation";

/** The text of a notice. */
export type Notice = {
  /** What it says. */
  kind: NoticeKind,
  /** For `answeredElsewhere`: identifier, or the words. */
  answeredIn: string | null,
  /** The reason given. */
  reason: string | null,
  /** ISO date when a date is named, else the words. */
  expected: string | null,
  /** Sets named in it by Z number, as printed. */
  concerns: Array<string>,
  /** Clean text. */
  text: string,
  /** Where it stands. */
  span: Span,
};

/** What a notice says. */
export type NoticeKind = "extension" | "answeredElsewhere" | "withdrawn" | "other";

/** The first notice of extension. */
export type NoticeReceived = {
  /** When it was received. */
  received: IsoDate,
  /** Whether that was within three weeks. */
  inTime: boolean,
};

/** An office in the government. */
export type Office = "minister" | "staatssecretaris" | "Minister-President";

/** Where in the document something stands. */
export type Place = { "question": string } | { "answer": number } | { "footnote": string } | { "header": boolean } | { "notice": boolean } | { "explanation": boolean } | { "body": boolean };

/** One numbered question. */
export type Question = {
  /** Number as printed: `1`, `2a`. Unnumbered questions are counted. */
  number: string,
  /** Clean text: markers and page furniture out, lines joined. */
  text: string,
  /** Markers standing in it, in order. */
  footnotes: Array<string>,
  /** Spans of the separate questions it asks. */
  sentences: Array<Span>,
  /** Index in `answers`; `null` when no answer covers it. */
  answer: number | null,
  /** From its heading to its end. */
  span: Span,
};

/** Everything read in one document. Facts that the document does not state are `null` or empty. */
export type Reading = {
  /** Always [`SCHEMA_VERSION`]. */
  schemaVersion: number,
  /** Name of the file; `null` for pasted text. A file in a zip is `archive.zip/folder/name.txt`. */
  fileName: string | null,
  /** What the document is. */
  kind: Kind,
  /** What it is known by. */
  identity: Identity,
  /** What the questions are about. */
  subject: string | null,
  /** Date of *ingezonden*. */
  submitted: IsoDate | null,
  /** Members who ask. */
  askers: Array<Asker>,
  /** Ministers and state secretaries asked. */
  addressees: Array<Addressee>,
  /** The reply line; `null` for a question or an unrecognised document. */
  reply: Reply | null,
  /** Identifiers from "Zie ook Aanhangsel …" in the header. */
  seeAlso: Array<string>,
  /** The questions, in printed order. */
  questions: Array<Question>,
  /** The answers, in printed order. */
  answers: Array<Answer>,
  /** The text of a notice (*mededeling*). */
  notice: Notice | null,
  /** The notes, in printed order. */
  footnotes: Array<Footnote>,
  /** The references, in printed order. */
  citations: Array<Citation>,
  /** The *Toelichting*. */
  explanation: Explanation | null,
  /** Everything to show in place, ordered by start, then longest first. */
  marks: Array<Mark>,
  /** What the reader typed in, never mixed with what was read. */
  asserted: Asserted | null,
  /** The deadline status. */
  deadline: Deadline,
  /** What the document gets wrong, or what a reader must know. */
  diagnostics: Array<Diagnostic>,
  /** The text as given, into which all spans point. */
  text: string,
};

/** A recess that overlaps the term. */
export type Recess = {
  /** Name, with its year. */
  name: string,
  /** First day. */
  from: IsoDate,
  /** Last day, inclusive. */
  to: IsoDate,
  /** Days of the term inside it. */
  days: number,
};

/** A minister or state secretary who replies. */
export type Replier = {
  /** Name as printed. */
  name: string,
  /** The office. */
  office: Office,
  /** The portfolio; `null` when none is printed. */
  portfolio: string | null,
  /** Where the name stands. */
  span: Span,
};

/** The reply line. */
export type Reply = {
  /** What kind of reply. */
  kind: ReplyKind,
  /** Who replies. */
  by: Array<Replier>,
  /** *Mede namens*. */
  onBehalfOf: Array<Addressee>,
  /** Date of *ontvangen*. */
  received: IsoDate | null,
};

/** What kind of reply a reply line announces. */
export type ReplyKind = "answer" | "furtherAnswer" | "notice" | "furtherNotice" | "revised";

/** A request for an earlier reply. */
export type RequestedBy = {
  /** The question that asks. */
  question: string,
  /** The words. */
  text: string,
  /** The date, when one is named with its year or can be told from the submission date. */
  date: IsoDate | null,
};

/** How serious a diagnostic is. */
export type Severity = "error" | "warning" | "info";

/** A half-open range `[start, end)` of a text; serialised as `[start, end]`.
 *
 * In Rust the unit is bytes; [`crate::Reading::to_utf16`] turns every span of a result into UTF-16 code units. */
export type Span = [number, number];

/** Status codes of deadlines.md. */
export type Status = "answeredInTime" | "answeredAfterNotice" | "answeredAfterNoticeUndated" | "answeredAfterTerm" | "answeredAfterSixWeeks" | "extended" | "termPassedAfterNotice" | "open" | "termPassed" | "closedAnsweredElsewhere" | "closedWithdrawn" | "notYetSubmitted" | "firstReplyElsewhere" | "noTerm" | "unknown";

/** One step of the sum. */
export type Step = {
  /** Stable code of the step. */
  code: string,
  /** The day. */
  date: IsoDate,
  /** What happens that day, in the language of the context. */
  label: string,
  /** Where that is known from, in the language of the context. */
  basis: string,
};
