//! Identifiers: text and value are each other's inverse.

#![allow(clippy::unwrap_used, reason = "a test stops where its values are wrong")]

use proptest::prelude::*;
use vraagstuk::{Chamber, DossierNumber, Gazette, HandelingenPart, Identifier, SessionYear};

fn chamber() -> impl Strategy<Value = Chamber> {
    prop_oneof![Just(Chamber::TweedeKamer), Just(Chamber::EersteKamer)]
}

fn session_year() -> impl Strategy<Value = SessionYear> {
    (1814u16..2100).prop_map(|year| SessionYear::beginning_in(year).unwrap())
}

fn dossier() -> impl Strategy<Value = DossierNumber> {
    (10_000u32..40_000, proptest::option::of("[IVX]{1,4}|[A-Z]|[0-9]{2}"))
        .prop_map(|(number, suffix)| DossierNumber { number, suffix })
}

fn identifier() -> impl Strategy<Value = Identifier> {
    prop_oneof![
        (chamber(), session_year(), 1u32..9999)
            .prop_map(|(chamber, session_year, number)| { Identifier::Aanhangsel { chamber, session_year, number } }),
        (proptest::option::of(session_year()), dossier(), "[1-9][0-9]{0,3}[a-z]?|[A-Z]{1,2}")
            .prop_map(|(session_year, dossier, number)| Identifier::Kamerstuk { session_year, dossier, number }),
        dossier().prop_map(Identifier::Dossier),
        (chamber(), session_year(), 1u32..200, proptest::option::of(1u32..9999)).prop_map(
            |(chamber, session_year, first, second)| {
                let part = second.map_or(HandelingenPart::Meeting(first), |second| {
                    HandelingenPart::of_session(session_year, first, second)
                });
                Identifier::Handelingen { chamber, session_year, part }
            }
        ),
        "20[0-9]{2}[ZD][0-9]{5}".prop_map(Identifier::Parlis),
        (
            prop_oneof![Just(Gazette::Staatsblad), Just(Gazette::Staatscourant), Just(Gazette::Tractatenblad)],
            1814u16..2100,
            1u32..99_999
        )
            .prop_map(|(gazette, year, number)| Identifier::Gazette { gazette, year, number }),
        "ECLI:NL:[A-Z]{2,5}:[12][0-9]{3}:[A-Z0-9]{1,6}".prop_map(Identifier::Ecli),
        "BWB[RV][0-9]{7}".prop_map(Identifier::Bwb),
        "[36][0-9]{4}(R|L|D|CJ|TJ)[0-9]{4}".prop_map(Identifier::Celex),
        (1952u16..2035, 1u32..9999).prop_map(|(year, number)| Identifier::Com { year, number }),
        "https?://[a-z]{1,9}\\.nl/[a-z0-9/#?=-]{0,20}".prop_map(Identifier::Url),
    ]
}

proptest! {
    #[test]
    fn text_and_value_are_inverse(identifier in identifier()) {
        let text = identifier.to_string();
        prop_assert_eq!(text.parse::<Identifier>(), Ok(identifier), "{}", text);
    }

    #[test]
    fn what_is_read_is_printed_the_same(text in "(ah-tk|kst|dossier|h-ek|stb|stcrt|trb|ECLI|COM|BWBR|2024Z)[-:A-Z0-9() ]{0,24}") {
        if let Ok(identifier) = text.parse::<Identifier>() {
            prop_assert_eq!(identifier.to_string(), text);
        }
    }
}

#[test]
fn what_is_no_identifier_is_refused() {
    for text in [
        "",
        "kst-",
        "ah-tk-20242026-1",
        "kst-2524-686",
        "h-tk-2007//08-7",
        "kst-2004-/05-28747-C",
        "kst-36410-Aa",
        "kst-36410-a",
        "2024Z1234",
        "BWBR001845",
        "ECLI:NL",
        "é-1",
        "naar",
    ] {
        let error = text.parse::<Identifier>().unwrap_err();
        assert_eq!(error.to_string(), "not an identifier of an official publication", "{text:?}");
    }
}
