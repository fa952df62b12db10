//! How a text says that the term of an answer is missed.

use std::sync::LazyLock;

use crate::text::pattern::Near;
use crate::text::sentences::sentences;

pub static USUAL_TERM: LazyLock<Near> = LazyLock::new(|| {
    Near::any_case(
        r"(?:gebruikelijke|gestelde|voorgeschreven|reguliere|vereiste|geldende|normale)\s*(?:beantwoordings)?termijn|drie\s*weken|uitstel|tijdig",
        ["termijn", "weken", "uitstel", "tijdig"],
        64,
        8,
    )
});

/// Whether a letter says that questions are not answered within the term.
#[must_use]
pub fn postpones(letter: &str) -> bool {
    ["termijn", "uitstel", "Uitstel", "drie weken"].iter().any(|word| letter.contains(word))
        && sentences(letter).iter().map(|sentence| sentence.of(letter)).any(|sentence| {
            // A subject can speak of delay: "de antwoorden op de vragen over uitstel van betaling".
            let before = sentence.split(" over ").next().unwrap_or_default();
            (misses_term(sentence) || sentence.contains("meer tijd") || EXTENDED.is_match(before))
                && ["antwoord", "vragen"].iter().any(|word| sentence.contains(word))
        })
}

pub fn misses_term(sentence: &str) -> bool {
    let negated = |word: &str| matches!(word, "niet" | "geen" | "onmogelijk" | "evenmin");
    USUAL_TERM.is_match(sentence) && sentence.split(|c: char| !c.is_alphabetic()).any(negated)
}

pub static EXTENDED: LazyLock<Near> = LazyLock::new(|| {
    Near::any_case(
        r"\buitstel|\bverlengen\b|\bverlenging\b|\blanger\s+dan\b|\bmeer\s+tijd\b",
        ["uitstel", "verlengen", "verlenging", "langer", "meer"],
        0,
        24,
    )
});
