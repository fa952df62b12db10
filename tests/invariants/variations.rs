//! A text as other programs would have it: the same words, other characters. No fact may change.
#![allow(dead_code, reason = "each test uses some of it")]

use serde_json::Value;

use super::{difference, facts, read};

/// What a variation does with a text.
type Variation = fn(&str) -> String;

/// Changes of characters, each made everywhere at once.
const CHARACTERS: [(&str, Variation); 4] =
    [("spaces", spaces), ("line ends", line_ends), ("letters", letters), ("hyphens and digits", hyphens_and_digits)];

/// Changes of headings and of line ends.
const LAYOUTS: [(&str, Variation); 2] = [("headings", headings), ("lines", narrow)];

/// Holds the facts of a text against those of its variations.
pub fn check_characters(name: &str, text: &str) {
    check(name, text, &CHARACTERS);
}

/// The same for other layouts.
pub fn check_layouts(name: &str, text: &str) {
    check(name, text, &LAYOUTS);
}

fn check(name: &str, text: &str, variations: &[(&str, Variation)]) {
    let expected = said(text);
    for (kind, vary) in variations {
        let found = said(&vary(text));
        assert!(found == expected, "{name}, other {kind}: {}", difference(&expected, &found, ""));
    }
}

/// The facts of a text; of citations not the words, which are as given.
fn said(text: &str) -> Value {
    let mut facts = facts(&read(text));
    for citation in facts["citations"].as_array_mut().into_iter().flatten() {
        citation["text"].take();
    }
    facts
}

/// Spaces of all kinds, some of them twice.
fn spaces(text: &str) -> String {
    in_turn(text, ' ', &["  ", "\u{A0}", "\t", "\u{2009}\u{200E}", "\u{202F} "])
}

fn line_ends(text: &str) -> String {
    in_turn(text, '\n', &["\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}"])
}

fn in_turn(text: &str, plain: char, others: &[&str]) -> String {
    let mut turn = others.iter().cycle();
    text.split(plain).collect::<Vec<_>>().iter().fold(String::new(), |out, part| {
        let between = if out.is_empty() { "" } else { turn.next().unwrap_or(&"") };
        out + between + part
    })
}

/// Accents apart from their letters, ligatures, and what is invisible inside words.
fn letters(text: &str) -> String {
    let apart = [("é", "e\u{301}"), ("ë", "e\u{308}"), ("ï", "i\u{308}"), ("ö", "o\u{308}"), ("è", "e\u{300}")];
    let joined = [("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ")];
    let hidden =
        [("aa", "a\u{AD}a"), ("ee", "e\u{200B}e"), ("oo", "o\u{2060}o"), ("ie", "i\u{FEFF}e"), ("24Z", "24\u{AD}Z")];
    let mut out = text.to_owned();
    for (plain, other) in apart.iter().chain(&joined).chain(&hidden) {
        out = out.replace(plain, other);
    }
    out
}

/// Hyphens that do not break, and raised digits where a marker can stand.
fn hyphens_and_digits(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let ends = chars.peek().is_none_or(|next| matches!(next, ' ' | '\n' | '.' | ','));
        let other = match c {
            '-' if before.is_alphanumeric() && !ends => Some('\u{2011}'),
            '1'..='3' if matches!(before, '»' | '?') && ends => "¹²³".chars().nth(c as usize - '1' as usize),
            _ => None,
        };
        out.push(other.unwrap_or(c));
        before = c;
    }
    out
}

/// Each heading with other signs around it.
fn headings(text: &str) -> String {
    let mut turn = 0;
    let lines = text.lines().map(|line| {
        let numbered =
            ["Vraag ", "Antwoord "].iter().find_map(|word| Some((word, line.trim_end().strip_prefix(word)?)));
        let Some((word, number)) = numbered.filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()))
        else {
            return line.to_owned();
        };
        turn += 1;
        match turn % 8 {
            0 => format!("*{word}{number}*"),
            1 => format!("• {word}{number}"),
            2 => format!("{word}({number})"),
            3 => format!("__{word}{number}:__"),
            4 => format!("{}NR. {number}", word.to_uppercase()),
            5 => format!("- **{word}{number}**"),
            6 => format!("## {word}{number}."),
            _ => format!("{word}nummer {number}"),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Long lines broken at spaces, as mail does. Questions without numbers would lose where they begin.
fn narrow(text: &str) -> String {
    const WIDTH: usize = 100;
    if !text.contains("Vraag 1") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + text.len() / 50);
    for line in text.lines() {
        let mut width = 0;
        for word in line.split(' ') {
            if width > 0 {
                let breaks = width + word.len() > WIDTH;
                out.push(if breaks { '\n' } else { ' ' });
                width = if breaks { 0 } else { width };
            }
            out.push_str(word);
            width += word.len() + 1;
        }
        out.push('\n');
    }
    out
}
