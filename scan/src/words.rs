//! The ends of a text: its first and last word, and itself without white space around it.

/// What stands before the first white space.
#[must_use]
pub fn first_word(text: &str) -> &str {
    match text.bytes().position(may_be_space) {
        None => text,
        Some(end) if text.as_bytes().get(end).is_some_and(u8::is_ascii) => text.get(..end).unwrap_or_default(),
        _ => text.split(char::is_whitespace).next().unwrap_or_default(),
    }
}

/// What stands behind the last white space.
#[must_use]
pub fn last_word(text: &str) -> &str {
    match text.bytes().rposition(may_be_space) {
        None => text,
        Some(end) if text.as_bytes().get(end).is_some_and(u8::is_ascii) => text.get(end + 1..).unwrap_or_default(),
        _ => text.rsplit(char::is_whitespace).next().unwrap_or_default(),
    }
}

/// The text without white space at its ends.
#[must_use]
pub fn trim(text: &str) -> &str {
    let printed = |end: Option<&u8>| end.is_some_and(|byte| !may_be_space(*byte));
    if printed(text.as_bytes().first()) && printed(text.as_bytes().last()) { text } else { text.trim() }
}

/// Whether a byte is white space of ASCII, or part of a character outside it, which may be white space too.
const fn may_be_space(byte: u8) -> bool {
    !byte.is_ascii() || byte == b' ' || (byte >= b'\t' && byte <= b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_white_space_of_any_kind() {
        for text in [
            "",
            " ",
            "een",
            "een twee",
            " een",
            "een ",
            "één\u{A0}twee",
            "een\ttwé\u{2009}x",
            "\u{B}a\u{85}b",
            "é",
            "\u{3000}",
        ] {
            assert_eq!(first_word(text), text.split(char::is_whitespace).next().unwrap(), "{text:?}");
            assert_eq!(last_word(text), text.rsplit(char::is_whitespace).next().unwrap(), "{text:?}");
            assert_eq!(trim(text), text.trim(), "{text:?}");
        }
    }
}
