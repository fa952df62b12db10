//! Where notes begin among the lines at the foot of a page.

use std::collections::HashMap;

use crate::note::line::{is_note, looks_like_source, note_text};
use crate::source::line::Line;
use crate::words::date;

/// The lines that end with the notes of a page.
pub struct Page<'t> {
    text: &'t str,
    lines: &'t [Line],
    /// For each number the last line that is certain to begin a note with it. `None` where there are no pages.
    certain: Option<HashMap<u32, usize>>,
}

impl<'t> Page<'t> {
    pub fn new(text: &'t str, lines: &'t [Line], paged: bool) -> Self {
        let numbered = |(at, line): (usize, &Line)| {
            let words = line.span.of(text);
            let number = words.split(' ').next()?.parse().ok()?;
            note_text(words, number).map(|_| (number, at))
        };
        let certain = paged.then(|| lines.iter().enumerate().filter_map(numbered).collect());
        Self { text, lines, certain }
    }

    /// Where the text of note `number` begins in a line; at its end where the number stands alone, before its text.
    pub fn note(&self, at: usize, number: u32) -> Option<usize> {
        let words = self.words(at)?;
        if words.len() <= 3 && words.parse() == Ok(number) {
            let next = [1, 2].iter().find_map(|ahead| self.words(at + ahead).filter(|words| !words.is_empty()));
            return next.filter(|next| is_note(next, true)).map(|_| words.len());
        }
        note_text(words, number).or_else(|| self.uncertain(words, at, number))
    }

    /// A line that may begin a note, and whether it reads like one without a marker before it.
    pub fn start(&self, at: usize, number: u32) -> Option<(usize, bool)> {
        let offset = self.note(at, number)?;
        let words = self.words(at)?;
        // "1. In 2024 …" can be a list: only a marker tells.
        let dotted = words.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('.');
        let source = !dotted && looks_like_source(words.get(offset..).unwrap_or_default());
        Some((at, source && note_text(words, number).is_some() && !self.goes_on(at)))
    }

    /// Whether a line that begins with a number and a small letter goes on with the sentence on the line before.
    fn goes_on(&self, at: usize) -> bool {
        let text = self.words(at).unwrap_or_default().trim_start_matches(|c: char| c.is_ascii_digit());
        let before = at.checked_sub(1).and_then(|before| self.words(before)).unwrap_or_default();
        text.starts_with(' ')
            && text.trim_start().starts_with(char::is_lowercase)
            && before.ends_with(|c: char| c.is_alphabetic() || c == ',')
    }

    /// "5 pyrotechnische stoffen", "11 10 miljoen euro": a note where no line further down is certain to begin it.
    fn uncertain(&self, words: &str, at: usize, number: u32) -> Option<usize> {
        let certain = self.certain.as_ref()?;
        let (digits, rest) = words.split_once(' ').filter(|(digits, _)| digits.len() <= 3)?;
        let free = certain.get(&number).is_none_or(|&last| last < at);
        let opens = rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
        let counts = date::is_month(rest) || COUNTED.iter().any(|word| rest.starts_with(word));
        (digits.parse() == Ok(number) && free && opens && !counts).then_some(words.len() - rest.len())
    }

    fn words(&self, at: usize) -> Option<&'t str> {
        self.lines.get(at).map(|line| line.span.of(self.text))
    }
}

/// What a number at the beginning of a line counts.
const COUNTED: [&str; 16] = [
    "miljoen", "miljard", "procent", "euro", "jaar", "maand", "week", "weken", "dag", "uur", "keer", "kilo", "meter",
    "leden", "vragen", "en ",
];
