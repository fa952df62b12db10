//! Calendar dates as the documents write them, and as ISO 8601.

use std::fmt;
use std::str::FromStr;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// A calendar date; ISO 8601 (`2024-11-14`) in JSON and in [`Display`](fmt::Display).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "contract", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "contract", schemars(with = "String"), ts(type = "string", rename = "IsoDate"))]
pub struct Date(jiff::civil::Date);

/// A text that is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(());

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form 2024-11-14")
    }
}

impl std::error::Error for Error {}

impl Date {
    /// The date with these numbers; `None` when there is no such day.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Year, month (1–12) and day (1–31).
    #[must_use]
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The day `days` later; the last or first representable day where that overflows.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(SignedDuration::from_hours(days.saturating_mul(24))))
    }

    /// Days from `earlier` to `self`, negative when it lies before.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.duration_since(earlier.0).as_hours() / 24
    }

    /// Day of the week, Monday is 1 and Sunday 7.
    #[must_use]
    pub fn weekday(self) -> i8 {
        self.0.weekday().to_monday_one_offset()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut parts = text.splitn(3, '-');
        let mut part = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i16>().ok())?
        };
        let (year, month, day) = (part(4), part(2), part(2));
        let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Err(Error(())) };
        let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Err(Error(())) };
        Self::new(year, month, day).ok_or(Error(()))
    }
}

impl TryFrom<String> for Date {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_round_trip_and_arithmetic() {
        let date: Date = "2024-02-08".parse().unwrap();
        assert_eq!(date.to_string(), "2024-02-08");
        assert_eq!(date.plus_days(21).to_string(), "2024-02-29");
        assert_eq!(date.plus_days(21).days_since(date), 21);
        assert_eq!(date.weekday(), 4);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "2024-2-8", "2024-02-30", "8 februari 2024", "2024-02-08T00:00", "+024-02-08"] {
            assert_eq!(text.parse::<Date>().unwrap_err().to_string(), "not a date of the form 2024-11-14", "{text}");
        }
    }
}
