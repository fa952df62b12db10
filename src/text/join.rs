//! How the end of a line joins the next: with a space, without one, or with the hyphen that was printed.

use crate::text::pattern::Literal;

/// How a line is joined to the text before it.
#[derive(Debug, PartialEq, Eq)]
pub enum Joint {
    /// Nothing between them.
    Direct,
    /// This between them.
    With(&'static str),
    /// The hyphen before it goes.
    DropHyphen,
}

/// How `line` goes on where `before` ends.
#[must_use]
pub fn joint(before: &str, line: &str) -> Joint {
    if before.is_empty() || before.ends_with('\n') {
        return Joint::Direct;
    }
    // A word that many hyphens made is not looked through again at each of them.
    let before = before.get(before.floor_char_boundary(before.len().saturating_sub(LONGEST_WORD))..).unwrap_or(before);
    let last = scan::last_word(before);
    let first = scan::first_word(line);
    if let Some(at) = url_start(last) {
        let url = last.get(at..).unwrap_or_default();
        return if is_name_without_hyphen(before, url, first) {
            Joint::DropHyphen
        } else {
            url_joint(url, first, line)
        };
    }
    if line.starts_with(['?', '!', ',', ';']) {
        return Joint::Direct;
    }
    let Some(stem) = last.strip_suffix(['-', '\u{AD}', '\u{2010}']) else { return Joint::With(" ") };
    let (Some(left), Some(right)) = (stem.chars().next_back(), line.chars().next()) else {
        return Joint::With(" ");
    };
    if last.ends_with('\u{2010}') {
        return Joint::Direct;
    }
    if COORDINATORS.contains(&first) {
        return Joint::With(" ");
    }
    let word = stem.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
    // No hyphenation leaves one letter: "e-mail" keeps its own hyphen.
    let whole = word.chars().nth(1).is_none() || HYPHENATED_PREFIXES.contains(&word.as_str());
    if left.is_lowercase() && right.is_lowercase() && !whole {
        return Joint::DropHyphen;
    }
    if left.is_alphanumeric() && (right.is_alphanumeric() || right == ':') {
        return Joint::Direct;
    }
    Joint::With(" ")
}

/// Where a web address begins in a word.
#[must_use]
pub fn url_start(word: &str) -> Option<usize> {
    static STARTS: [Literal; 3] = [Literal::new("http://"), Literal::new("https://"), Literal::new("www.")];
    // Most words are none: every address has one of these, and not only where a sentence ends.
    let inside = word.strip_suffix('.').filter(|inside| !inside.ends_with('w')).unwrap_or(word);
    memchr::memchr2(b':', b'.', inside.as_bytes())?;
    let at = STARTS.iter().filter_map(|start| start.find(word)).min()?;
    let before = word.get(..at).and_then(|text| text.chars().next_back());
    (!before.is_some_and(char::is_alphabetic)).then_some(at)
}

/// Whether the hyphen at the end of a line is none of the site's name, because the text has the name without it:
/// `VisserijNieuws (www.visserij-\nnieuws.nl)`.
fn is_name_without_hyphen(before: &str, url: &str, first: &str) -> bool {
    let host = url.split_once("://").map_or(url, |(_, host)| host);
    let Some(head) = host.strip_suffix('-').filter(|host| !host.contains('/')) else { return false };
    let head = head.rsplit('.').next().unwrap_or_default();
    let tail = first.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let name = format!("{head}{tail}").to_ascii_lowercase();
    let known = before.to_ascii_lowercase();
    name.len() > head.len() && known.split(|c: char| !c.is_alphanumeric()).any(|word| word == name)
}

/// An address goes on in the next line where it broke behind a hyphen, a slash or the like; the hyphen is its own.
fn url_joint(url: &str, first: &str, line: &str) -> Joint {
    let note_number = first.trim_start_matches(|c: char| c.is_ascii_digit());
    let starts_note = note_number.len() < first.len() && note_number.chars().next().is_some_and(char::is_uppercase);
    if starts_note || url_start(first).is_some() && !url.ends_with("://") {
        return Joint::With(" ");
    }
    let broken = url.ends_with(['-', '/', '_', '=', '&', '?', '%', '#', '~', '+']) || url == "www.";
    let goes_on = first.len() >= 4
        && first.contains(['/', '-', '_', '=', '%'])
        && line
            .chars()
            .next()
            .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/' | '?' | '=' | '#'))
        && !url.ends_with([')', '.', ',', ';', '»', '>']);
    let closed = url.ends_with('/') && first.chars().next().is_some_and(char::is_uppercase) && !goes_on;
    if (broken && !closed) || goes_on { Joint::Direct } else { Joint::With(" ") }
}

/// Prefixes that keep their hyphen in a compound, wherever the line breaks.
pub const HYPHENATED_PREFIXES: [&str; 8] = ["niet", "oud", "ex", "non", "vice", "anti", "pro", "semi"];

/// Words behind a hanging hyphen: "nacht- en weekendstremmingen".
pub const COORDINATORS: [&str; 5] = ["en", "of", "dan", "respectievelijk", "c.q."];

/// About the length of a line.
pub const SHORT_LINE: usize = 64;

/// Longer than any word or address of a document, in bytes.
pub const LONGEST_WORD: usize = 512;
