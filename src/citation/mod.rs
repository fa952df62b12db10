//! Citations: what stands in a text, before anything is resolved.
//!
//! One pass over the text decides where the patterns are tried (`trigger.rs`), so that cost grows with what is found.
//! A pattern sees a window of bounded length, so that the whole takes linear time.

use crate::citation::back::connect;
use crate::citation::found::Found;
use crate::citation::law::{act, unlisted};
use crate::citation::laws::NAMES;
use crate::citation::passage::Passage;
use crate::citation::place::Place;
use crate::citation::trigger::{Kind, TRIGGERS};
use crate::text::plain::Plain;
use crate::text::span::Span;
use crate::text::view::View;

mod aanhangsel;
pub mod back;
mod cursor;
mod defined;
mod ecli;
mod eu;
mod found;
mod gazette;
mod handelingen;
pub mod identifier;
mod kamerstuk;
mod law;
mod laws;
pub mod lookup;
pub mod passage;
mod place;
pub mod resolve;
mod trigger;
pub mod url;
mod zaak;

#[cfg(test)]
mod tests;

/// Finds the references in a text as given: line ends, hyphenation and odd spaces included.
///
/// Any text will do, and none fails. References back ("genoemde motie", "die wet") and words that the text itself
/// gives to a source ("hierna: de richtlijn") are found too, where one source can be meant.
///
/// The spans are bytes of `text`, on character boundaries, in order and none empty. No two overlap, with one exception:
/// the numbers inside a range ("nrs. 339 t/m 342") are references of their own, and all have the span of the words
/// between its ends ("t/m").
///
/// What a reference names is told by [`resolve`](crate::citation::resolve::resolve); [`lookup::citations`](crate::citation::lookup::citations)
/// does both.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let plain = Plain::of(text);
    let view = View::of_text(plain.as_ref().map_or(text, |plain| &plain.text));
    let mut passage = [Passage { text: view.text(), note: None, found: find_in(view.text()) }];
    connect(&mut passage);
    let [Passage { mut found, .. }] = passage;
    for one in &mut found {
        let span = view.to_source(one.span);
        one.span = plain.as_ref().map_or(span, |plain| plain.to_given(span));
    }
    found
}

/// Finds the references in running text whose lines are already joined and whose spaces are plain. Spans are those of
/// [`find`], in bytes of this text; references back are added by [`connect`].
#[must_use]
pub fn find_in(text: &str) -> Vec<Found> {
    let mut finder = Finder { text, found: Vec::new(), floor: 0, behind_name: 0 };
    let bytes = text.as_bytes();
    let mut triggers = Places::new(|from| TRIGGERS.next(bytes, from));
    let mut capitals = Places::new(|from| scan::capital(bytes, from));
    let mut from = 0;
    loop {
        let (trigger, capital) = (triggers.at(from), capitals.at(from));
        let at = trigger.min(capital);
        let Some(rest) = bytes.get(at..) else { return finder.found };
        if at == capital {
            finder.name(at);
        }
        if at == trigger {
            for (kind, len) in TRIGGERS.at(rest) {
                finder.read(kind, Span::new(at, at + len));
            }
        }
        from = finder.floor.max(at + 1);
    }
}

/// Places of one kind, in order; each is sought once.
struct Places<F> {
    next: F,
    last: usize,
}

impl<F: Fn(usize) -> Option<usize>> Places<F> {
    fn new(next: F) -> Self {
        let last = next(0).unwrap_or(usize::MAX);
        Self { next, last }
    }

    /// The first at `from` or later, far behind the text if there is none; `from` never goes back.
    fn at(&mut self, from: usize) -> usize {
        if self.last < from {
            self.last = (self.next)(from).unwrap_or(usize::MAX);
        }
        self.last
    }
}

/// What was found so far, and from where the search goes on.
struct Finder<'t> {
    text: &'t str,
    found: Vec<Found>,
    /// Nothing before it is looked at again.
    floor: usize,
    /// Where the last name of a law ended, whether it counted or not.
    behind_name: usize,
}

impl Finder<'_> {
    /// Takes the name of a law that begins at `at`.
    fn name(&mut self, at: usize) {
        if at < self.floor.max(self.behind_name) {
            return;
        }
        let Some(name) = NAMES.begins(self.text, at) else { return };
        let behind = Place { text: self.text, at: name.end, floor: name.end };
        self.behind_name = name.end;
        if law::counts(&Place { text: self.text, at, floor: self.floor }, name)
            && !(name.name.is_eu() && eu::is_number_ahead(&behind))
        {
            self.floor = law::read_name(self.text, name, &mut self.found);
        }
    }

    fn read(&mut self, kind: Kind, hit: Span) {
        if hit.end <= self.floor {
            return;
        }
        let place = Place { text: self.text, at: hit.start.max(self.floor), floor: self.floor };
        match kind {
            Kind::Aanhangsel => aanhangsel::read(&place, &mut self.found),
            Kind::Act => self.floor = act::read(&place, &mut self.found),
            Kind::Ecli => ecli::read(&place, &mut self.found),
            Kind::Eu => eu::read(&place, &mut self.found),
            Kind::Gazette => gazette::read(&place, &mut self.found),
            Kind::Handelingen => handelingen::read(&place, &mut self.found),
            Kind::Kamerstuk => kamerstuk::read(&place, &mut self.found),
            Kind::Law => self.floor = law::read(&place, &mut self.found),
            Kind::Name => self.floor = unlisted::read(&place, &mut self.found),
            Kind::Url => url::read(&place, &mut self.found),
            Kind::Zaak => zaak::read(&place, &mut self.found),
        }
        self.floor = self.floor.max(self.found.last().map_or(0, |last| last.span.end));
    }
}
