//! Text by its letters and digits alone, so that case, spaces, hyphens and accents do not matter.

/// All letters and digits of a text in their plainest form.
pub(crate) fn fold_all(text: &str) -> Box<[u8]> {
    text.chars().filter_map(fold).collect()
}

/// A letter or digit in its plainest form; `None` for other signs.
pub(crate) fn fold(c: char) -> Option<u8> {
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

/// Which first three letters occur: one bit for each of 37³ keys (26 letters, ten digits, nothing).
pub(crate) struct Starts(Box<[u64; 792]>);

impl Starts {
    /// No key at all.
    pub fn new() -> Self {
        Self(Box::new([0; 792]))
    }

    /// Adds the first letters of a name.
    pub fn add(&mut self, letters: &[u8]) {
        let code = |at: usize| letters.get(at).map_or(0..37, |&byte| code(byte)..code(byte) + 1);
        for (first, second) in code(0).flat_map(|first| code(1).map(move |second| (first, second))) {
            for third in code(2) {
                let key = (first * 37 + second) * 37 + third;
                if let Some(word) = self.0.get_mut(key / 64) {
                    *word |= 1 << (key % 64);
                }
            }
        }
    }

    /// Whether a name can begin with the letters at `at`; signs between them are passed over.
    pub fn has(&self, bytes: &[u8], at: usize) -> bool {
        let mut key = 0;
        let mut letters = 0;
        for &byte in bytes.iter().skip(at).take(6) {
            if byte >= 0x80 {
                return true;
            }
            if byte.is_ascii_alphanumeric() {
                key = key * 37 + code(byte.to_ascii_lowercase());
                letters += 1;
                if letters == 3 {
                    break;
                }
            }
        }
        while letters < 3 {
            key *= 37;
            letters += 1;
        }
        self.0.get(key / 64).is_some_and(|word| word & (1 << (key % 64)) != 0)
    }
}

/// 1–26 for letters, 27–36 for digits.
fn code(byte: u8) -> usize {
    usize::from(if byte.is_ascii_digit() { byte - b'0' + 27 } else { byte.saturating_sub(b'a') + 1 })
}
