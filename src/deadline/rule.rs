//! The rule itself: from the facts known on a day to a status. Nothing here knows a word of any language.

use crate::deadline::facts::{Event, EventKind, Facts, Form};
use crate::deadline::term::{due, extended_due};
use crate::result::deadline::{NoticeReceived, Status};
use crate::result::reading::Chamber;
use crate::words::date::Date;

/// The facts as they were known on a day.
#[derive(Debug)]
pub struct Known<'a> {
    pub facts: &'a Facts,
    pub as_of: Date,
    /// The first notice of extension.
    pub notice: Option<&'a Event>,
    /// The first answer.
    pub answer: Option<&'a Event>,
    /// The first notice that closes the set without an answer.
    pub closing: Option<&'a Event>,
    /// The first further or revised reply.
    pub further_answer: Option<&'a Event>,
    /// The first second notice.
    pub further_notice: Option<&'a Event>,
}

impl<'a> Known<'a> {
    pub fn on(facts: &'a Facts, as_of: Date) -> Self {
        let first = |wanted: &[EventKind]| {
            let known = |event: &&Event| wanted.contains(&event.kind) && event.date.is_none_or(|date| date <= as_of);
            // An event without a date comes last: the first one of which the date is known decides.
            facts.events.iter().filter(known).min_by_key(|event| (event.date.is_none(), event.date))
        };
        Self {
            facts,
            as_of,
            notice: first(&[EventKind::Extension]),
            answer: first(&[EventKind::Answer]),
            closing: first(&[EventKind::AnsweredElsewhere, EventKind::Withdrawn]),
            further_answer: first(&[EventKind::FurtherAnswer]),
            further_notice: first(&[EventKind::FurtherNotice]),
        }
    }

    /// Whether an answer is at hand that came after the day asked about.
    pub fn answered_later(&self) -> bool {
        self.answer.is_none() && self.facts.events.iter().any(|event| event.kind == EventKind::Answer)
    }

    /// Whether the reader's "not answered yet" stands: no answer at hand says otherwise.
    pub fn asserted_unanswered(&self) -> bool {
        self.facts.unanswered && self.answer.is_none() && !self.answered_later()
    }

    pub fn notice_received(&self) -> Option<NoticeReceived> {
        let received = self.notice?.date?;
        let submitted = self.facts.submitted?.date;
        Some(NoticeReceived { received, in_time: received <= due(submitted) })
    }

    pub fn answered(&self) -> Option<Date> {
        self.answer?.date
    }

    /// The algorithm of deadlines.md.
    pub fn status(&self) -> (Status, Option<i64>) {
        let facts = self.facts;
        match facts.form {
            Form::Unrecognised => return (Status::Unknown, None),
            Form::Oral => return (Status::NoTerm, None),
            Form::Written if facts.chamber == Some(Chamber::EersteKamer) => return (Status::NoTerm, None),
            Form::Written => {}
        }
        let Some(submitted) = facts.submitted.map(|fact| fact.date) else {
            return (Status::Unknown, None);
        };
        if self.as_of < submitted {
            return (Status::NotYetSubmitted, Some(submitted.days_since(self.as_of)));
        }
        match self.answer {
            Some(answer) => self.answered_status(submitted, answer.date),
            None => self.unanswered_status(submitted),
        }
    }

    fn answered_status(&self, submitted: Date, answered: Option<Date>) -> (Status, Option<i64>) {
        // An answer without a date, or one dated before its question (seven of 3,000 in the archive sample,
        // all slips), decides nothing.
        let Some(answered) = answered.filter(|date| *date >= submitted) else {
            return (Status::Unknown, None);
        };
        let after_due = answered.days_since(due(submitted));
        if after_due <= 0 {
            return (Status::AnsweredInTime, Some(answered.days_since(submitted)));
        }
        let after_extended_due = answered.days_since(extended_due(submitted));
        if after_extended_due > 0 {
            return (Status::AnsweredAfterSixWeeks, Some(after_extended_due));
        }
        let status = match self.notice {
            Some(notice) if notice.date.is_some() => Status::AnsweredAfterNotice,
            Some(_) => Status::AnsweredAfterNoticeUndated,
            None if self.facts.see_also => Status::AnsweredAfterNoticeUndated,
            None => Status::AnsweredAfterTerm,
        };
        (status, Some(after_due))
    }

    fn unanswered_status(&self, submitted: Date) -> (Status, Option<i64>) {
        if let Some(closing) = self.closing {
            let day = closing.date.map(|date| date.days_since(submitted)).filter(|days| *days >= 0);
            return match closing.kind {
                EventKind::Withdrawn => (Status::ClosedWithdrawn, None),
                _ => (Status::ClosedAnsweredElsewhere, day),
            };
        }
        let only_further = self.further_answer.is_some() || (self.further_notice.is_some() && self.notice.is_none());
        if only_further {
            return (Status::FirstReplyElsewhere, None);
        }
        let (last_day, running, passed) = match self.notice {
            Some(_) => (extended_due(submitted), Status::Extended, Status::TermPassedAfterNotice),
            None => (due(submitted), Status::Open, Status::TermPassed),
        };
        let left = last_day.days_since(self.as_of);
        if left >= 0 { (running, Some(left)) } else { (passed, Some(-left)) }
    }
}
