//! The usual forms of a reference to a Kamerstuk, read without a pattern.

use crate::citation::cursor::Cursor;
use crate::citation::identifier::DossierNumber;
use crate::citation::kamerstuk::{Item, Strength, chamber};
use crate::citation::place::digits;

/// Chapters of the budget and funds behind a dossier number; of two that begin alike the longer first.
const CHAPTERS: [&str; 22] = [
    " XVIII", " XVII", " XVI", " XV", " XIV", " XIII", " XII", " XI", " X", " VIII", " VII", " VI", " V", " IX", " IV",
    " IIB", " IIA", " III", " II", " A", " B", " C",
];

/// "Kamerstukken II 2021/22, 36 021, nr. 6", "Kamerstuk 36 410 XIV, nr. 6".
pub fn item(window: &str) -> Option<Item> {
    let mut words = Cursor::new(window);
    words.one_of(&["Kamerstukken ", "Kamerstuk "])?;
    let chamber = words.one_of(&["II, ", "II ", "I, ", "I "]).map(|name| chamber(name.trim_end_matches([',', ' '])));
    let dated = {
        let mut ahead = words;
        ahead.one_of(&["vergaderjaar "]);
        ahead.session_year().filter(|_| ahead.one_of(&[", ", " "]).is_some()).map(|year| (year, ahead))
    };
    let session_year = dated.map(|(year, ahead)| {
        words = ahead;
        year.to_owned()
    });
    let start = words.at();
    let whole = match words.digits(5)?.len() {
        5 => true,
        2 => words.one_of(&[" "]).and_then(|_| words.digits(3)).is_some_and(|thousands| thousands.len() == 3),
        _ => false,
    };
    let number = digits(window.get(start..words.at())?).filter(|number| whole && (10_000..40_000).contains(number))?;
    let suffix = if number == 21_501 && words.one_of(&["-"]).is_some() {
        Some(words.digits(2).filter(|series| series.len() == 2)?.to_owned())
    } else {
        words.one_of(&CHAPTERS).map(|chapter| chapter.trim_start().to_owned())
    };
    let nr = words.one_of(&[", nr. ", ", nrs. ", ", nr "])?;
    let printed = words.digits(4).filter(|printed| !printed.starts_with('0'))?;
    words.ends_word().then(|| Item {
        chamber,
        session_year,
        dossier: DossierNumber { number, suffix },
        number: Some(printed.to_owned()),
        plural: nr.contains("rs"),
        strength: Strength::Number,
        end: words.at(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Place, item_at};
    use super::*;

    #[test]
    fn usual_forms_are_read_as_the_pattern_reads_them() {
        let mut usual_ones = 0;
        for lead in ["Kamerstuk", "Kamerstukken", "Kamerstukken II", "Kamerstuk I,", "Kamerstukken II,"] {
            for year in [
                "",
                " 2021–2022,",
                " 2021/22",
                " 2021-2022,",
                " 2021–20222,",
                " 1721/22,",
                " 2021/22a,",
                " vergaderjaar 2021/22",
            ] {
                for dossier in [
                    " 29 279",
                    " 29279",
                    " 29.279",
                    " 229 279",
                    " 99 279",
                    " 29 279 VI",
                    " 29 279 XVIII",
                    " 29 279 XX",
                    " 29 279 B",
                    " 21 501-20",
                    " 29 279-20",
                    " 2 279",
                ] {
                    for nr in [
                        ", nr. 5",
                        ", nr 5",
                        ", nrs. 339",
                        " nr. 5",
                        ", nr. 05",
                        ", nr. 5a",
                        ", nr. B",
                        ", nr. 12345",
                        "",
                    ] {
                        for after in ["", " en 340.", ")", "e", "é", "_", "-7"] {
                            let window = format!("{lead}{year}{dossier}{nr}{after}");
                            let place = Place { text: &window, at: 0, floor: 0 };
                            let Some(quick) = item(&window) else { continue };
                            usual_ones += 1;
                            let (slow, skip) = item_at(&place, &window).unwrap();
                            assert_eq!((format!("{quick:?}"), 0), (format!("{slow:?}"), skip), "{window}");
                        }
                    }
                }
            }
        }
        assert!(usual_ones > 100);
    }
}
