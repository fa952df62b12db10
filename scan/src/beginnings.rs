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

    /// The first place at `from` or later where a literal may begin.
    #[must_use]
    pub fn next(&self, text: &[u8], from: usize) -> Option<usize> {
        let rest = text.get(from..)?;
        let may_begin = |key| {
            let (word, bit) = slot(key);
            self.0.get(word).is_some_and(|word| word & bit != 0)
        };
        // Four bytes are one load.
        let at = rest.array_windows().position(|four| may_begin(u32::from_le_bytes(*four)));
        let tail = || {
            (rest.len().saturating_sub(3)..rest.len())
                .find(|&at| rest.get(at..).is_some_and(|rest| may_begin(first_three(rest))))
        };
        at.or_else(tail).map(|at| from + at)
    }
}

/// The word and bit of the lowest three bytes: a multiplicative hash of 16 bits, that the fourth has no part in.
const fn slot(key: u32) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9E37_7900) >> 16;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// The first three bytes as a number, the first of them the lowest.
#[must_use]
pub fn first_three(bytes: &[u8]) -> u32 {
    match bytes {
        [first, second, third, ..] => u32::from_le_bytes([*first, *second, *third, 0]),
        [first, second] => u32::from_le_bytes([*first, *second, 0, 0]),
        [first] => u32::from(*first),
        [] => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_found_at_any_place() {
        let beginnings = Beginnings::new(["nrs.".as_bytes(), b"(3", b"wet"]);
        let places = |text: &str| -> Vec<usize> {
            let mut from = 0;
            std::iter::from_fn(|| beginnings.next(text.as_bytes(), from).inspect(|at| from = at + 1)).collect()
        };
        for before in 0..9 {
            for behind in 0..9 {
                let text = |literal: &str| format!("{}{literal}{}", "e".repeat(before), "e".repeat(behind));
                for literal in ["nrs.", "(36", "(3/", "wet"] {
                    assert_eq!(places(&text(literal)), [before], "{}", text(literal));
                }
                for quiet in ["", "n", "nr", "(", "(3", "een huis bij zee"] {
                    assert!(places(&text(quiet)).is_empty(), "{}", text(quiet));
                }
            }
        }
        assert_eq!(places("de nrs. 1 (36) wet"), [3, 10, 15]);
        assert_eq!(places("(3/nrs"), [0, 3]);
        assert_eq!(places("wetwetwet"), [0, 3, 6]);
    }
}
