//! Text by its letters and digits alone, so that case, spaces, hyphens and accents do not matter.

/// All letters and digits of a text in their plainest form.
#[must_use]
pub fn fold_all(text: &str) -> Box<[u8]> {
    let mut letters = Vec::with_capacity(text.len());
    fold_into(text, &mut letters);
    letters.into_boxed_slice()
}

/// The same, behind what is there.
pub fn fold_into(text: &str, letters: &mut Vec<u8>) {
    letters.extend(text.chars().filter_map(fold));
}

/// A letter or digit in its plainest form; `None` for other signs.
#[must_use]
pub fn fold(c: char) -> Option<u8> {
    match c {
        'a'..='z' | '0'..='9' => u8::try_from(c).ok(),
        'A'..='Z' => u8::try_from(c.to_ascii_lowercase()).ok(),
        'á' | 'à' | 'â' | 'ä' | 'Á' | 'Ä' => Some(b'a'),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'Ë' => Some(b'e'),
        'í' | 'ì' | 'î' | 'ï' | 'Ï' => Some(b'i'),
        'ó' | 'ò' | 'ô' | 'ö' | 'Ö' => Some(b'o'),
        'ú' | 'ù' | 'û' | 'ü' | 'Ü' => Some(b'u'),
        'ç' | 'Ç' => Some(b'c'),
        'ñ' => Some(b'n'),
        _ => None,
    }
}
