//! Laws that no table has: where their name begins and ends in running text.

use std::sync::LazyLock;

use crate::citation::found::Found;
use crate::citation::law;
use crate::citation::law::name::{bare, book_at, open};
use crate::citation::laws::{CONSTITUTION, NAMES, is_elsewhere};
use crate::citation::place::Place;
use crate::text::pattern::{Regex, pattern};
use crate::text::span::Span;

/// Ends of words that may be laws, and first words of their names.
pub const TRIGGERS: &[&str] = &[
    "wet",
    "Wet ",
    "Regeling ",
    "Besluit ",
    "regeling ",
    "besluit ",
    "richtlijn",
    "verordening",
    "Verdrag van ",
    "boek ",
];

/// A law by its name alone: one of the table with a small letter, or one that no table has.
pub fn read(place: &Place<'_>, found: &mut Vec<Found>) -> usize {
    let rest = place.ahead();
    if rest.starts_with("boek ") {
        return book(place, found);
    }
    let ends_word = rest.starts_with(|c: char| c.is_lowercase());
    let tail = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let before = place.before();
    let head = before.len() - before.trim_end_matches(|c: char| c.is_alphanumeric() || c == '-').len();
    let at = place.back(if ends_word { head } else { 0 });
    let whole = rest.get(..tail).is_some_and(|word| ENDINGS.contains(&word));
    if ends_word && !whole || !at.begins_word() || matches!(at.previous(), Some('-' | '/' | '.')) {
        return place.floor;
    }
    if let Some(name) = mutual(&at) {
        return law::read_unlisted(place.text, name, found);
    }
    if at.ahead().starts_with(char::is_lowercase) {
        // "De grondwet" alone is that of the country the text is about.
        let name = NAMES.at(place.text, at.at).filter(|name| name.name.printed != CONSTITUTION);
        return name.map_or(place.floor, |name| law::read_name(place.text, name, found));
    }
    let wide =
        ["Algemene ", "Tijdelijke "].iter().find(|word| at.before().ends_with(*word)).map_or(0, |word| word.len());
    let name = of_another(place.text, at.at, place.at + tail).or_else(|| bare(place.text, at.at));
    let after = |name: &Span| place.text.get(name.end..).unwrap_or_default();
    match name.filter(|name| !is_elsewhere(at.before(), name.of(place.text), after(name))) {
        Some(span) => law::read_unlisted(place.text, Span::new(span.start - wide, span.end), found),
        None => place.floor,
    }
}

/// Ends of words that may be laws.
const ENDINGS: [&str; 5] = ["wet", "richtlijn", "verordening", "regeling", "besluit"];

/// A regulation that countries of the Kingdom make together: "de onderlinge regeling Samenwerking bij hervormingen".
fn mutual(place: &Place<'_>) -> Option<Span> {
    let title = place.ahead().strip_prefix("regeling ")?;
    let start = place.before().ends_with("onderlinge ").then(|| place.back("onderlinge ".len()).at)?;
    let name = open(place.text, place.at, "regeling".len()).filter(|_| title.starts_with(char::is_uppercase))?;
    let more = BIJ.find(place.text.get(name.end..).unwrap_or_default()).map_or(0, |more| more.end());
    Some(Span::new(start, name.end + more))
}

/// What such a title has more often than a sentence goes on with: "bij" and a noun.
static BIJ: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\sbij\s[a-z]{4,}\b"));

/// A law that is named after another: "Aanpassingswet Awir", "Invoeringswet Wet WIA".
fn of_another(text: &str, start: usize, end: usize) -> Option<Span> {
    let word = Span::new(start, end).of(text);
    let made = ["Wijzig", "Aanpassing", "Invoering", "Uitvoering", "Overgang", "Veeg", "Verzamel", "Reparatie"];
    let derived = made.iter().any(|head| word.starts_with(head));
    let other =
        NAMES.at(text, end + 1).filter(|_| derived && text.get(end..).is_some_and(|rest| rest.starts_with(' ')));
    other.map(|other| Span::new(start, other.end))
}

pub fn book(place: &Place<'_>, found: &mut Vec<Found>) -> usize {
    let Some((name, end)) = book_at(place.text, place.at).filter(|_| place.begins_word()) else {
        return place.floor;
    };
    law::read_as(place.text, Span::new(place.at, end), name, found)
}
