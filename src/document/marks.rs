//! Everything to show in place: which lines belong to which part, and the pieces within them.

use crate::document::parts::Parts;
use crate::exchange::passage::Passage;
use crate::result::mark::{Mark, MarkKind};
use crate::result::reading::{Kind, Reading};
use crate::source::note::Note;
use crate::text::order::sort_by;
use crate::text::span::Span;

/// The marks of a reading, ordered by start, then longest first, then blocks before pieces.
#[must_use]
pub fn marks(text: &str, parts: &Parts, reading: &Reading) -> Vec<Mark> {
    let mut marks = Vec::new();
    if reading.kind != Kind::Unrecognised || parts.outline.header.oral {
        blocks(text, parts, &mut marks);
        headings(parts, &mut marks);
        header_pieces(parts, reading, &mut marks);
        notes(parts, &mut marks);
    }
    let citations = reading.citations.iter().enumerate();
    marks.extend(citations.map(|(at, citation)| mark(MarkKind::Citation, citation.span, at)));
    marks.retain(|mark| !mark.span.is_empty());
    sort_by(&mut marks, |mark| [mark.span.start, usize::MAX - mark.span.end, mark.kind as usize]);
    marks.dedup();
    marks
}

const fn mark(kind: MarkKind, span: Span, reference: usize) -> Mark {
    Mark { kind, span, reference }
}

/// The parts, line by line; neighbouring lines of one part are one block.
fn blocks(text: &str, parts: &Parts, marks: &mut Vec<Mark>) {
    passage(text, &parts.header, MarkKind::Header, 0, marks);
    let exchange = &parts.exchange;
    for (at, question) in exchange.asked.iter().enumerate() {
        passage(text, question, MarkKind::Question, at, marks);
    }
    for (at, answer) in exchange.given.iter().enumerate() {
        passage(text, answer, MarkKind::Answer, at, marks);
    }
    let others = [(&parts.notice, MarkKind::Notice), (&parts.explanation, MarkKind::Explanation)];
    for (other, kind) in others.into_iter().filter_map(|(other, kind)| Some((other.as_ref()?, kind))) {
        passage(text, other, kind, 0, marks);
    }
    for (at, (note, noted)) in parts.notes.iter().zip(&parts.noted).enumerate() {
        let lines = std::iter::once(number_and_first_line(note)).chain(noted.lines.iter().copied().skip(1));
        lines_of(text, lines, MarkKind::Footnote, at, marks);
    }
    lines_of(text, parts.furniture.iter().map(|line| line.span), MarkKind::Furniture, 0, marks);
}

fn number_and_first_line(note: &Note) -> Span {
    let end = note.lines.first().map_or(note.mark.end, |line| line.span.end);
    Span::new(note.mark.start, end.max(note.mark.end))
}

fn passage(text: &str, passage: &Passage, kind: MarkKind, reference: usize, marks: &mut Vec<Mark>) {
    let lines = passage.heading.into_iter().chain(passage.lines.iter().copied());
    lines_of(text, lines, kind, reference, marks);
}

fn lines_of(text: &str, lines: impl Iterator<Item = Span>, kind: MarkKind, reference: usize, marks: &mut Vec<Mark>) {
    let mut open: Option<Span> = None;
    for line in lines.filter(|line| !line.is_empty()) {
        open = match open {
            Some(before)
                if Span::new(before.end, line.start).of(text).trim().is_empty() && before.end <= line.start =>
            {
                Some(Span::new(before.start, line.end))
            }
            Some(before) => {
                marks.push(mark(kind, before, reference));
                Some(line)
            }
            None => Some(line),
        };
    }
    marks.extend(open.map(|span| mark(kind, span, reference)));
}

fn headings(parts: &Parts, marks: &mut Vec<Mark>) {
    let heading = |passage: &Passage| passage.heading;
    let exchange = &parts.exchange;
    let questions = exchange.asked.iter().enumerate();
    marks.extend(questions.filter_map(|(at, passage)| Some(mark(MarkKind::QuestionHeading, heading(passage)?, at))));
    let answers = exchange.given.iter().enumerate();
    marks.extend(answers.filter_map(|(at, passage)| Some(mark(MarkKind::AnswerHeading, heading(passage)?, at))));
    let others = parts.notice.iter().chain(&parts.explanation);
    marks.extend(others.filter_map(|passage| Some(mark(MarkKind::NoticeHeading, heading(passage)?, 0))));
}

fn header_pieces(parts: &Parts, reading: &Reading, marks: &mut Vec<Mark>) {
    let header = &parts.outline.header;
    marks.extend(header.subject.as_ref().map(|(_, span)| mark(MarkKind::Subject, *span, 0)));
    marks.extend(header.submitted.map(|(_, span)| mark(MarkKind::Submitted, span, 0)));
    marks.extend(reading.askers.iter().enumerate().map(|(at, asker)| mark(MarkKind::Asker, asker.span, at)));
    marks.extend(reading.addressees.iter().enumerate().map(|(at, one)| mark(MarkKind::Addressee, one.span, at)));
    if let Some(line) = &parts.reply {
        marks.extend(line.received.map(|span| mark(MarkKind::Received, span, 0)));
        marks.extend(line.reply.by.iter().enumerate().map(|(at, by)| mark(MarkKind::Replier, by.span, at)));
        let behalf = line.reply.on_behalf_of.iter().enumerate();
        marks.extend(behalf.map(|(at, one)| mark(MarkKind::OnBehalfOf, one.span, at)));
    }
}

fn notes(parts: &Parts, marks: &mut Vec<Mark>) {
    let tied =
        parts.markers.iter().filter_map(|marker| Some(mark(MarkKind::FootnoteMarker, marker.span, marker.note?)));
    marks.extend(tied);
    marks.extend(parts.notes.iter().enumerate().map(|(at, note)| mark(MarkKind::FootnoteNumber, note.mark, at)));
}
