//! The last days of the term.

use crate::words::date::Date;

/// Last day of three weeks: 21 calendar days on, no shift for weekends, holidays or recess.
#[must_use]
pub fn due(submitted: Date) -> Date {
    submitted.plus_days(21)
}

/// Last day of six weeks, counted from the submission and not from the notice.
#[must_use]
pub fn extended_due(submitted: Date) -> Date {
    submitted.plus_days(42)
}
