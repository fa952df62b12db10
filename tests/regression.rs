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
