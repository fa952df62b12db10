//! Which documents are put together, and what they say jointly.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use serde_json::{Value, json};
use vraagstuk::{Code, Context, DocumentFacts, Dossier, Lang, Status, StepCode, collect, deadlines};

const SUBJECT: &str = "het kidnappen van Turkse burgers in Kenia";

fn facts(json: Value) -> DocumentFacts {
    serde_json::from_value(json).unwrap()
}

/// A document of one set: stage (`question`, `notice`, `answer`), day of receipt, and what else is told of it.
fn document(stage: &str, received: &str, more: &Value) -> DocumentFacts {
    let mut all = json!({
        "kind": stage, "subject": SUBJECT, "submitted": "2024-10-22",
        "askers": [{ "name": "Paternotte", "party": "D66" }, { "name": "Podt", "party": "D66" }],
    });
    if stage != "question" {
        all["reply"] = json!({ "kind": stage, "received": received, "by": [] });
    }
    if stage == "notice" {
        all["notice"] = json!({ "kind": "extension", "concerns": [] });
    }
    for (key, value) in more.as_object().unwrap() {
        all[key] = value.clone();
    }
    facts(all)
}

fn dossiers(documents: &[DocumentFacts]) -> Vec<Dossier> {
    collect(documents, &Context { as_of: "2025-01-01".parse().unwrap(), lang: Lang::Nl, asserted: None })
}

fn members(documents: &[DocumentFacts]) -> Vec<Vec<usize>> {
    dossiers(documents).into_iter().map(|dossier| dossier.documents).collect()
}

fn numbered(number: &str) -> Value {
    json!({ "identity": { "questionNumber": number } })
}

fn published(identifier: &str) -> Value {
    json!({ "identity": { "identifier": identifier } })
}

#[test]
fn by_number() {
    let bare =
        json!({ "identity": { "questionNumber": "2024Z16000" }, "submitted": null, "askers": [], "subject": null });
    let documents = [
        document("answer", "2024-11-14", &bare),
        document("question", "", &numbered("2024Z16001")),
        document("question", "", &numbered("2024Z16000")),
    ];
    assert_eq!(members(&documents), [vec![2, 0], vec![1]]);
    let dossier = &dossiers(&documents)[0];
    assert_eq!(dossier.key, "2024Z16000");
    assert_eq!((dossier.deadline.status, dossier.deadline.days), (Status::AnsweredAfterTerm, Some(2)));
    let sources: Vec<_> = dossier.deadline.steps.iter().map(|step| (step.code, step.document)).collect();
    assert_eq!(sources[..2], [(StepCode::Submitted, Some(2)), (StepCode::Due, None)]);
    assert!(sources.contains(&(StepCode::Answered, Some(0))));
    assert!(dossier.deadline.sentence.contains("Deze bestanden noemen geen uitstelbericht."));
}

#[test]
fn by_see_also() {
    let mut answer = document("answer", "2024-11-20", &json!({ "seeAlso": ["ah-tk-20242025-376"] }));
    answer.subject = Some("Kenia".to_owned());
    let notice = document("notice", "2024-11-12", &published("ah-tk-20242025-376"));
    let alone = &dossiers(std::slice::from_ref(&answer))[0].deadline;
    assert_eq!(alone.status, Status::AnsweredAfterNoticeUndated);
    let documents = [answer, notice];
    let joined = dossiers(&documents);
    assert_eq!(joined[0].documents, [1, 0]);
    assert_eq!(joined[0].deadline.status, Status::AnsweredAfterNotice);
    assert!(joined[0].deadline.notice.as_ref().unwrap().in_time);
    // The named publication speaks of another set: other day, other askers.
    let other = json!({ "identity": { "identifier": "ah-tk-20242025-376" }, "submitted": "2024-09-01",
        "askers": [{ "name": "Ellian" }] });
    assert_eq!(members(&[documents[0].clone(), document("notice", "2024-11-12", &other)]), [[0], [1]]);
}

#[test]
fn by_header_and_almost_equal_subject() {
    let other_spelling = json!({ "subject": "Het kidnappen vanTurkse burgers in Keni\u{AD}a" });
    let pair = [document("answer", "2024-11-14", &json!({})), document("question", "", &other_spelling)];
    assert_eq!(members(&pair), [[1, 0]]);
    for difference in [
        json!({ "subject": "het bericht dat Kenia de grens sluit" }),
        json!({ "submitted": "2024-10-23" }),
        json!({ "askers": [{ "name": "Paternotte" }] }),
        json!({ "askers": [] , "submitted": null }),
        json!({ "kind": "unrecognised" }),
    ] {
        let pair = [document("answer", "2024-11-14", &json!({})), document("question", "", &difference)];
        assert_eq!(members(&pair), [[0], [1]], "{difference}");
    }
    let nobody = json!({ "askers": [] });
    let never_on_the_subject_alone = [document("answer", "2024-11-14", &nobody), document("question", "", &nobody)];
    assert_eq!(members(&never_on_the_subject_alone), [[0], [1]]);
}

#[test]
fn where_two_candidates_fit_none_is_taken() {
    let answer = document("answer", "2024-11-14", &json!({}));
    let (one, two) = (numbered("2024Z16000"), numbered("2024Z16001"));
    let questions = [document("question", "", &one), document("question", "", &two)];
    for order in [[0, 1, 2], [1, 0, 2], [1, 2, 0]] {
        let all = [answer.clone(), questions[0].clone(), questions[1].clone()];
        let documents: Vec<_> = order.iter().map(|&index| all[index].clone()).collect();
        assert_eq!(members(&documents), [[0], [1], [2]], "{order:?}");
    }
    // Two answers in the Aanhangsel are two sets, though a notice fits both.
    let documents = [
        document("notice", "2024-11-12", &published("ah-tk-20242025-376")),
        document("answer", "2024-11-20", &published("ah-tk-20242025-548")),
        document("answer", "2024-11-21", &published("ah-tk-20242025-549")),
    ];
    assert_eq!(members(&documents), [[0], [1], [2]]);
}

/// The notice this project began with names two sets.
#[test]
fn a_notice_of_two_sets_is_in_both_and_merges_none() {
    let concerns = json!({ "notice": { "kind": "extension", "concerns": ["2024Z16000", "2024Z16001"] } });
    let other = json!({ "identity": { "questionNumber": "2024Z16001" }, "subject": "Chinese camera’s",
        "submitted": "2024-10-20", "askers": [{ "name": "Kuiken" }] });
    let documents = [
        document("question", "", &numbered("2024Z16000")),
        document("question", "", &other),
        document("notice", "2024-11-12", &concerns),
    ];
    let both = dossiers(&documents);
    assert_eq!(members(&documents), [[0, 2], [1, 2]]);
    // The header of the notice speaks of the first set: of the other it tells only when it was received.
    assert_eq!(both[1].deadline.submitted, Some("2024-10-20".parse().unwrap()));
    assert_eq!(both[1].deadline.notice.as_ref().unwrap().received, "2024-11-12".parse().unwrap());
    assert!(both.iter().all(|dossier| dossier.diagnostics.is_empty()));
    // Its own set is not at hand: the notice keeps a dossier of its own, and is in the other too.
    assert_eq!(members(&documents[1..]), [vec![0, 1], vec![1]]);
    // It fits neither header: it is in both, and nowhere else.
    let mut stranger = documents.clone();
    stranger[2].submitted = None;
    assert_eq!(members(&stranger), [[0, 2], [1, 2]]);
    // One that names only a set of other askers and another day is not of that set.
    let mut single = documents.clone();
    single[2].notice.as_mut().unwrap().concerns = vec!["2024Z16001".to_owned()];
    assert_eq!(members(&single[1..]), [[0], [1]]);
}

#[test]
fn a_publication_counts_once() {
    let word = json!({ "identity": { "questionNumber": "2024Z16000", "inferredIdentifier": "ah-tk-20242025-548" },
        "submitted": null });
    let pdf = published("ah-tk-20242025-548");
    let documents = [document("answer", "2024-11-14", &word), document("answer", "2024-11-14", &pdf)];
    let joined = dossiers(&documents);
    assert_eq!(joined.len(), 1);
    assert_eq!(joined[0].documents, [0, 1]);
    let deadline = &joined[0].deadline;
    assert_eq!(deadline.steps.iter().filter(|step| step.code == StepCode::Answered).count(), 1);
    assert_eq!(deadline.status, Status::AnsweredAfterTerm);
    assert!(deadline.sentence.contains("Dit document noemt geen uitstelbericht."), "{}", deadline.sentence);
    assert!(deadline.lookup.as_ref().unwrap().contains("2024Z16000"));
    // The same text dropped twice, once without its masthead.
    let pasted = [document("answer", "2024-11-14", &json!({})), document("answer", "2024-11-14", &pdf)];
    assert_eq!(members(&pasted), [[0, 1]]);
}

#[test]
fn contradictory_dates_are_told_and_the_earlier_header_wins() {
    let slip = json!({ "identity": { "questionNumber": "2024Z16000" }, "submitted": "2024-10-12" });
    let documents = [document("answer", "2024-11-14", &slip), document("question", "", &numbered("2024Z16000"))];
    let dossier = &dossiers(&documents)[0];
    assert_eq!(dossier.deadline.submitted, Some("2024-10-22".parse().unwrap()));
    assert_eq!(dossier.diagnostics.len(), 1);
    assert_eq!(dossier.diagnostics[0].code, Code::ContradictoryDates);
    assert_eq!(
        dossier.diagnostics[0].message,
        "De documenten van dit dossier noemen verschillende data: inzending 22 oktober 2024 in document 2, 12 oktober \
         2024 in document 1 (de eerste geldt)."
    );
}

#[test]
fn a_further_answer_needs_the_first() {
    let further = json!({ "reply": { "kind": "furtherAnswer", "received": "2024-12-20" }, "kind": "answer",
        "identity": { "questionNumber": "2024Z16000" } });
    let alone = [document("answer", "2024-12-20", &further)];
    assert_eq!(dossiers(&alone)[0].deadline.status, Status::FirstReplyElsewhere);
    let first = document("answer", "2024-11-01", &numbered("2024Z16000"));
    assert_eq!(dossiers(&[alone[0].clone(), first])[0].deadline.status, Status::AnsweredInTime);
}

/// What the reader typed in about one document counts for its dossier, and less than what another prints.
#[test]
fn asserted_facts_in_a_dossier() {
    let typed = json!({ "identity": { "questionNumber": "2024Z16000" }, "submitted": null,
        "asserted": { "submitted": "2024-10-01", "notice": "2024-11-01" } });
    let answer = document("answer", "2024-11-14", &typed);
    assert_eq!(dossiers(std::slice::from_ref(&answer))[0].deadline.status, Status::AnsweredAfterSixWeeks);
    let question = document("question", "", &numbered("2024Z16000"));
    let deadline = &dossiers(&[answer, question])[0].deadline;
    assert_eq!(deadline.submitted, Some("2024-10-22".parse().unwrap()));
    assert_eq!(deadline.status, Status::AnsweredAfterNotice);
    assert!(deadline.sentence.ends_with("Door u ingevuld: uitstelbericht 1 november 2024."), "{}", deadline.sentence);
}

/// Ten thousand documents: pairs of one day and askers, and a heap that all share them.
fn many() -> Vec<DocumentFacts> {
    let mut documents = Vec::new();
    for index in 0..2500 {
        let subject = format!("{index} {SUBJECT} {index}");
        let askers = json!([{ "name": format!("Lid {index}") }]);
        let header = json!({ "subject": subject, "askers": askers });
        documents.push(document("notice", "2024-11-12", &header));
        documents.push(document("answer", "2024-11-20", &header));
    }
    for index in 0..5000 {
        documents.push(document("answer", "2024-11-20", &json!({ "subject": format!("{SUBJECT} {index}") })));
    }
    documents
}

/// Not a benchmark: a join by all pairs would take minutes here.
#[test]
fn ten_thousand_documents_are_no_matter() {
    let documents = many();
    let joined = dossiers(&documents);
    assert_eq!(joined.len(), 2500 + 5000);
    assert_eq!(deadlines(&documents, &Context::new("2025-01-01".parse().unwrap())).len(), 10_000);
}
