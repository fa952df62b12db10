//! Work grows with the length of a text and with nothing else, on texts made to be slow to read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::time::{Duration, Instant};

use vraagstuk::{Context, Source};

const LINE: &str =
    "Vragen van het lid Podt (D66) aan de Minister van Defensie over iets (ingezonden 22 oktober 2024).\n";

/// The faster of two readings, so that a busy machine does not count.
fn time(text: &str) -> Duration {
    let source = Source { text: text.to_owned(), ..Source::default() };
    let context = Context::new("2024-12-01".parse().unwrap());
    let run = |_| {
        let start = Instant::now();
        std::hint::black_box(vraagstuk::read(&source, &context));
        start.elapsed()
    };
    (0..2).map(run).min().unwrap_or_default()
}

/// Numbered pieces: "Vraag 1 Kent u dit?", "Vraag 2 …".
fn numbered(count: usize, piece: impl Fn(usize) -> String) -> String {
    (1..=count).map(piece).collect()
}

/// The hostile texts of a size in bytes, about.
fn texts(size: usize) -> Vec<(&'static str, String)> {
    let many = |unit: &str| unit.repeat(size / unit.len());
    vec![
        ("bare numbers", many("1\n")),
        ("bare numbers under a header", LINE.to_owned() + &many("1\n")),
        ("rising bare numbers", LINE.to_owned() + &numbered(size / 8, |at| format!("{}\nA?\n", at % 1000))),
        ("one heading", many("Vraag 1\n")),
        ("one answer", LINE.to_owned() + &many("Antwoord\n")),
        ("reply lines", LINE.to_owned() + &many("Antwoord van Minister A (B)\n")),
        ("numbered questions", numbered(size / 20, |at| format!("Vraag {}\nKent u dit?\n", at % 999 + 1))),
        ("joint questions", many("Vraag 1 t/m 20\nKent u dit? Bent u dat?\n")),
        ("questions and answers", many("Vraag 1\nKent u dit?\nAntwoord 1\nZie het antwoord op vraag 1.\n")),
        ("glued headings", many("Kent u? Vraag 1 ")),
        ("brackets", many("(")),
        ("brackets with digits", many("(1")),
        ("digits", many("1")),
        ("digits and letters", many("a1 ")),
        ("one long line", many("Kent u dit bericht van 3 mei 2024? ")),
        ("quotation marks", many("«")),
        ("open quotations", many("«a. ")),
        ("question marks", many("?")),
        ("notes", numbered(size / 20, |at| format!("{at}NOS, 3 mei 2024\n"))),
        ("first notes", many("1NOS, 3 mei 2024\n")),
        ("markers", LINE.to_owned() + &many("woord1 ") + "\n1NOS, 3 mei 2024\n"),
        ("markers and notes", numbered(size / 30, |at| format!("woord{at} en\n{at}NOS, 3 mei 2024\n"))),
        ("notes of web pages", many("X Noot\n1\nNOS\nNaar boven\n")),
        ("feet", many("Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2 ")),
        ("feet on lines", many("Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2\n1NOS, 2024\n")),
        ("blank lines", many("\n")),
        ("blank lines and answers", LINE.to_owned() + &many("\n\n\n\n\n\n\n\nAntwoord\n")),
        ("paragraphs", LINE.to_owned() + &many("Kent u dit?\n\n")),
        ("askers", many("Vragen van de leden A, B (beiden C) en ")),
        ("ministers", LINE.trim_end().to_owned() + &many(" aan de Minister van A en van B")),
        ("replies in one line", LINE.trim_end().to_owned() + &many(" Antwoord van Minister A (B)")),
        ("notices", LINE.to_owned() + "Mededeling\n" + &many("De vragen kunnen niet tijdig worden beantwoord. ")),
        (
            "notices of reasons",
            LINE.to_owned() + "Mededeling\nHet is niet " + &many("juni spoedig onderzoek zodra nu verg ") + "antwoord",
        ),
        (
            "words of notices",
            LINE.to_owned() + "Mededeling\n" + &many("mei verg wacht in snel niet termijn door daar kosten "),
        ),
        ("dates inside a bracket", LINE.trim_end().to_owned() + " (" + &many("x, ingezonden 3 mei 2024")),
        ("loose ends", "Vragen van het lid Podt (D66) aan de Minister van Defensie".to_owned() + &many(" en de (het")),
        ("dates without brackets", LINE.to_owned() + "Mededeling\n" + &many("; ingezonden 3 mei 2024")),
        ("asterisks", LINE.to_owned() + "Vraag 1\n" + &many("* ") + "\n(*) Trouw"),
        (
            "notes in one line",
            LINE.trim_end().to_owned() + &numbered(size / 24, |at| format!(" woord{at} en? {at} NOS, 2024")),
        ),
        ("one note in one line", LINE.trim_end().to_owned() + " woord1" + &many(" a? 1 nos 2024")),
        ("spaced markers", LINE.to_owned() + "Vraag 1\n" + &many("woord 1. En ") + "\n1 NOS, 2024\n2 NOS, 2024"),
        ("spaced questions", LINE.to_owned() + &numbered(size / 12, |at| format!("{at} Kent u?\n"))),
        ("lists in questions", LINE.to_owned() + "1. Kent u dit?\n" + &many("1. een\n2. twee\n")),
        ("mail", LINE.to_owned() + &many("> > Vraag 1\n> Kent u dit?\n")),
        ("blank lines between lines", LINE.to_owned() + &many("kent u dit\n\n")),
        (
            "portfolios",
            LINE.replace("Minister van Defensie", "Ministers van Justitie").replace(" over", &many(" en Justitie")),
        ),
        ("pointers", LINE.to_owned() + "Vraag 1\nA?\nVraag 2\nA?\nAntwoord 2\n" + &many("zie antwoord 1 op vraag 1 ")),
        ("question lines", many("Vragen van het lid A over\n")),
        ("dates", LINE.to_owned() + &many("(ingezonden 3 mei 2024) ")),
        ("headings with nothing", many("Vraag\nAntwoord\n")),
        ("rules", LINE.to_owned() + "Vraag 1\nKent u dit?1\n" + &many("____\n") + "1NOS, 2024"),
        ("spaces", many(" ")),
        ("numbers in one line", LINE.trim_end().to_owned() + &many(" 1 Kent u dit? Antwoord van minister A (B). ")),
        ("headings with signs", many("*Vraag 1*\n- **Antwoord 1**\n")),
        ("spaces between letters", many("  a") + "\u{AD}a"),
        ("raised digits", many("a¹²")),
        ("glued markers", LINE.to_owned() + "Vraag 1\n" + &many("abc1abc2")),
        ("numbers in brackets", LINE.to_owned() + "Vraag 1\n[" + &many("1, ")),
        ("one number in one line", LINE.trim_end().to_owned() + " 1 Kent u dit? " + &many("2, ")),
        ("digits before brackets", many("1 ") + &many(" ]")),
        ("a raised number", "10".to_owned() + &many("⁶")),
        ("soft hyphens", many("\u{AD} ")),
        ("loose accents", many("e\u{301}\u{301}")),
        ("hyphens", many("a-\n")),
    ]
}

/// Eight times the text may take up to twenty times as long; quadratic work takes sixty-four.
#[test]
fn work_grows_with_the_length() {
    const SMALL: usize = 6_000;
    time(&texts(SMALL).into_iter().map(|(_, text)| text).collect::<String>());
    let mut slow = Vec::new();
    for ((name, small), (_, large)) in texts(SMALL).into_iter().zip(texts(SMALL * 8)) {
        let (short, long) = (time(&small), time(&large));
        println!("{name}: {short:?}, {long:?}");
        if long > short.max(Duration::from_millis(2)) * 20 {
            slow.push(format!("{name}: {short:?} for {} bytes, {long:?} for {}", small.len(), large.len()));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
