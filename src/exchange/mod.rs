//! Blocks → questions and answers: clean text, joint headings, who answers what, answers that point.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use scan::fold_all;

use crate::exchange::passage::{Passage, passage};
use crate::header::parts::ReplyLine;
use crate::header::reply_line;
use crate::outline::block::{Block, BlockKind};
use crate::result::reading::{Answer, Question};
use crate::source::line::Line;
use crate::source::note::{self, Marker};
use crate::text::sentences;
use crate::text::span::Span;
use crate::text::view::View;
use crate::words::numbering::Number;

mod joint;
pub mod passage;
mod pointers;

/// Questions and answers, each with its passage.
#[derive(Debug, Default)]
pub struct Exchange {
    /// The questions.
    pub questions: Vec<Question>,
    /// Passages of the questions.
    pub asked: Vec<Passage>,
    /// Their numbers.
    pub numbers: Vec<Number>,
    /// The answers.
    pub answers: Vec<Answer>,
    /// The numbers of the questions that each answers.
    pub answered: Vec<Vec<Number>>,
    /// Passages of the answers.
    pub given: Vec<Passage>,
    /// A reply line that stands between questions and answers.
    pub reply: Option<ReplyLine>,
    /// Joint headings whose paragraphs do not tell which text is whose.
    pub joint: Vec<Joint>,
}

/// A joint heading over text on which only its sentences throw light.
#[derive(Debug)]
pub struct Joint {
    /// The numbers of the heading.
    pub numbers: Vec<Number>,
    /// Whether as many main questions stand there, so that each number has its own.
    pub divided: bool,
    /// Heading and text.
    pub span: Span,
}

/// Makes questions and answers of the blocks.
#[must_use]
pub fn read(text: &str, blocks: &[Block], markers: &[Marker]) -> Exchange {
    let mut exchange = Exchange::default();
    let mut open: Vec<Number> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        match block.kind {
            BlockKind::Question => {
                open.extend(&block.numbers);
                push_questions(text, block, markers, &mut exchange);
            }
            BlockKind::Answer => {
                let (lines, reply) = without_reply_line(text, &block.lines);
                exchange.reply = exchange.reply.take().or(reply);
                let mut passage = passage(text, block.heading, &lines, markers);
                if lines.is_empty() && block.heading.is_none() {
                    // A reply line and nothing else.
                    let before = exchange.answers.last().map_or(0, |answer| answer.span.end);
                    let end = block.lines.last().map_or(before, |line| line.span.end);
                    passage.span = Span::new(end, end);
                }
                let more = blocks.iter().skip(index + 1).any(|block| block.kind == BlockKind::Answer);
                if block.numbers.is_empty() && passage.view.text().is_empty() {
                    continue;
                }
                let numbers = if block.numbers.is_empty() { unnumbered(&open, more) } else { block.numbers.clone() };
                open.retain(|number| !numbers.contains(number));
                push_answer(numbers, passage, markers, &mut exchange);
            }
            BlockKind::Notice | BlockKind::Explanation => {}
        }
    }
    drop_repeated(&mut exchange);
    tie(&mut exchange);
    exchange
}

/// Takes out questions that are asked again in the same words, above their answers.
fn drop_repeated(exchange: &mut Exchange) {
    let mut numbers = BTreeSet::new();
    if exchange.numbers.iter().all(|number| numbers.insert(number)) {
        return;
    }
    let mut seen = HashSet::new();
    let asked = exchange.numbers.iter().zip(&exchange.questions);
    let keep: Vec<bool> = asked.map(|(number, question)| seen.insert((*number, fold_all(&question.text)))).collect();
    if keep.contains(&false) {
        let mut kept = keep.iter();
        exchange.questions.retain(|_| kept.next() == Some(&true));
        let mut kept = keep.iter();
        exchange.asked.retain(|_| kept.next() == Some(&true));
        let mut kept = keep.iter();
        exchange.numbers.retain(|_| kept.next() == Some(&true));
    }
}

/// The questions that an answer without a number answers: those still open before it.
fn unnumbered(open: &[Number], more: bool) -> Vec<Number> {
    if more && open.len() > 20 { Vec::new() } else { open.to_vec() }
}

/// Takes a reply line off the front of the lines under a heading; what stands behind it on the line stays.
#[must_use]
pub fn without_reply_line(text: &str, lines: &[Line]) -> (Vec<Line>, Option<ReplyLine>) {
    let first = lines.iter().position(|line| line.furniture.is_none() && !line.span.is_empty());
    let Some(first) =
        first.filter(|&at| lines.get(at).is_some_and(|line| reply_line::is_reply_line(line.span.of(text))))
    else {
        return (lines.to_vec(), None);
    };
    let mut view = View::default();
    for line in lines.iter().skip(first).take(6).filter(|line| line.furniture.is_none()) {
        view.line(text, line.span);
    }
    let Some(reply) = reply_line::reply_line(&view, Span::new(0, view.text().len())) else {
        return (lines.to_vec(), None);
    };
    let rest = lines.iter().filter_map(|line| {
        let span = crate::text::view::trimmed(text, Span::new(line.span.start.max(reply.span.end), line.span.end));
        (line.span.is_empty() || line.span.end > reply.span.end).then_some(Line { span, furniture: line.furniture })
    });
    (rest.collect(), Some(reply))
}

/// One question for each number of the heading, each with its own text where the paragraphs tell.
fn push_questions(text: &str, block: &Block, markers: &[Marker], exchange: &mut Exchange) {
    let count = block.numbers.len();
    let mut pieces = if count > 1 { joint::split(text, &block.lines, count) } else { Vec::new() };
    if pieces.len() == 1 {
        let whole = passage(text, block.heading, &block.lines, markers);
        let cuts = joint::main_questions(&whole, count);
        exchange.joint.push(Joint { numbers: block.numbers.clone(), divided: cuts.is_some(), span: whole.span });
        pieces = cuts.map_or(pieces, |cuts| joint::cut_lines(text, &block.lines, &cuts));
    }
    for (at, number) in block.numbers.iter().enumerate() {
        let lines = pieces.get(at).or_else(|| pieces.first()).map_or(block.lines.as_slice(), Vec::as_slice);
        let heading = block.heading.filter(|_| at == 0 || pieces.len() == 1);
        let passage = passage(text, heading, lines, markers);
        let clean = passage.view.text();
        let asked = asked_in(&passage.view);
        exchange.questions.push(Question {
            number: number.to_string(),
            text: clean.to_owned(),
            footnotes: numbers_of(&passage.markers, markers),
            sentences: asked,
            answer: None,
            span: passage.span,
        });
        exchange.asked.push(passage);
        exchange.numbers.push(*number);
    }
}

/// The separate questions in a clean text, as spans of the document.
#[must_use]
pub fn asked_in(view: &View) -> Vec<Span> {
    sentences::questions(view.text()).into_iter().map(|span| view.to_source(span)).collect()
}

/// The numbers that markers print, in order.
#[must_use]
pub fn numbers_of(indices: &[usize], markers: &[Marker]) -> Vec<String> {
    indices.iter().filter_map(|&index| markers.get(index)).map(|marker| note::printed(marker.number)).collect()
}

fn push_answer(numbers: Vec<Number>, passage: Passage, markers: &[Marker], exchange: &mut Exchange) {
    exchange.answers.push(Answer {
        questions: numbers.iter().map(Number::to_string).collect(),
        text: passage.view.text().to_owned(),
        footnotes: numbers_of(&passage.markers, markers),
        refers_to: Vec::new(),
        pointer_only: false,
        span: passage.span,
    });
    exchange.given.push(passage);
    exchange.answered.push(numbers);
}

/// Ties every question to its answer, and every pointing answer to the questions it points to.
fn tie(exchange: &mut Exchange) {
    let mut by_number: BTreeMap<Number, usize> = BTreeMap::new();
    for (index, numbers) in exchange.answered.iter().enumerate() {
        for number in numbers {
            by_number.entry(*number).or_insert(index);
        }
    }
    for (question, number) in exchange.questions.iter_mut().zip(&exchange.numbers) {
        question.answer = by_number.get(number).copied();
    }
    let asked = pointers::Asked::new(&exchange.numbers);
    for (answer, own) in exchange.answers.iter_mut().zip(&exchange.answered) {
        let (refers_to, pointer_only) = pointers::read(&answer.text, own, &asked);
        answer.refers_to = refers_to.iter().map(Number::to_string).collect();
        answer.pointer_only = pointer_only;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::lines;

    #[test]
    fn a_reply_line_is_taken_off_the_front() {
        let text = "\nAntwoord van Minister Brekelmans (Defensie) (ontvangen 14 november 2024).\nJa.";
        let (rest, reply) = without_reply_line(text, &lines(text));
        let rest: Vec<_> = rest.iter().map(|line| line.span.of(text)).collect();
        assert_eq!(
            (rest, reply.unwrap().reply.received.map(|day| day.to_string())),
            (vec!["", "Ja."], Some("2024-11-14".into()))
        );
        let text = "Ja.\nAntwoord van Minister Brekelmans (Defensie) (ontvangen 14 november 2024).";
        assert!(without_reply_line(text, &lines(text)).1.is_none());
    }
}
