//! The gate: which facts of a document a status may rest on (deadlines.md, "What the status may use"). What does not
//! pass is left out, and the status says why.

use crate::words::date::Date;
use crate::words::session_year::SessionYear;

/// Whether a printed date of submission is contradicted by the number of its set or by the session year of its
/// publication. The year in a Z number is that of the submission, or one apart at the turn of the year; the submission
/// lies in one of the two calendar years of the session.
#[must_use]
pub fn is_doubtful(submitted: Date, question_number: Option<&str>, session_year: Option<&str>) -> bool {
    let (year, month, _) = submitted.parts();
    let year = i32::from(year);
    let numbered = question_number.and_then(|number| number.split_once('Z')?.0.parse::<i32>().ok());
    let fits_number = numbered.is_none_or(|numbered| match numbered - year {
        0 => true,
        1 => month == 12,
        -1 => month == 1,
        _ => false,
    });
    let session = session_year.and_then(|year| year.parse::<SessionYear>().ok());
    let fits_session = session.is_none_or(|session| {
        let first = i32::from(session.first());
        (first..=first + 1).contains(&year)
    });
    !(fits_number && fits_session)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_fits_its_number_and_its_session() {
        for (submitted, number, session, doubtful) in [
            ("2024-10-22", Some("2024Z18435"), Some("2024-2025"), false),
            ("2023-10-22", Some("2024Z18435"), Some("2024-2025"), true),
            ("1924-10-22", Some("2024Z18435"), None, true),
            ("2023-12-29", Some("2024Z00011"), Some("2023-2024"), false),
            ("2024-01-03", Some("2023Z21099"), Some("2023-2024"), false),
            ("2024-02-03", Some("2023Z21099"), Some("2023-2024"), true),
            // A summer set that is answered in the next session.
            ("2024-07-03", Some("2024Z12345"), Some("2024-2025"), false),
            ("2022-07-03", None, Some("2024-2025"), true),
            ("2026-01-03", None, Some("2024-2025"), true),
            // Numbers of before 2009 say nothing of the year.
            ("2005-03-01", Some("2040510870"), Some("2004-2005"), false),
            ("2005-03-01", None, None, false),
            ("2005-03-01", None, Some("vergaderjaar"), false),
        ] {
            assert_eq!(is_doubtful(submitted.parse().unwrap(), number, session), doubtful, "{submitted} {number:?}");
        }
    }
}
