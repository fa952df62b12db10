//! Facts of the fixtures against labels that readers made: `fixtures/gold/*.json`, described in `fixtures/SOURCES.md`.
//!
//! Only what is beyond dispute is compared, for equality. Words of questions are not: one label has them wrong
//! (question 2 of 3069), and the goldens hold them anyway.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use vraagstuk::{Context, Source};

fn fixtures() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"))
}

/// Letters and digits alone: a text layer that lost its spaces says the same.
fn letters(value: &Value) -> String {
    value.as_str().unwrap_or_default().chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A list of objects as the letters of some of their fields, in an order of its own: readers listed them as they came.
fn rows(list: &Value, fields: &[&str]) -> Vec<Vec<String>> {
    let rows = list.as_array().into_iter().flatten();
    let mut rows: Vec<_> = rows.map(|row| fields.iter().map(|field| letters(&row[*field])).collect()).collect();
    rows.sort();
    rows
}

fn column(list: &Value, field: &str) -> Vec<Value> {
    list.as_array().into_iter().flatten().map(|row| row[field].clone()).collect()
}

/// The facts that are compared; labels have their own names for some.
fn facts(document: &Value, names: &Names) -> Vec<(&'static str, Value)> {
    let reply = &document["reply"];
    let identity = if names.label { document } else { &document["identity"] };
    vec![
        ("kind", document["kind"].clone()),
        ("session year", identity[names.session_year].clone()),
        ("number", identity["number"].clone()),
        ("question number", identity[names.question_number].clone()),
        ("identifier", identity["identifier"].clone()),
        ("submitted", document["submitted"].clone()),
        ("askers", json!(rows(&document["askers"], &["name", "party"]))),
        ("addressees", json!(rows(&document["addressees"], &["office", "portfolio"]))),
        ("received", reply["received"].clone()),
        ("repliers", json!(rows(&reply["by"], &["name", "office", "portfolio"]))),
        ("on behalf of", json!(rows(&reply[names.on_behalf_of], &["office", "portfolio"]))),
        ("see also", json!(document[names.see_also])),
        ("questions", json!(column(&document["questions"], "number"))),
        ("answers", json!(column(&document["answers"], "questions"))),
        ("markers in questions", json!(column(&document["questions"], "footnotes"))),
        ("notice", json!(letters(&document["notice"]["kind"]))),
        ("footnotes", json!(column(&document["footnotes"], "number"))),
    ]
}

struct Names {
    label: bool,
    session_year: &'static str,
    question_number: &'static str,
    on_behalf_of: &'static str,
    see_also: &'static str,
}

const LABEL: Names = Names {
    label: true,
    session_year: "session_year",
    question_number: "question_number",
    on_behalf_of: "on_behalf_of",
    see_also: "see_also",
};

const READING: Names = Names {
    label: false,
    session_year: "sessionYear",
    question_number: "questionNumber",
    on_behalf_of: "onBehalfOf",
    see_also: "seeAlso",
};

#[test]
fn fixtures_say_what_their_labels_say() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(fixtures().join("gold")).unwrap() {
        let path = entry.unwrap().path();
        let label: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(fixtures().join(&name)).unwrap();
        let source = Source { file_name: Some(name.clone()), text, ..Source::default() };
        let reading = vraagstuk::read(&source, &Context::new("2024-12-01".parse().unwrap()));
        let reading = serde_json::to_value(&reading).unwrap();
        for ((field, labelled), (_, read)) in facts(&label, &LABEL).into_iter().zip(facts(&reading, &READING)) {
            if labelled != read {
                wrong.push(format!("{name}, {field}:\n  label {labelled}\n  read  {read}"));
            }
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(count, 40);
}
