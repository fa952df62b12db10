//! Whole documents and all that is read in them, as `golden/*.json` beside `fixtures/`.
//!
//! `UPDATE=1 cargo test --test golden` writes them again. Read what changed: a golden is what the document says.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::env;
use std::fs;
use std::path::Path;

use vraagstuk::{Context, Source};

/// One document of each kind and layout.
const DOCUMENTS: [&str; 12] = [
    // A notice without masthead, the document that the project began with.
    "ah-tk-20222023-3069.txt",
    // Answers under each question, notes at the foot of the page.
    "ah-tk-20242025-566.pdftext.txt",
    // Joint answers, two ministers.
    "ah-tk-20242025-583.pdftext.txt",
    // Another tool's text layer.
    "ah-tk-20232024-971.pypdf.txt",
    // Questions that wait for an answer.
    "kv-tk-2024Z18442.pdftext.txt",
    // Oral questions, published under the same name.
    "kv-tk-2024Z18775.pdftext.txt",
    // Word: answers, a notice, numbered questions, unnumbered questions.
    "2024Z17900.docxtext.txt",
    "2024Z17067.docxtext.txt",
    "2024Z18892.docxtext.txt",
    "2024Z18885.docxtext.txt",
    // The archive: all answers behind all questions, and a notice.
    "KVR15628.txt",
    "KVR19742.txt",
];

/// The reading of a fixture as JSON, with the spans that JavaScript counts.
fn reading(name: &str) -> String {
    let text = fs::read_to_string(root().join("fixtures").join(name)).unwrap();
    let source = Source { file_name: Some(name.to_owned()), text, ..Source::default() };
    let context = Context::new("2024-12-01".parse().unwrap());
    serde_json::to_string_pretty(&vraagstuk::read(&source, &context).to_utf16()).unwrap() + "\n"
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests"))
}

#[test]
fn readings_equal_their_goldens() {
    let mut wrong = Vec::new();
    for name in DOCUMENTS {
        let path = root().join("golden").join(format!("{}.json", name.trim_end_matches(".txt")));
        let found = reading(name);
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &found).unwrap();
        }
        let golden = fs::read_to_string(&path).unwrap_or_default();
        if let Some(difference) = difference(&golden, &found) {
            wrong.push(format!("{}: {difference}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}\nUPDATE=1 cargo test --test golden writes what is read now", wrong.join("\n"));
}

/// The first line in which two texts differ.
fn difference(golden: &str, found: &str) -> Option<String> {
    if golden.is_empty() {
        return Some("there is no golden".to_owned());
    }
    let line = golden.lines().zip(found.lines()).enumerate().find(|(_, (one, other))| one != other);
    line.map(|(at, (one, other))| format!("line {}: golden {one}, read {other}", at + 1))
        .or_else(|| (golden.len() != found.len()).then(|| "one is longer than the other".to_owned()))
}

#[test]
fn every_golden_is_one_of_them() {
    let names: Vec<String> = DOCUMENTS.iter().map(|name| format!("{}.json", name.trim_end_matches(".txt"))).collect();
    for entry in fs::read_dir(root().join("golden")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(names.contains(&name), "no test reads golden/{name}");
    }
}
