//! Several documents: the readings, their dossiers, and what could not be read.

use crate::dossier::{self, Dossier};
use crate::result::context::Context;
use crate::result::contract::contract;
use crate::result::facts::DocumentFacts;
use crate::result::reading::{Reading, SCHEMA_VERSION};
use crate::words::date::Date;

/// Program and version, as every export names them.
pub const GENERATOR: &str = concat!("vraagstuk ", env!("CARGO_PKG_VERSION"));

contract! {
    /// What the page exports and `vraagstuk --collection` prints.
    pub struct Collection {
        /// Always [`SCHEMA_VERSION`].
        pub schema_version: u32,
        /// Always [`GENERATOR`].
        pub generator: String,
        /// The day asked about.
        pub as_of: Date,
        /// The readings, in the order given.
        pub documents: Vec<Reading>,
        /// The dossiers, in the order of their first document.
        pub dossiers: Vec<Dossier>,
        /// What could not be read.
        pub failures: Vec<Failure>,
    }

    /// A file that could not be read.
    #[derive(Eq)]
    pub struct Failure {
        /// Its name.
        pub file_name: String,
        /// Stable code of the reason.
        pub code: String,
        /// The reason, in the language of the context.
        pub message: String,
    }
}

impl Collection {
    /// The collection of these readings, of which the dossiers are made.
    #[must_use]
    pub fn new(documents: Vec<Reading>, failures: Vec<Failure>, context: &Context) -> Self {
        let facts: Vec<_> = documents.iter().map(DocumentFacts::from).collect();
        Self {
            schema_version: SCHEMA_VERSION,
            generator: GENERATOR.to_owned(),
            as_of: context.as_of,
            dossiers: dossier::collect(&facts, context),
            documents,
            failures,
        }
    }
}
