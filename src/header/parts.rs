//! What the lines above the questions say, and the line that says who replies.

use crate::result::reading::{Addressee, Asker, Chamber, Reply};
use crate::text::span::Span;
use crate::words::date::Date;

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
