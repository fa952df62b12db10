//! Finding citations: `cargo bench --bench citation`.

use divan::Bencher;
use divan::counter::BytesCount;
use vraagstuk::citation;

fn main() {
    divan::main();
}

/// Running text without a single reference.
fn plain() -> String {
    "Kunt u toelichten hoe de gemeenten de wachttijden in de jeugdzorg willen terugdringen, en welke rol de \
     zorgverzekeraars daarin volgens het kabinet hebben? De regering acht het van belang dat kinderen snel \
     hulp krijgen. Uit onderzoek van de inspectie blijkt dat dit in de regio Utrecht niet overal lukt.\n"
        .repeat(4000)
}

/// Text as dense in references as a footnote page.
fn dense() -> String {
    "1Kamerstukken II 2021–2022, 29 279, nrs. 339 en 340. Zie ook Aanhangsel Handelingen, vergaderjaar \
     2024–2025, nr. 337, en artikel 7:10, leden 1 en 3, van de Awb (https://www.nos.nl/artikel/2541672-wachttijden).\n"
        .repeat(2000)
}

#[divan::bench(args = ["plain", "dense"])]
fn find_in(bencher: Bencher<'_, '_>, what: &str) {
    let text = if what == "plain" { plain() } else { dense() };
    bencher.counter(BytesCount::of_str(&text)).bench(|| citation::find_in(divan::black_box(&text)));
}

#[divan::bench(args = ["plain", "dense"])]
fn find(bencher: Bencher<'_, '_>, what: &str) {
    let text = if what == "plain" { plain() } else { dense() };
    bencher.counter(BytesCount::of_str(&text)).bench(|| citation::find(divan::black_box(&text)));
}
