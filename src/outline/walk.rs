//! The walk over the lines of the body: where each block begins.

use std::collections::BTreeSet;

use crate::header::parts::Header;
use crate::header::reply_line;
use crate::outline::block::{Block, BlockKind, Style};
use crate::source::line::Line;
use crate::text::span::Span;
use crate::words::counted;
use crate::words::heading::{self, Begins, Heading};
use crate::words::numbering::Number;

mod paragraphs;

/// The walk over the lines of the body.
#[allow(clippy::struct_excessive_bools, reason = "independent facts of one walk, not states of one machine")]
pub struct Walk<'t> {
    text: &'t str,
    style: Style,
    lines: &'t [Line],
    at: usize,
    pub(super) blocks: Vec<Block>,
    /// Where another set of questions begins, at which the walk ended.
    pub(super) another: Option<Span>,
    /// The first member who asks.
    asker: Option<&'t str>,
    /// The number of the set, as the header prints it.
    set: Option<&'t str>,
    /// Numbers of the questions seen.
    asked: BTreeSet<Number>,
    /// Numbers of the questions answered.
    answered: BTreeSet<Number>,
    /// Highest question number seen.
    last: u32,
    /// Whether all answers stand after all questions and have begun.
    answers_section: bool,
    /// Last item of a numbered list inside a question or an answer; its numbers are no questions.
    list_item: u32,
    /// Whether the reply line is a notice: its text then needs no heading.
    notice_replies: bool,
    /// Whether there is a reply line in the header.
    replied: bool,
    /// Whether the open block asks something; told only where no number begins a question.
    asks: bool,
    /// Whether each question is an item of a list without numbers.
    bulleted: bool,
    /// Whether the last line was blank.
    blank: bool,
    /// How long lines are that were broken at a width; `None` where paragraphs are whole.
    width: Option<usize>,
}

impl<'t> Walk<'t> {
    pub(super) fn new(text: &'t str, style: Style, lines: &'t [Line], header: &Header) -> Self {
        use crate::result::reading::ReplyKind::{FurtherNotice, Notice};
        let notice_replies =
            header.reply.as_ref().is_some_and(|line| matches!(line.reply.kind, Notice | FurtherNotice));
        Self {
            text,
            style,
            lines,
            at: 0,
            blocks: Vec::new(),
            another: None,
            asker: header.askers.first().map(|asker| asker.span.of(text)).filter(|name| !name.is_empty()),
            set: header.question_number.as_ref().map(|(_, span)| span.of(text)),
            asked: BTreeSet::new(),
            answered: BTreeSet::new(),
            last: 0,
            answers_section: false,
            list_item: 0,
            notice_replies,
            replied: header.reply.is_some(),
            asks: false,
            bulleted: false,
            blank: true,
            width: if style == Style::Unnumbered { width(text, lines) } else { None },
        }
    }

    pub(super) fn run(&mut self) {
        while let Some(&line) = self.lines.get(self.at) {
            self.at += 1;
            let words = line.span.of(self.text);
            if self.begins_another_set(words) {
                self.another = Some(line.span);
                return;
            }
            if line.furniture.is_some() || words.is_empty() {
                self.keep(line);
                self.blank |= line.furniture.is_none();
                continue;
            }
            if !self.begin(line, words) {
                if self.style == Style::Unnumbered {
                    self.paragraph(line, words);
                } else {
                    self.keep(line);
                }
            }
            self.blank = false;
        }
    }

    /// Whether another set than that of the header begins here: a question line, or the number of a set above a question
    /// or reply line, under which the numbers begin again.
    fn begins_another_set(&self, words: &str) -> bool {
        const REACH: usize = 12;
        if self.blocks.is_empty() {
            return false;
        }
        let asks = ["Vragen van het lid ", "Vragen van de leden "].iter().any(|start| words.starts_with(start))
            && self.asker.is_some_and(|asker| !words.contains(asker));
        let named = !asks && self.names_another_set(words);
        if !asks && !named {
            return false;
        }
        let ahead = || self.lines.iter().skip(self.at).take(REACH).map(|line| line.span.of(self.text));
        let headed = |words: &str| words.starts_with("Vragen van ") || reply_line::is_reply_line(words);
        (asks || ahead().any(headed)) && ahead().any(begins_first_question)
    }

    /// "2024Z18911" alone on its line, or "AH 641" above it, where the header has another number.
    fn names_another_set(&self, words: &str) -> bool {
        const LONGEST: usize = "2024Z189111".len();
        if words.len() > LONGEST {
            return false;
        }
        let other = |words: &str| is_set_number(words) && self.set.is_some_and(|own| own != words);
        let next =
            || self.lines.iter().skip(self.at).map(|line| line.span.of(self.text)).find(|words| !words.is_empty());
        let of_answer = |words: &str| {
            words
                .strip_prefix("AH ")
                .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
        };
        other(words) || of_answer(words) && next().is_some_and(other)
    }

    /// Begins a block when the line is a heading in this document.
    fn begin(&mut self, line: Line, words: &str) -> bool {
        if let Some(heading) = heading::labelled(words)
            && self.accept(&heading, words)
        {
            self.open(line, heading);
            return true;
        }
        if self.answers_on_the_line(words) {
            self.open(line, Heading { kind: Begins::Answer(Vec::new()), len: "Antwoord ".len() });
            return true;
        }
        if reply_line::is_reply_line(words) && self.accepts_reply(words) {
            return self.begin_reply(line, words);
        }
        match self.style {
            Style::Bare => self.begin_bare(line, words),
            Style::Inline => self.begin_inline(line, words, heading::inline(words)),
            Style::Spaced => self.begin_inline(line, words, heading::spaced(words)),
            Style::Labelled | Style::Unnumbered => false,
        }
    }

    /// "Antwoord Ja." behind a question.
    fn answers_on_the_line(&self, words: &str) -> bool {
        let rest = words.strip_prefix("Antwoord ");
        rest.is_some_and(|rest| rest.starts_with(char::is_uppercase))
            && self.blocks.last().is_some_and(|block| block.kind == BlockKind::Question)
            && self.ended()
    }

    /// Whether a reply line can stand here: before answers or a notice that have no heading of their own.
    fn accepts_reply(&self, words: &str) -> bool {
        let asked = self.blocks.last().is_some_and(|block| block.kind == BlockKind::Question);
        self.answers_section || self.style != Style::Labelled || asked && (is_notice(words) || !self.replied)
    }

    /// Whether a labelled heading is one here.
    fn accept(&self, heading: &Heading, words: &str) -> bool {
        match &heading.kind {
            Begins::Question(numbers) => self.style == Style::Labelled && self.fits(numbers, words),
            Begins::Answer(numbers) if heading::is_short(words) => {
                numbers.iter().all(|number| self.asked.contains(number) && !self.answered.contains(number))
            }
            Begins::Answer(_) => !self.blocks.is_empty() || !self.notice_replies,
            Begins::Notice => true,
            Begins::Explanation => !self.blocks.is_empty(),
        }
    }

    /// Whether a question with these numbers can begin here: in a sentence that goes on ("zie het antwoord op" and on the
    /// next line "vraag 5.") it cannot, unless it is the next.
    fn fits(&self, numbers: &[Number], words: &str) -> bool {
        let Some(first) = numbers.first() else { return true };
        let next = first.value > self.last && first.value <= self.last + 3;
        let free = self.blank || self.ended() || self.blocks.last().is_none_or(Block::is_empty);
        if heading::is_small(words) || heading::is_short(words) { next && free } else { next || free }
    }

    fn open(&mut self, line: Line, heading: Heading) {
        let head = Span::new(line.span.start, line.span.start + heading.len);
        let rest = Line { span: Span::new(head.end, line.span.end), furniture: None };
        self.list_item = 0;
        match heading.kind {
            Begins::Question(numbers) if numbers.is_empty() => {
                self.push(BlockKind::Question, vec![Number::plain(self.last + 1)], head);
            }
            Begins::Question(numbers) => self.push(BlockKind::Question, numbers, head),
            Begins::Answer(numbers) if numbers.is_empty() && self.notice_replies => {
                self.push(BlockKind::Notice, numbers, head);
            }
            Begins::Answer(numbers) if numbers.is_empty() && self.starts_section() => {
                self.answers_section = true;
                if let Some(last) = self.blocks.last_mut() {
                    last.lines.push(Line { span: Span::new(head.start, head.start), furniture: None });
                }
                self.push(BlockKind::Answer, Vec::new(), head);
            }
            Begins::Answer(numbers) if self.repeats(&numbers) => {
                // "3 en 4", and on the next line "Antwoord op de vragen 3 en 4".
                self.answered.extend(numbers);
            }
            Begins::Answer(numbers) => {
                let lettered = numbers.iter().any(|number| number.letter.is_some());
                let mut numbers: Vec<Number> = numbers.into_iter().map(|number| self.known(number)).collect();
                numbers.dedup();
                let open = self.blocks.last().filter(|block| block.kind == BlockKind::Answer);
                // "Antwoord 4b" goes on with what "Antwoord 4a" began, where both answer question 4.
                if !lettered || open.is_none_or(|block| block.numbers != numbers) {
                    self.push(BlockKind::Answer, numbers, head);
                }
            }
            Begins::Notice => self.push(BlockKind::Notice, Vec::new(), head),
            Begins::Explanation => self.push(BlockKind::Explanation, Vec::new(), head),
        }
        if !rest.span.is_empty() {
            self.keep(rest);
        }
    }

    /// Whether a heading says again what the open, empty answer is headed by.
    fn repeats(&self, numbers: &[Number]) -> bool {
        !numbers.is_empty()
            && self
                .blocks
                .last()
                .is_some_and(|block| block.kind == BlockKind::Answer && block.numbers == numbers && block.is_empty())
    }

    /// "Antwoord" above all answers: a reply line or a bare number is the next line.
    fn starts_section(&self) -> bool {
        self.next_words().is_some_and(|words| {
            reply_line::is_reply_line(words)
                || self.style == Style::Bare
                    && heading::bare(words)
                        .is_some_and(|numbers| numbers.iter().any(|number| self.asked.contains(number)))
                || self.style == Style::Inline
                    && self.asked.len() > 1
                    && heading::inline(words)
                        .is_some_and(|(number, _)| number.is_first() && self.asked.contains(&number))
        })
    }

    /// The next line that is not blank.
    fn next_words(&self) -> Option<&'t str> {
        self.lines.iter().skip(self.at).map(|line| line.span.of(self.text)).find(|words| !words.is_empty())
    }

    /// A number as the questions print it: the letter l of damaged text is the digit 1, and "4a" a part of question 4
    /// where no question is called so.
    fn known(&self, number: Number) -> Number {
        let digit = Number::plain(number.value * 10 + 1);
        let whole = Number::plain(number.value);
        if number.letter.is_none() || self.asked.contains(&number) {
            number
        } else if number.letter == Some('l') && self.asked.contains(&digit) {
            digit
        } else if self.asked.contains(&whole) {
            whole
        } else {
            number
        }
    }

    /// The reply line in the middle, before the answers or as the beginning of a notice.
    fn begin_reply(&mut self, line: Line, words: &str) -> bool {
        let notice = is_notice(words);
        let open = self.blocks.last().filter(|block| block.lines.is_empty()).map(|block| block.kind);
        match open {
            Some(BlockKind::Notice) => self.keep(line),
            Some(BlockKind::Answer) if !notice => self.keep(line),
            _ if self.blocks.is_empty() => return false,
            _ => {
                let kind = if notice { BlockKind::Notice } else { BlockKind::Answer };
                self.answers_section |= !notice;
                self.push(kind, Vec::new(), Span::new(line.span.start, line.span.start));
                self.keep(line);
            }
        }
        true
    }

    fn begin_bare(&mut self, line: Line, words: &str) -> bool {
        let Some(numbers) = heading::bare(words) else { return false };
        let note = self.at.checked_sub(2).and_then(|before| self.lines.get(before));
        // "zie het antwoord op vraag" and on the next line "6."
        let belongs = |words: &str| heading::is_web_heading(words) || counted::counts(words);
        if note.is_some_and(|line| belongs(line.span.of(self.text))) {
            return false;
        }
        let kind = if self.answers_section {
            let open = numbers.iter().any(|number| self.asked.contains(number) && !self.answered.contains(number));
            if !open {
                return false;
            }
            BlockKind::Answer
        } else {
            let near = numbers.first().is_some_and(|&Number { value, letter }| {
                (value > self.last && value <= self.last + 3) || value == self.last && letter.is_some()
            });
            // A number before the notes, or before another number, is a marker.
            let next = self.next_words().unwrap_or_default();
            if !near || next.starts_with(|c: char| c.is_ascii_digit()) || next == "Antwoord" {
                return false;
            }
            BlockKind::Question
        };
        self.push(kind, numbers, line.span);
        true
    }

    fn begin_inline(&mut self, line: Line, words: &str, found: Option<(Number, usize)>) -> bool {
        let Some((number, len)) = found else { return false };
        if self.answers_section {
            return self.begin_listed_answer(line, number, len);
        }
        let Number { value, letter } = number;
        let listed = value == self.list_item + 1 && (self.list_item > 0 || value <= self.last);
        let next = value == self.last + 1 || value == self.last && letter.is_some();
        if listed && !(next && self.asks(words)) {
            self.list_item = value;
            return false;
        }
        if !next {
            return false;
        }
        let head = Span::new(line.span.start, line.span.start + len);
        self.list_item = 0;
        self.push(BlockKind::Question, vec![number], head);
        let rest = Span::new(head.end, line.span.end);
        if !rest.is_empty() {
            self.keep(Line { span: rest, furniture: None });
        }
        true
    }

    /// "1. Ja." under the heading of all answers.
    fn begin_listed_answer(&mut self, line: Line, number: Number, len: usize) -> bool {
        let next = self.answered.len() + 1;
        if !self.asked.contains(&number) || usize::try_from(number.value) != Ok(next) {
            return false;
        }
        let head = Span::new(line.span.start, line.span.start + len);
        self.push(BlockKind::Answer, vec![number], head);
        let rest = Span::new(head.end, line.span.end);
        if !rest.is_empty() {
            self.keep(Line { span: rest, furniture: None });
        }
        true
    }

    /// Whether a question is asked from this line on, up to the next number.
    fn asks(&self, words: &str) -> bool {
        const REACH: usize = 12;
        let asks = |words: &str| {
            words
                .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ')' | ']' | '[' | '(' | ' '))
                .ends_with('?')
                || words.contains("? ")
        };
        let lines = self.lines.iter().skip(self.at).take(REACH).map(|line| line.span.of(self.text));
        let more = lines
            .take_while(|words| !words.starts_with(|c: char| c.is_ascii_digit()) && heading::labelled(words).is_none());
        std::iter::once(words).chain(more).any(asks)
    }

    /// Whether the line before ends a sentence, so that a paragraph may begin without a blank line.
    fn ended(&self) -> bool {
        let content = |line: &&Line| line.furniture.is_none() && !line.span.is_empty();
        let before = self.blocks.last().and_then(|block| block.lines.iter().rev().find(content));
        before.is_some_and(|line| {
            let words = line
                .span
                .of(self.text)
                .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ')' | ']' | '[' | ' '));
            words.ends_with(['?', '.', '!', '”', '»', '"', ':', ';', ')'])
        })
    }

    fn push(&mut self, kind: BlockKind, numbers: Vec<Number>, heading: Span) {
        match kind {
            BlockKind::Question => {
                self.last = numbers.iter().map(|number| number.value).fold(self.last, u32::max);
                self.asked.extend(&numbers);
            }
            BlockKind::Answer => self.answered.extend(&numbers),
            BlockKind::Notice | BlockKind::Explanation => {}
        }
        let heading = (!heading.is_empty()).then_some(heading);
        self.asks = false;
        self.blocks.push(Block { kind, numbers, heading, lines: Vec::new() });
    }

    fn keep(&mut self, line: Line) {
        if let Some(block) = self.blocks.last_mut() {
            self.asks |= self.style == Style::Unnumbered && line.span.of(self.text).contains('?');
            block.lines.push(line);
        }
    }
}

/// "2024Z18911".
fn is_set_number(words: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    words.split_once('Z').is_some_and(|(year, number)| {
        year.len() == 4 && digits(year) && (4..=6).contains(&number.len()) && digits(number)
    })
}

/// Whether a line begins question 1, by a heading, in a list, or by a number alone.
fn begins_first_question(words: &str) -> bool {
    let labelled = heading::labelled(words).is_some_and(|heading| {
        matches!(heading.kind, Begins::Question(numbers) if numbers.first().is_some_and(|number| number.is_first()))
    });
    let listed = || {
        let rest = words.strip_prefix('1')?;
        let rest = rest.strip_prefix(['.', ')']).unwrap_or(rest);
        Some(rest.is_empty() || rest.starts_with(' ') && rest.trim_start().starts_with(char::is_uppercase))
    };
    labelled || listed().unwrap_or(false)
}

/// Whether a reply line is that of a notice.
pub fn is_notice(words: &str) -> bool {
    words.starts_with("Mededeling") || words.starts_with("Nadere mededeling")
}

/// What items of a list without numbers begin with.
pub const BULLETS: [char; 4] = ['-', '•', '·', '–'];

/// The width at which the lines of paragraphs were broken: where many stop in the middle of a sentence.
pub fn width(text: &str, lines: &[Line]) -> Option<usize> {
    const LONGEST: usize = 140;
    let content = || lines.iter().filter(|line| line.furniture.is_none() && !line.span.is_empty());
    let broken = content().filter(|line| line.span.of(text).starts_with(char::is_lowercase)).count();
    // An address is longer than any line of words.
    let words = content().filter(|line| !line.span.of(text).contains("://"));
    let width = words.map(|line| line.span.len()).max()?;
    (broken * 5 > content().count() && width < LONGEST).then_some(width)
}
