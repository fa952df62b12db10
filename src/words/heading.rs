//! Lines that begin a question, an answer, a notice or a Toelichting.

use crate::text::order::sort_by;
use crate::words::numbering::{self, Number};

/// Whether a line heads a note as web pages print it; the number follows, on the same line or the next.
#[must_use]
pub fn is_web_heading(line: &str) -> bool {
    line.strip_prefix("X Noot").is_some_and(|rest| rest.trim().bytes().all(|byte| byte.is_ascii_digit()))
}

/// What a line begins, and how many bytes of it are the heading itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What begins.
    pub kind: Begins,
    /// Bytes of the heading; text may follow on the same line.
    pub len: usize,
}

/// What a heading begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begins {
    /// "Vraag 4 en 5"; empty for "Vraag" alone.
    Question(Vec<Number>),
    /// "Antwoord op vraag 3 en 4"; empty for "Antwoord" alone.
    Answer(Vec<Number>),
    /// "Mededeling", "Nadere mededeling".
    Notice,
    /// "Toelichting".
    Explanation,
}

/// Reads the labelled heading that a line begins with.
#[must_use]
pub fn labelled(line: &str) -> Option<Heading> {
    match *line.as_bytes().first()? {
        b'V' | b'v' => question(line).or_else(|| short(line)),
        b'A' | b'a' | b'B' => answer(line).or_else(|| short(line)),
        b'M' => notice(line),
        b'N' => notice(line).or_else(|| described_answer(line)),
        b'G' | b'H' => described_answer(line),
        b'T' | b'D' => explanation(line),
        _ => None,
    }
}

/// "V1:", "A2.": a letter, a number and what closes them.
fn short(line: &str) -> Option<Heading> {
    let (letter, words) = line.split_at_checked(1)?;
    let words = words.strip_prefix(' ').unwrap_or(words);
    if !matches!(letter, "V" | "A") || !words.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let numbers = numbering::parse(words)?;
    let end = line.len() - words.len() + numbers.len;
    let rest = line.get(end..)?.strip_prefix([':', '.', ')'])?;
    let spaced = rest.is_empty() || rest.starts_with(' ');
    let list = numbers.list;
    let kind = if letter == "V" { Begins::Question(list) } else { Begins::Answer(list) };
    spaced.then(|| Heading { kind, len: line.len() - rest.trim_start().len() })
}

/// Whether a heading is one letter with its number, which other words can look like ("A4.").
#[must_use]
pub fn is_short(line: &str) -> bool {
    line.starts_with(['V', 'A']) && line.trim_start_matches(['V', 'A', ' ']).starts_with(|c: char| c.is_ascii_digit())
}

/// "Nader antwoord 1", "Gezamenlijk antwoord op de vragen 2 en 3".
fn described_answer(line: &str) -> Option<Heading> {
    let rest = DESCRIBED.iter().find_map(|word| line.strip_prefix(word))?;
    let skipped = line.len() - rest.len();
    let upper = rest.strip_prefix("antwoord").map(|rest| format!("Antwoord{rest}"))?;
    let heading = answer(&upper)?;
    let numbered =
        matches!(&heading.kind, Begins::Answer(numbers) if !numbers.is_empty() || heading.len == upper.len());
    numbered.then_some(Heading { len: heading.len + skipped, ..heading })
}

/// What can stand before "antwoord" in a heading.
const DESCRIBED: [&str; 8] = [
    "Nader ",
    "Gezamenlijk ",
    "Gezamenlijke ",
    "Gecombineerd ",
    "Herzien ",
    "Gewijzigd ",
    "Gecorrigeerd ",
    "Gerectificeerd ",
];

fn question(line: &str) -> Option<Heading> {
    let rest = after_word(line, &["Vragen", "Vraag", "VRAGEN", "VRAAG", "vraag"])?;
    if line.starts_with("Vraag") && rest.trim_matches([':', '.', ' ']).is_empty() {
        return Some(Heading { kind: Begins::Question(Vec::new()), len: line.len() });
    }
    let words = rest.trim_start();
    let named = ["nr.", "nr", "nummer"].iter().find_map(|word| numbering::behind(words, word));
    let words = named.unwrap_or(words).trim_start();
    let words = words.strip_prefix('(').unwrap_or(words);
    let numbers = numbering::parse(words)?;
    let before = line.len() - words.len();
    let len = end_of_heading(line, before + numbers.len)?;
    // "vraag 3" in small letters is prose unless the line holds nothing else.
    (!line.starts_with('v') || len == line.len()).then_some(Heading { kind: Begins::Question(numbers.list), len })
}

/// Whether a question is headed by a small letter, as prose that a line end cut can be.
#[must_use]
pub fn is_small(line: &str) -> bool {
    line.starts_with('v')
}

fn answer(line: &str) -> Option<Heading> {
    let rest = after_word(line, &["Antwoorden", "Antwoord", "ANTWOORDEN", "ANTWOORD", "Beantwoording"])?;
    let mut words = rest.trim_start();
    let mut named = false;
    for word in ["op", "bij", "de", "vragen", "vraag", "nr.", "nummer"] {
        if let Some(tail) = numbering::behind(words, word).filter(|tail| !tail.starts_with(char::is_alphabetic)) {
            words = tail.trim_start();
            named = true;
        }
    }
    let digits =
        words.strip_prefix('(').filter(|words| words.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(words);
    if let Some(numbers) = numbering::parse(digits) {
        let len = end_of_heading(line, line.len() - digits.len() + numbers.len)?;
        return Some(Heading { kind: Begins::Answer(numbers.list), len });
    }
    let alone = words.trim_start_matches([':', '.']).trim_start();
    let punctuated = alone.len() < words.len() && words.starts_with(':');
    (alone.is_empty() || punctuated && !named)
        .then(|| Heading { kind: Begins::Answer(Vec::new()), len: line.len() - alone.len() })
}

fn notice(line: &str) -> Option<Heading> {
    let rest = after_word(line, &["Mededeling", "Nadere mededeling", "MEDEDELING", "Mededelingen"])?;
    let alone = rest.trim_start_matches([':', '.']).trim_start();
    // On one line with the text of the notice; "Mededeling van" is a reply line.
    let runs_on = rest.starts_with(' ') && OPENINGS.iter().any(|word| alone.starts_with(word));
    (alone.is_empty() || rest.starts_with(':') || runs_on)
        .then(|| Heading { kind: Begins::Notice, len: line.len() - alone.len() })
}

/// Words that a notice begins with.
const OPENINGS: [&str; 12] =
    ["De ", "Het ", "Naar ", "Hierbij ", "Op ", "In ", "Met ", "Ik ", "Bij ", "Deze ", "Uw ", "Namens "];

fn explanation(line: &str) -> Option<Heading> {
    // The sentence with which one begins, where the word is missing.
    if ["Deze vragen dienen ter aanvulling op", "Deze vragen dienen ter vervanging van"]
        .iter()
        .any(|it| line.starts_with(it))
    {
        return Some(Heading { kind: Begins::Explanation, len: 0 });
    }
    let rest = after_word(line, &["Toelichting", "TOELICHTING"])?;
    let rest = rest.trim_start().strip_prefix("bij de vragen").unwrap_or(rest);
    let alone = rest.trim_start_matches([':', '.']).trim_start();
    (alone.is_empty() || rest.starts_with(':'))
        .then(|| Heading { kind: Begins::Explanation, len: line.len() - alone.len() })
}

/// What follows the first of `words` that `line` begins with as a whole word; a glued digit ("Vraag1") is allowed.
fn after_word<'l>(line: &'l str, words: &[&str]) -> Option<&'l str> {
    words.iter().find_map(|word| line.strip_prefix(word)).filter(|rest| !rest.starts_with(char::is_alphabetic))
}

/// Where a heading with numbers ends: punctuation may close it, and only a new sentence may follow.
fn end_of_heading(line: &str, end: usize) -> Option<usize> {
    let rest = line.get(end..)?;
    let text = rest.trim_start_matches([':', '.', ')', ';', '-', '–', ' ', '\u{A0}', '\t']);
    let closed = rest.trim_start().starts_with([':', ')', '.']);
    let sentence = text.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '“' | '"' | '‘' | '\'' | '('));
    (text.is_empty() || sentence || closed && text.starts_with(char::is_alphanumeric))
        .then_some(line.len() - text.len())
}

/// A line that is nothing but question numbers, as headings were before about 2010.
#[must_use]
pub fn bare(line: &str) -> Option<Vec<Number>> {
    if !may_be_bare(line) {
        return None;
    }
    let numbers = numbering::parse(line)?;
    is_closed(line, numbers.len).then_some(numbers.list)
}

/// The first and the last number of such a line.
#[must_use]
pub fn bare_ends(line: &str) -> Option<(Number, Number)> {
    if !may_be_bare(line) {
        return None;
    }
    let (first, last, len) = numbering::ends(line)?;
    is_closed(line, len).then_some((first, last))
}

fn may_be_bare(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit()) && line.len() <= 120
}

fn is_closed(line: &str, len: usize) -> bool {
    line.get(len..).is_some_and(|rest| rest.trim_matches(['.', ' ', '\u{A0}']).is_empty())
}

/// The number that a line begins with, alone, and where it ends.
fn one_number(line: &str) -> Option<(Number, usize)> {
    if !line.as_bytes().first()?.is_ascii_digit() {
        return None;
    }
    let (first, last, len) = numbering::ends(line)?;
    (first == last).then_some((first, len))
}

/// A line that begins with its number: "1. Bent u", "1.) Bent u", "1) Bent u"; the number alone too.
#[must_use]
pub fn inline(line: &str) -> Option<(Number, usize)> {
    let (number, len) = one_number(line)?;
    let rest = line.get(len..)?;
    let text = rest.trim_start_matches(['.', ')']);
    let spaced = text.is_empty() || text.starts_with(char::is_whitespace) || text.starts_with(char::is_uppercase);
    (text.len() < rest.len() && spaced).then(|| (number, line.len() - text.trim_start().len()))
}

/// A line that begins with its number and nothing but space behind it, as copied from Word: "1 Bent u".
#[must_use]
pub fn spaced(line: &str) -> Option<(Number, usize)> {
    let (number, len) = one_number(line)?;
    let rest = line.get(len..)?;
    let text = rest.trim_start();
    let opens = text.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '“' | '"' | '‘'));
    (text.len() < rest.len() && opens).then(|| (number, line.len() - text.len()))
}

/// The number of a note as Word files print them: "1) Trouw", "\[1\] Trouw", "(1) Trouw".
#[must_use]
pub fn note_number(line: &str) -> Option<(String, usize)> {
    let open = line.strip_prefix(['[', '(']).unwrap_or(line);
    let digits = open.bytes().take_while(u8::is_ascii_digit).count();
    let rest = open.get(digits..)?;
    let close = rest.strip_prefix([')', ']'])?;
    // "[^1]: Trouw" is how Markdown writes a note.
    let text = if line.starts_with('[') { close.strip_prefix(':').unwrap_or(close) } else { close }.trim_start();
    // "(Kamerstuk 24 233, nr." and on the next line "3). In het kader".
    ((1..=3).contains(&digits) && !text.starts_with(['.', ',', ';', '?', ')']))
        .then(|| (open.get(..digits).unwrap_or_default().to_owned(), line.len() - text.len()))
}

/// Offsets in a line, behind its start, where a labelled heading stands behind a finished sentence.
///
/// One-line documents and glued text layers have such headings ("… waarom?Vraag 5 Is het …").
#[must_use]
pub fn glued(line: &str) -> Vec<usize> {
    let bytes = line.as_bytes();
    let capitals = memchr::memchr2_iter(b'V', b'A', bytes).chain(memchr::memchr2_iter(b'M', b'T', bytes));
    let heads = |at: &usize| line.get(*at..).is_some_and(|rest| WORDS.iter().any(|word| rest.starts_with(word)));
    let mut found: Vec<usize> = capitals.filter(|&at| at > 0).filter(heads).filter(|&at| begins_at(line, at)).collect();
    sort_by(&mut found, |&at| [at, 0, 0]);
    found
}

/// The words that a heading begins with.
const WORDS: [&str; 5] = ["Vraag", "Vragen", "Antwoord", "Mededeling", "Toelichting:"];

fn begins_at(line: &str, at: usize) -> bool {
    let (Some(before), Some(rest)) = (line.get(..at), line.get(at..)) else { return false };
    let before = before.trim_end();
    let sentence = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' ' | '[' | ']'));
    if !sentence.ends_with(['.', '?', '!', '»', '”', ')', ':']) && before.len() == sentence.len() {
        return false;
    }
    match labelled(rest) {
        Some(Heading { kind: Begins::Question(_), .. } | Heading { kind: Begins::Explanation, .. }) => true,
        Some(Heading { kind: Begins::Answer(numbers), .. }) if !numbers.is_empty() => true,
        Some(Heading { kind: Begins::Answer(_), .. }) => rest.starts_with("Antwoord:") || rest.trim_end() == "Antwoord",
        _ => {
            let follows = |word: &str| {
                rest.strip_prefix(word)
                    .and_then(|rest| rest.strip_prefix(' '))
                    .is_some_and(|r| r.starts_with(char::is_uppercase))
            };
            follows("Mededeling") || follows("Antwoord") && sentence.ends_with('?')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(line: &str) -> String {
        labelled(line).map_or("-".to_owned(), |heading| {
            let (kind, numbers) = match heading.kind {
                Begins::Question(numbers) => ("q", numbers),
                Begins::Answer(numbers) => ("a", numbers),
                Begins::Notice => ("n", vec![]),
                Begins::Explanation => ("t", vec![]),
            };
            let numbers: Vec<String> = numbers.iter().map(Number::to_string).collect();
            format!("{kind} {}|{}", numbers.join(" "), &line[heading.len..])
        })
    }

    #[test]
    fn labelled_headings() {
        for (line, expected) in [
            ("Vraag 1", "q 1|"),
            ("Vraag 4 en 5", "q 4 5|"),
            ("Vraag 2 t/m 6", "q 2 3 4 5 6|"),
            ("Vraag 2a", "q 2a|"),
            ("Vraag 1 Kent u het bericht", "q 1|Kent u het bericht"),
            ("Vraag 1: «Kent u»", "q 1|«Kent u»"),
            ("Vraag1", "q 1|"),
            ("vraag 3", "q 3|"),
            ("Vraag 3 gaat over", "-"),
            ("vraag 3 Bent u", "-"),
            ("Vragen van het lid Podt", "-"),
            ("Antwoord 5:", "a 5|"),
            ("Antwoord", "a |"),
            ("Antwoord: Ja.", "a |Ja."),
            ("Antwoord vraag 1:", "a 1|"),
            ("Antwoord vraag 4-7:", "a 4 5 6 7|"),
            ("Antwoord op vraag 3 en 4", "a 3 4|"),
            ("Antwoord op vragen 7, 8, en 9", "a 7 8 9|"),
            ("Antwoorden op vraag 3, 4, 5, 9 en 10", "a 3 4 5 9 10|"),
            ("Antwoorden 5 en 6", "a 5 6|"),
            ("Antwoord op vraag 9 en vraag 10", "a 9 10|"),
            ("ANTWOORD OP VRAAG 5 T/M 8:", "a 5 6 7 8|"),
            ("VRAAG NR. 2 EN 3", "q 2 3|"),
            ("Vraag (2)", "q 2|"),
            ("Antwoord (2) Ja.", "a 2|Ja."),
            ("Vraag één", "q 1|"),
            ("Antwoord op de vragen twee en drie:", "a 2 3|"),
            ("Vraag IV", "q 4|"),
            ("Vragen II t/m IV", "q 2 3 4|"),
            ("Antwoord een deel ervan", "-"),
            ("Antwoord In 2024", "-"),
            ("V1: Kent u", "q 1|Kent u"),
            ("A1: ja", "a 1|ja"),
            ("A4-tje", "-"),
            ("A2 is vol", "-"),
            ("Antwoord 2l", "a 2l|"),
            ("Antwoord 1 Ja.", "a 1|Ja."),
            ("Antwoord van Minister Faber (Asiel en Migratie)", "-"),
            ("Antwoord op de vraag of", "-"),
            ("Antwoord 3 sluit hierbij aan", "-"),
            ("Mededeling", "n |"),
            ("Nadere mededeling", "n |"),
            ("Mededeling De vragen van", "n |De vragen van"),
            ("Mededeling van Staatssecretaris De Vries", "-"),
            ("Toelichting: Deze vragen", "t |Deze vragen"),
            ("Toelichting op het besluit", "-"),
        ] {
            assert_eq!(described(line), expected, "{line}");
        }
    }

    #[test]
    fn numbers_alone_and_in_front() {
        assert_eq!(bare("1 en 2").unwrap(), [1, 2].map(Number::plain));
        assert_eq!(bare("3, 4 en 7").unwrap(), [3, 4, 7].map(Number::plain));
        assert_eq!(bare("1 NRC Handelsblad"), None);
        assert_eq!(bare("2024"), None);
        assert_eq!(inline("1. Bent u"), Some((Number::plain(1), 3)));
        assert_eq!(inline("12.) Bent u"), Some((Number::plain(12), 5)));
        assert_eq!(inline("2.500 euro"), None);
        assert_eq!(inline("3 Bent u"), None);
    }

    #[test]
    fn headings_behind_a_sentence() {
        let line = "Is dat zo?1Vraag 2 Kunt u dat? Antwoord 2 Ja. Zie vraag 2. Mededeling Naar aanleiding";
        let found: Vec<_> = glued(line).into_iter().map(|at| &line[at..at + 8]).collect();
        assert_eq!(found, ["Vraag 2 ", "Antwoord", "Mededeli"]);
        assert_eq!(glued("zie het antwoord op Vraag 2 hierboven"), [0; 0]);
    }
}
