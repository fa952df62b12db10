//! The note without a number: "(*) Trouw, 3 mei 2024". A document has one at most, and it has no other notes.

use crate::note::line::is_dated_paper;
use crate::outline::block::Block;
use crate::source::line::Line;
use crate::source::note::{Marker, NUMBER, Note};
use crate::text::span::Span;

/// Takes the note off the end of the last block.
pub fn take(text: &str, blocks: &mut [Block]) -> Option<Note> {
    let block = blocks.last_mut()?;
    let at = block.lines.iter().rposition(|line| offset(line.span.of(text)).is_some())?;
    let mut lines = block.lines.split_off(at);
    let first = lines.first_mut()?;
    let star = first.span.of(text).find('*').unwrap_or(0) + first.span.start;
    first.span.start += offset(first.span.of(text)).unwrap_or(0);
    lines.retain(|line| line.furniture.is_none());
    Some(Note { number: NUMBER, mark: Span::new(star, star + 1), lines, group: 0 })
}

/// Where the text of the note begins in its line.
fn offset(line: &str) -> Option<usize> {
    let rest = ["(*)", "[*]", "*)", "*"].iter().find_map(|mark| line.strip_prefix(mark))?;
    let words = rest.trim_start();
    let opens = words.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '“' | '"' | '‘' | 'h'));
    (opens || is_dated_paper(words)).then(|| line.len() - words.len())
}

/// The marker of the note: the first asterisk behind a word before it.
#[must_use]
pub fn marker(text: &str, lines: &[Line], note: &Note) -> Option<Marker> {
    let running = lines.iter().filter(|line| line.furniture.is_none() && line.span.end <= note.mark.start);
    running.into_iter().find_map(|line| {
        let words = line.span.of(text);
        let star = words.match_indices('*').map(|(at, _)| at).find(|&at| at > 0)?;
        let before = words.get(..star)?;
        let open = before.strip_suffix(['(', '[']).unwrap_or(before);
        let closed = words.get(star + 1..)?.starts_with([')', ']']);
        let from = if closed { open.trim_end().len() } else { star };
        let cut = Span::new(from, star + 1 + usize::from(closed)).shifted(line.span.start);
        Some(Marker { note: Some(0), number: NUMBER, span: Span::new(star, star + 1).shifted(line.span.start), cut })
    })
}
