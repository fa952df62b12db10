//! Lines → blocks: header, question n, answer n, notice, Toelichting.

use crate::header::{self, letter};
use crate::outline::block::{Block, BlockKind, Outline, Style};
use crate::outline::walk::Walk;
use crate::result::reading::ReplyKind;
use crate::source::line::Line;
use crate::text::span::Span;
use crate::words::genre;
use crate::words::heading::{self, Begins, Heading};
use crate::words::numbering::Number;

pub mod block;
mod divide;
mod one_line;
mod walk;

/// Lines that a header can take at most, blank ones not counted: some tools put one behind every paragraph.
const HEADER_LINES: usize = 80;

/// How many lines a header can take.
fn top(lines: &[Line]) -> usize {
    let mut content = lines.iter().enumerate().filter(|(_, line)| !line.span.is_empty());
    content.nth(HEADER_LINES).map_or(lines.len(), |(at, _)| at)
}

/// Finds the blocks of a document.
#[must_use]
pub fn outline(text: &str, lines: &[Line]) -> Outline {
    let lines = split_glued(text, &one_line::cut(text, lines));
    let content = |line: &Line| line.furniture.is_none() && !line.span.is_empty();
    let first_label = lines.iter().position(|line| content(line) && begins_body(line.span.of(text)));
    let header_end = first_label.unwrap_or(lines.len()).min(first_number(text, &lines)).min(top(&lines));
    let header_lines = lines.get(..header_end).unwrap_or(&lines);
    let mut header = header::read(text, header_lines);
    if !header.question_line && header.reply.is_none() && genre::may_be_letter(text) {
        let any = |is: fn(&str) -> bool| lines.iter().any(|line| content(line) && is(line.span.of(text)));
        let answers = any(is_answer) && (any(is_question) || any(is_first_number));
        letter::read_running(text, header_lines, &mut header, answers);
    }
    let numbered = first_label.filter(|_| lines.iter().any(|line| content(line) && is_question(line.span.of(text))));
    let (style, start) = if let Some(at) = numbered {
        (Style::Labelled, at)
    } else {
        let start = lines.iter().position(|line| line.span.start >= header.end && content(line)).unwrap_or(lines.len());
        let style = numbering_style(text, lines.get(start..).unwrap_or_default());
        let alone = |line: &Line| content(line) && is_question_alone(line.span.of(text));
        match first_label.filter(|_| style == Style::Unnumbered && lines.iter().any(alone)) {
            Some(at) => (Style::Labelled, at),
            None => (style, start),
        }
    };
    let (before, body) = lines.split_at_checked(start).unwrap_or((&lines, &[]));
    let signed = |end: usize| body.partition_point(|line| line.span.start < end);
    let body = body.get(..header.signed.map_or(body.len(), signed)).unwrap_or(body);
    let mut walk = Walk::new(text, style, body, &header);
    walk.run();
    let (mut blocks, another) = (walk.blocks, walk.another);
    if header.reply.as_ref().is_some_and(|line| !is_notice_kind(line.reply.kind)) {
        divide::answers(text, &mut blocks);
    }
    Outline { header, header_lines: before.to_vec(), blocks, style, another }
}

/// Whether a line ends the header: the first question, or the notice.
fn begins_body(line: &str) -> bool {
    match heading::labelled(line) {
        Some(Heading { kind: Begins::Question(numbers), .. }) => begins_set(line, &numbers),
        Some(heading) => heading.kind == Begins::Notice,
        None => false,
    }
}

/// Whether a heading can be the first of a set: of those in small letters only that of the first question.
fn begins_set(line: &str, numbers: &[Number]) -> bool {
    !heading::is_small(line) && !heading::is_short(line) || numbers.first().is_some_and(|number| number.is_first())
}

/// The line with the first question number, or the first answer, in a document without labelled questions: behind a
/// line that only a header has, for the number of the publication can be 1 too.
fn first_number(text: &str, lines: &[Line]) -> usize {
    let mut begun = false;
    let found = lines.iter().take(top(lines)).position(|line| {
        let words = line.span.of(text);
        let first = || {
            heading::bare_ends(words).is_some_and(|(first, _)| first.is_first())
                || heading::inline(words).is_some_and(|(number, _)| number.is_first())
                || matches!(heading::labelled(words), Some(Heading { kind: Begins::Answer(_), .. }))
        };
        if line.furniture.is_none() && begun && first() {
            return true;
        }
        begun |= line.furniture.is_none() && header::is_header_line(words);
        false
    });
    found.unwrap_or(lines.len())
}

const fn is_notice_kind(kind: ReplyKind) -> bool {
    matches!(kind, ReplyKind::Notice | ReplyKind::FurtherNotice)
}

/// "1", "1. Kent u dit?"
fn is_first_number(line: &str) -> bool {
    heading::bare(line).is_some_and(|numbers| numbers.first().is_some_and(|number| number.is_first()))
        || heading::inline(line).is_some_and(|(number, _)| number.is_first())
}

fn is_answer(line: &str) -> bool {
    matches!(heading::labelled(line), Some(Heading { kind: Begins::Answer(_), .. }))
}

fn is_question(line: &str) -> bool {
    matches!(heading::labelled(line), Some(Heading { kind: Begins::Question(numbers), .. })
        if !numbers.is_empty() && begins_set(line, &numbers))
}

/// "Vraag" on a line of its own.
fn is_question_alone(line: &str) -> bool {
    matches!(heading::labelled(line), Some(Heading { kind: Begins::Question(numbers), .. }) if numbers.is_empty())
}

/// Cuts lines where a heading stands behind a finished sentence.
fn split_glued(text: &str, lines: &[Line]) -> Vec<Line> {
    let mut out = Vec::with_capacity(lines.len());
    let whole = one_line::is(text);
    for line in lines {
        let mut start = line.span.start;
        if line.furniture.is_none() && line.span.len() > 12 {
            // A line that begins with a number is a note or a list: what it quotes is no heading.
            let quoting = !whole && line.span.of(text).starts_with(|c: char| c.is_ascii_digit());
            let glued = if quoting { Vec::new() } else { heading::glued(line.span.of(text)) };
            for at in glued {
                let at = line.span.start + at;
                out.push(Line { span: crate::text::view::trimmed(text, Span::new(start, at)), furniture: None });
                start = at;
            }
        }
        out.push(Line { span: Span::new(start, line.span.end), furniture: line.furniture });
    }
    out
}

/// Which numbering the body follows where no heading says "Vraag": the longer chain from 1 on.
///
/// The first number stands at the top: notes at the end of an unnumbered document are numbered too.
fn numbering_style(text: &str, lines: &[Line]) -> Style {
    const TOP: usize = 3;
    let (mut bare, mut inline, mut spaced, mut asks) = (0, 0, 0, false);
    let content = lines.iter().filter(|line| line.furniture.is_none() && !line.span.is_empty());
    for (at, line) in content.enumerate() {
        if at >= TOP && bare == 0 && inline == 0 && spaced == 0 {
            break;
        }
        let words = line.span.of(text);
        if let Some((first, last)) = heading::bare_ends(words) {
            if follows(bare, first) {
                bare = last.value;
            }
        } else if heading::inline(words).is_some_and(|(number, _)| follows(inline, number)) {
            inline += 1;
        } else if heading::spaced(words).is_some_and(|(number, _)| follows(spaced, number)) {
            spaced += 1;
        }
        asks = asks || spaced == 1 && words.contains('?');
    }
    match (bare, inline) {
        (0, 0) if asks => Style::Spaced,
        (0, 0) => Style::Unnumbered,
        _ if bare >= inline => Style::Bare,
        _ => Style::Inline,
    }
}

fn follows(last: u32, number: Number) -> bool {
    number.value == last + 1 || number.value == last && number.letter.is_some()
}

/// Takes out questions that turned out to be notes: paragraphs without numbers of which nothing is left.
pub fn drop_empty(outline: &mut Outline) {
    let empty = |block: &Block| {
        block.kind == BlockKind::Question && block.heading.is_none() && block.lines.iter().all(|l| l.span.is_empty())
    };
    if outline.style != Style::Unnumbered || !outline.blocks.iter().any(empty) {
        return;
    }
    outline.blocks.retain(|block| !empty(block));
    let questions = outline.blocks.iter_mut().filter(|block| block.kind == BlockKind::Question);
    for (value, question) in (1..).zip(questions) {
        question.numbers = vec![Number::plain(value)];
    }
}
