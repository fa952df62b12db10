//! The files of a built site with their hashes, as Subresource Integrity writes them: what a host serves can be compared.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

use crate::folder;

/// Prints every file of a built site with its hash.
pub fn report(dist: &Path) -> Result<()> {
    print!("\n{}", list(dist)?);
    Ok(())
}

/// A line for each file, in the order of their names: hash, space, name.
fn list(dist: &Path) -> Result<String> {
    let mut lines = String::new();
    for (name, file) in folder::files(dist)? {
        let content = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        lines += &[&integrity(&content), " ", &name, "\n"].concat();
    }
    Ok(lines)
}

/// `sha384-…`, as the attribute `integrity` has it.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_specification() {
        // The example of the specification, W3C Subresource Integrity, section 3.2.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }

    #[test]
    fn every_file_has_a_line() {
        let folder = std::env::temp_dir().join(format!("vraagstuk-hashes-{}", std::process::id()));
        fs::create_dir_all(folder.join("later")).unwrap();
        fs::write(folder.join("b.js"), "").unwrap();
        fs::write(folder.join("later/a.js"), "1").unwrap();
        let lines = list(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let names: Vec<_> = lines.lines().map(|line| line.split_once(' ').unwrap().1).collect();
        assert_eq!(names, ["b.js", "later/a.js"]);
    }
}
