//! The rest of a list of Kamerstukken: other numbers, and other dossiers with a number.

use std::sync::LazyLock;

use crate::citation::found::Found;
use crate::citation::kamerstuk::{Item, NEXT_ITEM, is_initial, looks_like_year};
use crate::citation::place::{Place, between};
use crate::text::pattern::{Regex, pattern};

/// Another number in the same dossier.
static NEXT_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\s?{and}\s?(?<nr>{nr})? (?<number>\d{1,4}|[A-Z]{1,2}) \b (?<end>\s?[);.]|\s?$|\s?{and}\s?\d)?")
});

/// The rest of a list: other numbers, and other dossiers with a number.
pub fn more(mut place: Place<'_>, mut last: Item, found: &mut Vec<Found>) {
    while place.may_go_on() {
        let window = place.ahead();
        let next = NEXT_ITEM.captures(window).filter(|captures| captures.name("lead").is_none());
        if let Some(captures) = next
            && let Some(dossier) = ["chamber", "year", "dossier"].iter().find_map(|name| captures.name(name))
            && let Some(mut item) = Item::new(&captures, window, Some(&last)).filter(|item| item.follows(&last, window))
        {
            let inner = place.forward(dossier.start());
            item.end -= dossier.start();
            item.push(&inner, None, found);
            place = inner.forward(item.end);
            last = item;
            continue;
        }
        let Some((number, end)) = last.number.is_some().then(|| next_number(window, last.plural)).flatten() else {
            return;
        };
        let start = end - number.len();
        range(&place, window.get(..start).unwrap_or_default(), &last, &number, found);
        last.end = number.len();
        last.number = Some(number);
        let inner = place.forward(start);
        last.push(&inner, None, found);
        place = place.forward(end);
    }
}

/// The numbers inside a range, which stand where the word between its ends does; each says which it is.
fn range(place: &Place<'_>, joint: &str, first: &Item, last: &str, found: &mut Vec<Found>) {
    let ends = first.number.as_deref().and_then(|number| number.parse().ok()).zip(last.parse().ok());
    let Some((from, to)) = ends else { return };
    let start = joint.len() - joint.trim_start().len();
    for number in between(joint, first.plural, from, to) {
        let label = format!("nr. {number}");
        let inside = Item { number: Some(number.to_string()), end: joint.trim().len(), ..first.clone() };
        inside.push(&place.forward(start), Some(&label), found);
    }
}

/// Another number of the same dossier at the start of `window`, and where it ends.
fn next_number(window: &str, plural: bool) -> Option<(String, usize)> {
    let captures = NEXT_NUMBER.captures(window)?;
    let number = captures.name("number")?;
    let letter = number.as_str().starts_with(|c: char| c.is_ascii_uppercase());
    let sure = captures.name("nr").is_some() || plural || captures.name("end").is_some() && !letter;
    let after = window.get(number.end()..).unwrap_or_default();
    let whole = !after.starts_with(|c: char| c.is_alphanumeric()) && !is_dossier_tail(after);
    let strange =
        !plural && looks_like_year(number.as_str()) || number.as_str().starts_with('0') || letter && is_initial(after);
    (sure && whole && !strange).then(|| (number.as_str().to_owned(), number.end()))
}

/// Whether two digits before this are the head of a dossier number ("29" of "29 984").
fn is_dossier_tail(after: &str) -> bool {
    let mut characters = after.chars();
    matches!(characters.next(), Some(' ' | '.')) && characters.take(3).filter(char::is_ascii_digit).count() == 3
}
