//! What a reading depends on beside the text: the day asked about, the language, what the reader typed in.

use std::fmt;
use std::str::FromStr;

use crate::date::Date;
use crate::reading::{Asserted, contract};

contract! {
    /// The same text and context give the same result, byte for byte.
    #[derive(Eq)]
    pub struct Context {
        /// The day asked about.
        pub as_of: Date,
        /// Language of messages and labels.
        #[serde(default)]
        pub lang: Lang,
        /// What the reader typed in about this document.
        #[serde(default)]
        pub asserted: Option<Asserted>,
    }

    /// Language of messages and labels.
    #[derive(Copy, Eq, Default)]
    pub enum Lang {
        /// Dutch.
        #[default]
        Nl,
        /// English.
        En,
    }
}

impl Context {
    /// A context in Dutch, with nothing typed in.
    #[must_use]
    pub const fn new(as_of: Date) -> Self {
        Self { as_of, lang: Lang::Nl, asserted: None }
    }
}

impl Lang {
    /// The one of two texts that is in this language.
    #[must_use]
    pub const fn pick<T: Copy>(self, nl: T, en: T) -> T {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }
}

/// A text that names no language of the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(());

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a language: nl or en")
    }
}

impl std::error::Error for Error {}

impl FromStr for Lang {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "nl" => Ok(Self::Nl),
            "en" => Ok(Self::En),
            _ => Err(Error(())),
        }
    }
}
