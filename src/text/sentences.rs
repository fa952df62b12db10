//! Sentences of running text, and which of them ask something.

use crate::text::span::{Span, find_byte};

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 46] = [
    "jl", "a.s", "o.a", "c.s", "nr", "nrs", "art", "blz", "p", "pag", "dr", "drs", "mr", "ir", "prof", "mw", "dhr",
    "bijv", "bv", "resp", "d.d", "i.c", "m.b.t", "t.a.v", "t.o.v", "m.n", "i.v.m", "n.a.v", "o.b.v", "d.w.z", "ca",
    "incl", "excl", "max", "min", "mln", "mld", "st", "Stb", "Stcrt", "Trb", "vgl", "zgn", "t.b.v", "e.d", "enz",
];

/// Cuts a text into sentences, in bytes of the text; line ends of the text end a sentence too.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some((mut at, mut c)) = next_stop(text, from) {
        // A quotation is one piece; what ends it inside the marks can end the sentence around it.
        if let Some(end) = quotation_end(text, at, c) {
            let inside = text.get(at..end).unwrap_or_default().char_indices().next_back();
            (at, c) = inside.map_or((at, c), |(last, inner)| (at + last, inner));
        }
        from = at + c.len_utf8();
        let ends = match c {
            '\n' => true,
            '.' | '?' | '!' => {
                let closed = text.get(from..).unwrap_or_default();
                let rest = closed.trim_start_matches(is_closer);
                from += closed.len() - rest.len();
                ends_sentence(text.get(start..at).unwrap_or_default(), c, rest.chars().next(), rest)
            }
            _ => false,
        };
        if ends {
            push(text, Span::new(start, from), &mut found);
            start = from;
        }
    }
    push(text, Span::new(start, text.len()), &mut found);
    found
}

/// The next character that can end a sentence or open a quotation, and where it stands.
fn next_stop(text: &str, from: usize) -> Option<(usize, char)> {
    let mut from = from;
    loop {
        let at = find_byte(text, from, may_stop)?;
        let c = text.get(at..)?.chars().next()?;
        if matches!(c, '\n' | '.' | '?' | '!' | '«' | '“') {
            return Some((at, c));
        }
        from = at + c.len_utf8();
    }
}

/// Whether a character that [`next_stop`] looks for can begin with this byte.
#[allow(clippy::needless_bitwise_bool, reason = "without branches sixteen bytes are compared together")]
const fn may_stop(byte: u8) -> bool {
    (byte == b'\n') | (byte == b'.') | (byte == b'?') | (byte == b'!') | (byte >= 0x80)
}

/// Where the quotation that opens at `at` closes, when it does so within reach.
fn quotation_end(text: &str, at: usize, open: char) -> Option<usize> {
    const REACH: usize = 800;
    let close = match open {
        '«' => '»',
        '“' => '”',
        _ => return None,
    };
    let inner = text.get(at + open.len_utf8()..)?;
    inner
        .char_indices()
        .take_while(|&(offset, _)| offset < REACH)
        .find(|&(_, c)| c == close)
        .map(|(offset, _)| at + open.len_utf8() + offset)
}

fn is_closer(c: char) -> bool {
    matches!(c, '»' | '”' | '"' | '’' | '\'' | ')' | ']' | '?' | '!' | '.')
}

fn ends_sentence(before: &str, stop: char, next: Option<char>, rest: &str) -> bool {
    let follows = rest.trim_start().chars().next();
    let starts = follows.is_none_or(|c| {
        c.is_uppercase() || matches!(c, '«' | '“' | '"' | '‘' | '(' | '-' | '–' | '•') || c.is_ascii_digit()
    });
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    match stop {
        '.' if word.is_empty() || ABBREVIATIONS.contains(&word) => false,
        '.' if word.chars().count() == 1 && word.chars().all(char::is_uppercase) => false,
        '.' => {
            starts && (next.is_none_or(char::is_whitespace) || next.is_some_and(|c| c.is_uppercase() && word.len() > 2))
        }
        _ => starts && next.is_none_or(|c| c.is_whitespace() || c.is_uppercase() || c == '«'),
    }
}

fn push(text: &str, span: Span, found: &mut Vec<Span>) {
    let span = crate::text::view::trimmed(text, span);
    if !span.is_empty() {
        found.push(span);
    }
}

/// The separate questions that a text asks; the whole text where no sentence ends in a question mark.
#[must_use]
pub fn questions(text: &str) -> Vec<Span> {
    let asks = |span: &Span| {
        let sentence = span.of(text).trim_end_matches(|c: char| is_closer(c) && c != '?');
        sentence.ends_with('?') || span.of(text).ends_with('?')
    };
    let asked: Vec<Span> = sentences(text).into_iter().filter(asks).collect();
    let whole = crate::text::view::trimmed(text, Span::new(0, text.len()));
    if asked.is_empty() && !whole.is_empty() { vec![whole] } else { asked }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Vec<&str> {
        questions(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn each_question_by_itself() {
        assert_eq!(
            asked("Vindt u dat? Zo ja, waarom? Zo nee, waarom niet?"),
            ["Vindt u dat?", "Zo ja, waarom?", "Zo nee, waarom niet?"]
        );
        assert_eq!(asked("U zei op 15 oktober jl. dat het goed is. Is dat zo?"), ["Is dat zo?"]);
        let quoted = "Kent u het bericht «Kwam hij om? Nee» van 3 mei?";
        assert_eq!(asked(quoted), [quoted]);
        assert_eq!(asked("Zei u «Is dat zo?» Waarom?"), ["Zei u «Is dat zo?»", "Waarom?"]);
        assert_eq!(
            asked("Is dit «true price?» bekend?Overweegt u dat?"),
            ["Is dit «true price?» bekend?", "Overweegt u dat?"]
        );
        assert_eq!(asked("Graag een reactie."), ["Graag een reactie."]);
        assert_eq!(
            asked("Hoe duidt u art. 3 van mr. De Vries c.s. uit 2024?"),
            ["Hoe duidt u art. 3 van mr. De Vries c.s. uit 2024?"]
        );
    }
}
