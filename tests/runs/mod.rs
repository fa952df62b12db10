//! Recorded runs of PDFs (`tests/browser/record-runs.mjs`) and the facts of a reading, for the tests of layout.
#![allow(dead_code, clippy::unwrap_used, reason = "helpers of tests; no test needs them all")]

use std::fs;
use std::path::{Path, PathBuf};

use formats::pdf;
use serde_json::{Map, Value};
use vraagstuk::{Context, Lang, Reading, Source};

/// A run: page, x, y, width, size, font, text.
pub type Row = (f32, f32, f32, f32, f32, f32, String);

/// The official publications of which runs are recorded.
pub const PUBLICATIONS: [&str; 10] = [
    "ah-tk-20232024-1076",
    "ah-tk-20232024-1178",
    "ah-tk-20232024-1292",
    "ah-tk-20232024-1432",
    "ah-tk-20232024-1481",
    "ah-tk-20232024-1771",
    "ah-tk-20232024-1786",
    "ah-tk-20232024-1999",
    "ah-tk-20232024-2168",
    "ah-tk-20232024-2210",
];

/// A folder of the fixtures.
pub fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder)
}

/// The recorded runs of a PDF.
pub fn rows(name: &str) -> Vec<Row> {
    let file = fixtures("runs").join(format!("{name}.pdf.json"));
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// The reading text that the page makes of them.
pub fn source(rows: Vec<Row>) -> Source {
    let pages = rows.last().map_or(1, |row| format!("{}", row.0).parse().unwrap_or(1));
    pdf::source(runs(rows), pages)
}

/// Runs as the module takes them.
pub fn runs(rows: Vec<Row>) -> Vec<pdf::Run> {
    let numbers: Vec<f32> = rows.iter().flat_map(|row| [row.0, row.1, row.2, row.3, row.4, row.5]).collect();
    pdf::runs(rows.into_iter().map(|row| row.6).collect(), &numbers)
}

/// Reads a source as every test of layout does.
pub fn read(source: &Source) -> Reading {
    vraagstuk::read(source, &Context { as_of: "2024-12-01".parse().unwrap(), lang: Lang::Nl, asserted: None })
}

/// What a reading says, without the places where it stands; of texts the letters and digits, for spaces and hyphens
/// are of the layout.
pub fn facts(reading: &Reading) -> Value {
    let mut value = serde_json::to_value(reading).unwrap();
    let whole = value.as_object_mut().unwrap();
    for key in ["text", "marks", "fileName"] {
        whole.remove(key);
    }
    // In the order of the text: a layout can put a note before the sentence that it stands in.
    let mut citations: Vec<String> =
        reading.citations.iter().map(|it| format!("{:?} {:?} {:?}", it.kind, it.identifier, it.place)).collect();
    citations.sort_unstable();
    whole.insert("citations".to_owned(), citations.into());
    plain(value)
}

fn plain(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let placed = |key: &str| matches!(key, "span" | "sentences" | "message");
            let fields = fields.into_iter().filter(|(key, _)| !placed(key));
            Value::Object(fields.map(|(key, value)| field(key, value)).collect::<Map<_, _>>())
        }
        Value::Array(values) => values.into_iter().map(plain).collect(),
        other => other,
    }
}

fn field(key: String, value: Value) -> (String, Value) {
    let value = match value {
        Value::String(text) if matches!(key.as_str(), "text" | "subject" | "reason") => {
            text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().into()
        }
        other => plain(other),
    };
    (key, value)
}

/// Panics with the first field in which two readings differ.
pub fn assert_same(left: &Reading, right: &Reading, what: &str) {
    let (left, right) = (facts(left), facts(right));
    for (key, value) in left.as_object().unwrap() {
        let (left, right) = (value.to_string(), right.get(key).unwrap().to_string());
        // Only where they part: a fact can be pages long.
        let same = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
        let near = |text: &str| -> String { text.chars().skip(same.saturating_sub(60)).take(120).collect() };
        assert!(left == right, "{what}: {key}\n  {}\n  {}", near(&left), near(&right));
    }
}
