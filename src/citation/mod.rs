//! Citations: what stands in a text, before anything is resolved.
//!
//! One pass of a literal finder decides where the patterns are tried, so that cost grows with what is found.
//! A pattern sees a window of bounded length, so that the whole takes linear time.

pub mod aanhangsel;
pub mod ecli;
pub mod eu;
pub mod gazette;
pub mod handelingen;
pub mod kamerstuk;
mod place;
pub mod url;
pub mod zaak;

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};

pub use aanhangsel::Aanhangsel;
pub use ecli::Ecli;
pub use gazette::GazetteNumber;
pub use handelingen::Handelingen;
pub use kamerstuk::{Dossier, Kamerstuk};
use place::Place;
pub use url::Url;
pub use zaak::ParlisNumber;

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
    /// Act of the European Union.
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
    let mut found: Vec<Found> = Vec::new();
    for hit in TRIGGERS.automaton.find_overlapping_iter(text) {
        let Some(kind) = TRIGGERS.kinds.get(hit.pattern().as_usize()) else {
            continue;
        };
        let floor = found.last().map_or(0, |last| last.span.end);
        if hit.end() > floor {
            kind.read(
                &Place {
                    text,
                    at: hit.start().max(floor),
                    floor,
                },
                &mut found,
            );
        }
    }
    found
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
    Url,
    Zaak,
}

impl Kind {
    fn read(self, place: &Place<'_>, found: &mut Vec<Found>) {
        let before = found.len();
        match self {
            Self::Aanhangsel => aanhangsel::read(place, found),
            Self::Ecli => ecli::read(place, found),
            Self::Eu => eu::read(place, found),
            Self::Gazette => gazette::read(place, found),
            Self::Handelingen => handelingen::read(place, found),
            Self::Kamerstuk => kamerstuk::read(place, found),
            Self::Url => url::read(place, found),
            Self::Zaak => zaak::read(place, found),
        }
        debug_assert!(
            found
                .iter()
                .skip(before)
                .all(|one| one.span.start >= place.floor && !one.span.is_empty())
        );
    }
}

/// The literals, and what each sets off.
struct Triggers {
    automaton: AhoCorasick,
    kinds: Vec<Kind>,
}

static TRIGGERS: LazyLock<Triggers> = LazyLock::new(|| {
    let lists: [(Kind, &[&str]); 8] = [
        (Kind::Url, url::TRIGGERS),
        (Kind::Aanhangsel, aanhangsel::TRIGGERS),
        (Kind::Kamerstuk, kamerstuk::TRIGGERS),
        (Kind::Handelingen, handelingen::TRIGGERS),
        (Kind::Zaak, zaak::TRIGGERS),
        (Kind::Gazette, gazette::TRIGGERS),
        (Kind::Ecli, ecli::TRIGGERS),
        (Kind::Eu, eu::TRIGGERS),
    ];
    let literals = lists.iter().flat_map(|(_, literals)| literals.iter());
    let kinds = lists
        .iter()
        .flat_map(|(kind, literals)| literals.iter().map(|_| *kind))
        .collect();
    #[allow(clippy::expect_used, reason = "a fixed list, built by every test")]
    let automaton = AhoCorasickBuilder::new()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::DFA))
        .build(literals)
        .expect("the literals make an automaton");
    Triggers { automaton, kinds }
});
