//! The header: masthead, question line, reply line, see-also → identity, askers, addressees, subject, dates.

use std::sync::LazyLock;

use crate::date::Date;
use crate::letter;
use crate::pattern::{Regex, regex};
use crate::reading::{Addressee, Asker, Chamber, Reply, ReplyKind};
use crate::session_year::SessionYear;
use crate::source::{Furniture, Line};
use crate::span::Span;
use crate::view::View;

mod elsewhere;
mod people;
mod question_line;
mod reply_line;
mod see_also;

pub use question_line::facts_of_notice;
pub(crate) use question_line::{NUMBER, parties_and_subject, title, told};
pub use reply_line::{is_reply_line, replier_without_office, reply_line};
pub use see_also::see_also;

/// What the header says. Spans point into the document.
#[derive(Debug, Default)]
pub struct Header {
    /// The chamber, where printed.
    pub chamber: Option<Chamber>,
    /// Session year with a plain hyphen.
    pub session_year: Option<String>,
    /// Number in the Aanhangsel.
    pub number: Option<u32>,
    /// Z number, or a ten-digit number of before 2009.
    pub question_number: Option<(String, Span)>,
    /// The identifier printed at the foot of the first page.
    pub printed_identifier: Option<String>,
    /// Whether there is a question line.
    pub question_line: bool,
    /// Whether the questions are oral.
    pub oral: bool,
    /// Whether another body than the government is asked, or asks: a council, a province, another parliament.
    pub elsewhere: bool,
    /// Members who ask.
    pub askers: Vec<Asker>,
    /// Whom they ask.
    pub addressees: Vec<Addressee>,
    /// What about.
    pub subject: Option<(String, Span)>,
    /// Date of *ingezonden*.
    pub submitted: Option<(Date, Span)>,
    /// The reply line.
    pub reply: Option<ReplyLine>,
    /// The see-also line: the identifiers, and where it stands.
    pub see_also: Vec<(String, Span)>,
    /// Where the header ends; 0 when there is none.
    pub end: usize,
    /// Where the text of a letter without an enclosure ends: the signature stands there.
    pub signed: Option<usize>,
}

/// A reply line.
#[derive(Debug, Clone)]
pub struct ReplyLine {
    /// What it says.
    pub reply: Reply,
    /// Where the date of *ontvangen* stands.
    pub received: Option<Span>,
    /// The see-also behind it.
    pub see_also: Vec<(String, Span)>,
    /// Where the line stands.
    pub span: Span,
}

static AANHANGSEL_NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:[Aa][Hh]\s?-?\s?)?(\d{1,4})$"));

static SET_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:(?:[Kk]enmerk|[Vv]raagnummer|[Zz]aaknummer|[Nn]ummer|[Nn]r\.?)\s*:?\s*)?((?:19|20)\d{2}\s?Z\s?\d{4,5}|20\d{8})$",
    )
});

/// Reads the header from the lines before the first question or notice.
#[must_use]
pub fn read(text: &str, lines: &[Line]) -> Header {
    let mut header = Header::default();
    identity(text, lines, &mut header);
    let mut view = View::default();
    for line in lines.iter().filter(|line| line.furniture.is_none()) {
        view.line(text, line.span);
    }
    question_line::read(text, lines, &view, &mut header);
    if let Some(line) = reply_line(&view, Span::new(0, view.text().len())) {
        header.end = header.end.max(line.span.end);
        header.reply = Some(line);
    }
    mark_revised(text, lines, &mut header);
    if header.question_line {
        letter::sign(text, lines, &view, &mut header);
    } else {
        letter::read(text, lines, &view, &mut header);
    }
    if !header.question_line {
        question_line::read_titled(text, lines, &view, &mut header);
    }
    header.elsewhere |= elsewhere::is_printed(text, lines, &header);
    header.see_also = see_also(&view);
    if let Some((_, span)) = header.see_also.last() {
        // To the end of its line, as the lines were cut.
        let line = lines.iter().find(|line| (line.span.start..=line.span.end).contains(&span.end));
        header.end = header.end.max(line.map_or(span.end, |line| line.span.end));
    }
    header
}

/// "Herziene versie" or "Herdruk" on a line of its own: the answer is not the first.
fn mark_revised(text: &str, lines: &[Line], header: &mut Header) {
    let Some(line) = header.reply.as_mut().filter(|line| line.reply.kind == ReplyKind::Answer) else { return };
    let says = |line: &Line| line.furniture.is_none() && line.span.len() < 40 && REVISED.is_match(line.span.of(text));
    if lines.iter().any(says) {
        line.reply.kind = ReplyKind::Revised;
    }
}

static REVISED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[(\[]?(?:(?:Herziene|Gewijzigde|Gecorrigeerde|Gerectificeerde|Verbeterde)\s+(?:versie|herdruk)|Herdruk)[)\]]?\.?$",
    )
});

/// The facts that have a line of their own.
fn identity(text: &str, lines: &[Line], header: &mut Header) {
    // The large "2" of the Tweede Kamer can be a line of its own under its name.
    let mut names_chamber = false;
    for line in lines.iter().filter(|line| !line.span.is_empty()) {
        let words = line.span.of(text);
        if let Some((year, number)) = of_web_page(words) {
            header.session_year = Some(year);
            header.number = Some(number);
            header.end = header.end.max(line.span.end);
            continue;
        }
        let is_chamber_number = std::mem::take(&mut names_chamber) && matches!(words, "1" | "2");
        match line.furniture {
            Some(Furniture::Masthead) => {
                if let Some(chamber) = chamber(words) {
                    header.chamber = Some(chamber);
                    names_chamber = true;
                }
                header.end = header.end.max(line.span.end);
            }
            Some(Furniture::SessionYear) => {
                header.session_year = session_year(words);
                header.end = header.end.max(line.span.end);
            }
            Some(_) => {}
            None if words.len() > 40 || is_chamber_number => {}
            None => own_line(words, line.span, header),
        }
    }
}

/// The row over a publication on its web page, where its cells may have lost what stood between them:
/// "27-02-2015 Tweede Kamer der Staten-Generaal 2014-2015 1365 25-02-2015", "…Staten-Generaal2014-20151365".
fn of_web_page(words: &str) -> Option<(String, u32)> {
    // Short before the name, and more behind it.
    if !words.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'T' | 'E')) || words.len() < 40 {
        return None;
    }
    let (_, behind) = words.split_once(" Kamer der Staten-Generaal").filter(|(before, _)| before.len() < 24)?;
    let behind = behind.trim_start();
    let (year, rest) = behind.split_at_checked(9)?;
    let year = year.parse::<SessionYear>().ok().filter(|_| year.as_bytes().get(4) == Some(&b'-'))?;
    let rest = rest.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = rest.split_at_checked(digits)?;
    let closed = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let number = number.parse().ok().filter(|_| (1..=4).contains(&digits) && closed)?;
    Some((year.to_string(), number))
}

fn own_line(words: &str, span: Span, header: &mut Header) {
    // Both numbers end their line.
    if !words.ends_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    if let Some(found) = SET_NUMBER.captures(words) {
        if header.question_number.is_none() {
            let number = found[1].chars().filter(|c| !c.is_whitespace()).collect();
            header.question_number = Some((number, span));
            header.end = header.end.max(span.end);
        }
    } else if let Some(found) = AANHANGSEL_NUMBER.captures(words) {
        // The first such number; a bare one only under a masthead, for question numbers look the same. The large "2" of
        // the Tweede Kamer can stand below its name, and gives way to a later one.
        let chamber = match header.chamber {
            Some(Chamber::TweedeKamer) => Some(2),
            Some(Chamber::EersteKamer) => Some(1),
            None => None,
        };
        let first = header.number.is_none() || header.number == chamber;
        if first && (words.starts_with(char::is_alphabetic) || header.end > 0) {
            header.number = found[1].parse().ok();
            header.end = header.end.max(span.end);
        }
    }
}

/// The chamber that a masthead or a foot names.
#[must_use]
pub fn chamber(words: &str) -> Option<Chamber> {
    if words.contains("Eerste Kamer") {
        Some(Chamber::EersteKamer)
    } else {
        words.contains("Tweede Kamer").then_some(Chamber::TweedeKamer)
    }
}

/// The session year in a line of furniture, with a plain hyphen: "2024-2025".
#[must_use]
pub fn session_year(words: &str) -> Option<String> {
    let years = words.get(words.find(|c: char| c.is_ascii_digit())?..)?;
    let end = years.find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '–' | ' ' | '/')).unwrap_or(years.len());
    let years: String = years.get(..end)?.split(' ').take_while(|part| !part.is_empty()).collect();
    years.parse::<SessionYear>().ok().map(|year| year.to_string())
}

/// Behind the bracket and full stop that close a date.
fn closing(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    end + rest.len() - rest.trim_start_matches([')', '.', ' ']).len()
}

/// The line on which a span begins.
fn line_of(text: &str, span: Span) -> &str {
    let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    text.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default()
}

/// The end of the line on which a span ends.
fn line_end(text: &str, span: Span) -> usize {
    let rest = text.get(span.end..).unwrap_or_default();
    span.end + rest.find('\n').unwrap_or(rest.len())
}

/// Whether a word is the number of a set.
#[must_use]
pub fn is_set_number(word: &str) -> bool {
    (10..=12).contains(&word.len()) && SET_NUMBER.is_match(word)
}

/// Whether a line belongs to a header and to nothing else: the question line, the reply line, a number with a label.
#[must_use]
pub fn is_header_line(line: &str) -> bool {
    line.starts_with("Vragen van")
        || line.starts_with("AH")
        || line.contains("ngezonden ")
        || is_reply_line(line)
        || line.len() < 40 && SET_NUMBER.is_match(line)
}
