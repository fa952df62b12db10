//! Puts the stages together: what the parts of a document are, and what it is as a whole.

use crate::context::Context;
use crate::date::Date;
use crate::deadline;
use crate::footnotes::{self, Note};
use crate::genre;
use crate::header::{self, ReplyLine};
use crate::links;
use crate::markers::{self, Marker};
use crate::notice;
use crate::outline::{self, Block, BlockKind, Outline, Style};
use crate::plain::Plain;
use crate::questions::{self, Exchange, Passage};
use crate::reading::{Explanation, Kind, NoticeKind, Reading, Reply, ReplyKind, SCHEMA_VERSION};
use crate::repair::{self, Vocabulary};
use crate::source::{self, Line, Source};
use crate::view::View;

mod cited;
mod identity;

/// The parts of one document, before they are a reading.
#[derive(Debug, Default)]
pub struct Parts {
    /// Header and blocks, notes taken out.
    pub outline: Outline,
    /// The notes.
    pub notes: Vec<Note>,
    /// Their passages.
    pub noted: Vec<Passage>,
    /// The markers.
    pub markers: Vec<Marker>,
    /// Questions and answers.
    pub exchange: Exchange,
    /// The notice, its reply line taken off.
    pub notice: Option<Passage>,
    /// The Toelichting.
    pub explanation: Option<Passage>,
    /// The header as running text.
    pub header: Passage,
    /// The whole text where it is no set of written questions.
    pub body: Option<Passage>,
    /// The reply line.
    pub reply: Option<ReplyLine>,
    /// A reply line between questions and answers as running text, which belongs to the header.
    pub reply_below: Option<Passage>,
    /// Page furniture.
    pub furniture: Vec<Line>,
    /// How many lost spaces were put back in the clean texts.
    pub spaces_restored: usize,
    /// Whether the document is a PDF of pictures only.
    pub no_text_layer: bool,
}

/// Finds the parts of a document.
#[must_use]
pub fn parts(source: &Source) -> Parts {
    let (text, hints) = (source.text.as_str(), &source.hints);
    let lines = hints.without_notes(source::lines(text));
    let mut outline = outline::outline(text, &lines);
    let furniture = lines.into_iter().filter(|line| line.furniture.is_some()).collect();
    let take = !hints.tell_notes() || hints.typed_notes;
    let typed = if take { footnotes::take(text, &mut outline.blocks) } else { Vec::new() };
    outline::drop_empty(&mut outline);
    // Above the names of those who ask a number is that of the publication, or of a letter's enclosures.
    let named = outline.header.askers.first().map_or(0, |asker| asker.span.start);
    let header_lines = outline.header_lines.iter().filter(|line| line.span.end > named);
    let running: Vec<Line> =
        header_lines.chain(outline.blocks.iter().flat_map(|block| &block.lines)).copied().collect();
    let markers = if take { markers::find(text, &running, &typed) } else { Vec::new() };
    let (notes, markers) = hints.join(typed, markers);
    let exchange = questions::read(text, &outline.blocks, &markers);
    let note_passages =
        notes.iter().map(|note| questions::passage(text, None, &footnotes::closed(text, &note.lines), &[])).collect();
    let header = questions::passage(text, None, &outline.header_lines, &markers);
    let mut parts =
        Parts { outline, notes, noted: note_passages, markers, exchange, header, furniture, ..Parts::default() };
    parts.no_text_layer = hints.no_text_layer;
    parts.reply_below = parts.exchange.reply.as_ref().map(|reply| {
        let line = Line { span: reply.span, furniture: None };
        questions::passage(text, None, &[line], &[])
    });
    parts.reply = parts.outline.header.reply.clone().or_else(|| parts.exchange.reply.clone());
    read_notice(text, &mut parts);
    complete_reply(text, &mut parts);
    parts.explanation =
        block_passage(text, &parts.outline.blocks, BlockKind::Explanation, &parts.markers).map(|(passage, _)| passage);
    parts
}

fn read_notice(text: &str, parts: &mut Parts) {
    if let Some((passage, reply)) = block_passage(text, &parts.outline.blocks, BlockKind::Notice, &parts.markers) {
        parts.reply = parts.reply.take().or(reply);
        parts.notice = Some(passage);
    }
}

/// What the header could not tell of a reply line that stands further down.
fn complete_reply(text: &str, parts: &mut Parts) {
    let Some(line) = &mut parts.reply else { return };
    let header = &mut parts.outline.header;
    let known: Vec<String> = header.see_also.iter().map(|(identifier, _)| identifier.clone()).collect();
    header.see_also.extend(line.see_also.iter().filter(|(identifier, _)| !known.contains(identifier)).cloned());
    if line.reply.by.is_empty() {
        let mut view = View::default();
        view.line(text, line.span);
        if let Some(mut by) = header::replier_without_office(&view, &header.addressees) {
            by.span = view.to_source(view.from_source(by.span));
            line.reply.by.push(by);
        }
    }
}

/// All blocks of a kind as one passage, a reply line taken off the front.
fn block_passage(
    text: &str,
    blocks: &[Block],
    kind: BlockKind,
    markers: &[Marker],
) -> Option<(Passage, Option<ReplyLine>)> {
    let of_kind: Vec<&Block> = blocks.iter().filter(|block| block.kind == kind).collect();
    let first = of_kind.first()?;
    let lines: Vec<Line> = of_kind.iter().flat_map(|block| block.lines.iter().copied()).collect();
    let (lines, reply) = questions::without_reply_line(text, &lines);
    Some((questions::passage(text, first.heading, &lines, markers), reply))
}

/// Reads a document. What is odd in its characters is made plain first; the result says where it stands in the given text.
#[must_use]
pub fn read(source: &Source, context: &Context) -> Reading {
    let mut reading = match Plain::of(&source.text) {
        None => read_plain(source, context),
        Some(plain) => read_made_plain(source, plain, context),
    };
    reading.text.clone_from(&source.text);
    reading
}

fn read_made_plain(source: &Source, mut plain: Plain, context: &Context) -> Reading {
    let hints = source.hints.clone().mapped(|span| plain.from_given(span));
    let text = std::mem::take(&mut plain.text);
    let made = Source { text, file_name: source.file_name.clone(), hints };
    let mut reading = read_plain(&made, context);
    plain.text = made.text;
    reading.map_spans(|span| plain.to_given(span));
    for citation in &mut reading.citations {
        citation.span.of(&source.text).clone_into(&mut citation.text);
    }
    reading
}

/// Reads a text without odd characters; the reading has yet to be given the text.
fn read_plain(source: &Source, context: &Context) -> Reading {
    let text = source.text.as_str();
    let mut parts = parts(source);
    if let Some(vocabulary) = Vocabulary::of(text) {
        repair_texts(&mut parts, &vocabulary);
    }
    let kind = kind(text, &parts);
    let mut reading = Reading {
        schema_version: SCHEMA_VERSION,
        file_name: source.file_name.clone(),
        kind,
        identity: identity::identity(text, &parts, kind),
        asserted: context.asserted.clone(),
        ..Reading::default()
    };
    if kind == Kind::Unrecognised {
        parts.body = Some(body(text));
    }
    take_header(&mut parts, &mut reading);
    take_body(&mut parts, &mut reading);
    let places = cited::places(&parts, kind);
    reading.citations = cited::citations(text, &parts, &places);
    if !source.hints.links.is_empty() {
        links::complete(&mut reading.citations, &source.hints.links, text, cited::place_in(&places));
    }
    reading.footnotes = cited::footnotes(&parts, &reading.citations);
    let submitted = context.asserted.as_ref().and_then(|asserted| asserted.submitted).or(reading.submitted);
    reading.deadline.requested_by = deadline::requests(&reading.questions, submitted);
    reading.diagnostics = crate::diagnose::diagnose(text, &reading, &parts, context.lang);
    reading.deadline = deadline::compute(&deadline::Facts::from(&reading), context);
    reading.marks = crate::marks::marks(text, &parts, &reading);
    reading
}

/// Puts back the spaces that a damaged text layer lost, in every clean text.
fn repair_texts(parts: &mut Parts, vocabulary: &Vocabulary) {
    let exchange = &mut parts.exchange;
    let passages = exchange.asked.iter_mut().chain(&mut exchange.given).chain(&mut parts.noted);
    let passages = passages.chain(&mut parts.notice).chain(&mut parts.explanation).chain([&mut parts.header]);
    for passage in passages {
        let (view, spaces) = repair::repair(std::mem::take(&mut passage.view), vocabulary);
        passage.view = view;
        parts.spaces_restored += spaces;
    }
    // Only what was repaired is cut into sentences again.
    let asked = exchange.questions.iter_mut().zip(&exchange.asked);
    for (question, passage) in asked.filter(|(question, passage)| question.text != passage.view.text()) {
        passage.view.text().clone_into(&mut question.text);
        question.sentences = questions::asked_in(&passage.view);
    }
    let given = exchange.answers.iter_mut().zip(&exchange.given);
    for (answer, passage) in given.filter(|(answer, passage)| answer.text != passage.view.text()) {
        passage.view.text().clone_into(&mut answer.text);
    }
    if let Some((subject, _)) = &mut parts.outline.header.subject {
        *subject = repair::repair(View::of_text(subject), vocabulary).0.into_text();
    }
}

/// What the document is. A wrong kind is worse than none: without a header of the genre only numbered questions count.
fn kind(text: &str, parts: &Parts) -> Kind {
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

fn body(text: &str) -> Passage {
    let lines: Vec<Line> = source::lines(text);
    questions::passage(text, None, &lines, &[])
}

fn take_header(parts: &mut Parts, reading: &mut Reading) {
    let header = &parts.outline.header;
    if reading.kind == Kind::Unrecognised && !header.oral {
        return;
    }
    reading.subject = header.subject.as_ref().map(|(subject, _)| subject.clone());
    reading.submitted = header.submitted.map(|(date, _)| date);
    reading.askers.clone_from(&header.askers);
    reading.addressees.clone_from(&header.addressees);
    reading.see_also = header.see_also.iter().map(|(identifier, _)| identifier.clone()).collect();
    reading.see_also.dedup();
    if matches!(reading.kind, Kind::Answer | Kind::Notice) {
        reading.reply = parts.reply.as_ref().map(|line| line.reply.clone());
    }
}

fn take_body(parts: &mut Parts, reading: &mut Reading) {
    if reading.kind == Kind::Unrecognised {
        return;
    }
    reading.questions = std::mem::take(&mut parts.exchange.questions);
    reading.answers = std::mem::take(&mut parts.exchange.answers);
    reading.explanation = parts.explanation.as_ref().map(|passage| Explanation {
        text: passage.view.text().to_owned(),
        footnotes: questions::numbers_of(&passage.markers, &parts.markers),
        span: passage.span,
    });
    if reading.kind != Kind::Notice {
        return;
    }
    reading.notice = parts.notice.as_ref().map(|passage| notice::read(&passage.view, passage.span));
    if let Some(passage) = parts.notice.as_ref().filter(|_| !parts.outline.header.question_line) {
        header_of_notice(passage, reading);
    }
    let elsewhere = reading.notice.as_ref().is_some_and(|notice| notice.kind == NoticeKind::AnsweredElsewhere);
    if reading.reply.is_none() && elsewhere {
        let received = parts.notice.as_ref().and_then(|passage| received(&passage.view));
        reading.reply = Some(Reply { kind: ReplyKind::Notice, by: Vec::new(), on_behalf_of: Vec::new(), received });
    }
}

/// A Word file with a notice has no question line: its running text names askers and date.
fn header_of_notice(passage: &Passage, reading: &mut Reading) {
    let facts = header::facts_of_notice(&passage.view);
    if reading.askers.is_empty() {
        reading.askers = facts.askers;
        reading.addressees = facts.addressees;
    }
    reading.submitted = reading.submitted.or(facts.submitted.map(|(date, _)| date));
}

fn received(view: &View) -> Option<Date> {
    let at = view.text().find("ntvangen ")?;
    crate::date::find(view.text().get(at..)?).map(|(date, _)| date)
}
