//! A reading as an ordered display: blocks that tile the text, segments that tile each block.
//!
//! Where marks overlap, the earliest wins, then the longest, then the more specific kind (later in [`MarkKind`]); the
//! rest of the loser behind the winner is shown still. A mark that stands inside another splits it.

use crate::result::contract::contract;
use crate::result::mark::{Mark, MarkKind};
use crate::text::span::Span;

contract! {
    /// A block of the text. The blocks of a text join to the whole of it.
    #[derive(Eq)]
    pub struct DisplayBlock {
        /// What it is; `None` for text that belongs to no part.
        pub kind: Option<MarkKind>,
        /// Index in the list that `kind` names.
        #[serde(rename = "ref")]
        pub reference: usize,
        /// Where it stands.
        pub span: Span,
        /// Its segments, which join to the whole of it.
        pub segments: Vec<Segment>,
    }

    /// A piece of a block.
    #[derive(Eq)]
    pub struct Segment {
        /// What it is; `None` for plain text.
        pub kind: Option<MarkKind>,
        /// Index in the list that `kind` names.
        #[serde(rename = "ref")]
        pub reference: usize,
        /// Where it stands.
        pub span: Span,
    }
}

/// Makes the display of a text of `len` units from marks in the same unit, ordered as in a reading.
#[must_use]
pub fn annotate(len: usize, marks: &[Mark]) -> Vec<DisplayBlock> {
    let blocks = tile(Span::new(0, len), marks.iter().filter(|mark| is_block(mark.kind)));
    let pieces: Vec<Segment> = tile(Span::new(0, len), marks.iter().filter(|mark| !is_block(mark.kind)));
    let mut next = 0;
    blocks
        .into_iter()
        .map(|block| {
            let mut segments = Vec::new();
            while let Some(piece) = pieces.get(next).filter(|piece| piece.span.start < block.span.end) {
                let span = Span::new(piece.span.start.max(block.span.start), piece.span.end.min(block.span.end));
                segments.push(Segment { kind: piece.kind, reference: piece.reference, span });
                if piece.span.end > block.span.end {
                    break;
                }
                next += 1;
            }
            DisplayBlock { kind: block.kind, reference: block.reference, span: block.span, segments }
        })
        .collect()
}

const fn is_block(kind: MarkKind) -> bool {
    matches!(
        kind,
        MarkKind::Header
            | MarkKind::Question
            | MarkKind::Answer
            | MarkKind::Notice
            | MarkKind::Explanation
            | MarkKind::Footnote
            | MarkKind::Furniture
    )
}

/// Tiles a span with marks; what no mark covers is a tile without a kind. A mark inside another splits it.
fn tile<'m>(whole: Span, marks: impl Iterator<Item = &'m Mark>) -> Vec<Segment> {
    let mut tiles = Tiles { at: whole.start, list: Vec::new() };
    let mut open: Vec<Segment> = Vec::new();
    for mark in marks {
        while let Some(outer) = open.pop_if(|outer| outer.span.end <= mark.span.start) {
            tiles.fill(Some(&outer), outer.span.end);
        }
        let start = match open.last() {
            // Overlapping without standing inside: the earlier one wins, the later one begins behind it.
            Some(outer) if mark.span.end > outer.span.end => outer.span.end,
            _ => mark.span.start,
        };
        let span = Span::new(start.max(tiles.at), mark.span.end.min(whole.end));
        if span.is_empty() {
            continue;
        }
        while let Some(outer) = open.pop_if(|outer| outer.span.end <= span.start) {
            tiles.fill(Some(&outer), outer.span.end);
        }
        tiles.fill(open.last(), span.start);
        open.push(Segment { kind: Some(mark.kind), reference: mark.reference, span });
    }
    while let Some(outer) = open.pop() {
        tiles.fill(Some(&outer), outer.span.end);
    }
    tiles.fill(None, whole.end);
    if tiles.list.is_empty() {
        tiles.list.push(Segment { kind: None, reference: 0, span: whole });
    }
    tiles.list
}

/// The tiles so far, and where the next begins.
struct Tiles {
    at: usize,
    list: Vec<Segment>,
}

impl Tiles {
    /// Adds a tile of the kind of `owner` up to `end`; before its own start, a plain one.
    fn fill(&mut self, owner: Option<&Segment>, end: usize) {
        if let Some(owner) = owner.filter(|owner| owner.span.start > self.at) {
            self.push(None, 0, owner.span.start.min(end));
        }
        self.push(owner.and_then(|owner| owner.kind), owner.map_or(0, |owner| owner.reference), end);
    }

    fn push(&mut self, kind: Option<MarkKind>, reference: usize, end: usize) {
        if end > self.at {
            self.list.push(Segment { kind, reference, span: Span::new(self.at, end) });
            self.at = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_and_segments_tile_the_text() {
        let mark = |kind, start, end| Mark { kind, span: Span::new(start, end), reference: 0 };
        let marks = [
            mark(MarkKind::Header, 0, 10),
            mark(MarkKind::Subject, 2, 8),
            mark(MarkKind::Citation, 4, 9),
            mark(MarkKind::Question, 12, 20),
            mark(MarkKind::Citation, 18, 25),
        ];
        let blocks = annotate(30, &marks);
        let described: Vec<_> = blocks.iter().map(|b| (b.kind, b.span.start, b.span.end, b.segments.len())).collect();
        assert_eq!(
            described,
            [
                (Some(MarkKind::Header), 0, 10, 4),
                (None, 10, 12, 1),
                (Some(MarkKind::Question), 12, 20, 2),
                (None, 20, 30, 2)
            ]
        );
        for block in &blocks {
            assert_eq!(block.segments.first().unwrap().span.start, block.span.start);
            assert_eq!(block.segments.last().unwrap().span.end, block.span.end);
        }
    }
}
