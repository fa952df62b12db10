//! The direction of the house: a room uses only rooms above it (docs/ARCHITECTURE.md), in Rust and in the page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;

use crate::{folder, graph, tools};

/// The rooms of the core, from the top; `lib.rs` is the doors.
const CORE: [&str; 14] = [
    "text", "words", "result", "citation", "source", "header", "outline", "note", "exchange", "notice", "deadline",
    "document", "dossier", "export",
];

/// The rooms of the page; those of the last group stand side by side.
const PAGE: [&[&str]; 4] = [&["base"], &["worker"], &["library"], &["intake", "document", "collection", "save"]];

/// Crates whose files must hold no circle; cargo keeps their direction.
const CRATES: [&str; 5] = ["src", "formats/src", "cli/src", "wasm/src", "xtask/src"];

/// How a comment begins that says why a file may be part of a circle.
const ALLOWED: &str = "// A circle: ";

/// What each file uses, by their names.
type Uses = BTreeMap<String, BTreeSet<String>>;

/// Names every use that runs against the direction, and every circle.
pub fn check() -> Result<()> {
    let mut faults = Vec::new();
    for folder in CRATES {
        let sources = sources(&tools::root().join(folder), "rs")?;
        let uses = uses_of_crate(&sources).with_context(|| format!("{folder} cannot be read as Rust"))?;
        if folder == "src" {
            faults.extend(upward(&uses, &sources, rank_of_module));
        }
        faults.extend(circles(&uses, &sources));
    }
    let page = sources(&tools::root().join("www"), "js")?;
    let page = page.into_iter().filter(|(name, _)| !name.contains("node_modules/")).collect();
    let uses = uses_of_page(&page);
    faults.extend(upward(&uses, &page, rank_in_page));
    faults.extend(circles(&uses, &page));
    if !faults.is_empty() {
        bail!("against the direction of the house:\n  {}", faults.join("\n  "));
    }
    Ok(())
}

/// The files of a kind below a folder, by their path in it.
fn sources(folder: &Path, ending: &str) -> Result<BTreeMap<String, String>> {
    let files = folder::files(folder)?.into_iter();
    let files = files.filter(|(_, path)| path.extension().is_some_and(|it| it == ending));
    files.map(|(name, path)| Ok((name, fs::read_to_string(path)?))).collect()
}

/// The module that a file is: `citation/law/mod.rs` is `citation::law`.
fn module_of(file: &str) -> String {
    let name = file.trim_end_matches(".rs");
    let name = name.strip_suffix("/mod").unwrap_or(name);
    if matches!(name, "lib" | "main" | "mod") { String::new() } else { name.replace('/', "::") }
}

fn uses_of_crate(sources: &BTreeMap<String, String>) -> Result<Uses> {
    let files: BTreeMap<String, &String> = sources.keys().map(|file| (module_of(file), file)).collect();
    let mut uses = Uses::new();
    for (file, source) in sources {
        let mut found = Paths { module: module_of(file), paths: Vec::new() };
        found.visit_file(&syn::parse_file(source).with_context(|| file.clone())?);
        let used = found.paths.iter().filter_map(|path| {
            // The longest beginning that is a module; what follows is an item in it.
            (1..=path.len()).rev().find_map(|count| files.get(&path.get(..count)?.join("::")))
        });
        uses.insert(file.clone(), used.filter(|used| **used != file).map(|used| (*used).clone()).collect());
    }
    Ok(uses)
}

/// The paths of a file that begin at its crate, without those of its tests.
struct Paths {
    module: String,
    paths: Vec<Vec<String>>,
}

impl Paths {
    fn add(&mut self, segments: &[String]) {
        let mut base: Vec<String> = self.module.split("::").filter(|it| !it.is_empty()).map(str::to_owned).collect();
        let mut rest = segments;
        match rest.split_first() {
            Some((first, others)) if first == "crate" => (base, rest) = (Vec::new(), others),
            Some((first, others)) if first == "self" => rest = others,
            Some((first, _)) if first == "super" => {}
            _ => return,
        }
        while let Some((first, others)) = rest.split_first().filter(|(first, _)| *first == "super") {
            let _: &String = first;
            base.pop();
            rest = others;
        }
        base.extend_from_slice(rest);
        self.paths.push(base);
    }

    fn add_tree(&mut self, tree: &syn::UseTree, before: &[String]) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            syn::UseTree::Path(path) => self.add_tree(&path.tree, &with(&path.ident)),
            syn::UseTree::Name(name) => self.add(&with(&name.ident)),
            syn::UseTree::Rename(name) => self.add(&with(&name.ident)),
            syn::UseTree::Glob(_) => self.add(before),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_tree(tree, before)),
        }
    }

    /// What a macro is given is no syntax yet: its words are.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Ident(word) => path.push(word.to_string()),
                TokenTree::Punct(sign) if sign.as_char() == ':' => continue,
                TokenTree::Group(group) => self.add_tokens(group.stream()),
                _ => {}
            }
            if path.first().is_some_and(|first| first != "crate") {
                path.clear();
            }
            if path.len() > 2 {
                self.add(&path);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let is_test = |attribute: &syn::Attribute| {
            attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Ident>().is_ok_and(|condition| condition == "test")
        };
        if !module.attrs.iter().any(is_test) {
            syn::visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.add_tree(&item.tree, &[]);
    }

    // `pub(super)` is no use of what is above.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add(&path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>());
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.add_tokens(call.tokens.clone());
        syn::visit::visit_macro(self, call);
    }
}

/// What a script imports, at once or later.
fn uses_of_page(sources: &BTreeMap<String, String>) -> Uses {
    let used = |name: &String, source: &String| {
        let all = graph::imports(name, source).into_iter().chain(graph::imports_later(name, source));
        all.filter(|used| used != name && sources.contains_key(used)).collect()
    };
    sources.iter().map(|(name, source)| (name.clone(), used(name, source))).collect()
}

/// The place of a file of the core in the list of rooms; the doors have none.
fn rank_of_module(file: &str) -> Option<usize> {
    let room = file.split_once('/')?.0;
    CORE.iter().position(|name| *name == room)
}

/// The place of a file of the page; what stands in no room comes last.
fn rank_in_page(file: &str) -> Option<usize> {
    let room = file.split_once('/').map_or("", |(room, _)| room);
    // The single file has its own form of two scripts, and the rest of the page.
    if room == "single-file" {
        return None;
    }
    Some(PAGE.iter().position(|rooms| rooms.contains(&room)).unwrap_or(PAGE.len()))
}

/// The uses that go down, as sentences.
fn upward(uses: &Uses, sources: &BTreeMap<String, String>, rank: impl Fn(&str) -> Option<usize>) -> Vec<String> {
    let against =
        |(file, used): &(&String, &String)| rank(file).zip(rank(used)).is_some_and(|(own, other)| other > own);
    let all = uses.iter().flat_map(|(file, used)| used.iter().map(move |used| (file, used))).filter(against);
    let line = |file: &String, used: &str| {
        let name = used.rsplit('/').next().unwrap_or(used).split('.').next().unwrap_or_default();
        let source = sources.get(file).map(String::as_str).unwrap_or_default();
        source.lines().position(|line| line.contains("use ") && line.contains(name)).map_or(1, |at| at + 1)
    };
    all.map(|(file, used)| format!("{file}:{} uses {used}, which is of a room below", line(file, used))).collect()
}

/// Files that use each other round about, but for those that say why.
fn circles(uses: &Uses, sources: &BTreeMap<String, String>) -> Vec<String> {
    let is_allowed = |file: &String| sources.get(file).is_some_and(|source| source.contains(ALLOWED));
    let mut left: Uses =
        uses.iter().filter(|(file, _)| !is_allowed(file)).map(|(a, b)| (a.clone(), b.clone())).collect();
    // What uses nothing that is left is in no circle, and neither is what nothing uses.
    loop {
        let before = left.len();
        let names: BTreeSet<String> = left.keys().cloned().collect();
        left.retain(|_, used| used.iter().any(|it| names.contains(it)));
        let used: BTreeSet<String> = left.values().flatten().cloned().collect();
        left.retain(|file, _| used.contains(file));
        if left.len() == before {
            break;
        }
    }
    let reached = |from: &String| {
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<&String> = left.get(from).into_iter().flatten().collect();
        while let Some(file) = waiting.pop() {
            if seen.insert(file.clone()) {
                waiting.extend(left.get(file).into_iter().flatten());
            }
        }
        seen
    };
    let reach: BTreeMap<&String, BTreeSet<String>> = left.keys().map(|file| (file, reached(file))).collect();
    let circle = |file: &String| -> BTreeSet<String> {
        let own = reach.get(file).into_iter().flatten();
        own.filter(|other| reach.get(other).is_some_and(|back| back.contains(file))).cloned().collect()
    };
    let all: BTreeSet<BTreeSet<String>> = left.keys().map(circle).filter(|circle| circle.len() > 1).collect();
    all.iter().map(|files| format!("a circle: {}", Vec::from_iter(files.clone()).join(", "))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        files.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned())).collect()
    }

    #[test]
    fn a_use_of_a_room_below_is_named() {
        let sources = of(&[
            ("lib.rs", "mod text; mod words; pub use words::date::Date;"),
            ("text/mod.rs", "mod span;"),
            ("text/span.rs", "use std::fmt;\nuse crate::words::{date::Date};\n"),
            ("words/mod.rs", "use crate::text::span::Span;"),
            ("words/date.rs", "#[cfg(test)] mod tests { use crate::export::all; }"),
            ("export/mod.rs", "fn all() -> crate::text::span::Span { contract! { crate::words::date::Date } }"),
        ]);
        let found = upward(&uses_of_crate(&sources).unwrap(), &sources, rank_of_module);
        assert_eq!(found, ["text/span.rs:2 uses words/date.rs, which is of a room below"]);
        let uses = uses_of_crate(&sources).unwrap();
        assert_eq!(uses["export/mod.rs"], ["text/span.rs", "words/date.rs"].map(str::to_owned).into());
    }

    #[test]
    fn a_circle_is_named_unless_a_comment_says_why() {
        let files = [
            ("a.rs", "use crate::b::x;"),
            ("b.rs", "use super::c;"),
            ("c.rs", "use crate::a;"),
            ("d.rs", "use crate::a;"),
        ];
        let named = |sources| circles(&uses_of_crate(&sources).unwrap(), &sources);
        assert_eq!(named(of(&files)), ["a circle: a.rs, b.rs, c.rs"]);
        let mut allowed = of(&files);
        allowed.insert("b.rs".into(), "// A circle: each names the other.\nuse super::c;".into());
        assert!(named(allowed).is_empty());
    }

    #[test]
    fn the_page_has_its_own_order() {
        let sources = of(&[
            ("base/dom.js", "import { a } from '../main.js';\n"),
            ("library/reader.js", "import { b } from '../base/dom.js';\nawait import('../save/csv.js');\n"),
            ("save/csv.js", "import { c } from '../collection/table.js';\n"),
            ("collection/table.js", ""),
            ("main.js", "import './save/csv.js';\n"),
        ]);
        let found = upward(&uses_of_page(&sources), &sources, rank_in_page);
        assert_eq!(
            found,
            [
                "base/dom.js:1 uses main.js, which is of a room below",
                "library/reader.js:1 uses save/csv.js, which is of a room below",
            ]
        );
    }
}
