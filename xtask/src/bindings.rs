//! The WebAssembly module and its JavaScript.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use crate::tools;

/// Name of the module's files: `vraagstuk.js`, `vraagstuk_bg.wasm`, `vraagstuk.d.ts`.
pub const NAME: &str = "vraagstuk";

/// Builds the module and its bindings; gives their folder, which www/tsconfig.json names too.
pub fn build() -> Result<PathBuf> {
    tools::ensure_wasm_target()?;
    let module = compile()?;
    let folder = tools::root().join("target/bindings");
    let made = folder.join(format!("{NAME}_bg.wasm"));
    if !is_newer(&made, &module) {
        generate(&module, &folder).context("the JavaScript of the module could not be made")?;
    }
    Ok(folder)
}

/// Compiles the module.
fn compile() -> Result<PathBuf> {
    let mut command = tools::cargo_command(&["rustc", "--package", "wasm", "--lib", "--profile", "wasm"]);
    command.args(["--target", tools::WASM]);
    command.args(["--message-format", "json-render-diagnostics"]).stdin(Stdio::null());
    let messages = tools::output(&mut command)?;
    messages.lines().filter_map(module_of).next_back().context("cargo named no module that it built")
}

/// The module that a message of cargo names.
fn module_of(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let mut files = message.get("filenames")?.as_array()?.iter().filter_map(Value::as_str).map(PathBuf::from);
    files.find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
}

fn is_newer(made: &Path, source: &Path) -> bool {
    let modified = |file: &Path| fs::metadata(file).and_then(|data| data.modified()).ok();
    modified(made).zip(modified(source)).is_some_and(|(made, source)| made > source)
}

fn generate(module: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .out_name(NAME)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_found_in_the_messages_of_cargo() {
        let message = r#"{"reason":"compiler-artifact","filenames":["/t/libx.rlib","/t/x.wasm"],"fresh":true}"#;
        assert_eq!(module_of(message), Some("/t/x.wasm".into()));
        for message in [r#"{"reason":"build-finished","success":true}"#, r#"{"filenames":["/t/x.rlib"]}"#, "text"] {
            assert_eq!(module_of(message), None, "{message}");
        }
    }
}
