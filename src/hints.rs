//! What a format knows for certain about its reading text: notes and their markers. It overrides what text suggests.

use crate::footnotes::Note;
use crate::markers::Marker;
use crate::source::Line;

/// Certain knowledge about the text of a source; empty for plain text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hints {
    /// The notes, each a line of the text.
    pub notes: Vec<Note>,
    /// The markers, in the order of the text.
    pub markers: Vec<Marker>,
    /// Whether the file is a PDF of pictures only.
    pub no_text_layer: bool,
}

impl Hints {
    /// Whether notes and markers are known, so that nothing is to be looked for.
    #[must_use]
    pub fn tell_notes(&self) -> bool {
        !self.notes.is_empty() || !self.markers.is_empty()
    }

    /// The lines that belong to no note.
    #[must_use]
    pub fn without_notes(&self, lines: Vec<Line>) -> Vec<Line> {
        let mut notes = self.notes.iter().map(Note::span).peekable();
        let is_note = |line: &Line| {
            while notes.next_if(|note| note.end < line.span.start).is_some() {}
            notes.peek().is_some_and(|note| note.start <= line.span.start && !line.span.is_empty())
        };
        let mut is_note = is_note;
        lines.into_iter().filter(|line| !is_note(line)).collect()
    }
}
