//! Texts without line ends: "… (ingezonden 3 mei 1999) 1 Kent u dit? 2 Wat doet u? Antwoord Antwoord van minister …".
//!
//! They are cut where lines would have begun, so that their numbers and reply line are found as those of any other.

use crate::header::{question_line, reply_line};
use crate::source::line::Line;
use crate::text::span::{Span, find_byte, first_chars, last_chars};
use crate::text::view::trimmed;
use crate::words::{numbering, set_number};

/// Whether a text has hardly any line ends.
pub fn is(text: &str) -> bool {
    text.len() > 200 && memchr::memchr_iter(b'\n', text.trim().as_bytes()).nth(2).is_none()
}

/// Cuts the lines of such a text; of any other only the numbers off the front of the first line.
pub fn cut(text: &str, lines: &[Line]) -> Vec<Line> {
    let whole = is(text);
    let labelled = whole && (text.contains("Vraag 1") || text.contains("VRAAG 1"));
    let mut cutter = Cutter { text, next: 1, out: Vec::with_capacity(lines.len()) };
    let mut first = true;
    for line in lines {
        if line.furniture.is_some() || line.span.is_empty() || !whole && !first {
            cutter.out.push(*line);
            continue;
        }
        let rest = Span::new(cutter.header(line.span), line.span.end);
        first = false;
        if whole {
            cutter.body(rest, labelled);
        } else {
            cutter.push(rest);
        }
    }
    cutter.out
}

/// No reply line is longer, in bytes.
const LONGEST_REPLY: usize = 1200;

/// Where questions without numbers begin: behind the subject, with a word that asks.
fn first_question(words: &str) -> Option<usize> {
    const ASKING: [&str; 12] = [
        "Bent u ",
        "Deelt u ",
        "Heeft u ",
        "Herinnert u ",
        "Hoe ",
        "Hoeveel ",
        "Is het ",
        "Kent u ",
        "Klopt het ",
        "Kunt u ",
        "Wat ",
        "Welke ",
    ];
    let about = question_line::title(words)?;
    let behind = words.get(about..)?;
    let places = behind.match_indices(' ').map(|(at, _)| about + at + 1);
    places.into_iter().find(|&at| words.get(at..).is_some_and(|rest| ASKING.iter().any(|word| rest.starts_with(word))))
}

struct Cutter<'t> {
    text: &'t str,
    /// The number of the next question, or of the next answer.
    next: u32,
    out: Vec<Line>,
}

impl Cutter<'_> {
    /// Numbers that have a line of their own at the top: "AH 614", "2024Z14815".
    fn header(&mut self, line: Span) -> usize {
        let mut start = line.start;
        loop {
            let rest = Span::new(start, line.end).of(self.text);
            let words = rest.strip_prefix("AH ").unwrap_or(rest);
            let word = words.split(' ').next().unwrap_or_default();
            let len = rest.len() - words.len() + word.len();
            let ah = words.len() < rest.len() && word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
            if !ah && !set_number::is_set_number(word) || start + len >= line.end {
                return start;
            }
            self.push(Span::new(start, start + len));
            start = trimmed(self.text, Span::new(start + len, line.end)).start;
        }
    }

    /// The reply line, and each number of a question or an answer.
    fn body(&mut self, line: Span, labelled: bool) {
        let words = line.of(self.text);
        let replies = ["ntwoord van ", "ededeling van "].iter().filter_map(|end| {
            let places = memchr::memmem::find_iter(words.as_bytes(), end).filter_map(|at| at.checked_sub(1));
            places.filter(|&at| words.get(at..).is_some_and(reply_line::is_reply_line)).last()
        });
        let mut reply = replies.max();
        // Where no number begins the first question, it begins with its first word.
        let mut question = if labelled || reply.is_some() { None } else { first_question(words) };
        let (mut start, mut at) = (0, 0);
        while let Some(from) = find_byte(words, at, |byte| byte.is_ascii_digit()) {
            let place = reply.take_if(|place| *place < from);
            self.reply(line, &mut start, place);
            at = words
                .get(from..)
                .and_then(|rest| rest.find(|c: char| !c.is_ascii_digit()))
                .map_or(words.len(), |len| from + len);
            let Some((len, dotted)) = self.number(words, from).filter(|_| !labelled) else { continue };
            if let Some(place) = question.take().filter(|&place| place < from) {
                self.cut(line, &mut start, place);
            }
            self.cut(line, &mut start, from);
            if !dotted {
                self.cut(line, &mut start, from + len);
            }
            at = at.max(from + len);
        }
        self.reply(line, &mut start, reply);
        if let Some(place) = question {
            self.cut(line, &mut start, place);
        }
        self.cut(line, &mut start, words.len());
    }

    /// Cuts before the reply line and the heading above it; answers are numbered from 1 again.
    fn reply(&mut self, line: Span, start: &mut usize, place: Option<usize>) {
        let Some(place) = place else { return };
        let words = line.of(self.text);
        let before = words.get(..place).unwrap_or_default().trim_end();
        let heads = ["Antwoord", "Mededeling"];
        let head = heads.iter().find_map(|head| before.strip_suffix(head)).map_or(place, str::len).max(*start);
        self.cut(line, start, head);
        self.cut(line, start, place);
        self.next = 1;
        // A notice has no number that it begins with.
        let rest = words.get(place..).filter(|rest| rest.starts_with("Mededeling")).unwrap_or_default();
        let received = rest.find("ntvangen ").and_then(|at| rest.get(at..)?.find(')').map(|end| at + end + 1));
        if let Some(end) = received.filter(|&end| end < LONGEST_REPLY) {
            self.cut(line, start, place + end);
        }
    }

    /// The length of the next number, or of several, where a question or an answer begins; whether a full stop closes it.
    fn number(&mut self, words: &str, from: usize) -> Option<(usize, bool)> {
        /// No list of numbers is longer.
        const REACH: usize = 120;
        let before = words.get(..from)?;
        // A marker can stand in between: "een coördinator?1 2 Is deze".
        let sentence =
            last_chars(before, REACH).trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ','));
        let closed = sentence.ends_with(['.', '?', '!', ')', '»', '”', ':']);
        let rest = words.get(from..).filter(|_| before.ends_with(' '))?;
        let (first, last, len) = numbering::ends(first_chars(rest, REACH))?;
        let behind = rest.get(len..)?;
        let text = behind.trim_start_matches(['.', ')']);
        let opens = text.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '“' | '‘' | '"'));
        let dotted = text.len() < behind.len();
        // Behind a header no sentence needs to end: "nr. 248 1. Bent u".
        let begins = closed || dotted && first.value == 1;
        if first.value != self.next || !text.starts_with(' ') || !opens || !begins {
            return None;
        }
        self.next = last.value + 1;
        Some((len, dotted))
    }

    /// Adds what stands before a place of the line.
    fn cut(&mut self, line: Span, start: &mut usize, place: usize) {
        self.push(Span::new(*start, place).shifted(line.start));
        *start = place;
    }

    fn push(&mut self, span: Span) {
        let span = trimmed(self.text, span);
        if !span.is_empty() {
            self.out.push(Line { span, furniture: None });
        }
    }
}
