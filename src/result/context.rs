//! What a reading depends on beside the text: the day asked about, the language, what the reader typed in.

use crate::result::contract::contract;
use crate::words::date::Date;
use crate::words::lang::Lang;

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

    /// What the reader typed in about a document.
    #[derive(Eq, Default)]
    pub struct Asserted {
        /// Date of submission.
        #[serde(default)]
        pub submitted: Option<Date>,
        /// Date on which a notice of extension was received.
        #[serde(default)]
        pub notice: Option<Date>,
        /// Date on which the answer was received.
        #[serde(default)]
        pub answered: Option<Date>,
        /// "Nog niet beantwoord".
        #[serde(default)]
        pub unanswered: bool,
    }
}

impl Context {
    /// A context in Dutch, with nothing typed in.
    #[must_use]
    pub const fn new(as_of: Date) -> Self {
        Self { as_of, lang: Lang::Nl, asserted: None }
    }
}
