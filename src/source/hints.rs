//! What a format knows for certain about its reading text: notes, their markers, and links. It overrides what text
//! suggests.

use crate::source::line::Line;
use crate::source::note::{Link, Marker, Note};
use crate::text::order::sort_by;
use crate::text::span::Span;

/// Certain knowledge about the text of a source; empty for plain text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hints {
    /// The notes, each a line of the text.
    pub notes: Vec<Note>,
    /// The markers, in the order of the text.
    pub markers: Vec<Marker>,
    /// Where words lead, in the order of the text.
    pub links: Vec<Link>,
    /// Whether authors may also have typed notes of their own, as in Word: "1)" and at the end "1) Trouw".
    pub typed_notes: bool,
    /// Whether the file is a PDF of pictures only.
    pub no_text_layer: bool,
}

impl Hints {
    /// Whether notes and markers are known, so that nothing is to be looked for.
    #[must_use]
    pub fn tell_notes(&self) -> bool {
        !self.notes.is_empty() || !self.markers.is_empty()
    }

    /// Notes and markers found in the text, with those that are known; what is known wins.
    #[must_use]
    pub fn join(&self, mut notes: Vec<Note>, mut markers: Vec<Marker>) -> (Vec<Note>, Vec<Marker>) {
        if !self.tell_notes() {
            return (notes, markers);
        }
        let found = notes.len();
        markers.retain(|marker| marker.note.is_some() && !self.markers.iter().any(|known| known.span == marker.span));
        markers.extend(self.markers.iter().map(|&known| Marker { note: known.note.map(|note| note + found), ..known }));
        sort_by(&mut markers, |marker| [marker.span.start, marker.span.end, 0]);
        notes.extend(self.notes.iter().cloned());
        (notes, markers)
    }

    /// The lines before the notes, which stand at the end.
    #[must_use]
    pub fn without_notes(&self, mut lines: Vec<Line>) -> Vec<Line> {
        if let Some(first) = self.notes.first() {
            lines.retain(|line| line.span.start < first.mark.start);
        }
        lines
    }

    /// The same hints about a text whose places are others.
    #[must_use]
    pub fn mapped(mut self, map: impl Fn(Span) -> Span) -> Self {
        for note in &mut self.notes {
            note.mark = map(note.mark);
            note.lines.iter_mut().for_each(|line| line.span = map(line.span));
        }
        for marker in &mut self.markers {
            (marker.span, marker.cut) = (map(marker.span), map(marker.cut));
        }
        self.links.iter_mut().for_each(|link| link.span = map(link.span));
        self
    }
}
