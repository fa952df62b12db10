//! The deadline status: three weeks, six after a notice. Source: spec/deadlines.md, RvO art. 135 (1994).

use crate::date::Date;
use crate::reading::contract;

contract! {
    /// The status and the sum behind it.
    #[derive(Eq, Default)]
    pub struct Deadline {
        /// The status on `as_of`.
        pub status: Status,
        /// Days left or passed, as the status says; `None` where it counts none.
        pub days: Option<i64>,
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
        /// The status on the document's own last date.
        pub status_on_document_date: Option<Status>,
        /// The sum, in order.
        pub steps: Vec<Step>,
        /// Recess periods that overlap the term; `None` when the table has none for these years.
        pub recess: Option<Vec<Recess>>,
        /// An earlier reply that the askers request; never part of the status.
        pub requested_by: Vec<RequestedBy>,
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
        /// No readable submission date.
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
        /// Stable code of the step.
        pub code: String,
        /// The day.
        pub date: Date,
        /// What happens that day, in the language of the context.
        pub label: String,
        /// Where that is known from, in the language of the context.
        pub basis: String,
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
