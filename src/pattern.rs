//! Compiles the patterns of the crate, with digits, spaces, letters and word ends as Dutch texts need them.
//!
//! The Unicode tables of the regex crate would cost 25 kB of the module, and its Unicode word ends make searches slow.
//! So `\\d`, `\\s`, `\\w` and `\\b` are written out for Latin text, and letters in any case too: `(?i)van` becomes
//! `[vV][aA][nN]`.

use regex::Regex;

/// A pattern of this crate. It may begin with the flags `x` (verbose) and `i` (any case); they count for all of it.
pub(crate) fn regex(pattern: &str) -> Regex {
    let flags = ["(?xi)", "(?ix)", "(?i)", "(?x)"].into_iter().find(|flags| pattern.starts_with(flags)).unwrap_or("");
    let verbose = if flags.contains('x') { "(?x)" } else { "" };
    let written = written_out(pattern.get(flags.len()..).unwrap_or_default(), flags.contains('i'));
    Regex::new(&format!("{verbose}{written}")).unwrap_or_else(|error| never(&error))
}

#[allow(clippy::panic, reason = "every pattern is a constant, and compiled by a test")]
fn never(error: &regex::Error) -> Regex {
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
        Some('b') if !class => r"?-u:\b",
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
    let (open, close) = if written.starts_with('?') { ("(", ")") } else { (open, close) };
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

fn other_case(c: char) -> Option<char> {
    let mut other = if c.is_lowercase() { c.to_uppercase().to_string() } else { c.to_lowercase().to_string() };
    let only = other.pop().filter(|_| other.is_empty());
    only.filter(|other| *other != c)
}

#[cfg(test)]
mod tests {
    use super::*;

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
