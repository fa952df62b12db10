//! Patterns may use only the Unicode tables that the module carries: development dependencies switch on more, so that
//! a pattern can work in tests and fail in a release.

#![allow(clippy::expect_used, reason = "a helper of a test fails as the test")]

use std::fs;
use std::path::Path;

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if fs::read_to_string(&path).expect("a readable source").contains("\\p{") {
            found.push(path.display().to_string());
        }
    }
}

#[test]
fn no_pattern_needs_a_unicode_property() {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.is_empty(), "spell the letters out in {found:?}");
}
