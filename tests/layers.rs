//! The same document as PDF and as a text layer that was extracted from it says the same.

#![allow(clippy::unwrap_used, reason = "what fails in a test fails as the test")]

use std::fs;

use vraagstuk::Source;

mod runs;
use runs::{PUBLICATIONS, assert_same, fixtures, read, rows, source};

/// Every layer of a publication: pypdf 6.21 of all, and of some pdftotext 22.12, which prints the number of a note
/// alone and on the first page apart from its text, without and with -layout, `PyMuPDF` 1.28, and pymupdf4llm 0.0.27, which makes Markdown.
#[test]
fn the_pdf_says_what_its_text_layers_say() {
    let mut layers = 0;
    for name in PUBLICATIONS {
        let pdf = read(&source(rows(name)));
        for tool in ["pypdf6", "pdftotext", "pdftotext-layout", "pymupdf", "pymupdf4llm"] {
            let Ok(layer) = fs::read_to_string(fixtures("layers").join(format!("{name}.{tool}.txt"))) else { continue };
            assert_same(&pdf, &read(&Source::new(layer)), &format!("{name} by {tool}"));
            layers += 1;
        }
    }
    assert_eq!(layers, 24);
}
