//! Markers that a text layer prints behind a space: "geïnitieerd? 2", "Both Ends 1?", "van 15 december jl. 3 heeft".
//!
//! A number behind a space is mostly a number. It is taken for a marker only in a document whose markers are printed
//! so, for a note that no other place names, and only where one place between its neighbours can be meant.

use super::{Candidate, Marker, digit_runs, value};
use crate::footnotes::Note;
use crate::source::Line;
use crate::span::Span;

/// Words that a number belongs to: "artikel 2", "vraag 3".
const COUNTED: [&str; 59] = [
    "aan",
    "afdeling",
    "alinea",
    "artikel",
    "art",
    "artikelen",
    "bijlage",
    "bijlagen",
    "binnen",
    "blz",
    "circa",
    "dan",
    "de",
    "deel",
    "door",
    "een",
    "elke",
    "en",
    "fase",
    "figuur",
    "groep",
    "het",
    "hoofdstuk",
    "in",
    "jaar",
    "klasse",
    "leden",
    "lid",
    "met",
    "miljoen",
    "min",
    "na",
    "naar",
    "niveau",
    "nr",
    "nrs",
    "nummer",
    "of",
    "om",
    "onder",
    "onderdeel",
    "op",
    "over",
    "p",
    "paragraaf",
    "per",
    "plus",
    "punt",
    "ruim",
    "scenario",
    "sinds",
    "stap",
    "t/m",
    "tabel",
    "tot",
    "type",
    "van",
    "voor",
    "vraag",
];

/// The markers of notes that are not tied yet, where a space before the digit is how the document prints them.
pub(super) fn find(
    text: &str,
    lines: &[Line],
    notes: &[Note],
    windows: &[(usize, usize, usize)],
    tied: &[Marker],
) -> Vec<Marker> {
    // Not "? 1)", and not the later ones of a list ("2, 3 en 4").
    let spaced = |marker: &Marker| {
        let before = text.get(..marker.span.start).unwrap_or_default();
        let after = text.get(marker.span.end..).unwrap_or_default();
        let listed =
            before.trim_end().trim_end_matches("en").ends_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' '));
        before.ends_with(' ') && !listed && !after.starts_with([')', ']'])
    };
    if notes.len() == tied.len() || !tied.is_empty() && !tied.iter().any(spaced) {
        return Vec::new();
    }
    let mut at: Vec<Option<Span>> = vec![None; notes.len()];
    for marker in tied {
        if let Some(slot) = marker.note.and_then(|note| at.get_mut(note)) {
            *slot = Some(marker.span);
        }
    }
    let places = candidates(text, lines, notes);
    let mut found = Vec::new();
    let mut from = 0;
    for (index, note) in notes.iter().enumerate() {
        if let Some(span) = at.get(index).copied().flatten() {
            from = span.end;
            continue;
        }
        let next = at.iter().skip(index + 1).flatten().next().map_or(usize::MAX, |span| span.start);
        let Some(&(_, page, until)) = windows.get(index) else { continue };
        let start = places.partition_point(|place| place.span.start < from.max(page));
        let between = places.iter().skip(start).take_while(|place| place.span.start < until.min(next));
        // The later ones of a list ("1, 2 acceptabel") stand right behind the one before.
        let follows = |place: &Candidate| place.weight > 0 || from > 0 && place.span.start <= from + 4;
        let mut meant = between.filter(|place| place.number == note.number && follows(place));
        if let (Some(place), None) = (meant.next(), meant.next()) {
            found.push(super::marker(*place, Some(index)));
            from = place.span.end;
        }
    }
    found
}

/// Every number of a note behind a space, at the end of a clause or behind what a sentence ends with.
fn candidates(text: &str, lines: &[Line], notes: &[Note]) -> Vec<Candidate> {
    let numbers: std::collections::HashSet<u32> = notes.iter().map(|note| note.number).collect();
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.furniture.is_none()) {
        let words = line.span.of(text);
        for (start, end) in digit_runs(words) {
            let Some(number) = value(words, start, end).filter(|number| numbers.contains(number)) else { continue };
            let before = words.get(..start).unwrap_or_default();
            let after = words.get(end..).unwrap_or_default();
            let stands = can_stand(before, after);
            if stands || is_listed(before) {
                let span = Span::new(start, end).shifted(line.span.start);
                let cut = Span::new(before.trim_end().len(), end).shifted(line.span.start);
                found.push(Candidate { number, weight: u32::from(stands), span, cut });
            }
        }
    }
    found
}

/// Whether another number stands right before: ", 2", "1 en 2".
fn is_listed(before: &str) -> bool {
    let list =
        before.strip_suffix(' ').map(|rest| rest.strip_suffix("en").unwrap_or(rest).trim_end_matches([' ', ',']));
    list.is_some_and(|rest| rest.len() + 1 < before.len() && rest.ends_with(|c: char| c.is_ascii_digit()))
}

fn can_stand(before: &str, after: &str) -> bool {
    let word = before.trim_end();
    if word.is_empty() || word.len() == before.len() {
        return false;
    }
    let last = word.rsplit(char::is_whitespace).next().unwrap_or_default();
    let closes = last.ends_with(['?', '!', '»', '”', ')']) || last.ends_with('.') && !is_counted(last);
    let ends_clause = after.is_empty() || after.starts_with(['.', ',', '?', '!', ';', ':', ')', '»', '”']);
    let opens = after.starts_with(' ') && after.trim_start().starts_with(|c: char| c.is_alphabetic());
    if closes {
        return ends_clause || opens;
    }
    // "3,5 procent", "f 1,- per dag": no clause ends there.
    let amount =
        after.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–')));
    ends_clause && !amount && last.ends_with(char::is_alphabetic) && !is_counted(last)
}

fn is_counted(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphabetic());
    let word = word.rsplit(|c: char| !c.is_alphabetic() && c != '/').next().unwrap_or_default().to_lowercase();
    word.len() == 1 || COUNTED.contains(&word.as_str()) || word.ends_with("nummer")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_marker_can_stand_behind_a_space() {
        for (before, after, expected) in [
            ("door wie dit is geïnitieerd? ", "", true),
            ("van Both Ends ", "?", true),
            ("van 15 december jl. ", " heeft", true),
            ("ondernemen (mvo). ", " Sinds 1 januari", true),
            ("gold vanaf 2018. ", " Hierbij is", true),
            ("volgens artikel ", "?", false),
            ("zie bijlage nr. ", " heeft", false),
            ("kosten stegen met ", ",5 procent", false),
            ("van f ", ",- naar f 1,50", false),
            ("in de ", " provincies", false),
            ("het aantal is ", " keer", false),
            ("", " en", false),
        ] {
            assert_eq!(can_stand(before, after), expected, "{before}#{after}");
        }
    }
}
