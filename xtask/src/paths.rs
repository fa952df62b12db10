//! The guides against the tree: every path that they name exists.

use std::fs;
use std::path::Path;

use crate::tools;

/// The guides; those of `docs/` beside them.
const GUIDES: [&str; 3] = ["README.md", "CONTRIBUTING.md", "tests/fixtures/SOURCES.md"];

/// What is made by building, and may not be there.
const BUILT: [&str; 2] = ["dist/", "target/"];

/// Endings that make a word a file.
const ENDINGS: [&str; 9] = ["css", "html", "js", "json", "md", "mjs", "rs", "toml", "tsv"];

/// What a guide names and the tree lacks, as sentences.
fn faults(guide: &str, text: &str, root: &Path) -> Vec<String> {
    let folder = Path::new(guide).parent().unwrap_or(Path::new(""));
    let exists = |folder: &Path, path: &str| root.join(folder).join(path).exists();
    let mut faults = Vec::new();
    for line in prose(text) {
        // "`tests/` … (`cases/`)": what follows a folder may be inside it.
        let mut folders = vec![Path::new("").to_owned(), folder.to_owned()];
        for path in paths(line) {
            if BUILT.iter().any(|built| path.starts_with(built)) {
                continue;
            }
            match folders.iter().find(|folder| exists(folder, path)) {
                Some(folder) if path.ends_with('/') => folders.push(folder.join(path)),
                Some(_) => {}
                None => faults.push(format!("{guide} names {path}, which is not there")),
            }
        }
        for link in line.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
            let file = link.split('#').next().unwrap_or_default();
            if !link.contains("://") && !file.is_empty() && !exists(folder, file) {
                faults.push(format!("{guide} links to {link}, which is not there"));
            }
        }
    }
    faults
}

/// The lines outside blocks of code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    text.split("```").step_by(2).flat_map(str::lines)
}

/// The paths that stand between backticks; not "t/m" or a place to fill in (`<name>`).
fn paths(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split('`').skip(1).step_by(2).flat_map(str::split_whitespace);
    words.filter(|word| is_path(word))
}

fn is_path(word: &str) -> bool {
    if word.contains(['<', '*', '(', ':']) || word.starts_with(['/', '.']) {
        return false;
    }
    let is_file = word.rsplit_once('.').is_some_and(|(name, ending)| !name.is_empty() && ENDINGS.contains(&ending));
    let is_in_folder =
        word.contains('/') && word.split('/').all(|part| part.chars().filter(|c| c.is_alphabetic()).count() > 1);
    is_file || word.ends_with('/') || is_in_folder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_of_the_guides_is_there() {
        let guides = fs::read_dir(tools::root().join("docs")).unwrap().map(|entry| entry.unwrap().file_name());
        let guides = guides.filter_map(|name| Some(format!("docs/{}", name.to_str()?.strip_suffix(".md")?) + ".md"));
        let all: Vec<String> = GUIDES.into_iter().map(str::to_owned).chain(guides).collect();
        assert!(all.len() > 5);
        let read = |guide: &String| fs::read_to_string(tools::root().join(guide)).unwrap();
        let found: Vec<_> = all.iter().flat_map(|guide| faults(guide, &read(guide), tools::root())).collect();
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn what_is_no_path_is_not_looked_for() {
        let line = "`cargo xtask test`, `src/lib.rs`, `--check`, `<name>.json`, `2/8`, `t/m`, `https://a.nl/b`, `xtask/`, `a.b`, `/p`";
        assert_eq!(paths(line).collect::<Vec<_>>(), ["src/lib.rs", "xtask/"]);
    }

    #[test]
    fn a_path_that_is_not_there_is_named() {
        let text =
            "`src/` has `lib.rs` and `no.rs`; [a](LICENSE-MIT), [b](no.md#x), [c](#here)\n`lib.rs`\n```\n`x.rs`\n```\n";
        let wanted = ["names no.rs", "links to no.md#x", "names lib.rs"];
        let found = faults("README.md", text, tools::root());
        assert_eq!(found, wanted.map(|it| format!("README.md {it}, which is not there")));
    }
}
