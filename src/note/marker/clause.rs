//! What a number behind the end of a clause weighs as a marker.

use crate::note::marker::candidate::QUOTES;
use crate::note::marker::table;
use crate::words::counted::is_counted;

/// How much speaks for a marker between `before` and `after`; `None` where a number is a number.
pub fn weight(before: &str, after: &str) -> Option<u32> {
    let word = before.trim_end();
    // "3,5 procent", "f 1,- per dag": no clause ends there.
    let amount =
        after.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–')));
    if word.is_empty() || word.len() == before.len() || amount || crate::words::date::is_month(after) {
        return None;
    }
    let last = word.rsplit(char::is_whitespace).next().unwrap_or_default();
    let ends_clause =
        after.is_empty() || after.starts_with(['.', ',', '?', '!', ';', ':', ')']) || after.starts_with(QUOTES);
    let opens = after.starts_with(' ') && after.trim_start().starts_with(|c: char| c.is_alphabetic());
    let capital = after.trim_start().starts_with(char::is_uppercase);
    if last.ends_with(['?', '!', '»', '”', '"']) {
        return (ends_clause || opens || capital).then_some(SENTENCE);
    }
    if last.ends_with(')') || last.ends_with('.') && !is_counted(last) {
        return if ends_clause || capital { Some(SENTENCE) } else { opens.then_some(CLAUSE) };
    }
    let next = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let goes_on = after.starts_with(' ') && GO_ON.contains(&next);
    // "2023", "2022–2028".
    if last.rsplit(['-', '–']).next().is_some_and(table::is_year) {
        return (ends_clause || goes_on).then_some(SENTENCE);
    }
    let noun = last.ends_with(char::is_alphabetic) && !is_counted(last);
    if noun && ends_clause {
        return Some(CLAUSE);
    }
    (noun && goes_on && last.len() > 3 && !GO_ON.contains(&last)).then_some(WORDS)
}

/// Whether a number between `before` and `after` stands where a marker can, behind the end of a clause.
#[must_use]
pub fn ends_clause(before: &str, after: &str) -> bool {
    weight(before, after).is_some_and(|weight| weight >= CLAUSE)
}

/// How much speaks for a marker behind a space: it stands behind the end of a sentence, or of a clause; or between
/// words, or behind another number, where only what the document does elsewhere tells.
pub const SENTENCE: u32 = 3;

pub const CLAUSE: u32 = 2;

pub const WORDS: u32 = 1;

/// Words that go on behind a marker in the middle of a sentence, and seldom behind a number that counts something.
pub const GO_ON: [&str; 34] = [
    "aan", "als", "bij", "blijkt", "dat", "die", "door", "en", "geeft", "geven", "heb", "hebben", "heeft", "in", "is",
    "kan", "kunnen", "met", "naar", "of", "om", "op", "over", "staat", "te", "tot", "uit", "van", "voor", "waarbij",
    "waarin", "waaruit", "wordt", "worden",
];
