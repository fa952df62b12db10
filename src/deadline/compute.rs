//! The deadline of one set of facts, and its status on a day.

use crate::deadline::facts::Facts;
use crate::deadline::rule::Known;
use crate::deadline::term::{due, extended_due};
use crate::deadline::{recess, steps, words};
use crate::result::context::Context;
use crate::result::deadline::{Deadline, Status, StatusName};
use crate::result::facts::DocumentFacts;
use crate::words::date::Date;
use crate::words::lang::Lang;

/// The status, and the sum behind it, of a set of which `facts` are known, on the day of `context`.
///
/// Events after that day are left out: the status is the one known that day. What the reader typed in is
/// part of `facts`; of the context only the day and the language count.
#[must_use]
pub fn compute(facts: &Facts, context: &Context) -> Deadline {
    let known = Known::on(facts, context.as_of);
    let (status, days) = known.status();
    let has_term = !matches!(status, Status::NoTerm | Status::Unknown);
    let submitted = facts.submitted.map(|fact| fact.date);
    let term = submitted.filter(|_| has_term);
    Deadline {
        status,
        days,
        label: words::label(&known, status, context.lang),
        tone: status.tone(),
        sentence: words::sentence(&known, status, context.lang),
        as_of: Some(context.as_of),
        submitted,
        due: term.map(due),
        extended_due: term.map(extended_due),
        notice: known.notice_received(),
        answered: known.answered(),
        status_on_document_date: facts.last_date.map(|day| Known::on(facts, day).status().0),
        steps: steps::steps(&known, has_term, context.lang),
        recess: term.and_then(|from| recess::within(from, extended_due(from))),
        requested_by: facts.requested_by.clone(),
        lookup: facts.lookup.clone(),
    }
}

/// The deadline of each document on the day of `context`, without reading any of them again.
#[must_use]
pub fn deadlines(documents: &[DocumentFacts], context: &Context) -> Vec<Deadline> {
    documents.iter().map(|document| compute(&Facts::from(document), context)).collect()
}

/// The status and its number of days alone: what a table of many documents needs, without any text.
#[must_use]
pub fn status(facts: &Facts, as_of: Date) -> (Status, Option<i64>) {
    Known::on(facts, as_of).status()
}

/// Every status with its words and colour, in the order of [`Status::ALL`].
#[must_use]
pub fn status_names(lang: Lang) -> Vec<StatusName> {
    let name = |status: Status| StatusName { status, label: status.label(lang).to_owned(), tone: status.tone() };
    Status::ALL.into_iter().map(name).collect()
}
