//! Where one of many literals may begin.

/// A bit for the first three bytes of each literal, so that running text is passed over at a few cycles a byte: an
/// automaton of all literals takes several times as long.
#[derive(Debug)]
pub struct Beginnings(Box<[u64; 1024]>);

impl Beginnings {
    /// Those of these literals, each of two bytes or more; behind two stands a digit, or the slash that comes before
    /// one in ASCII.
    #[must_use]
    pub fn new<'l>(literals: impl IntoIterator<Item = &'l [u8]>) -> Self {
        let mut bits = Box::new([0; 1024]);
        for literal in literals {
            let thirds = literal.get(2).map_or(b'/'..=b'9', |third| *third..=*third);
            for third in thirds {
                let (word, bit) = slot(first_three(literal) & 0xFFFF | u32::from(third) << 16);
                if let Some(word) = bits.get_mut(word) {
                    *word |= bit;
                }
            }
        }
        Self(bits)
    }

    /// Whether a literal may begin with these three bytes, or a name with the first, which is a capital.
    fn may_begin(&self, key: u32) -> bool {
        let (word, bit) = slot(key);
        self.0.get(word).is_some_and(|word| word & bit != 0) || (key & 0xFF).wrapping_sub(u32::from(b'A')) < 26
    }

    /// The first place at `from` or later where a literal may begin, or a capital stands.
    #[must_use]
    pub fn next(&self, text: &[u8], from: usize) -> Option<usize> {
        let rest = text.get(from..)?;
        let mut key = first_three(rest.get(..2).unwrap_or(rest)) << 8;
        let last = rest.get(2..).unwrap_or_default();
        for (at, byte) in last.iter().enumerate() {
            key = key >> 8 | u32::from(*byte) << 16;
            if self.may_begin(key) {
                return Some(from + at);
            }
        }
        let tail = rest.len() - last.len();
        let at = (0..tail).find(|_| {
            key >>= 8;
            self.may_begin(key)
        })?;
        Some(from + last.len() + at)
    }
}

/// The word and bit of three bytes: a multiplicative hash of 16 bits.
const fn slot(key: u32) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9E37_79B1) >> 16;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// The first three bytes as a number, the first of them the lowest.
#[must_use]
pub fn first_three(bytes: &[u8]) -> u32 {
    bytes.iter().take(3).zip([0, 8, 16]).fold(0, |key, (byte, shift)| key | u32::from(*byte) << shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_and_capitals_are_found_at_any_place() {
        let beginnings = Beginnings::new(["nrs.".as_bytes(), b"(3"]);
        let places = |text: &str| -> Vec<usize> {
            let mut from = 0;
            std::iter::from_fn(|| beginnings.next(text.as_bytes(), from).inspect(|at| from = at + 1)).collect()
        };
        assert_eq!(places("de nrs. 1 (36) en Ee"), [3, 10, 18]);
        assert_eq!(places("(3/nrs"), [0, 3]);
        for quiet in ["", "n", "nr", "(", "(3", "een huis bij zee"] {
            assert!(places(quiet).is_empty(), "{quiet}");
        }
        assert_eq!(places("aZ"), [1]);
    }
}
