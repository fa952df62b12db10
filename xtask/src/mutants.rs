//! `cargo xtask mutants`: small faults, put into the core one by one, each of which a test must find.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::tools;

/// Files, and the tests that hold for them: to run all takes longer and finds no more.
struct Area {
    name: &'static str,
    files: &'static [&'static str],
    tests: &'static [&'static str],
}

const AREAS: [Area; 3] = [
    Area { name: "deadline", files: &["src/deadline/**"], tests: &["deadlines", "dossiers", "golden"] },
    Area { name: "questions", files: &["src/exchange/**"], tests: &["structure", "regression", "golden"] },
    Area {
        name: "resolve",
        files: &["src/citation/resolve.rs", "src/document/links.rs"],
        tests: &["identifiers", "markup", "golden"],
    },
];

/// Tries every mutant, or those of a part such as `2/8`, and prints the figures of each area.
pub fn run(shard: Option<&str>) -> Result<()> {
    ensure!(
        tools::on_path(&["cargo-mutants", "cargo-mutants.exe"]).is_some(),
        "cargo-mutants is not installed: `cargo install --locked cargo-mutants`, and try again"
    );
    let mut lines = Vec::new();
    for area in AREAS {
        let folder = tools::root().join("target/mutants-found").join(area.name);
        fs::create_dir_all(&folder)?;
        let mut command = tools::cargo_command(&["mutants", "--output"]);
        command.arg(&folder).args(shard.iter().flat_map(|shard| ["--shard", shard]));
        command.args(area.files.iter().flat_map(|file| ["--file", file])).arg("--cargo-arg=--lib");
        command.args(area.tests.iter().map(|test| format!("--cargo-arg=--test={test}")));
        // It fails where a mutant survives, which is what the figures say.
        let survived = tools::run(&mut command).is_err();
        let count = |kind| lines_of(&folder.join("mutants.out").join(kind));
        let [caught, missed, timeout] = ["caught.txt", "missed.txt", "timeout.txt"].map(count);
        ensure!(!survived || missed + timeout > 0, "the mutants of {} could not be tried", area.name);
        lines.push(format!("{:10} {caught:>7} {missed:>7} {timeout:>8}", area.name));
    }
    println!("\n{:10} {:>7} {:>7} {:>8}\n{}", "", "caught", "missed", "timeout", lines.join("\n"));
    println!("what was missed stands in target/mutants-found/*/mutants.out/missed.txt");
    Ok(())
}

fn lines_of(file: &Path) -> usize {
    fs::read_to_string(file).map_or(0, |text| text.lines().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_and_test_is_there() {
        for area in AREAS {
            for file in area.files.iter().map(|file| file.trim_end_matches("/**")) {
                assert!(tools::root().join(file).exists(), "{file}");
            }
            for test in area.tests {
                let places = [format!("tests/{test}.rs"), format!("tests/{test}/main.rs")];
                assert!(places.iter().any(|place| tools::root().join(place).is_file()), "{test}");
            }
        }
    }
}
