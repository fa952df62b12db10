//! The deadline rule: a table of cases, a second way of counting, and what no sentence may say.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use vraagstuk::{Context, Date, Dated, Event, EventKind, Facts, Form, Lang, Origin};

mod calendar;
mod documents;
mod rule;
mod sentences;

const ORIGIN: Origin = Origin::Document(None);

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text}"))
}

fn optional(text: &str) -> Option<Date> {
    (!text.is_empty()).then(|| day(text))
}

fn event(kind: EventKind, date: Option<Date>) -> Event {
    Event { kind, date, origin: ORIGIN }
}

fn facts(submitted: &str, events: Vec<Event>) -> Facts {
    let submitted = optional(submitted).map(|date| Dated { date, origin: ORIGIN });
    Facts { form: Form::Written, submitted, events, documents: 1, ..Facts::default() }
}

fn context(as_of: &str, lang: Lang) -> Context {
    Context { as_of: day(as_of), lang, asserted: None }
}
