//! Case law: the European Case Law Identifier, and the Dutch LJN before it.

use std::sync::LazyLock;

use crate::citation::found::{Found, Reference};
use crate::citation::place::Place;
use crate::text::pattern::{Captures, Regex, end as end_of, first_group, group, pattern};

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

pub const TRIGGERS: &[&str] = &["ECLI", "ecli", "Ecli", "LJN"];

static ECLI: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) ^ECLI \s?:\s? (?<country>[A-Z]{2}) \s?-?\s? : \s? (?<court>[A-Z][A-Z0-9]{0,6}) \s?-?\s? : \s?
          (?<year>\d{4}) \s?-?\s? : \s? (?<number>[A-Z0-9]+(?:\.[A-Z0-9]+){0,4})",
    )
});

static LJN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^LJN (?:[\s:-]*{nr}|[\s:-]+|) (?<number>[A-Z]{2}\s?\d{4}) \b"));

/// A court, by the names that decisions before July 2013 have.
const COURT: &str = r"(?: (?<hr>Hoge\sRaad|HR) | (?<crvb>Centrale\sRaad\svan\sBeroep|CRvB)
    | (?<cbb>College\svan\sBeroep\svoor\shet\s[Bb]edrijfsleven|CBb)
    | (?<rvs>(?:[Aa]fdeling\s[Bb]estuursrechtspraak\svan\sde\s)?Raad\svan\sState|A[Bb]R[vV]?S)
    | (?<court>[Rr]echtbank|Rb\.?) \s (?:te\s)? (?<seat>{town}) | (?<appeal>[Gg]erechtshof|Hof) \s (?:te\s)? (?<town>{town}) )";

/// A seat of a court.
const TOWN: &str = r"(?:['’‘]s-\s?[A-Z][a-z]+|[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:\sHaag)?)";

/// The date of a decision.
const DATE: &str = r"(?:d\.d\.\s|van\s|op\s)? \d{1,2}(?:\s[a-z]+\.?\s|[\s/.-]\d{1,2}[\s/.-])";

/// A court and the date of its decision, before an LJN; the number of the case may stand between.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let court = COURT.replace("{town}", TOWN);
    pattern(&format!(
        r"\b{court} [\s,(]* {DATE} (?<year>(?:19|20)\d\d) (?:,? \s? (?:nr|zaaknr|zaaknummer|rolnr)\b[^;()]{{1,40}})? [\s,;:(]*$"
    ))
});

/// The same behind an LJN.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let court = COURT.replace("{town}", TOWN);
    pattern(&format!(r"^[\s,(]* {court} [\s,(]* {DATE} (?<year>(?:19|20)\d\d) (?<next>[\s,;:(]*LJN)?"))
});

/// District courts and courts of appeal, and their codes in an ECLI.
const SEATS: [(&str, &str, &str); 21] = [
    ("Alkmaar", "RBALK", ""),
    ("Almelo", "RBALM", ""),
    ("Amsterdam", "RBAMS", "GHAMS"),
    ("Arnhem", "RBARN", "GHARN"),
    ("Assen", "RBASS", ""),
    ("Breda", "RBBRE", ""),
    ("Den Bosch", "RBSHE", "GHSHE"),
    ("Den Haag", "RBSGR", "GHSGR"),
    ("Dordrecht", "RBDOR", ""),
    ("Groningen", "RBGRO", ""),
    ("Haarlem", "RBHAA", ""),
    ("Leeuwarden", "RBLEE", "GHLEE"),
    ("Maastricht", "RBMAA", ""),
    ("Middelburg", "RBMID", ""),
    ("Roermond", "RBROE", ""),
    ("Rotterdam", "RBROT", ""),
    ("Utrecht", "RBUTR", ""),
    ("Zutphen", "RBZUT", ""),
    ("Zwolle-Lelystad", "RBZLY", ""),
    ("s-Gravenhage", "RBSGR", "GHSGR"),
    ("s-Hertogenbosch", "RBSHE", "GHSHE"),
];

/// Last year with the districts of these codes, and with LJN numbers.
const LAST_YEAR: u16 = 2012;

pub fn read(place: &Place<'_>, found: &mut Vec<Found>) {
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
        let behind = window.get(end_of(&captures)..).unwrap_or_default();
        let span = place.span(0, end_of(&captures));
        let reference = Reference::Ecli(Ecli::Ljn { number, court: court_of(place.before(), behind) });
        found.push(Found { span, reference });
    }
}

/// The court and year of an LJN, where both are printed next to it.
fn court_of(before: &str, behind: &str) -> Option<(&'static str, u16)> {
    let own = |captures: &Captures<'_>| captures.name("next").is_none();
    let captures = BEFORE.captures(before).or_else(|| BEHIND.captures(behind).filter(own))?;
    let year = group(&captures, "year")?.parse().ok()?;
    let code = [("hr", "HR"), ("crvb", "CRVB"), ("cbb", "CBB"), ("rvs", "RVS")];
    if let Some((_, court)) = code.into_iter().find(|(name, _)| captures.name(name).is_some()) {
        return Some((court, year));
    }
    let town = first_group(&captures, &["seat", "town"])?.trim_start_matches(['\'', '’', '‘']);
    let (_, first, second) = SEATS.iter().find(|(seat, ..)| *seat == town)?;
    let code = if captures.name("appeal").is_some() { second } else { first };
    (!code.is_empty() && year <= LAST_YEAR).then_some((*code, year))
}
