//! What the fuzz targets keep: every input of `fuzz/corpus` holds to what its target asserts, on the stable compiler.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

#[allow(dead_code, reason = "shared with the test of the fixtures")]
mod invariants;

use std::fs;
use std::path::Path;

use invariants::inputs::TARGETS;

#[test]
fn inputs_of_the_fuzz_targets_keep_to_the_invariants() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut bytes_in_all = 0;
    for (name, target) in TARGETS {
        let mut count = 0;
        for entry in fs::read_dir(corpus.join(name)).unwrap() {
            let bytes = fs::read(entry.unwrap().path()).unwrap();
            target(&bytes);
            count += 1;
            bytes_in_all += bytes.len();
        }
        assert!(count >= 8, "{name} has {count} inputs");
    }
    assert!(bytes_in_all < 300_000, "{bytes_in_all} bytes: `cargo xtask fuzz` minimises what it keeps");
}
