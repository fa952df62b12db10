//! Every diagnostic on a document, or on one with the least change that calls for it, in both languages.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use vraagstuk::{Code, Context, Diagnostic, Lang, Source};

const Q: &str = "Vragen van het lid Podt (D66) aan de Minister van Defensie over iets (ingezonden 22 oktober 2024).\n";
const A: &str = "Antwoord van Minister Brekelmans (Defensie) (ontvangen 14 november 2024).\n";
const M: &str = "Mededeling van Minister Brekelmans (Defensie) (ontvangen 14 november 2024).\n";

fn read(text: &str, lang: Lang) -> Vec<Diagnostic> {
    let text = text.replace("{Q}", Q).replace("{A}", A).replace("{M}", M);
    let context = Context { lang, ..Context::new("2024-12-01".parse().unwrap()) };
    vraagstuk::read(&Source { text, ..Source::default() }, &context).diagnostics
}

/// Code, text, and what stands in the sentences for the detail, in Dutch and in English.
const CASES: &[(Code, &str, &str, &str)] = &[
    (Code::QuestionWithoutAnswer, "{Q}{A}Vraag 1\nA?\nVraag 2\nB?\nAntwoord 1\nJa.", "Vraag 2 ", "Question 2 "),
    (Code::AnswerWithoutQuestion, "{Q}{A}Vraag 1\nA?\nAntwoord 1\nJa.\nAntwoord 3\nB.", "vraag 3,", "question 3,"),
    (Code::DuplicateQuestionNumber, "{Q}Vraag 1\nA?\nVraag 1\nB?", "Vraagnummer 1 ", "number 1 "),
    (
        Code::AnotherSet,
        "{Q}Vraag 1\nA?\nVragen van het lid Jansen (SP) aan de Minister van Financiën over geld.\nVraag 1\nB?",
        "ander stel",
        "nother set",
    ),
    (Code::GapInQuestionNumbers, "{Q}Vraag 1\nA?\nVraag 4\nB?", "ontbreekt 2–3", "skips 2–3"),
    (Code::FootnoteWithoutMarker, "{Q}Vraag 1\nA?\n1NOS, 22 oktober 2024, «Dit»", "noot 1 ", "footnote 1"),
    (Code::MarkerWithoutFootnote, "{Q}Vraag 1\nKent u «Dit»1?", "noot 1,", "footnote 1,"),
    (
        Code::MalformedQuestionNumber,
        "{Q}{M}Vraag 1\nA?\nMededeling\nDe vragen met kenmerk 2023Z1492 kunnen niet tijdig worden beantwoord.",
        "2023Z1492",
        "2023Z1492",
    ),
    (
        Code::MalformedCitation,
        "{Q}{A}Vraag 1\nA?\nAntwoord 1\nZie Aanhangsel Handelingen, vergaderjaar 2022–203, nr. 12.",
        "2022–203",
        "2022–203",
    ),
    (
        Code::DateOutOfOrder,
        "{Q}Antwoord van Minister Brekelmans (Defensie) (ontvangen 14 oktober 2024).\nVraag 1\nA?\nAntwoord 1\nJa.",
        "vóór",
        "before",
    ),
    (
        Code::DateMismatch,
        "{Q}{M}Vraag 1\nA?\nMededeling\nDe vragen (ingezonden op 23 oktober 2024) kunnen niet tijdig worden beantwoord.",
        "23 oktober 2024",
        "23 October 2024",
    ),
    (
        Code::DateDoubtful,
        "2023Z18435\n{Q}{A}Vraag 1\nA?\nAntwoord 1\nJa.",
        "(22 oktober 2024) past niet",
        "(22 October 2024) does not fit",
    ),
    (
        Code::ResponderNotAddressed,
        "{Q}Antwoord van Minister Bruins (Onderwijs, Cultuur en Wetenschap) (ontvangen 14 november 2024).\nVraag 1\nA?\n\
         Antwoord 1\nJa.",
        "(Bruins, Onderwijs, Cultuur en Wetenschap)",
        "(Bruins, Onderwijs, Cultuur en Wetenschap)",
    ),
    (Code::NoSubmissionDate, "Vraag 1\nKent u dit?\nVraag 2\nWat doet u?", "geen termijn", "no term"),
    (
        Code::OralQuestions,
        "Mondelinge vragen van het lid Krul (CDA) aan de Minister van Economische Zaken over de post (ingezonden 19 \
         november 2024).",
        "mondelinge",
        "oral",
    ),
    (
        Code::NotWrittenQuestions,
        "LIJST VAN VRAGEN EN ANTWOORDEN\nVraag 1\nWat is dit?\nAntwoord\nDit.",
        "maar een lijst van vragen",
        "but a list of questions",
    ),
    (Code::EmptyDocument, " \n", "geen tekst", "no text"),
    (Code::AttachmentNotIncluded, "{Q}{A}Vraag 1\nA?\nAntwoord 1\nZie de bijlage.", "bijlage", "attachment"),
    (
        Code::EarlierReplyRequested,
        "{Q}Vraag 1\nKunt u deze vragen vóór het debat van 24 oktober beantwoorden?",
        "vraag 1 ",
        "Question 1 ",
    ),
    (Code::JointQuestionsDivided, "{Q}Vraag 1 en 2\nKent u dit? Bent u bereid dit te doen?", "1 en 2", "1 and 2"),
    (
        Code::JointQuestionsUndivided,
        "{Q}Vraag 1 en 2\nHoe beoordeelt u dit? Welke maatregelen neemt u?",
        "1 en 2",
        "1 and 2",
    ),
];

/// Raised elsewhere: by the reader of PDF files, by the repair of lost spaces, and where dossiers are joined.
const ELSEWHERE: [Code; 3] = [Code::NoTextLayer, Code::TextLayerDamaged, Code::ContradictoryDates];

#[test]
fn every_diagnostic_is_raised_and_speaks_both_languages() {
    for &(code, text, nl, en) in CASES {
        for (lang, detail) in [(Lang::Nl, nl), (Lang::En, en)] {
            let found = read(text, lang);
            let one = found.iter().find(|diagnostic| diagnostic.code == code);
            assert!(one.is_some_and(|one| one.message.contains(detail)), "{code:?}: {text}\n{found:?}");
        }
    }
}

#[test]
fn every_code_has_its_case() {
    for code in Code::ALL.iter().filter(|code| !ELSEWHERE.contains(code)) {
        assert!(CASES.iter().any(|(of, ..)| of == code), "{code:?}");
    }
}

#[test]
fn a_sound_document_has_no_remarks() {
    for text in [
        "{Q}{A}Vraag 1\nKent u «Dit»1?\nAntwoord 1\nJa.\n1NOS, 22 oktober 2024, «Dit»",
        "{Q}{M}Vraag 1\nA?\nMededeling\nDe vragen (ingezonden op 22 oktober 2024) kunnen niet tijdig worden beantwoord.",
        "{Q}Vraag 1\nA?\nVraag 2a\nB?\nVraag 2b\nC?",
    ] {
        assert_eq!(read(text, Lang::Nl), [], "{text}");
    }
}
