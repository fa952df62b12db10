//! Official XML (`officiele-publicatie`, older `vraagdoc`) → reading text.
//!
//! `kamervraagomschrijving` is the question line or the reply line, `vraag` and `antwoord` hold `nr` and `al`, `noot`
//! stands where its marker is, `extref` names what it refers to.

use std::collections::HashMap;

use vraagstuk::Source;

use crate::draft::Draft;
use crate::markup::headings::{Headings, Part};
use crate::markup::identifier;
use crate::markup::tokens::{Tag, Token, Tokens};

/// Elements inside running text.
const INLINE: [&str; 28] = [
    "nadruk",
    "extref",
    "intref",
    "sup",
    "inf",
    "sub",
    "datum",
    "persoon",
    "achternaam",
    "voornaam",
    "voorvoegsels",
    "tussenvoegsel",
    "naam",
    "titel-persoon",
    "organisatie",
    "functie",
    "politiek",
    "partij",
    "fractie",
    "aanduiding",
    "onderwerp",
    "afkorting",
    "noot",
    "nootref",
    "label",
    "li.nr",
    "unl",
    "b",
];

/// Elements that hold the number of a note.
const NUMBERS: [&str; 5] = ["noot.nr", "noot.nummer", "nootnummer", "nummer", "nr"];

/// Elements that stand for the marker of a note elsewhere.
const REFERENCES: [&str; 3] = ["nootref", "noot.ref", "noot-ref"];

/// Elements that are no part of the text.
const SKIPPED: [&str; 5] = ["metadata", "meta", "plaatje", "illustratie", "colspec"];

/// The source of an official publication.
pub fn source(text: &str) -> Source {
    let count = |name: &str| memchr::memmem::find_iter(text.as_bytes(), name).count();
    let headings = Headings::of(count("</vraag>") == count("</antwoord>"));
    let mut walk = Walk { headings, ..Walk::default() };
    for token in Tokens::xml(text) {
        match token {
            Token::Start(tag) => walk.start(&tag),
            Token::End(name) => walk.end(name),
            Token::Text(text) => walk.text(&text),
        }
    }
    walk.finish()
}

#[derive(Default)]
struct Walk {
    draft: Draft,
    /// Open elements: the name, and whether running text stands directly in it.
    open: Vec<(String, bool)>,
    skipped: usize,
    /// A paragraph is to begin before the next text; behind a blank line when true.
    pending: Option<bool>,
    headings: Headings,
    note: Option<Note>,
    /// The marker at hand that refers to a note elsewhere: the id of the note, and what is printed.
    reference: Option<(String, String)>,
    /// The notes that were referred to, each with the number of its marker.
    referred: HashMap<String, u32>,
    /// Target of the link at hand, and its words.
    link: Option<(String, String)>,
    identified: bool,
}

/// The note at hand.
#[derive(Default)]
struct Note {
    id: String,
    number: String,
    in_number: bool,
    text: String,
}

impl Note {
    fn of(tag: &Tag) -> Self {
        let value = |name| tag.attribute(name).unwrap_or_default().into_owned();
        Self { id: value("id"), number: value("nr"), ..Self::default() }
    }
}

impl Walk {
    fn start(&mut self, tag: &Tag) {
        if tag.name == "meta" && !self.identified {
            self.identify(tag);
        }
        if self.skipped > 0 || SKIPPED.contains(&tag.name) {
            self.skipped += usize::from(!tag.closed);
            return;
        }
        // "Vraag" and its number are elements of one heading.
        let in_heading = tag.name == "nr" && self.open.last().is_some_and(|(name, _)| name == "kop");
        let mixed = self.open.last().is_some_and(|(_, text)| *text);
        if !tag.closed {
            self.open.push((tag.name.to_owned(), false));
        }
        if let Some(note) = &mut self.note {
            note.in_number = NUMBERS.contains(&tag.name) && note.text.trim().is_empty();
            if note.in_number {
                note.number.clear();
            }
            note.text.push(' ');
        } else if tag.name == "noot" && !tag.closed {
            self.note = Some(Note::of(tag));
        } else if REFERENCES.contains(&tag.name) {
            let id = tag.attribute("refid").or_else(|| tag.attribute("idref")).unwrap_or_default();
            self.reference = Some((id.trim_start_matches('#').to_owned(), String::new()));
            if tag.closed {
                self.close_reference();
            }
        } else if tag.name == "entry" || in_heading {
            self.text(" ");
        } else if !INLINE.contains(&tag.name) && !mixed {
            self.block(tag);
        }
        if tag.name == "extref" {
            self.link = tag.attribute("doc").map(|doc| (doc.into_owned(), String::new()));
            if self.note.is_none() {
                self.draft.begin_link();
            }
        }
    }

    /// The publication's identifier, from the address of its metadata.
    fn identify(&mut self, tag: &Tag) {
        let content = tag.attribute("content").unwrap_or_default();
        if let Some(found) = identifier(&content) {
            self.draft.push(found);
            self.pending = Some(true);
            self.identified = true;
        }
    }

    fn block(&mut self, tag: &Tag) {
        let name = tag.name;
        // The text of a list item goes on behind its number.
        if name == "al" && self.draft.ends_with_item_number() {
            self.pending = None;
            return;
        }
        let apart = !matches!(name, "al" | "li" | "row" | "lijst" | "al-groep" | "tekst");
        self.pending = Some(apart || self.pending == Some(true));
        match name {
            "vraag" => self.headings.begin(Part::Question, tag.attribute("nr")),
            "antwoord" => self.headings.begin(Part::Answer, tag.attribute("nr")),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        // An end tag without its start closes nothing.
        if self.open.iter().rev().take(64).any(|(open, _)| open == name) {
            while self.open.pop().is_some_and(|(open, _)| open != name) {}
        }
        match name {
            "extref" => self.close_link(),
            "noot" => self.close_note(),
            _ if REFERENCES.contains(&name) => self.close_reference(),
            _ if NUMBERS.contains(&name) && self.note.is_some() => {
                self.note.iter_mut().for_each(|note| note.in_number = false);
            }
            "li.nr" => self.text(" "),
            _ if self.note.is_some() || INLINE.contains(&name) || name == "entry" => {}
            _ if self.open.last().is_some_and(|(_, text)| *text) => {}
            _ => self.pending = Some(self.pending == Some(true) || matches!(name, "vraag" | "antwoord" | "tussenkop")),
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 {
            return;
        }
        if let Some((_, shown)) = &mut self.link {
            shown.push_str(text);
        }
        if let Some((_, printed)) = &mut self.reference {
            printed.push_str(text);
            return;
        }
        if let Some(note) = &mut self.note {
            if note.in_number {
                note.number.push_str(text);
            } else {
                note.text.push_str(text);
            }
            return;
        }
        if text.trim().is_empty() {
            if self.pending.is_none() {
                self.draft.push(" ");
            }
            return;
        }
        let in_number =
            self.open.last().is_some_and(|(name, _)| name.ends_with("nr") || name == "kop" || name == "titel");
        if let Some((_, direct)) = self.open.last_mut() {
            *direct = true;
        }
        if let Some(apart) = self.pending.take() {
            self.draft.paragraph(apart);
            if self.headings.write(&mut self.draft, text.trim(), in_number).is_some() {
                return;
            }
        }
        self.draft.push(text);
    }

    /// A marker that refers to a note elsewhere.
    fn close_reference(&mut self) {
        let Some((id, printed)) = self.reference.take() else { return };
        let next = u32::try_from(self.referred.len() + 1).unwrap_or(u32::MAX);
        let number = printed.trim().parse().unwrap_or(next);
        self.draft.marker(&number.to_string());
        self.referred.insert(id, number);
    }

    fn close_link(&mut self) {
        let Some((target, words)) = self.link.take() else { return };
        if words.trim().is_empty() && target.starts_with("http") {
            self.text(&target);
        }
        if self.note.is_some() {
            self.draft.link_in_note(&words, &target);
        } else {
            self.draft.end_link(&target);
        }
    }

    fn close_note(&mut self) {
        let Some(note) = self.note.take() else { return };
        // Its marker stands here, unless it stood elsewhere.
        let number = self.referred.get(&note.id).copied();
        let number = number.unwrap_or_else(|| {
            let number = self.draft.note_number(&note.number);
            self.draft.marker(&number.to_string());
            number
        });
        self.draft.note(number, &note.text);
    }

    fn finish(mut self) -> Source {
        if self.note.is_some() {
            self.close_note();
        }
        self.draft.finish()
    }
}
