//! Positions in a document: byte spans inside the crate, UTF-16 code units in the JSON.

use serde::{Deserialize, Serialize};

/// The line on which a span begins.
pub fn line_of(text: &str, span: Span) -> &str {
    let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    text.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default()
}

/// The end of the line on which a span ends.
pub fn line_end(text: &str, span: Span) -> usize {
    let rest = text.get(span.end..).unwrap_or_default();
    span.end + rest.find('\n').unwrap_or(rest.len())
}

/// A half-open range `[start, end)` of a text; serialised as `[start, end]`.
///
/// In Rust the unit is bytes; [`crate::Reading::to_utf16`] turns every span of a result into UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
#[cfg_attr(feature = "contract", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "contract", schemars(with = "(usize, usize)"), ts(type = "[number, number]"))]
pub struct Span {
    /// First position inside.
    pub start: usize,
    /// First position behind.
    pub end: usize,
}

impl Span {
    /// The span `[start, end)`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The piece of `text` it covers; empty when it does not lie on character boundaries of `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Length in the unit of the span.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether nothing is inside.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a position.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same span `by` positions further on.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self::new(self.start + by, self.end + by)
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Self { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// The first characters of a text, as a slice.
#[must_use]
pub fn first_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(at, _)| text.get(..at).unwrap_or(text))
}

/// The last characters of a text, as a slice.
#[must_use]
pub fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count.saturating_sub(1)).map_or(text, |(at, _)| text.get(at..).unwrap_or(text))
}

/// The first byte at or behind `from` that passes a test: sixteen are looked at together, without a branch for each.
#[must_use]
pub fn find_byte(text: &str, from: usize, test: impl Fn(u8) -> bool) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let holds_none = |block: &&[u8; 16]| !block.iter().fold(false, |any, &byte| any | test(byte));
    let skipped = rest.as_chunks::<16>().0.iter().take_while(holds_none).count() * 16;
    let at = rest.get(skipped..)?.iter().position(|&byte| test(byte))?;
    Some(from + skipped + at)
}

/// Maps byte offsets of one text to UTF-16 offsets: one stored sum per block of bytes, the rest counted.
#[derive(Debug)]
pub struct Utf16Index<'t> {
    text: &'t str,
    sums: Vec<usize>,
}

impl<'t> Utf16Index<'t> {
    const BLOCK: usize = 128;

    /// Reads `text` once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut sums = Vec::new();
        if !text.is_ascii() {
            let mut units = 0;
            for block in text.as_bytes().chunks(Self::BLOCK) {
                sums.push(units);
                units += block.iter().map(|&byte| utf16_units(byte)).sum::<usize>();
            }
        }
        Self { text, sums }
    }

    /// The UTF-16 offset of a byte offset; offsets behind the text count as its end.
    #[must_use]
    pub fn offset(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let block = byte / Self::BLOCK;
        let Some(&sum) = self.sums.get(block) else {
            return match self.sums.last() {
                None => byte,
                Some(&sum) => sum + self.units((self.sums.len() - 1) * Self::BLOCK, byte),
            };
        };
        sum + self.units(block * Self::BLOCK, byte)
    }

    /// Both ends of a span.
    #[must_use]
    pub fn span(&self, span: Span) -> Span {
        Span::new(self.offset(span.start), self.offset(span.end))
    }

    fn units(&self, from: usize, to: usize) -> usize {
        let bytes = self.text.as_bytes().get(from..to).unwrap_or_default();
        bytes.iter().map(|&byte| utf16_units(byte)).sum()
    }
}

/// UTF-16 code units that begin with this UTF-8 byte: none for continuation bytes, two for four-byte characters.
const fn utf16_units(byte: u8) -> usize {
    match byte {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_offsets_agree_with_encode_utf16() {
        let text = "Röntgen «camera’s» 𝒳 ".repeat(40);
        let index = Utf16Index::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(index.offset(byte), Span::new(0, byte).of(&text).encode_utf16().count(), "byte {byte}");
        }
        assert_eq!(Utf16Index::new("abc").span(Span::new(1, 9)), Span::new(1, 3));
    }
}
