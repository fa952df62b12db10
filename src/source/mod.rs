//! The text as given, its lines, and which of them are page furniture. Nothing is rewritten here.

use crate::source::furniture::{furniture, glued_foot};
use crate::source::hints::Hints;
use crate::source::line::{Furniture, Line};
use crate::text::pattern::Literal;
use crate::text::span::Span;
use crate::text::view::trimmed;

pub mod furniture;
pub mod hints;
pub mod line;
mod markdown;
pub mod note;
mod pages;

/// A document to read: its text and its name. The text is never rewritten; every span points into it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The text as given.
    pub text: String,
    /// Name of the file; `None` for pasted text.
    pub file_name: Option<String>,
    /// What the format of the file knows for certain.
    pub hints: Hints,
}

impl Source {
    /// Pasted text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The same text as the content of a file.
    #[must_use]
    pub fn named(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }
}

/// Cuts a text into lines.
#[must_use]
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::with_capacity(text.len() / 60 + 1);
    let mut start = 0;
    let quoted = is_quoted(text);
    let mut feet = IN_FOOT.find_iter(text).peekable();
    let holds_feet = feet.peek().is_some();
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let (span, rest) = markdown::unmarked(text, trimmed(text, Span::new(start, end)), quoted);
        let mut holds_foot = false;
        while feet.next_if(|&at| at < end).is_some() {
            holds_foot = true;
        }
        push_line(text, span, holds_foot, &mut lines);
        lines.extend(rest.map(|span| Line { span, furniture: None }));
        start = end + 1;
    }
    pages::mark_wrapped(text, &mut lines);
    pages::mark_numbers(text, &mut lines);
    pages::mark_letter_pages(text, &mut lines);
    if holds_feet {
        pages::mark_counted_feet(text, &mut lines);
    }
    pages::mark_end(text, &mut lines);
    pages::single_spaced(text, lines)
}

/// What stands in every foot of a page that names its publication.
static IN_FOOT: Literal = Literal::new(" Kamer, vergaderjaar ");

/// Whether a text is quoted by mail: most of its lines begin with ">". In others the sign means "more than".
fn is_quoted(text: &str) -> bool {
    static MARKED: Literal = Literal::new("\n>");
    let marked = usize::from(text.starts_with('>')) + MARKED.find_iter(text).count();
    marked > 0 && marked * 2 > memchr::memchr_iter(b'\n', text.as_bytes()).count() + 1
}

/// Adds a line, cut where the furniture of a page is glued to the end of its text.
fn push_line(text: &str, span: Span, holds_foot: bool, lines: &mut Vec<Line>) {
    let mut span = span;
    span = pages::push_masthead(text, span, lines);
    // A loop, for a text of one line can hold as many feet as it likes.
    loop {
        let line = span.of(text);
        let furniture = furniture(line);
        let glued = if holds_foot && line.len() > 30 { glued_foot(line, furniture.is_some()) } else { None };
        let Some(glued) = glued else {
            lines.push(Line { span, furniture });
            return;
        };
        let (start, end) = (span.start + glued.start, span.start + glued.end);
        lines.push(Line { span: trimmed(text, Span::new(span.start, start)), furniture: None });
        lines.push(Line { span: trimmed(text, Span::new(start, end)), furniture: Some(Furniture::Foot) });
        span = trimmed(text, Span::new(end, span.end));
        if span.is_empty() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_mail_puts_before_lines_is_no_text() {
        let shown = |text: &'static str| lines(text).iter().map(|line| line.span.of(text)).collect::<Vec<_>>();
        assert_eq!(shown("> Vraag 1\n>\n> > Kent u dit?"), ["Vraag 1", "", "Kent u dit?"]);
        assert_eq!(
            shown("Vraag 1\nZijn er windparken van\n> 100 MW?"),
            ["Vraag 1", "Zijn er windparken van", "> 100 MW?"]
        );
    }

    #[test]
    fn furniture_is_told_from_text() {
        for (line, expected) in [
            ("Tweede Kamer der Staten-Generaal2", Some(Furniture::Masthead)),
            ("Tweede Kamer der Staten-Generaal 2", Some(Furniture::Masthead)),
            ("Vergaderjaar 2024–2025 Aanhangsel van de Handelingen", Some(Furniture::SessionYear)),
            ("Vergaderjaar 2024–2025 Vragen gesteld door de leden der Kamer", Some(Furniture::SessionYear)),
            ("Vergaderjaar 2024–2025 ", Some(Furniture::SessionYear)),
            ("Vergaderjaar 2024–2025 12", None),
            ("regering gegeven antwoorden", Some(Furniture::Masthead)),
            ("ah-tk-20242025-548", Some(Furniture::Identifier)),
            ("kv-tk-2024Z18435", Some(Furniture::Identifier)),
            (
                "ISSN 0921 - 7398’s-Gravenhage 2024Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1",
                Some(Furniture::Foot),
            ),
            ("’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2024–2025, Vragen", Some(Furniture::Foot)),
            ("Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2", Some(Furniture::Foot)),
            ("Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel van de Handelingen 2386", None),
            ("Vergaderjaar 2020–2021, Aanhangsel van de Handelingen, nr. 1782", None),
            ("Tweede Kamer, vergaderjaar 1999–2000, Aanhangsel 674", None),
            ("Tweede Kamer der Staten-Generaal is geïnformeerd over", None),
            ("ah-tk-20242025-548 is eerder", None),
            ("KVR22346", Some(Furniture::Foot)),
            ("0405tkkvr1822", Some(Furniture::Foot)),
            ("KVR", Some(Furniture::Foot)),
            ("22346", None),
            ("KVR 22346 is", None),
            ("Sdu Uitgevers", Some(Furniture::Foot)),
        ] {
            assert_eq!(furniture(line), expected, "{line}");
        }
        let glued = "en wat doet u? Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2 Vraag 5 Is het";
        let cut: Vec<_> = lines(glued).iter().map(|line| (line.span.of(glued), line.furniture.is_some())).collect();
        assert_eq!(
            cut,
            [
                ("en wat doet u?", false),
                ("Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2", true),
                ("Vraag 5 Is het", false)
            ]
        );
    }
}
