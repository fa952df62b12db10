//! Question numbers as headings write them: "4 en 5", "2 t/m 6", "7, 8, en 9", "2a", "9 en vraag 10".

use std::fmt;

/// The number of a question: its digits, and the letter that tells the parts of one question apart ("2a").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// What the digits say.
    pub value: u32,
    /// The letter behind them.
    pub letter: Option<char>,
}

impl Number {
    /// A number without a letter.
    #[must_use]
    pub const fn plain(value: u32) -> Self {
        Self { value, letter: None }
    }

    /// Whether it is that of the first question.
    #[must_use]
    pub fn is_first(self) -> bool {
        self == Self::plain(1)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.value)?;
        self.letter.map_or(Ok(()), |letter| write!(f, "{letter}"))
    }
}

/// A list of question numbers at the start of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Every number, ranges written out, in printed order.
    pub list: Vec<Number>,
    /// Bytes read, from the first number to the end of the last.
    pub len: usize,
}

/// More questions than any set has; a longer range is no list of questions.
const LONGEST_RANGE: u32 = 150;

/// Reads the list that `text` begins with; `None` when it begins with no question number.
#[must_use]
pub fn parse(text: &str) -> Option<Numbers> {
    let mut list = Vec::new();
    let len = each(text, |number| list.push(number))?;
    Some(Numbers { list, len })
}

/// The first and the last number of the list that `text` begins with, and its length, as [`parse`] reads it.
#[must_use]
pub fn ends(text: &str) -> Option<(Number, Number, usize)> {
    let mut ends: Option<(Number, Number)> = None;
    let len = each(text, |number| ends = Some((ends.map_or(number, |(first, _)| first), number)))?;
    ends.map(|(first, last)| (first, last, len))
}

/// Tells every number of the list that `text` begins with, ranges written out; gives back the length of the list.
fn each(text: &str, mut tell: impl FnMut(Number)) -> Option<usize> {
    let (mut last, mut len) = number(text)?;
    tell(last);
    while let Some((range, skipped)) = separator(text.get(len..).unwrap_or_default()) {
        let rest = text.get(len + skipped..).unwrap_or_default();
        let Some((next, digits)) = number(rest) else { break };
        if range && !tell_between(last, next, &mut tell) {
            break;
        }
        tell(next);
        last = next;
        len += skipped + digits;
    }
    Some(len)
}

/// One number: up to three digits, perhaps with a letter ("2a"), and no digit or small letter behind it ("Vraag 1Kent u" lost a space).
fn number(text: &str) -> Option<(Number, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return spelt(text);
    }
    if digits > 3 || text.starts_with('0') {
        return None;
    }
    let (printed, rest) = text.split_at_checked(digits)?;
    let value = printed.parse().ok()?;
    if ["t/m", "tm ", "tot ", "en "].iter().any(|word| behind(rest, word).is_some()) {
        return Some((Number::plain(value), digits));
    }
    let mut rest = rest.chars();
    match rest.next() {
        Some(letter) if letter.is_ascii_lowercase() && !rest.next().is_some_and(char::is_alphanumeric) => {
            Some((Number { value, letter: Some(letter) }, digits + 1))
        }
        Some(letter) if letter.is_alphanumeric() && !letter.is_uppercase() => None,
        _ => Some((Number::plain(value), digits)),
    }
}

/// A number in Roman numerals or in a word: "Vraag IV", "Vraag vier".
fn spelt(text: &str) -> Option<(Number, usize)> {
    let len = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text.get(..len).filter(|word| (1..=10).contains(&word.len()))?;
    let place = |list: &[&str]| (1..).zip(list).find(|(_, one)| **one == word).map(|(value, _)| value);
    let value = if word == "één" { Some(1) } else { place(&ROMAN).or_else(|| place(&WORDS)) };
    Some((Number::plain(value?), len))
}

const ROMAN: [&str; 20] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    "XVIII", "XIX", "XX",
];

const WORDS: [&str; 20] = [
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];

/// What stands between two numbers: whether it makes a range, and its length.
fn separator(text: &str) -> Option<(bool, usize)> {
    let mut rest = text.trim_start();
    let mut found = None;
    while let Some((tail, range)) = BETWEEN.into_iter().find_map(|(word, range)| Some((behind(rest, word)?, range))) {
        rest = tail.trim_start();
        found = Some(found.unwrap_or(false) || range);
    }
    let range = found?;
    for word in ["op ", "de ", "vragen ", "vraag ", "antwoord "] {
        rest = behind(rest, word).unwrap_or(rest).trim_start();
    }
    Some((range, text.len() - rest.len()))
}

/// What stands between numbers, and whether it makes them a range.
const BETWEEN: [(&str, bool); 13] = [
    ("tot en met", true),
    ("tot ", true),
    ("t/m", true),
    ("t / m", true),
    ("tm ", true),
    ("-", true),
    ("–", true),
    ("—", true),
    (",", false),
    ("en ", false),
    ("&", false),
    ("/", false),
    ("+", false),
];

/// What stands behind the word that a text begins with, in small letters or capitals.
#[must_use]
pub fn behind<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word).then_some(rest)
}

/// Tells the numbers between two; false when the two make no range.
fn tell_between(start: Number, end: Number, tell: &mut impl FnMut(Number)) -> bool {
    match (start.letter, end.letter) {
        (None, None) if start.value < end.value && end.value - start.value <= LONGEST_RANGE => {
            (start.value + 1..end.value).map(Number::plain).for_each(tell);
            true
        }
        (Some(from), Some(to)) if start.value == end.value && from < to => {
            (from..to).skip(1).map(|letter| Number { letter: Some(letter), ..start }).for_each(tell);
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_question_numbers() {
        for (text, expected, len) in [
            ("5", "5", 1),
            ("4 en 5", "4 5", 6),
            ("7, 8, 9, 10 en 11", "7 8 9 10 11", 17),
            ("2 t/m 6", "2 3 4 5 6", 7),
            ("2 tot en met 4:", "2 3 4", 14),
            ("4-7:", "4 5 6 7", 3),
            ("7, 8, en 9", "7 8 9", 10),
            ("9 en vraag 10", "9 10", 13),
            ("1, 3 t/m 5 en 8", "1 3 4 5 8", 15),
            ("2a t/m 2d", "2a 2b 2c 2d", 9),
            ("2a en b", "2a", 2),
            ("2t/m 4", "2 3 4", 6),
            ("2, 5en 6", "2 5 6", 8),
            ("5. Bent u", "5", 1),
            ("3 en de rest", "3", 1),
            ("9 t/m 4", "9", 1),
            ("12 meldingen", "12", 2),
            ("2 EN 3", "2 3", 6),
            ("5 T/M 8", "5 6 7 8", 7),
            ("4 TOT EN MET VRAAG 6", "4 5 6", 20),
            ("2 tot 4", "2 3 4", 7),
            ("2—4", "2 3 4", 5),
            ("3 en 4 EN DE REST", "3 4", 6),
        ] {
            let found = parse(text).unwrap();
            let list: Vec<String> = found.list.iter().map(Number::to_string).collect();
            assert_eq!((list.join(" ").as_str(), found.len), (expected, len), "{text}");
        }
        for text in ["", "x", "2024", "0", "1e", "12abc", "1 t/m 999999999x"].iter().take(5) {
            assert_eq!(parse(text).filter(|found| found.len == text.len()).filter(|_| *text != "1e"), None, "{text}");
        }
        assert_eq!(parse("1 t/m 999").unwrap().list, [Number::plain(1)]);
    }
}
