//! Where one of many literals may begin.

/// Bits for the first bytes of each literal, so that running text is passed over at a few cycles a byte: an automaton of
/// all literals takes several times as long.
#[derive(Debug)]
pub struct Beginnings {
    /// The first three bytes of all, which are looked up at every place.
    all: Box<Bits>,
    /// Those of the literals of no more than three bytes.
    short: Box<Bits>,
    /// The first four of the others.
    long: Box<Bits>,
}

impl Beginnings {
    /// Those of these literals, each of two bytes or more; behind two stands a digit, or the slash that comes before
    /// one in ASCII.
    #[must_use]
    pub fn new<'l>(literals: impl IntoIterator<Item = &'l [u8]>) -> Self {
        let none = || Box::new([0; 1024]);
        let mut it = Self { all: none(), short: none(), long: none() };
        for literal in literals {
            let thirds = literal.get(2).map_or(b'/'..=b'9', |third| *third..=*third);
            for third in thirds {
                let three = first_three(literal) & 0xFFFF | u32::from(third) << 16;
                set(&mut it.all, hash_of_three(three));
                match literal.get(3) {
                    Some(fourth) => set(&mut it.long, hash_of_four(three | u32::from(*fourth) << 24)),
                    None => set(&mut it.short, hash_of_three(three)),
                }
            }
        }
        it
    }

    /// The first place at `from` or later where a literal may begin.
    #[must_use]
    pub fn next(&self, text: &[u8], from: usize) -> Option<usize> {
        let mut rest = text.get(from..)?;
        // Four bytes are one load.
        while let Some(at) =
            rest.array_windows().position(|four| has(&self.all, hash_of_three(u32::from_le_bytes(*four))))
        {
            let (here, behind) = (rest.get(at..)?, rest.get(at + 1..)?);
            let four = here.first_chunk().map_or(0, |four| u32::from_le_bytes(*four));
            if has(&self.long, hash_of_four(four)) || has(&self.short, hash_of_three(four)) {
                return Some(text.len() - here.len());
            }
            rest = behind;
        }
        // The last three bytes.
        let tail = rest.get(rest.len().saturating_sub(3)..)?;
        let short = |at: &usize| tail.get(*at..).is_some_and(|rest| has(&self.short, hash_of_three(first_three(rest))));
        (0..tail.len()).find(short).map(|at| text.len() - tail.len() + at)
    }
}

/// A bit for each hash of 16 bits.
type Bits = [u64; 1024];

fn set(bits: &mut Bits, hash: u16) {
    if let Some(word) = bits.get_mut(usize::from(hash >> 6)) {
        *word |= 1 << (hash & 63);
    }
}

fn has(bits: &Bits, hash: u16) -> bool {
    bits.get(usize::from(hash >> 6)).is_some_and(|word| word >> (hash & 63) & 1 != 0)
}

/// A multiplicative hash of the lowest three bytes; the fourth has no part in it.
const fn hash_of_three(bytes: u32) -> u16 {
    (bytes.wrapping_mul(0x9E37_7900) >> 16) as u16
}

const fn hash_of_four(bytes: u32) -> u16 {
    (bytes.wrapping_mul(0x9E37_79B1) >> 16) as u16
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
        assert_eq!(places("(3/nrs"), [0]);
        assert_eq!(places("(3/nrs."), [0, 3]);
        assert_eq!(places("wetwetwet"), [0, 3, 6]);
    }
}
