//! Rows and cells of tables in running text: "2019 2.450". Their figures are no markers.

/// Whether a word is a year; on a line of its own it is the first cell of a row.
pub fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a line has nothing but figures, as cells have.
pub fn is_figures(words: &str) -> bool {
    words.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' ' | b'%' | b'-'))
}

/// Whether a text begins as a row does, with a year and a figure.
pub fn is_row(words: &str) -> bool {
    words
        .split_once(char::is_whitespace)
        .is_some_and(|(year, rest)| is_year(year) && rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a text has an amount: "2.450".
pub fn has_amount(words: &str) -> bool {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let amount = |window: &[u8]| digit(window.first()) && window.get(1) == Some(&b'.') && digit(window.get(2));
    words.as_bytes().windows(3).any(amount)
}
