//! `cargo xtask compare REV [ZIP]`: every difference between the results of a revision and those of the work tree.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::{site, tools};

/// Of the other revision: its files, and what is built of them, kept for the next time.
const TREE: &str = "target/compare/tree";
const BUILT: &str = "target/compare/target";

/// Every difference, a line each.
const DIFFERENCES: &str = "target/compare/differences.tsv";

/// Builds both and compares them; an error when their results differ.
pub fn run(revision: &str, archive: Option<&Path>) -> Result<()> {
    let archive = archive.map(std::path::absolute).transpose()?;
    if let Some(archive) = &archive {
        ensure!(archive.is_file(), "{} is no file", archive.display());
    }
    let tree = tools::root().join(TREE);
    check_out(revision, &tree)?;
    let before = build(&tree, &tools::root().join(BUILT))?;
    site::build()?;
    let after = program(tools::root(), &target())?;
    let mut script = tools::program("node");
    script.arg("tests/compare/compare.mjs").args([&tree, tools::root()]).args(archive);
    script.envs([("PROGRAM_BEFORE", before), ("PROGRAM_AFTER", after)]).env("DIFFERENCES", DIFFERENCES);
    tools::run(&mut script)
}

/// Puts the files of a revision into `tree`.
fn check_out(revision: &str, tree: &Path) -> Result<()> {
    let git = || tools::program("git");
    let commit = tools::output(git().args(["rev-parse", "--verify", &format!("{revision}^{{commit}}")]))
        .with_context(|| format!("git knows no revision {revision}"))?;
    if tree.join(".git").exists() {
        return tools::run(git().current_dir(tree).args(["checkout", "--quiet", "--force", "--detach", commit.trim()]));
    }
    // One whose folder was deleted is still on git's list.
    tools::run(git().args(["worktree", "prune"]))?;
    if let Some(folder) = tree.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    tools::run(git().args(["worktree", "add", "--quiet", "--detach"]).arg(tree).arg(commit.trim()))
}

/// Builds site and command line of another tree by its own commands; gives the command line.
fn build(tree: &Path, target: &Path) -> Result<PathBuf> {
    // The variables of the cargo that runs this are of this tree.
    let ours: Vec<_> = env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_")).collect();
    let mut site = tools::cargo_command(&["xtask", "build"]);
    ours.iter().filter(|(name, _)| name != "CARGO_HOME").for_each(|(name, _)| {
        site.env_remove(name);
    });
    tools::run(site.current_dir(tree).env("CARGO_TARGET_DIR", target))?;
    program(tree, target)
}

/// The command line of a tree, as cargo builds it by default there.
fn program(tree: &Path, target: &Path) -> Result<PathBuf> {
    let mut command = tools::cargo_command(&["build", "--release"]);
    tools::run(command.current_dir(tree).env("CARGO_TARGET_DIR", target))?;
    let built = target.join("release").join(format!("vraagstuk{}", env::consts::EXE_SUFFIX));
    ensure!(built.is_file(), "cargo built no command line in {}", tree.display());
    Ok(built)
}

/// Where cargo puts what it builds of the work tree.
fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| tools::root().join("target"), PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_compared_is_named() {
        let message = |revision: &str, archive: Option<&str>| run(revision, archive.map(Path::new)).unwrap_err();
        assert!(message("HEAD", Some("nergens.zip")).to_string().ends_with("nergens.zip is no file"));
        assert_eq!(message("no-such-revision", None).to_string(), "git knows no revision no-such-revision");
    }
}
