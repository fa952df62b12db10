//! Puts the stages together: what the parts of a document are, and what it is as a whole.

use crate::deadline::{compute, facts, requests};
use crate::document::kind::kind;
use crate::document::parts::{Parts, parts};
use crate::exchange;
use crate::exchange::passage::{self, Passage};
use crate::header::question_line;
use crate::notice;
use crate::result::context::Context;
use crate::result::reading::{Explanation, Kind, NoticeKind, Reading, Reply, ReplyKind, SCHEMA_VERSION};
use crate::source::line::Line;
use crate::source::{self, Source};
use crate::text::plain::Plain;
use crate::text::repair::{self, Vocabulary};
use crate::text::view::View;
use crate::words::date::Date;

mod chamber;
mod cited;
mod diagnose;
mod identity;
mod kind;
mod links;
mod marks;
pub mod parts;

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
    let hints = source.hints.clone().mapped(|span| plain.of_given(span));
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
        identity: identity::identity(text, source.file_name.as_deref(), &parts, kind),
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
    reading.deadline.requested_by = requests::requests(&reading.questions, submitted);
    reading.diagnostics = crate::document::diagnose::diagnose(text, &reading, &parts, context.lang);
    reading.deadline = compute::compute(&facts::Facts::from(&reading), context);
    reading.marks = crate::document::marks::marks(text, &parts, &reading);
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
        question.sentences = exchange::asked_in(&passage.view);
    }
    let given = exchange.answers.iter_mut().zip(&exchange.given);
    for (answer, passage) in given.filter(|(answer, passage)| answer.text != passage.view.text()) {
        passage.view.text().clone_into(&mut answer.text);
    }
    if let Some((subject, _)) = &mut parts.outline.header.subject {
        *subject = repair::repair(View::of_text(subject), vocabulary).0.into_text();
    }
}

fn body(text: &str) -> Passage {
    let lines: Vec<Line> = source::lines(text);
    passage::passage(text, None, &lines, &[])
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
        footnotes: exchange::numbers_of(&passage.markers, &parts.markers),
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
    let facts = question_line::facts_of_notice(&passage.view);
    if reading.askers.is_empty() {
        reading.askers = facts.askers;
        reading.addressees = facts.addressees;
    }
    reading.submitted = reading.submitted.or(facts.submitted.map(|(date, _)| date));
}

fn received(view: &View) -> Option<Date> {
    let at = view.text().find("ntvangen ")?;
    crate::words::date::find(view.text().get(at..)?).map(|(date, _)| date)
}
