//! Dates: what is printed is read again, and a calendar of one's own says the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where its values are wrong")]

use proptest::prelude::*;
use proptest::sample::select;
use vraagstuk::{Date, Lang, find_dates};

/// Days of a month, by the rule of Gregory.
fn days_of(year: i16, month: i8) -> i8 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn date() -> impl Strategy<Value = Date> {
    (1900..2100_i16, 1..=12_i8, 1..=31_i8)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day))
}

/// The ways in which a date is printed, damaged ones too.
fn printed(date: Date) -> Vec<String> {
    let (year, month, day) = date.parts();
    let words = date.in_words(Lang::Nl);
    vec![
        words.to_uppercase(),
        words.replace(' ', ""),
        words.replace(' ', "\u{a0}"),
        words.replace(' ', "\n"),
        format!("{day}-{month}-{year}"),
        format!("{day:02}/{month:02}/{year}"),
        words,
    ]
}

proptest! {
    #[test]
    fn what_is_printed_is_read(date in date(), before in "[a-z (]{0,9}", after in "[a-z ).]{0,9}") {
        for words in printed(date) {
            let text = format!("{before}{words}{after}");
            let (found, span) = find_dates(&text).unwrap();
            prop_assert_eq!((found, text.get(span.start..span.end)), (date, Some(words.as_str())), "{}", text);
        }
    }

    #[test]
    fn iso_is_its_own_inverse(date in date()) {
        let text = date.to_string();
        prop_assert_eq!(text.len(), 10);
        prop_assert_eq!(text.parse(), Ok(date));
        prop_assert_eq!(serde_json::from_str::<Date>(&serde_json::to_string(&date).unwrap()).unwrap(), date);
    }

    #[test]
    fn there_are_as_many_days_as_a_month_has(year in 1..9999_i16, month in -1..=14_i8, day in -1..=33_i8) {
        let is_day = (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
        prop_assert_eq!(Date::new(year, month, day).is_some(), is_day);
        prop_assert_eq!(format!("{year:04}-{month:02}-{day:02}").parse::<Date>().is_ok(), is_day);
    }

    #[test]
    fn a_day_later_is_the_next_of_the_month_or_the_first(date in date()) {
        let (year, month, day) = date.parts();
        let next = match (day == days_of(year, month), month) {
            (false, _) => (year, month, day + 1),
            (true, 12) => (year + 1, 1, 1),
            (true, _) => (year, month + 1, 1),
        };
        prop_assert_eq!(date.plus_days(1).parts(), next);
        prop_assert_eq!(date.plus_days(1).weekday(), date.weekday() % 7 + 1);
        prop_assert!(date < date.plus_days(1));
    }

    #[test]
    fn days_add_up(date in date(), some in -40_000..40_000_i64, more in -40_000..40_000_i64) {
        prop_assert_eq!(date.plus_days(some).plus_days(more), date.plus_days(some + more));
        prop_assert_eq!(date.plus_days(some).days_since(date), some);
        prop_assert_eq!(date.cmp(&date.plus_days(some)), 0.cmp(&some));
    }

    #[test]
    fn what_is_found_stands_there(pieces in prop::collection::vec(select(PIECES), 0..12)) {
        let text = pieces.concat();
        if let Some((date, span)) = find_dates(&text) {
            let words = text.get(span.start..span.end).unwrap();
            prop_assert_eq!(find_dates(words).map(|(found, _)| found), Some(date), "{}", text);
            prop_assert!(words.ends_with(&date.parts().0.to_string()), "{}", words);
        }
    }
}

const PIECES: &[&str] = &[
    "22", "31", "0", "00", "1", "30", " ", "\u{a0}", "\n", "-", "/", ".", "februari", "mrt", "mei", "juni", "sept",
    "dec", "2024", "1999", "202", "2023Z1", "é", "İ", "van ", "10",
];
