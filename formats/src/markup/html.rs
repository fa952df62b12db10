//! Saved web pages → reading text. Scripts, styles, pictures and the furniture of the site are left out.
//!
//! On officielebekendmakingen.nl the notes are `div.voet.noot` ("X Noot", number, text, "Naar boven") and their
//! markers are links in `sup`. Pages without such elements are read by their text.

use vraagstuk::Source;

use crate::draft::Draft;
use crate::markup::headings::{Headings, Part, Printed};
use crate::markup::identifier;
use crate::markup::tokens::{Tag, Token, Tokens};

/// Elements that begin and end a paragraph; those before "p" have a blank line around them.
const BLOCKS: [&str; 34] = [
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "table",
    "blockquote",
    "p",
    "div",
    "main",
    "header",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "tr",
    "thead",
    "tbody",
    "tfoot",
    "caption",
    "pre",
    "address",
    "figure",
    "figcaption",
    "details",
    "summary",
    "fieldset",
    "hr",
    "body",
];

/// Elements that hold no text of the document.
const SKIPPED: [&str; 12] =
    ["head", "nav", "footer", "form", "button", "select", "svg", "template", "dialog", "object", "video", "audio"];

/// Elements without content.
const EMPTY: [&str; 9] = ["br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"];

/// Classes of an element that is one note.
const NOTES: [&str; 3] = ["noot", "voetnoot", "footnote"];

/// The source of a saved page.
pub fn source(text: &str) -> Source {
    let mut walk = Walk::default();
    // What stands around the main part is the site's.
    let main = text.contains("<main");
    let mut inside = !main;
    for token in Tokens::html(text) {
        match token {
            Token::Start(tag) => {
                walk.identify(&tag);
                inside |= main && is(tag.name, "main");
                if inside {
                    walk.start(&tag);
                }
            }
            Token::End(name) if inside => {
                walk.end(name);
                inside = !(main && is(name, "main"));
            }
            Token::Text(text) if inside => walk.text(&text),
            Token::End(_) | Token::Text(_) => {}
        }
    }
    walk.finish()
}

fn is(name: &str, other: &str) -> bool {
    name.eq_ignore_ascii_case(other)
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|other| is(name, other))
}

#[derive(Default)]
struct Walk {
    draft: Draft,
    /// An element that is passed over, and how many of its name are open.
    skipped: Option<(String, usize)>,
    /// A paragraph is to begin before the next text; behind a blank line when true.
    pending: Option<bool>,
    row: Row,
    /// For each open list its next number; `None` where it has none.
    lists: Vec<Option<u32>>,
    headings: Headings,
    in_sup: bool,
    link: Option<Link>,
    note: Option<Note>,
    identified: bool,
}

/// How far a row of a table is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// There is none.
    #[default]
    None,
    /// It has no cell.
    Begun,
    /// Its last cell has no text.
    Fresh,
    /// Its last cell has text.
    Written,
}

/// A link and its text.
struct Link {
    address: String,
    text: String,
    /// Whether it looks like the marker of a note.
    raised: bool,
}

/// The note at hand: how many elements of its name are open, and its text.
struct Note {
    name: String,
    depth: usize,
    text: String,
}

impl Walk {
    /// The publication's identifier, where the page says what it is.
    fn identify(&mut self, tag: &Tag) {
        if self.identified || !is_one_of(tag.name, &["meta", "link"]) {
            return;
        }
        let names = |attribute| tag.attribute(attribute).unwrap_or_default().to_ascii_lowercase();
        let value = match (names("rel").as_str(), names("name").ends_with("identifier")) {
            ("canonical", _) => tag.attribute("href"),
            (_, true) => tag.attribute("content"),
            _ => None,
        };
        if let Some(found) = value.as_deref().and_then(identifier) {
            self.draft.push(found);
            self.pending = Some(true);
            self.identified = true;
        }
    }

    fn start(&mut self, tag: &Tag) {
        let empty = tag.closed || is_one_of(tag.name, &EMPTY);
        if let Some((name, depth)) = &mut self.skipped {
            *depth += usize::from(is(tag.name, name) && !empty);
            return;
        }
        // What stands aside is the site's, unless it holds the notes.
        let aside = is(tag.name, "aside")
            && !tag.attribute("class").is_some_and(|class| class.contains("note") || class.contains("noot"));
        if !empty && (is_one_of(tag.name, &SKIPPED) || aside || tag.attribute("hidden").is_some()) {
            self.skipped = Some((tag.name.to_owned(), 1));
            return;
        }
        if let Some(note) = &mut self.note {
            note.depth += usize::from(is(tag.name, &note.name) && !empty);
            note.text.push(' ');
        } else if !empty && NOTES.iter().any(|class| tag.has_class(class)) && is_one_of(tag.name, &BLOCKS) {
            self.note = Some(Note { name: tag.name.to_owned(), depth: 1, text: String::new() });
        } else {
            self.layout(tag);
        }
        if is(tag.name, "sup") {
            self.in_sup = true;
            self.link.iter_mut().for_each(|link| link.raised = true);
        } else if is(tag.name, "a") {
            self.close_link();
            let raised = self.in_sup || tag.attribute("class").is_some_and(|class| class.contains("noot"));
            let address = tag.attribute("href").unwrap_or_default().into_owned();
            self.link = Some(Link { address, text: String::new(), raised });
        }
    }

    fn layout(&mut self, tag: &Tag) {
        let name = tag.name.to_ascii_lowercase();
        match name.as_str() {
            "br" => self.pending = self.pending.or(Some(false)),
            "td" | "th" => {
                // A cell goes on in the line of its row.
                if matches!(self.row, Row::Fresh | Row::Written) {
                    self.pending = None;
                }
                self.draft.push(" ");
                self.row = Row::Fresh;
            }
            "ul" | "ol" => {
                let first = tag.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
                self.lists.push((name == "ol").then_some(first));
                self.block(&name);
            }
            _ if BLOCKS.contains(&name.as_str()) => {
                self.block(&name);
                for (class, part) in [("vraag", Part::Question), ("antwoord", Part::Answer)] {
                    if tag.has_class(class) {
                        self.headings.begin(part, None);
                    }
                }
            }
            _ => {}
        }
        if name == "tr" {
            self.row = Row::Begun;
        } else if name == "li"
            && let Some(Some(number)) = self.lists.last_mut()
        {
            let text = format!("{number}. ");
            *number = number.saturating_add(1);
            self.text(&text);
        }
    }

    fn block(&mut self, name: &str) {
        if self.row == Row::Fresh && name == "p" {
            return;
        }
        let apart = BLOCKS.iter().take_while(|block| **block != "p").any(|block| *block == name);
        self.pending = Some(apart || self.pending == Some(true) || name == "p");
    }

    fn end(&mut self, name: &str) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(is(name, skipped));
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        if is(name, "sup") {
            self.in_sup = false;
        } else if is(name, "a") {
            self.close_link();
        } else if is_one_of(name, &["ul", "ol"]) {
            self.lists.pop();
        }
        if let Some(note) = &mut self.note {
            note.depth -= usize::from(is(name, &note.name));
            note.text.push(' ');
            if note.depth == 0 {
                self.close_note();
            }
        } else if is_one_of(name, &BLOCKS) {
            self.pending = Some(self.pending == Some(true) || is(name, "p") && self.row == Row::None);
            if is(name, "tr") || is(name, "table") {
                self.row = Row::None;
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        if let Some(link) = &mut self.link {
            link.text.push_str(text);
        } else {
            self.write(text);
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(note) = &mut self.note {
            note.text.push_str(text);
        } else if text.trim().is_empty() {
            if self.pending.is_none() {
                self.draft.push(" ");
            }
        } else {
            self.begin();
            let number = text.trim().trim_end_matches(['.', ')', ':']);
            let in_number = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
            match self.headings.write(&mut self.draft, text.trim(), in_number) {
                None => self.draft.push(text),
                Some(Printed::Number) => self.pending = Some(false),
                Some(_) if text.ends_with(char::is_whitespace) => self.draft.push(" "),
                Some(_) => {}
            }
        }
    }

    fn begin(&mut self) {
        // The text of a list item goes on behind its number.
        if self.draft.ends_with_item_number() {
            self.pending = None;
        }
        if let Some(apart) = self.pending.take() {
            self.draft.paragraph(apart);
        }
        if self.row == Row::Fresh {
            self.row = Row::Written;
        }
    }

    /// A link to a note becomes its marker.
    fn close_link(&mut self) {
        let Some(link) = self.link.take() else { return };
        // The way back from a note to its marker.
        if matches!(link.text.trim(), "↑" | "↩" | "↩︎" | "^") && link.address.contains('#') {
            return;
        }
        let number = link.text.trim().trim_matches(['[', ']', '(', ')']);
        let digits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        if self.note.is_none() && digits && link.raised && link.address.contains('#') {
            self.begin();
            self.draft.marker(&link.text);
            return;
        }
        if self.note.is_some() {
            self.draft.link_in_note(&link.text, &link.address);
            self.write(&link.text);
        } else {
            self.draft.begin_link();
            self.write(&link.text);
            self.draft.end_link(&link.address);
        }
    }

    fn close_note(&mut self) {
        let Some(note) = self.note.take() else { return };
        let words = note.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = words.strip_prefix("X ").unwrap_or(&words);
        let text = text.strip_prefix("Noot").unwrap_or(text).trim_start_matches([' ', '[', '(']);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count().min(3);
        let (number, text) = text.split_at_checked(digits).unwrap_or(("", text));
        let text = text.trim_start_matches([']', ')', ' ', '.']);
        let text = ["Naar boven", "Terug naar boven", "↩"]
            .iter()
            .fold(text, |text, tail| text.trim_end().trim_end_matches(tail));
        let number = self.draft.note_number(number);
        self.draft.note(number, text);
        self.pending = Some(true);
    }

    fn finish(mut self) -> Source {
        self.close_link();
        self.close_note();
        let mut source = self.draft.finish();
        // Without notes that the page marks as such, the text decides what is a marker.
        if source.hints.notes.is_empty() {
            source.hints.markers.clear();
        }
        source
    }
}
