//! Which files of the page need which: what a script imports at once, what the page names, what a first visit loads.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::offline;

/// The page, which names its first scripts.
pub const PAGE: &str = "index.html";

/// How a script begins to name a file that it loads with itself: a worker, a module.
const BESIDE: &str = "new URL('";

/// Scripts and what they import at once, and what that imports; not what is loaded later. Each once, but for `known`.
pub fn imported(script: &str, known: &[String], read: impl Fn(&str) -> Result<String>) -> Result<Vec<String>> {
    let mut found = vec![script.to_owned()];
    let mut at = 0;
    while let Some(name) = found.get(at) {
        for name in imports(name, &read(name)?) {
            if known.iter().chain(&found).all(|other| *other != name) {
                found.push(name);
            }
        }
        at += 1;
    }
    Ok(found)
}

/// What a script imports at once, by the path from the folder of the page.
pub fn imports(script: &str, source: &str) -> Vec<String> {
    let begins = |line: &&str| ["import ", "export ", "} from "].iter().any(|word| line.starts_with(word));
    let named = |line| between(line, "from '", "'").or_else(|| between(line, "import '", "'"));
    source.lines().filter(begins).filter_map(named).filter_map(|name| resolve(script, name)).collect()
}

/// What a script imports when it is needed, by the path from the folder of the page.
pub fn imports_later(script: &str, source: &str) -> Vec<String> {
    // What stands in a comment is the import of a type.
    let code = source.lines().filter(|line| !line.trim_start().starts_with(['*', '/']));
    let named = |line: &str| {
        let parts =
            line.split("import('").skip(1).filter_map(|rest| rest.split_once("')")).map(|(name, _)| name.to_owned());
        parts.collect::<Vec<_>>()
    };
    code.map(|line| line.split("/**").next().unwrap_or(line))
        .flat_map(named)
        .filter_map(|name| resolve(script, &name))
        .collect()
}

/// Every file that a first visit loads: the page, what it names, what these import, the workers that they start and the
/// module.
pub fn first_visit(dist: &Path) -> Result<Vec<String>> {
    let read = |name: &str| fs::read_to_string(dist.join(name)).with_context(|| format!("{name} cannot be read"));
    reached(&read(PAGE)?, read)
}

fn reached(html: &str, read: impl Fn(&str) -> Result<String>) -> Result<Vec<String>> {
    let mut found = vec![PAGE.to_owned()];
    let mut waiting: Vec<String> = named(html);
    while let Some(name) = waiting.pop() {
        if found.contains(&name) || name == offline::WORKER {
            continue;
        }
        if Path::new(&name).extension().is_some_and(|ending| ending == "js") {
            let source = read(&name)?;
            waiting.extend(imports(&name, &source));
            let beside = source.split(BESIDE).skip(1).filter_map(|rest| rest.split_once('\'')).map(|(name, _)| name);
            waiting.extend(beside.filter_map(|file| resolve(&name, file)));
        }
        found.push(name);
    }
    Ok(found)
}

/// The files that the head of the page names.
fn named(html: &str) -> Vec<String> {
    let head = html.split_once("</head>").map_or(html, |(head, _)| head);
    let tags = head.split('<').filter(|tag| tag.starts_with("link ") || tag.starts_with("script "));
    let file = |tag| between(tag, "src=\"", "\"").or_else(|| between(tag, "href=\"", "\""));
    tags.filter_map(file).map(str::to_owned).collect()
}

/// A path beside a script, from the folder of the page; nothing for what is no file of the page.
fn resolve(script: &str, name: &str) -> Option<String> {
    let mut folders: Vec<&str> = script.split('/').collect();
    folders.pop();
    if name.contains(':') {
        return None;
    }
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => {
                folders.pop()?;
            }
            part => folders.push(part),
        }
    }
    Some(folders.join("/"))
}

/// What stands between the first `before` and the `after` that follows.
pub fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_from_the_page() {
        for (script, name, wanted) in [
            ("main.js", "./a.js", Some("a.js")),
            ("a/b.js", "./c.js", Some("a/c.js")),
            ("a/b.js", "../c/d.js", Some("c/d.js")),
            ("a/b.js", "../../c.js", None),
            ("a.js", "https://example.org/a.js", None),
            ("a/b.js", "d.wasm", Some("a/d.wasm")),
        ] {
            assert_eq!(resolve(script, name).as_deref(), wanted, "{script} {name}");
        }
    }

    #[test]
    fn what_is_imported_later_or_for_its_type_is_no_import() {
        let source = "import { x } from './x.js';\nexport { y } from '../y.js';\nimport './z.js';\nimport {\n  a,\n} from './a.js';\n\
            /** @typedef {import('./t.js').T} T */\nconst b = await import('./b.js');\n";
        assert_eq!(imports("f/main.js", source), ["f/x.js", "y.js", "f/z.js", "f/a.js"]);
        assert_eq!(imports_later("f/main.js", source), ["f/b.js"]);
    }

    #[test]
    fn a_first_visit_loads_what_is_named_imported_or_begun() {
        let html = "<head><link rel=\"icon\" href=\"icon.svg\"><script type=\"module\" src=\"main.js\"></script></head>\
            <a href=\"later.html\">";
        let read = |name: &str| {
            Ok(match name {
                "main.js" => "import { x } from './base/own.js';\nawait import('./later.js');\n",
                "base/own.js" => {
                    "const W = new URL('../worker/worker.js', import.meta.url);\nnew URL('../sw.js', import.meta.url);\n\
                     fetch(new URL('../a_bg.wasm', import.meta.url));\n"
                }
                "worker/worker.js" => "import init from '../a.js';\n",
                "a.js" => "",
                _ => anyhow::bail!("{name} is not loaded first"),
            }
            .to_owned())
        };
        let mut found = reached(html, read).unwrap();
        found.sort();
        assert_eq!(
            found,
            ["a.js", "a_bg.wasm", "base/own.js", "icon.svg", "index.html", "main.js", "worker/worker.js"]
        );
    }
}
