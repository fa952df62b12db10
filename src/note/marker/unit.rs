//! Digits that belong to a unit or a name: "12 km2", "CO2", "mbo2".

use crate::text::span::last_chars;

/// How much speaks for a marker where the digit could end a unit or a name; `None` where it could not.
pub fn weight(before: &str, number: u32) -> Option<u32> {
    let near = last_chars(before, 8);
    let word = near.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let counted = near.strip_suffix(word).is_some_and(|rest| rest.trim_end().ends_with(|c: char| c.is_ascii_digit()));
    match word {
        "CO" if number == 2 => Some(0),
        "m" if matches!(number, 2 | 3) => Some(0),
        "km" | "hm" | "dm" | "cm" | "mm" if matches!(number, 2 | 3) => Some(u32::from(!counted)),
        "mbo" | "vmbo" if number <= 4 => Some(1),
        _ => None,
    }
}

/// Whether a text ends with such a unit or name: "de uitstoot van CO2".
pub fn ends(text: &str) -> bool {
    let Some((before, last)) = text.char_indices().next_back().and_then(|(at, _)| text.split_at_checked(at)) else {
        return false;
    };
    last.parse().is_ok_and(|number| weight(before, number).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_units() {
        for (before, number, expected) in [
            ("uitstoot van CO", 2, Some(0)),
            ("12 km", 2, Some(0)),
            ("per km", 3, Some(1)),
            ("een mbo", 2, Some(1)),
            ("per km", 4, None),
            ("het programma", 2, None),
            ("", 2, None),
        ] {
            assert_eq!(weight(before, number), expected, "{before}{number}");
        }
        assert!(ends("van CO2") && ends("12 m3") && !ends("van 2") && !ends("CO22") && !ends(""));
    }
}
