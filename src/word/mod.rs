//! Word files (.docx): the XML inside → reading text. Numbers that Word makes itself (of lists, of notes) are written
//! out, field codes and deleted text are left out, the rows of tables become lines.

mod body;
mod numbering;

use std::collections::HashMap;

use crate::draft::Draft;
use crate::source::Source;
use body::Body;
use numbering::Numbering;

/// The parts of a Word file that hold text.
#[derive(Debug, Default, Clone)]
pub struct Parts {
    /// `word/document.xml`.
    pub document: String,
    /// `word/numbering.xml`.
    pub numbering: Option<String>,
    /// `word/styles.xml`.
    pub styles: Option<String>,
    /// `word/footnotes.xml`.
    pub footnotes: Option<String>,
    /// `word/endnotes.xml`.
    pub endnotes: Option<String>,
}

/// A note is known by its kind and by the id that the document gives it.
type NoteId = (NoteKind, String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum NoteKind {
    Footnote,
    Endnote,
}

/// Makes the reading text of a Word file.
#[must_use]
pub fn source(parts: &Parts) -> Source {
    let numbering = Numbering::of(parts.numbering.as_deref(), parts.styles.as_deref());
    let mut body = Body::new(numbering);
    body.read(&parts.document);
    let mut notes: HashMap<NoteId, String> = HashMap::new();
    for (kind, part) in [(NoteKind::Footnote, &parts.footnotes), (NoteKind::Endnote, &parts.endnotes)] {
        for (id, text) in part.as_deref().map(body::notes).unwrap_or_default() {
            notes.insert((kind, id), text);
        }
    }
    let mut draft: Draft = body.draft;
    for (number, id) in (1..).zip(&body.referred) {
        draft.note(number, notes.get(id).map(String::as_str).unwrap_or_default());
    }
    let mut source = draft.finish();
    source.hints.typed_notes = true;
    source
}
