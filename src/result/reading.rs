//! The result of reading one document: the JSON contract that page, export and command line share.

use crate::result::cited::{Citation, Place};
use crate::result::context::Asserted;
use crate::result::contract::contract;
use crate::result::deadline::Deadline;
use crate::result::diagnostic::Diagnostic;
use crate::result::mark::Mark;
use crate::text::span::Span;
use crate::words::date::Date;

/// Version of the result's shape; it changes when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

contract! {
    /// Everything read in one document. Facts that the document does not state are `None` or empty.
    #[derive(Default)]
    pub struct Reading {
        /// Always [`SCHEMA_VERSION`].
        pub schema_version: u32,
        /// Name of the file; `None` for pasted text. A file in a zip is `archive.zip/folder/name.txt`.
        pub file_name: Option<String>,
        /// What the document is.
        pub kind: Kind,
        /// What it is known by.
        pub identity: Identity,
        /// What the questions are about.
        pub subject: Option<String>,
        /// Date of *ingezonden*.
        pub submitted: Option<Date>,
        /// Members who ask.
        pub askers: Vec<Asker>,
        /// Ministers and state secretaries asked.
        pub addressees: Vec<Addressee>,
        /// The reply line; `None` for a question or an unrecognised document.
        pub reply: Option<Reply>,
        /// Identifiers from "Zie ook Aanhangsel …" in the header.
        pub see_also: Vec<String>,
        /// The questions, in printed order.
        pub questions: Vec<Question>,
        /// The answers, in printed order.
        pub answers: Vec<Answer>,
        /// The text of a notice (*mededeling*).
        pub notice: Option<Notice>,
        /// The notes, in printed order.
        pub footnotes: Vec<Footnote>,
        /// The references, in printed order.
        pub citations: Vec<Citation>,
        /// The *Toelichting*.
        pub explanation: Option<Explanation>,
        /// Everything to show in place, ordered by start, then longest first.
        pub marks: Vec<Mark>,
        /// What the reader typed in, never mixed with what was read.
        pub asserted: Option<Asserted>,
        /// The deadline status.
        pub deadline: Deadline,
        /// What the document gets wrong, or what a reader must know.
        pub diagnostics: Vec<Diagnostic>,
        /// The text as given, into which all spans point.
        pub text: String,
    }

    /// What a document is.
    #[derive(Copy, Eq, Default)]
    pub enum Kind {
        /// Questions with their answers.
        Answer,
        /// Questions with a notice instead of answers.
        Notice,
        /// Questions alone.
        Question,
        /// No set of written questions.
        #[default]
        Unrecognised,
    }

    /// What a set and its publication are known by.
    #[derive(Eq, Default)]
    pub struct Identity {
        /// The chamber, where printed or where it follows from the form.
        pub chamber: Option<Chamber>,
        /// *Vergaderjaar* as printed, with a plain hyphen: `2024-2025`.
        pub session_year: Option<String>,
        /// Number in the Aanhangsel.
        pub number: Option<u32>,
        /// Z number of this set, as printed in its header.
        pub question_number: Option<String>,
        /// Official identifier, when it follows from what is printed.
        pub identifier: Option<String>,
        /// Probable identifier: number printed, session year inferred from the reply's date.
        pub inferred_identifier: Option<String>,
        /// Official page of `identifier`.
        pub url: Option<String>,
        /// Official page of `inferred_identifier`.
        pub inferred_url: Option<String>,
    }

    /// A chamber of the Staten-Generaal.
    #[derive(Copy, Eq)]
    pub enum Chamber {
        /// Tweede Kamer.
        TweedeKamer,
        /// Eerste Kamer.
        EersteKamer,
    }

    /// A member who asks.
    #[derive(Eq)]
    pub struct Asker {
        /// Name as printed.
        pub name: String,
        /// Party as printed; `None` when none is.
        pub party: Option<String>,
        /// Where the name stands.
        pub span: Span,
    }

    /// An office in the government.
    #[derive(Copy, Eq)]
    pub enum Office {
        /// Minister.
        #[serde(rename = "Minister")]
        Minister,
        /// State secretary.
        #[serde(rename = "Staatssecretaris")]
        Staatssecretaris,
        /// Prime minister.
        #[serde(rename = "Minister-President")]
        MinisterPresident,
    }

    /// A minister or state secretary asked.
    #[derive(Eq)]
    pub struct Addressee {
        /// The office.
        pub office: Office,
        /// The portfolio without *van* or *voor*; `None` when none is printed.
        pub portfolio: Option<String>,
        /// Where it stands.
        pub span: Span,
    }

    /// The reply line.
    #[derive(Eq)]
    pub struct Reply {
        /// What kind of reply.
        pub kind: ReplyKind,
        /// Who replies.
        pub by: Vec<Replier>,
        /// *Mede namens*.
        pub on_behalf_of: Vec<Addressee>,
        /// Date of *ontvangen*.
        pub received: Option<Date>,
    }

    /// What kind of reply a reply line announces.
    #[derive(Copy, Eq)]
    pub enum ReplyKind {
        /// *Antwoord*.
        Answer,
        /// *Nader antwoord*.
        FurtherAnswer,
        /// *Mededeling*.
        Notice,
        /// *Nadere mededeling*.
        FurtherNotice,
        /// *Herziene versie*.
        Revised,
    }

    /// A minister or state secretary who replies.
    #[derive(Eq)]
    pub struct Replier {
        /// Name as printed.
        pub name: String,
        /// The office.
        pub office: Office,
        /// The portfolio; `None` when none is printed.
        pub portfolio: Option<String>,
        /// Where the name stands.
        pub span: Span,
    }

    /// One numbered question.
    #[derive(Eq)]
    pub struct Question {
        /// Number as printed: `1`, `2a`. Unnumbered questions are counted.
        pub number: String,
        /// Clean text: markers and page furniture out, lines joined.
        pub text: String,
        /// Markers standing in it, in order.
        pub footnotes: Vec<String>,
        /// Spans of the separate questions it asks.
        pub sentences: Vec<Span>,
        /// Index in `answers`; `None` when no answer covers it.
        pub answer: Option<usize>,
        /// From its heading to its end.
        pub span: Span,
    }

    /// One answer, which may cover several questions.
    #[derive(Eq)]
    pub struct Answer {
        /// Every question it covers, ranges written out, printed order.
        pub questions: Vec<String>,
        /// Clean text, as in [`Question`].
        pub text: String,
        /// Markers standing in it, in order.
        pub footnotes: Vec<String>,
        /// Questions of this set whose answer it points to.
        pub refers_to: Vec<String>,
        /// Whether it is nothing but the pointer.
        pub pointer_only: bool,
        /// From its heading to its end.
        pub span: Span,
    }

    /// The text of a notice.
    #[derive(Eq)]
    pub struct Notice {
        /// What it says.
        pub kind: NoticeKind,
        /// For `answeredElsewhere`: identifier, or the words.
        pub answered_in: Option<String>,
        /// The reason given.
        pub reason: Option<String>,
        /// ISO date when a date is named, else the words.
        pub expected: Option<String>,
        /// Sets named in it by Z number, as printed.
        pub concerns: Vec<String>,
        /// Clean text.
        pub text: String,
        /// Where it stands.
        pub span: Span,
    }

    /// What a notice says.
    #[derive(Copy, Eq)]
    pub enum NoticeKind {
        /// The usual term is declined (*uitstel*).
        Extension,
        /// Answered in another publication.
        AnsweredElsewhere,
        /// The questions are withdrawn.
        Withdrawn,
        /// Something else.
        Other,
    }

    /// A footnote.
    #[derive(Eq)]
    pub struct Footnote {
        /// Number as printed.
        pub number: String,
        /// Clean text.
        pub text: String,
        /// Complete addresses, repaired over line ends.
        pub urls: Vec<String>,
        /// Places whose markers name it.
        pub referenced_from: Vec<Place>,
        /// Where it stands, number included.
        pub span: Span,
    }

    /// The *Toelichting* after the questions.
    #[derive(Eq)]
    pub struct Explanation {
        /// Clean text.
        pub text: String,
        /// Markers standing in it.
        pub footnotes: Vec<String>,
        /// Where it stands.
        pub span: Span,
    }
}

impl ReplyKind {
    /// Whether such a reply can be the first to its questions.
    #[must_use]
    pub const fn is_first(self) -> bool {
        matches!(self, Self::Answer | Self::Notice)
    }
}
