//! Markers of notes in running text. A digit is a marker only where the sequence of markers and the notes agree.

use std::collections::HashMap;

use crate::note::asterisk;
use crate::note::marker::candidate::{Candidate, QUOTES, digit_runs, marker, value};
use crate::note::marker::{chain, glued, spaced, table, unit};
use crate::source::line::Line;
use crate::source::note::{Marker, NUMBER, Note};
use crate::text::order::sort_by;
use crate::text::span::{Span, first_chars, last_chars};
use crate::words::counted;
use crate::words::date::is_month;

/// Finds the marker of every note in the lines of text, which are in document order.
#[must_use]
pub fn find(text: &str, lines: &[Line], notes: &[Note]) -> Vec<Marker> {
    if let [note] = notes
        && note.number == NUMBER
    {
        return asterisk::marker(text, lines, note).into_iter().collect();
    }
    let windows = windows(notes);
    let mut by_number: HashMap<u32, Vec<usize>> = HashMap::new();
    for (index, note) in notes.iter().enumerate() {
        by_number.entry(note.number).or_default().push(index);
    }
    let end = notes.last().map_or(0, |note| note.mark.start);
    let mut tied: Vec<(usize, Candidate)> = Vec::new();
    for candidate in candidates(text, lines, 0..end, |number| by_number.contains_key(&number)) {
        for &index in by_number.get(&candidate.number).into_iter().flatten() {
            let Some((from, page, until)) = windows.get(index) else { continue };
            if candidate.span.start >= *from && candidate.span.start < *until {
                // A marker stands on the page of its note; in a list of markers it can stand on the page before.
                let on_page = candidate.span.start >= *page;
                if on_page || candidate.weight >= 3 {
                    let weight = candidate.weight * 2 + u32::from(on_page) * 3;
                    tied.push((index, Candidate { weight, ..candidate }));
                }
            }
        }
    }
    let mut markers: Vec<Marker> = chain::heaviest(&tied, notes.len())
        .into_iter()
        .map(|(note, candidate)| marker(candidate, Some(note)))
        .collect();
    markers.extend(spaced::find(text, lines, notes, &windows, &markers));
    markers.extend(without_notes(text, lines, notes));
    sort_by(&mut markers, |marker| [marker.span.start, marker.span.end, 0]);
    cut_separators(text, &mut markers);
    markers
}

/// What stands between the markers of a list ("2, 3 en 4") goes out with them.
fn cut_separators(text: &str, markers: &mut [Marker]) {
    let mut before: Option<usize> = None;
    for marker in markers {
        // "»1?, 2": the question mark stays.
        let asked = |end: usize| usize::from(text.get(end..).is_some_and(|rest| rest.starts_with("?,")));
        let between = before.map(|end| Span::new(end + asked(end), marker.cut.start));
        let separates = |words: &str| {
            words.len() < 8
                && words.chars().all(|c| matches!(c, ' ' | '\u{A0}' | ',' | 'e' | 'n' | '&'))
                && !words.contains('\n')
        };
        if let Some(between) = between.filter(|between| !between.is_empty() && separates(between.of(text))) {
            marker.cut.start = between.start;
        }
        before = Some(marker.cut.end);
    }
}

/// Where the marker of each note can stand: from the run of notes before the last, better from the last, to the note.
fn windows(notes: &[Note]) -> Vec<(usize, usize, usize)> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    for note in notes {
        if starts.last().is_none_or(|(group, _)| *group != note.group) {
            starts.push((note.group, note.mark.start));
        }
    }
    let mut at = 0;
    notes
        .iter()
        .map(|note| {
            while starts.get(at).is_some_and(|(group, _)| *group != note.group) {
                at += 1;
            }
            let run =
                |back: usize| at.checked_sub(back).and_then(|index| starts.get(index)).map_or(0, |(_, start)| *start);
            (run(2), run(1), run(0))
        })
        .collect()
}

/// Markers behind the last note: numbers that go on where the notes stop, in places where only a marker stands.
fn without_notes(text: &str, lines: &[Line], notes: &[Note]) -> Vec<Marker> {
    let from = notes.last().map_or(0, |note| note.mark.start);
    let first = notes.last().map_or(1, |note| note.number + 1);
    let found = candidates(text, lines, from..usize::MAX, |number| number >= first && number < first + 40);
    let mut next = first;
    let mut markers = Vec::new();
    for candidate in found.into_iter().filter(|candidate| candidate.weight >= STRONG) {
        if candidate.number == next {
            markers.push(marker(candidate, None));
            next += 1;
        }
    }
    markers
}

/// Nothing but a marker stands like this.
const STRONG: u32 = 4;

/// Every digit in the lines of a range that could be a marker with a wanted number.
fn candidates(
    text: &str,
    lines: &[Line],
    range: std::ops::Range<usize>,
    wanted: impl Fn(u32) -> bool,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut before: Option<&str> = None;
    let mut cells = false;
    for line in lines {
        let words = line.span.of(text);
        if line.furniture.is_some() || words.is_empty() {
            continue;
        }
        cells = table::is_year(words) || cells && table::is_figures(words);
        if !cells && line.span.start >= range.start && line.span.start < range.end {
            if is_marker_line(words) && !before.is_some_and(counted::counts) {
                own_line(words, *line, before, &wanted, &mut found);
            } else {
                in_line(words, *line, before, &wanted, &mut found);
            }
        }
        before = Some(words);
    }
    found
}

/// A line of nothing but markers: "1", "2, 3 en 4", "1 2", "2.".
fn is_marker_line(words: &str) -> bool {
    words.len() <= 40
        && words.starts_with(|c: char| c.is_ascii_digit())
        && !table::is_row(words)
        && !table::has_amount(words)
        && words
            .replace("en", "")
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | '.' | '?' | ')') || QUOTES.contains(&c))
}

fn own_line(words: &str, line: Line, before: Option<&str>, wanted: &impl Fn(u32) -> bool, found: &mut Vec<Candidate>) {
    let keep = words.trim_end_matches(|c| matches!(c, '.' | '?') || QUOTES.contains(&c)).len();
    for (start, end) in digit_runs(words) {
        let Some(number) = value(words, start, end).filter(|&number| wanted(number)) else { continue };
        let unit = before.filter(|_| start == 0).and_then(|line| unit::weight(line, number));
        let weight = unit.unwrap_or(STRONG);
        if weight > 0 {
            let cut = Span::new(line.span.start, line.span.start + keep);
            found.push(Candidate { number, weight, span: Span::new(start, end).shifted(line.span.start), cut });
        }
    }
}

fn in_line(words: &str, line: Line, before: Option<&str>, wanted: &impl Fn(u32) -> bool, found: &mut Vec<Candidate>) {
    let mut runs = digit_runs(words).peekable();
    if runs.peek().is_none() {
        return;
    }
    let mut last_end = usize::MAX;
    let mut depth = None;
    let mut counted = 0;
    for (start, end) in runs {
        for (start, weight) in places(words, start, end).into_iter().flatten() {
            let Some(number) = value(words, start, end).filter(|&number| wanted(number)) else { continue };
            // Whether it stands between round brackets is told only where a bracket closes behind it.
            let inside = words.as_bytes().get(end) == Some(&b')') && {
                let open = depth.unwrap_or_else(|| before.map_or(0, |line| self::depth(line, 0)));
                let open = self::depth(words.get(counted..start).unwrap_or_default(), open);
                (depth, counted) = (Some(open), start);
                open > 0
            };
            let unit = words.get(..start).and_then(|words| unit::weight(words, number));
            let weight = weight.unwrap_or_else(|| {
                let weight = self::weight(words, start, end, before, last_end, inside);
                unit.map_or(weight, |unit| weight.min(unit))
            });
            if weight == 0 {
                continue;
            }
            let span = Span::new(start, end).shifted(line.span.start);
            let cut = cut(words, start, end, inside).shifted(line.span.start);
            found.push(Candidate { number, weight, span, cut });
            last_end = end;
        }
    }
}

/// How many round brackets stay open behind a text. One that closes nothing is a marker's own: "1)".
fn depth(text: &str, before: usize) -> usize {
    text.bytes().fold(before, |depth, byte| match byte {
        b'(' => depth + 1,
        b')' => depth.saturating_sub(1),
        _ => depth,
    })
}

/// Where in a run of digits a marker could begin; a reading of part of the run has its weight with it.
fn places(words: &str, start: usize, end: usize) -> [Option<(usize, Option<u32>)>; 2] {
    let before = words.get(..start).unwrap_or_default();
    // "29 juni 20222": a year with a marker behind it; "NIS24": a name that ends in a digit.
    let part = if end - start > 4 && words.get(start..start + 2).is_some_and(|century| matches!(century, "19" | "20")) {
        Some((start + 4, Some(2)))
    } else if end - start == 2 && before.ends_with(char::is_uppercase) {
        Some((start + 1, Some(1)))
    } else if end - start >= 3 && before.ends_with('D') && words.get(start..).is_some_and(|rest| rest.starts_with("66"))
    {
        Some((start + 2, Some(2)))
    } else {
        None
    };
    [Some((start, None)), part]
}

/// How much speaks for a marker at `start` to `end` of a line.
fn weight(words: &str, start: usize, end: usize, line_before: Option<&str>, last: usize, inside: bool) -> u32 {
    let before = words.get(..start).unwrap_or_default();
    let after = words.get(end..).unwrap_or_default();
    if in_list(before, after) {
        return STRONG;
    }
    // "(zie bijlagen 3 en 4)": the bracket closes one that was open, and is not the marker's.
    let bracketed = after.starts_with(')') && !inside || before.ends_with('[') && after.starts_with(']');
    let follows_word = after.starts_with(char::is_lowercase);
    let Some(previous) = before.chars().next_back() else {
        return line_start(after, line_before);
    };
    let two_before = before.chars().rev().nth(1);
    match previous {
        _ if follows_word && !bracketed => glued::between_words(before, after),
        '»' | '”' | '?' | '!' => STRONG,
        // "bericht?1,2": the comma stands behind another marker.
        ',' if before.len().checked_sub(1) == Some(last) => 3,
        // "de ekv in 2023.13 De evaluatie"; other digits behind digits are amounts.
        '.' if two_before.is_some_and(|c| c.is_ascii_digit()) => year_before(before, after),
        ',' if two_before.is_some_and(|c| c.is_ascii_digit()) => {
            let clause = after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
            if clause && before.strip_suffix(',').is_some_and(unit::ends) { 2 } else { 0 }
        }
        ')' | '.' | ';' | ':' | '"' | '’' | '\'' | ',' => 3,
        '[' if bracketed => STRONG,
        '(' if after.starts_with(')') => 1,
        'm' if two_before.is_none_or(|c| !c.is_alphabetic()) => 0,
        // "sinds1 januari" lost a space.
        c if c.is_lowercase() && is_month(after) => 0,
        c if c.is_lowercase() => 3,
        c if c.is_uppercase() => u32::from(two_before.is_some_and(char::is_alphabetic)),
        '%' => 2,
        c if c.is_whitespace() => spaced(before, after, bracketed, words, last),
        _ => 0,
    }
}

/// "[2, 3]": several markers between one pair of square brackets.
fn in_list(before: &str, after: &str) -> bool {
    const REACH: usize = 40;
    let between = |c: char| c.is_ascii_digit() || matches!(c, ',' | ' ');
    let (before, after) = (last_chars(before, REACH), first_chars(after, REACH));
    let (first, last) = (before.trim_end_matches(between), after.trim_start_matches(between));
    let alone = first.len() == before.len() && last.len() == after.len();
    !alone && first.ends_with('[') && last.starts_with(']')
}

/// Behind a year or a unit and its full stop only a sentence goes on behind a marker.
fn year_before(before: &str, after: &str) -> u32 {
    let Some(words) = before.strip_suffix('.') else { return 0 };
    let year = words.rsplit(|c: char| !c.is_ascii_digit()).next();
    let sentence = after.is_empty() || after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    if sentence && (year.is_some_and(table::is_year) || unit::ends(words)) { 2 } else { 0 }
}

/// At the start of a line a marker came loose from the word on the line before.
fn line_start(after: &str, line_before: Option<&str>) -> u32 {
    let unit = line_before.is_some_and(|line| line.ends_with(" m") || line.ends_with("CO") || counted::counts(line));
    let spaced = after.starts_with([' ', '\u{A0}', ')', '.', ',', '?', ';', ':']) || after.starts_with(QUOTES);
    let date = is_month(after);
    let amount = after.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    // "3. Alle producten" behind a whole sentence is an item of a list.
    let item = after.starts_with(". ") && line_before.is_some_and(|line| line.ends_with(['.', ':', ';', '?', '!']));
    if unit || !spaced || date || amount || item { 0 } else { 2 }
}

/// Behind a space only a bracket, a quotation mark or another marker speaks for a marker.
fn spaced(before: &str, after: &str, bracketed: bool, words: &str, last: usize) -> u32 {
    let close = before.trim_end();
    let list = before.len().checked_sub(last).and_then(|_| words.get(last..before.len()));
    let year = || close.rsplit(' ').next().is_some_and(|word| word.len() == 4 && word.starts_with("20"));
    if bracketed && (close.ends_with(|c: char| !c.is_ascii_digit() && c != ';') || year()) {
        return STRONG;
    }
    if list.is_some_and(|between| matches!(between.trim(), "," | "en" | "" | ", en" | "&" | "?,")) {
        return 3;
    }
    let free = after.is_empty() || after.starts_with([' ', '\u{A0}', '.', ',', '?']) || after.starts_with(QUOTES);
    u32::from(free && (close.ends_with(QUOTES) || close.ends_with('?')))
}

/// The digits with their brackets, and the space before brackets.
fn cut(words: &str, start: usize, end: usize, inside: bool) -> Span {
    let before = words.get(..start).unwrap_or_default();
    let after = words.get(end..).unwrap_or_default();
    let open = before.ends_with(['[', '(']) && after.starts_with([')', ']']);
    let listed = in_list(before, after);
    let first = open || listed && before.ends_with('[');
    let from = if first { before.len() - 1 } else { before.len() };
    let closes = open || listed && after.starts_with(']') || after.starts_with(')') && !inside;
    let to = if closes { end + 1 } else { end };
    // The space before a marker goes with it, unless words follow that it parts from those before.
    let loose = after.is_empty()
        || after.starts_with([' ', '\u{A0}', '.', ',', '?', '!', ';', ':', ')'])
        || after.starts_with(QUOTES);
    let from = if closes || loose { words.get(..from).map_or(from, |text| text.trim_end().len()) } else { from };
    Span::new(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        crate::source::lines(text)
    }

    fn found(text: &str, numbers: &[u32]) -> Vec<String> {
        let end = text.len();
        let notes: Vec<Note> =
            numbers.iter().map(|&number| Note { number, mark: Span::new(end, end), lines: vec![], group: 0 }).collect();
        find(text, &lines(text), &notes)
            .iter()
            .map(|marker| {
                format!("{}{}", &text[..marker.span.start].chars().next_back().unwrap_or('^'), marker.span.of(text))
            })
            .collect()
    }

    #[test]
    fn markers_follow_the_notes() {
        for (text, numbers, expected) in [
            ("het bericht «a»1 en (PvdA)?2", &[1, 2][..], &["»1", "?2"][..]),
            ("uitstoot van CO2 en artikel 2 van de wet, vraag 3, 10 m2 grond.2", &[2], &[".2"]),
            ("sinds 29 juni 20222 en NIS24 en", &[2, 4], &["22", "24"]),
            ("ingaan op de aspecten?\n2, 3 en 4", &[2, 3, 4], &["\n2", " 3", " 4"]),
            ("Kamervragen van 9 augustus\n2 is al aangegeven", &[2], &["\n2"]),
            ("per jaar? 1)\nen dan 2)", &[1, 2], &[" 1", " 2"]),
            ("5.500 mensen van 10,4 miljard m\n3 gas", &[3, 5], &[]),
            ("(zie de bijlagen 3\nen 4), en dit?\n4", &[4], &["\n4"]),
            ("de motie Boswijk2 en «Wet» [1]", &[1, 2], &["[1"]),
        ] {
            assert_eq!(found(text, numbers), expected, "{text}");
        }
    }

    #[test]
    fn markers_without_notes_are_told() {
        let text = "Kent u «dit»1 en «dat»?\n2";
        let markers = find(text, &lines(text), &[]);
        assert_eq!(markers.iter().map(|m| (m.number, m.note)).collect::<Vec<_>>(), [(1, None), (2, None)]);
    }
}
