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

/** A minister or state secretary asked. */
export type AddresseeFacts = {
  /** The portfolio. */
  portfolio: string | null,
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

/** A member who asks. */
export type AskerFacts = {
  /** Name as printed. */
  name: string,
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
export type Code = "question-without-answer" | "answer-without-question" | "duplicate-question-number" | "gap-in-question-numbers" | "footnote-without-marker" | "marker-without-footnote" | "malformed-question-number" | "malformed-citation" | "date-out-of-order" | "date-mismatch" | "date-doubtful" | "responder-not-addressed" | "no-submission-date" | "oral-questions" | "not-written-questions" | "empty-document" | "text-layer-damaged" | "no-text-layer" | "attachment-not-included" | "earlier-reply-requested" | "contradictory-dates" | "joint-questions-divided" | "joint-questions-undivided" | "another-set";

/** What the page exports and `vraagstuk --collection` prints. */
export type Collection = {
  /** Always [`SCHEMA_VERSION`]. */
  schemaVersion: number,
  /** Always [`GENERATOR`]. */
  generator: string,
  /** The day asked about. */
  asOf: IsoDate,
  /** The readings, in the order given. */
  documents: Array<Reading>,
  /** The dossiers, in the order of their first document. */
  dossiers: Array<Dossier>,
  /** What could not be read. */
  failures: Array<Failure>,
};

/** The same text and context give the same result, byte for byte. */
export type Context = {
  /** The day asked about. */
  asOf: IsoDate,
  /** Language of messages and labels. */
  lang: Lang,
  /** What the reader typed in about this document. */
  asserted: Asserted | null,
};

/** Numbers of sets by status. */
export type Counts = {
  /** All of them: the sum of the following. */
  sets: number,
  /** Answered within three weeks. */
  answeredInTime: number,
  /** Answered within six weeks, after a notice of which the documents tell. */
  answeredAfterNotice: number,
  /** Answered after three weeks; the documents mention no notice. */
  answeredAfterTerm: number,
  /** Answered after six weeks. */
  answeredAfterSixWeeks: number,
  /** The term of three or six weeks runs. */
  open: number,
  /** The term has passed and these files hold no answer, which does not mean that there is none. */
  noAnswerInTheseFiles: number,
  /** Answered in another publication, or withdrawn. */
  closed: number,
  /** Submitted after the day asked about. */
  notYetSubmitted: number,
  /** Eerste Kamer and oral questions. */
  noTerm: number,
  /** Only a further or revised reply is at hand. */
  firstReplyElsewhere: number,
  /** Not known, documents that are no set of questions included. */
  unknown: number,
  /** Median of the days from submission to answer, of the sets of which both are known. */
  medianDays: number | null,
};

/** The status and the sum behind it. */
export type Deadline = {
  /** The status on `as_of`. */
  status: Status,
  /** Days left or passed, as the status says; `null` where it counts none. */
  days: number | null,
  /** The status in a few words, in the language of the context. */
  label: string,
  /** How to colour it. */
  tone: Tone,
  /** The status in one to three sentences, in the language of the context. */
  sentence: string,
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
  /** The status on the document's own last date; `null` when it prints no date. */
  statusOnDocumentDate: Status | null,
  /** The sum, in order. */
  steps: Array<Step>,
  /** Recess periods that overlap the six weeks; never empty. `null` means not known, never "no recess":
  * the table holds only periods that are sourced at both ends. */
  recess: Array<Recess> | null,
  /** An earlier reply that the askers request; never part of the status. */
  requestedBy: Array<RequestedBy>,
  /** The official page where a later reply would be found; `null` when the set's number is not known. */
  lookup: string | null,
};

/** What the askers ask for. */
export type DeadlineFacts = {
  /** Requests for an earlier reply. */
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

/** A diagnostic by its code. */
export type DiagnosticFacts = {
  /** Stable code. */
  code: Code | null,
};

/** A block of the text. The blocks of a text join to the whole of it. */
export type DisplayBlock = {
  /** What it is; `null` for text that belongs to no part. */
  kind: MarkKind | null,
  /** Index in the list that `kind` names. */
  ref: number,
  /** Where it stands. */
  span: Span,
  /** Its segments, which join to the whole of it. */
  segments: Array<Segment>,
};

/** What a deadline and a dossier need of a document. Every field is named as in [`Reading`]. */
export type DocumentFacts = {
  /** What the document is. */
  kind: Kind,
  /** What it is known by. */
  identity: IdentityFacts,
  /** What the questions are about. */
  subject: string | null,
  /** Date of *ingezonden*. */
  submitted: IsoDate | null,
  /** Members who ask. */
  askers: Array<AskerFacts>,
  /** Ministers and state secretaries asked. */
  addressees: Array<AddresseeFacts>,
  /** The reply line. */
  reply: ReplyFacts | null,
  /** Identifiers from "Zie ook". */
  seeAlso: Array<string>,
  /** What a notice says. */
  notice: NoticeFacts | null,
  /** What the reader typed in. */
  asserted: Asserted | null,
  /** Of the deadline only what is read and not computed. */
  deadline: DeadlineFacts,
  /** Codes of the diagnostics. */
  diagnostics: Array<DiagnosticFacts>,
};

/** The documents of one set. */
export type Dossier = {
  /** What the set is known by: its Z number, else a key made of its header. The same in every collection
  * that holds the same headers. */
  key: string,
  /** Indices of the documents, in the order in which they were published. */
  documents: Array<number>,
  /** The deadline from the facts of all of them; each step names its document. */
  deadline: Deadline,
  /** Where the documents contradict each other. */
  diagnostics: Array<Diagnostic>,
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

/** A file that could not be read. */
export type Failure = {
  /** Its name. */
  fileName: string,
  /** Stable code of the reason. */
  code: string,
  /** The reason, in the language of the context. */
  message: string,
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

/** A citation in any text. */
export type FoundCitation = {
  /** Kind of source. */
  kind: CitationKind,
  /** What stands there. */
  text: string,
  /** Official identifier; `null` when none follows from the text. */
  identifier: string | null,
  /** Link; `null` when recognised but not linkable. */
  url: string | null,
  /** Why there is no link: a stable code. */
  reason: string | null,
  /** What to call it where the words alone do not say. */
  label: string | null,
  /** For kind `law`: which article of which law. */
  law: LawReference | null,
  /** Where it stands, in UTF-16 code units. */
  span: Span,
};

/** The sets of one ministry or month. */
export type GroupCounts = {
  /** Ministry or month; `null` when not known. */
  name: string | null,
  /** Its sets. */
  counts: Counts,
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

/** What a set and its publication are known by. */
export type IdentityFacts = {
  /** The chamber. */
  chamber: Chamber | null,
  /** Session year. */
  sessionYear: string | null,
  /** Z number of this set. */
  questionNumber: string | null,
  /** Official identifier. */
  identifier: string | null,
  /** Probable identifier. */
  inferredIdentifier: string | null,
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
export type NoticeFacts = {
  /** Its kind; a notice whose kind is not told is none that counts. */
  kind: NoticeKind | null,
  /** Sets named in it. */
  concerns: Array<string>,
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
export type Office = "Minister" | "Staatssecretaris" | "Minister-President";

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

/** The reply line. */
export type ReplyFacts = {
  /** What kind of reply; one whose kind is not told does not count. */
  kind: ReplyKind | null,
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

/** A piece of a block. */
export type Segment = {
  /** What it is; `null` for plain text. */
  kind: MarkKind | null,
  /** Index in the list that `kind` names. */
  ref: number,
  /** Where it stands. */
  span: Span,
};

/** How serious a diagnostic is. */
export type Severity = "error" | "warning" | "info";

/** How long the parts of a reading are that a brief one lacks. */
export type Sizes = {
  /** Questions. */
  questions: number,
  /** Questions that an answer covers. */
  answered: number,
  /** Footnotes. */
  footnotes: number,
  /** Citations. */
  citations: number,
  /** UTF-16 code units of the text. */
  text: number,
  /** Hash of the text (FNV-1a over its UTF-16 code units): the same file given twice is known by it. */
  fingerprint: number,
};

/** A half-open range `[start, end)` of a text; serialised as `[start, end]`.
 *
 * In Rust the unit is bytes; [`crate::Reading::to_utf16`] turns every span of a result into UTF-16 code units. */
export type Span = [number, number];

/** How the sets of a collection stand on the day asked about. */
export type Statistics = {
  /** All sets. */
  total: Counts,
  /** By ministry asked, in alphabetical order, the unknown last. A set that asks two counts in both, so that
  * the sum may be more than the total. */
  ministries: Array<GroupCounts>,
  /** By month of submission (`2024-10`), the unknown last. */
  months: Array<GroupCounts>,
};

/** Status codes of deadlines.md. */
export type Status = "answeredInTime" | "answeredAfterNotice" | "answeredAfterNoticeUndated" | "answeredAfterTerm" | "answeredAfterSixWeeks" | "extended" | "termPassedAfterNotice" | "open" | "termPassed" | "closedAnsweredElsewhere" | "closedWithdrawn" | "notYetSubmitted" | "firstReplyElsewhere" | "noTerm" | "unknown";

/** A status with its words and colour, the same for every document. */
export type StatusName = {
  /** The status. */
  status: Status,
  /** The status in a few words. */
  label: string,
  /** How to colour it. */
  tone: Tone,
};

/** One step of the sum. */
export type Step = {
  /** What happens that day. */
  code: StepCode,
  /** The day. */
  date: IsoDate,
  /** What happens that day, in the language of the context. */
  label: string,
  /** Where that is known from, in the language of the context. */
  basis: string,
  /** The same for programs. */
  source: StepSource,
  /** In a dossier: index of the document that says so. */
  document?: number | null,
};

/** What happens on the day of a step. */
export type StepCode = "submitted" | "notice" | "answeredElsewhere" | "withdrawn" | "otherNotice" | "furtherNotice" | "due" | "extendedDue" | "answered" | "furtherAnswer";

/** Where a step is known from. */
export type StepSource = "document" | "rule" | "asserted";

/** Colour of a status. Red is for `afterSixWeeks` alone: only that is late beyond doubt. */
export type Tone = "inTime" | "attention" | "neutral" | "afterSixWeeks";
