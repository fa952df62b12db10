//! What holds for any text: spans in order and inside, and work that grows with the length alone.

#![allow(clippy::indexing_slicing, reason = "helpers of tests")]

use std::time::{Duration, Instant};

use proptest::prelude::*;

use crate::citation::found::Found;
use crate::citation::resolve::{Context, resolve};
use crate::citation::{find, find_in};

fn check(text: &str, found: &[Found]) {
    let mut end = 0;
    for (index, one) in found.iter().enumerate() {
        // The numbers inside a range share the word between its ends.
        let shared = index > 0 && found[index - 1].span == one.span;
        assert!((one.span.start >= end || shared) && one.span.end > one.span.start, "{text:?}: {found:?}");
        assert!(text.is_char_boundary(one.span.start) && text.is_char_boundary(one.span.end), "{text:?}: {one:?}");
        end = one.span.end;
    }
    let context = Context::of(found.iter().map(|one| &one.reference));
    for one in found {
        let resolved = resolve(&one.reference, &context);
        assert_eq!(resolved.url.is_none(), resolved.reason.is_some(), "{one:?}: {resolved:?}");
        assert!(resolved.url.is_none() || resolved.identifier.is_some(), "{one:?}: {resolved:?}");
    }
}

/// Pieces of real references, to be put together at random.
const PIECES: [&str; 58] = [
    "Kamerstuk",
    "Kamerstukken II ",
    " 36 410",
    " VIII",
    ", nr. ",
    "nrs. ",
    "339 en 340",
    "2023–2024, ",
    "Aanhangsel ",
    "van de Handelingen",
    "Handelingen II ",
    "vergaderjaar ",
    "ah-tk-",
    "20242025-",
    "2024Z1",
    "8284",
    "Stb. ",
    "artikel ",
    "artikelen 10, 14a en 22c",
    ", eerste lid",
    " van de ",
    "Zorgverzekeringswet",
    "Wet ",
    "Awb",
    "(Woo)",
    "Wet open overheid",
    "6:162 BW",
    "Verordening (EU) ",
    "2016/679",
    "/EG",
    "C-373/19",
    "COM(2021) 206",
    "ECLI:NL:",
    "RVS:2024:3946",
    "https://",
    "www.",
    "nos.nl/",
    ")",
    "(",
    "\n",
    "-\n",
    "\u{A0}",
    "’",
    "é",
    "1",
    "T-",
    "LJN ",
    "motie Ellian (",
    "genoemde motie",
    " van die wet",
    " (hierna: de wet)",
    "de wet ",
    " t/m 342",
    "Hoge Raad 12 mei 2009, ",
    "noot 1",
    "WOR (",
    "Stcrt. 2019, 24 321",
    "items 5 en 7",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn spans_hold_in_any_mixture(pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..40)) {
        let text = pieces.concat();
        check(&text, &find(&text));
        check(&text, &find_in(&text));
    }

    #[test]
    fn spans_hold_in_any_text(text in "\\PC{0,200}") {
        check(&text, &find(&text));
    }
}

/// The fastest of five runs, so that a busy machine does not count.
fn time(text: &str) -> Duration {
    (0..5)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(find(std::hint::black_box(text)));
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

/// A megabyte of what is slow to read by a careless pattern: eight times the text may take sixteen times as long
/// (quadratic work takes sixty-four).
#[test]
fn a_megabyte_takes_no_longer_than_its_parts() {
    const LARGE: usize = 1_000_000;
    let many = |head: &str, unit: &str, size: usize| format!("{head}{}", unit.repeat(size / unit.len()));
    let texts = |size: usize| {
        [
            many("artikel ", "1, ", size),
            many("artikelen 1", ", 1 en 2", size),
            many("", "(", size / 10),
            many("", "(36 410, ", size),
            many("https://www.", "a", size),
            many("https://www.nos.nl/", "a-\n", size),
            many("Kamerstukken II 2020/21, 1", ", 2, 3", size),
            many("Kamerstukken II 2020/21, 36 410, nrs. 1", ", 2, 3", size),
            many("Aanhangsel Handelingen 2020/21, ", "nr. 1 en nr. 1 en ", size),
            many("Kamerstuk 36 410, ", "nr. 1 en nr. 1 en ", size),
            many("", "Wet op het primair onderwijs ", size),
            many("", "Wet open overheid (Woo) ", size),
            many("artikel 1 van de ", "Algemene wet bestuursrecht en de ", size),
            many("Kamerstuk 36 410, ", "nrs. 1 t/m 9999999999, ", size),
            many("artikel ", "1 t/m 9999999999 ", size),
            many("Stb. 2020, ", "1 t/m 9999999999, ", size),
        ]
    };
    let once = |text: &str| {
        let start = Instant::now();
        std::hint::black_box(find(std::hint::black_box(text)));
        start.elapsed()
    };
    for (small, large) in texts(LARGE / 8).iter().zip(texts(LARGE)) {
        let short = once(small).min(once(small));
        let most = short.max(Duration::from_millis(50)) * 16;
        // The faster of two counts, here too: another program may have had the processor.
        let mut long = once(&large);
        if long >= most {
            long = once(&large);
        }
        assert!(
            long < most,
            "{}…: {short:?} for an eighth, {long:?} for the whole",
            large.get(..40).unwrap_or_default()
        );
    }
}

/// Four times the text may take up to twelve times as long (quadratic work takes sixteen).
#[test]
fn work_grows_with_the_length() {
    let _ = find("Kamerstuk 36 410, artikel 1 van de Awb");
    for (head, unit) in [
        ("artikel ", "1, "),
        ("", "artikel 1, "),
        ("", "("),
        ("", "(3"),
        ("https://www.", "a"),
        ("", "https://a.nl/"),
        ("", "a.nl/"),
        ("", "Kamerstuk "),
        ("Kamerstuk 36 410, nrs. ", "1 en "),
        ("", "36 410, nr. 1, "),
        ("", "motie "),
        ("", "Wet "),
        ("", "Besluit van de "),
        ("", "Verordening 1/"),
        ("", "Tweede Kamer, "),
        ("", "ECLI:NL:"),
        ("", "a-"),
        ("", "x"),
        ("artikel 1", ", eerste lid"),
        ("De Woningwet. ", "artikel 5 van die wet, "),
        ("De motie A (32 813, nr. 250). ", "die motie "),
        ("De Wet op zaken (hierna: Wxz). ", "Wxz "),
        ("", "Wet op zaken (Wxz) "),
        ("", "WOR (a b c) "),
        ("1 Kamerstuk 32 813, nr. 1. ", "zie noot 1 "),
        ("Kamerstuk 24 072, nrs. ", "1 t/m 40, "),
        ("Stb. 2020, ", "1 en "),
        ("", "LJN AB1234 "),
        ("", "Hoge Raad 1 mei 2009 "),
        ("", "ABCDEFGH"),
        ("", "C1"),
    ] {
        let text = |size: usize| format!("{head}{}", unit.repeat(size / unit.len()));
        let (short, long) = (time(&text(25_000)), time(&text(100_000)));
        let most = short.max(Duration::from_millis(8)) * 12;
        assert!(long < most, "{head}{unit}…: {short:?} for 25 kB, {long:?} for 100 kB");
    }
}
