//! Whether a line is a note, and where its text begins.

use crate::note::marker::clause;
use crate::source::line::Line;
use crate::text::span::{Span, first_chars};
use crate::words::{date, heading};

/// The lines of a note without the blank ones that stand in the middle of an address, as pdfminer prints them, and
/// without the way back to the marker that Markdown has.
#[must_use]
pub fn closed(text: &str, lines: &[Line]) -> Vec<Line> {
    let mut open = false;
    let mut kept = Vec::with_capacity(lines.len());
    for line in lines {
        let words = line.span.of(text);
        if words.is_empty() && open {
            continue;
        }
        let last = words.rsplit([' ', '(']).next().unwrap_or_default();
        open = (last.contains("://") || last.starts_with("www.")) && last.ends_with(['-', '_', '/']);
        let end = words
            .find("[↑](")
            .map_or(line.span.end, |at| line.span.start + words.get(..at).map_or(0, |it| it.trim_end().len()));
        kept.push(Line { span: Span::new(line.span.start, end), ..*line });
    }
    kept
}

/// A heading or a rule above notes.
pub fn heads_notes(line: &str) -> bool {
    let word = line.trim_end_matches([':', '.']);
    ["Noten", "Voetnoten", "Eindnoten", "Bronnen", "Bron", "NOTEN"].contains(&word)
        || line.len() >= 3 && line.chars().all(|c| matches!(c, '_' | '-' | '–' | '—' | '=' | '*' | ' '))
}

/// Whether a text reads like the source that a note names: it has a year, an address, or what a publication is named by.
pub fn looks_like_source(text: &str) -> bool {
    const NAMES: [&str; 9] =
        ["http:", "https:", "www.", "Kamerstuk", "Aanhangsel", "Handelingen", "Stb.", "Stcrt.", "ECLI"];
    const SHORT: [&str; 4] = ["nr", "blz", "pag", "p"];
    let no_word = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    let shortened = |before: &str| SHORT.contains(&before.rsplit(no_word).next().unwrap_or_default());
    text.split(no_word).any(|word| word.len() == 4 && begins_with_year(word))
        || NAMES.iter().any(|name| text.contains(name))
        || text.match_indices('.').any(|(at, _)| text.get(..at).is_some_and(shortened))
}

/// Whether a text begins with the name of a newspaper and a day: "de Volkskrant, 12 april jl.".
pub(crate) fn is_dated_paper(text: &str) -> bool {
    let name = ["de ", "het ", "een "].iter().find_map(|article| text.strip_prefix(article));
    let Some((name, rest)) = name.and_then(|name| first_chars(name, 80).split_once(", ")) else { return false };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let named = capital(name) && name.split(' ').all(|word| capital(word) || matches!(word, "en" | "van"));
    let day = rest.bytes().take_while(u8::is_ascii_digit).count();
    let month = rest.get(day..).is_some_and(|month| month.starts_with(' ') && date::is_month(month));
    named && matches!(day, 1 | 2) && month
}

/// Whether four digits that can be a year stand first, and no more.
fn begins_with_year(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && (text.starts_with("19") || text.starts_with("20"))
}

/// Whether a line begins as notes do.
pub fn may_be_note(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '[' | '('))
}

/// Where the text of note `number` begins in a line; `None` when the line does not begin with that number.
///
/// Forms: `1NOS, 22 oktober`, `1 Ftm, «België`, `22023 Annual report`, `1) Trouw`, `[1] Trouw`, `1. NOS, 22 oktober`.
pub fn note_text(line: &str, number: u32) -> Option<usize> {
    if !may_be_note(line) {
        return None;
    }
    let digits = number.to_string();
    if let Some((printed, offset)) = heading::note_number(line) {
        return (printed == digits && offset < line.len()).then_some(offset);
    }
    let rest = line.strip_prefix(digits.as_str())?;
    if let Some(text) = rest.strip_prefix(". ") {
        let text = text.trim_start();
        return (text.starts_with(|c: char| !c.is_lowercase()) && looks_like_source(text))
            .then_some(line.len() - text.len());
    }
    let text = rest.trim_start();
    is_note(text, text.len() < rest.len()).then_some(line.len() - text.len())
}

/// Whether a text can be that of a note, behind its number with or without a space.
pub fn is_note(text: &str, spaced: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let opens = first.is_uppercase() || matches!(first, '«' | '“' | '"' | '‘' | '’' | '\'' | '(' | '[' | '„');
    let source =
        first.is_lowercase() && !date::is_month(text) && looks_like_source(text) && (spaced || text.len() < 200)
            || spaced && is_dated_paper(text);
    let address = text.starts_with("http") || text.starts_with("www.") || text.starts_with("ttp");
    let referring = ["idem", "ibid", "zie ", "vgl", "cf", "o.a.", "bron"].iter().any(|word| text.starts_with(word));
    let year = text.len() > 4 && begins_with_year(text);
    opens || source || address || referring || year
}

/// Whether a line of text holds the number where a marker can stand.
pub fn holds_marker(line: &str, number: &str) -> bool {
    memchr::memmem::find_iter(line.as_bytes(), number).any(|at| {
        let before = line.get(..at).unwrap_or_default();
        let after = line.get(at + number.len()..).unwrap_or_default();
        if after.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let spaced = before.trim_end();
        let list = spaced.split([',', ' ']).all(|word| word == "en" || word.bytes().all(|b| b.is_ascii_digit()));
        match before.chars().next_back() {
            None => true,
            Some(c) if c.is_ascii_digit() => before.len() >= 4,
            Some(c) if c.is_whitespace() => after.starts_with(')') || list || clause::ends_clause(before, after),
            Some(c) => {
                c.is_alphabetic()
                    || matches!(
                        c,
                        '»' | '”' | '"' | '\'' | '’' | ')' | '?' | '.' | '!' | ',' | ';' | ':' | '[' | '(' | '%'
                    )
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_a_note() {
        for (line, number, text) in [
            ("1NOS, 22 oktober 2024", 1, Some("NOS, 22 oktober 2024")),
            ("1 Ftm, «België", 1, Some("Ftm, «België")),
            ("22023 Annual report", 2, Some("2023 Annual report")),
            ("1) Trouw", 1, Some("Trouw")),
            ("[12] Trouw", 12, Some("Trouw")),
            ("6https://nos.nl", 6, Some("https://nos.nl")),
            ("3 de Volkskrant, 9 april 2003", 3, Some("de Volkskrant, 9 april 2003")),
            ("2 is al aangegeven dat", 2, None),
            ("4. De Commissie werkt", 4, None),
            ("12 maart 2024 is", 1, None),
            ("2NOS", 1, None),
            ("2 oktober 2007).", 2, None),
            ("3). In het kader van 2007", 3, None),
        ] {
            assert_eq!(note_text(line, number).map(|at| &line[at..]), text, "{line}");
        }
    }

    #[test]
    fn places_where_a_marker_can_stand() {
        for (line, number, expected) in [
            ("het bericht»1 en", "1", true),
            ("(PvdA)?2", "2", true),
            ("2, 3 en 4", "4", true),
            ("sinds 29 juni 20222", "2", true),
            ("afgenomen? 1)", "1", true),
            ("vraag 3 en", "3", false),
            ("artikel 2 van", "2", false),
        ] {
            assert_eq!(holds_marker(line, number), expected, "{line}");
        }
    }
}
