//! Compiles the patterns of the crate, with digits, spaces, letters and word ends as Dutch texts need them.
//!
//! The module is read by regex-lite, which is slower and 170 kB smaller (gzip) than the regex crate; both take linear
//! time and give the same results. What needs tables in the one and is missing in the other is written out here for
//! Latin text: `\d`, `\s`, `\w`, and letters in any case (`(?i)van` becomes `[vV][aA][nN]`).

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use regex::{Captures, Error, Match, Regex};
#[cfg(target_arch = "wasm32")]
pub(crate) use regex_lite::{Captures, Error, Match, Regex};

use std::borrow::Cow;
use std::sync::OnceLock;

use memchr::memmem::Finder;

/// The end of a word, in ASCII: the Unicode one makes searches slow.
const WORD_END: &str = if cfg!(target_arch = "wasm32") { r"\b" } else { r"(?-u:\b)" };

/// A pattern of this crate. It may begin with the flags `x` (verbose) and `i` (any case); they count for all of it.
pub(crate) fn regex(pattern: &str) -> Regex {
    let flags = ["(?xi)", "(?ix)", "(?i)", "(?x)"].into_iter().find(|flags| pattern.starts_with(flags)).unwrap_or("");
    let verbose = if flags.contains('x') { "(?x)" } else { "" };
    let written = written_out(pattern.get(flags.len()..).unwrap_or_default(), flags.contains('i'));
    Regex::new(&format!("{verbose}{written}")).unwrap_or_else(|error| never(&error))
}

#[allow(clippy::panic, reason = "every pattern is a constant, and compiled by a test")]
fn never(error: &Error) -> Regex {
    panic!("a pattern does not compile: {error}");
}

/// A pattern without the classes that need tables.
fn written_out(pattern: &str, any_case: bool) -> String {
    let mut out = String::with_capacity(pattern.len() * 2);
    let mut chars = pattern.chars().peekable();
    let mut class = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' => push_escape(&mut chars, class, &mut out),
            '(' if !class && chars.peek() == Some(&'?') => {
                out.push(c);
                copy_group_head(&mut chars, &mut out);
            }
            '{' if !class => {
                out.push(c);
                copy_until(&mut chars, '}', &mut out);
            }
            '[' => {
                class = true;
                out.push(c);
            }
            ']' => {
                class = false;
                out.push(c);
            }
            _ if !any_case => out.push(c),
            _ if class => push_in_class(c, &mut chars, &mut out),
            _ => match other_case(c) {
                Some(other) => out.extend(['[', c, other, ']']),
                None => out.push(c),
            },
        }
    }
    out
}

/// Spaces: also the non-breaking one.
const SPACES: &str = r"\x20\n\t\r\xA0";

/// Letters, digits and the underscore, in the Latin blocks.
const WORD: &str = r"0-9A-Za-z_À-ÖØ-öø-ɏ";

fn push_escape(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, class: bool, out: &mut String) {
    let escaped = chars.next();
    let (open, close) = if class { ("", "") } else { ("[", "]") };
    let written = match escaped {
        Some('d') => "0-9",
        Some('s') => SPACES,
        Some('w') => WORD,
        Some('b') if !class => return out.push_str(WORD_END),
        Some('D') if !class => "^0-9",
        Some('S') if !class => r"^\x20\n\t\r\xA0",
        Some('W') if !class => r"^0-9A-Za-z_À-ÖØ-öø-ɏ",
        _ => {
            out.push('\\');
            out.extend(escaped);
            if matches!(escaped, Some('x' | 'u')) && chars.peek() == Some(&'{') {
                copy_until(chars, '}', out);
            } else if escaped == Some('x') {
                out.extend(chars.next());
                out.extend(chars.next());
            }
            return;
        }
    };
    out.push_str(open);
    out.push_str(written);
    out.push_str(close);
}

/// A letter of a class, or a range of letters, in both cases.
fn push_in_class(c: char, chars: &mut std::iter::Peekable<std::str::Chars<'_>>, out: &mut String) {
    out.push(c);
    let mut ahead = chars.clone();
    let range = ahead.next_if_eq(&'-').and_then(|_| ahead.next()).filter(|end| *end != ']');
    if let Some(end) = range {
        *chars = ahead;
        out.extend(['-', end]);
        if let Some((from, to)) = other_case(c).zip(other_case(end)).filter(|(from, to)| from <= to) {
            out.extend([from, '-', to]);
        }
    } else {
        out.extend(other_case(c));
    }
}

fn copy_until(chars: &mut impl Iterator<Item = char>, end: char, out: &mut String) {
    for c in chars {
        out.push(c);
        if c == end {
            break;
        }
    }
}

/// `?:`, `?<name>`, `?P<name>` are syntax, not letters.
fn copy_group_head(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, out: &mut String) {
    out.extend(chars.next());
    if chars.peek() == Some(&':') {
        out.extend(chars.next());
    } else {
        copy_until(chars, '>', out);
    }
}

/// The same letter in the other case, in ASCII and Latin-1: the tables of Unicode would cost 10 kB of the module.
fn other_case(c: char) -> Option<char> {
    match c {
        'a'..='z' => Some(c.to_ascii_uppercase()),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '÷' | '×' => None,
        'à'..='þ' => char::from_u32(u32::from(c) - 0x20),
        'À'..='Þ' => char::from_u32(u32::from(c) + 0x20),
        _ => None,
    }
}

/// What patterns write short: a session year as printed, right or wrong, the word before a number, *vergaderjaar*
/// however it is broken, and what stands between the members of a list.
const SHORTHANDS: [(&str, &str); 4] = [
    ("{year}", r"(?:1[89]|20)\d\d\s?[-‐‑–—/]\s?(?:\d{4}|\d{2,3}\b)"),
    ("{nr}", r"(?:[Nn](?:rs?|o|os|ummers?)\b\.?[\s:]*)"),
    ("{vergaderjaar}", r"(?:[Vv]er-?ga-?der-?ja(?:ar|ren)\s*)"),
    ("{and}", r"(?:,\s*en|en|of|,|;|&|alsmede|respectievelijk|resp\.|tot\sen\smet|t/m|[-–])"),
];

/// Compiles a pattern in verbose mode: white space in it does not count, a space in the text is written `\s`.
pub(crate) fn pattern(text: &str) -> Regex {
    let (any_case, text) = text.strip_prefix("(?i)").map_or(("", text), |text| ("i", text));
    let text = SHORTHANDS.iter().fold(text.to_owned(), |text, (short, long)| text.replace(short, long));
    regex(&format!("(?x{any_case}){text}"))
}

/// A pattern that is tried only around words of which every match holds one: finding a word costs far less.
pub(crate) struct Near {
    pattern: Regex,
    words: Vec<Finder<'static>>,
    any_case: bool,
    before: usize,
    after: usize,
}

impl Near {
    /// Most words that a pattern can have.
    const WORDS: usize = 16;

    /// A pattern whose matches hold one of `words`; the first of them begins at most `before` bytes behind the start of
    /// the match and at most `after` bytes before its end.
    pub(crate) fn new<const N: usize>(pattern: Regex, words: [&'static str; N], before: usize, after: usize) -> Self {
        const { assert!(N <= Self::WORDS) }
        Self { pattern, words: finders(&words), any_case: false, before, after }
    }

    /// A pattern whose matches hold one of `words` anywhere, in any case: once one is seen, all behind it is searched.
    pub(crate) fn with<const N: usize>(pattern: &str, words: [&'static str; N]) -> Self {
        Self::any_case(pattern, words, usize::MAX, usize::MAX)
    }

    /// As [`Near::new`], in any case: `words` are written in small letters of ASCII.
    pub(crate) fn any_case<const N: usize>(
        pattern: &str,
        words: [&'static str; N],
        before: usize,
        after: usize,
    ) -> Self {
        Self { any_case: true, ..Self::new(in_any_case(pattern), words, before, after) }
    }

    /// The first match.
    pub(crate) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.find_iter(text).next()
    }

    /// Whether there is a match.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Every match, in order.
    pub(crate) fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        const NOWHERE: usize = usize::MAX;
        let small = if self.any_case { Cow::Owned(text.to_ascii_lowercase()) } else { Cow::Borrowed(text) };
        let next = move |word: &Finder<'_>, from: usize| {
            let rest = small.as_bytes().get(from..).unwrap_or_default();
            word.find(rest).map_or(NOWHERE, |at| from + at)
        };
        let mut places = [NOWHERE; Self::WORDS];
        for (place, word) in places.iter_mut().zip(&self.words) {
            *place = next(word, 0);
        }
        let mut from = 0;
        std::iter::from_fn(move || {
            loop {
                let at = places.into_iter().min().filter(|&at| at != NOWHERE)?;
                let end = text.floor_char_boundary(at.saturating_add(self.after));
                let start = text.floor_char_boundary(at.saturating_sub(self.before)).max(from);
                let found = text.get(..end).filter(|_| start <= end).and_then(|text| self.pattern.find_at(text, start));
                // A match behind this word may be cut off where the part ends: it is looked for around its own word.
                let found = found.filter(|found| found.start() <= at || end == text.len());
                // What was not found around this word does not hold it.
                from = found.as_ref().map_or(at + 1, Match::end);
                // A word behind this one may be part of the next match, one before its end is not.
                let seen = from.max(at + 1);
                for (place, word) in places.iter_mut().zip(&self.words) {
                    if *place < seen {
                        *place = next(word, seen);
                    }
                }
                // To the end of the text everything is looked through.
                if found.is_some() || end == text.len() {
                    return found;
                }
            }
        })
    }
}

fn finders(words: &[&'static str]) -> Vec<Finder<'static>> {
    words.iter().map(|word| Finder::new(*word)).collect()
}

fn in_any_case(pattern: &str) -> Regex {
    let (flags, pattern) = pattern.strip_prefix("(?x)").map_or(("(?i)", pattern), |pattern| ("(?xi)", pattern));
    regex(&format!("{flags}{pattern}"))
}

/// Several patterns, each of which is tried only near its own words.
pub(crate) struct AnyOf<const N: usize>(pub [Near; N]);

impl<const N: usize> AnyOf<N> {
    /// The matches of all, those of each in order.
    pub(crate) fn all<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        self.0.iter().flat_map(move |near| near.find_iter(text))
    }

    /// Where the first match begins.
    pub(crate) fn start(&self, text: &str) -> Option<usize> {
        self.0.iter().filter_map(|near| near.find(text)).map(|found| found.start()).min()
    }

    /// Whether there is a match.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.0.iter().any(|near| near.is_match(text))
    }
}

/// A word to look for, its searcher made once: making one costs as much as searching some lines.
pub(crate) struct Literal {
    word: &'static str,
    searcher: OnceLock<Finder<'static>>,
}

impl Literal {
    pub(crate) const fn new(word: &'static str) -> Self {
        Self { word, searcher: OnceLock::new() }
    }

    /// The searcher.
    pub(crate) fn searcher(&self) -> &Finder<'static> {
        self.searcher.get_or_init(|| Finder::new(self.word))
    }

    /// Where the word stands for the first time.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        self.searcher().find(text.as_bytes())
    }

    /// Everywhere the word stands.
    pub(crate) fn find_iter<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        self.searcher().find_iter(text.as_bytes())
    }
}

/// What a named group took.
pub(crate) fn group<'t>(captures: &Captures<'t>, name: &str) -> Option<&'t str> {
    captures.name(name).map(|group| group.as_str())
}

/// The first of several groups that took something.
pub(crate) fn first_group<'t>(captures: &Captures<'t>, names: &[&str]) -> Option<&'t str> {
    names.iter().find_map(|name| group(captures, name))
}

/// Where the whole match ends.
pub(crate) fn end(captures: &Captures<'_>) -> usize {
    captures.get(0).map_or(0, |whole| whole.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_near_words_finds_what_it_finds_alone() {
        let alone = regex(r"(?i)(?:^|\s)(?:een\s+)?bijlage\b(?:\s\d+)?");
        let near = Near::new(alone.clone(), ["bijlage", "Bijlage"], 8, 12);
        for text in [
            "",
            "Bijlage 1, een  bijlage 22 en een bijlagen bijlage",
            "geen één bijlage bijlage 3 bijlagé",
            "bijlagebijlage é bijlage é",
        ] {
            let found: Vec<_> = near.find_iter(text).map(|found| found.range()).collect();
            assert_eq!(found, alone.find_iter(text).map(|found| found.range()).collect::<Vec<_>>(), "{text}");
            assert_eq!(near.is_match(text), alone.is_match(text));
        }
    }

    #[test]
    fn a_match_is_not_cut_off_behind_a_word_before_it() {
        let near = Near::any_case(r"\bkost\b|in (?:mei|juni)(?: \d{4})?", ["kost", "mei", "juni"], 4, 16);
        let alone = regex(r"(?i)\bkost\b|in (?:mei|juni)(?: \d{4})?");
        for gap in 0..24 {
            let text = format!("Mei {} kosten, mei {} in juni 2024", "x".repeat(gap), "x".repeat(gap));
            let found: Vec<_> = near.find_iter(&text).map(|found| found.as_str()).collect();
            assert_eq!(found, alone.find_iter(&text).map(|found| found.as_str()).collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn any_case_is_written_out() {
        let written = written_out(r"v[oó]{2}r\b(?<day>[a-z]\x{301}\xA0)", true);
        assert_eq!(written, r"[vV][oOóÓ]{2}[rR](?-u:\b)(?<day>[a-zA-Z]\x{301}\xA0)");
        assert_eq!(written_out(r"\d[\d\s]\\d", false), r"[0-9][0-9\x20\n\t\r\xA0]\\d");
        let pattern = regex(r"(?xi) ^ (?: vóór | één ) \s [^()] [a-c-] $");
        for text in ["VÓÓR xB", "Één (-", "één y-"] {
            assert_eq!(pattern.is_match(text), !text.contains('('), "{text}");
        }
        assert!(!regex("vraag").is_match("Vraag"));
    }
}
