//! A place in a text where a pattern is tried, and how patterns are written.

use regex::{Captures, Regex};

use crate::pattern::regex;

use crate::span::Span;

/// How far a pattern sees ahead; references with long lists go on number by number.
const AHEAD: usize = 320;

/// How far a pattern sees back.
const BACK: usize = 120;

/// Where a literal was seen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'t> {
    /// The whole text.
    pub text: &'t str,
    /// Where the literal begins.
    pub at: usize,
    /// End of the last reference found; nothing before it is looked at.
    pub floor: usize,
}

impl<'t> Place<'t> {
    /// What follows from here, as far as a pattern may see.
    pub fn ahead(&self) -> &'t str {
        self.text.get(self.at..self.text.floor_char_boundary(self.at.saturating_add(AHEAD))).unwrap_or_default()
    }

    /// What stands before, as far as a pattern may see.
    pub fn before(&self) -> &'t str {
        let from = self.text.ceil_char_boundary(self.at.saturating_sub(BACK)).max(self.floor);
        self.text.get(from..self.at).unwrap_or_default()
    }

    /// The character before.
    pub fn previous(&self) -> Option<char> {
        self.text.get(..self.at)?.chars().next_back()
    }

    /// Whether a word can begin here: not behind a letter, unless a capital follows a small one (a lost space).
    pub fn begins_word(&self) -> bool {
        let next = self.text.get(self.at..).and_then(|text| text.chars().next());
        match self.previous() {
            Some(c) if c.is_lowercase() => next.is_some_and(|next| next.is_uppercase() || next.is_numeric()),
            Some(c) => !c.is_alphabetic(),
            None => true,
        }
    }

    /// The same text `by` bytes further on.
    pub const fn forward(&self, by: usize) -> Self {
        Self { text: self.text, at: self.at + by, floor: self.floor }
    }

    /// The same text with the place `by` bytes back.
    pub const fn back(&self, by: usize) -> Self {
        Self { text: self.text, at: self.at.saturating_sub(by), floor: self.floor }
    }

    /// A span of the window as a span of the text.
    pub const fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.at + start, self.at + end)
    }
}

/// What patterns write short: a session year as printed, right or wrong, the word before a number, *vergaderjaar*
/// however it is broken, and what stands in a list.
const SHORTHANDS: [(&str, &str); 4] = [
    ("{year}", r"(?:1[89]|20)\d\d\s?[-‐‑–—/]\s?(?:\d{4}|\d{2,3}\b)"),
    ("{nr}", r"(?:[Nn](?:rs?|o|os|ummers?)\b\.?[\s:]*)"),
    ("{vergaderjaar}", r"(?:[Vv]er-?ga-?der-?ja(?:ar|ren)\s*)"),
    ("{and}", r"(?:,\s*en|en|of|,|;|&|alsmede|respectievelijk|resp\.|tot\sen\smet|t/m|[-–])"),
];

/// Compiles a pattern in verbose mode: white space in it does not count, a space in the text is written `\s`.
pub(super) fn pattern(text: &str) -> Regex {
    let text = SHORTHANDS.iter().fold(text.to_owned(), |text, (short, long)| text.replace(short, long));
    regex(&format!("(?x){text}"))
}

/// What a named group took.
pub(super) fn group<'t>(captures: &Captures<'t>, name: &str) -> Option<&'t str> {
    captures.name(name).map(|group| group.as_str())
}

/// The first of several groups that took something.
pub(super) fn first_group<'t>(captures: &Captures<'t>, names: &[&str]) -> Option<&'t str> {
    names.iter().find_map(|name| group(captures, name))
}

/// The digits of a number that may be printed with a space or point inside.
pub(super) fn digits(text: &str) -> Option<u32> {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
}
