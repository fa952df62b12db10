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

/// How names begin: a bit for the first letters of each, so that most words are passed over at a few cycles.
pub(crate) struct Starts(Box<[u64; 1024]>);

/// How many letters of a name are looked at, and after how many most words are known to begin none.
const FIRST: usize = 9;
const EARLY: usize = 3;

/// Letters of the shortest name that is no abbreviation.
const SHORTEST_FULL: usize = 6;

/// Farthest that they reach, with signs between them.
const REACH: usize = 16;

/// Tells the key of the letters of a long name from that of a whole short one.
const GOES_ON: u32 = 0x8000_0000;

impl Starts {
    /// No name at all.
    pub fn new() -> Self {
        Self(Box::new([0; 1024]))
    }

    /// Adds the letters of a name.
    pub fn add(&mut self, letters: &[u8]) {
        let key = |count| letters.iter().take(count).fold(0, |key, letter| next_key(key, *letter));
        self.mark(key(FIRST));
        if letters.len() > EARLY {
            self.mark(key(EARLY) ^ GOES_ON);
        }
    }

    fn mark(&mut self, key: u32) {
        let (word, bit) = slot(key);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    fn knows(&self, key: u32) -> bool {
        let (word, bit) = slot(key);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Whether a name can begin with `bytes`; signs between its letters are passed over.
    pub fn has(&self, bytes: &[u8]) -> bool {
        let (mut key, mut letters) = (0, 0);
        for (at, &byte) in bytes.iter().enumerate().take(REACH) {
            if byte >= 0x80 {
                return true;
            }
            if !byte.is_ascii_alphanumeric() {
                continue;
            }
            key = next_key(key, byte.to_ascii_lowercase());
            letters += 1;
            if letters > 1 && self.knows(key) {
                // An abbreviation is no beginning of a longer word.
                let goes_on = bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
                if letters >= SHORTEST_FULL || !goes_on {
                    return true;
                }
            }
            if letters == FIRST || letters == EARLY && !self.knows(key ^ GOES_ON) {
                return false;
            }
        }
        // Many signs between the letters: the names themselves must tell.
        bytes.len() > REACH
    }
}

const fn next_key(key: u32, letter: u8) -> u32 {
    (key ^ letter as u32).wrapping_mul(0x0100_0193)
}

/// The word and bit of a key: a multiplicative hash of 16 bits.
pub(crate) const fn slot(key: u32) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9E37_79B1) >> 16;
    ((hash >> 6) as usize, 1 << (hash & 63))
}
