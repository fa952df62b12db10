//! The deadline rule: a table of cases, a second way of counting, and what no sentence may say.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use vraagstuk::date::Date;
use vraagstuk::deadline::{
    Deadline, Event, EventKind, Facts, Form, Origin, Status, StepCode, StepSource, Tone, compute, status,
};
use vraagstuk::facts::DocumentFacts;
use vraagstuk::reading::Chamber;
use vraagstuk::{Context, Lang, Source, read};

const CASES: &str = include_str!("cases/deadlines.tsv");
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
    let submitted = optional(submitted).map(|date| vraagstuk::deadline::Dated { date, origin: ORIGIN });
    Facts { form: Form::Written, submitted, events, documents: 1, ..Facts::default() }
}

fn context(as_of: &str, lang: Lang) -> Context {
    Context { as_of: day(as_of), lang, asserted: None }
}

#[test]
fn every_case_of_the_table() {
    let mut count = 0;
    for line in CASES.lines().skip(1) {
        let row: Vec<_> = line.split('\t').collect();
        let kind = match row[4] {
            "extension" => EventKind::Extension,
            "answeredElsewhere" => EventKind::AnsweredElsewhere,
            "withdrawn" => EventKind::Withdrawn,
            _ => EventKind::OtherNotice,
        };
        let notices = row[2].split(',').filter_map(optional).map(|date| event(kind, Some(date)));
        let answer = optional(row[3]).map(|date| event(EventKind::Answer, Some(date)));
        let mut facts = facts(row[0], notices.chain(answer).collect());
        facts.see_also = row[5] == "1";
        facts.chamber = Some(if row[6] == "eersteKamer" { Chamber::EersteKamer } else { Chamber::TweedeKamer });
        facts.form = if row[7] == "1" { Form::Oral } else { Form::Written };
        let deadline = compute(&facts, &context(row[1], Lang::Nl));
        let name = serde_json::to_value(deadline.status).unwrap();
        assert_eq!(name, row[8], "{line}");
        assert_eq!(deadline.days, row[9].parse().ok(), "{line}");
        assert_eq!((deadline.due, deadline.extended_due), (optional(row[10]), optional(row[11])), "{line}");
        assert_eq!(status(&facts, day(row[1])), (deadline.status, deadline.days), "{line}");
        count += 1;
    }
    assert_eq!(count, CASES.lines().count() - 1);
}

/// The notice this project began with, as in the specification.
#[test]
fn the_example_of_the_specification() {
    let notice = event(EventKind::Extension, Some(day("2023-07-03")));
    let mut facts = facts("2023-06-21", vec![notice]);
    facts.last_date = Some(day("2023-07-03"));
    let deadline = compute(&facts, &context("2023-07-10", Lang::Nl));
    assert_eq!((deadline.status, deadline.days), (Status::Extended, Some(23)));
    assert_eq!(deadline.status_on_document_date, Some(Status::Extended));
    assert_eq!(
        deadline.sentence,
        "Uitstelbericht ontvangen op 3 juli 2023 (dag 12). Na uitstel loopt de termijn tot en met 2 augustus 2023. \
         Dit document bevat geen antwoord."
    );
    let steps: Vec<_> =
        deadline.steps.iter().map(|s| (s.date.to_string(), s.label.as_str(), s.basis.as_str())).collect();
    assert_eq!(
        steps,
        [
            ("2023-06-21".to_owned(), "ingezonden", "document"),
            ("2023-07-03".to_owned(), "uitstelbericht ontvangen (dag 12)", "document"),
            ("2023-07-12".to_owned(), "drie weken", "Reglement van Orde van de Tweede Kamer"),
            ("2023-08-02".to_owned(), "zes weken, na uitstelbericht", "overzicht Niet op tijd beantwoorde Kamervragen"),
        ]
    );
    let recess = deadline.recess.unwrap();
    assert_eq!((recess[0].name.as_str(), recess[0].days), ("zomerreces 2023", 27));
    assert!(deadline.notice.unwrap().in_time);
}

#[test]
fn the_rule_names_its_source_for_its_time() {
    let basis = |submitted: &str, lang| {
        let deadline = compute(&facts(submitted, Vec::new()), &context(submitted, lang));
        let due = deadline.steps.iter().find(|step| step.code == StepCode::Due).unwrap().basis.clone();
        (due, deadline.sentence.contains("1998"))
    };
    assert_eq!(
        basis("2003-05-26", Lang::Nl),
        ("Reglement van Orde van de Tweede Kamer (1994), art. 135".to_owned(), false)
    );
    assert_eq!(basis("2021-03-09", Lang::Nl).0, "Reglement van Orde van de Tweede Kamer (1994), art. 135");
    assert_eq!(basis("2021-03-10", Lang::Nl).0, "Reglement van Orde van de Tweede Kamer");
    assert_eq!(basis("2023-06-21", Lang::En).0, "Rules of Procedure of the Tweede Kamer");
    let (old, said) = basis("1997-09-06", Lang::Nl);
    assert!(old.contains("niet nagegaan") && !old.contains("135") && said, "{old}");
}

#[test]
fn a_further_reply_is_not_the_first() {
    let further = event(EventKind::FurtherAnswer, Some(day("2024-03-01")));
    let alone = facts("2024-01-01", vec![further]);
    assert_eq!(status(&alone, day("2024-04-01")), (Status::FirstReplyElsewhere, None));
    let first = event(EventKind::Answer, Some(day("2024-01-20")));
    let both = facts("2024-01-01", vec![further, first]);
    assert_eq!(status(&both, day("2024-04-01")), (Status::AnsweredInTime, Some(19)));
    let second_notice = event(EventKind::FurtherNotice, Some(day("2024-02-01")));
    assert_eq!(status(&facts("2024-01-01", vec![second_notice]), day("2024-02-02")).0, Status::FirstReplyElsewhere);
    let notice = event(EventKind::Extension, Some(day("2024-01-20")));
    let notices = facts("2024-01-01", vec![notice, second_notice]);
    assert_eq!(status(&notices, day("2024-02-12")), (Status::Extended, Some(0)));
}

#[test]
fn dates_that_cannot_be_decide_nothing() {
    for answered in [None, Some(day("1966-08-30"))] {
        let deadline =
            compute(&facts("1996-07-12", vec![event(EventKind::Answer, answered)]), &context("2024-01-01", Lang::Nl));
        assert_eq!((deadline.status, deadline.days, deadline.due), (Status::Unknown, None, None));
        assert!(deadline.sentence.ends_with("de status is niet te bepalen."), "{}", deadline.sentence);
    }
    let undated = facts("2024-01-01", vec![event(EventKind::Extension, None)]);
    assert_eq!(status(&undated, day("2024-02-01")), (Status::Extended, Some(11)));
}

/// Every document of the corpus, with the status that a second reader computed from its labels.
#[test]
fn every_document_of_the_corpus() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for line in include_str!("cases/statuses.tsv").lines().skip(1) {
        let row: Vec<_> = line.split('\t').collect();
        let text = fs::read_to_string(fixtures.join(row[0])).unwrap();
        let deadline = read(&Source::new(text), &context(row[1], Lang::Nl)).deadline;
        assert_eq!(serde_json::to_value(deadline.status).unwrap(), row[2], "{line}");
        assert_eq!(deadline.days, row[3].parse().ok(), "{line}");
    }
}

/// KVR15437: the reply line of a notice begins "Antwoord van".
#[test]
fn a_notice_is_what_it_says() {
    let json = r#"{ "kind": "notice", "submitted": "2002-02-14", "reply": { "kind": "answer", "received": "2002-04-04" },
        "notice": { "kind": "extension" } }"#;
    let document: DocumentFacts = serde_json::from_str(json).unwrap();
    assert_eq!(status(&Facts::from(&document), day("2002-04-05")).0, Status::TermPassedAfterNotice);
}

#[test]
fn an_unrecognised_document_has_no_term() {
    let document = DocumentFacts { submitted: Some(day("2024-01-01")), ..DocumentFacts::default() };
    let deadline = compute(&Facts::from(&document), &context("2024-01-02", Lang::Nl));
    assert_eq!((deadline.status, deadline.due, deadline.extended_due), (Status::Unknown, None, None));
    assert_eq!(deadline.sentence, "Dit is geen stel schriftelijke vragen; er is geen termijn te berekenen.");
}

/// What the reader types in fills what the document leaves open, is marked, and overrides nothing.
#[test]
fn asserted_facts_are_marked() {
    let json = r#"{ "kind": "answer", "reply": { "kind": "answer", "received": "2024-11-19" }, "text": "…",
        "asserted": { "submitted": "2024-10-01", "notice": "2024-10-20", "answered": "2024-10-05" } }"#;
    let document: DocumentFacts = serde_json::from_str(json).unwrap();
    let deadline = compute(&Facts::from(&document), &context("2024-12-01", Lang::Nl));
    assert_eq!((deadline.status, deadline.days), (Status::AnsweredAfterSixWeeks, Some(7)));
    assert!(
        deadline.sentence.ends_with("Door u ingevuld: ingezonden 1 oktober 2024, uitstelbericht 20 oktober 2024."),
        "{}",
        deadline.sentence
    );
    let marked: Vec<_> = deadline
        .steps
        .iter()
        .filter(|step| step.source == StepSource::Asserted)
        .map(|step| (step.code, step.basis.as_str()))
        .collect();
    assert_eq!(marked, [(StepCode::Submitted, "door u ingevuld"), (StepCode::Notice, "door u ingevuld")]);
    let english = compute(&Facts::from(&document), &context("2024-12-01", Lang::En));
    assert_eq!(english.steps[0].basis, "entered by you");
}

#[test]
fn the_page_of_the_set_is_where_one_would_look() {
    let json =
        r#"{ "kind": "question", "identity": { "questionNumber": "2024Z18435", "identifier": "kv-tk-2024Z18435" } }"#;
    let document: DocumentFacts = serde_json::from_str(json).unwrap();
    let address = "https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z18435&did=2024Z18435";
    assert_eq!(document.lookup().as_deref(), Some(address));
    let old = json.replace("2024Z18435\",", "2060716350\",").replace("kv-tk-2024Z18435", "ah-tk-20062007-14");
    let document: DocumentFacts = serde_json::from_str(&old).unwrap();
    assert_eq!(document.lookup().as_deref(), Some("https://zoek.officielebekendmakingen.nl/ah-tk-20062007-14.html"));
}

/// Facts of every kind, with and without a notice, a see-also, a later answer and one or two documents.
fn all_facts() -> Vec<Facts> {
    let submitted = day("2023-06-21");
    let kinds = [
        EventKind::Extension,
        EventKind::AnsweredElsewhere,
        EventKind::Withdrawn,
        EventKind::OtherNotice,
        EventKind::FurtherNotice,
        EventKind::Answer,
        EventKind::FurtherAnswer,
    ];
    let mut all = vec![Facts::default(), facts("", Vec::new())];
    let dates = [None, Some(submitted), Some(submitted.plus_days(22)), Some(submitted.plus_days(60))];
    for first in dates {
        for second in dates {
            for (one, other) in kinds.iter().flat_map(|one| kinds.iter().map(move |other| (*one, *other))) {
                let mut facts = facts("2023-06-21", vec![event(one, first), event(other, second)]);
                all.push(facts.clone());
                facts.see_also = true;
                facts.documents = 2;
                all.push(facts);
            }
        }
    }
    all.push(facts("2023-06-21", Vec::new()));
    all.push(facts("1996-06-21", Vec::new()));
    all.push(Facts { form: Form::Oral, ..facts("2023-06-21", Vec::new()) });
    all.push(Facts { chamber: Some(Chamber::EersteKamer), ..facts("2023-06-21", Vec::new()) });
    all
}

fn all_deadlines(unanswered: bool) -> Vec<Deadline> {
    let days = ["1996-07-01", "2023-06-20", "2023-06-21", "2023-07-12", "2023-07-13", "2023-08-02", "2023-10-01"];
    let mut all = Vec::new();
    for facts in all_facts() {
        let facts = Facts { unanswered, ..facts };
        for lang in [Lang::Nl, Lang::En] {
            all.extend(days.map(|as_of| compute(&facts, &context(as_of, lang))));
        }
    }
    all
}

/// A wrong accusation is the worst this program can do.
#[test]
fn no_sentence_says_more_than_the_documents_show() {
    let all = all_deadlines(false);
    for status in Status::ALL {
        assert!(all.iter().filter(|deadline| deadline.status == status).count() >= 2, "{status:?} is not tried");
    }
    for deadline in &all {
        let texts: Vec<_> = [&deadline.sentence, &deadline.label]
            .into_iter()
            .chain(deadline.steps.iter().flat_map(|step| [&step.label, &step.basis]))
            .collect();
        for text in &texts {
            let text = text.to_lowercase();
            for forbidden in ["te laat", "late", "zonder uitstel", "overdue", "without notice", "without a notice"] {
                assert!(!text.contains(forbidden), "{forbidden}: {text}");
            }
            assert!(!text.contains("  ") && !text.is_empty(), "{text}");
        }
        let passed = matches!(deadline.status, Status::TermPassed | Status::TermPassedAfterNotice);
        if passed {
            for unit in ["dag", "day", "week", "weken"] {
                assert!(!deadline.sentence.contains(unit), "{}", deadline.sentence);
            }
        }
        let is_red = deadline.tone == Tone::AfterSixWeeks;
        assert_eq!(is_red, deadline.status == Status::AnsweredAfterSixWeeks);
        assert!(!passed || deadline.tone == Tone::Neutral);
        assert!(deadline.sentence.ends_with('.'), "{}", deadline.sentence);
    }
}

/// Each sentence once, as it would be printed.
#[test]
fn sentences() {
    let extension = |date| event(EventKind::Extension, Some(day(date)));
    let answer = |date| event(EventKind::Answer, Some(day(date)));
    let said =
        |events: Vec<Event>, as_of: &str, lang| compute(&facts("2023-06-21", events), &context(as_of, lang)).sentence;
    let cases = [
        (
            said(vec![answer("2023-07-12")], "2024-01-01", Lang::Nl),
            "Antwoord ontvangen op 12 juli 2023 (dag 21); de termijn van drie weken liep tot en met 12 juli 2023.",
        ),
        (
            said(vec![answer("2023-07-13")], "2024-01-01", Lang::Nl),
            "Antwoord ontvangen op 13 juli 2023 (dag 22), 1 dag na afloop van drie weken (12 juli 2023). Dit document noemt \
             geen uitstelbericht.",
        ),
        (
            said(vec![answer("2023-08-04"), extension("2023-07-03")], "2024-01-01", Lang::En),
            "Answer received on 4 August 2023 (day 44), 2 days after the end of six weeks (2 August 2023). Notice of \
             extension received on 3 July 2023 (day 12).",
        ),
        (
            said(vec![answer("2023-08-01"), extension("2023-07-03")], "2024-01-01", Lang::Nl),
            "Uitstelbericht ontvangen op 3 juli 2023 (dag 12). Antwoord ontvangen op 1 augustus 2023 (dag 41); na uitstel \
             liep de termijn tot en met 2 augustus 2023.",
        ),
        (
            said(vec![], "2023-08-03", Lang::Nl),
            "Termijn liep af op 12 juli 2023; of er antwoord is, staat niet in dit document.",
        ),
        (
            said(vec![extension("2023-07-03")], "2023-08-03", Lang::En),
            "Notice of extension received on 3 July 2023. The term ended on 2 August 2023; whether there is an answer is \
             not in this document.",
        ),
        (
            said(vec![answer("2023-09-01")], "2023-07-13", Lang::Nl),
            "Termijn liep af op 12 juli 2023. Op 13 juli 2023 was het antwoord nog niet ontvangen.",
        ),
        (
            said(vec![], "2023-07-12", Lang::En),
            "The term of three weeks runs up to and including 12 July 2023. This document contains no answer.",
        ),
        (said(vec![], "2023-06-20", Lang::Nl), "Ingezonden op 21 juni 2023; op 20 juni 2023 dus nog niet."),
    ];
    for (sentence, wanted) in cases {
        assert_eq!(sentence, wanted);
    }
}

/// Only with "nog niet beantwoord" typed in may the wording say "te laat".
#[test]
fn asserted_unanswered_may_say_late() {
    let facts = Facts { unanswered: true, ..facts("2023-06-21", Vec::new()) };
    let dutch = compute(&facts, &context("2023-07-13", Lang::Nl));
    assert_eq!(
        dutch.sentence,
        "Termijn liep af op 12 juli 2023. Volgens uw opgave nog niet beantwoord: op 13 juli 2023 1 dag te laat."
    );
    assert_eq!((dutch.label.as_str(), dutch.tone), ("nog niet beantwoord (door u ingevuld)", Tone::Neutral));
    let english = compute(&facts, &context("2023-07-14", Lang::En));
    assert_eq!(
        english.sentence,
        "The term ended on 12 July 2023. By your entry not answered yet: on 14 July 2023 2 days late."
    );
    // An answer at hand says otherwise, also when it came after the day asked about.
    for deadline in all_deadlines(true).iter().filter(|deadline| deadline.sentence.contains("te laat")) {
        assert!(deadline.answered.is_none(), "{}", deadline.sentence);
    }
}

/// A second way of counting: day by day, as a clerk with a calendar would.
fn count_days(from: Date, to: Date) -> i64 {
    let (mut day, mut count) = (from, 0);
    while day < to {
        day = next_day(day);
        count += 1;
    }
    count
}

fn next_day(day: Date) -> Date {
    let (year, month, number) = day.parts();
    Date::new(year, month, number + 1)
        .or_else(|| Date::new(year, month + 1, 1))
        .or_else(|| Date::new(year + 1, 1, 1))
        .unwrap()
}

proptest! {
    #[test]
    fn the_rule_agrees_with_a_calendar(
        start in 0..18_600_i64, as_of in -3..200_i64, notice in prop::option::of(0..90_i64),
        answer in prop::option::of(0..120_i64), see_also: bool,
    ) {
        let submitted = day("1985-01-01").plus_days(start);
        let asked = submitted.plus_days(as_of);
        let on = |kind, days: i64| event(kind, Some(submitted.plus_days(days)));
        let events = notice.map(|days| on(EventKind::Extension, days)).into_iter()
            .chain(answer.map(|days| on(EventKind::Answer, days))).collect();
        let facts = Facts { see_also, ..facts(&submitted.to_string(), events) };
        let (status, days) = status(&facts, asked);
        if asked < submitted {
            prop_assert_eq!((status, days), (Status::NotYetSubmitted, Some(count_days(asked, submitted))));
            return Ok(());
        }
        let elapsed = count_days(submitted, asked);
        let answered = answer.filter(|days| *days <= elapsed);
        let noticed = notice.is_some_and(|days| days <= elapsed);
        let wanted = match answered {
            Some(n @ ..=21) => (Status::AnsweredInTime, n),
            Some(n @ 43..) => (Status::AnsweredAfterSixWeeks, n - 42),
            Some(n) if noticed => (Status::AnsweredAfterNotice, n - 21),
            Some(n) if see_also => (Status::AnsweredAfterNoticeUndated, n - 21),
            Some(n) => (Status::AnsweredAfterTerm, n - 21),
            None if noticed && elapsed <= 42 => (Status::Extended, 42 - elapsed),
            None if noticed => (Status::TermPassedAfterNotice, elapsed - 42),
            None if elapsed <= 21 => (Status::Open, 21 - elapsed),
            None => (Status::TermPassed, elapsed - 21),
        };
        prop_assert_eq!((status, days), (wanted.0, Some(wanted.1)));
        let deadline = compute(&facts, &Context::new(asked));
        prop_assert_eq!(count_days(submitted, deadline.due.unwrap()), 21);
        prop_assert_eq!(count_days(submitted, deadline.extended_due.unwrap()), 42);
        prop_assert!(deadline.steps.is_sorted_by_key(|step| step.date));
    }
}
