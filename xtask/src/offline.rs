//! The service worker's list: every file of the page with its hash, so that a version is whole or is not taken.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use crate::{folder, single_file};

/// The service worker, whose browsers look for a new version by its bytes.
pub const WORKER: &str = "sw.js";

/// Where the list goes in it.
const PLACE: &str = "{ version: '', files: {} }";

/// Characters of the hash that names a version.
const NAME: usize = 12;

/// Writes the list of the files of `dist` into its service worker.
pub fn write_list(dist: &Path) -> Result<()> {
    let mut files = Vec::new();
    for (name, file) in folder::files(dist)? {
        if ![WORKER, single_file::NAME].contains(&name.as_str()) {
            files.push((name, fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?));
        }
    }
    let worker = dist.join(WORKER);
    let source = fs::read_to_string(&worker).with_context(|| format!("{} cannot be read", worker.display()))?;
    fs::write(&worker, with_list(&source, &files)?).with_context(|| format!("{} cannot be written", worker.display()))
}

/// The service worker with the list of these files in it.
fn with_list(source: &str, files: &[(String, Vec<u8>)]) -> Result<String> {
    ensure!(source.matches(PLACE).count() == 1, "{WORKER} has no one place for its list, `{PLACE}`");
    let list = files.iter().map(|(name, content)| {
        // Hosts give the page at its folder, and some only there.
        let address = if name == "index.html" { "./" } else { name };
        (address.to_owned(), Value::from(STANDARD.encode(Sha256::digest(content))))
    });
    let list = Value::Object(list.collect::<Map<_, _>>());
    // A worker that works otherwise is another version too.
    let all = Sha256::new().chain_update(source).chain_update(list.to_string()).finalize();
    let version = URL_SAFE_NO_PAD.encode(all).chars().take(NAME).collect::<String>();
    Ok(source.replace(PLACE, &json!({ "version": version, "files": list }).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "const BUILD = { version: '', files: {} };\nwork();\n";

    fn build(source: &str, files: &[(&str, &str)]) -> Value {
        let files = files.iter().map(|(name, content)| ((*name).to_owned(), content.as_bytes().to_vec()));
        let written = with_list(source, &files.collect::<Vec<_>>()).unwrap();
        let line = written.lines().next().unwrap();
        serde_json::from_str(line.trim_start_matches("const BUILD = ").trim_end_matches(';')).unwrap()
    }

    #[test]
    fn files_are_listed_with_their_hashes() {
        let build = build(SOURCE, &[("a/b.js", ""), ("index.html", "abc")]);
        assert_eq!(build["files"]["a/b.js"], "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(build["files"]["./"], "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert_eq!(build["files"].as_object().unwrap().len(), 2);
        assert_eq!(build["version"].as_str().unwrap().len(), NAME);
    }

    #[test]
    fn a_version_is_named_by_all_that_it_holds() {
        let name = |source, files: &[_]| build(source, files)["version"].clone();
        let first = name(SOURCE, &[("a.js", "1"), ("b.js", "2")]);
        assert_eq!(name(SOURCE, &[("a.js", "1"), ("b.js", "2")]), first);
        assert_ne!(name(SOURCE, &[("a.js", "2"), ("b.js", "1")]), first);
        assert_ne!(name(SOURCE, &[("a.js", "1"), ("c.js", "2")]), first);
        assert_ne!(name(&SOURCE.replace("work", "rest"), &[("a.js", "1"), ("b.js", "2")]), first);
    }

    #[test]
    fn a_worker_without_a_place_is_refused() {
        let message = "sw.js has no one place for its list, `{ version: '', files: {} }`";
        for source in ["", &SOURCE.repeat(2)] {
            assert_eq!(with_list(source, &[]).unwrap_err().to_string(), message);
        }
    }
}
