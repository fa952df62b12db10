//! What stands in a text, by kind of source.
// A circle: each kind makes what is found, and `Reference` is the list of all kinds.

use crate::citation::aanhangsel::Aanhangsel;
use crate::citation::ecli::Ecli;
use crate::citation::eu;
use crate::citation::gazette::GazetteNumber;
use crate::citation::handelingen::Handelingen;
use crate::citation::kamerstuk::{Dossier, Kamerstuk};
use crate::citation::law::Law;
use crate::citation::url::Url;
use crate::citation::zaak::ParlisNumber;
use crate::text::span::Span;

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
