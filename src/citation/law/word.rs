//! The words that the name of a law goes on with.

/// One more word of a name.
pub struct Word<'t> {
    /// Whether a comma stands before it.
    pub listed: bool,
    /// The word.
    pub text: &'t str,
    /// Where it ends in what was given.
    pub end: usize,
}

impl<'t> Word<'t> {
    /// The word that `rest` goes on with behind a space, or the year.
    pub fn next(rest: &'t str) -> Option<Self> {
        let spaced = rest.strip_prefix(',').unwrap_or(rest);
        let words = spaced.strip_prefix([' ', '\n', '\t', '\r', '\u{A0}'])?;
        let is_letter = |c: char| c.is_ascii_alphabetic() || matches!(c, 'À'..='ÿ');
        let length = if words.starts_with(is_letter) {
            words.find(|c: char| !is_letter(c) && !c.is_ascii_digit() && !matches!(c, '’' | '\'' | '-'))
        } else {
            let year = words.starts_with("19") || words.starts_with("20");
            let digits = words.bytes().take_while(u8::is_ascii_digit).count();
            let ends = !words.get(digits..)?.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
            Some((year && digits == 4 && ends).then_some(digits)?)
        };
        let text = words.get(..length.unwrap_or(words.len()))?;
        let listed = spaced.len() < rest.len();
        Some(Self { listed, text, end: rest.len() - words.len() + text.len() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_on_word_by_word() {
        let next = |rest| Word::next(rest).map(|word| (word.listed, word.text, word.end));
        assert_eq!(next(" één-op’s, "), Some((false, "één-op’s", 13)));
        assert_eq!(next(",\u{A0}plaatsing"), Some((true, "plaatsing", 12)));
        assert_eq!(next(" 2014."), Some((false, "2014", 5)));
        for none in ["", " ", "de", "  de", ". de", " 2114", " 201", " 20145", " 2014a", " (oud)"] {
            assert_eq!(next(none), None, "{none:?}");
        }
    }
}
