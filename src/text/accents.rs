//! Letters whose accent stands apart, as some text layers of PDFs have them.

/// The letter that a letter and an accent behind it make.
pub(crate) fn accented(accent: char, letter: char) -> Option<char> {
    let (_, plain, accented) = ACCENTS.iter().find(|(accents, ..)| accents.contains(&accent))?;
    plain.chars().zip(accented.chars()).find(|(base, _)| *base == letter).map(|(_, accented)| accented)
}

/// Puts accents that stand loose behind their letter back on it: `Yes¸ilgöz` → `Yeşilgöz`, `Kostic ´` → `Kostić`.
#[must_use]
pub fn repair_diacritics(text: &str) -> String {
    if text.is_ascii() && !text.contains('`') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let composed = out.trim_end().chars().next_back().and_then(|letter| accented(c, letter));
        if let Some(letter) = composed {
            out.truncate(out.trim_end().len());
            out.pop();
            out.push(letter);
        } else {
            out.push(c);
        }
    }
    out
}

/// Accents as text layers print them, loose behind a letter, and as characters of their own; the letters, and those meant.
pub const ACCENTS: [([char; 2], &str, &str); 10] = [
    (['¨', '\u{308}'], "aeiouyAEIOU", "äëïöüÿÄËÏÖÜ"),
    (['´', '\u{301}'], "aeiouycszngrlAEIOUCSZN", "áéíóúýćśźńǵŕĺÁÉÍÓÚĆŚŹŃ"),
    (['`', '\u{300}'], "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
    (['¸', '\u{327}'], "csgtCSGT", "çşģţÇŞĢŢ"),
    (['˘', '\u{306}'], "agAG", "ăğĂĞ"),
    (['ˇ', '\u{30C}'], "csznreCSZ", "čšžňřěČŠŽ"),
    (['ˆ', '\u{302}'], "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
    (['˜', '\u{303}'], "anoANO", "ãñõÃÑÕ"),
    (['˚', '\u{30A}'], "auAU", "åůÅŮ"),
    (['˛', '\u{328}'], "aeAE", "ąęĄĘ"),
];
