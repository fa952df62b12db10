//! Where a pattern is tried: at a literal that announces it.
//!
//! Only where the first three bytes are those of a literal are the literals themselves compared.

use std::sync::LazyLock;

use scan::{Beginnings, first_three};

use crate::citation::law::{self, act, unlisted};
use crate::citation::{aanhangsel, ecli, eu, gazette, handelingen, kamerstuk, url, zaak};

/// Which patterns a literal sets off.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
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
    begins: Beginnings,
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

pub static TRIGGERS: LazyLock<Triggers> = LazyLock::new(Triggers::new);

impl Triggers {
    fn new() -> Self {
        let literals = || LISTS.iter().flat_map(|(kind, literals)| literals.iter().map(|one| (*kind, one.as_bytes())));
        let begins = Beginnings::new(literals().map(|(_, bytes)| bytes));
        let mut triggers = Self { begins, literals: vec![Vec::new(); 256] };
        for (kind, bytes) in literals() {
            let mask = if bytes.len() < 3 { 0xFFFF } else { 0xFF_FFFF };
            let first = bytes.first().map_or(0, |first| usize::from(*first));
            if let Some(list) = triggers.literals.get_mut(first) {
                list.push(Literal { key: first_three(bytes), mask, bytes, kind });
            }
        }
        triggers
    }

    /// The first place at `from` or later where a literal may begin.
    pub(super) fn next(&self, text: &[u8], from: usize) -> Option<usize> {
        self.begins.next(text, from)
    }

    /// What the literals at the beginning of `rest` set off, with the length of each.
    pub(super) fn at(&self, rest: &[u8]) -> impl Iterator<Item = (Kind, usize)> {
        let list = rest.first().and_then(|first| self.literals.get(usize::from(*first))).map(Vec::as_slice);
        let key = first_three(rest);
        let near = list.unwrap_or_default().iter().filter(move |literal| literal.key == key & literal.mask);
        near.filter(move |literal| rest.starts_with(literal.bytes)).map(|literal| (literal.kind, literal.bytes.len()))
    }
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
