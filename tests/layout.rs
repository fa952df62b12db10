//! PDFs as the page reads them: runs recorded from real ones (`tests/browser/record-runs.mjs`) → readings.

#![allow(clippy::unwrap_used, reason = "what fails in a test fails as the test")]

use std::fs;
use std::path::Path;

use vraagstuk::layout;
use vraagstuk::reading::{Kind, Reading};
use vraagstuk::{Context, Lang, Source};

type Row = (f32, f32, f32, f32, f32, f32, String);

fn rows(name: &str) -> Vec<Row> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/runs").join(format!("{name}.pdf.json"));
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

fn source(rows: Vec<Row>) -> Source {
    let pages = rows.last().map_or(1, |row| format!("{}", row.0).parse().unwrap_or(1));
    let numbers: Vec<f32> = rows.iter().flat_map(|row| [row.0, row.1, row.2, row.3, row.4, row.5]).collect();
    layout::source(layout::runs(rows.into_iter().map(|row| row.6).collect(), &numbers), pages)
}

fn read(source: &Source) -> Reading {
    vraagstuk::read(source, &Context { as_of: "2024-12-01".parse().unwrap(), lang: Lang::Nl, asserted: None })
}

#[test]
fn facts_of_real_documents() {
    for (name, kind, questions, answers, footnotes, urls) in [
        ("ah-tk-20232024-1076", Kind::Answer, 5, 5, 3, 2),
        ("ah-tk-20232024-1178", Kind::Answer, 9, 9, 15, 3),
        ("ah-tk-20232024-1292", Kind::Answer, 10, 10, 1, 1),
        ("ah-tk-20232024-1432", Kind::Answer, 6, 6, 3, 0),
        ("ah-tk-20232024-1481", Kind::Answer, 6, 5, 3, 0),
        ("ah-tk-20232024-1771", Kind::Answer, 6, 6, 8, 2),
        ("ah-tk-20232024-1786", Kind::Answer, 15, 14, 16, 6),
        ("ah-tk-20232024-1999", Kind::Notice, 3, 0, 1, 1),
        ("ah-tk-20232024-2168", Kind::Answer, 10, 10, 1, 1),
        ("ah-tk-20232024-2210", Kind::Answer, 13, 13, 2, 0),
    ] {
        let reading = read(&source(rows(name)));
        let found = reading.footnotes.iter().map(|note| note.urls.len()).sum::<usize>();
        let counts = (reading.kind, reading.questions.len(), reading.answers.len(), reading.footnotes.len(), found);
        assert_eq!(counts, (kind, questions, answers, footnotes, urls), "{name}");
        assert_eq!(reading.identity.identifier.as_deref(), Some(name));
        assert!(reading.footnotes.iter().all(|note| note.referenced_from.len() == 1), "{name}");
        let furniture = ["ISSN", "-Gravenhage 20", "Kamer, vergaderjaar 2023–2024, Aanhangsel 1", "ah-tk-"];
        assert!(furniture.iter().all(|words| !reading.text.contains(words)), "{name}");
    }
}

/// Layers that pypdf 6 made of the same files. A marker behind a space can look like a number there ("rapport 1 geeft"),
/// so notes are compared without their places.
#[test]
fn the_pdf_says_what_its_text_layer_says() {
    for name in ["ah-tk-20232024-1292", "ah-tk-20232024-1786", "ah-tk-20232024-2168", "ah-tk-20232024-2210"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/layers/{name}.pypdf6.txt"));
        let layer = read(&Source::new(fs::read_to_string(file).unwrap()));
        let pdf = read(&source(rows(name)));
        let header = |reading: &Reading| {
            let askers: Vec<_> = reading.askers.iter().map(|asker| (asker.name.clone(), asker.party.clone())).collect();
            let received = reading.reply.as_ref().and_then(|reply| reply.received);
            (reading.identity.clone(), reading.subject.clone(), reading.submitted, received, askers)
        };
        assert_eq!(header(&pdf), header(&layer), "{name}");
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let asked = |reading: &Reading| reading.questions.iter().map(|it| letters(&it.text)).collect::<Vec<_>>();
        assert_eq!(asked(&pdf), asked(&layer), "{name}");
        let given = |reading: &Reading| {
            reading.answers.iter().map(|it| (it.questions.clone(), letters(&it.text))).collect::<Vec<_>>()
        };
        assert_eq!(given(&pdf), given(&layer), "{name}");
        let noted = |reading: &Reading| reading.footnotes.iter().map(|it| letters(&it.text)).collect::<Vec<_>>();
        assert_eq!(noted(&pdf), noted(&layer), "{name}");
    }
}

#[test]
fn lines_become_paragraphs() {
    let text = source(rows("ah-tk-20232024-1786")).text;
    for expected in [
        "Antwoord van Staatssecretaris Van Rij (Financiën – Fiscaliteit en Belastingdienst), mede namens de Minister",
        "infrastructuur- en baggerprojecten",
        "met de internationale mvo-standaarden. Het kabinet",
        // The line before had room for "1", which does not part from its month.
        "ondernemen (mvo).2 Sinds 1 januari 2022 monitort",
        "exportkredietverzekeraars.\nAls er in projecten",
        "Vraag 10 en 11\nIn welke gevallen",
        "betrokken is?\nOverweegt u de",
        "\n\n1 https://www.bothends.org/en/Whats-new/Publicaties/Dredging-Destruction/\n2 Voor de ekv",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
}

#[test]
fn a_scan_is_told() {
    let page = |page: f32| (page, 500.0, 737.0, 5.0, 9.0, 0.0, format!("{page}"));
    let reading = read(&source(vec![page(1.0), page(2.0)]));
    let codes: Vec<_> =
        reading.diagnostics.iter().map(|diagnostic| serde_json::to_value(diagnostic.code).unwrap()).collect();
    assert_eq!(codes, ["no-text-layer"]);
}

#[test]
fn odd_runs_do_no_harm() {
    for row in [
        (1.0, f32::NAN, 1.0, 1.0, 8.5, 0.0, "a".to_owned()),
        (1.0, 1.0, f32::INFINITY, 1.0, 8.5, 0.0, "b".to_owned()),
        (1.0, 1.0, 1.0, -5.0, 0.0, 0.0, "c".to_owned()),
        (-1.0, 1e9, -1e9, 1.0, 1e9, 0.0, "d".to_owned()),
        (1.0, 1.0, 1.0, 1.0, 1e-9, 0.0, "\u{0}\n\u{AD}".to_owned()),
    ] {
        read(&source(vec![row.clone(), row]));
    }
    assert_eq!(source(vec![]).text, "\n");
}

#[test]
fn work_grows_with_the_length() {
    let many: Vec<Row> = (0..60_000_u16)
        .map(|at| {
            (f32::from(at / 600), 50.0, f32::from(at % 600), 300.0, 8.5, 0.0, "een woord en nog een 1".to_owned())
        })
        .chain((0..20_000_u16).map(|at| (1.0, f32::from(at % 200), 100.0, 3.0, 5.0, 0.0, "1".to_owned())))
        .collect();
    let start = std::time::Instant::now();
    let _ = layout::source(
        layout::runs(
            many.iter().map(|row| row.6.clone()).collect(),
            &many.iter().flat_map(|row| [row.0, row.1, row.2, row.3, row.4, row.5]).collect::<Vec<_>>(),
        ),
        100,
    );
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
