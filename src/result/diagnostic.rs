//! What a document gets wrong, or what a reader must know: stable codes, sentences in two languages.

use crate::result::contract::contract;
use crate::text::span::Span;
use crate::words::lang::Lang;

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

macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident $severity:ident $nl:literal $en:literal)*) => {
        /// Stable code of a diagnostic, in kebab case in JSON.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[cfg_attr(feature = "contract", derive(schemars::JsonSchema, ts_rs::TS))]
        pub enum Code {
            $($(#[$doc])* $code,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$code,)*];

            /// How serious it is, and its sentence in Dutch and English; `{}` stands for the detail.
            const fn words(self) -> (Severity, &'static str, &'static str) {
                match self {
                    $(Self::$code => (Severity::$severity, $nl, $en),)*
                }
            }
        }
    };
}

codes! {
    /// An answered document leaves a question without an answer.
    QuestionWithoutAnswer Warning
        "Vraag {} heeft in dit document geen antwoord."
        "Question {} has no answer in this document."
    /// An answer names a question that is not there.
    AnswerWithoutQuestion Warning
        "Er is een antwoord op vraag {}, maar die vraag staat niet in dit document."
        "There is an answer to question {}, but that question is not in this document."
    /// Two questions have the same number.
    DuplicateQuestionNumber Warning
        "Vraagnummer {} staat er meer dan eens."
        "Question number {} is printed more than once."
    /// A question number is skipped.
    GapInQuestionNumbers Warning
        "In de nummering van de vragen ontbreekt {}."
        "The numbering of the questions skips {}."
    /// A note to which no marker refers.
    FootnoteWithoutMarker Warning
        "Naar noot {} wordt in de tekst niet verwezen."
        "Nothing in the text refers to footnote {}."
    /// A marker without a note.
    MarkerWithoutFootnote Warning
        "De tekst verwijst naar noot {}, maar die noot staat niet in dit document."
        "The text refers to footnote {}, but that footnote is not in this document."
    /// A Z number without five digits.
    MalformedQuestionNumber Warning
        "Zaaknummer {} heeft niet de gebruikelijke vorm: vijf cijfers na de Z."
        "Question number {} does not have the usual form: five digits after the Z."
    /// A reference that cannot be right.
    MalformedCitation Warning
        "De verwijzing «{}» kan zo niet kloppen."
        "The reference “{}” cannot be right as printed."
    /// Received before submitted.
    DateOutOfOrder Warning
        "De ontvangstdatum ligt vóór de datum van inzending."
        "The date of receipt lies before the date of submission."
    /// The notice names another submission date than the header.
    DateMismatch Warning
        "De mededeling noemt {} als datum van inzending; de kop noemt een andere datum."
        "The notice gives {} as the date of submission; the header gives another date."
    /// The date of submission does not fit the number of the set or the session year.
    DateDoubtful Warning
        "De datum van inzending ({}) past niet bij het zaaknummer of het vergaderjaar; daarom is er geen termijn berekend."
        "The date of submission ({}) does not fit the question number or the session year, so no term was computed."
    /// A minister replies who was not asked.
    ResponderNotAddressed Info
        "Beantwoord door een andere bewindspersoon dan in de vraag genoemd ({}); taken kunnen zijn herverdeeld."
        "Answered by another minister than the questions name ({}); duties may have been reassigned."
    /// No readable date of submission.
    NoSubmissionDate Info
        "Dit document noemt geen leesbare datum van inzending; daarom is er geen termijn berekend."
        "This document gives no readable date of submission, so no term was computed."
    /// Oral questions.
    OralQuestions Info
        "Dit zijn mondelinge vragen; daarvoor geldt geen termijn voor schriftelijke beantwoording."
        "These are oral questions; no term for a written reply applies."
    /// Not a set of written questions.
    NotWrittenQuestions Info
        "Dit is geen set schriftelijke vragen{}. Verwijzingen in de tekst zijn wel gezocht."
        "This is not a set of written questions{}. References in the text were looked for all the same."
    /// Nothing to read.
    EmptyDocument Error
        "Dit document bevat geen tekst."
        "This document contains no text."
    /// Many lost spaces.
    TextLayerDamaged Info
        "De tekstlaag is beschadigd: op {} plaatsen zijn spaties weggevallen. Wat zeker was, is hersteld."
        "The text layer is damaged: spaces were lost in {} places. What was certain has been restored."
    /// A scanned PDF.
    NoTextLayer Error
        "Deze PDF bevat geen tekst, alleen afbeeldingen. Maak eerst een doorzoekbare PDF."
        "This PDF holds no text, only images. Make it searchable first."
    /// An attachment that is not part of the document.
    AttachmentNotIncluded Info
        "Het document noemt een bijlage die er niet bij zit."
        "The document names an attachment that is not part of it."
    /// The askers ask for an earlier reply.
    EarlierReplyRequested Info
        "In vraag {} wordt om een eerder antwoord gevraagd; dat verandert de termijn niet."
        "Question {} asks for an earlier reply; that does not change the term."
    /// Documents of one dossier give different dates.
    ContradictoryDates Warning
        "De documenten van dit dossier noemen verschillende data: {}."
        "The documents of this dossier give different dates: {}."
    /// A joint heading whose text was divided by its sentences.
    JointQuestionsDivided Info
        "De vragen {} staan samen onder één kop; de tekst is verdeeld bij elke hoofdvraag."
        "Questions {} stand under one heading; the text was divided at each main question."
    /// A joint heading whose text could not be divided.
    JointQuestionsUndivided Info
        "De vragen {} staan samen onder één kop; elk heeft hier de hele tekst, omdat niet vaststaat wat bij welke hoort."
        "Questions {} stand under one heading; each has the whole text here, as it is not certain what belongs to which."
    /// A second set of questions in the same text.
    AnotherSet Warning
        "Hier begint een ander stel vragen; alleen het eerste is gelezen."
        "Another set of questions begins here; only the first was read."
}

impl Diagnostic {
    /// Makes a diagnostic with its sentence in `lang`; `detail` is the word, number or place it speaks of.
    #[must_use]
    pub fn new(code: Code, detail: &str, span: Option<Span>, lang: Lang) -> Self {
        let (severity, nl, en) = code.words();
        Self { code, severity, message: lang.pick(nl, en).replacen("{}", detail, 1), span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_is_whole_in_both_languages() {
        for &code in Code::ALL {
            for lang in [Lang::Nl, Lang::En] {
                let message = Diagnostic::new(code, "7", None, lang).message;
                assert!(message.ends_with('.') && !message.contains("{}"), "{code:?}: {message}");
                assert!(message.starts_with(char::is_uppercase), "{code:?}: {message}");
            }
        }
        let message = Diagnostic::new(Code::QuestionWithoutAnswer, "3", None, Lang::En).message;
        assert_eq!(message, "Question 3 has no answer in this document.");
    }
}
