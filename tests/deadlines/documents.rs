//! From a document to its deadline: facts that are read, and facts that are typed in.

use std::fs;
use std::path::Path;

use vraagstuk::deadline::{Facts, Status, StepCode, StepSource, compute, status};
use vraagstuk::facts::DocumentFacts;
use vraagstuk::{Lang, Source, read};

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
