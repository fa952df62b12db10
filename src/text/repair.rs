//! Lost spaces and left-over hyphens of damaged text layers, put right where the document itself is the witness.
//!
//! A text layer that glues the lines of a PDF loses the space at every line end (`isonacceptabel`, `waarom?Welke`) and
//! keeps every hyphen (`Julianaka-naal`). What stands elsewhere in the document as two words, or as one, decides; what
//! nothing decides is left as it is.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use crate::text::join;
use crate::text::span::Span;
use crate::text::view::View;

/// The words of one document, and which stand next to each other.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// How often a word stands there, by the hash of its small letters.
    words: HashMap<u64, u32, BuildHasherDefault<Hashed>>,
    /// Pairs of neighbouring words.
    pairs: HashSet<u64, BuildHasherDefault<Hashed>>,
}

/// A change to a clean text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// Put a space in front of this offset.
    Space(usize),
    /// Take out the hyphen at this offset.
    Hyphen(usize),
}

impl Edit {
    /// Where in the text.
    #[must_use]
    pub const fn offset(self) -> usize {
        match self {
            Self::Space(at) | Self::Hyphen(at) => at,
        }
    }
}

/// Fewer glued sentences than this are slips of a writer, not damage.
const DAMAGED: usize = 3;

impl Vocabulary {
    /// The vocabulary of a damaged document; `None` when its text layer is sound.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let glued = memchr::memchr3_iter(b'?', b'.', b',', bytes).filter(|&at| {
            let before = at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(u8::is_ascii_lowercase);
            let earlier = at.checked_sub(2).and_then(|before| bytes.get(before)).is_some_and(u8::is_ascii_lowercase);
            before && earlier && bytes.get(at + 1).is_some_and(u8::is_ascii_uppercase)
        });
        (glued.take(DAMAGED).count() == DAMAGED).then(|| Self::read(text))
    }

    fn read(text: &str) -> Self {
        let mut vocabulary = Self::default();
        // A word with its space takes seven bytes, and two of three stand there for the first time or in a new pair.
        vocabulary.words.reserve(text.len() / 20);
        vocabulary.pairs.reserve(text.len() / 10);
        let mut before = None;
        for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
            let word = hash(word);
            *vocabulary.words.entry(word).or_default() += 1;
            vocabulary.pairs.extend(before.map(|before| pair(before, word)));
            before = Some(word);
        }
        vocabulary
    }

    fn count(&self, word: &str) -> u32 {
        self.words.get(&hash(word)).copied().unwrap_or(0)
    }

    /// The changes that a clean text needs, in order.
    #[must_use]
    pub fn edits(&self, text: &str) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut start = 0;
        for token in text.split_inclusive([' ', '\n']) {
            let trimmed = token.trim_end();
            if !is_address(trimmed) {
                self.token(trimmed, start, &mut edits);
            }
            start += token.len();
        }
        edits
    }

    fn token(&self, token: &str, start: usize, edits: &mut Vec<Edit>) {
        // Most are a word of ASCII and what closes it; between its letters there is nothing to look at.
        let letters = token.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (word, rest) = token.split_at_checked(letters).unwrap_or_default();
        if rest.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic()) {
            return self.word(word, start, edits);
        }
        let mut chars = token.char_indices().peekable();
        let mut word_start = 0;
        let (mut before, mut letters) = (' ', 0);
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|&(_, next)| next);
            if c.is_alphabetic() {
                if letters == 0 {
                    word_start = at;
                }
                letters += 1;
                if !next.is_some_and(char::is_alphabetic) {
                    let end = at + c.len_utf8();
                    self.word(token.get(word_start..end).unwrap_or_default(), start + word_start, edits);
                }
            } else {
                if let Some(edit) = self.joint(token, at, c, before, next, letters, word_start) {
                    edits.push(shifted(edit, start));
                }
                letters = 0;
            }
            before = c;
        }
    }

    /// What stands between two words of one token.
    #[allow(clippy::too_many_arguments, reason = "the neighbours of one character, taken while walking")]
    fn joint(
        &self,
        token: &str,
        at: usize,
        c: char,
        before: char,
        next: Option<char>,
        letters: usize,
        word_start: usize,
    ) -> Option<Edit> {
        let next = next?;
        match c {
            '?' | '!' | '.' | ':' | ';' if before.is_lowercase() && letters > 1 && next.is_uppercase() => {
                Some(Edit::Space(at + 1))
            }
            ',' if before.is_lowercase() && letters > 1 && next.is_alphabetic() => Some(Edit::Space(at + 1)),
            '»' | '”' | '"' | ')' if next.is_lowercase() && (before.is_alphanumeric() || "?!.»".contains(before)) =>
            {
                // "medewerk(st)er": what is in the brackets is part of the word.
                let open = token.get(..at)?.rfind(['(', '«', '“', '"']);
                let inside = open.is_some_and(|open| c == ')' && open > 0 && at - open < 8);
                // A straight quotation mark can open one too.
                let doubtful = c == '"' && open.is_none_or(|open| token.as_bytes().get(open) != Some(&b'"'));
                (!inside && !doubtful).then_some(Edit::Space(at + c.len_utf8()))
            }
            '-' if before.is_lowercase() && next.is_lowercase() => {
                let left = token.get(word_start..at)?;
                let right = token.get(at + 1..)?;
                let right = right.get(..right.find(|c: char| !c.is_alphabetic()).unwrap_or(right.len()))?;
                (self.count(&format!("{left}{right}")) > 0).then_some(Edit::Hyphen(at))
            }
            _ => None,
        }
    }

    /// A word that is two.
    fn word(&self, word: &str, start: usize, edits: &mut Vec<Edit>) {
        if !(5..=LONGEST).contains(&word.len()) || self.count(word) > 2 {
            return;
        }
        let whole = hash(word);
        let bytes = word.as_bytes();
        let mut left_hash = 1;
        for (before, (&last, &next)) in bytes.iter().zip(bytes.iter().skip(1)).enumerate() {
            let at = before + 1;
            left_hash = step(left_hash, last);
            let right_len = bytes.len() - at;
            // What is left of the hash of the whole behind that of its front is the hash of its end.
            let shift = POWERS.get(right_len).copied().unwrap_or_default();
            let right_hash = whole.wrapping_sub(left_hash.wrapping_sub(1).wrapping_mul(shift));
            let known = self.words.contains_key(&right_hash);
            // Most halves are no word at all, and need no look at the lists.
            if !known && right_len > LONGEST_ARTICLE && next.is_ascii_lowercase() {
                continue;
            }
            let Some((left, right)) = word.split_at_checked(at) else { continue };
            if self.are_two(left, right, left_hash, right_hash, known) {
                edits.push(Edit::Space(start + at));
                return;
            }
        }
    }

    fn are_two(&self, left: &str, right: &str, left_hash: u64, right_hash: u64, known: bool) -> bool {
        let article = ARTICLES.contains(&right);
        let capital = right.starts_with(char::is_uppercase);
        if !article && !capital && !known {
            return false;
        }
        let listed = |words: &[&str]| left.len() <= 6 && words.iter().any(|word| left.eq_ignore_ascii_case(word));
        let (front, preposition) = (listed(&FRONT), listed(&PREPOSITIONS));
        // "vanBinnenlandse": no word has a capital behind a preposition or an article.
        if preposition && article || (front || preposition) && left.len() > 1 && capital {
            return true;
        }
        if front && known && right.chars().count() >= 6 {
            return true;
        }
        // Inflections look like words: "zorgen" is not "zorg en", "blijvende" not "blijven de".
        let inflection = right.len() < 3 || ["den", "ste", "sen", "ten", "ter", "der", "een"].contains(&right);
        !inflection && left.len() >= 2 && self.pairs.contains(&pair(left_hash, right_hash))
    }
}

/// Longer than two words that a line end glued, in bytes; a longer one is no damage of this kind.
const LONGEST: usize = 60;

/// Words that begin no other word that is two words itself.
const FRONT: [&str; 20] = [
    "is", "de", "het", "een", "en", "dat", "die", "dit", "zijn", "wordt", "worden", "niet", "van", "u", "uw", "als",
    "bent", "kunt", "heeft", "hebben",
];

const PREPOSITIONS: [&str; 15] =
    ["van", "in", "op", "met", "aan", "voor", "door", "bij", "naar", "over", "dat", "of", "als", "is", "tot"];

/// Articles that make no Dutch word behind a preposition; "een" does ("meteen", "uiteen").
const ARTICLES: [&str; 4] = ["de", "het", "deze", "dit"];

const LONGEST_ARTICLE: usize = 4;

/// Whether a token is a web or mail address, whose letters are never words.
fn is_address(token: &str) -> bool {
    let could_be = token.bytes().any(|byte| matches!(byte, b'/' | b'.' | b'@'));
    could_be && (token.contains('@') || join::url_start(token).is_some())
}

/// Base of the rolling hash: odd, so that multiplying loses nothing.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

/// The powers of the base, for words of up to [`LONGEST`] bytes.
#[allow(clippy::indexing_slicing, reason = "the compiler itself fills the table")]
const POWERS: [u64; LONGEST + 1] = {
    let mut powers = [1; LONGEST + 1];
    let mut at = 1;
    while at <= LONGEST {
        powers[at] = BASE.wrapping_mul(powers[at - 1]);
        at += 1;
    }
    powers
};

/// The hash of a word by its small letters.
fn hash(word: &str) -> u64 {
    word.bytes().fold(1, step)
}

fn step(hash: u64, byte: u8) -> u64 {
    hash.wrapping_mul(BASE).wrapping_add(u64::from(byte.to_ascii_lowercase()) + 1)
}

/// The key of two neighbouring words.
fn pair(left: u64, right: u64) -> u64 {
    (left ^ left >> 29).wrapping_mul(BASE) ^ right.rotate_left(31)
}

/// A hasher for keys that are hashes already.
#[derive(Debug, Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, &byte| step(hash, byte));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(BASE);
    }
}

const fn shifted(edit: Edit, by: usize) -> Edit {
    match edit {
        Edit::Space(at) => Edit::Space(at + by),
        Edit::Hyphen(at) => Edit::Hyphen(at + by),
    }
}

/// A view with the changes that its vocabulary is sure of, and how many spaces were put back.
#[must_use]
pub fn repair(view: View, vocabulary: &Vocabulary) -> (View, usize) {
    let edits = vocabulary.edits(view.text());
    let spaces = edits.iter().filter(|edit| matches!(edit, Edit::Space(_))).count();
    if edits.is_empty() {
        return (view, 0);
    }
    let mut repaired = View::default();
    let mut from = 0;
    for edit in edits {
        repaired.extend(&view, Span::new(from, edit.offset()));
        match edit {
            Edit::Space(at) => {
                repaired.space(view.to_source(Span::new(at, at)).start);
                from = at;
            }
            Edit::Hyphen(at) => from = at + 1,
        }
    }
    repaired.extend(&view, Span::new(from, view.text().len()));
    (repaired, spaces)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Repairs one sentence of a document that is damaged elsewhere.
    fn repaired(rest: &str, sentence: &str) -> String {
        let text = format!("{rest} Is dat zo?Ja.Nee.Dat weten wij.Het is zo. {sentence}");
        let vocabulary = Vocabulary::of(&text).unwrap();
        let (view, _) = repair(View::of_text(sentence), &vocabulary);
        for (at, c) in view.text().char_indices().filter(|(_, c)| c.is_alphabetic()) {
            assert_eq!(view.to_source(Span::new(at, at + c.len_utf8())).of(sentence), c.to_string(), "{sentence}");
        }
        view.into_text()
    }

    #[test]
    fn what_the_document_decides_is_put_right() {
        for (rest, sentence, expected) in [
            ("is onacceptabel", "noodopvang isonacceptabel.", "noodopvang is onacceptabel."),
            ("meer kinderen", "65% meerkinderen in", "65% meer kinderen in"),
            ("", "de rol vande NAM", "de rol van de NAM"),
            ("het Julianakanaal", "het Julianaka-naal en", "het Julianakanaal en"),
            ("", "en waarom?Welke stappen", "en waarom? Welke stappen"),
            ("", "oud-minister vanBinnenlandse Zaken", "oud-minister van Binnenlandse Zaken"),
            ("", "Kamerstuk 23 432,nr. 5", "Kamerstuk 23 432,nr. 5"),
            ("", "het artikel «a»te lezen", "het artikel «a» te lezen"),
            ("", "het \"artikel\"te lezen", "het \"artikel\" te lezen"),
        ] {
            assert_eq!(repaired(rest, sentence), expected);
        }
    }

    #[test]
    fn what_nothing_decides_is_left() {
        for (rest, sentence) in [
            ("zorg en blijven de drooggezet te", "zorgen zijn blijvende en drooggezette"),
            ("", "het niet-gecontracteerde medewerk(st)er meteen"),
            ("", "https://nos.nl/artikel.Dit-is-zo.En a@b.Nl"),
            ("aan vragen", "de aanvragen aanvragen aanvragen"),
        ] {
            assert_eq!(repaired(rest, sentence), sentence);
        }
        assert!(Vocabulary::of("Een gewone tekst. Met zinnen. En vragen?").is_none());
    }
}
