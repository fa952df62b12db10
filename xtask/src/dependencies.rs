//! `docs/DEPENDENCIES.md` against what the manifests name: no row missing, none left over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::tools;

/// A direct dependency and its licence, where the manifest of the package is at hand.
type Direct = BTreeMap<String, Option<String>>;

/// The rows of the tables: name and licence.
fn rows(text: &str) -> BTreeMap<String, String> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let cells = rows.map(|row| row.split(" | ").collect::<Vec<_>>());
    let named = cells.filter(|cells| !matches!(cells.first(), Some(&("name" | "---")) | None));
    named.filter_map(|cells| Some(((*cells.first()?).to_owned(), (*cells.get(3)?).to_owned()))).collect()
}

/// What is wrong with the tables.
fn faults(rows: &BTreeMap<String, String>, direct: &Direct) -> Vec<String> {
    let (listed, named): (BTreeSet<_>, BTreeSet<_>) = (rows.keys().collect(), direct.keys().collect());
    let missing = named.difference(&listed).map(|name| format!("{name} has no row"));
    let left = listed.difference(&named).map(|name| format!("{name} has a row and is no dependency"));
    let licences = direct.iter().filter_map(|(name, licence)| {
        let (row, licence) = (rows.get(name)?, licence.as_ref()?);
        (row != licence).then(|| format!("{name} is licensed under {licence}, not {row}"))
    });
    missing.chain(left).chain(licences).collect()
}

/// The direct dependencies of the crates and packages here.
fn direct() -> Result<Direct> {
    let mut found = Direct::new();
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        // A package that no one here built yet is not at hand; its name is known all the same.
        let metadata = metadata(manifest, &["--all-features"]).or_else(|| metadata(manifest, &["--no-deps"]));
        let metadata = metadata.with_context(|| format!("cargo cannot read {manifest}"))?;
        crates(&serde_json::from_str(&metadata)?, &mut found);
    }
    for folder in ["www", "www/single-file", "tests/browser"] {
        let package = tools::root().join(folder).join("package.json");
        let package = fs::read_to_string(&package).with_context(|| format!("{} cannot be read", package.display()))?;
        packages(&serde_json::from_str(&package)?, folder, &mut found);
    }
    Ok(found)
}

fn metadata(manifest: &str, options: &[&str]) -> Option<String> {
    let mut command = tools::cargo_command(&["metadata", "--format-version", "1", "--offline", "--locked"]);
    let output = command.args(options).args(["--manifest-path", manifest]).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn crates(metadata: &Value, found: &mut Direct) {
    let list = |key: &str, of: &Value| of.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |key: &str, of: &Value| of.get(key).and_then(Value::as_str).map(str::to_owned);
    let packages = list("packages", metadata);
    let is_own = |package: &&Value| package.get("source").is_some_and(Value::is_null);
    let licences: Direct =
        packages.iter().filter_map(|package| Some((text("name", package)?, text("license", package)))).collect();
    for dependency in packages.iter().filter(is_own).flat_map(|package| list("dependencies", package)) {
        let Some(name) = text("name", &dependency).filter(|_| text("path", &dependency).is_none()) else { continue };
        let licence = licences.get(&name).cloned().flatten();
        let known = found.entry(name).or_default();
        *known = known.take().or(licence);
    }
}

fn packages(package: &Value, folder: &str, found: &mut Direct) {
    for kind in ["dependencies", "devDependencies"] {
        for name in package.get(kind).and_then(Value::as_object).into_iter().flat_map(|names| names.keys()) {
            let manifest = tools::root().join(folder).join("node_modules").join(name).join("package.json");
            let manifest: Option<Value> = fs::read(manifest).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
            let licence = manifest.and_then(|manifest| Some(manifest.get("license")?.as_str()?.to_owned()));
            found.insert(name.clone(), licence);
        }
    }
}

#[test]
fn the_tables_are_complete() {
    let text = fs::read_to_string(tools::root().join("docs/DEPENDENCIES.md")).unwrap();
    let faults = faults(&rows(&text), &direct().unwrap());
    assert!(faults.is_empty(), "docs/DEPENDENCIES.md:\n{}", faults.join("\n"));
}

#[test]
fn what_is_wrong_is_found() {
    let rows = rows(
        "| name | why | in the page | licence | upkeep |\n| --- | --- | --- | --- | --- |\n| a | x | — | MIT | y |\n| b | x | — | MIT | y |",
    );
    let direct = [("a", Some("Zlib")), ("c", None)];
    let direct = direct.map(|(name, licence)| (name.to_owned(), licence.map(str::to_owned))).into();
    let found = faults(&rows, &direct);
    assert_eq!(found, ["c has no row", "b has a row and is no dependency", "a is licensed under Zlib, not MIT"]);
}
