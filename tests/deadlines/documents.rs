//! From a document to its deadline: facts that are read, and facts that are typed in.

use std::fs;
use std::path::Path;

use vraagstuk::read;
use vraagstuk::{
    DocumentFacts, Facts, Lang, Source, Status, StepCode, StepSource, compute_deadline, deadline_status, status_names,
};

use super::{context, day};

/// Every document of the corpus, with the status that a second reader computed from its labels.
#[test]
fn every_document_of_the_corpus() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for line in include_str!("../cases/statuses.tsv").lines().skip(1) {
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
    assert_eq!(deadline_status(&Facts::from(&document), day("2002-04-05")).0, Status::TermPassedAfterNotice);
}

#[test]
fn an_unrecognised_document_has_no_term() {
    let document = DocumentFacts { submitted: Some(day("2024-01-01")), ..DocumentFacts::default() };
    let deadline = compute_deadline(&Facts::from(&document), &context("2024-01-02", Lang::Nl));
    assert_eq!((deadline.status, deadline.due, deadline.extended_due), (Status::Unknown, None, None));
    assert_eq!(deadline.sentence, "Dit is geen stel schriftelijke vragen; er is geen termijn te berekenen.");
}

/// What the reader types in fills what the document leaves open, is marked, and overrides nothing.
#[test]
fn asserted_facts_are_marked() {
    let json = r#"{ "kind": "answer", "reply": { "kind": "answer", "received": "2024-11-19" }, "text": "…",
        "asserted": { "submitted": "2024-10-01", "notice": "2024-10-20", "answered": "2024-10-05" } }"#;
    let document: DocumentFacts = serde_json::from_str(json).unwrap();
    let deadline = compute_deadline(&Facts::from(&document), &context("2024-12-01", Lang::Nl));
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
    let english = compute_deadline(&Facts::from(&document), &context("2024-12-01", Lang::En));
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

/// The status of a document that is given as its facts.
fn status_of(json: &str, as_of: &str) -> (Status, Option<i64>) {
    deadline_status(&Facts::from(&serde_json::from_str::<DocumentFacts>(json).unwrap()), day(as_of))
}

#[test]
fn what_is_typed_in_completes_what_is_read() {
    // An answer of which the date is not printed.
    let undated = r#"{ "kind": "answer", "submitted": "2024-10-01", "reply": { "kind": "answer" },
        "asserted": { "answered": "2024-10-31" } }"#;
    assert_eq!(status_of(undated, "2024-12-01"), (Status::AnsweredAfterTerm, Some(9)));
    let dated = undated.replace(r#""kind": "answer" }"#, r#""kind": "answer", "received": "2024-10-20" }"#);
    assert_eq!(status_of(&dated, "2024-12-01"), (Status::AnsweredInTime, Some(19)));
    let unanswered = r#"{ "kind": "question", "submitted": "2024-10-01", "asserted": { "unanswered": true } }"#;
    let document: DocumentFacts = serde_json::from_str(unanswered).unwrap();
    assert!(Facts::from(&document).unanswered);
}

#[test]
fn an_answer_is_known_by_its_reply_line_or_by_its_kind() {
    let with_notice = r#"{ "kind": "answer", "submitted": "2024-10-01", "notice": { "kind": "extension" },
        "reply": { "kind": "answer", "received": "2024-10-02" } }"#;
    assert_eq!(status_of(with_notice, "2024-12-01"), (Status::AnsweredInTime, Some(1)));
    let by_kind = r#"{ "kind": "answer", "submitted": "2024-10-01", "reply": { "received": "2024-10-02" } }"#;
    assert_eq!(status_of(by_kind, "2024-12-01"), (Status::AnsweredInTime, Some(1)));
    assert_eq!(status_of(&by_kind.replace("answer", "question"), "2024-10-05"), (Status::Open, Some(17)));
}

#[test]
fn every_status_has_its_name_and_colour() {
    for lang in [Lang::Nl, Lang::En] {
        let names = status_names(lang);
        assert!(names.iter().map(|name| name.status).eq(Status::ALL));
        assert!(names.iter().all(|name| name.label == name.status.label(lang) && name.tone == name.status.tone()));
    }
}
