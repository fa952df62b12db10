//! Word files (.docx): the XML inside → reading text. Numbers that Word makes itself (of lists, of notes) are written
//! out, field codes and deleted text are left out, the rows of tables become lines.

use std::collections::HashMap;

use vraagstuk::Source;

use crate::draft::Draft;
use crate::markup::tokens::{Token, Tokens};
use crate::word::body::Body;
use crate::word::note::{NoteId, NoteKind, Targets};
use crate::word::numbering::Numbering;

mod body;
mod note;
mod numbering;

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
    /// `word/_rels/document.xml.rels`, `footnotes.xml.rels`, `endnotes.xml.rels`: the targets of links.
    pub relations: [Option<String>; 3],
}

fn targets(relations: Option<&str>) -> Targets {
    let tags = Tokens::xml(relations.unwrap_or_default());
    let links = tags.filter_map(|token| match token {
        Token::Start(tag) if tag.attribute("TargetMode").as_deref() == Some("External") => {
            Some((tag.attribute("Id")?.into_owned(), tag.attribute("Target")?.into_owned()))
        }
        _ => None,
    });
    links.collect()
}

/// Makes the reading text of a Word file.
#[must_use]
pub fn source(parts: &Parts) -> Source {
    let numbering = Numbering::of(parts.numbering.as_deref(), parts.styles.as_deref());
    let [in_document, in_footnotes, in_endnotes] = parts.relations.each_ref().map(|part| targets(part.as_deref()));
    let mut body = Body::new(numbering, &in_document);
    body.read(&parts.document);
    let mut notes: HashMap<NoteId, Source> = HashMap::new();
    let kinds =
        [(NoteKind::Footnote, &parts.footnotes, in_footnotes), (NoteKind::Endnote, &parts.endnotes, in_endnotes)];
    for (kind, part, targets) in kinds {
        for (id, note) in part.as_deref().map(|part| body::notes(part, &targets)).unwrap_or_default() {
            notes.insert((kind, id), note);
        }
    }
    let mut draft: Draft = body.draft;
    for (number, id) in (1..).zip(&body.referred) {
        let Some(note) = notes.get(id) else {
            draft.note(number, "");
            continue;
        };
        for link in &note.hints.links {
            draft.link_in_note(link.span.of(&note.text), &link.target);
        }
        draft.note(number, &note.text);
    }
    let mut source = draft.finish();
    source.hints.typed_notes = true;
    source
}
