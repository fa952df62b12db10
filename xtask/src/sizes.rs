//! What a reader downloads, against the budgets of the design.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bench::figure::Figure;
use crate::{bindings, folder, graph, single_file};

/// Bytes that the module may take, packed by gzip -9.
const MODULE_AT_MOST: usize = 550_000;

/// Bytes that all of a first visit may take, packed by gzip -9.
const FIRST_VISIT_AT_MOST: usize = 640_000;

/// A file, or several together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Size {
    name: String,
    raw: usize,
    packed: usize,
    at_most: Option<usize>,
}

/// Prints the sizes of a built site; an error when one is over its budget.
pub fn report(dist: &Path) -> Result<()> {
    let rows = rows(sizes(dist)?, &graph::first_visit(dist)?);
    print!("\n{}", table(&rows));
    check(&rows)
}

/// The module, a first visit, what comes later and the single file, for the table of the benches.
pub fn figures(dist: &Path) -> Result<Vec<Figure>> {
    let module = format!("{}_bg.wasm", bindings::NAME);
    // What is not one of these is a sum, which is no file.
    let is_shown =
        |row: &Size| [&module, single_file::NAME].contains(&row.name.as_str()) || !dist.join(&row.name).exists();
    Ok(rows(sizes(dist)?, &graph::first_visit(dist)?).iter().filter(|row| is_shown(row)).map(figure).collect())
}

fn sizes(dist: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for (name, file) in folder::files(dist)? {
        let content = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        sizes.push(Size { name, raw: content.len(), packed: packed(&content)?, at_most: None });
    }
    Ok(sizes)
}

#[allow(clippy::cast_precision_loss, reason = "sizes far below the precision")]
fn figure(row: &Size) -> Figure {
    let shown = format!("{} kB, {} packed", kilobytes(row.raw), kilobytes(row.packed));
    Figure { name: format!("size, {}", row.name), shown, ratio: row.packed as f64 / 1e3 }
}

fn packed(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

/// The rows of the table: files of a first visit, largest first, their sum, what is loaded when a reader asks for what it
/// holds or when the page has nothing else to do, and the single file.
fn rows(sizes: Vec<Size>, first: &[String]) -> Vec<Size> {
    let (single, sizes): (Vec<_>, Vec<_>) = sizes.into_iter().partition(|size| size.name == single_file::NAME);
    let (mut rows, later): (Vec<_>, Vec<_>) = sizes.into_iter().partition(|size| first.contains(&size.name));
    rows.sort_by(|a, b| b.packed.cmp(&a.packed).then_with(|| a.name.cmp(&b.name)));
    let module = format!("{}_bg.wasm", bindings::NAME);
    rows.iter_mut().filter(|row| row.name == module).for_each(|row| row.at_most = Some(MODULE_AT_MOST));
    let first = Size { at_most: Some(FIRST_VISIT_AT_MOST), ..sum("a first visit", &rows) };
    rows.push(first);
    rows.push(sum("loaded later", &later));
    rows.extend(single);
    rows
}

fn sum(name: &str, sizes: &[Size]) -> Size {
    let raw = sizes.iter().map(|size| size.raw).sum();
    Size { name: name.into(), raw, packed: sizes.iter().map(|size| size.packed).sum(), at_most: None }
}

fn table(rows: &[Size]) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default();
    let mut lines = format!("{:width$} {:>10} {:>10} {:>10}\n", "kB", "raw", "gzip -9", "at most");
    for Size { name, raw, packed, at_most } in rows {
        let at_most = at_most.map(kilobytes).unwrap_or_default();
        let line = format!("{name:width$} {:>10} {:>10} {at_most:>10}", kilobytes(*raw), kilobytes(*packed));
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}

/// Kilobytes of a thousand, with one decimal.
fn kilobytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn check(rows: &[Size]) -> Result<()> {
    for Size { name, packed, at_most, .. } in rows {
        if let Some(at_most) = at_most.filter(|at_most| packed > at_most) {
            bail!("{name} takes {} kB packed, over its budget of {} kB", kilobytes(*packed), kilobytes(at_most));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, packed: usize) -> Size {
        Size { name: name.into(), raw: packed * 3, packed, at_most: None }
    }

    fn first() -> Vec<String> {
        ["index.html", "main.js", "vraagstuk_bg.wasm"].map(str::to_owned).into()
    }

    #[test]
    fn the_table_adds_up() {
        let sizes = vec![
            size("examples/a.txt", 9_000),
            size("index.html", 1_000),
            size("vraagstuk.html", 900_000),
            size("vraagstuk_bg.wasm", 400_000),
            size("vendor/pdf.mjs", 100_000),
        ];
        let rows = rows(sizes, &first());
        assert_eq!(
            table(&rows),
            "\
kB                       raw    gzip -9    at most
vraagstuk_bg.wasm     1200.0      400.0      550.0
index.html               3.0        1.0
a first visit         1203.0      401.0      640.0
loaded later           327.0      109.0
vraagstuk.html        2700.0      900.0
"
        );
        assert!(check(&rows).is_ok());
    }

    #[test]
    fn a_budget_is_kept() {
        let message = |sizes| check(&rows(sizes, &first())).unwrap_err().to_string();
        assert_eq!(
            message(vec![size("vraagstuk_bg.wasm", 550_001)]),
            "vraagstuk_bg.wasm takes 550.1 kB packed, over its budget of 550.0 kB"
        );
        assert_eq!(
            message(vec![size("vraagstuk_bg.wasm", 550_000), size("main.js", 90_001)]),
            "a first visit takes 640.1 kB packed, over its budget of 640.0 kB"
        );
    }

    #[test]
    fn packing_is_that_of_gzip() {
        assert!(packed(&vec![0; 100_000]).unwrap() < 200);
    }
}
