//! A place in a text where a pattern is tried.

use crate::text::span::Span;

/// How far a pattern sees ahead; references with long lists go on number by number.
const AHEAD: usize = 320;

/// How far a pattern sees back.
const BACK: usize = 120;

/// Where a literal was seen.
#[derive(Debug, Clone, Copy)]
pub struct Place<'t> {
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

    /// Whether one of `literals` stands in the next `within` bytes: asked before a pattern that needs it is tried.
    pub fn sees(&self, within: usize, literals: &[&str]) -> bool {
        let end = self.text.floor_char_boundary(self.at.saturating_add(within));
        let near = self.text.get(self.at..end).unwrap_or_default();
        literals.iter().any(|literal| near.contains(literal))
    }

    /// Whether a digit stands in the next `within` bytes.
    pub fn sees_digit(&self, within: usize) -> bool {
        let bytes = self.text.as_bytes();
        bytes.get(self.at..).unwrap_or_default().iter().take(within).any(u8::is_ascii_digit)
    }

    /// Whether a list can go on here, by the first letters of what joins its members; asked before a pattern is tried.
    pub fn may_go_on(&self) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let spaces = rest.iter().take_while(|byte| SPACES.contains(byte)).count();
        let next = rest.get(spaces..).unwrap_or_default();
        match next {
            [b',' | b';' | b'&' | b'/' | b'-' | 0xE2, ..] => true,
            [first, second, ..] => JOINTS.contains(&[*first, *second]),
            _ => false,
        }
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

/// Bytes of white space, the non-breaking space in UTF-8 included.
const SPACES: &[u8] = b" \n\t\r\xC2\xA0";

/// How the words begin that join the members of a list: `{and}` of the patterns, and those between articles.
const JOINTS: [[u8; 2]; 11] = [*b"en", *b"of", *b"al", *b"re", *b"on", *b"to", *b"t/", *b"ju", *b"jo", *b"in", *b"i."];

/// Longest range of numbers that is written out.
const LONGEST_RANGE: u32 = 40;

/// The numbers between the ends of a range, "339 t/m 342"; `joint` stands between the two. A dash makes a range
/// behind "nrs." only.
pub fn between(joint: &str, plural: bool, from: u32, to: u32) -> std::ops::Range<u32> {
    let joint = joint.trim();
    let range = joint.starts_with("t/m") || joint.starts_with("tot en met") || plural && matches!(joint, "-" | "–");
    if range && from < to && to - from <= LONGEST_RANGE { from + 1..to } else { 0..0 }
}

/// The digits of a number that may be printed with a space or point inside. Nothing official has number 0.
pub fn digits(text: &str) -> Option<u32> {
    let number = text.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok();
    number.filter(|&number| number > 0)
}
