//! What the generated tests and readers found: one row a bug, with the reason. Every text keeps to the invariants.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

#[allow(dead_code, reason = "shared with the test of the fixtures")]
mod invariants;

use invariants::check;

const LINE: &str =
    "Vragen van het lid Podt (D66) aan de Minister van Asiel en Migratie over iets (ingezonden 22 oktober 2024).\n";

#[test]
fn a_reply_line_without_an_answer_behind_it_is_no_answer() {
    // The block of the answer was empty, and its span stood at the beginning of the document.
    let reading = check(&format!("{LINE}Antwoord 1\n1.\nNader antwoord van minister"));
    assert_eq!(reading.answers.len(), 1);
    assert_eq!(reading.answers[0].questions, ["1"]);
}

#[test]
fn a_note_between_unnumbered_questions_is_no_question() {
    // The paragraph of the note was a question without text, at the beginning of the document.
    let reading = check(&format!("{LINE}Kent u «dit»?1\n\nWat doet u?\n\n1NOS, 3 mei 2024, «Dit?»\n"));
    let numbers: Vec<_> = reading.questions.iter().map(|question| question.number.as_str()).collect();
    assert_eq!(numbers, ["1", "2"]);
    assert_eq!(reading.footnotes[0].number, "1");
}

#[test]
fn a_notice_on_the_line_behind_its_reply_line_keeps_its_first_word() {
    // The header ended behind the line end, so that the first line of the notice was skipped.
    let reading = check(
        "AH 600\n2024Z17067\nMededeling van staatssecretaris Wiersma (Landbouw) (ontvangen 20 november 2024)\n\
         De vragen van het lid Flach (SGP) kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
    );
    assert!(reading.notice.unwrap().text.starts_with("De vragen"));
}

#[test]
fn a_line_of_nothing_but_page_feet_is_read() {
    // Each foot was cut off by a call of its own, until the stack was full.
    let text = "x".to_owned() + &"Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2 ".repeat(20_000);
    check(&text);
}

#[test]
fn an_address_ends_at_a_sign_that_is_not_printed() {
    // A zero byte on the line behind it was taken into the link.
    let reading = check("3https://nos.nl/artikel/1-\n\0");
    assert_eq!(reading.citations[0].url.as_deref(), Some("https://nos.nl/artikel/1-"));
    let turned = check("Zie https://nos.nl/\u{202E}lmth.a en https://\u{2066}nrc.nl");
    assert_eq!(turned.citations[0].url.as_deref(), Some("https://nos.nl/"));
    // Two marks that turn no letters but the numbers behind them: one was left out, the other was led to.
    for mark in ['\u{200F}', '\u{61C}'] {
        let turned = check(&format!("Zie https://nos.nl/a{mark}12 34"));
        assert_eq!(turned.citations[0].url.as_deref(), Some("https://nos.nl/a"), "{mark:?}");
    }
    // Elsewhere it is not there.
    let reading = check(&LINE.replace("Podt", "Po\u{200F}dt"));
    assert_eq!(reading.askers[0].name, "Podt");
}

#[test]
fn an_address_in_an_address_is_no_scheme() {
    // The second scheme was taken for the first, and the link had none: it would have led into the page itself.
    let reading = check("Zie www.nos.nl/door?naar=https://nrc.nl/a en Https://nos.nl/b");
    let urls: Vec<_> = reading.citations.iter().filter_map(|citation| citation.url.as_deref()).collect();
    assert_eq!(urls, ["https://www.nos.nl/door?naar=https://nrc.nl/a", "https://nos.nl/b"]);
}

#[test]
fn a_reply_line_that_ends_in_the_space_between_two_lines_ends_on_a_character() {
    // It ended one byte into the next line, here inside a character.
    let reading =
        check(&format!("{LINE}Vraag 1\nKent u dit?\nAntwoord van Minister A (B) (ontvangen\n\u{FFFD}\u{FFFD}\nJa."));
    assert_eq!(reading.answers.len(), 1);
}
