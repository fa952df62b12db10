//! Facts of the fixtures against labels that readers made: `fixtures/gold/*.json`, described in `fixtures/SOURCES.md`.
//!
//! Only what is beyond dispute is compared, for equality. Words of questions are not: one label has them wrong
//! (question 2 of 3069), and the goldens hold them anyway.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use std::collections::BTreeSet;
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

/// The labels, each with the reading of its document.
fn documents() -> Vec<(String, Value, Value)> {
    let mut documents = Vec::new();
    for entry in fs::read_dir(fixtures().join("gold")).unwrap() {
        let path = entry.unwrap().path();
        let label: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(fixtures().join(&name)).unwrap();
        let source = Source { file_name: Some(name.clone()), text, ..Source::default() };
        let reading = vraagstuk::read(&source, &Context::new("2024-12-01".parse().unwrap()));
        documents.push((name, label, serde_json::to_value(&reading).unwrap()));
    }
    documents.sort_by(|one, other| one.0.cmp(&other.0));
    documents
}

#[test]
fn fixtures_say_what_their_labels_say() {
    let mut wrong = Vec::new();
    let documents = documents();
    for (name, label, reading) in &documents {
        for ((field, labelled), (_, read)) in facts(label, &LABEL).into_iter().zip(facts(reading, &READING)) {
            if labelled != read {
                wrong.push(format!("{name}, {field}:\n  label {labelled}\n  read  {read}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(documents.len(), 40);
}

/// A row of the table: what was labelled, how much of it was read so, how much was read beside it.
#[derive(Default)]
struct Figure {
    labelled: usize,
    right: usize,
    more: Option<usize>,
}

/// Fields in the order of the table.
type Figures = Vec<(&'static str, Figure)>;

fn figure<'f>(figures: &'f mut Figures, field: &'static str) -> &'f mut Figure {
    let at = figures.iter().position(|(name, _)| *name == field).unwrap_or_else(|| {
        figures.push((field, Figure::default()));
        figures.len() - 1
    });
    &mut figures[at].1
}

fn list<'v>(document: &'v Value, field: &str) -> &'v [Value] {
    document[field].as_array().map_or(&[], Vec::as_slice)
}

/// The first and the last words of each text, by the place that it has in its list.
fn count_words(figures: &mut Figures, (label, reading): (&Value, &Value), part: &str, fields: [&'static str; 2]) {
    for (at, labelled) in list(label, part).iter().enumerate() {
        let text = letters(list(reading, part).get(at).map_or(&Value::Null, |read| &read["text"]));
        let (starts, ends) = (letters(&labelled["starts"]), letters(&labelled["ends"]));
        for (field, words, right) in [
            (fields[0], !starts.is_empty(), text.starts_with(&starts)),
            (fields[1], !ends.is_empty(), text.ends_with(&ends)),
        ] {
            if words && !field.is_empty() {
                let figure = figure(figures, field);
                figure.labelled += 1;
                figure.right += usize::from(right);
            }
        }
    }
}

/// Addresses of notes, and official identifiers in the whole text: what was found, what was missed, what is more.
fn count_sets(figures: &mut Figures, label: &Value, reading: &Value) {
    let urls = |document: &Value| -> BTreeSet<String> {
        let notes = list(document, "footnotes").iter().flat_map(|note| list(note, "urls"));
        notes.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    // Laws and acts of the Union have names of their own in the labels, which are no identifiers.
    let official = ["aanhangsel", "kamerstuk", "handelingen", "zaak", "document", "staatsblad", "staatscourant"];
    let identifiers = |document: &Value, field: &str| -> BTreeSet<String> {
        let citations = list(document, "citations").iter();
        let citations = citations.filter(|one| official.contains(&one["kind"].as_str().unwrap_or_default()));
        citations.filter_map(|one| one[field].as_str()).map(str::to_owned).collect()
    };
    for (field, labelled, read) in [
        ("addresses in footnotes", urls(label), urls(reading)),
        ("official publications cited", identifiers(label, "id"), identifiers(reading, "identifier")),
    ] {
        let figure = figure(figures, field);
        figure.labelled += labelled.len();
        figure.right += labelled.intersection(&read).count();
        *figure.more.get_or_insert_default() += read.difference(&labelled).count();
    }
}

fn figures() -> Figures {
    let mut figures = Figures::new();
    for (_, label, reading) in documents() {
        for ((field, labelled), (_, read)) in facts(&label, &LABEL).into_iter().zip(facts(&reading, &READING)) {
            let figure = figure(&mut figures, field);
            figure.labelled += 1;
            figure.right += usize::from(labelled == read);
        }
        let both = (&label, &reading);
        count_words(&mut figures, both, "questions", ["first words of a question", "last words of a question"]);
        count_words(&mut figures, both, "answers", ["first words of an answer", "last words of an answer"]);
        count_words(&mut figures, both, "footnotes", ["first words of a footnote", ""]);
        count_sets(&mut figures, &label, &reading);
    }
    figures
}

fn table() -> String {
    let mut rows = vec!["| field | labelled | read the same | read besides |".to_owned()];
    rows.push("| --- | ---: | ---: | ---: |".to_owned());
    rows.extend(figures().into_iter().map(|(field, Figure { labelled, right, more })| {
        let more = more.map(|more| more.to_string()).unwrap_or_default();
        format!("| {field} | {labelled} | {right} | {more} |")
    }));
    rows.join("\n") + "\n"
}

/// `cargo xtask accuracy` writes the table into the document again.
#[test]
fn the_document_of_the_figures_is_up_to_date() {
    const MARKS: [&str; 2] = ["<!-- figures -->\n", "<!-- end of figures -->"];
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ACCURACY.md"));
    let text = fs::read_to_string(path).unwrap();
    let (before, rest) = text.split_once(MARKS[0]).unwrap();
    let (there, after) = rest.split_once(MARKS[1]).unwrap();
    let table = table();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, [before, MARKS[0], &table, MARKS[1], after].concat()).unwrap();
    } else {
        assert_eq!(there, table, "docs/ACCURACY.md is out of date: `cargo xtask accuracy`");
    }
}
