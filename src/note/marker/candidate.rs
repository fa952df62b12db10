//! Runs of digits that may be markers.

use crate::source::note::Marker;
use crate::text::span::{Span, find_byte};

/// A digit that could be a marker, and how much speaks for it.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    pub number: u32,
    pub weight: u32,
    pub span: Span,
    pub cut: Span,
}

pub const fn marker(candidate: Candidate, note: Option<usize>) -> Marker {
    Marker { note, number: candidate.number, span: candidate.span, cut: candidate.cut }
}

/// The runs of digits in a text, as offsets.
pub fn digit_runs(words: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = find_byte(words, at, |byte| byte.is_ascii_digit())?;
        at = words.bytes().skip(start).position(|byte| !byte.is_ascii_digit()).map_or(words.len(), |len| start + len);
        Some((start, at))
    })
}

pub fn value(words: &str, start: usize, end: usize) -> Option<u32> {
    if end - start > 3 {
        return None;
    }
    words.get(start..end)?.parse().ok().filter(|&number| number > 0)
}

/// What can close a quotation.
pub(crate) const QUOTES: [char; 5] = ['»', '”', '"', '’', '\''];
