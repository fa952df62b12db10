//! Staatsblad, Staatscourant and Tractatenblad.

use std::sync::LazyLock;

use crate::citation::found::{Found, Reference};
use crate::citation::identifier::Gazette;
use crate::citation::place::{Place, digits};
use crate::text::pattern::{Regex, end as end_of, first_group, pattern};

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

pub const TRIGGERS: &[&str] =
    &["Stb", "stb", "Staatsb", "Stcrt", "stcrt", "Staatsc", "Staats-", "Trb", "trb", "Tractatenb"];

static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?: (?<staatsblad>[Ss]tb|Staats-?blad(?:\svan\shet\sKoninkrijk(?:\sder\sNederlanden)?)?) | (?<staatscourant>[Ss]tcrt|Staats-?cou-?rant)
             | (?<tractatenblad>[Tt]rb|Tractatenblad) )
          (?: -(?<year_id>(?:1[89]|20)\d\d)-(?<number_id>\d{1,6}) \b
            | \b \.? [\s,]* (?:van\s)? (?:\d{1,2}\s[a-z]+\.?\s)? (?:[Jj]aargang\s)?
              (?<year>(?:1[89]|20)\d\d) (?: [/-] | [\s,]* {nr}? ) (?<number>\d{1,2}\s\d{3}|\d{1,6}) \b
            | \b \.? [\s,]* {nr} (?<number_before>\d{1,6}) [\s,]+ (?:van\s|uit\s)? (?<year_behind>(?:1[89]|20)\d\d) \b )",
    )
});

/// Another number of the same gazette, of the same year or of another.
static NEXT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\s?{and}\s? (?: (?<year>(?:1[89]|20)\d\d) , \s? )? {nr}? (?<number>\d{1,5}) \b
          (?<end>\s?[);.]|\s?$|\s?(?:,|en)\s?\d)?",
    )
});

/// What follows a number that is the day of a date: "Staatscourant 2009, 12 mei".
static DAY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s?(?:jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)"));

pub fn read(place: &Place<'_>, found: &mut Vec<Found>) {
    let window = place.ahead();
    if !place.sees_digit(80) || !place.begins_word() || matches!(place.previous(), Some('/' | '-' | '_')) {
        return;
    }
    let Some(captures) = NUMBER.captures(window) else {
        return;
    };
    let end = end_of(&captures);
    let year = first_group(&captures, &["year", "year_id", "year_behind"]).and_then(|year| year.parse().ok());
    let printed = first_group(&captures, &["number", "number_id", "number_before"]).unwrap_or_default();
    let gazette = if captures.name("staatsblad").is_some() {
        Gazette::Staatsblad
    } else if captures.name("staatscourant").is_some() {
        Gazette::Staatscourant
    } else {
        Gazette::Tractatenblad
    };
    let (Some(year), Some(number @ 1..)) = (year, digits(printed)) else {
        return;
    };
    // Only the Staatscourant has numbers so high that they are printed with a space.
    if gazette != Gazette::Staatscourant && printed.contains(char::is_whitespace) || is_day(window, end) {
        return;
    }
    let mut last = GazetteNumber { gazette, year, number };
    found.push(Found { span: place.span(0, end), reference: Reference::Gazette(last) });
    let mut place = place.forward(end);
    while let Some((next, start, end)) = next(&place, last) {
        found.push(Found { span: place.span(start, end), reference: Reference::Gazette(next) });
        place = place.forward(end);
        last = next;
    }
}

/// The next number of a list, and where it stands.
fn next(place: &Place<'_>, last: GazetteNumber) -> Option<(GazetteNumber, usize, usize)> {
    let window = place.ahead();
    let captures = place.may_go_on().then(|| NEXT.captures(window))??;
    let printed = captures.name("number")?;
    let number = digits(printed.as_str()).filter(|number| *number > 0)?;
    let year = captures.name("year");
    let goes_on = captures.name("end").is_some() && number > last.number && number < u32::from(EARLIEST);
    if year.is_none() && !goes_on || is_day(window, printed.end()) {
        return None;
    }
    let next = GazetteNumber { year: year.map_or(Some(last.year), |year| year.as_str().parse().ok())?, number, ..last };
    Some((next, year.map_or(printed.start(), |year| year.start()), printed.end()))
}

/// A lone number from here on may be a year.
const EARLIEST: u16 = 1800;

fn is_day(window: &str, end: usize) -> bool {
    DAY.is_match(window.get(end..).unwrap_or_default())
}
