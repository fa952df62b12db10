//! The deadline status: three weeks from *ingezonden*, six after a notice, counted in calendar days. Source:
//! Reglement van Orde van de Tweede Kamer (1994, art. 135; since 31 March 2021 the same by press reports).
//! No status says more than the documents at hand show; how each is reached stands in `rule.rs`.

use crate::result::contract::contract;
use crate::words::date::Date;
use crate::words::lang::Lang;

contract! {
    /// The status and the sum behind it.
    #[derive(Eq, Default)]
    pub struct Deadline {
        /// The status on `as_of`.
        pub status: Status,
        /// Days left or passed, as the status says; `None` where it counts none.
        pub days: Option<i64>,
        /// The status in a few words, in the language of the context.
        pub label: String,
        /// How to colour it.
        pub tone: Tone,
        /// The status in one to three sentences, in the language of the context.
        pub sentence: String,
        /// The day asked about.
        pub as_of: Option<Date>,
        /// Date of *ingezonden*.
        pub submitted: Option<Date>,
        /// Last day of three weeks.
        pub due: Option<Date>,
        /// Last day of six weeks.
        pub extended_due: Option<Date>,
        /// The first notice of extension.
        pub notice: Option<NoticeReceived>,
        /// Date of the first answer.
        pub answered: Option<Date>,
        /// The status on the document's own last date; `None` when it prints no date.
        pub status_on_document_date: Option<Status>,
        /// The sum, in order.
        pub steps: Vec<Step>,
        /// Recess periods that overlap the six weeks; never empty. `None` means not known, never "no recess":
        /// the table holds only periods that are sourced at both ends.
        pub recess: Option<Vec<Recess>>,
        /// An earlier reply that the askers request; never part of the status.
        pub requested_by: Vec<RequestedBy>,
        /// The official page where a later reply would be found; `None` when the set's number is not known.
        pub lookup: Option<String>,
    }

    /// A status with its words and colour, the same for every document.
    #[derive(Eq)]
    pub struct StatusName {
        /// The status.
        pub status: Status,
        /// The status in a few words.
        pub label: String,
        /// How to colour it.
        pub tone: Tone,
    }

    /// Colour of a status. Red is for `afterSixWeeks` alone: only that is late beyond doubt.
    #[derive(Copy, Eq, Default)]
    pub enum Tone {
        /// Answered within three weeks, or within six after a notice.
        InTime,
        /// The term runs, or the answer came after three weeks.
        Attention,
        /// Nothing can be said from these documents, or nothing need be.
        #[default]
        Neutral,
        /// Answered after six weeks.
        AfterSixWeeks,
    }

    /// Status codes of deadlines.md.
    #[derive(Copy, Eq, Default, PartialOrd, Ord, Hash)]
    pub enum Status {
        /// Answered within three weeks.
        AnsweredInTime,
        /// Answered after three weeks, after a notice.
        AnsweredAfterNotice,
        /// The same, the notice known only from "Zie ook".
        AnsweredAfterNoticeUndated,
        /// Answered after three weeks; no notice is mentioned.
        AnsweredAfterTerm,
        /// Answered after six weeks.
        AnsweredAfterSixWeeks,
        /// A notice was received, six weeks have not passed.
        Extended,
        /// A notice was received, six weeks have passed.
        TermPassedAfterNotice,
        /// Three weeks have not passed.
        Open,
        /// Three weeks have passed; no answer in these documents.
        TermPassed,
        /// Answered in another publication.
        ClosedAnsweredElsewhere,
        /// Withdrawn.
        ClosedWithdrawn,
        /// The day asked about lies before the submission.
        NotYetSubmitted,
        /// Only a further or revised reply is at hand.
        FirstReplyElsewhere,
        /// Eerste Kamer and oral questions have no term.
        NoTerm,
        /// No readable submission date, an answer without a date or before its question, or no set of questions.
        #[default]
        Unknown,
    }

    /// The first notice of extension.
    #[derive(Eq)]
    pub struct NoticeReceived {
        /// When it was received.
        pub received: Date,
        /// Whether that was within three weeks.
        pub in_time: bool,
    }

    /// One step of the sum.
    #[derive(Eq)]
    pub struct Step {
        /// What happens that day.
        pub code: StepCode,
        /// The day.
        pub date: Date,
        /// What happens that day, in the language of the context.
        pub label: String,
        /// Where that is known from, in the language of the context.
        pub basis: String,
        /// The same for programs.
        pub source: StepSource,
        /// In a dossier: index of the document that says so.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        pub document: Option<usize>,
    }

    /// What happens on the day of a step.
    #[derive(Copy, Eq)]
    pub enum StepCode {
        /// *Ingezonden*.
        Submitted,
        /// A notice of extension was received.
        Notice,
        /// A notice says that the questions are answered in another publication.
        AnsweredElsewhere,
        /// A notice says that the questions are withdrawn.
        Withdrawn,
        /// A notice says something else.
        OtherNotice,
        /// A second notice (*nadere mededeling*) was received.
        FurtherNotice,
        /// Last day of three weeks.
        Due,
        /// Last day of six weeks.
        ExtendedDue,
        /// The answer was received.
        Answered,
        /// A further or revised reply was received.
        FurtherAnswer,
    }

    /// Where a step is known from.
    #[derive(Copy, Eq)]
    pub enum StepSource {
        /// The document prints it.
        Document,
        /// The rule gives it.
        Rule,
        /// The reader typed it in.
        Asserted,
    }

    /// A recess that overlaps the term.
    #[derive(Eq)]
    pub struct Recess {
        /// Name, with its year.
        pub name: String,
        /// First day.
        pub from: Date,
        /// Last day, inclusive.
        pub to: Date,
        /// Days of the term inside it.
        pub days: i64,
    }

    /// A request for an earlier reply.
    #[derive(Eq)]
    pub struct RequestedBy {
        /// The question that asks.
        pub question: String,
        /// The words.
        pub text: String,
        /// The date, when one is named with its year or can be told from the submission date.
        pub date: Option<Date>,
    }
}

impl Status {
    /// Every status, in the order of the specification.
    pub const ALL: [Self; 15] = [
        Self::AnsweredInTime,
        Self::AnsweredAfterNotice,
        Self::AnsweredAfterNoticeUndated,
        Self::AnsweredAfterTerm,
        Self::AnsweredAfterSixWeeks,
        Self::Extended,
        Self::TermPassedAfterNotice,
        Self::Open,
        Self::TermPassed,
        Self::ClosedAnsweredElsewhere,
        Self::ClosedWithdrawn,
        Self::NotYetSubmitted,
        Self::FirstReplyElsewhere,
        Self::NoTerm,
        Self::Unknown,
    ];

    /// The status in a few words, for a chip or a table.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::AnsweredInTime => lang.pick("op tijd beantwoord", "answered in time"),
            Self::AnsweredAfterNotice => lang.pick("beantwoord na uitstel", "answered after extension"),
            Self::AnsweredAfterNoticeUndated => lang.pick("beantwoord binnen zes weken", "answered within six weeks"),
            Self::AnsweredAfterTerm => lang.pick("beantwoord na drie weken", "answered after three weeks"),
            Self::AnsweredAfterSixWeeks => lang.pick("beantwoord na zes weken", "answered after six weeks"),
            Self::Extended => lang.pick("uitgesteld, in behandeling", "extended, pending"),
            Self::Open => lang.pick("in behandeling", "pending"),
            Self::TermPassed | Self::TermPassedAfterNotice => {
                lang.pick("geen antwoord in deze bestanden", "no answer in these files")
            }
            Self::ClosedAnsweredElsewhere => lang.pick("elders beantwoord", "answered elsewhere"),
            Self::ClosedWithdrawn => lang.pick("ingetrokken", "withdrawn"),
            Self::NotYetSubmitted => lang.pick("nog niet ingezonden", "not yet submitted"),
            Self::FirstReplyElsewhere => lang.pick("eerste reactie elders", "first reply elsewhere"),
            Self::NoTerm => lang.pick("geen termijn", "no term"),
            Self::Unknown => lang.pick("onbekend", "unknown"),
        }
    }

    /// Whether the status compares a date with the end of a term.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        !matches!(
            self,
            Self::ClosedAnsweredElsewhere
                | Self::ClosedWithdrawn
                | Self::NotYetSubmitted
                | Self::FirstReplyElsewhere
                | Self::NoTerm
                | Self::Unknown
        )
    }

    /// The colour of the status.
    #[must_use]
    pub const fn tone(self) -> Tone {
        match self {
            Self::AnsweredInTime | Self::AnsweredAfterNotice | Self::AnsweredAfterNoticeUndated => Tone::InTime,
            Self::AnsweredAfterTerm | Self::Extended | Self::Open => Tone::Attention,
            Self::AnsweredAfterSixWeeks => Tone::AfterSixWeeks,
            Self::TermPassed
            | Self::TermPassedAfterNotice
            | Self::ClosedAnsweredElsewhere
            | Self::ClosedWithdrawn
            | Self::NotYetSubmitted
            | Self::FirstReplyElsewhere
            | Self::NoTerm
            | Self::Unknown => Tone::Neutral,
        }
    }
}
