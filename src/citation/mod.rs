//! Citations: what stands in a text, before anything is resolved.
//!
//! One pass of a literal finder decides where the patterns are tried, so that cost grows with what is found.
//! A pattern sees a window of bounded length, so that the whole takes linear time.

pub mod aanhangsel;
mod article;
pub mod ecli;
pub mod eu;
pub mod gazette;
pub mod handelingen;
pub mod kamerstuk;
mod label;
pub mod law;
mod place;
mod unlisted;
pub mod url;
pub mod zaak;

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};

pub use aanhangsel::Aanhangsel;
pub use ecli::Ecli;
pub use gazette::GazetteNumber;
pub use handelingen::Handelingen;
pub use kamerstuk::{Dossier, Kamerstuk};
pub use law::Law;
use place::Place;
pub use url::Url;
pub use zaak::ParlisNumber;

use crate::laws::{Match, NAMES};
use crate::span::Span;
use crate::view::View;

/// A reference in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The characters that make the reference, in bytes of the text given.
    pub span: Span,
    /// What stands there.
    pub reference: Reference,
}

/// What stands in the text, by kind of source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// Aanhangsel van de Handelingen.
    Aanhangsel(Aanhangsel),
    /// Kamerstuk.
    Kamerstuk(Kamerstuk),
    /// Dossier of Kamerstukken.
    Dossier(Dossier),
    /// Handelingen.
    Handelingen(Handelingen),
    /// Z number.
    Zaak(ParlisNumber),
    /// D number.
    Document(ParlisNumber),
    /// Staatsblad, Staatscourant or Tractatenblad.
    Gazette(GazetteNumber),
    /// European Case Law Identifier, or a Dutch LJN.
    Ecli(Ecli),
    /// Law, decree, treaty or EU act by its name.
    Law(Law),
    /// Act of the European Union by its number.
    Eu(eu::Act),
    /// Case of the Court of Justice.
    EuCase(eu::Case),
    /// Commission document.
    Com(eu::Com),
    /// Web address.
    Url(Url),
}

/// Finds the references in a text as given: line ends, hyphenation and odd spaces included.
///
/// The spans are bytes of `text`, in order, none empty, none overlapping.
///
/// ```
/// use vraagstuk::citation::find;
/// use vraagstuk::resolve::resolve;
///
/// let text = "zie Kamerstuk-\nken II 2021–2022, 29 279, nrs. 339 en 340";
/// let found = find(text);
/// assert_eq!(found[1].span.of(text), "340");
/// let resolved = resolve(&found[1].reference, &Default::default());
/// assert_eq!(resolved.identifier.as_deref(), Some("kst-29279-340"));
/// ```
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let view = View::of_text(text);
    let mut found = find_in(view.text());
    for one in &mut found {
        one.span = view.to_source(one.span);
    }
    found
}

/// Finds the references in running text whose lines are already joined; spans are bytes of that text.
#[must_use]
pub fn find_in(text: &str) -> Vec<Found> {
    let mut finder = Finder { text, found: Vec::new(), floor: 0, name: NAMES.next(text, 0) };
    for hit in TRIGGERS.automaton.find_overlapping_iter(text) {
        if let Some(kind) = TRIGGERS.kinds.get(hit.pattern().as_usize()) {
            finder.names_before(hit.start() + 1);
            finder.read(*kind, Span::new(hit.start(), hit.end()));
        }
    }
    finder.names_before(text.len() + 1);
    finder.found
}

/// What was found so far, and from where the search goes on.
struct Finder<'t> {
    text: &'t str,
    found: Vec<Found>,
    /// Nothing before it is looked at again.
    floor: usize,
    /// The next name of a law.
    name: Option<Match>,
}

impl Finder<'_> {
    /// Takes the names of laws that begin before `position`.
    fn names_before(&mut self, position: usize) {
        while let Some(name) = self.name.filter(|name| name.start < position) {
            let behind = Place { text: self.text, at: name.end, floor: name.end };
            if name.start >= self.floor
                && law::counts(&Place { text: self.text, at: name.start, floor: self.floor }, name)
                && !(name.name.is_eu() && eu::is_number_ahead(&behind))
            {
                self.floor = law::read_name(self.text, name, &mut self.found);
            }
            self.name = NAMES.next(self.text, self.floor.max(name.end));
        }
    }

    fn read(&mut self, kind: Kind, hit: Span) {
        if hit.end <= self.floor {
            return;
        }
        let place = Place { text: self.text, at: hit.start.max(self.floor), floor: self.floor };
        match kind {
            Kind::Aanhangsel => aanhangsel::read(&place, &mut self.found),
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

/// Which patterns a literal sets off.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Aanhangsel,
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

/// The literals, and what each sets off.
struct Triggers {
    automaton: AhoCorasick,
    kinds: Vec<Kind>,
}

static TRIGGERS: LazyLock<Triggers> = LazyLock::new(|| {
    let lists: [(Kind, &[&str]); 10] = [
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
    ];
    let literals = lists.iter().flat_map(|(_, literals)| literals.iter());
    let kinds = lists.iter().flat_map(|(kind, literals)| literals.iter().map(|_| *kind)).collect();
    #[allow(clippy::expect_used, reason = "a fixed list, built by every test")]
    let automaton = AhoCorasickBuilder::new()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::DFA))
        .build(literals)
        .expect("the literals make an automaton");
    Triggers { automaton, kinds }
});
