//! A stretch of text in which a reference may lead back to one before it.

use memchr::memmem::Finder;
use scan::fold_all;

use crate::citation::found::{Found, Reference};
use crate::citation::laws::NAMES;
use crate::text::order::sort_by;
use crate::text::span::Span;

/// A part of a document and what was found in it.
#[derive(Debug)]
pub struct Passage<'t> {
    /// Its text.
    pub text: &'t str,
    /// Its number, where it is a footnote.
    pub note: Option<String>,
    /// What was found, in order.
    pub found: Vec<Found>,
}

impl Passage<'_> {
    /// Adds what nothing else covers.
    pub(super) fn add(&mut self, mut more: Vec<Found>) {
        if more.is_empty() {
            return;
        }
        more.retain(|one| {
            let next = self.found.partition_point(|found| found.span.start < one.span.end);
            let before = next.checked_sub(1).and_then(|before| self.found.get(before));
            before.is_none_or(|before| before.span.end <= one.span.start)
        });
        sort_by(&mut more, |one| [one.span.start, 0, 0]);
        let mut end = 0;
        more.retain(|one| {
            let free = one.span.start >= end;
            end = if free { one.span.end } else { end };
            free
        });
        self.found.append(&mut more);
        sort_by(&mut self.found, |found| [found.span.start, 0, 0]);
    }
}

/// Whether two references name the same source.
pub fn is_same(a: &Reference, b: &Reference) -> bool {
    match (a, b) {
        (Reference::Law(a), Reference::Law(b)) => {
            a.name == b.name
                || match (NAMES.look_up(&a.name), NAMES.look_up(&b.name)) {
                    (None, None) => fold_all(&a.name) == fold_all(&b.name),
                    (a, b) => a.map(|name| name.act) == b.map(|name| name.act),
                }
        }
        (Reference::Kamerstuk(a), Reference::Kamerstuk(b)) => a.dossier == b.dossier && a.number == b.number,
        _ => a == b,
    }
}

/// Where a whole word stands, from `from` on.
pub fn whole_words(text: &str, word: &Finder<'_>, from: usize) -> Vec<Span> {
    let rest = text.get(from..).unwrap_or_default();
    let len = word.needle().len();
    let places = word.find_iter(rest.as_bytes()).map(|at| Span::new(from + at, from + at + len));
    let joins = |c: char| c.is_alphanumeric() || c == '-';
    places
        .filter(|span| {
            let before = text.get(..span.start).is_some_and(|before| before.ends_with(joins));
            let behind = text.get(span.end..).is_some_and(|behind| behind.starts_with(joins));
            !before && !behind
        })
        .collect()
}
