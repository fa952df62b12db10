//! Which words may begin one of many names.

/// How names begin: a bit for the first letters of each, so that most words are passed over at a few cycles.
#[derive(Debug)]
pub struct Starts(Box<[u64]>);

/// 32 kB: the names fill little of it, so that few words are taken for one.
const WORDS: usize = 4096;

/// How many letters of a name are looked at, and from how many on a word is given up that begins none.
const FIRST: usize = 9;
const EARLY: usize = 3;

/// Letters of the shortest name that is no abbreviation.
const SHORTEST_FULL: usize = 6;

/// Farthest that they reach, with signs between them.
const REACH: usize = 16;

/// Tells the key of the first letters of a name from that of all of them.
const GOES_ON: u32 = 0x8000_0000;

impl Starts {
    /// No name at all.
    #[must_use]
    pub fn new() -> Self {
        Self(vec![0; WORDS].into_boxed_slice())
    }

    /// Adds the letters of a name.
    pub fn add(&mut self, letters: &[u8]) {
        let key = |count| letters.iter().take(count).fold(0, |key, letter| next_key(key, *letter));
        self.mark(key(FIRST));
        for count in EARLY..=FIRST.min(letters.len()) {
            self.mark(key(count) ^ GOES_ON);
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
    #[must_use]
    pub fn has(&self, bytes: &[u8]) -> bool {
        let (mut key, mut letters) = (0, 0);
        for (at, &byte) in bytes.iter().enumerate().take(REACH) {
            match FOLDED.get(usize::from(byte)) {
                Some(&SIGN) => continue,
                Some(&letter) if letter != FOREIGN => key = next_key(key, letter),
                _ => return true,
            }
            letters += 1;
            if letters >= EARLY && !self.knows(key ^ GOES_ON) {
                return false;
            }
            // An abbreviation is no beginning of a longer word.
            let may_end = letters >= SHORTEST_FULL || !bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
            if letters > 1 && may_end && self.knows(key) {
                return true;
            }
            if letters == FIRST {
                return false;
            }
        }
        // Many signs between the letters: the names themselves must tell.
        bytes.len() > REACH
    }
}

/// Every byte as a small letter or digit of ASCII, as a sign, or as part of another letter.
#[allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "the compiler makes it: bytes are 0 to 255"
)]
const FOLDED: [u8; 256] = {
    let mut folded = [SIGN; 256];
    let mut byte = 0;
    while byte < 256 {
        folded[byte] = match byte as u8 {
            letter if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase(),
            0x80.. => FOREIGN,
            _ => SIGN,
        };
        byte += 1;
    }
    folded
};
const SIGN: u8 = 0;
const FOREIGN: u8 = 0xFF;

/// The word and bit of a key: a multiplicative hash of 18 bits.
const fn slot(key: u32) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9E37_79B1) >> 14;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

const fn next_key(key: u32, letter: u8) -> u32 {
    (key ^ letter as u32).wrapping_mul(0x0100_0193)
}

impl Default for Starts {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_by_their_first_letters() {
        let mut starts = Starts::new();
        for name in ["woo", "gaswet", "algemenewetbestuursrecht"] {
            starts.add(name.as_bytes());
        }
        for known in ["Woo", "Woo.", "Gaswet", "gas-wetde", "Algemene wet", "Algemene  wet inzake", "ÉÉN"] {
            assert!(starts.has(known.as_bytes()), "{known}");
        }
        for other in ["", "W", "Wo", "Woord", "Gas", "Gaswerk", "Algemeen", "Alg"] {
            assert!(!starts.has(other.as_bytes()), "{other}");
        }
    }
}
