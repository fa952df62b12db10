//! What the figures were measured on.

use std::path::Path;
use std::{env, fs, thread};

use crate::tools;

/// Processor, cores, system and the versions of what runs the benches, in one line.
pub fn describe(chromium: Option<&Path>) -> String {
    let cores = thread::available_parallelism().map_or_else(|_| "?".to_owned(), |cores| cores.to_string());
    let mut parts = vec![processor(), format!("{cores} cores"), system()];
    parts.extend(version("rustc".as_ref()));
    parts.extend(version("node".as_ref()).map(|version| format!("Node {version}")));
    parts.extend(chromium.and_then(version));
    parts.join("; ")
}

/// The processor as the system names it.
fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    name.map_or_else(|| env::consts::ARCH.to_owned(), |(_, name)| name.trim().to_owned())
}

fn system() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.map_or_else(|| env::consts::OS.to_owned(), |name| name.trim_matches('"').to_owned())
}

/// The first line of what a program says of its version.
fn version(program: &Path) -> Option<String> {
    let said = tools::program(program).arg("--version").output().ok().filter(|output| output.status.success())?;
    String::from_utf8_lossy(&said.stdout).lines().next().map(|line| line.trim().to_owned())
}
