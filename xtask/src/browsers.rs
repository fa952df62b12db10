//! The browsers of the browser tests: those at hand, else Debian's packages, else Playwright's own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::tools;

/// The Chromium to test in; `None` leaves it to Playwright, which then has its own.
pub fn chromium(browser_tests: &str) -> Result<Option<PathBuf>> {
    if let Some(chosen) = chosen("CHROMIUM") {
        return Ok(Some(chosen));
    }
    let find = || tools::on_path(&["chromium"]);
    if let Some(installed) = on_debian().then(find).flatten() {
        return Ok(Some(installed));
    }
    if can_install() {
        install("chromium").context("Chromium could not be installed: install the package `chromium` and try again")?;
        return Ok(find());
    }
    tools::run(tools::node_program("npx", browser_tests).args(["playwright", "install", "chromium"]))
        .context("Chromium could not be installed: put the path of one in CHROMIUM and try again")?;
    Ok(None)
}

/// The Firefox to test in; an error where there is none and none can be installed, with what to do.
pub fn firefox() -> Result<PathBuf> {
    if let Some(chosen) = chosen("FIREFOX") {
        return Ok(chosen);
    }
    // Elsewhere than on Debian a `firefox` may be a stub that no program can drive.
    let find = || tools::on_path(&["firefox-esr"]);
    if find().is_none() && can_install() {
        install("firefox-esr").context("the package `firefox-esr` could not be installed")?;
    }
    let Some(found) = find() else {
        bail!("there is no Firefox: install the package `firefox-esr`, or put the path of a Firefox in FIREFOX");
    };
    Ok(found)
}

/// The browser that a variable of the environment names.
fn chosen(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from)
}

fn install(package: &str) -> Result<()> {
    tools::run(tools::program("apt-get").arg("update"))?;
    tools::run(tools::program("apt-get").args(["install", "-y", package]))
}

/// Whether packages of Debian can be installed from here.
fn can_install() -> bool {
    on_debian() && tools::output(tools::program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Whether this is Debian itself: elsewhere a `chromium` may be a stub that fetches another kind of package.
fn on_debian() -> bool {
    fs::read_to_string(Path::new("/etc/os-release")).is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}
