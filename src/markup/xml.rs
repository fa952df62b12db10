//! Official XML (`officiele-publicatie`, older `vraagdoc`) → reading text.
//!
//! `kamervraagomschrijving` is the question line or the reply line, `vraag` and `antwoord` hold `nr` and `al`, `noot`
//! stands where its marker is, `extref` names what it refers to.

use super::identifier;
use super::tokens::{Tag, Token, Tokens};
use crate::draft::Draft;
use crate::source::Source;

/// Elements inside running text.
const INLINE: [&str; 26] = [
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
    "li.nr",
    "unl",
    "b",
];

/// Elements that are no part of the text.
const SKIPPED: [&str; 5] = ["metadata", "meta", "plaatje", "illustratie", "colspec"];

/// The source of an official publication.
pub(super) fn source(text: &str) -> Source {
    let mut walk = Walk::default();
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
    /// Whether a question or an answer has begun whose number is to come.
    heading: Option<Part>,
    questions: u32,
    note: Option<Note>,
    /// Target of the link at hand, and its words.
    link: Option<(String, String)>,
    identified: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Question,
    Answer,
}

/// The note at hand.
#[derive(Default)]
struct Note {
    number: String,
    in_number: bool,
    text: String,
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
        let mixed = self.open.last().is_some_and(|(_, text)| *text);
        if !tag.closed {
            self.open.push((tag.name.to_owned(), false));
        }
        if let Some(note) = &mut self.note {
            note.in_number = tag.name == "noot.nr";
            note.text.push(' ');
        } else if tag.name == "noot" {
            self.note = Some(Note::default());
        } else if tag.name == "entry" {
            self.text(" ");
        } else if !INLINE.contains(&tag.name) && !mixed {
            self.block(tag.name);
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

    fn block(&mut self, name: &str) {
        // The text of a list item goes on behind its number.
        if name == "al" && self.draft.ends_with_item_number() {
            self.pending = None;
            return;
        }
        let apart = !matches!(name, "al" | "li" | "row" | "lijst" | "al-groep" | "tekst");
        self.pending = Some(apart || self.pending == Some(true));
        match name {
            "vraag" => {
                self.questions += 1;
                self.heading = Some(Part::Question);
            }
            "antwoord" => self.heading = Some(Part::Answer),
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
            "noot.nr" => self.note.iter_mut().for_each(|note| note.in_number = false),
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
            if let Some(part) = self.heading.take() {
                self.head(part, text.trim(), in_number);
                return;
            }
        }
        self.draft.push(text);
    }

    /// The heading of a question or answer: as printed, or made where the markup has only a number or none.
    fn head(&mut self, part: Part, text: &str, in_number: bool) {
        let (word, number) = match part {
            Part::Question => ("Vraag", self.questions.to_string()),
            Part::Answer => ("Antwoord", String::new()),
        };
        let labelled = text.starts_with("Vraag") || text.starts_with("Vragen") || text.starts_with("Antwoord");
        let bare = text.starts_with(|c: char| c.is_ascii_digit()) && in_number;
        if !labelled {
            self.draft.push(word);
            self.draft.push(" ");
        }
        if labelled || bare {
            self.draft.push(text);
        } else {
            self.draft.push(&number);
            self.draft.paragraph(false);
            self.draft.push(text);
        }
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
        let number = self.draft.note_number(&note.number);
        self.draft.marker(&number.to_string());
        self.draft.note(number, &note.text);
    }

    fn finish(mut self) -> Source {
        if self.note.is_some() {
            self.close_note();
        }
        self.draft.finish()
    }
}
