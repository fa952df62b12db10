//! Reads the usual forms of references word by word; what is written otherwise is left to the patterns, which take longer.

/// A text that is read from its beginning on.
#[derive(Debug, Clone, Copy)]
pub struct Cursor<'w> {
    all: &'w str,
    at: usize,
}

impl<'w> Cursor<'w> {
    pub const fn new(all: &'w str) -> Self {
        Self { all, at: 0 }
    }

    /// How far was read, in bytes.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// What follows.
    pub fn rest(&self) -> &'w str {
        self.all.get(self.at..).unwrap_or_default()
    }

    /// The first of `words` that comes next.
    pub fn one_of(&mut self, words: &[&'static str]) -> Option<&'static str> {
        let rest = self.rest();
        let word = words.iter().find(|word| rest.starts_with(**word))?;
        self.at += word.len();
        Some(word)
    }

    /// Whether no letter, digit or low line follows.
    pub fn ends_word(&self) -> bool {
        !self.rest().starts_with(|c: char| c.is_alphanumeric() || c == '_')
    }

    /// All the digits that come next, if they are from one to `most`.
    pub fn digits(&mut self, most: usize) -> Option<&'w str> {
        let rest = self.rest();
        let count = rest.bytes().take_while(u8::is_ascii_digit).count();
        let digits = rest.get(..count).filter(|_| (1..=most).contains(&count))?;
        self.at += count;
        Some(digits)
    }

    /// A session year as printed: `2024–2025`, `2024/25`.
    pub fn session_year(&mut self) -> Option<&'w str> {
        let start = self.at;
        let first = self.digits(4).filter(|first| first.len() == 4)?;
        if !["18", "19", "20"].iter().any(|century| first.starts_with(century)) {
            return None;
        }
        self.one_of(&["–", "-", "/"])?;
        self.digits(4).filter(|second| second.len() == 2 || second.len() == 4)?;
        self.all.get(start..self.at).filter(|_| self.ends_word())
    }
}
