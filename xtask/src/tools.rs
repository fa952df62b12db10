//! The programs that the commands call: cargo, rustup, Node and npm, the browser of the desktop.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use anyhow::{Context as _, Result, bail, ensure};

/// The target of the module.
pub const WASM: &str = "wasm32-unknown-unknown";

const OLDEST_NODE: u32 = 20;

/// The folder of the workspace.
pub fn root() -> &'static Path {
    // As cargo says when it runs this: a target folder may be shared by several clones.
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        PathBuf::from(here).parent().map(PathBuf::from).unwrap_or_default()
    });
    &ROOT
}

/// Runs a program in the folder of the workspace and waits; its output is the command's own.
pub fn run(command: &mut Command) -> Result<()> {
    let line = command_line(command);
    let status = command.status().with_context(|| format!("`{line}` could not be started"))?;
    ensure!(status.success(), "`{line}` failed ({status}); its own message stands above");
    Ok(())
}

/// What a program prints.
pub fn output(command: &mut Command) -> Result<String> {
    let line = command_line(command);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("`{line}` could not be started"))?;
    ensure!(output.status.success(), "`{line}` failed ({})", output.status);
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn command_line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let mut line = words.map(OsStr::to_string_lossy).collect::<Vec<_>>();
    if let Some(program) = line.first_mut() {
        *program = Path::new(program.as_ref()).file_stem().unwrap_or_default().to_string_lossy().into_owned().into();
    }
    line.join(" ")
}

/// A program, started in the folder of the workspace.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// The cargo that runs this.
pub fn cargo_command(arguments: &[&str]) -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Runs cargo.
pub fn cargo(arguments: &[&str]) -> Result<()> {
    run(&mut cargo_command(arguments))
}

/// Adds the wasm target where it is missing.
pub fn ensure_wasm_target() -> Result<()> {
    let libraries = output(program("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    run(program("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("the target {WASM} is missing: install it with `rustup target add {WASM}` and try again")
    })
}

/// Fails with what to do where Node is missing or too old.
pub fn ensure_node() -> Result<()> {
    let found = Command::new("node").arg("--version").output();
    let version = found.ok().map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    check_node(version.as_deref())?;
    let npm = on_path(&["npm", "npm.cmd"]);
    ensure!(
        npm.is_some(),
        "npm is not installed: it comes with Node, or as your system's package `npm`; install it and try again"
    );
    Ok(())
}

fn check_node(version: Option<&str>) -> Result<()> {
    let advice =
        format!("install Node {OLDEST_NODE} or newer (https://nodejs.org, or your system's packages) and try again");
    let Some(version) = version else { bail!("Node is not installed: {advice}") };
    let major = version.strip_prefix('v').and_then(|numbers| numbers.split('.').next());
    let new_enough = major.and_then(|major| major.parse::<u32>().ok()).is_some_and(|major| major >= OLDEST_NODE);
    ensure!(new_enough, "Node {version} is too old: {advice}");
    Ok(())
}

/// A program that npm brings (`npm`, `npx`), started in `folder` of the workspace.
pub fn node_program(name: &str, folder: &str) -> Command {
    let mut command = Command::new(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() });
    command.current_dir(root().join(folder));
    command
}

/// Installs the npm packages of `folder` as its lock has them, unless that is done.
pub fn npm_install(folder: &str) -> Result<()> {
    let lock = fs::read(root().join(folder).join("package-lock.json"))
        .with_context(|| format!("{folder}/package-lock.json cannot be read"))?;
    let installed = root().join(folder).join("node_modules/.installed-lock");
    if fs::read(&installed).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    run(node_program("npm", folder).args(["ci", "--no-audit", "--no-fund"]))?;
    // A lock without packages leaves no folder behind.
    fs::create_dir_all(root().join(folder).join("node_modules"))?;
    fs::write(&installed, lock).with_context(|| format!("{} cannot be written", installed.display()))
}

/// Opens an address in the browser of the desktop, where there is one.
pub fn open(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else if ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|it| !it.is_empty())) {
        Command::new("xdg-open")
    } else {
        return;
    };
    // Without a browser the printed address is enough.
    let _ = command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}

/// The first of these programs that is on the path.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|it| it.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_judged_by_its_major_version() {
        assert!(check_node(Some("v20.0.0")).is_ok());
        assert!(check_node(Some("v101.2.3")).is_ok());
        let message = |version| check_node(version).unwrap_err().to_string();
        let advice = "install Node 20 or newer (https://nodejs.org, or your system's packages) and try again";
        assert_eq!(message(None), format!("Node is not installed: {advice}"));
        assert_eq!(message(Some("v18.20.4")), format!("Node v18.20.4 is too old: {advice}"));
        assert_eq!(message(Some("")), format!("Node  is too old: {advice}"));
    }

    #[test]
    fn a_failing_program_is_named_without_its_folder() {
        let error = run(program(env!("CARGO")).arg("--no-such-option").stderr(Stdio::null())).unwrap_err();
        assert!(error.to_string().starts_with("`cargo --no-such-option` failed ("), "{error}");
        let error = run(&mut program("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "`no-such-program` could not be started");
    }
}
