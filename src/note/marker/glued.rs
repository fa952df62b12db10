//! Markers whose space behind is lost: "kennisgenomen van de berichtgeving1over".

use crate::note::marker::candidate::QUOTES;
use crate::text::span::last_chars;
use crate::words::counted;
use crate::words::date::is_month;

/// How much speaks for a marker between two whole words.
pub fn between_words(before: &str, after: &str) -> u32 {
    /// What goes on with a sentence behind a word that numbers belong to: "het artikel1over", not "artikel1van".
    const ABOUT: [&str; 7] = ["over", "waarin", "waaruit", "dat", "die", "inzake", "gesteld"];
    const PAGES: [&str; 4] = ["blz.", "p.", "pag.", "par."];
    let next = after.get(..after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len())).unwrap_or_default();
    // "1ste", "2de", "3e" are numbers.
    if next.len() < 2 || matches!(next, "de" | "ste") || is_month(after) {
        return 0;
    }
    let word = last_chars(before, 48).rsplit([' ', '«', '“', '(', '-', '/']).next().unwrap_or_default();
    if counted::counts(before) && !ABOUT.contains(&next) || PAGES.contains(&word) {
        return 0;
    }
    let letters = word.trim_end_matches('.');
    let plain = letters.chars().all(|c| c.is_alphabetic() || matches!(c, '’' | '\''));
    let initial = word.len() > letters.len() && letters.ends_with(char::is_alphabetic);
    if before.ends_with(QUOTES) || before.ends_with([')', '?']) {
        2
    } else {
        // "CO2uitstoot" and "km2natuur" have shorter words before.
        u32::from(initial || plain && letters.chars().count() > 2)
    }
}
