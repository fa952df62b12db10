//! The number of a set of questions (2024Z12345).

use std::sync::LazyLock;

use crate::text::pattern::{Regex, regex};

pub static SET_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:(?:[Kk]enmerk|[Vv]raagnummer|[Zz]aaknummer|[Nn]ummer|[Nn]r\.?)\s*:?\s*)?((?:19|20)\d{2}\s?Z\s?\d{4,5}|20\d{8})$",
    )
});

/// Whether a word is the number of a set.
#[must_use]
pub fn is_set_number(word: &str) -> bool {
    (10..=12).contains(&word.len()) && SET_NUMBER.is_match(word)
}
