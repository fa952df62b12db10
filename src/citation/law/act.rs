//! Acts of other countries by their English names: "Inflation Reduction Act", "Equality Act 2010".

use std::sync::LazyLock;

use crate::citation::found::Found;
use crate::citation::law;
use crate::citation::place::Place;
use crate::text::pattern::{Regex, pattern};
use crate::text::span::Span;

pub const TRIGGERS: &[&str] = &[" Act"];

/// Words that begin a sentence or a phrase and no name.
const NO_NAME: [&str; 8] = ["The", "A", "An", "This", "De", "Een", "Deze", "Het"];

/// Small words inside a name.
const INSIDE: [&str; 7] = ["and", "of", "for", "on", "to", "the", "against"];

/// Most words before the last.
const LONGEST: usize = 12;

static YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s(?:1[89]|20)\d\d\b"));

/// Words with capitals that end in "Act"; gives where the search goes on.
pub fn read(place: &Place<'_>, found: &mut Vec<Found>) -> usize {
    let rest = place.ahead().strip_prefix(TRIGGERS.first().copied().unwrap_or_default()).unwrap_or_default();
    let length = name_before(place.before());
    let start = place.back(length);
    if length == 0 || !start.begins_word() || rest.starts_with(|c: char| c.is_alphanumeric() || c == '-') {
        return place.floor;
    }
    let year = YEAR.find(rest).map_or(0, |year| year.end());
    let end = place.at + place.ahead().len() - rest.len() + year;
    law::read_unlisted(place.text, Span::new(start.at, end), found)
}

/// How many bytes at the end of `before` are words of a name.
fn name_before(before: &str) -> usize {
    let mut start = before.len();
    let mut name = start;
    for word in before.rsplit(' ').take(LONGEST) {
        let own = word.trim_start_matches(['(', '«', '“', '"', '‘', '\'', '’']);
        let capital = own.starts_with(|c: char| c.is_ascii_uppercase());
        let plain = own.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '’' | '\'' | '&'));
        let inside = name < before.len() && INSIDE.contains(&own);
        if NO_NAME.contains(&own) || !plain || !(capital || inside) {
            break;
        }
        start = start.saturating_sub(own.len());
        if capital {
            name = start;
        }
        if own.len() < word.len() {
            break;
        }
        start = start.saturating_sub(1);
    }
    before.len() - name
}
