//! A reading without its long parts: what a table shows of a document, and what a docket needs of it. Thousands of
//! documents are listed so; the whole of one is read again when it is opened.

use crate::result::contract::contract;
use crate::result::reading::Reading;

contract! {
    /// How long the parts of a reading are that a brief one lacks.
    #[derive(Copy, Eq)]
    pub struct Sizes {
        /// Questions.
        pub questions: usize,
        /// Questions that an answer covers.
        pub answered: usize,
        /// Footnotes.
        pub footnotes: usize,
        /// Citations.
        pub citations: usize,
        /// UTF-16 code units of the text.
        pub text: usize,
        /// Hash of the text (FNV-1a over its UTF-16 code units): the same file given twice is known by it.
        pub fingerprint: u32,
    }
}

impl From<&Reading> for Sizes {
    fn from(reading: &Reading) -> Self {
        let (mut text, mut fingerprint) = (0, 0x811c_9dc5_u32);
        for unit in reading.text.encode_utf16() {
            text += 1;
            fingerprint = (fingerprint ^ u32::from(unit)).wrapping_mul(0x0100_0193);
        }
        Self {
            questions: reading.questions.len(),
            answered: reading.questions.iter().filter(|question| question.answer.is_some()).count(),
            footnotes: reading.footnotes.len(),
            citations: reading.citations.len(),
            text,
            fingerprint,
        }
    }
}

/// The reading with its long parts emptied, and how long they were. Spans that are left are those of the whole.
#[must_use]
pub fn brief(reading: Reading) -> (Reading, Sizes) {
    let sizes = Sizes::from(&reading);
    let mut brief = Reading {
        text: String::new(),
        marks: Vec::new(),
        questions: Vec::new(),
        answers: Vec::new(),
        footnotes: Vec::new(),
        citations: Vec::new(),
        explanation: None,
        ..reading
    };
    brief.deadline.sentence.clear();
    brief.deadline.steps.clear();
    brief.deadline.recess = None;
    for diagnostic in &mut brief.diagnostics {
        diagnostic.message.clear();
    }
    (brief, sizes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::result::facts::DocumentFacts;
    use crate::{Context, Source};

    #[test]
    fn a_brief_reading_has_the_facts_of_the_whole() {
        let text = "12\n\nVragen van het lid Kuiken (PvdA) aan de Minister van Financiën over «röntgen» (ingezonden 1 \
                    oktober 2024).\n\nAntwoord van Minister Heinen (Financiën) (ontvangen 11 oktober 2024).\n\nVraag 1\n\
                    Kent u dit?1\n\nAntwoord 1\nJa, Kamerstuk 25 242, nr. 686.\n\nVraag 2\nEn dat?\n\n1 NRC, 1 oktober 2024\n";
        let whole = crate::read(&Source::new(text.to_owned()), &Context::new("2024-12-01".parse().unwrap()));
        let (brief, sizes) = brief(whole.clone());
        assert_eq!(DocumentFacts::from(&brief), DocumentFacts::from(&whole));
        assert_eq!((brief.deadline.status, brief.deadline.days), (whole.deadline.status, whole.deadline.days));
        assert_eq!((sizes.questions, sizes.answered, sizes.footnotes, sizes.citations), (2, 1, 1, 1));
        assert_eq!(sizes.text, text.encode_utf16().count());
        assert!(brief.text.is_empty() && brief.marks.is_empty());
    }

    #[test]
    fn another_text_has_another_fingerprint() {
        let of = |text: &str| Sizes::from(&Reading { text: text.to_owned(), ..Reading::default() }).fingerprint;
        assert_eq!(of("Kamervragen"), of("Kamervragen"));
        assert_ne!(of("Kamervragen"), of("Kamervrageb"));
        // The published value for "a", whose second byte as a code unit is not there.
        assert_eq!(of("a"), 0xe40c_292c);
    }
}
