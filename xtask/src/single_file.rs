//! `dist/vraagstuk.html`: the whole page in one file that works by double click.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::tools;

/// The file's name in the built site.
pub const NAME: &str = "vraagstuk.html";

/// Its bundler and what it has instead of files; a package of its own, for www/.npmrc leaves native programs out.
const FOLDER: &str = "www/single-file";

/// Makes the file of a built site, beside it.
pub fn build(dist: &Path) -> Result<()> {
    tools::npm_install(FOLDER)?;
    let script = tools::root().join(FOLDER).join("build.mjs");
    tools::run(tools::program("node").arg(script).arg(dist).arg(dist.join(NAME)))
        .with_context(|| format!("{NAME} could not be made"))
}
