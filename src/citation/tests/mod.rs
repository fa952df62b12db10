//! Short texts and what is found in them: `tests/cases/citations.tsv`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where its table is wrong")]

use super::back::connect;
use super::passage::Passage;
use super::resolve::{Context, Resolved, resolve};
use super::{find, find_in};

mod finding;

/// Kinds as the table writes them.
fn kind(resolved: &Resolved) -> String {
    serde_json::to_value(resolved.kind).unwrap().as_str().unwrap().to_owned()
}

/// `kind:identifier`; a law is `law:name|article`.
fn shown(text: &str) -> Vec<String> {
    let found = find(text);
    let mut end = 0;
    for (index, one) in found.iter().enumerate() {
        // The numbers inside a range share the word between its ends.
        let shared = index > 0 && found[index - 1].span == one.span;
        assert!((one.span.start >= end || shared) && !one.span.is_empty(), "{text:?}: {found:?}");
        end = one.span.end;
    }
    let context = Context::of(found.iter().map(|one| &one.reference));
    let resolved = found.iter().map(|one| resolve(&one.reference, &context));
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
    let table = include_str!("../../../tests/cases/citations.tsv");
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

/// Footnotes of one document: "zie noot 1" and "Ibid." name what another note names, where that is one thing.
#[test]
fn notes_refer_to_notes() {
    let texts = [
        (None, "Zie noot 1, voetnoot 3 en noot 4. Wat zegt genoemde motie?"),
        (Some("1"), "Motie Jetten, Kamerstuk 32 813, nr. 250"),
        (Some("2"), "Ibid., p. 3"),
        (Some("3"), "Kamerstuk 32 813, nr. 1 en Kamerstuk 32 813, nr. 2"),
        (Some("4"), "NRC, 3 mei 2024, «De Wsnp en de Woningwet werken»"),
        (Some("5"), "Idem"),
    ];
    let mut passages: Vec<_> = texts
        .iter()
        .map(|(note, text)| Passage { text, note: note.map(str::to_owned), found: find_in(text) })
        .collect();
    connect(&mut passages);
    let shown = |index: usize| -> Vec<String> {
        let passage: &Passage<'_> = &passages[index];
        passage.found.iter().map(|found| found.span.of(passage.text).to_owned()).collect()
    };
    assert_eq!(shown(0), ["noot 1", "genoemde motie"]);
    assert_eq!(passages[0].found[0].reference, passages[1].found[0].reference);
    assert_eq!(shown(2), ["Ibid"]);
    assert_eq!(shown(3).len(), 2);
    assert_eq!(shown(5), [""; 0]);
}

/// The identifier of each reference, or else why there is none.
fn resolved(text: &str) -> Vec<String> {
    let found = find(text);
    let context = Context::of(found.iter().map(|one| &one.reference));
    let resolved = found.iter().map(|one| resolve(&one.reference, &context));
    resolved.map(|one| one.identifier.or(one.reason.map(ToString::to_string)).unwrap_or_default()).collect()
}

#[test]
fn an_abbreviation_is_what_the_document_means_by_it() {
    let (participatiewet, pensioenwet) = ("BWBR0015703", "BWBR0020809");
    for (text, wanted) in [
        ("artikel 4 van de Pw", &["ambiguous-abbreviation"][..]),
        ("artikel 3 van de Participatiewet en artikel 4 van de Pw", &[participatiewet, participatiewet]),
        (
            "artikel 1 van de Pensioenwet, artikel 3 van de Participatiewet en artikel 4 van de Pw",
            &[pensioenwet, participatiewet, "ambiguous-abbreviation"],
        ),
        (
            "artikel 1 van de Politiewet 2012 (Pw), artikel 4 van de Pw, artikel 5 van de Woningwet",
            &["BWBR0031788", "BWBR0031788", "BWBR0005181"],
        ),
        (
            "artikel 1 van de Algemene wet bestuursrecht (Pw), artikel 4 van de Pw",
            &["BWBR0005537", "ambiguous-abbreviation"],
        ),
        ("artikel 1 van de Huisvestingswet", &["several-laws"]),
        ("artikel 1 van de Spoorwegwet", &["BWBR0015007"]),
    ] {
        assert_eq!(resolved(text), wanted, "{text}");
    }
}

#[test]
fn what_a_number_names_depends_on_its_time() {
    for (text, wanted) in [
        ("Kamerstukken I 2008–2009, 31 700, A", "kst-20082009-31700-A"),
        ("Kamerstukken I 2009–2010, 32 123, A", "kst-32123-A"),
        ("Kamerstukken I, 31 700, nr. 5", "no-session-year"),
        ("Kamerstuk 31 700, A", "no-session-year"),
        ("Kamerstuk 31 700, nr. 5", "kst-31700-5"),
        ("Kamerstukken I, 32 123, A", "kst-32123-A"),
        ("Kamerstukken I, 32 122, A", "no-session-year"),
        ("Handelingen II 2007-2008, nr. 12, p. 100-110", "h-tk-20072008-100-110"),
        ("Handelingen II 2007-2008, nr. 12, p. 0-110", "h-tk-20072008-12"),
        ("Handelingen II 2007-2008, nr. 12, item 4", "h-tk-20072008-12"),
        ("Handelingen II 2012-2013, nr. 12, item 4", "h-tk-20122013-12-4"),
        ("Handelingen II 2012-2013, nr. 12, p. 100-110", "h-tk-20122013-12"),
        ("Handelingen II 2012-2013, p. 100-110", "page-without-range"),
    ] {
        assert_eq!(resolved(text), [wanted], "{text}");
    }
}

#[test]
fn a_link_goes_to_the_article_and_to_its_only_paragraph() {
    for (text, end) in [
        ("artikel 1 van de Woningwet", "BWBR0005181&artikel=1"),
        ("artikel 1, eerste lid, van de Woningwet", "BWBR0005181&artikel=1&lid=1"),
        ("artikel 1, eerste en tweede lid, van de Woningwet", "BWBR0005181&artikel=1"),
        ("artikel 7:10 van de Algemene wet bestuursrecht", "BWBR0005537&artikel=7:10"),
        ("artikel 5:37 BW", "BWBR0005288&artikel=37"),
    ] {
        let found = find(text);
        let url = resolve(&found[0].reference, &Context::default()).url.unwrap();
        assert!(url.ends_with(end), "{text:?}: {url}");
    }
}

/// The word "artikel" belongs to the article before which it stands.
#[test]
fn each_article_has_its_own_words() {
    for (text, wanted) in [
        (
            "artikel 9 van de Archiefwet 1995 en artikel 3:4 van de Awb",
            &["artikel 9 van de Archiefwet 1995", "artikel 3:4 van de Awb"][..],
        ),
        ("artikel 310 juncto art. 287 Sr", &["artikel 310", "art. 287 Sr"]),
        ("artikelen 3:2 en 3:4 van de Awb", &["artikelen 3:2", "3:4 van de Awb"]),
    ] {
        let found = find(text);
        assert_eq!(found.iter().map(|one| one.span.of(text)).collect::<Vec<_>>(), wanted);
    }
}

/// Until July 2009 the Staatscourant was published page by page: its number then is that of an issue, which has no page.
#[test]
fn an_issue_of_the_staatscourant_has_no_link() {
    for (text, identifier, is_linked) in [
        ("Stcrt. 2008, 12345", "stcrt-2008-12345", false),
        ("Stcrt. 2009, 146", "stcrt-2009-146", false),
        ("Stcrt. 2009, 260", "stcrt-2009-260", false),
        ("Stcrt. 2009, 261", "stcrt-2009-261", true),
        ("Stcrt. 2010, 146", "stcrt-2010-146", true),
        ("Stb. 2008, 146", "stb-2008-146", true),
        ("Trb. 2009, 146", "trb-2009-146", true),
    ] {
        let found = find(text);
        let resolved = resolve(&found[0].reference, &Context::default());
        assert_eq!((resolved.identifier.as_deref(), resolved.url.is_some()), (Some(identifier), is_linked), "{text}");
        assert_eq!(resolved.reason, (!is_linked).then_some("issue-without-page"), "{text}");
    }
}

/// A motion is called by its name, whether or not its paper has a link.
#[test]
fn a_label_stays_without_a_link() {
    for (text, is_linked) in
        [("Motie Jetten, Kamerstuk 32 813, nr. 250", true), ("Motie Jetten, Kamerstuk 31 700, A", false)]
    {
        let found = find(text);
        let resolved = resolve(&found[0].reference, &Context::default());
        assert_eq!((resolved.label.as_deref(), resolved.url.is_some()), (Some("motie Jetten"), is_linked), "{text}");
    }
}

#[test]
fn the_numbers_inside_a_range_have_the_words_between_its_ends() {
    let text = "zie Kamerstuk-\nken II 2021–2022, 29 279, nrs. 339 t/m 341";
    let found = find(text);
    let words: Vec<&str> = found.iter().map(|one| one.span.of(text)).collect();
    assert_eq!(words, ["Kamerstuk-\nken II 2021–2022, 29 279, nrs. 339", "t/m", "341"]);
    assert_eq!(resolved(text)[1], "kst-29279-340");
    assert_eq!(find_in("artikelen 3:2 en 3:4 van de Awb").len(), 2);
}

#[test]
fn a_reference_back_is_what_it_names() {
    let text = "De motie Jetten (32 813, nr. 250) is aangenomen. Hoe voert u genoemde motie uit?";
    let mut document = [Passage { text, note: None, found: find_in(text) }];
    connect(&mut document);
    assert_eq!(document[0].found[1].span.of(text), "genoemde motie");
    assert_eq!(document[0].found[1].reference, document[0].found[0].reference);
}
