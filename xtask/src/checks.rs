//! `cargo xtask test`: every check, in order, until one fails.

use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result};

use crate::{chromium, server, site, sizes, tools};

const BROWSER_TESTS: &str = "tests/browser";

/// A sub-path, so that an address that works only from the root is found out.
const MOUNT: &str = "/vraagstuk/";

/// The feature that makes the schema and the declarations.
const CONTRACT: &str = "vraagstuk/contract";

/// A check and its name.
type Step = (&'static str, fn() -> Result<()>);

/// With the contract, so that nothing is compiled twice; the documentation and the module are built without.
const STEPS: [Step; 9] = [
    ("format", format),
    ("clippy", || clippy(&["--workspace", "--all-targets", "--features", CONTRACT])),
    ("clippy for WebAssembly", || clippy(&["--lib", "--target", tools::WASM])),
    ("unit, integration, contract and doc tests", || tools::cargo(&["test", "--workspace", "--features", CONTRACT])),
    ("documentation", documentation),
    ("build within its budgets", || sizes::report(&site::build()?)),
    ("WebAssembly boundary", boundary),
    ("types of the page", types),
    ("page in Chromium", browser),
];

/// Runs them all.
pub fn run() -> Result<()> {
    tools::ensure_node()?;
    tools::ensure_wasm_target()?;
    let count = STEPS.len();
    for (number, (name, check)) in (1..).zip(STEPS) {
        println!("\n[{number}/{count}] {name}");
        let start = Instant::now();
        check().with_context(|| format!("step {number} of {count} failed, {name}"))?;
        println!("[{number}/{count}] {name}: {:.1} s", start.elapsed().as_secs_f64());
    }
    println!("\n{count} passed, 0 failed");
    Ok(())
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

/// Holds what the built module gives against the goldens that the native tests read.
fn boundary() -> Result<()> {
    tools::run(tools::program("node").args(["--test", "--test-reporter", "spec", "tests/boundary/boundary.test.mjs"]))
}

fn types() -> Result<()> {
    tools::npm_install("www")?;
    tools::run(tools::node_program("npx", "www").args(["tsc", "--noEmit"]))
}

fn browser() -> Result<()> {
    tools::npm_install(BROWSER_TESTS)?;
    let chromium = chromium::ensure(BROWSER_TESTS)?;
    let listener = server::listen(Some(0))?;
    let address = format!("http://{}{MOUNT}", listener.local_addr()?);
    let site = server::Site::new(&tools::root().join("dist"), MOUNT)?;
    thread::spawn(move || server::run(&listener, site));
    let mut playwright = tools::node_program("npx", BROWSER_TESTS);
    playwright.args(["playwright", "test"]).env("VRAAGSTUK_URL", address).envs(chromium.map(|it| ("CHROMIUM", it)));
    tools::run(&mut playwright)
}
