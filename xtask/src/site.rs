//! `dist/`: the page as written beside the module, a static site for any host and any path.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::{bindings, offline, preload, single_file, tools};

/// What of `www/` serves its authors only.
const FOR_AUTHORS: [&str; 6] =
    ["node_modules", "package.json", "package-lock.json", "single-file", "tsconfig.json", "tsconfig.sw.json"];

/// Files of pdf.js that the page loads at the first PDF, and their names in `vendor/`.
const VENDORED: [(&str, &str); 3] = [
    ("build/pdf.min.mjs", "pdf.min.mjs"),
    ("build/pdf.worker.min.mjs", "pdf.worker.min.mjs"),
    ("LICENSE", "pdf.LICENSE.txt"),
];

/// Builds `dist/` anew and gives its folder.
pub fn build() -> Result<PathBuf> {
    tools::ensure_node()?;
    tools::npm_install("www")?;
    let made = bindings::build()?;
    let dist = tools::root().join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("{} cannot be emptied", dist.display()))?;
    }
    copy(&tools::root().join("www"), &dist)?;
    copy(&made, &dist)?;
    copy_libraries(&dist.join("vendor"))?;
    preload::write_links(&dist)?;
    single_file::build(&dist)?;
    offline::write_list(&dist)?;
    Ok(dist)
}

/// Copies what of the libraries the page loads.
fn copy_libraries(to: &Path) -> Result<()> {
    let from = tools::root().join("www/node_modules/pdfjs-dist");
    fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    for (file, name) in VENDORED {
        let source = from.join(file);
        fs::copy(&source, to.join(name)).with_context(|| format!("{} cannot be copied", source.display()))?;
    }
    Ok(())
}

/// Copies a folder, without what is not for readers.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let context = || format!("{} cannot be copied to {}", from.display(), to.display());
    fs::create_dir_all(to).with_context(context)?;
    for entry in fs::read_dir(from).with_context(context)? {
        let entry = entry.with_context(context)?;
        let name = entry.file_name();
        if !is_for_readers(&name.to_string_lossy()) {
            continue;
        }
        let (source, target) = (entry.path(), to.join(&name));
        if source.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).with_context(context)?;
        }
    }
    Ok(())
}

fn is_for_readers(name: &str) -> bool {
    !FOR_AUTHORS.contains(&name)
        && !name.starts_with('.')
        && ![".d.ts", ".d.mts"].iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_for_authors_stays_behind() {
        for name in ["index.html", "main.js", "formats", "app.webmanifest"] {
            assert!(is_for_readers(name), "{name}");
        }
        for name in
            ["node_modules", "package.json", "package-lock.json", "tsconfig.json", "result.d.ts", "pdf.d.mts", ".npmrc"]
        {
            assert!(!is_for_readers(name), "{name}");
        }
    }
}
