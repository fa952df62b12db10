//! Which chamber a document is of, decided once from every sign. One sign of the Eerste Kamer is enough: its questions
//! have no term, and a status must not rest on what is not certain.

use std::sync::LazyLock;

use crate::document::parts::Parts;
use crate::header::identity;
use crate::result::reading::Chamber;
use crate::source::line::Furniture;
use crate::text::pattern::{Regex, regex};
use crate::text::span::first_chars;

/// No line that names the volume is longer, in bytes.
const SHORT: usize = 80;

/// No list of askers is longer, in characters.
const LONGEST: usize = 400;

/// The chamber; nothing when nothing names one.
pub fn chamber(text: &str, parts: &Parts, file_name: Option<&str>) -> Option<Chamber> {
    let header = &parts.outline.header;
    let of = |line: &Furniture| matches!(line, Furniture::Foot | Furniture::Identifier | Furniture::Masthead);
    let printed = || {
        let lines = parts.furniture.iter().filter(|line| line.furniture.as_ref().is_some_and(of));
        lines.map(|line| line.span.of(text))
    };
    let senate = header.chamber == Some(Chamber::EersteKamer)
        || printed().any(|words| identity::chamber(words) == Some(Chamber::EersteKamer) || names_publication(words))
        || file_name.is_some_and(names_publication)
        || parts
            .outline
            .header_lines
            .iter()
            .any(|line| line.span.len() < SHORT && HANDELINGEN.is_match(line.span.of(text)))
        || SENATE.is_match(asked_by(parts));
    if senate {
        return Some(Chamber::EersteKamer);
    }
    header.chamber.or_else(|| printed().find_map(identity::chamber))
}

/// Whether words hold an identifier of the Eerste Kamer: that of a page, of a file, or the printer's.
fn names_publication(words: &str) -> bool {
    ["ah-ek-", "kv-ek-", "h ek "].iter().any(|code| words.contains(code))
}

/// Who asks, as the header says it: from "Vragen van" to whom is asked or what about.
fn asked_by(parts: &Parts) -> &str {
    let header = parts.header.view.text();
    let Some(begin) =
        ["ragen van ", "ragen door ", "ragen gesteld door "].iter().filter_map(|it| header.find(it)).min()
    else {
        return "";
    };
    let rest = first_chars(header.get(begin..).unwrap_or_default(), LONGEST);
    let end =
        [" aan de ", " aan het ", " over ", " inzake ", " betreffende "].iter().filter_map(|it| rest.find(it)).min();
    rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
}

/// "Handelingen I 2024/25", the volume of the Eerste Kamer.
static HANDELINGEN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)^\W*(?:aanhangsel\W+(?:van\W+de\W+)?)?handelingen\s+I(?:[\s,.;:]|$)"));

static SENATE: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)\bsenator(?:en)?\b|\beerste[\s-]*kamer(?:lid|leden)?\b"));
