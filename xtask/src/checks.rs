//! `cargo xtask test`: every check, in order, until one fails.

use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result};

use crate::{browsers, rooms, server, site, sizes, tools};

const BROWSER_TESTS: &str = "tests/browser";

/// A sub-path, so that an address that works only from the root is found out.
const MOUNT: &str = "/vraagstuk/";

/// The feature that makes the schema and the declarations.
const CONTRACT: &str = "vraagstuk/contract";

/// A check and its name.
type Step = (&'static str, fn() -> Result<Outcome>);

/// How a check that did not fail ended.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    /// This machine cannot make it, and why.
    Skipped(String),
}

/// With the contract, so that nothing is compiled twice; the documentation and the module are built without.
const STEPS: [Step; 13] = [
    ("format", || passed(format())),
    ("direction of the house", || passed(rooms::check())),
    ("clippy", || passed(clippy(&["--workspace", "--all-targets", "--features", CONTRACT]))),
    ("clippy for WebAssembly", || {
        passed(clippy(&[
            "--package",
            "wasm",
            "--package",
            "vraagstuk",
            "--package",
            "formats",
            "--lib",
            "--target",
            tools::WASM,
        ]))
    }),
    ("unit, integration, contract and doc tests", || {
        passed(tools::cargo(&["test", "--workspace", "--features", CONTRACT]))
    }),
    ("documentation", || passed(documentation())),
    ("licences, duplicates and sources of packages", packages),
    ("comparing of results", || passed(node_tests("tests/compare/difference.test.mjs"))),
    ("build within its budgets", || passed(sizes::report(&site::build()?))),
    // What the built module gives is held against the goldens that the native tests read.
    ("WebAssembly boundary", || passed(node_tests("tests/boundary/boundary.test.mjs"))),
    ("types of the page", || passed(types())),
    ("page in Chromium", || passed(chromium())),
    ("main job in Firefox", firefox),
];

/// Runs them all.
pub fn run() -> Result<()> {
    tools::ensure_node()?;
    tools::ensure_wasm_target()?;
    let count = STEPS.len();
    let mut skipped = 0;
    for (number, (name, check)) in (1..).zip(STEPS) {
        println!("\n[{number}/{count}] {name}");
        let start = Instant::now();
        let outcome = check().with_context(|| format!("step {number} of {count} failed, {name}"))?;
        if let Outcome::Skipped(reason) = outcome {
            skipped += 1;
            println!("[{number}/{count}] {name}: skipped, {reason}");
        } else {
            println!("[{number}/{count}] {name}: {:.1} s", start.elapsed().as_secs_f64());
        }
    }
    println!("\n{}", summary(count, skipped));
    Ok(())
}

fn passed(result: Result<()>) -> Result<Outcome> {
    result.map(|()| Outcome::Passed)
}

fn summary(count: usize, skipped: usize) -> String {
    let tail = if skipped == 0 { String::new() } else { format!(", {skipped} skipped (the reason stands above)") };
    format!("{} passed, 0 failed{tail}", count - skipped)
}

/// The fuzz targets stand outside the workspace; on the stable compiler they are only formatted.
fn format() -> Result<()> {
    tools::cargo(&["fmt", "--all", "--check"])?;
    tools::cargo(&["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"])
}

fn clippy(scope: &[&str]) -> Result<()> {
    tools::cargo(&[&["clippy"], scope, &["--", "--deny", "warnings"]].concat())
}

fn documentation() -> Result<()> {
    tools::run(tools::cargo_command(&["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings"))
}

/// Compiling cargo-deny takes minutes, so that it is not installed for this. Its database of faults is elsewhere.
fn packages() -> Result<Outcome> {
    if tools::on_path(&["cargo-deny", "cargo-deny.exe"]).is_none() {
        let reason = "cargo-deny is not installed (`cargo install --locked cargo-deny`)";
        return Ok(Outcome::Skipped(reason.to_owned()));
    }
    passed(tools::cargo(&["deny", "check", "bans", "licenses", "sources"]))
}

fn node_tests(file: &str) -> Result<()> {
    tools::run(tools::program("node").args(["--test", "--test-reporter", "spec", file]))
}

fn types() -> Result<()> {
    tools::npm_install("www")?;
    // A service worker has another global object than a page.
    for project in ["tsconfig.json", "tsconfig.sw.json"] {
        tools::run(tools::node_program("npx", "www").args(["tsc", "--noEmit", "--project", project]))?;
    }
    Ok(())
}

fn chromium() -> Result<()> {
    tools::npm_install(BROWSER_TESTS)?;
    let chromium = browsers::chromium(BROWSER_TESTS)?;
    let listener = server::listen(Some(0))?;
    let address = format!("http://{}{MOUNT}", listener.local_addr()?);
    let site = server::Site::new(&tools::root().join("dist"), MOUNT)?;
    thread::spawn(move || server::run(&listener, site));
    let mut playwright = tools::node_program("npx", BROWSER_TESTS);
    playwright.args(["playwright", "test"]).env("VRAAGSTUK_URL", address).envs(chromium.map(|it| ("CHROMIUM", it)));
    tools::run(&mut playwright)
}

/// Served and as one file; a machine without Firefox can still make all other checks.
fn firefox() -> Result<Outcome> {
    let firefox = match browsers::firefox() {
        Ok(firefox) => firefox,
        Err(reason) => return Ok(Outcome::Skipped(format!("{reason:#}"))),
    };
    tools::npm_install(BROWSER_TESTS)?;
    let mut tests = tools::program("node");
    tests.args(["--test", "--test-reporter", "spec", "tests/browser/firefox.mjs"]).env("FIREFOX", firefox);
    passed(tools::run(&mut tests))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_skipped_is_not_counted_as_passed() {
        assert_eq!(summary(10, 0), "10 passed, 0 failed");
        assert_eq!(summary(10, 1), "9 passed, 0 failed, 1 skipped (the reason stands above)");
    }
}
