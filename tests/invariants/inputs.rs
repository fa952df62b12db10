//! Bytes as input of each format: what the fuzz targets call, and the test that keeps to what they found.
#![allow(dead_code, reason = "each test uses some of it")]

use formats::decode::decode;
use formats::pdf::Run;
use formats::word::Parts;
use formats::{markup, pdf, word};
use vraagstuk::{Date, Identifier, Source, find_citations, find_dates};

use super::check_source;

/// What a target does with its input.
pub type Target = fn(&[u8]);

/// Every target, by the name of its folder in `fuzz/corpus`.
pub const TARGETS: [(&str, Target); 7] = [
    ("text", text),
    ("runs", runs),
    ("html", html),
    ("xml", xml),
    ("word", word),
    ("identifiers", identifiers),
    ("dates", dates),
];

/// A file of text in any encoding; the finder of citations is called by itself too.
pub fn text(bytes: &[u8]) {
    let Ok(text) = decode(bytes) else { return };
    let units = text.encode_utf16().count();
    for found in find_citations(&text) {
        assert!(found.span.start < found.span.end && found.span.end <= units, "{found:?} in {text:?}");
    }
    check_source(&Source::new(text));
}

/// Runs of a PDF, one a line: page, x, y, width, size and font, then the text. What is no number is 0.
pub fn runs(bytes: &[u8]) {
    let lines = String::from_utf8_lossy(bytes);
    let mut runs: Vec<Run> = lines.lines().map(run).collect();
    runs.truncate(2_000);
    let pages = runs.iter().map(|run| run.page).max().unwrap_or_default();
    check_source(&pdf::source(runs, pages));
}

fn run(line: &str) -> Run {
    let mut cells = line.splitn(7, ' ');
    let mut number = || cells.next().and_then(|cell| cell.parse::<f32>().ok()).unwrap_or_default();
    let numbers = [number(), number(), number(), number(), number(), number()];
    let text = cells.next().unwrap_or_default().to_owned();
    pdf::runs(vec![text], &numbers).pop().unwrap_or_default()
}

/// A saved page.
pub fn html(bytes: &[u8]) {
    marked_up("<html>", bytes);
}

/// Official XML.
pub fn xml(bytes: &[u8]) {
    marked_up("<officiele-publicatie>", bytes);
}

fn marked_up(beginning: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for text in [text.clone().into_owned(), format!("{beginning}{text}")] {
        if let Ok(source) = markup::source(text) {
            check_source(&source);
        }
    }
}

/// The parts of a Word file, a zero byte between: document, numbering, styles, footnotes, endnotes, and the relations of
/// document, footnotes and endnotes.
pub fn word(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split('\0').map(str::to_owned);
    let document = parts.next().unwrap_or_default();
    let [numbering, styles, footnotes, endnotes] = [parts.next(), parts.next(), parts.next(), parts.next()];
    let relations = [parts.next(), parts.next(), parts.next()];
    check_source(&word::source(&Parts { document, numbering, styles, footnotes, endnotes, relations }));
}

/// What is read as an identifier is printed the same, and leads to the web.
pub fn identifiers(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Ok(identifier) = text.parse::<Identifier>() else { return };
    assert_eq!(identifier.to_string(), text);
    let url = identifier.url();
    assert!(url.starts_with("https://") || url.starts_with("http://"), "{url:?} of {text:?}");
    assert!(!url.contains(char::is_whitespace), "{url:?} of {text:?}");
}

/// Dates as they are printed and in ISO 8601; the first bytes are a number of days to go.
pub fn dates(bytes: &[u8]) {
    let (days, rest) = bytes.split_at_checked(4).unwrap_or((&[], bytes));
    let days = days.try_into().map_or(0, i32::from_le_bytes);
    let text = String::from_utf8_lossy(rest);
    let printed = find_dates(&text).map(|(date, span)| {
        assert!(!span.is_empty() && text.get(span.start..span.end).is_some(), "{span:?} in {text:?}");
        date
    });
    let parsed = text.parse::<Date>();
    if let Ok(date) = parsed {
        assert_eq!(date.to_string(), text);
    }
    for date in printed.into_iter().chain(parsed) {
        assert_eq!(date.to_string().parse(), Ok(date));
        assert!((1..=7).contains(&date.weekday()), "{date}");
        let later = date.plus_days(days.into());
        let gone = later.days_since(date);
        assert_eq!(date.plus_days(gone), later, "{date} and {days} days");
        assert!(gone == i64::from(days) || [-9999, 9999].contains(&later.parts().0), "{date} and {days} days");
        assert_eq!(date.days_since(later), -gone);
    }
}
