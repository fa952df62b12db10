//! The sum, step by step, so that anyone can check it.

use crate::deadline::facts::{EventKind, Origin};
use crate::deadline::rule::Known;
use crate::deadline::term::{due, extended_due};
use crate::result::deadline::{Step, StepCode, StepSource};
use crate::text::order::sort_by;
use crate::words::date::Date;
use crate::words::lang::Lang;

/// Whether the text of the rule was not checked for a set of this day.
pub fn is_unchecked(submitted: Date) -> bool {
    submitted.parts() < (1998, 1, 1)
}

/// Whether the rules of 1994 were in force that day; of its successor the article is not known.
fn under_rules_of_1994(date: Date) -> bool {
    date.parts() < (2021, 3, 31)
}

/// What happened and what falls due, by day.
pub fn steps(known: &Known<'_>, has_term: bool, lang: Lang) -> Vec<Step> {
    let submitted = known.facts.submitted;
    let mut steps = Vec::new();
    if let Some(fact) = submitted {
        let label = lang.pick("ingezonden", "submitted").to_owned();
        steps.push(stated(StepCode::Submitted, fact.date, label, fact.origin, lang));
    }
    for event in &known.facts.events {
        let Some(date) = event.date.filter(|date| *date <= known.as_of) else {
            continue;
        };
        let (code, what) = received(event.kind, lang);
        let day = submitted.map(|fact| date.days_since(fact.date)).filter(|day| *day >= 0);
        let label = match day {
            Some(day) => format!("{what} ({} {day})", lang.pick("dag", "day")),
            None => what.to_owned(),
        };
        steps.push(stated(code, date, label, event.origin, lang));
    }
    if let Some(fact) = submitted.filter(|_| has_term) {
        steps.push(three_weeks(fact.date, lang));
        steps.push(six_weeks(fact.date, known.notice.is_some(), lang));
    }
    sort_by(&mut steps, |step| [step.date.ordinal(), rank(step.code), 0]);
    steps.dedup_by(|a, b| (a.code, a.date, a.source) == (b.code, b.date, b.source));
    steps
}

/// On one day the submission comes first and the answer last.
fn rank(code: StepCode) -> usize {
    match code {
        StepCode::Submitted => 0,
        StepCode::Due | StepCode::ExtendedDue => 2,
        StepCode::Answered | StepCode::FurtherAnswer => 3,
        _ => 1,
    }
}

fn received(kind: EventKind, lang: Lang) -> (StepCode, &'static str) {
    match kind {
        EventKind::Extension => {
            (StepCode::Notice, lang.pick("uitstelbericht ontvangen", "notice of extension received"))
        }
        EventKind::AnsweredElsewhere => (
            StepCode::AnsweredElsewhere,
            lang.pick("mededeling ontvangen: elders beantwoord", "notice received: answered elsewhere"),
        ),
        EventKind::Withdrawn => {
            (StepCode::Withdrawn, lang.pick("mededeling ontvangen: ingetrokken", "notice received: withdrawn"))
        }
        EventKind::OtherNotice => {
            (StepCode::OtherNotice, lang.pick("andere mededeling ontvangen", "other notice received"))
        }
        EventKind::FurtherNotice => {
            (StepCode::FurtherNotice, lang.pick("nadere mededeling ontvangen", "further notice received"))
        }
        EventKind::Answer => (StepCode::Answered, lang.pick("antwoord ontvangen", "answer received")),
        EventKind::FurtherAnswer => (
            StepCode::FurtherAnswer,
            lang.pick("nader of herzien antwoord ontvangen", "further or revised answer received"),
        ),
    }
}

fn stated(code: StepCode, date: Date, label: String, origin: Origin, lang: Lang) -> Step {
    let (source, basis, document) = match origin {
        Origin::Document(index) => (StepSource::Document, "document", index),
        Origin::Asserted => (StepSource::Asserted, lang.pick("door u ingevuld", "entered by you"), None),
    };
    Step { code, date, label, basis: basis.to_owned(), source, document }
}

fn three_weeks(submitted: Date, lang: Lang) -> Step {
    let date = due(submitted);
    let label = lang.pick("drie weken", "three weeks").to_owned();
    let basis = if is_unchecked(submitted) {
        let rules = lang.pick(RULES.0, RULES.1);
        let doubt = lang.pick(
            "de tekst is voor sets van voor 1998 niet nagegaan",
            "its text was not checked for sets from before 1998",
        );
        format!("{rules}; {doubt}")
    } else if under_rules_of_1994(date) {
        lang.pick(
            "Reglement van Orde van de Tweede Kamer (1994), art. 135",
            "Rules of Procedure of the Tweede Kamer (1994), art. 135",
        )
        .to_owned()
    } else {
        lang.pick(RULES.0, RULES.1).to_owned()
    };
    Step { code: StepCode::Due, date, label, basis, source: StepSource::Rule, document: None }
}

const RULES: (&str, &str) = ("Reglement van Orde van de Tweede Kamer", "Rules of Procedure of the Tweede Kamer");

fn six_weeks(submitted: Date, noticed: bool, lang: Lang) -> Step {
    let label = if noticed {
        lang.pick("zes weken, na uitstelbericht", "six weeks, after a notice of extension")
    } else {
        lang.pick("zes weken, als er een uitstelbericht is", "six weeks, if there is a notice of extension")
    };
    let basis = if under_rules_of_1994(extended_due(submitted)) {
        lang.pick(
            "lijst van vragen die langer dan zes weken op beantwoording wachten (Reglement van Orde)",
            "list of questions that wait for an answer for more than six weeks (Rules of Procedure)",
        )
    } else {
        lang.pick(
            "overzicht Niet op tijd beantwoorde Kamervragen",
            "overview of the Tweede Kamer: Niet op tijd beantwoorde Kamervragen",
        )
    };
    let (date, code) = (extended_due(submitted), StepCode::ExtendedDue);
    Step { code, date, label: label.to_owned(), basis: basis.to_owned(), source: StepSource::Rule, document: None }
}
