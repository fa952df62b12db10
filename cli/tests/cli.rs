//! The command line: what it prints, and how it fails.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a helper of a test fails as the test")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const SEED: &str = "../tests/fixtures/ah-tk-20222023-3069.txt";

fn vraagstuk(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vraagstuk"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    String::from_utf8(output.stdout.clone()).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn picture() -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("foto.txt");
    std::fs::write(&path, b"\xFF\xD8\xFF\xE0\0\x10JFIF").unwrap();
    path
}

#[test]
fn one_result_a_line_on_the_day_asked_about() {
    let output = vraagstuk(&["--as-of", "2023-07-10", "--lang", "en", SEED, "-"], b"geen Kamervragen");
    assert!(output.status.success());
    let readings = lines(&output);
    assert_eq!(readings[0]["fileName"], "ah-tk-20222023-3069.txt");
    assert_eq!(readings[0]["deadline"]["status"], "extended");
    assert_eq!(readings[0]["deadline"]["asOf"], "2023-07-10");
    assert_eq!(readings[0]["diagnostics"][0]["severity"], "warning");
    assert!(readings[0]["diagnostics"][0]["message"].as_str().unwrap().starts_with("Question number"));
    assert_eq!(readings[1]["fileName"], Value::Null);
    assert_eq!(readings[1]["kind"], "unrecognised");
}

#[test]
fn an_unreadable_file_is_named_and_the_others_still_print() {
    let picture = picture();
    let output = vraagstuk(&["--as-of", "2023-07-10", "nergens.txt", picture.to_str().unwrap(), SEED], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output).len(), 1);
    let errors = String::from_utf8(output.stderr).unwrap();
    let errors: Vec<&str> = errors.lines().collect();
    assert!(errors[0].contains("nergens.txt") && errors[1].contains("foto.txt"), "{errors:?}");
}

#[test]
fn a_collection_has_documents_dossiers_and_failures() {
    let picture = picture();
    let output = vraagstuk(&["--collection", "--as-of", "2023-07-10", SEED, picture.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    let collection = &lines(&output)[0];
    assert_eq!(collection["generator"], format!("vraagstuk {}", env!("CARGO_PKG_VERSION")));
    assert_eq!(collection["documents"].as_array().unwrap().len(), 1);
    assert_eq!(collection["dossiers"][0]["documents"][0], 0);
    assert_eq!(collection["failures"][0]["code"], "picture");
}

#[test]
fn what_a_document_lacks_can_be_given() {
    let fixture = "../tests/fixtures/2024Z17900.docxtext.txt";
    let plain = &lines(&vraagstuk(&["--as-of", "2024-12-01", fixture], b""))[0];
    assert_eq!(plain["deadline"]["status"], "unknown");
    let given = &lines(&vraagstuk(&["--as-of", "2024-12-01", "--submitted", "2024-11-08", fixture], b""))[0];
    assert_eq!(given["deadline"]["status"], "answeredInTime");
    assert_eq!(given["asserted"]["submitted"], "2024-11-08");
    assert_eq!(given["submitted"], Value::Null);
}

#[test]
fn wrong_arguments_are_told_in_a_sentence() {
    let output = vraagstuk(&["--as-of", "10 juli", SEED], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("not a date of the form 2024-11-14"));
}
