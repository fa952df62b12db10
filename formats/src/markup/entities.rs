//! Character references. Only those that stand for one character: nothing a document declares is expanded.

use std::borrow::Cow;

/// Named references that Dutch pages use; the others stay as they are.
const NAMED: [(&str, &str); 58] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{A0}"),
    ("shy", "\u{AD}"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("euro", "€"),
    ("sect", "§"),
    ("para", "¶"),
    ("copy", "©"),
    ("reg", "®"),
    ("deg", "°"),
    ("plusmn", "±"),
    ("times", "×"),
    ("sup1", "¹"),
    ("sup2", "²"),
    ("sup3", "³"),
    ("frac12", "½"),
    ("frac14", "¼"),
    ("frac34", "¾"),
    ("ordm", "º"),
    ("ensp", "\u{2002}"),
    ("emsp", "\u{2003}"),
    ("thinsp", "\u{2009}"),
    ("zwnj", "\u{200C}"),
    ("zwj", "\u{200D}"),
    ("minus", "−"),
    ("le", "≤"),
    ("ge", "≥"),
    ("permil", "‰"),
    ("pound", "£"),
    ("szlig", "ß"),
    ("oelig", "œ"),
    ("scaron", "š"),
    ("Scaron", "Š"),
    ("aelig", "æ"),
    ("AElig", "Æ"),
    ("oslash", "ø"),
    ("Oslash", "Ø"),
    ("inodot", "ı"),
    ("scedil", "ş"),
    ("gbreve", "ğ"),
    ("rarr", "→"),
    ("larr", "←"),
];

/// Accents of references such as `&euml;`: the letter, then the name of its accent.
const ACCENTS: [(&str, char); 7] = [
    ("uml", '\u{308}'),
    ("acute", '\u{301}'),
    ("grave", '\u{300}'),
    ("circ", '\u{302}'),
    ("tilde", '\u{303}'),
    ("cedil", '\u{327}'),
    ("ring", '\u{30A}'),
];

/// A text with its references resolved.
pub fn resolve(text: &str) -> Cow<'_, str> {
    let mut found = memchr::memchr_iter(b'&', text.as_bytes()).peekable();
    if found.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut resolved = String::with_capacity(text.len());
    let mut start = 0;
    for at in found {
        let Some((name, _)) = text.get(at + 1..).and_then(|rest| prefix(rest, 12).split_once(';')) else { continue };
        let Some(character) = character(name) else { continue };
        resolved.push_str(text.get(start..at).unwrap_or_default());
        resolved.push_str(&character);
        start = at + name.len() + 2;
    }
    resolved.push_str(text.get(start..).unwrap_or_default());
    Cow::Owned(resolved)
}

/// The first characters of a text, `bytes` at most.
fn prefix(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

fn character(name: &str) -> Option<Cow<'static, str>> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
        let number = hexadecimal.unwrap_or_else(|| number.parse()).ok()?;
        return char::from_u32(number).filter(|&c| c != '\0').map(|c| Cow::Owned(c.to_string()));
    }
    if let Some((_, character)) = NAMED.iter().find(|(known, _)| *known == name) {
        return Some(Cow::Borrowed(character));
    }
    let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let (_, accent) = ACCENTS.iter().find(|(accent, _)| name.get(1..) == Some(accent))?;
    composed(letter, *accent).map(|c| Cow::Owned(c.to_string()))
}

/// A letter with its accent as one character.
fn composed(letter: char, accent: char) -> Option<char> {
    const ROWS: [(char, &str, &str); 7] = [
        ('\u{308}', "aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"),
        ('\u{301}', "aeiouycnszAEIOUYCNSZ", "áéíóúýćńśźÁÉÍÓÚÝĆŃŚŹ"),
        ('\u{300}', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ('\u{303}', "anoANO", "ãñõÃÑÕ"),
        ('\u{327}', "cC", "çÇ"),
        ('\u{30A}', "aA", "åÅ"),
    ];
    let (_, letters, marked) = ROWS.iter().find(|(mark, ..)| *mark == accent)?;
    letters.chars().zip(marked.chars()).find(|(plain, _)| *plain == letter).map(|(_, marked)| marked)
}
