//! Headers that speak of one set though no number says so.

use crate::result::facts::DocumentFacts;
use crate::text::span::first_chars;

/// How alike two subjects must be.
const ALMOST_EQUAL: f64 = 0.9;

/// Characters of a subject that are compared: the time it takes grows with their square.
const COMPARED: usize = 500;

/// Letters and digits alone, in lower case: text layers lose spaces and typists differ in quotation marks.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
}

/// The askers in one spelling and order; `None` when none is known.
pub fn askers(document: &DocumentFacts) -> Option<String> {
    let mut names: Vec<_> = document.askers.iter().map(|asker| letters(&asker.name)).collect();
    names.retain(|name| !name.is_empty());
    names.sort_unstable();
    names.dedup();
    (!names.is_empty()).then(|| names.join(","))
}

/// Whether two subjects, as [`letters`], differ in no more than a tenth of their characters.
pub fn almost_equal(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    // "blok 1" is not "blok 2": a figure is never a slip.
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (one, other) = (first_chars(one, COMPARED), first_chars(other, COMPARED));
    one == other || figures(one) == figures(other) && strsim::normalized_levenshtein(one, other) >= ALMOST_EQUAL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_may_differ() {
        let equal = |one: &str, other: &str| almost_equal(&letters(one), &letters(other));
        assert!(equal("De «Ontbossingswet»", "de ontbossings-wet"));
        assert!(equal("het bericht over de wachttijden", "het bericht over dewachttijd"));
        assert!(!equal("asielopvang in Ter Apel", "asielopvang in Budel"));
        assert!(!equal("", ""));
        assert!(!equal(
            "de veiligheid van kerncentrale Borssele blok 1",
            "de veiligheid van kerncentrale Borssele blok 2"
        ));
        assert!(!equal("de begroting voor 2023 van de politie", "de begroting voor 2024 van de politie"));
        // Ten letters: one may differ, two may not.
        assert!(equal("abcdefghij", "abcdefghix"));
        assert!(!equal("abcdefghij", "abcdefghxx"));
    }
}
