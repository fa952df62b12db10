//! What holds for any text, on generated ones: words of the genre put together at random, and fixtures damaged.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, reason = "helpers of tests")]

#[allow(dead_code, reason = "shared with the test of the fixtures")]
mod invariants;

use std::sync::LazyLock;

use invariants::{check, check_spaces, fixtures};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Pieces of documents, and characters that are hard on a parser.
const PIECES: &[&str] = &[
    "Vraag 1",
    "Vraag 2",
    "Vraag 3 en 4",
    "Vraag 2 t/m 6",
    "Vraag 2a",
    "Vraag",
    "vraag 3",
    "Vragen 1, 2, en 3",
    "Antwoord",
    "Antwoord 1",
    "Antwoord 3 en 4",
    "Antwoord op vraag 2:",
    "Antwoord vraag 4-7:",
    "Antwoord 2l",
    "Mededeling",
    "Nadere mededeling",
    "Toelichting",
    "Toelichting:",
    "1",
    "2",
    "3",
    "1 en 2",
    "2, 3 en 4",
    "1.",
    "1. Bent u bekend met",
    "2.) Kunt u",
    "3) Deelt u",
    "1) Trouw, 3 mei 2024",
    "[2] NOS, 1 mei 2024",
    "1NOS, 22 oktober 2024",
    "2Kamerstuk 25 242, nr. 686",
    "3https://nos.nl/artikel/1-",
    "(*)",
    "1)",
    "[1]",
    "»1",
    "»¹",
    "?2",
    "2\u{2011}4",
    "o\u{308}ﬁ\u{AD}\u{200B}a",
    "a\rb\u{C}\u{2028}",
    "”3",
    "Vragen van het lid Podt (D66) aan de Minister van Asiel en Migratie over iets (ingezonden 22 oktober 2024).",
    "Vragen van de leden A, B (beiden VVD) en C (C) aan de Ministers van Financiën en van Defensie",
    "Vragen van het lid Smaling (SP) op 9 november 2005 medegedeeld aan de staatssecretaris van Defensie inzake x",
    "Vragen van",
    " aan de Minister van",
    " over ",
    " inzake ",
    "(ingezonden ",
    "22 oktober 2024",
    "(Ingzonden 1 mei 1999)",
    "Antwoord van Minister Veldkamp (Buitenlandse Zaken), mede namens de Minister van Defensie (ontvangen 14 november 2024).",
    "Mededeling van Staatssecretaris De Vries (Financiën) (ontvangen 3 juli 2023)",
    "Nader antwoord van minister",
    "(ontvangen (ontvangen",
    "Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 376.",
    "Zie ookAanhangsel",
    "Tweede Kamer der Staten-Generaal2",
    "Vergaderjaar 2024–2025 Aanhangsel van de Handelingen",
    "AH 614",
    "2024Z14815",
    "2024Z1",
    "548",
    "ah-tk-20242025-548",
    "kv-tk-2024Z18435",
    "ISSN 0921 - 7398’s-Gravenhage 2024Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1",
    "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2",
    "X Noot",
    "Naar boven",
    "Kent u het bericht «Dit is het»?",
    "Zo ja, wat? Zo nee, waarom niet?",
    "Ja.",
    "Nee.",
    "Zie het antwoord op vraag 2.",
    "Zie antwoord vraag 3.",
    "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat",
    "zijn beantwoord bij brief van",
    "zo spoedig mogelijk",
    "ingetrokken",
    "vóór 2 september 1999",
    "beant-",
    "woording",
    "zee-en-",
    "CO2",
    "m",
    "artikel 2",
    "29 juni 20222",
    " ",
    "  ",
    "\n",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\u{A0}",
    "\u{AD}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{0}",
    "\u{2028}",
    "’",
    "«",
    "»",
    "“",
    "é",
    "e\u{301}",
    "ﬁ",
    "𝄞",
    "İ",
];

fn mixture() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// The same, a piece a line: headings then stand where headings are.
fn page() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(PIECES), 0..60).prop_map(|pieces| pieces.join("\n"))
}

static FIXTURES: LazyLock<Vec<(String, String)>> = LazyLock::new(fixtures);

/// A change of a document, with where.
#[derive(Debug, Clone)]
enum Damage {
    Delete(Index),
    Swap(Index, Index),
    Repeat(Index, Index),
    Insert(Index, &'static str),
    Join(Index),
    Cut(Index),
    Splice(Index, Index, Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        at().prop_map(Damage::Delete),
        (at(), at()).prop_map(|(one, other)| Damage::Swap(one, other)),
        (at(), at()).prop_map(|(from, to)| Damage::Repeat(from, to)),
        (at(), select(PIECES)).prop_map(|(at, piece)| Damage::Insert(at, piece)),
        at().prop_map(Damage::Join),
        at().prop_map(Damage::Cut),
        (at(), at(), at()).prop_map(|(at, other, from)| Damage::Splice(at, other, from)),
    ]
}

fn apply(text: &str, damage: &Damage) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let count = lines.len();
    match damage {
        Damage::Delete(at) => drop(lines.remove(at.index(count))),
        Damage::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
        Damage::Repeat(from, to) => lines.insert(to.index(count), lines[from.index(count)]),
        Damage::Insert(at, piece) => lines.insert(at.index(count), piece),
        Damage::Join(at) => {
            let at = at.index(count);
            let next = if at + 1 < count { lines.remove(at + 1) } else { "" };
            let joined = lines[at].to_owned() + next;
            lines[at] = &joined;
            return lines.join("\n");
        }
        Damage::Cut(at) => lines.truncate(at.index(count)),
        Damage::Splice(at, other, from) => {
            lines.truncate(at.index(count));
            let other = &FIXTURES[other.index(FIXTURES.len())].1;
            let more: Vec<&str> = other.split('\n').collect();
            lines.extend(&more[from.index(more.len())..]);
        }
    }
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mixtures_keep_to_the_invariants(text in mixture()) {
        check(&text);
    }

    #[test]
    fn pages_keep_to_the_invariants(text in page()) {
        check(&text);
    }

    #[test]
    fn spaces_change_no_fact_of_a_page(text in page()) {
        check_spaces(&text);
    }

    #[test]
    fn any_text_keeps_to_the_invariants(text in "(?s).{0,300}") {
        check(&text);
    }

    #[test]
    fn damaged_documents_keep_to_the_invariants(
        which in any::<Index>(),
        damages in proptest::collection::vec(damage(), 1..12),
    ) {
        let text = &FIXTURES[which.index(FIXTURES.len())].1;
        check(&damages.iter().fold(text.clone(), |text, damage| apply(&text, damage)));
    }
}
