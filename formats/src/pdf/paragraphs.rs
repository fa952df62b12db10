//! Rows → paragraphs. A line ends a paragraph when a gap follows, or when the next word would still have fitted.

use std::collections::HashSet;

use vraagstuk::{labelled_heading, sort_by};

use crate::draft::Draft;
use crate::pdf::row::Row;
use crate::pdf::rows::column;
use crate::pdf::run::{alike, tenths};

/// Writes rows of text into a draft.
pub fn write(rows: &[Row], body: f32, draft: &mut Draft) {
    let measure = Measure::of(rows, body);
    let compounds = Compounds::of(rows);
    let mut before: Option<&Row> = None;
    for row in rows {
        let text = row.text();
        match before.map_or(Break::Apart, |before| measure.between(before, row, &text)) {
            Break::Apart => draft.paragraph(true),
            Break::Line => draft.paragraph(false),
            Break::None if row.pieces.first().is_some_and(|piece| piece.raised) => {}
            Break::None if compounds.keep(draft.last_word(), &text) => {}
            Break::None => draft.next_line(&text),
        }
        pieces(row, draft);
        before = Some(row);
    }
}

fn pieces(row: &Row, draft: &mut Draft) {
    let mut first = true;
    // The digits of one marker can be runs of their own.
    for pieces in row.pieces.chunk_by(|a, b| a.raised == b.raised) {
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        if pieces.iter().all(|piece| piece.raised) && is_marker(&text) {
            draft.marker(&text);
            if text.ends_with(' ') {
                draft.push(" ");
            }
        } else {
            draft.push(if first { text.trim_start() } else { &text });
        }
        first = false;
    }
}

/// Numbers, alone or in a list: "1", "2, 3", "4 en 5".
fn is_marker(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.replace("en", "").chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | ')' | ';'))
}

/// What stands before a hyphen inside a line: "mvo" of "mvo-beleid". It keeps its hyphen at the end of a line too.
struct Compounds(HashSet<String>);

impl Compounds {
    fn of(rows: &[Row]) -> Self {
        let mut first_parts = HashSet::new();
        for row in rows {
            let text = row.text();
            for (first, rest) in text.split(' ').filter_map(|word| word.split_once('-')) {
                if rest.starts_with(char::is_alphabetic) && !first.is_empty() {
                    first_parts.insert(first.to_ascii_lowercase());
                }
            }
        }
        Self(first_parts)
    }

    /// Whether `next` goes on behind the hyphen at the end of `word`.
    fn keep(&self, word: &str, next: &str) -> bool {
        let coordinated = ["en ", "of ", "dan "].iter().any(|word| next.starts_with(word));
        let first = word.strip_suffix('-').filter(|_| !coordinated);
        first.is_some_and(|first| self.0.contains(&first.to_ascii_lowercase()))
    }
}

/// What lies between two rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    /// They are lines of one paragraph.
    None,
    /// A paragraph ends.
    Line,
    /// A paragraph ends, and a gap follows.
    Apart,
}

/// The measures of the body.
struct Measure {
    /// Right edge of the column: of text over the page, of the first column, of the second.
    right: [f32; 3],
    /// From one baseline to the next.
    leading: f32,
}

impl Measure {
    fn of(rows: &[Row], body: f32) -> Self {
        let right = [0, 1, 2].map(|side| column(rows.iter().filter(|row| row.part % 3 == side), body));
        let pairs = rows.iter().zip(rows.iter().skip(1));
        let steps = pairs.filter(|(a, b)| a.leaf() == b.leaf() && alike(a.size, body) && alike(b.size, body));
        let mut steps: Vec<u32> = steps.map(|(a, b)| tenths(b.y - a.y)).filter(|&step| step > 1).collect();
        sort_by(&mut steps, |&step| [step as usize, 0, 0]);
        let groups = steps.chunk_by(|a, b| *b <= a + 1);
        let usual = groups.max_by_key(|group| group.len()).and_then(|group| group.get(group.len() / 2));
        let leading = usual.map_or(body * 1.2, |&step| f32::from(u16::try_from(step).unwrap_or(u16::MAX)) / 10.0);
        Self { right, leading }
    }

    fn between(&self, before: &Row, row: &Row, text: &str) -> Break {
        let step = row.y - before.y;
        let same_page = before.leaf() == row.leaf();
        let leading = self.leading * (row.size / before.size).max(1.0);
        if !alike(before.size, row.size) || same_page && step > leading * 1.35 {
            return Break::Apart;
        }
        // The lines of an address beside the text are short of themselves.
        if row.left > self.right(row) || is_item(row) || same_page && step < self.leading * 0.5 {
            return Break::Line;
        }
        if labelled_heading(text).is_some_and(|heading| heading.len == text.len()) {
            return Break::Apart;
        }
        if self.had_room(before, text, row) && (ends_sentence(before) || begins_sentence(text)) {
            return Break::Line;
        }
        Break::None
    }

    fn right(&self, row: &Row) -> f32 {
        self.right.get(row.part as usize % 3).copied().unwrap_or(f32::INFINITY)
    }

    /// Whether the first word of `row` would still have fitted behind `before`.
    fn had_room(&self, before: &Row, text: &str, row: &Row) -> bool {
        let word = text.split(' ').next().unwrap_or_default().chars().count();
        let letters = text.chars().count().max(1);
        let share =
            f32::from(u16::try_from(word).unwrap_or(u16::MAX)) / f32::from(u16::try_from(letters).unwrap_or(u16::MAX));
        let width = (row.right - row.left) * share;
        before.right + width + row.size * 0.4 < self.right(before)
    }
}

/// A dash, bullet or number that stands before its text as in a list.
fn is_item(row: &Row) -> bool {
    let mut pieces = row.pieces.iter().filter(|piece| !piece.text.trim().is_empty());
    let (Some(first), Some(second)) = (pieces.next(), pieces.next()) else { return false };
    let sign = first.text.trim();
    let bullet = matches!(sign, "–" | "-" | "•" | "·" | "—" | "▪" | "o" | "\u{F0B7}" | "*");
    let number = sign.len() <= 4 && sign.ends_with(['.', ')']) && sign.starts_with(|c: char| c.is_ascii_alphanumeric());
    !first.raised && (bullet || number) && second.left - first.right > row.size * 0.4
}

fn ends_sentence(row: &Row) -> bool {
    let text = row.text();
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ')' | ']'));
    words.ends_with(['.', '?', '!', ':', ';', '»', '”'])
}

fn begins_sentence(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '“' | '"' | '–' | '•'))
}
