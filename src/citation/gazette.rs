//! Staatsblad, Staatscourant and Tractatenblad.

use std::sync::LazyLock;

use super::place::{Place, digits};
use super::{Found, Reference};
use crate::identifier::Gazette;
use crate::pattern::{Regex, end as end_of, group, pattern};

/// A number in one of the gazettes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GazetteNumber {
    /// Which gazette.
    pub gazette: Gazette,
    /// Calendar year.
    pub year: u16,
    /// Number within the year.
    pub number: u32,
}

pub(super) const TRIGGERS: &[&str] =
    &["Stb", "stb", "Staatsb", "Stcrt", "stcrt", "Staatsc", "Staats-", "Trb", "trb", "Tractatenb"];

static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?: (?<staatsblad>[Ss]tb|Staats-?blad) | (?<staatscourant>[Ss]tcrt|Staats-?cou-?rant)
             | (?<tractatenblad>[Tt]rb|Tractatenblad) ) \b \.? [\s,]*
          (?:van\s\d{1,2}\s[a-z]+\s)?
          (?:[Jj]aargang\s)? (?<year>(?:1[89]|20)\d\d) [\s,]* {nr}? (?<number>\d{1,6}) \b",
    )
});

/// What follows a number that is the day of a date: "Staatscourant 2009, 12 mei".
static DAY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s?(?:jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)"));

pub(super) fn read(place: &Place<'_>, found: &mut Vec<Found>) {
    let window = place.ahead();
    let Some(captures) = NUMBER.captures(window).filter(|_| place.begins_word()) else {
        return;
    };
    let end = end_of(&captures);
    let year = group(&captures, "year").and_then(|year| year.parse().ok());
    let number = group(&captures, "number").and_then(digits);
    let (Some(year), Some(number)) = (year, number) else {
        return;
    };
    if number == 0 || DAY.is_match(window.get(end..).unwrap_or_default()) {
        return;
    }
    let gazette = if captures.name("staatsblad").is_some() {
        Gazette::Staatsblad
    } else if captures.name("staatscourant").is_some() {
        Gazette::Staatscourant
    } else {
        Gazette::Tractatenblad
    };
    let reference = Reference::Gazette(GazetteNumber { gazette, year, number });
    found.push(Found { span: place.span(0, end), reference });
}
