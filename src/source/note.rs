//! Notes, their markers and links, as the reading and the formats share them.

use crate::source::line::Line;
use crate::text::span::Span;

/// The number of a note or a marker as printed.
#[must_use]
pub fn printed(number: u32) -> String {
    if number == NUMBER { "*".to_owned() } else { number.to_string() }
}

/// A note as it stands in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Number as printed.
    pub number: u32,
    /// Where the number stands.
    pub mark: Span,
    /// Its lines, without the number.
    pub lines: Vec<Line>,
    /// Which run of notes it belongs to: a page's, or all at the end. Its marker stands before that run.
    pub group: usize,
}

impl Note {
    /// From the number to the end of the last line.
    #[must_use]
    pub fn span(&self) -> Span {
        let end = self.lines.iter().map(|line| line.span.end).max().unwrap_or(self.mark.end);
        Span::new(self.mark.start, end.max(self.mark.end))
    }
}

/// Words that the markup makes a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The words, in bytes of the text.
    pub span: Span,
    /// Where they lead, as the markup has it.
    pub target: String,
}

/// A marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marker {
    /// Index of its note; `None` when the document has no such note.
    pub note: Option<usize>,
    /// The number it prints.
    pub number: u32,
    /// The digits.
    pub span: Span,
    /// What is taken out of the clean text with it: brackets, and the separators of a list of markers.
    pub cut: Span,
}

/// Stands for the asterisk where notes are numbered.
pub const NUMBER: u32 = 0;
