//! What holds for the reading of any text, and what may change in a text without changing what it says.
//! The fuzz targets (`fuzz/`) compile this file too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use std::cmp::Reverse;
use std::fs;
use std::path::Path;

use serde_json::Value;
use vraagstuk::{Context, Identifier, Lang, Reading, Source, Span, Utf16Index, annotate};

pub mod inputs;
pub mod variations;

/// Reads a text as every test here does.
pub fn read(text: &str) -> Reading {
    read_source(&Source::new(text))
}

fn read_source(source: &Source) -> Reading {
    vraagstuk::read(source, &Context { as_of: "2024-12-01".parse().unwrap(), lang: Lang::Nl, asserted: None })
}

/// Every fixture: its name and its text.
pub fn fixtures() -> Vec<(String, String)> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"));
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            found.push((path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    found
}

/// Checks what holds for every reading of a text.
pub fn check(text: &str) -> Reading {
    check_source(&Source::new(text))
}

/// Checks what holds for every reading, of what format the source may be.
pub fn check_source(source: &Source) -> Reading {
    let reading = read_source(source);
    assert_eq!(reading.text, source.text);
    assert_eq!(serde_json::to_string(&reading).unwrap(), serde_json::to_string(&read_source(source)).unwrap());
    spans_lie_inside(&reading);
    order(&reading);
    indices(&reading);
    addresses(&reading);
    display(&reading);
    utf16(&reading);
    reading
}

fn spans_lie_inside(reading: &Reading) {
    let text = reading.text.as_str();
    reading.clone().map_spans(|span| {
        assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{span:?} in {text:?}");
        span
    });
    for question in &reading.questions {
        for sentence in &question.sentences {
            assert!(question.span.contains(*sentence), "{question:?} in {text:?}");
            assert!(!sentence.is_empty(), "{question:?} in {text:?}");
        }
    }
}

fn rises<T: PartialOrd + std::fmt::Debug>(list: impl Iterator<Item = T>, text: &str) {
    let list: Vec<T> = list.collect();
    assert!(list.is_sorted(), "{list:?} in {text:?}");
}

fn order(reading: &Reading) {
    let text = reading.text.as_str();
    rises(reading.marks.iter().map(|mark| (mark.span.start, Reverse(mark.span.end))), text);
    rises(reading.questions.iter().map(|question| question.span.start), text);
    rises(reading.answers.iter().map(|answer| answer.span.start), text);
    rises(reading.footnotes.iter().map(|note| note.span.start), text);
    rises(reading.citations.iter().map(|citation| citation.span), text);
    for question in &reading.questions {
        rises(question.sentences.iter().map(|sentence| sentence.start), text);
        let overlap = question.sentences.windows(2).any(|two| two[0].overlaps(two[1]));
        assert!(!overlap, "{question:?} in {text:?}");
    }
    rises(reading.diagnostics.iter().map(|diagnostic| diagnostic.span), text);
}

fn indices(reading: &Reading) {
    let text = reading.text.as_str();
    for question in &reading.questions {
        assert!(!question.number.is_empty(), "{question:?} in {text:?}");
        if let Some(answer) = question.answer {
            let covers = reading.answers.get(answer).is_some_and(|answer| answer.questions.contains(&question.number));
            assert!(covers, "{question:?} in {text:?}");
        }
    }
    for answer in &reading.answers {
        let asked = |number: &String| reading.questions.iter().any(|question| question.number == *number);
        assert!(answer.refers_to.iter().all(asked), "{answer:?} in {text:?}");
        assert!(!answer.pointer_only || !answer.refers_to.is_empty(), "{answer:?} in {text:?}");
    }
    if reading.kind == vraagstuk::Kind::Unrecognised {
        assert!(reading.questions.is_empty() && reading.answers.is_empty() && reading.notice.is_none(), "{text:?}");
        assert!(reading.reply.is_none(), "{text:?}");
    }
}

/// Links lead to the web, and an identifier is one.
fn addresses(reading: &Reading) {
    let text = reading.text.as_str();
    let of_citations = reading.citations.iter().filter_map(|citation| citation.url.as_ref());
    let own = reading.identity.url.iter().chain(&reading.identity.inferred_url);
    for url in of_citations.chain(own) {
        assert!(url.starts_with("https://") || url.starts_with("http://"), "{url:?} in {text:?}");
        assert!(!url.contains(|c: char| c.is_whitespace() || c.is_control()), "{url:?} in {text:?}");
    }
    for identifier in reading.citations.iter().filter_map(|citation| citation.identifier.as_ref()) {
        let parsed = identifier.parse::<Identifier>();
        assert!(parsed.is_ok_and(|it| it.to_string() == *identifier), "{identifier:?} in {text:?}");
    }
}

/// Blocks join to the text, segments to their block.
fn display(reading: &Reading) {
    let text = reading.text.as_str();
    let mut end = 0;
    for block in annotate(text.len(), &reading.marks) {
        assert_eq!(block.span.start, end, "{block:?} in {text:?}");
        end = block.span.end;
        let mut inner = block.span.start;
        for segment in &block.segments {
            assert_eq!(segment.span.start, inner, "{block:?} in {text:?}");
            assert!(text.get(segment.span.start..segment.span.end).is_some(), "{segment:?} in {text:?}");
            inner = segment.span.end;
        }
        assert_eq!(inner, end, "{block:?} in {text:?}");
    }
    assert_eq!(end, text.len(), "{text:?}");
}

/// A span in UTF-16 cuts the same piece out of the text as JavaScript has it.
fn utf16(reading: &Reading) {
    let units: Vec<u16> = reading.text.encode_utf16().collect();
    let index = Utf16Index::new(&reading.text);
    reading.clone().map_spans(|span: Span| {
        let there = index.span(span);
        let cut = String::from_utf16(&units[there.start..there.end]).unwrap();
        assert_eq!(cut, span.of(&reading.text));
        span
    });
}

/// Everything that a reading says, places left out, white space in words counted as one space.
pub fn facts(reading: &Reading) -> Value {
    let mut value = serde_json::to_value(reading).unwrap();
    let object = value.as_object_mut().unwrap();
    object.remove("text");
    object.remove("marks");
    without_places(&mut value);
    value
}

fn without_places(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("span");
            if let Some(sentences) = fields.get_mut("sentences") {
                *sentences = Value::from(sentences.as_array().map_or(0, Vec::len));
            }
            fields.values_mut().for_each(without_places);
        }
        Value::Array(list) => list.iter_mut().for_each(without_places),
        Value::String(words) => *words = words.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => {}
    }
}

/// Changes of white space that change nothing of what a text says.
pub fn check_spaces(text: &str) {
    let plain = text.replace("\r\n", "\n");
    let expected = facts(&read(&plain));
    for (name, changed) in [
        ("Windows line ends", plain.replace('\n', "\r\n")),
        ("spaces before line ends", plain.replace('\n', " \n")),
        ("odd spaces before line ends", plain.replace('\n', "\u{A0}\t\n")),
        ("spaces around it", format!("\n \n{plain}\n\n ")),
    ] {
        let found = facts(&check(&changed));
        assert!(found == expected, "{name}: {}\nin {text:?}", difference(&expected, &found, ""));
    }
}

/// The first difference between two values, with its path.
pub fn difference(one: &Value, other: &Value, path: &str) -> String {
    match (one, other) {
        (Value::Object(fields), Value::Object(others)) => {
            let differing = fields.iter().find(|(key, value)| others.get(*key) != Some(*value));
            differing.map_or_else(
                || format!("{path}: more fields"),
                |(key, value)| difference(value, others.get(key).unwrap_or(&Value::Null), &format!("{path}/{key}")),
            )
        }
        (Value::Array(list), Value::Array(others)) if list.len() == others.len() => {
            let at = list.iter().zip(others).position(|(one, other)| one != other).unwrap_or_default();
            list.get(at).map_or_else(String::new, |one| difference(one, &others[at], &format!("{path}/{at}")))
        }
        _ => format!("{path}: {one} became {other}"),
    }
}
