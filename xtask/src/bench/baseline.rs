//! `benches/baseline.tsv`: of each figure the ratio it had, and how many times that it may become.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use super::Figure;
use crate::tools;

/// The ratio and the margin of each figure.
pub type Baseline = BTreeMap<String, (f64, f64)>;

const HEADING: &str = "figure\tratio\tmargin";

/// Margins of figures that are new to the baseline, by the beginning of their names; the first that fits. Those of the
/// page are wide: a browser takes its time from a machine that does more than this.
const MARGINS: [(&str, f64); 7] = [
    ("size,", 1.03),
    ("per doubling,", 1.25),
    ("page, layout shift", 1.5),
    ("first use, 3,000 documents, peak memory", 1.4),
    ("first use,", 2.5),
    ("page,", 2.5),
    ("", 1.6),
];

fn file() -> PathBuf {
    tools::root().join("benches/baseline.tsv")
}

pub fn read() -> Result<Baseline> {
    parse(&fs::read_to_string(file()).context("benches/baseline.tsv cannot be read")?)
}

fn parse(text: &str) -> Result<Baseline> {
    let row = |line: &str| {
        let mut cells = line.split('\t');
        Some((cells.next()?.to_owned(), (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?)))
    };
    let rows = text.lines().skip(1);
    rows.map(|line| row(line).with_context(|| format!("benches/baseline.tsv says {line:?}"))).collect()
}

/// Writes the ratios again; a margin that someone chose stays.
pub fn write(figures: &[Figure], before: &Baseline) -> Result<()> {
    fs::write(file(), rows(figures, before)).context("benches/baseline.tsv cannot be written")
}

fn rows(figures: &[Figure], before: &Baseline) -> String {
    let rows = figures.iter().map(|Figure { name, ratio, .. }| {
        let usual = || MARGINS.iter().find(|(beginning, _)| name.starts_with(beginning)).map_or(1.5, |(_, it)| *it);
        format!("{name}\t{}\t{}\n", short(*ratio), before.get(name).map_or_else(usual, |(_, margin)| *margin))
    });
    std::iter::once(format!("{HEADING}\n")).chain(rows).collect()
}

/// Four digits are more than a measurement has.
pub fn short(ratio: f64) -> String {
    let decimals = if ratio < 10.0 { 3 } else { usize::from(ratio < 1000.0) };
    format!("{ratio:.decimals$}")
}

/// Whether a figure is worse than the margin of the baseline allows.
pub fn is_worse(figure: &Figure, before: &Baseline) -> bool {
    before.get(&figure.name).is_some_and(|(ratio, margin)| figure.ratio > ratio * margin)
}

/// Fails with the figures that are worse, or that are no longer measured.
pub fn check(figures: &[Figure], before: &Baseline) -> Result<()> {
    let worse =
        figures.iter().filter(|figure| is_worse(figure, before)).map(|figure| format!("{} is worse", figure.name));
    let is_missing = |name: &&String| !figures.iter().any(|figure| figure.name == **name);
    let missing = before.keys().filter(is_missing).map(|name| format!("{name} is not measured"));
    let faults: Vec<_> = worse.chain(missing).collect();
    if !faults.is_empty() {
        bail!("against benches/baseline.tsv: {}", faults.join("; "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(name: &str, ratio: f64) -> Figure {
        Figure { name: name.to_owned(), shown: String::new(), ratio }
    }

    #[test]
    fn the_baseline_reads_what_it_writes() {
        let before = Baseline::from([("native, a".to_owned(), (1.0, 1.2))]);
        let text = rows(&[figure("native, a", 2.0), figure("size, b", 1234.56), figure("other", 12.34)], &before);
        assert_eq!(text, "figure\tratio\tmargin\nnative, a\t2.000\t1.2\nsize, b\t1235\t1.03\nother\t12.3\t1.6\n");
        let read = parse(&text).unwrap();
        assert_eq!(read.get("size, b"), Some(&(1235.0, 1.03)));
        assert!(parse("figure\na\tmany\t1\n").is_err());
        assert!(read.len() == 3 && super::read().is_ok());
    }

    #[test]
    fn what_is_worse_or_missing_is_named() {
        let before = Baseline::from([("a".to_owned(), (10.0, 1.5)), ("b".to_owned(), (1.0, 1.5))]);
        assert!(check(&[figure("a", 15.0), figure("b", 0.5), figure("new", 9.0)], &before).is_ok());
        let message = check(&[figure("a", 15.1)], &before).unwrap_err().to_string();
        assert_eq!(message, "against benches/baseline.tsv: a is worse; b is not measured");
    }
}
