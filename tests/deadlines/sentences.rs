//! What a sentence says, and what none may say.

use std::collections::HashSet;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use vraagstuk::{Chamber, Date, Deadline, Event, EventKind, Facts, Form, Lang, Status, Tone, compute_deadline};

use super::{context, day, event, facts};

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
    // Dated before the questions: a slip of the print.
    let before = Some(submitted.plus_days(-5));
    all.push(facts("2023-06-21", vec![event(EventKind::Extension, before)]));
    all.push(facts("2023-06-21", vec![event(EventKind::Answer, before)]));
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
            all.extend(days.map(|as_of| compute_deadline(&facts, &context(as_of, lang))));
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
    let said = |events: Vec<Event>, as_of: &str, lang| {
        compute_deadline(&facts("2023-06-21", events), &context(as_of, lang)).sentence
    };
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
    let dutch = compute_deadline(&facts, &context("2023-07-13", Lang::Nl));
    assert_eq!(
        dutch.sentence,
        "Termijn liep af op 12 juli 2023. Volgens uw opgave nog niet beantwoord: op 13 juli 2023 1 dag te laat."
    );
    assert_eq!((dutch.label.as_str(), dutch.tone), ("nog niet beantwoord (door u ingevuld)", Tone::Neutral));
    let english = compute_deadline(&facts, &context("2023-07-14", Lang::En));
    assert_eq!(
        english.sentence,
        "The term ended on 12 July 2023. By your entry not answered yet: on 14 July 2023 2 days late."
    );
    // An answer at hand says otherwise, also when it came after the day asked about.
    for deadline in all_deadlines(true).iter().filter(|deadline| deadline.sentence.contains("te laat")) {
        assert!(deadline.answered.is_none(), "{}", deadline.sentence);
    }
}

/// What was received, and when, in short: `Extension 2023-07-03, Answer`.
fn received(facts: &Facts) -> String {
    let day = |date: Option<Date>| date.map(|date| format!(" {date}")).unwrap_or_default();
    let events = facts.events.iter().map(|event| format!("{:?}{}", event.kind, day(event.date)));
    let given = [
        facts.submitted.map(|submitted| format!("Submitted {}", submitted.date)),
        (facts.form != Form::Written).then(|| format!("{:?}", facts.form)),
        facts.chamber.map(|chamber| format!("{chamber:?}")),
        facts.see_also.then(|| "see also".to_owned()),
        facts.unanswered.then(|| "unanswered".to_owned()),
        (facts.documents > 1).then(|| format!("{} documents", facts.documents)),
    ];
    given.into_iter().flatten().chain(events).collect::<Vec<_>>().join(", ")
}

/// Words without their dates: what makes two of them alike.
fn alike(words: &str) -> String {
    let is_date = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit()) || MONTHS.contains(word);
    words.split([' ', ',', ';', '.']).filter(|word| !is_date(word)).collect::<Vec<_>>().join(" ")
}

const MONTHS: [&str; 8] = ["juni", "juli", "augustus", "september", "June", "July", "August", "September"];

/// One case of each sentence and of each step, in both languages. `UPDATE=1 cargo test --test deadlines` writes them
/// again; read what changed as a ministry would.
#[test]
fn every_wording() {
    let days = ["2023-06-20", "2023-07-12", "2023-07-14", "2023-08-03", "2023-10-01"];
    let mut known = HashSet::new();
    let mut rows = "facts\tas of\tstatus or step\tlabel\tsentence or basis\n".to_owned();
    let mut add = |case: &str, what: &dyn std::fmt::Debug, label: &str, words: &str| {
        if known.insert((alike(label), alike(words))) {
            writeln!(rows, "{case}\t{what:?}\t{label}\t{words}").unwrap();
        }
    };
    for unanswered in [false, true] {
        for facts in all_facts() {
            let facts = Facts { unanswered, ..facts };
            for (as_of, lang) in days.iter().flat_map(|day| [(day, Lang::Nl), (day, Lang::En)]) {
                let deadline = compute_deadline(&facts, &context(as_of, lang));
                let case = format!("{}\t{as_of}", received(&facts));
                add(&case, &deadline.status, &deadline.label, &deadline.sentence);
                for step in &deadline.steps {
                    add(&case, &step.code, &step.label, &step.basis);
                }
            }
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/wordings.tsv");
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &rows).unwrap();
    }
    let table = fs::read_to_string(path).unwrap();
    for (written, found) in table.lines().zip(rows.lines()) {
        assert_eq!(written, found);
    }
    assert_eq!(table.lines().count(), rows.lines().count());
}
