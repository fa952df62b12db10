//! Markers that a text layer prints behind a space: "geïnitieerd? 2", "Both Ends 1?", "van 15 december jl. 3 heeft".
//!
//! A number behind a space is mostly a number. It is taken for a marker only in a document whose markers are printed
//! so, for a note that no other place names, and only where one place between its neighbours can be meant.

use crate::note::marker::candidate::{Candidate, digit_runs, value};
use crate::note::marker::clause::{CLAUSE, SENTENCE, WORDS, weight};
use crate::note::marker::table;
use crate::source::line::Line;
use crate::source::note::{Marker, Note};
use crate::text::span::Span;

const LISTED: u32 = 0;

/// The markers of notes that are not tied yet, where a space before the digit is how the document prints them.
pub fn find(
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
    if notes.len() == tied.len() {
        return Vec::new();
    }
    let mut at: Vec<Option<Span>> = vec![None; notes.len()];
    for marker in tied {
        if let Some(slot) = marker.note.and_then(|note| at.get_mut(note)) {
            *slot = Some(marker.span);
        }
    }
    let places = candidates(text, lines, notes);
    let mut found = meant(&places, notes, windows, &mut at, SENTENCE);
    if tied.is_empty() || !found.is_empty() || tied.iter().any(spaced) {
        found.extend(meant(&places, notes, windows, &mut at, CLAUSE));
    }
    if !found.is_empty() || tied.iter().any(spaced) {
        found.extend(meant(&places, notes, windows, &mut at, WORDS));
    }
    found
}

/// The notes that one place alone can mean, between the markers of their neighbours; `at` has the markers so far.
fn meant(
    places: &[Candidate],
    notes: &[Note],
    windows: &[(usize, usize, usize)],
    at: &mut [Option<Span>],
    least: u32,
) -> Vec<Marker> {
    // The first marker behind each note, from the end on.
    let mut after = usize::MAX;
    let mut next = Vec::with_capacity(at.len());
    for span in at.iter().rev() {
        next.push(after);
        after = span.map_or(after, |span| span.start);
    }
    next.reverse();
    let mut found = Vec::new();
    let mut from = 0;
    for (index, (note, slot)) in notes.iter().zip(at).enumerate() {
        if let Some(span) = slot {
            from = span.end;
            continue;
        }
        let (Some(&(_, page, until)), Some(&next)) = (windows.get(index), next.get(index)) else { continue };
        let start = places.partition_point(|place| place.span.start < from.max(page));
        let between = places.iter().skip(start).take_while(|place| place.span.start < until.min(next));
        // The later ones of a list ("1, 2 acceptabel") stand right behind the one before.
        let listed = |place: &Candidate| from > 0 && place.span.start <= from + 4;
        let mut meant = between.filter(|place| place.number == note.number && (place.weight >= least || listed(place)));
        if let (Some(place), None) = (meant.next(), meant.next()) {
            found.push(crate::note::marker::candidate::marker(*place, Some(index)));
            *slot = Some(place.span);
            from = place.span.end;
        }
    }
    found
}

/// Every number of a note behind a space where a marker can stand.
fn candidates(text: &str, lines: &[Line], notes: &[Note]) -> Vec<Candidate> {
    let numbers: std::collections::HashSet<u32> = notes.iter().map(|note| note.number).collect();
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.furniture.is_none()) {
        let words = line.span.of(text);
        if table::is_row(words) && table::is_figures(words) {
            continue;
        }
        for (start, end) in digit_runs(words) {
            let Some(number) = value(words, start, end).filter(|number| numbers.contains(number)) else { continue };
            let before = words.get(..start).unwrap_or_default();
            let after = words.get(end..).unwrap_or_default();
            if let Some(weight) = weight(before, after).or_else(|| is_listed(before).then_some(LISTED)) {
                let span = Span::new(start, end).shifted(line.span.start);
                let cut = Span::new(before.trim_end().len(), end).shifted(line.span.start);
                found.push(Candidate { number, weight, span, cut });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_marker_can_stand_behind_a_space() {
        for (before, after, expected) in [
            ("door wie dit is geïnitieerd? ", "", Some(SENTENCE)),
            ("van Both Ends ", "?", Some(CLAUSE)),
            ("van 15 december jl. ", " heeft", Some(CLAUSE)),
            ("ondernemen (mvo). ", " Sinds 1 januari", Some(SENTENCE)),
            ("gold vanaf 2018. ", " Hierbij is", Some(SENTENCE)),
            ("er is over gesproken. ", "Toekomstige", Some(SENTENCE)),
            ("in november 2023 ", " heb ik", Some(SENTENCE)),
            ("de strategie 2022–2028 ", ". Deze", Some(SENTENCE)),
            ("de ISO-standaarden ", " dat nieuwe", Some(WORDS)),
            ("Delta Rhine Corridor rapport ", " geeft", Some(WORDS)),
            ("in 2023 ", " miljoen", None),
            ("in het jaar. ", " januari volgt", None),
            ("volgens artikel ", "?", None),
            ("zie bijlage nr. ", " heeft", None),
            ("kosten stegen met ", ",5 procent", None),
            ("van f ", ",- naar f 1,50", None),
            ("in de ", " provincies", None),
            ("het aantal is ", " keer", None),
            ("ouders hebben ", " van de", None),
            ("", " en", None),
        ] {
            assert_eq!(weight(before, after), expected, "{before}#{after}");
        }
    }
}
