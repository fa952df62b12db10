//! Case law: the European Case Law Identifier, and the Dutch LJN before it.

use std::sync::LazyLock;

use super::place::Place;
use super::{Found, Reference};
use crate::pattern::{Regex, end as end_of, first_group, group, pattern};

/// A decision of a court.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ecli {
    /// An ECLI in capitals: `ECLI:NL:RVS:2024:3946`.
    Identifier(String),
    /// An LJN (used until June 2013), with the court and year where they are printed before it.
    Ljn {
        /// Two letters and four digits.
        number: String,
        /// Court code and year.
        court: Option<(&'static str, u16)>,
    },
}

pub(super) const TRIGGERS: &[&str] = &["ECLI", "ecli", "Ecli", "LJN"];

static ECLI: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) ^ECLI \s?:\s? (?<country>[A-Z]{2}) \s?-?\s? : \s? (?<court>[A-Z][A-Z0-9]{0,6}) \s?-?\s? : \s?
          (?<year>\d{4}) \s?-?\s? : \s? (?<number>[A-Z0-9]+(?:\.[A-Z0-9]+){0,4})",
    )
});

static LJN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^LJN (?:[\s:-]*{nr}|[\s:-]+|) (?<number>[A-Z]{2}\s?\d{4}) \b"));

/// A court and the date of its decision, before an LJN.
static COURT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?: (?<hr>Hoge\sRaad|HR) | (?<crvb>Centrale\sRaad\svan\sBeroep|CRvB) | (?<cbb>CBb)
            | (?<rvs>ABRvS|ABRS|Raad\svan\sState) ) ,? \s (?:d\.d\.\s|van\s)?
          \d{1,2}\s(?:[a-z]+|\d{1,2})\s(?<year>(?:19|20)\d\d) [\s,(]*$",
    )
});

pub(super) fn read(place: &Place<'_>, found: &mut Vec<Found>) {
    if !place.begins_word() {
        return;
    }
    let window = place.ahead();
    if let Some(captures) = ECLI.captures(window) {
        let part = |name| group(&captures, name).unwrap_or_default().to_ascii_uppercase();
        let ecli = format!("ECLI:{}:{}:{}:{}", part("country"), part("court"), part("year"), part("number"));
        let span = place.span(0, end_of(&captures));
        found.push(Found { span, reference: Reference::Ecli(Ecli::Identifier(ecli)) });
    } else if let Some(captures) = LJN.captures(window) {
        let number = group(&captures, "number").unwrap_or_default().replace(char::is_whitespace, "");
        let span = place.span(0, end_of(&captures));
        let reference = Reference::Ecli(Ecli::Ljn { number, court: court_before(place.before()) });
        found.push(Found { span, reference });
    }
}

fn court_before(before: &str) -> Option<(&'static str, u16)> {
    let captures = COURT.captures(before)?;
    let year = group(&captures, "year")?.parse().ok()?;
    let code = [("hr", "HR"), ("crvb", "CRVB"), ("cbb", "CBB"), ("rvs", "RVS")];
    let court = code.into_iter().find(|(name, _)| first_group(&captures, &[name]).is_some())?.1;
    Some((court, year))
}
