//! Joint headings ("Vraag 4 en 5"): which text is whose.

use crate::exchange::passage::Passage;
use crate::source::line::Line;
use crate::text::order::sort_by;
use crate::text::sentences;
use crate::text::span::Span;

/// Splits the lines under a joint heading into as many paragraphs as it has numbers; one piece when they do not tell.
pub fn split(text: &str, lines: &[Line], count: usize) -> Vec<Vec<Line>> {
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
        sort_by(&mut all, |&at| [at, 0, 0]);
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
pub fn main_questions(passage: &Passage, count: usize) -> Option<Vec<usize>> {
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

pub fn cut_lines(text: &str, lines: &[Line], cuts: &[usize]) -> Vec<Vec<Line>> {
    let mut pieces = vec![Vec::new()];
    let mut cuts = cuts.iter().copied().peekable();
    for line in lines {
        let mut start = line.span.start;
        while let Some(cut) = cuts.next_if(|&cut| cut < line.span.end || cut <= line.span.start) {
            if cut > start {
                let span = crate::text::view::trimmed(text, Span::new(start, cut));
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
