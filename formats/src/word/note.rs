//! Which note of which part, and where its links lead.

use std::collections::HashMap;

/// A note is known by its kind and by the id that the document gives it.
pub(crate) type NoteId = (NoteKind, String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum NoteKind {
    Footnote,
    Endnote,
}

/// Where links lead, by the id that the text has for them.
pub(crate) type Targets = HashMap<String, String>;
