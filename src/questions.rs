//! Blocks → questions and answers: clean text, joint headings, who answers what, answers that point.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::asterisk;
use crate::header::{self, ReplyLine};
use crate::markers::Marker;
use crate::numbering;
use crate::outline::{Block, BlockKind};
use crate::pattern::{Regex, regex};
use crate::reading::{Answer, Question};
use crate::sentences;
use crate::source::Line;
use crate::span::{Span, last_chars};
use crate::view::View;

/// A piece of running text: its view, its markers, and where it stands.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    /// The clean text.
    pub view: View,
    /// Indices in the list of markers.
    pub markers: Vec<usize>,
    /// From the heading, or the first line, to the end of the last line.
    pub span: Span,
    /// Where the heading stands.
    pub heading: Option<Span>,
    /// Its lines.
    pub lines: Vec<Span>,
}

/// Questions and answers, each with its passage.
#[derive(Debug, Default)]
pub struct Exchange {
    /// The questions.
    pub questions: Vec<Question>,
    /// Passages of the questions.
    pub asked: Vec<Passage>,
    /// The answers.
    pub answers: Vec<Answer>,
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
    pub numbers: Vec<String>,
    /// Whether as many main questions stand there, so that each number has its own.
    pub divided: bool,
    /// Heading and text.
    pub span: Span,
}

/// Makes questions and answers of the blocks.
#[must_use]
pub fn read(text: &str, blocks: &[Block], markers: &[Marker]) -> Exchange {
    let mut exchange = Exchange::default();
    let mut open: Vec<String> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        match block.kind {
            BlockKind::Question => {
                open.extend(block.numbers.iter().cloned());
                push_questions(text, block, markers, &mut exchange);
            }
            BlockKind::Answer => {
                let (lines, reply) = without_reply_line(text, &block.lines);
                exchange.reply = exchange.reply.take().or(reply);
                let passage = passage(text, block.heading, &lines, markers);
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
    tie(&mut exchange);
    exchange
}

/// The questions that an answer without a number answers: those still open before it.
fn unnumbered(open: &[String], more: bool) -> Vec<String> {
    if more && open.len() > 20 { Vec::new() } else { open.to_vec() }
}

/// Takes a reply line off the front of the lines under a heading; what stands behind it on the line stays.
#[must_use]
pub fn without_reply_line(text: &str, lines: &[Line]) -> (Vec<Line>, Option<ReplyLine>) {
    let first = lines.iter().position(|line| line.furniture.is_none() && !line.span.is_empty());
    let Some(first) = first.filter(|&at| lines.get(at).is_some_and(|line| header::is_reply_line(line.span.of(text))))
    else {
        return (lines.to_vec(), None);
    };
    let mut view = View::default();
    for line in lines.iter().skip(first).take(6).filter(|line| line.furniture.is_none()) {
        view.line(text, line.span);
    }
    let Some(reply) = header::reply_line(&view, Span::new(0, view.text().len())) else { return (lines.to_vec(), None) };
    let rest = lines.iter().filter_map(|line| {
        let span = crate::view::trimmed(text, Span::new(line.span.start.max(reply.span.end), line.span.end));
        (line.span.is_empty() || line.span.end > reply.span.end).then_some(Line { span, furniture: line.furniture })
    });
    (rest.collect(), Some(reply))
}

/// Makes a passage of lines: furniture and markers out, lines joined.
#[must_use]
pub fn passage(text: &str, heading: Option<Span>, lines: &[Line], markers: &[Marker]) -> Passage {
    let mut passage = Passage { heading, ..Passage::default() };
    let mut span: Option<Span> = heading;
    for line in lines.iter().filter(|line| line.furniture.is_none()) {
        if !line.span.is_empty() {
            span = Some(span.map_or(line.span, |before| Span::new(before.start, line.span.end)));
            passage.lines.push(line.span);
        }
        push_line(text, line.span, markers, &mut passage);
    }
    passage.view.trim_end();
    passage.span = span
        .unwrap_or_else(|| lines.first().map_or(Span::default(), |line| Span::new(line.span.start, line.span.start)));
    passage
}

fn push_line(text: &str, line: Span, markers: &[Marker], passage: &mut Passage) {
    let from = markers.partition_point(|marker| marker.span.start < line.start);
    let inside = markers.iter().enumerate().skip(from).take_while(|(_, marker)| marker.span.start < line.end);
    let mut start = line.start;
    let mut begun = false;
    let mut any = false;
    for (index, marker) in inside {
        any = true;
        passage.markers.push(index);
        let piece = Span::new(start, marker.cut.start.max(start));
        if !piece.is_empty() {
            add(text, piece, &mut begun, passage);
        }
        start = marker.cut.end.max(start);
    }
    let rest = Span::new(start, line.end);
    if !any || !crate::view::trimmed(text, rest).is_empty() {
        add(text, rest, &mut begun, passage);
    }
}

fn add(text: &str, piece: Span, begun: &mut bool, passage: &mut Passage) {
    if *begun {
        passage.view.more(text, piece);
    } else if !piece.is_empty() || !*begun && piece.start == piece.end {
        passage.view.line(text, piece);
        *begun = !piece.is_empty();
    }
}

/// One question for each number of the heading, each with its own text where the paragraphs tell.
fn push_questions(text: &str, block: &Block, markers: &[Marker], exchange: &mut Exchange) {
    let count = block.numbers.len();
    let mut pieces = split_joint(text, &block.lines, count);
    if count > 1 && pieces.len() == 1 {
        let whole = passage(text, block.heading, &block.lines, markers);
        let cuts = main_questions(&whole, count);
        exchange.joint.push(Joint { numbers: block.numbers.clone(), divided: cuts.is_some(), span: whole.span });
        pieces = cuts.map_or(pieces, |cuts| cut_lines(text, &block.lines, &cuts));
    }
    for (at, number) in block.numbers.iter().enumerate() {
        let lines = pieces.get(at).or_else(|| pieces.first()).map_or(block.lines.as_slice(), Vec::as_slice);
        let heading = block.heading.filter(|_| at == 0 || pieces.len() == 1);
        let passage = passage(text, heading, lines, markers);
        let clean = passage.view.text();
        let asked = asked_in(&passage.view);
        exchange.questions.push(Question {
            number: number.clone(),
            text: clean.to_owned(),
            footnotes: numbers_of(&passage.markers, markers),
            sentences: asked,
            answer: None,
            span: passage.span,
        });
        exchange.asked.push(passage);
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
    indices.iter().filter_map(|&index| markers.get(index)).map(|marker| asterisk::printed(marker.number)).collect()
}

/// Splits the lines under a joint heading into as many paragraphs as it has numbers; one piece when they do not tell.
fn split_joint(text: &str, lines: &[Line], count: usize) -> Vec<Vec<Line>> {
    if count < 2 {
        return vec![lines.to_vec()];
    }
    let content: Vec<Line> = lines.iter().copied().filter(|line| line.furniture.is_none()).collect();
    let longest = content.iter().map(|line| line.span.len()).max().unwrap_or(0);
    let (mut blank, mut glued, mut ended, mut short) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut before: Option<Span> = None;
    let mut gap = false;
    for line in &content {
        let words = line.span.of(text);
        if words.is_empty() {
            gap = before.is_some();
            continue;
        }
        if words.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b' ')) {
            continue;
        }
        if let Some(last) = before {
            let closes = last
                .of(text)
                .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' '))
                .ends_with(['?', '.', '»']);
            let opens = words.starts_with(|c: char| c.is_uppercase() || c == '«');
            if gap {
                blank.push(line.span.start);
            }
            if closes && opens {
                ended.push(line.span.start);
                if last.len() * 10 < longest * 9 {
                    short.push(line.span.start);
                }
            }
        }
        glued.extend(glued_sentences(words).into_iter().map(|at| line.span.start + at));
        before = Some(line.span);
        gap = false;
    }
    let both = || {
        let mut all: Vec<usize> = glued.iter().chain(&ended).copied().collect();
        all.sort_unstable();
        all
    };
    for cuts in [blank, glued.clone(), short, both(), ended.clone()] {
        if cuts.len() == count - 1 {
            return cut_lines(text, lines, &cuts);
        }
    }
    vec![lines.to_vec()]
}

/// Where the questions of a joint heading begin but for the first, when it has exactly as many main questions.
///
/// A main question begins with its verb ("Bent u bereid"). What else is asked belongs to the one before it; a statement
/// before a main question could belong to either, so then nothing is certain.
fn main_questions(passage: &Passage, count: usize) -> Option<Vec<usize>> {
    let clean = passage.view.text();
    let mut starts = Vec::new();
    let mut asked = true;
    for sentence in sentences::sentences(clean) {
        let words = sentence.of(clean);
        let asks = words.contains('?');
        if asks && begins_with_verb(words) {
            if !asked || starts.is_empty() && sentence.start > 0 {
                return None;
            }
            starts.push(passage.view.to_source(sentence).start);
        }
        asked = asks;
    }
    (starts.len() == count).then(|| starts.split_off(1))
}

/// Verbs that main questions begin with; those that ask on ("Zo ja", "Welke", "Waarom") begin with another word.
const VERBS: [&str; 66] = [
    "Acht",
    "Begrijpt",
    "Beaamt",
    "Behoort",
    "Bent",
    "Beschikt",
    "Beschouwt",
    "Beseft",
    "Bestaan",
    "Bestaat",
    "Betekent",
    "Betreurt",
    "Bevestigt",
    "Deelt",
    "Denkt",
    "Dient",
    "Doet",
    "Erkent",
    "Gaan",
    "Gaat",
    "Geeft",
    "Geldt",
    "Gelooft",
    "Had",
    "Hebben",
    "Hebt",
    "Heeft",
    "Herinnert",
    "Herkent",
    "Hoort",
    "Houdt",
    "Is",
    "Kan",
    "Kent",
    "Klopt",
    "Komt",
    "Kunnen",
    "Kunt",
    "Leidt",
    "Ligt",
    "Maakt",
    "Mag",
    "Moet",
    "Neemt",
    "Onderkent",
    "Onderschrijft",
    "Realiseert",
    "Staat",
    "Steunt",
    "Streeft",
    "Vindt",
    "Verwacht",
    "Vreest",
    "Waren",
    "Was",
    "Weet",
    "Werd",
    "Wilt",
    "Wordt",
    "Worden",
    "Zal",
    "Ziet",
    "Zijn",
    "Zou",
    "Zult",
    "Zullen",
];

fn begins_with_verb(sentence: &str) -> bool {
    let end = sentence.find(|c: char| !c.is_alphabetic()).unwrap_or(sentence.len());
    sentence.get(..end).is_some_and(|word| VERBS.contains(&word))
}

/// Words that begin a sentence which goes on with the question before it.
const FOLLOW_UPS: [&str; 6] = ["Zo ja", "Zo nee", "Zo niet", "Indien ", "En ", "Of "];

/// Offsets in a line where a sentence begins right behind the question mark of another: two paragraphs, glued.
fn glued_sentences(words: &str) -> Vec<usize> {
    memchr::memchr_iter(b'?', words.as_bytes())
        .filter_map(|at| {
            let rest = words.get(at + 1..)?;
            let skipped = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '»' | '”' | ')'));
            let follow_up = FOLLOW_UPS.iter().any(|word| skipped.starts_with(word));
            (skipped.starts_with(char::is_uppercase) && !follow_up).then_some(at + 1 + rest.len() - skipped.len())
        })
        .collect()
}

fn cut_lines(text: &str, lines: &[Line], cuts: &[usize]) -> Vec<Vec<Line>> {
    let mut pieces = vec![Vec::new()];
    let mut cuts = cuts.iter().copied().peekable();
    for line in lines {
        let mut start = line.span.start;
        while let Some(cut) = cuts.next_if(|&cut| cut < line.span.end || cut <= line.span.start) {
            if cut > start {
                let span = crate::view::trimmed(text, Span::new(start, cut));
                push_piece(&mut pieces, Line { span, furniture: line.furniture });
            }
            pieces.push(Vec::new());
            start = cut;
        }
        push_piece(&mut pieces, Line { span: Span::new(start, line.span.end), furniture: line.furniture });
    }
    pieces
}

fn push_piece(pieces: &mut [Vec<Line>], line: Line) {
    if let Some(piece) = pieces.last_mut() {
        piece.push(line);
    }
}

fn push_answer(numbers: Vec<String>, passage: Passage, markers: &[Marker], exchange: &mut Exchange) {
    exchange.answers.push(Answer {
        questions: numbers,
        text: passage.view.text().to_owned(),
        footnotes: numbers_of(&passage.markers, markers),
        refers_to: Vec::new(),
        pointer_only: false,
        span: passage.span,
    });
    exchange.given.push(passage);
}

/// Ties every question to its answer, and every pointing answer to the questions it points to.
fn tie(exchange: &mut Exchange) {
    let mut by_number: HashMap<String, usize> = HashMap::new();
    for (index, answer) in exchange.answers.iter().enumerate() {
        for number in &answer.questions {
            by_number.entry(number.clone()).or_insert(index);
        }
    }
    for question in &mut exchange.questions {
        question.answer = by_number.get(&question.number).copied();
    }
    let asked: std::collections::HashSet<&str> =
        exchange.questions.iter().map(|question| question.number.as_str()).collect();
    for answer in &mut exchange.answers {
        let (refers_to, pointer_only) = pointers(&answer.text, &answer.questions, &asked);
        answer.refers_to = refers_to;
        answer.pointer_only = pointer_only;
    }
}

/// What stands before "vraag 2" where an answer points to it.
static POINTING_TO: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi)
        (?: \b(?:antwoord(?:en)?|beantwoording|reactie|gestelde|vermelde|geantwoord|beantwoord) \s*
            (?:\b(?:op|van|bij|onder|in)\b)? \s* (?:de\s+)?
          | \b(?:zie|onder|bij) \s+ (?:ook\s+|het\s+)? ) $",
    )
});

/// Where an answer names a question: the offset of the words that point, and of its number.
fn named_questions(text: &str) -> impl Iterator<Item = (usize, usize)> {
    memchr::memmem::find_iter(text.as_bytes(), "vra").filter_map(|at| {
        let rest = text.get(at..)?;
        let number = rest.strip_prefix("vraag").or_else(|| rest.strip_prefix("vragen"))?.trim_start();
        if !number.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let before = last_chars(text.get(..at)?, 48);
        let pointing = POINTING_TO.find(before)?;
        Some((at - before.len() + pointing.start(), text.len() - number.len()))
    })
}

/// What makes the question pointed to one of another set.
static OTHER_SET: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[^.?!]{0,90}?(?:van\s+(?:het\s+lid|de\s+leden|de\s+heer|mevrouw|uw\s+Kamer)|Aanhangsel|\bd\.d\.|\d{4}Z\d|kenmerk|ingezonden|schriftelijke\s+vragen|eerdere\s+vragen|vragen\s+over)",
    )
});

/// Words that an answer which only points is made of.
const POINTING: [&str; 45] = [
    "zie",
    "ook",
    "hiervoor",
    "hierboven",
    "verwijs",
    "verwijzen",
    "verwezen",
    "wordt",
    "ik",
    "wij",
    "we",
    "u",
    "uw",
    "naar",
    "het",
    "de",
    "mijn",
    "ons",
    "onze",
    "voor",
    "deze",
    "dit",
    "vraag",
    "vragen",
    "beantwoording",
    "kortheidshalve",
    "daarvoor",
    "graag",
    "hier",
    "kan",
    "antwoord",
    "antwoorden",
    "een",
    "op",
    "dan",
    "ter",
    "van",
    "bij",
    "worden",
    "in",
    "hierbij",
    "daarbij",
    "eerdere",
    "mag",
    "moge",
];

/// The questions that an answer points to, and whether it does nothing else.
fn pointers(text: &str, own: &[String], asked: &std::collections::HashSet<&str>) -> (Vec<String>, bool) {
    let mut refers_to: Vec<String> = Vec::new();
    let mut only = false;
    for (start, digit) in named_questions(text) {
        let Some(numbers) = text.get(digit..).and_then(numbering::parse) else { continue };
        let rest = text.get(digit + numbers.len..).unwrap_or_default();
        let here = numbers.list.iter().all(|number| asked.contains(number.as_str()) && !own.contains(number));
        if !here || OTHER_SET.is_match(rest) {
            continue;
        }
        let before = text.get(..start).unwrap_or_default();
        let lead = before.len() < 120
            && before
                .split(|c: char| !c.is_alphabetic())
                .all(|word| word.is_empty() || POINTING.contains(&word.to_ascii_lowercase().as_str()));
        only |= refers_to.is_empty() && lead && rest.trim().trim_matches(['.', ')']).is_empty();
        refers_to.extend(numbers.list.into_iter().filter(|number| !refers_to.contains(number)).collect::<Vec<_>>());
    }
    (refers_to, only)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_point() {
        let asked: std::collections::HashSet<&str> = ["1", "2", "3", "4"].into();
        for (text, numbers, only) in [
            ("Zie het antwoord op vraag 2.", "2", true),
            ("Zie antwoord vraag 3.", "3", true),
            ("Ja, zie antwoord vraag 3.", "3", false),
            ("Zie mijn antwoord op de vragen 1 en 2.", "1 2", true),
            ("Hiervoor verwijs ik u naar het antwoord op vraag 2.", "2", true),
            ("Zie vraag 3.", "3", true),
            ("Zie het antwoord op vraag 2 van de vragen van het lid Kuiken.", "", false),
            ("Zie het antwoord op vraag 9.", "", false),
            ("Nee. Zoals ik in het antwoord op vraag 1 schreef, is dat zo.", "1", false),
        ] {
            let (found, alone) = pointers(text, &["4".to_owned()], &asked);
            assert_eq!((found.join(" ").as_str(), alone), (numbers, only), "{text}");
        }
    }
}
