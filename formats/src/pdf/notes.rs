//! The notes at the foot of each page, and what is left when they are taken off.

use crate::draft::Draft;
use crate::pdf::row::{Row, SMALL};

/// Smaller than this part of the body, the last rows of a page are its notes.
const NOTE: f32 = 0.93;

/// Rows of text, and the notes that stood among them.
pub struct Split {
    pub text: Vec<Row>,
    /// Number and text.
    pub notes: Vec<(u32, String)>,
    pub rows_of_notes: Vec<Row>,
}

/// Takes the notes off the pages.
pub fn split(rows: &[Row], body: f32) -> Split {
    let mut text = Vec::new();
    let mut rows_of_notes = Vec::new();
    let mut notes = Notes::default();
    for page in rows.chunk_by(|a, b| a.leaf() == b.leaf()) {
        let at = start(page, body, notes.current.is_some());
        let (above, below) = page.split_at_checked(at).unwrap_or((page, &[]));
        text.extend_from_slice(above);
        rows_of_notes.extend_from_slice(below);
        for row in below {
            notes.row(row);
        }
    }
    notes.close();
    Split { text, notes: notes.list, rows_of_notes }
}

/// Where the notes of a page begin: small print up to its end, from the first raised number on; before that, and
/// behind a gap, the rest of the last note of the page before.
fn start(page: &[Row], body: f32, open: bool) -> usize {
    let small = page.iter().rev().take_while(|row| row.size < body * NOTE && row.size > body * 0.55).count();
    let from = page.len() - small;
    let first = page.iter().skip(from).position(|row| number(row).is_some());
    match first {
        Some(rest) if rest > 0 && open && is_apart(page, from) => from,
        Some(rest) => from + rest,
        None if open && is_apart(page, from) => from,
        None => page.len(),
    }
}

fn is_apart(page: &[Row], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| page.get(at));
    before.zip(page.get(at)).is_none_or(|(before, row)| row.y - before.y > before.size * 1.6)
}

/// The raised number that a note begins with, and how many of its pieces hold it.
fn number(row: &Row) -> Option<(u32, usize)> {
    let raised = row.pieces.iter().filter(|piece| !piece.text.trim().is_empty()).take_while(|piece| piece.raised);
    let text: String = raised.clone().map(|piece| piece.text.as_str()).collect();
    let digits = text.trim().trim_end_matches([')', '.']);
    let number = digits.parse().ok().filter(|_| digits.len() <= 3)?;
    Some((number, raised.count()))
}

#[derive(Default)]
struct Notes {
    list: Vec<(u32, String)>,
    current: Option<(u32, Draft)>,
}

impl Notes {
    fn row(&mut self, row: &Row) {
        let skipped = if let Some((number, pieces)) = number(row) {
            self.close();
            self.current = Some((number, Draft::default()));
            pieces
        } else {
            0
        };
        let Some((_, draft)) = &mut self.current else { return };
        let mut left = skipped;
        let pieces = row.pieces.iter().filter(|piece| {
            let of_number = left > 0 && !piece.text.trim().is_empty();
            left -= usize::from(of_number);
            !of_number
        });
        let text: String = pieces.map(|piece| piece.text.as_str()).collect();
        draft.next_line(text.trim_start());
        draft.push(text.trim());
    }

    fn close(&mut self) {
        if let Some((number, draft)) = self.current.take() {
            self.list.push((number, draft.finish().text));
        }
    }
}

const _: () = assert!(SMALL < NOTE);
