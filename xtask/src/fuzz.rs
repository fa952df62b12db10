//! `cargo xtask fuzz`: the fuzz targets in turn, on a nightly compiler, and what they keep.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, Result, ensure};

use crate::tools;

/// The targets, each a file in `fuzz/fuzz_targets`.
const TARGETS: [&str; 7] = ["text", "runs", "html", "xml", "word", "identifiers", "dates"];

/// Seconds of one turn of one target, unless another number is given.
pub const TURN: u64 = 300;

/// Bytes of the corpus in the repository that a target may have.
const CORPUS_AT_MOST: u64 = 42_000;

/// Fixtures that a target begins with, beside its corpus.
fn fixtures(target: &str) -> &'static [&'static str] {
    match target {
        "text" => &["tests/fixtures/layers"],
        "html" | "xml" => &["tests/fixtures/markup"],
        _ => &[],
    }
}

/// Runs every target once for `turn` seconds; stops at the first find.
pub fn run(turn: u64) -> Result<()> {
    let available = tools::output(tools::program("cargo").args(["fuzz", "--version"])).is_ok();
    ensure!(
        available,
        "cargo-fuzz is not installed: `cargo install cargo-fuzz`, and a nightly compiler, and try again"
    );
    for target in TARGETS {
        let start = Instant::now();
        let limit = format!("-max_total_time={turn}");
        let result = fuzz("run", target, &[&limit, "-max_len=6000", "-timeout=25", "-print_final_stats=1"]);
        add_seconds(target, start.elapsed().as_secs())?;
        result.with_context(|| format!("{target} found something; its input is in fuzz/artifacts/{target}"))?;
    }
    println!("\nseconds in all (fuzz/SECONDS.tsv)");
    for (target, seconds) in seconds()? {
        println!("{target:12} {seconds:>8}");
    }
    Ok(())
}

/// Makes the corpora in the repository again from all that the targets found: the smallest inputs that reach the most.
pub fn minimise() -> Result<()> {
    for target in TARGETS {
        let (from, to) = (found(target), tools::root().join("fuzz/corpus").join(target));
        fs::create_dir_all(&from)?;
        let merged = tools::root().join("target/fuzz-merged").join(target);
        let _ = fs::remove_dir_all(&merged);
        fs::create_dir_all(&merged)?;
        let mut command = command("run", target);
        command.arg(&merged).args([&from, &to]).args(["--", "-merge=1", "-max_len=6000", "-timeout=25"]);
        tools::run(&mut command)?;
        let _ = fs::remove_dir_all(&to);
        fs::create_dir_all(&to)?;
        let kept = keep(&merged, &to)?;
        println!("{target}: {kept} bytes");
    }
    Ok(())
}

/// Copies evenly chosen files, from small to large, as many as fit.
fn keep(from: &Path, to: &Path) -> Result<u64> {
    let mut files = Vec::new();
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        files.push((entry.metadata()?.len(), entry.path()));
    }
    files.sort();
    let total: u64 = files.iter().map(|(size, _)| size).sum();
    // Each one that carries the count of bytes over the next of the evenly spaced marks.
    let (mut seen, mut kept) = (0, 0);
    for (size, path) in files {
        seen += size;
        let share = u64::min(total, CORPUS_AT_MOST) * seen / total.max(1);
        if kept + size <= share {
            kept += size;
            fs::copy(&path, to.join(path.file_name().unwrap_or_default()))?;
        }
    }
    Ok(kept)
}

fn fuzz(verb: &str, target: &str, options: &[&str]) -> Result<()> {
    let corpus = found(target);
    fs::create_dir_all(&corpus)?;
    let mut command = command(verb, target);
    command.arg(corpus).arg(tools::root().join("fuzz/corpus").join(target));
    command.args(fixtures(target).iter().map(|folder| tools::root().join(folder))).arg("--").args(options);
    tools::run(&mut command)
}

/// Without the address sanitizer: the code is safe Rust, and four times as many inputs are tried.
fn command(verb: &str, target: &str) -> std::process::Command {
    let mut command = tools::program("cargo");
    // Cargo names the compiler to what it starts; here another one is asked for.
    command.env_remove("RUSTUP_TOOLCHAIN").args(["+nightly", "fuzz", verb, "--sanitizer", "none", target]);
    command
}

/// Where a target keeps what it finds; the repository has a small part of it.
fn found(target: &str) -> PathBuf {
    tools::root().join("target/fuzz").join(target)
}

/// Seconds that each target was run, on all machines together: in the repository, where they outlast the machine.
fn seconds_file() -> PathBuf {
    tools::root().join("fuzz/SECONDS.tsv")
}

fn seconds() -> Result<BTreeMap<String, u64>> {
    let text = fs::read_to_string(seconds_file()).context("fuzz/SECONDS.tsv cannot be read")?;
    text.lines().map(|line| parse(line).with_context(|| format!("fuzz/SECONDS.tsv says {line:?}"))).collect()
}

fn parse(line: &str) -> Option<(String, u64)> {
    let (target, seconds) = line.split_once('\t')?;
    TARGETS.contains(&target).then_some((target.to_owned(), seconds.parse().ok()?))
}

fn add_seconds(target: &str, turn: u64) -> Result<()> {
    let mut seconds = seconds()?;
    *seconds.entry(target.to_owned()).or_default() += turn;
    let rows = TARGETS.map(|target| format!("{target}\t{}\n", seconds.get(target).copied().unwrap_or_default()));
    Ok(fs::write(seconds_file(), rows.concat())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_its_file_and_its_corpus() {
        let folder = tools::root().join("fuzz/fuzz_targets");
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let names: Vec<_> = files.iter().map(|file| file.file_stem().unwrap().to_str().unwrap()).collect();
        let mut targets = TARGETS;
        targets.sort_unstable();
        assert_eq!(names, targets);
        assert!(targets.iter().all(|target| tools::root().join("fuzz/corpus").join(target).is_dir()));
    }

    #[test]
    fn every_target_has_its_seconds() {
        let seconds = seconds().unwrap();
        assert_eq!(seconds.len(), TARGETS.len(), "{seconds:?}");
        assert_eq!(parse("text\t12"), Some(("text".to_owned(), 12)));
        assert_eq!(parse("text\tmany"), None);
        assert_eq!(parse("other\t12"), None);
    }

    #[test]
    fn what_is_kept_fits() {
        let folder = std::env::temp_dir().join(format!("vraagstuk-keep-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        fs::create_dir_all(&from).unwrap();
        fs::create_dir_all(&to).unwrap();
        for size in 1..=60_usize {
            fs::write(from.join(size.to_string()), vec![b'a'; size * 40]).unwrap();
        }
        let kept = keep(&from, &to).unwrap();
        let count = fs::read_dir(&to).unwrap().count();
        fs::remove_dir_all(&folder).unwrap();
        assert!(kept <= CORPUS_AT_MOST && kept > CORPUS_AT_MOST / 2 && count > 20, "{kept} bytes in {count} files");
    }
}
