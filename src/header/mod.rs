//! The header: masthead, question line, reply line, see-also → identity, askers, addressees, subject, dates.

use crate::header::identity::identity;
use crate::header::parts::Header;
use crate::header::reply_line::{is_reply_line, reply_line};
use crate::header::see_also::see_also;
use crate::result::reading::ReplyKind;
use crate::source::line::Line;
use crate::text::span::Span;
use crate::text::view::View;
use crate::words::revision::is_announced;
use crate::words::set_number::SET_NUMBER;

mod elsewhere;
pub mod identity;
pub mod letter;
mod masthead;
mod office;
pub mod parts;
mod people;
pub mod question_line;
pub mod reply_line;
mod see_also;

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
    header.elsewhere |= masthead::is_printed(text, lines, &header);
    header.see_also = see_also(&view);
    if let Some((_, span)) = header.see_also.last() {
        // To the end of its line, as the lines were cut.
        let line = lines.iter().find(|line| (line.span.start..=line.span.end).contains(&span.end));
        header.end = header.end.max(line.map_or(span.end, |line| line.span.end));
    }
    header
}

/// "Herziene versie" or "Herdruk" on a line of its own: the reply is not the first.
fn mark_revised(text: &str, lines: &[Line], header: &mut Header) {
    let Some(line) = header.reply.as_mut().filter(|line| line.reply.kind.is_first()) else { return };
    let behind = line.span.end;
    // Above the reply line a subject can begin its line with such words.
    let says = |line: &Line| {
        let short = line.span.len() < 40 || line.span.start >= behind;
        short && line.furniture.is_none() && is_announced(line.span.of(text))
    };
    if lines.iter().any(says) {
        line.reply.kind = ReplyKind::Revised;
    }
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
