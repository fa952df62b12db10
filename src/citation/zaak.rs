//! Numbers of the Tweede Kamer's own register: cases (Z) and documents (D).

use std::sync::LazyLock;

use crate::citation::found::{Found, Reference};
use crate::citation::place::Place;
use crate::text::pattern::{Regex, pattern};

/// A Z or D number as printed; five digits follow the letter when it is well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParlisNumber {
    /// The number: `2024Z18284`.
    pub number: String,
}

pub const TRIGGERS: &[&str] = &[
    "0Z", "1Z", "2Z", "3Z", "4Z", "5Z", "6Z", "7Z", "8Z", "9Z", "0D", "1D", "2D", "3D", "4D", "5D", "6D", "7D", "8D",
    "9D",
];

static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^20\d\d(?<letter>[ZD])\d{4,6}"));

pub fn read(place: &Place<'_>, found: &mut Vec<Found>) {
    let place = place.back(3);
    if place.at < place.floor || !place.begins_word() && place.previous().is_some_and(|c| !c.is_lowercase()) {
        return;
    }
    let Some(captures) = NUMBER.captures(place.ahead()) else {
        return;
    };
    let number = captures.get(0).map_or("", |whole| whole.as_str()).to_owned();
    let after = place.forward(number.len()).ahead();
    if place.previous().is_some_and(|c| c.is_ascii_digit()) || after.starts_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    let span = place.span(0, number.len());
    let letter_is_d = captures.name("letter").is_some_and(|letter| letter.as_str() == "D");
    let number = ParlisNumber { number };
    let reference = if letter_is_d { Reference::Document(number) } else { Reference::Zaak(number) };
    found.push(Found { span, reference });
}
