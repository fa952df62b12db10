//! PDFs as the page reads them: runs recorded from real ones (`tests/browser/record-runs.mjs`) → readings.

#![allow(clippy::unwrap_used, reason = "what fails in a test fails as the test")]

use std::fs;

use formats::pdf;
use vraagstuk::{Kind, Span};

mod runs;
use runs::{Row, fixtures, read, rows, source};

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

/// Made in Chromium after a letter of a ministry: small print beside the column, page numbers, notes of another size.
#[test]
fn a_letter_with_small_print_beside_it() {
    let source = source(rows("brief-ministerie"));
    assert!(source.text.starts_with("Directoraat-Generaal Politie\nTurfmarkt 147"), "{}", source.text);
    assert!(source.text.contains("(JA21) over het bericht dat iets gebeurde\n"), "{}", source.text);
    assert!(!source.text.contains("Pagina"), "{}", source.text);
    let reading = read(&source);
    assert_eq!(reading.identity.question_number.as_deref(), Some("2024Z03456"));
    assert_eq!((reading.questions.len(), reading.answers.len()), (2, 2));
    assert_eq!(reading.questions[0].footnotes, ["1"]);
    assert_eq!(reading.footnotes[0].urls, ["https://nos.nl/artikel/123"]);
}

/// Lines of so many letters, each a run of its own, from a place down.
fn lines(page: f32, x: f32, y: f32, size: f32, letters: usize, text: &str) -> Vec<Row> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().unwrap();
        if line.len() + word.len() > letters || word == "|" {
            lines.push(if word == "|" { String::new() } else { word.to_owned() });
        } else {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    let row = |(at, text): (u16, String)| {
        (
            page,
            x,
            y + f32::from(at) * size * 1.2,
            f32::from(u16::try_from(text.len()).unwrap()) * size * 0.5,
            size,
            0.0,
            text,
        )
    };
    (0..).zip(lines).filter(|(_, text)| !text.is_empty()).map(row).collect()
}

/// As the Aanhangsel was printed before 2009: two columns under a head over both, notes under each column, and a
/// question that goes on in the next column and on the next page.
#[test]
fn two_columns() {
    let long = "Kunt u aangeven hoe vaak dit in de afgelopen jaren is voorgekomen, welke gevolgen dat had voor de betrokkenen en wat u daaraan heeft gedaan?";
    let mut rows = [
        lines(1.0, 60.0, 60.0, 14.0, 60, "Tweede Kamer der Staten-Generaal"),
        vec![(1.0, 520.0, 65.0, 20.0, 32.0, 1.0, "2".to_owned())],
        lines(1.0, 60.0, 90.0, 9.0, 100, "Vergaderjaar 2003–2004 | Aanhangsel van de Handelingen"),
        lines(1.0, 60.0, 130.0, 9.0, 48, "1115 | Vragen van het lid Jansen (SP) aan de minister van Justitie over een onderwerp met een lange naam. (Ingezonden 16 april 2004) | | 1 | Kent u het bericht in de krant dat er iets aan de hand is? | | 2 | Kunt u aangeven hoe vaak dit in de"),
        lines(1.0, 310.0, 130.0, 9.0, 48, "afgelopen jaren is voorgekomen, welke gevolgen dat had voor de betrokkenen en wat u daaraan heeft gedaan? | | 3 | Bent u bereid de Kamer daarover voor het zomerreces te berichten, en zo nee, waarom | niet? | Zo ja, op welke wijze? | | Antwoord | Antwoord van minister Donner (Justitie). (Ontvangen"),
        lines(1.0, 60.0, 780.0, 7.0, 60, "Trouw, 1 april 2004."),
        lines(1.0, 310.0, 780.0, 7.0, 60, "Kamerstuk 28 600, nr. 12."),
        lines(1.0, 60.0, 810.0, 7.0, 120, "Tweede Kamer, vergaderjaar 2003–2004, Aanhangsel 2367"),
        lines(2.0, 60.0, 810.0, 7.0, 120, "Tweede Kamer, vergaderjaar 2003–2004, Aanhangsel 2368"),
        lines(2.0, 60.0, 60.0, 9.0, 48, "14 mei 2004) | | 1 | Ja, ik ken dat bericht. | | 2 | Dat is in de afgelopen jaren enkele malen voorgekomen, met geringe gevolgen. De betrokkenen zijn daarover ingelicht."),
        lines(2.0, 310.0, 60.0, 9.0, 48, "Verder is het toezicht aangescherpt en is een meldpunt ingericht dat goed bereikbaar is. | | 3 | Ja, ik zal de Kamer voor het zomerreces berichten over de uitkomsten van het onderzoek dat ik daarnaar laat doen. Dat onderzoek is inmiddels begonnen."),
    ]
    .concat();
    // The markers of the notes, and the numbers before them.
    for (before, number) in [("is?", "1"), ("gedaan?", "2")] {
        let row = rows.iter().find(|row| row.6.ends_with(before)).unwrap();
        rows.push((1.0, row.1 + row.3, row.2 - 3.0, 3.0, 5.0, 0.0, number.to_owned()));
    }
    for (x, number) in [(60.0, "1"), (310.0, "2")] {
        rows.push((1.0, x - 4.0, 776.0, 3.0, 5.0, 0.0, number.to_owned()));
    }
    let source = source(rows);
    let reading = read(&source);
    assert_eq!(reading.identity.identifier.as_deref(), Some("ah-tk-20032004-1115"), "{}", source.text);
    assert_eq!(reading.questions.len(), 3, "{}", source.text);
    assert_eq!(reading.questions[1].text, long);
    assert_eq!(reading.questions[0].footnotes, ["1"], "{}", source.text);
    let notes: Vec<_> = reading.footnotes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["Trouw, 1 april 2004.", "Kamerstuk 28 600, nr. 12."]);
    assert_eq!(reading.reply.as_ref().unwrap().received.unwrap().to_string(), "2004-05-14");
    assert_eq!(reading.answers.len(), 3, "{}", source.text);
    assert!(reading.answers[1].text.ends_with("goed bereikbaar is."), "{}", source.text);
}

/// Every letter of the reading text has its place on a page, and the same letter stands there.
#[test]
fn the_text_is_found_back_on_the_pages() {
    for file in fs::read_dir(fixtures("runs")).unwrap() {
        let file = file.unwrap().file_name().into_string().unwrap();
        let name = file.strip_suffix(".pdf.json").unwrap();
        let runs = runs::runs(rows(name));
        let (text, places) = pdf::places(runs.clone());
        assert_eq!(text, source(rows(name)).text, "{name}");
        let mut end = 0;
        for place in &places {
            assert_eq!(Span::new(end, place.span.start).of(&text).trim(), "", "{name}: {place:?}");
            let there = Span::new(place.at, place.at + place.span.len()).of(&runs[place.run].text);
            assert_eq!(place.span.of(&text), there, "{name}: {place:?}");
            end = place.span.end;
        }
        assert_eq!(Span::new(end, text.len()).of(&text).trim(), "", "{name}");
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
    let _ = pdf::source(runs::runs(many.clone()), 100);
    let _ = pdf::places(runs::runs(many));
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

/// Headings too long for one line, and words that break at its end.
#[test]
fn headings_and_words_over_two_lines() {
    let head = "Vragen van het lid Jansen (SP) aan de Minister van Financiën over geld (ingezonden 2 juli 2024). | Antwoord van Minister Heinen (Financiën) (ontvangen 20 juli 2024).";
    let asked: Vec<String> = (1..=14).map(|at| format!("Vraag {at} | Kent u bericht {at}?")).collect();
    let asked = asked.join(" | ");
    let answered = " | Antwoord op de vragen 1, 2, 3, 4, 5, 6, 7, 8, 9, | 10 en 11 | Ja, dat is bekend, en de zee- en lucht- | havens zijn in de beant- | woording van de COVID- | 19-vragen en de e- | mails van de D66- | fractie ook in- en uit- | gevoerd. | Antwoord vragen 12, 13 | en 14 | Nee.";
    let reading = read(&source(lines(1.0, 60.0, 60.0, 9.0, 60, &format!("{head} | {asked}{answered}"))));
    let groups: Vec<_> = reading.answers.iter().map(|answer| answer.questions.len()).collect();
    assert_eq!(groups, [11, 3], "{}", reading.text);
    let expected = "Ja, dat is bekend, en de zee- en luchthavens zijn in de beantwoording van de COVID-19-vragen en de e-mails van de D66-fractie ook in- en uitgevoerd.";
    assert_eq!(reading.answers[0].text, expected);
}
