//! The words by which a reply or a publication says that it is not the first.

use std::sync::LazyLock;

use crate::text::pattern::{Regex, regex};

/// What a reply that is not the first is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// It stands in the place of an earlier one.
    Revised,
    /// It adds to an earlier one.
    Further,
}

/// Beginnings of words: "herzien" is "herziene" too.
const REVISED: [&str; 14] = [
    "aangepast",
    "correctie",
    "erratum",
    "gecorrigeerd",
    "gerectificeerd",
    "gewijzigd",
    "herdruk",
    "hernieuwd",
    "herzien",
    "opnieuw",
    "rectificatie",
    "verbeter",
    "vervang",
    "wijziging",
];

const FURTHER: [&str; 9] =
    ["aangevuld", "aanvullend", "aanvulling", "derde", "nader", "nagekomen", "tweede", "vervolg", "vierde"];

/// What the words of a reply line say, but for those of who replies. Each counts as a word of its own: not
/// "cacaovervangende".
pub fn again(words: &str) -> Option<Again> {
    let said = |list: &[&str]| {
        let mut all = words.split(|c: char| !c.is_alphabetic()).map(str::to_ascii_lowercase);
        all.any(|word| list.iter().any(|beginning| word.starts_with(beginning)))
    };
    if said(&REVISED) {
        return Some(Again::Revised);
    }
    said(&FURTHER).then_some(Again::Further)
}

/// Whether a note, or what stands directly behind a reply line, says so of the publication itself. A source can be
/// called a revised version too: the words come first, and speak of this text.
pub fn is_announced(words: &str) -> bool {
    ANNOUNCED.is_match(words)
}

static ANNOUNCED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi) ^ [\s(\[.,;*]*
        (?: (?:herziene|gewijzigde|gecorrigeerde|gerectificeerde|verbeterde|aangevulde|aangepaste|hernieuwde)\s+
              (?:versie|herdruk|beantwoording|antwoord(?:en)?) \b \s*
              (?: $ | [.,;:)\]] | i\.?v\.?m\b | in\s+verband | wegens | vanwege | van\s+(?:het|de)\s+(?:eerder|antwoord|beantwoording) | d\.?d\b )
          | herdruk \b \s* (?: $ | [.,;:)\]] | i\.?v\.?m\b | in\s+verband | wegens | vanwege )
          | (?:ter|als) \s+ (?:gedeeltelijke\s+)? vervanging \s+ van \s+ (?:het|de|een)? \s*
              (?: [a-z]+ \s+ ){0,3} (?:antwoord|beantwoording|versie|aanhangsel|publicatie|stuk|brief|kamervragen)
          | (?:dit|deze) \s+ (?:antwoord(?:en)?|beantwoording|publicatie|versie|document|aanhangsel|stuk|brief) \b
              [^.]{0,120}? \b (?:herzien|vervang|gecorrigeerd|gewijzigd|aangevuld|herdruk|rectific|verbeterd|aangepast)
          | (?:herzien|gecorrigeerd|gewijzigd|aangevuld|nagekomen|vervangen|rectificatie|correctie|erratum) \s* (?: [.:)\]]*\s* $ | op\s+\d | d\.?d\b ) )",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_says_that_it_is_not_the_first() {
        for (words, expected) in [
            ("Antwoord van", None),
            ("", None),
            ("Rectificatie van het antwoord", Some(Again::Revised)),
            ("Correctie op het antwoord", Some(Again::Revised)),
            ("Hernieuwd antwoord", Some(Again::Revised)),
            ("HERZIEN ANTWOORD", Some(Again::Revised)),
            ("Ter vervanging van het antwoord", Some(Again::Revised)),
            ("Nagekomen antwoord", Some(Again::Further)),
            ("Aanvulling op het antwoord", Some(Again::Further)),
            ("Tweede herziene antwoord", Some(Again::Revised)),
            ("nader ontvangen", Some(Again::Further)),
            ("cacaovervangende vetten", None),
            ("Onherziene tekst", None),
        ] {
            assert_eq!(again(words), expected, "{words}");
        }
    }

    #[test]
    fn a_note_or_a_line_speaks_of_the_publication() {
        for words in [
            "Ter vervanging van het eerder gepubliceerde antwoord.",
            "Ter vervanging van de eerdere versie",
            "Herdruk",
            " Herdruk.",
            "(Herdruk)",
            "Herdruk i.v.m. een fout in antwoord 3",
            "Herziene versie",
            "Herziene versie in verband met een correctie in het antwoord op vraag 4",
            "Gecorrigeerde versie, zie vraag 2",
            "Dit antwoord is herzien op 3 maart 2024.",
            "Deze beantwoording vervangt de eerdere.",
            "Rectificatie",
            ", herzien op 5 april 2025)",
        ] {
            assert!(is_announced(words), "{words}");
        }
        for words in [
            "Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 10.",
            "Rectificatie Staatscourant 2023, nr. 4",
            "NRC, 3 maart 2024, Herziene versie van de wet",
            "Herziene versie van de richtlijn energieprestatie",
            "Herdruk Kamerstuk 36 410, nr. 2",
            "Herdruk van het boek",
            "Ter vervanging van de Merwedebrug",
            "Dit onderzoek vervangt het vorige.",
            "",
        ] {
            assert!(!is_announced(words), "{words}");
        }
    }
}
