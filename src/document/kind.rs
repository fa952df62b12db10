//! What kind of document this is.

use crate::document::parts::Parts;
use crate::outline::block::Style;
use crate::result::reading::{Kind, ReplyKind};
use crate::words::genre;

/// What the document is. A wrong kind is worse than none: without a header of the genre only numbered questions count.
pub fn kind(text: &str, parts: &Parts) -> Kind {
    let header = &parts.outline.header;
    let set =
        header.question_line || header.question_number.is_some() || header.number.is_some() || parts.reply.is_some();
    let exchange = &parts.exchange;
    if header.oral || header.elsewhere || !header.question_line && parts.reply.is_none() && genre::other(text).is_some()
    {
        return Kind::Unrecognised;
    }
    // A report on a set has its first words, and neither a date nor questions.
    let numbered = header.question_number.is_some() || header.number.is_some();
    let prose = parts.outline.style == Style::Unnumbered;
    let asks = exchange.questions.iter().any(|question| !prose || question.text.contains('?'));
    let empty = !asks && exchange.answers.is_empty() && parts.notice.is_none();
    if header.question_line && empty && header.submitted.is_none() && !numbered && parts.reply.is_none() {
        return Kind::Unrecognised;
    }
    let labelled = parts.outline.style == Style::Labelled
        && exchange.questions.first().is_some_and(|question| question.number.starts_with('1'));
    let fragment = labelled && exchange.questions.iter().any(|question| question.text.contains('?'));
    if !set && !fragment {
        return Kind::Unrecognised;
    }
    let reply = parts.reply.as_ref().map(|line| line.reply.kind);
    match reply {
        Some(ReplyKind::Notice | ReplyKind::FurtherNotice) if exchange.answers.is_empty() => Kind::Notice,
        Some(_) if !exchange.answers.is_empty() || parts.notice.is_none() => Kind::Answer,
        _ if parts.notice.is_some() && exchange.answers.is_empty() => Kind::Notice,
        _ if !exchange.answers.is_empty() => Kind::Answer,
        _ if header.question_line || fragment || !exchange.questions.is_empty() && header.question_number.is_some() => {
            Kind::Question
        }
        _ => Kind::Unrecognised,
    }
}
