//! Words that a number before or behind them belongs to.

use crate::text::span::last_chars;

/// Whether a line ends with a word that a number must follow.
pub(crate) fn counts(line: &str) -> bool {
    const WORDS: [&str; 16] = [
        "vraag",
        "vragen",
        "antwoord",
        "artikel",
        "artikelen",
        "art.",
        "nr.",
        "nrs.",
        "nummer",
        "lid",
        "bijlage",
        "paragraaf",
        "punt",
        "onderdeel",
        "hoofdstuk",
        "tabel",
    ];
    WORDS.contains(&last_chars(line, 16).rsplit([' ', '(']).next().unwrap_or_default())
}

pub fn is_counted(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphabetic());
    let word = word.rsplit(|c: char| !c.is_alphabetic() && c != '/').next().unwrap_or_default().to_ascii_lowercase();
    word.len() == 1 || COUNTED.contains(&word.as_str()) || word.ends_with("nummer")
}

/// Words that a number belongs to: "artikel 2", "vraag 3".
pub const COUNTED: [&str; 59] = [
    "aan",
    "afdeling",
    "alinea",
    "artikel",
    "art",
    "artikelen",
    "bijlage",
    "bijlagen",
    "binnen",
    "blz",
    "circa",
    "dan",
    "de",
    "deel",
    "door",
    "een",
    "elke",
    "en",
    "fase",
    "figuur",
    "groep",
    "het",
    "hoofdstuk",
    "in",
    "jaar",
    "klasse",
    "leden",
    "lid",
    "met",
    "miljoen",
    "min",
    "na",
    "naar",
    "niveau",
    "nr",
    "nrs",
    "nummer",
    "of",
    "om",
    "onder",
    "onderdeel",
    "op",
    "over",
    "p",
    "paragraaf",
    "per",
    "plus",
    "punt",
    "ruim",
    "scenario",
    "sinds",
    "stap",
    "t/m",
    "tabel",
    "tot",
    "type",
    "van",
    "voor",
    "vraag",
];
