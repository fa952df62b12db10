//! Short texts and what is found in them: `cases/citations.tsv`.

#![allow(clippy::unwrap_used, reason = "a test stops where its table is wrong")]

use vraagstuk::citation;
use vraagstuk::resolve::{self, Context};

/// Kinds as the table writes them.
fn kind(resolved: &resolve::Resolved) -> String {
    serde_json::to_value(resolved.kind).unwrap().as_str().unwrap().to_owned()
}

/// `kind:identifier`; a law is `law:name|article`.
fn shown(text: &str) -> Vec<String> {
    let found = citation::find(text);
    let mut end = 0;
    for one in &found {
        assert!(one.span.start >= end && !one.span.is_empty(), "{text:?}: {found:?}");
        assert!(one.span.of(text).contains(char::is_alphanumeric), "{text:?}: {found:?}");
        end = one.span.end;
    }
    let context = Context::default();
    let resolved = found.iter().map(|one| resolve::resolve(&one.reference, &context));
    resolved
        .map(|resolved| match &resolved.law {
            Some(law) if resolved.identifier.as_deref().is_none_or(|id| id.starts_with("BWB")) => {
                format!("law:{}|{}", law.name, law.article.as_deref().unwrap_or_default())
            }
            _ => format!("{}:{}", kind(&resolved), resolved.identifier.as_deref().unwrap_or("?")),
        })
        .collect()
}

/// A law may have a space in its name, so the expectations are split before each kind.
fn expected(text: &str) -> Vec<String> {
    let mut expected: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| *word != "-") {
        let begins = word.split_once(':').is_some_and(|(kind, _)| {
            kind.chars().all(|c| c.is_ascii_alphabetic()) && kind.starts_with(|c: char| c.is_ascii_lowercase())
        });
        match expected.last_mut() {
            Some(last) if !begins => {
                last.push(' ');
                last.push_str(word);
            }
            _ => expected.push(word.to_owned()),
        }
    }
    expected
}

#[test]
fn every_case_of_the_table() {
    let table = include_str!("cases/citations.tsv");
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (text, want) = line.split_once('\t').unwrap();
        let text = text.replace("\\n", "\n");
        let got = shown(&text);
        if got != expected(want) {
            wrong.push(format!("{text:?}\n  want {:?}\n  got  {got:?}", expected(want)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
