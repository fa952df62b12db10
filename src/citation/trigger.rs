//! Where a pattern is tried: at a literal that announces it, or at a capital that may begin the name of a law.
//!
//! The first three bytes of the literals are bits of a small table, so that running text is passed over at a few
//! cycles a byte, in the module as well: an automaton of all literals takes several times as long there.

use std::sync::LazyLock;

use super::{aanhangsel, act, ecli, eu, gazette, handelingen, kamerstuk, law, unlisted, url, zaak};
use crate::letters::slot;

/// Which patterns a literal sets off.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Aanhangsel,
    Act,
    Ecli,
    Eu,
    Gazette,
    Handelingen,
    Kamerstuk,
    Law,
    Name,
    Url,
    Zaak,
}

/// The literals, and what each sets off; at one place the kinds are tried in this order.
const LISTS: [(Kind, &[&str]); 11] = [
    (Kind::Url, url::TRIGGERS),
    (Kind::Aanhangsel, aanhangsel::TRIGGERS),
    (Kind::Kamerstuk, kamerstuk::TRIGGERS),
    (Kind::Handelingen, handelingen::TRIGGERS),
    (Kind::Zaak, zaak::TRIGGERS),
    (Kind::Gazette, gazette::TRIGGERS),
    (Kind::Ecli, ecli::TRIGGERS),
    (Kind::Eu, eu::TRIGGERS),
    (Kind::Law, law::TRIGGERS),
    (Kind::Name, unlisted::TRIGGERS),
    (Kind::Act, act::TRIGGERS),
];

/// The literals by their first byte, and a bit for each beginning.
pub(super) struct Triggers {
    begins: Box<[u64; 1024]>,
    literals: Vec<Vec<Literal>>,
}

/// A literal with its first two or three bytes as a number, which is compared first.
#[derive(Clone)]
struct Literal {
    key: u32,
    mask: u32,
    bytes: &'static [u8],
    kind: Kind,
}

pub(super) static TRIGGERS: LazyLock<Triggers> = LazyLock::new(Triggers::new);

impl Triggers {
    fn new() -> Self {
        let mut triggers = Self { begins: Box::new([0; 1024]), literals: vec![Vec::new(); 256] };
        for (kind, literal) in LISTS.iter().flat_map(|(kind, literals)| literals.iter().map(|one| (*kind, *one))) {
            let bytes = literal.as_bytes();
            if let [first, second, rest @ ..] = bytes {
                // Behind two bytes stands a digit, or the slash that comes before one in ASCII: "(36", "C1/".
                let thirds = rest.first().map_or(b'/'..=b'9', |third| *third..=*third);
                for third in thirds {
                    triggers.mark(u32::from_le_bytes([*first, *second, third, 0]));
                }
                let mask = if rest.is_empty() { 0xFFFF } else { 0xFF_FFFF };
                let key = first_three(bytes);
                if let Some(list) = triggers.literals.get_mut(usize::from(*first)) {
                    list.push(Literal { key, mask, bytes, kind });
                }
            }
        }
        triggers
    }

    fn mark(&mut self, key: u32) {
        let (word, bit) = slot(key);
        if let Some(word) = self.begins.get_mut(word) {
            *word |= bit;
        }
    }

    /// Whether a literal may begin with these three bytes, or the name of a law with the first.
    fn may_begin(&self, key: u32) -> bool {
        let (word, bit) = slot(key);
        self.begins.get(word).is_some_and(|word| word & bit != 0) || (key & 0xFF).wrapping_sub(u32::from(b'A')) < 26
    }

    /// The first place at `from` or later where a literal or a name may begin.
    pub(super) fn next(&self, text: &[u8], from: usize) -> Option<usize> {
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

    /// What the literals at the beginning of `rest` set off, with the length of each.
    pub(super) fn at(&self, rest: &[u8]) -> impl Iterator<Item = (Kind, usize)> {
        let list = rest.first().and_then(|first| self.literals.get(usize::from(*first))).map(Vec::as_slice);
        let key = first_three(rest);
        let near = list.unwrap_or_default().iter().filter(move |literal| literal.key == key & literal.mask);
        near.filter(move |literal| rest.starts_with(literal.bytes)).map(|literal| (literal.kind, literal.bytes.len()))
    }
}

/// The first three bytes as a number, the first of them the lowest.
fn first_three(bytes: &[u8]) -> u32 {
    bytes.iter().take(3).zip([0, 8, 16]).fold(0, |key, (byte, shift)| key | u32::from(*byte) << shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_literal_is_found_wherever_it_stands() {
        for (_, literal) in LISTS.iter().flat_map(|(kind, literals)| literals.iter().map(move |one| (kind, one))) {
            for text in [format!("{literal}1"), format!("éé{literal}2"), format!(" - {literal}/ -")] {
                let start = text.find(literal).unwrap();
                let mut at = 0;
                let found = std::iter::from_fn(|| {
                    let place = TRIGGERS.next(text.as_bytes(), at)?;
                    at = place + 1;
                    Some(place)
                });
                let found: Vec<usize> = found.collect();
                assert!(found.contains(&start), "{text:?}: {found:?}");
                let here = &text.as_bytes()[start..];
                assert!(TRIGGERS.at(here).any(|(_, len)| len == literal.len()), "{text:?}");
            }
        }
        assert_eq!(TRIGGERS.next("een huis bij zee".as_bytes(), 0), None);
        assert_eq!(TRIGGERS.next(b"", 0), None);
    }
}
