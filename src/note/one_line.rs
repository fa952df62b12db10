//! Notes in texts without line ends: "… Wat doet u? 1 NOS, 22 oktober 2024, «Dit» 2 Kamerstuk 25 242, nr. 686".
//!
//! The lines of such a text are cut where a note begins, so that its notes are found as those of any other.

use std::collections::HashSet;

use crate::note::line::{holds_marker, looks_like_source, note_text};
use crate::outline::block::Block;
use crate::source::line::Line;
use crate::text::span::{Span, first_chars, last_chars};

/// A text with more bytes a line than any that has line ends.
const LONG: usize = 800;

/// Cuts the lines of the blocks where a note begins, in a text that has hardly any line ends.
pub fn cut(text: &str, blocks: &mut [Block]) {
    let ends = memchr::memchr_iter(b'\n', text.trim_end().as_bytes()).count();
    if ends > 2 && text.len() < ends * LONG {
        return;
    }
    let mut cutter = Cutter { text, next: 1, markers: HashSet::new() };
    for block in blocks {
        if block.lines.iter().any(|line| line.furniture.is_none() && !line.span.is_empty()) {
            let lines = std::mem::take(&mut block.lines);
            block.lines = lines.into_iter().flat_map(|line| cutter.line(line)).collect();
        }
    }
}

struct Cutter<'t> {
    text: &'t str,
    /// The number of the next note.
    next: u32,
    /// Numbers that stand where a marker can, in the text so far.
    markers: HashSet<u32>,
}

impl Cutter<'_> {
    /// The pieces of a line: text, and each note.
    fn line(&mut self, line: Line) -> Vec<Line> {
        if line.furniture.is_some() || line.span.is_empty() {
            return vec![line];
        }
        let words = line.span.of(self.text);
        let mut pieces = Vec::new();
        let mut start = 0;
        let mut last = None;
        for (from, to) in digit_runs(words) {
            let begins = self.begins_note(words, from, to, start > 0);
            if let Some(at) = begins {
                if at > start {
                    let span = crate::text::view::trimmed(self.text, Span::new(start, at).shifted(line.span.start));
                    pieces.push(Line { span, furniture: None });
                }
                start = at;
                self.next += 1;
            } else if let Some(number) = marker_number(words, from, to, last) {
                self.markers.insert(number);
                last = Some(to);
            }
        }
        pieces.push(Line { span: Span::new(start, words.len()).shifted(line.span.start), furniture: None });
        pieces
    }

    /// Where the next note begins, when its number is this run of digits.
    fn begins_note(&self, words: &str, from: usize, to: usize, in_notes: bool) -> Option<usize> {
        let number: u32 = words.get(from..to)?.parse().ok().filter(|&number| number == self.next)?;
        let before = words.get(..from)?;
        let open = before.strip_suffix(['[', '(']).unwrap_or(before);
        let clause = open.trim_end();
        let closed =
            clause.ends_with(['.', '?', '!', '»', '”', ')', ']']) || clause.ends_with(|c: char| c.is_ascii_digit());
        // "van de 1NOS": the number is glued to the note at the foot of a page, in the middle of a sentence.
        let glued = words.get(to..)?.starts_with(char::is_uppercase);
        if open.len() == clause.len() || !glued && (!self.markers.contains(&number) || !closed && !in_notes) {
            return None;
        }
        let note = words.get(open.len()..)?;
        let rest = note.get(note_text(note, number)?..)?;
        let opens = rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '“' | '"' | '‘' | '('));
        let address = rest.starts_with("http") || rest.starts_with("www.");
        (opens && (in_notes && glued || looks_like_source(first_chars(rest, 200))) || address).then_some(open.len())
    }
}

fn digit_runs(words: &str) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, byte) in words.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        let _ = byte;
        match runs.last_mut() {
            Some((_, end)) if *end == at => *end = at + 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

/// The number that a run of digits is the marker of, where one can stand; behind a year it is the last digits.
fn marker_number(words: &str, from: usize, to: usize, last: Option<usize>) -> Option<u32> {
    let between = last.and_then(|last| words.get(last..from)).map(str::trim);
    if between.is_some_and(|between| matches!(between, "" | "," | "en" | ", en")) {
        return words.get(from..to).filter(|digits| digits.len() <= 3)?.parse().ok();
    }
    let from = if to - from > 4 { from + 4 } else { from };
    let digits = words.get(from..to).filter(|digits| digits.len() <= 3)?;
    let before = last_chars(words.get(..from)?, 40);
    let after = first_chars(words.get(to..)?, 2);
    holds_marker(&format!("{before}{digits}{after}"), digits).then(|| digits.parse().ok()).flatten()
}
