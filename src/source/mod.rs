//! The text as given, its lines, and which of them are page furniture. Nothing is rewritten here.

use std::sync::LazyLock;

use crate::hints::Hints;
use crate::pattern::{Literal, Regex, regex};
use crate::span::Span;
use crate::view::trimmed;

mod marks;
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

/// One line without white space at its ends; blank lines are kept, for they end paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Where it stands; empty for a blank line.
    pub span: Span,
    /// Whether it belongs to the page and not to the text.
    pub furniture: Option<Furniture>,
}

/// Kinds of page furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Furniture {
    /// Name of the chamber and title of the publication, on the first page.
    Masthead,
    /// Session year and series, on the first page.
    SessionYear,
    /// The document's own identifier, at the foot of the first page.
    Identifier,
    /// Any other line at the foot of a page.
    Foot,
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
        let (span, rest) = marks::unmarked(text, trimmed(text, Span::new(start, end)), quoted);
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

/// The foot of a page that has text before or behind it on its line; of a line that looks like a foot only what has a
/// heading glued to its number ("… 2023Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1Antwoord 3").
fn glued_foot(line: &str, is_foot: bool) -> Option<Span> {
    let found = GLUED_FOOT.captures(line)?;
    let (foot, behind) = (found.get(0)?, found.name("behind")?);
    let letter = behind.as_str().starts_with(|c: char| !c.is_whitespace());
    (letter || !is_foot).then(|| Span::new(foot.start(), if letter { behind.start() } else { behind.end() }))
}

/// The foot of a page behind text on the same line: in one-line documents and glued text layers.
static GLUED_FOOT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)
        (?: \s (?:ah|kv)-(?:tk|ek)-[0-9A-Z-]+ \s+ )?
        (?: (?:ISSN\s?0921\s?-\s?7398 \s*)? [’']s-Gravenhage\s?(?:19|20)\d\d \s* )?
        (?:Tweede|Eerste)\ Kamer,\ vergaderjaar\ \d{4}[–-]\d{2,4},\ (?:Aanhangsel|Vragen)\ \d{1,2} (?<behind> \s | $ | [A-Z«“] )",
    )
});

static FOOT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)^(?:
            ISSN\s*0921 .{0,120}
          | [’'‘`]\s?s-Gravenhage,?\s*(?:19|20)\d\d .{0,90}
          | (?:Tweede|Eerste)\ Kamer,\s*vergaderjaar\s*\d{4}\s*[–-]\s*\d{2,4},\s*(?:Aanhangsel|Vragen)\s*\d{0,2}
        )$",
    )
});

/// "Vergaderjaar 2024–2025", with the title of the publication or without.
fn is_session_year(line: &str) -> bool {
    const TITLES: [&str; 3] = ["Aanhangsel", "Aanhangsel van de Handelingen", "Vragen gesteld door de leden der Kamer"];
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let title = || {
        let rest = line.strip_prefix("Vergaderjaar")?.trim_start();
        let rest = rest.get(4..).filter(|_| digits(rest) == 4)?.trim_start();
        let rest = rest.strip_prefix(['–', '-'])?.trim_start();
        rest.get(digits(rest)..).filter(|_| (2..=4).contains(&digits(rest)))
    };
    let known = |title: &str| TITLES.iter().any(|one| one.split(' ').eq(title.split_whitespace()));
    title().is_some_and(|title| title.trim_start().is_empty() || known(title))
}

/// Titles of the publications, line by line.
const MASTHEAD: [&str; 5] = [
    "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden",
    "Vragen gesteld door de leden der Kamer, met de daarop door de",
    "Vragen gesteld door de leden der Kamer",
    "regering gegeven antwoorden",
    "Aanhangsel van de Handelingen",
];

/// What the furniture that can be broken over lines begins with.
pub(crate) const BREAKABLE: [&str; 7] = [
    "Vragen gesteld door de leden",
    "Vergaderjaar ",
    "Tweede Kamer,",
    "Eerste Kamer,",
    "’s-Gravenhage",
    "'s-Gravenhage",
    "ISSN",
];

/// What furniture a whole line is, if any; its spaces are plain.
pub(crate) fn furniture(line: &str) -> Option<Furniture> {
    match *line.as_bytes().first()? {
        b'T' | b'E' if line.starts_with("Tweede Kamer der Staten-") || line.starts_with("Eerste Kamer der Staten-") => {
            let rest = line.get(31..).unwrap_or_default();
            (line.len() < 40 && rest.len() < 8).then_some(Furniture::Masthead)
        }
        b'V' | b'r' | b'A' if MASTHEAD.contains(&line) => Some(Furniture::Masthead),
        b'V' if is_session_year(line) => Some(Furniture::SessionYear),
        b'a' | b'k' if is_identifier(line) => Some(Furniture::Identifier),
        // As pymupdf4llm prints them: the identifier without its hyphens, and the end of a page.
        b'h' if line.starts_with("h tk ") || line.starts_with("h ek ") => {
            is_bare_identifier(line).then_some(Furniture::Foot)
        }
        b'-' if line == "-----" => Some(Furniture::Foot),
        b'S' if line == "Sdu Uitgevers" => Some(Furniture::Foot),
        b'K' | b'0'..=b'9' => is_printers_mark(line).then_some(Furniture::Foot),
        b'I' if !line.starts_with("ISSN") => None,
        b'T' | b'E' if !line.starts_with("Tweede Kamer, ") && !line.starts_with("Eerste Kamer, ") => None,
        b'I' | b'\'' | b'`' | b'T' | b'E' | 0xE2 => FOOT.is_match(line).then_some(Furniture::Foot),
        _ => None,
    }
}

/// `ah-tk-20242025-548` or `kv-tk-2024Z18435`, alone on a line.
fn is_identifier(line: &str) -> bool {
    let rest = ["ah-tk-", "ah-ek-", "kv-tk-", "kv-ek-"].iter().find_map(|start| line.strip_prefix(start));
    rest.is_some_and(|rest| {
        (6..=18).contains(&rest.len()) && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, 'Z' | '-' | '–'))
    })
}

/// `KVR22346` or `0405tkkvr1822`, at the foot of the first page until 2010.
fn is_printers_mark(line: &str) -> bool {
    line.len() <= 16
        && (line.contains("KVR") || line.contains("tkkvr"))
        && matches!(line.trim_matches(|c: char| c.is_ascii_digit()), "KVR" | "tkkvr")
}

/// The number of a page that is counted through the session, as it was until 2010: "Tweede Kamer, vergaderjaar
/// 2004–2005, Aanhangsel 3879". A note can be the same words, so that its place decides.
fn counted_page(line: &str) -> Option<u32> {
    let (publication, page) = line.rsplit_once(' ').filter(|(_, page)| (3..=4).contains(&page.len()))?;
    let page = page.parse().ok()?;
    (publication.contains(" Kamer, vergaderjaar ") && FOOT.is_match(publication)).then_some(page)
}

/// "h tk 20232024 387".
fn is_bare_identifier(line: &str) -> bool {
    line.len() <= 18 && line.bytes().skip(5).all(|byte| byte.is_ascii_digit() || byte == b' ')
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
