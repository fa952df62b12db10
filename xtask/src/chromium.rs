//! The browser of the browser tests: the one at hand, else Debian's package, else Playwright's own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::tools;

/// The Chromium to test in; `None` leaves it to Playwright, which then has its own.
pub fn ensure(browser_tests: &str) -> Result<Option<PathBuf>> {
    if let Some(chosen) = env::var_os("CHROMIUM").filter(|path| !path.is_empty()) {
        return Ok(Some(chosen.into()));
    }
    if let Some(installed) = on_debian().then(find).flatten() {
        return Ok(Some(installed));
    }
    if on_debian() && tools::output(tools::program("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        let advice = "Chromium could not be installed: install the package `chromium` and try again";
        tools::run(tools::program("apt-get").arg("update")).context(advice)?;
        tools::run(tools::program("apt-get").args(["install", "-y", "chromium"])).context(advice)?;
        return Ok(find());
    }
    tools::run(tools::node_program("npx", browser_tests).args(["playwright", "install", "chromium"]))
        .context("Chromium could not be installed: put the path of one in CHROMIUM and try again")?;
    Ok(None)
}

fn find() -> Option<PathBuf> {
    tools::on_path(&["chromium"])
}

/// Whether this is Debian itself: elsewhere a `chromium` may be a stub that fetches another kind of package.
fn on_debian() -> bool {
    fs::read_to_string(Path::new("/etc/os-release")).is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}
