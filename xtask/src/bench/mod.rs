//! `cargo xtask bench`: one table of what the project takes, native and in Chromium, held against a baseline.

use crate::bench::figure::Figure;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::{browsers, site, sizes, tools};

mod baseline;
pub mod figure;
mod machine;
mod table;

const BROWSER_TESTS: &str = "tests/browser";

/// The benches of the page, each a file in `tests/browser`.
const OF_THE_PAGE: [&str; 6] = ["first-use", "load", "wasm", "many", "pdf", "day-change"];

/// What to do with the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Print them.
    Show,
    /// Fail where one is worse than the baseline, beyond its margin.
    Check,
    /// Write the baseline again.
    Renew,
}

/// Measures all, on the fixtures or on the texts of a zip, and prints the table.
pub fn run(purpose: Purpose, corpus: Option<&Path>) -> Result<()> {
    tools::ensure_node()?;
    tools::ensure_wasm_target()?;
    let corpus = corpus.map(std::path::absolute).transpose()?;
    if let Some(corpus) = &corpus {
        ensure!(corpus.is_file(), "{} is no file", corpus.display());
    }
    let dist = site::build()?;
    tools::npm_install(BROWSER_TESTS)?;
    let chromium = browsers::chromium(BROWSER_TESTS)?;
    let mut figures = measured(&mut tools::cargo_command(&["bench", "--bench", "table"]), corpus.as_ref())?;
    for name in OF_THE_PAGE {
        let mut bench = tools::program("node");
        bench.arg(format!("{BROWSER_TESTS}/{name}.bench.mjs")).envs(chromium.iter().map(|it| ("CHROMIUM", it)));
        figures.extend(measured(&mut bench, corpus.as_ref())?);
    }
    figures.extend(sizes::figures(&dist)?);
    // Other texts take another time: against them the baseline says nothing.
    let before = if corpus.is_none() { baseline::read()? } else { baseline::Baseline::default() };
    println!("\n{}\n", machine::describe(chromium.as_deref()));
    print!("{}", table::of(&figures, &before));
    match purpose {
        Purpose::Show => Ok(()),
        Purpose::Check => baseline::check(&figures, &before),
        Purpose::Renew => baseline::write(&figures, &before),
    }
}

/// What a bench prints, a figure a line.
fn measured(bench: &mut Command, corpus: Option<&PathBuf>) -> Result<Vec<Figure>> {
    let output = tools::output(bench.envs(corpus.map(|path| ("CORPUS", path))))?;
    let figures = output.lines().filter(|line| line.starts_with('{')).map(figure).collect::<Result<Vec<_>>>()?;
    ensure!(!figures.is_empty(), "`{}` measured nothing", OsStr::to_string_lossy(bench.get_program()));
    Ok(figures)
}

fn figure(line: &str) -> Result<Figure> {
    let value: Value = serde_json::from_str(line).with_context(|| format!("{line:?} is no figure"))?;
    let text = |key| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let figure = || Some(Figure { name: text("name")?, shown: text("shown")?, ratio: value.get("ratio")?.as_f64()? });
    figure().with_context(|| format!("{line:?} is no figure"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_lines_of_json() {
        let wanted = Figure { name: "a, b".into(), shown: "3 ms".into(), ratio: 2.0 };
        assert_eq!(figure(r#"{ "name": "a, b", "shown": "3 ms", "ratio": 2 }"#).unwrap(), wanted);
        for line in ["{", "{}", r#"{ "name": "a", "shown": "b", "ratio": null }"#] {
            assert!(figure(line).is_err(), "{line}");
        }
    }

    #[test]
    fn every_bench_of_the_page_has_its_file() {
        for name in OF_THE_PAGE {
            assert!(tools::root().join(BROWSER_TESTS).join(format!("{name}.bench.mjs")).is_file(), "{name}");
        }
    }
}
