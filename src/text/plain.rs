//! Odd characters made plain before a text is read, with the way back to the text as given.
//!
//! Texts copied from Word, a PDF or a web page have spaces, hyphens, digits, letters and line ends of other kinds than
//! the patterns of the genre know, and invisible characters inside words. Most texts have none, and cost one look.

use crate::text::accents::accented;
use crate::text::span::{Span, last_chars};

/// A text whose odd characters are plain.
#[derive(Debug, PartialEq, Eq)]
pub struct Plain {
    /// The plain text.
    pub text: String,
    pieces: Vec<Piece>,
    /// Length of the text as given.
    given: usize,
}

/// What begins at `at` in the plain text and at `from` in the text as given: copied, or put there for something odd.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    at: usize,
    from: usize,
    copied: bool,
}

impl Plain {
    /// The text made plain; `None` when it is.
    #[must_use]
    pub fn of(given: &str) -> Option<Self> {
        let mut plain = Self { text: String::new(), pieces: Vec::new(), given: given.len() };
        let (mut from, mut at) = (0, 0);
        let mut doubled = memchr::memmem::find_iter(given.as_bytes(), b"  ").peekable();
        let unix = memchr::memchr(b'\n', given.as_bytes()).is_some();
        let find = if is_markdown(given) { scan::odd_or_mark } else { scan::odd };
        let mut other = find(given.as_bytes(), 0);
        loop {
            while doubled.next_if(|&space| space < at).is_some() {}
            if other.is_some_and(|other| other < at) {
                other = find(given.as_bytes(), at);
            }
            let Some(next) = other.into_iter().chain(doubled.peek().copied()).min() else { break };
            let (before, rest) = given.split_at_checked(next).unwrap_or_default();
            let Some(odd) = odd(before, rest, unix) else {
                at = next + rest.chars().next().map_or(1, char::len_utf8);
                continue;
            };
            if plain.text.is_empty() {
                plain.text.reserve(given.len());
            }
            plain.copy(given, Span::new(from, next - odd.back));
            plain.put(&odd.made, next - odd.back);
            at = next + odd.len;
            from = at;
        }
        if from == 0 {
            return None;
        }
        plain.copy(given, Span::new(from, given.len()));
        Some(plain)
    }

    fn copy(&mut self, given: &str, span: Span) {
        if !span.is_empty() {
            self.pieces.push(Piece { at: self.text.len(), from: span.start, copied: true });
            self.text.push_str(span.of(given));
        }
    }

    fn put(&mut self, made: &Made, from: usize) {
        let at = self.text.len();
        match made {
            Made::Nothing => return,
            Made::Text(text) => self.text.push_str(text),
            Made::Letter(letter) => self.text.push(*letter),
            Made::Digits(digits) => self.text.push_str(digits),
        }
        self.pieces.push(Piece { at, from, copied: false });
    }

    /// The span in the text as given of a span in the plain text.
    #[must_use]
    pub fn to_given(&self, span: Span) -> Span {
        let piece = |at: usize| {
            let index = self.pieces.partition_point(|piece| piece.at <= at).checked_sub(1);
            index.and_then(|index| Some((self.pieces.get(index)?, self.pieces.get(index + 1))))
        };
        let start = match piece(span.start) {
            _ if span.start >= self.text.len() && !self.text.is_empty() => self.given,
            Some((piece, _)) if piece.copied => piece.from + span.start - piece.at,
            Some((piece, _)) => piece.from,
            None => 0,
        };
        let end = match piece(span.end.saturating_sub(1)) {
            _ if span.is_empty() => start,
            Some((piece, _)) if piece.copied => piece.from + span.end - piece.at,
            Some((_, next)) => next.map_or(self.given, |next| next.from),
            None => start,
        };
        Span::new(start, end.max(start))
    }

    /// The span in the plain text of a span in the text as given.
    #[must_use]
    pub fn of_given(&self, span: Span) -> Span {
        let offset = |from: usize| {
            let index = self.pieces.partition_point(|piece| piece.from <= from).checked_sub(1);
            let Some(index) = index else { return 0 };
            let end = self.pieces.get(index + 1).map_or(self.text.len(), |next| next.at);
            self.pieces.get(index).map_or(0, |piece| match piece.copied {
                true => (piece.at + from - piece.from).min(end),
                false if from == piece.from => piece.at,
                false => end,
            })
        };
        Span::new(offset(span.start), offset(span.end))
    }
}

/// Something odd: bytes before and behind the place where it was found, and what is made of it.
struct Odd {
    back: usize,
    len: usize,
    made: Made,
}

enum Made {
    Nothing,
    Text(&'static str),
    Letter(char),
    Digits(String),
}

fn odd(before: &str, rest: &str, unix: bool) -> Option<Odd> {
    let c = rest.chars().next()?;
    let made = |made| Some(Odd { back: 0, len: c.len_utf8(), made });
    match c {
        '\u{AB}' | '\u{BB}' | '\u{2013}' | '\u{2019}' | '\u{2018}' | '\u{201C}' | '\u{201D}' => None,
        _ if is_space(c) => spaces(rest),
        _ if is_line_end(c) => line_end(before, rest, unix),
        '\u{AD}' => soft_hyphen(rest),
        RIGHT_TO_LEFT if is_of_address(last_word(before)) => None,
        _ if is_invisible(c) => made(Made::Nothing),
        '\u{2010}' | '\u{2011}' if ends_line(rest) => {
            (c == '\u{2011}').then_some(()).and_then(|()| made(Made::Text("\u{2010}")))
        }
        '\u{2010}'..='\u{2012}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => made(Made::Text("-")),
        '\u{FB00}' => made(Made::Text("ff")),
        '\u{FB01}' => made(Made::Text("fi")),
        '\u{FB02}' => made(Made::Text("fl")),
        '\u{FB03}' => made(Made::Text("ffi")),
        '\u{FB04}' => made(Made::Text("ffl")),
        '\u{FB05}' | '\u{FB06}' => made(Made::Text("st")),
        '*' | '_' | ']' => mark(before, rest),
        '\u{300}'..='\u{36F}' => {
            let letter = before.chars().next_back()?;
            let made = Made::Letter(accented(c, letter)?);
            Some(Odd { back: letter.len_utf8(), len: c.len_utf8(), made })
        }
        _ => superscript(before, rest),
    }
}

/// Whether a text is Markdown as tools make it of a PDF: words between "**".
fn is_markdown(given: &str) -> bool {
    memchr::memmem::find_iter(given.as_bytes(), b"**").take(4).count() == 4
}

/// "**" and "_" around words in Markdown, and the space in "[1 ]".
fn mark(before: &str, rest: &str) -> Option<Odd> {
    if rest.starts_with("**") {
        return Some(Odd { back: 0, len: 2, made: Made::Nothing });
    }
    if rest.starts_with(']') {
        let digits = last_chars(before, 16).strip_suffix(' ')?;
        let open = digits.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let noted = open.len() < digits.len() && open.ends_with('[');
        return noted.then_some(Odd { back: 1, len: 1, made: Made::Letter(']') });
    }
    let next = rest.strip_prefix('_')?.chars().next();
    let word = last_word(before);
    let opens = matches!(word, "" | "(" | "**") && next.is_some_and(|c| !c.is_whitespace());
    let closes = !word.is_empty()
        && next.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ',' | ')' | '?' | ';' | ':' | '*'));
    ((opens || closes) && !is_of_address(word)).then_some(Odd { back: 0, len: 1, made: Made::Nothing })
}

/// The word so far, or the end of a long one.
fn last_word(before: &str) -> &str {
    last_chars(before, 200).rsplit(char::is_whitespace).next().unwrap_or_default()
}

fn is_of_address(word: &str) -> bool {
    word.contains(['/', '@']) || word.contains("www.")
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// A mark that turns the digits behind it, so that an address ends there.
const RIGHT_TO_LEFT: char = '\u{200F}';

/// Characters without width. Those that turn letters are no such: an address ends there.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn ends_line(rest: &str) -> bool {
    rest.chars().skip(1).find(|&c| !is_space(c)).is_none_or(is_line_end)
}

/// Several spaces, or one of another kind, are one plain space.
fn spaces(rest: &str) -> Option<Odd> {
    let len = rest.find(|c| !is_space(c) && !is_invisible(c)).unwrap_or(rest.len());
    (len > 1 || !rest.starts_with(' ')).then_some(Odd { back: 0, len, made: Made::Text(" ") })
}

/// A line end of another system. One more beside a plain one (the form feed of a new page) ends no paragraph.
fn line_end(before: &str, rest: &str, unix: bool) -> Option<Odd> {
    let c = rest.chars().next()?;
    let next = rest.get(c.len_utf8()..)?;
    if c == '\r' && next.starts_with('\n') {
        return None;
    }
    let doubled = match c {
        '\u{B}' | '\u{C}' => before.ends_with(['\n', '\r']) || next.starts_with(['\n', '\r']),
        '\r' => unix && next.starts_with('\r'),
        _ => false,
    };
    Some(Odd { back: 0, len: c.len_utf8(), made: if doubled { Made::Nothing } else { Made::Text("\n") } })
}

/// At the end of a line it is a hyphen; where the line end became a space, that goes too.
fn soft_hyphen(rest: &str) -> Option<Odd> {
    if ends_line(rest) {
        return None;
    }
    let next = rest.get('\u{AD}'.len_utf8()..)?;
    let broken = next.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_lowercase));
    Some(Odd { back: 0, len: '\u{AD}'.len_utf8() + usize::from(broken), made: Made::Nothing })
}

/// The digits of a marker or a note: "bericht»¹". "m²" and "10⁶" are no such.
fn superscript(before: &str, rest: &str) -> Option<Odd> {
    let more = before.chars().next_back().is_some_and(|c| raised(c).is_some());
    let caret = rest.strip_prefix('^').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if more || !caret && !rest.starts_with(|c| raised(c).is_some()) {
        return None;
    }
    let len = if caret { 1 } else { rest.find(|c| raised(c).is_none()).unwrap_or(rest.len()) };
    let digits: String = rest.chars().map_while(raised).collect();
    let made = if caret { Made::Nothing } else { Made::Digits(digits) };
    let word = last_chars(before, 8).rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let power = unit.is_empty() && !word.is_empty() && !year;
    let measured = ["m", "km", "hm", "dam", "dm", "cm", "mm", "s", "CO", "NO"].contains(&unit);
    (!power && !measured).then_some(Odd { back: 0, len, made })
}

const fn raised(c: char) -> Option<char> {
    Some(match c {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁷' => '7',
        '⁸' => '8',
        '⁹' => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_characters_are_made_plain() {
        for (given, plain) in [
            ("4\u{A0}\u{2011}\u{A0}7", "4 - 7"),
            ("twee  \t woorden", "twee woorden"),
            ("een\rtwee\u{2028}drie\u{85}vier", "een\ntwee\ndrie\nvier"),
            ("een\n\u{C}twee\u{C}drie", "een\ntwee\ndrie"),
            ("een\r\r\ntwee", "een\r\ntwee"),
            ("\u{FEFF}be\u{AD}ant\u{200B}wo\u{2060}ord", "beantwoord"),
            ("be\u{AD} antwoord", "beantwoord"),
            ("be\u{AD}\nantwoord\u{A0}", "be\u{AD}\nantwoord "),
            ("ﬁnanciële o\u{308}ﬀ", "financiële öff"),
            ("het «bericht»¹² en (PvdA)?³", "het «bericht»12 en (PvdA)?3"),
            ("sinds 2022³, 10 m², 5km² en 10⁶²", "sinds 20223, 10 m², 5km² en 10⁶²"),
            ("x\u{301}", "x\u{301}"),
            (
                "## **Vraag 1**\nKent **u** _dit bericht_? [1 ] (_en_ dat_x, https://a.nl/b_\nc_d en [ ]",
                "## Vraag 1\nKent u dit bericht? [1] (en dat_x, https://a.nl/b_\nc_d en [ ]",
            ),
            ("niet **zo** [1 ] _veel_", "niet **zo** [1 ] _veel_"),
            ("het bericht^1, m^2 en 10^6", "het bericht1, m^2 en 10^6"),
        ] {
            let found = Plain::of(given);
            assert_eq!(found.as_ref().map_or(given, |plain| plain.text.as_str()), plain, "{given:?}");
        }
        for text in ["", "gewoon «één» – tekst’s\r\nregel", "CO² ²"] {
            assert_eq!(Plain::of(text).filter(|_| !text.ends_with('²')), None, "{text:?}");
        }
    }

    #[test]
    fn every_word_is_found_back() {
        let given = "ﬁjn\u{AD}\u{AD}  een\u{A0}tre\u{301}ma\u{200B}";
        let plain = Plain::of(given).unwrap();
        assert_eq!(plain.text, "fijn een tréma");
        for (word, there) in
            [("fijn", "ﬁjn"), ("een", "een"), ("tréma", "tre\u{301}ma"), ("é", "e\u{301}"), (" ", "  "), ("", "")]
        {
            let at = plain.text.find(word).unwrap();
            let span = Span::new(at, at + word.len());
            let given_span = plain.to_given(span);
            assert_eq!(given_span.of(given).trim_end_matches('\u{AD}'), there, "{word}");
            assert_eq!(plain.of_given(given_span), span, "{word}");
        }
        assert_eq!(plain.to_given(Span::new(0, plain.text.len())).of(given).len(), given.len() - '\u{200B}'.len_utf8());
    }
}
