//! Calendar dates as the documents write them, and as ISO 8601.

use std::fmt;
use std::str::FromStr;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::text::span::Span;
use crate::words::lang::Lang;

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

    /// A number that grows with the date, and is never 0.
    pub(crate) fn ordinal(self) -> usize {
        let (year, month, day) = self.parts();
        let [year, month, day] = [i32::from(year) + 10_000, month.into(), day.into()];
        usize::try_from((year * 16 + month) * 32 + day).unwrap_or(1)
    }

    /// Day of the week, Monday is 1 and Sunday 7.
    #[must_use]
    pub fn weekday(self) -> i8 {
        self.0.weekday().to_monday_one_offset()
    }
}

impl Date {
    /// The date as running text has it: `3 juli 2023`, `3 July 2023`.
    #[must_use]
    pub fn in_words(self, lang: Lang) -> String {
        let (year, month, day) = self.parts();
        let names = lang.pick(&MONTHS_NL, &MONTHS_EN);
        let name = usize::try_from(month - 1).ok().and_then(|index| names.get(index)).copied().unwrap_or_default();
        format!("{day} {name} {year}")
    }
}

/// The months as Dutch texts write them.
pub(crate) const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

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

impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Self(date)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// The first date in a text as Dutch prints it ("22 oktober 2024", "2 oktober2024", "22-10-2024"), and where it
/// stands. A day that does not exist ("31 juni 2024") is none.
#[must_use]
pub fn find(text: &str) -> Option<(Date, Span)> {
    let mut from = 0;
    loop {
        let start = from + text.as_bytes().get(from..)?.iter().position(u8::is_ascii_digit)?;
        let found = Reader { text, at: start }.date();
        if let Some((date, end)) = found.and_then(|(date, end)| Some((date?, end))) {
            return Some((date, Span::new(start, end)));
        }
        // What has the form of a date is passed over whole: its parts are no other date.
        from = found.map_or(start + 1, |(_, end)| end);
    }
}

/// Reads the parts of a printed date, one behind the other.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    /// Where what has the form of a date ends, and the date, if there is such a day.
    fn date(mut self) -> Option<(Option<Date>, usize)> {
        let day = self.number()?;
        self.take(is_space);
        let month = if let Some(month) = month_number(self.word()) {
            self.take_one('.');
            self.take(is_space);
            month
        } else {
            self.take_one('-').or_else(|| self.take_one('/'))?;
            let month = self.number()?;
            self.take_one('-').or_else(|| self.take_one('/'))?;
            month
        };
        let year = self.rest().get(..4).filter(|year| year.starts_with("19") || year.starts_with("20"))?;
        let year = year.bytes().all(|byte| byte.is_ascii_digit()).then(|| year.parse().ok())??;
        Some((Date::new(year, month, day), self.at + 4))
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, test: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let taken = rest.get(..rest.find(|c| !test(c)).unwrap_or(rest.len())).unwrap_or_default();
        self.at += taken.len();
        taken
    }

    fn take_one(&mut self, sign: char) -> Option<()> {
        self.at += self.rest().starts_with(sign).then_some(sign.len_utf8())?;
        Some(())
    }

    /// A number of one or two digits.
    fn number(&mut self) -> Option<i8> {
        let digits = self.rest().bytes().take(2).take_while(u8::is_ascii_digit).count();
        let number = self.rest().get(..digits)?.parse().ok()?;
        self.at += digits;
        Some(number)
    }

    fn word(&mut self) -> &'t str {
        self.take(|c| c.is_ascii_alphabetic())
    }
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '\r' | '\u{A0}')
}

/// The number (1–12) of a month by its Dutch name or an abbreviation that occurs.
#[must_use]
pub fn month_number(name: &str) -> Option<i8> {
    let same = |other: &&str| other.eq_ignore_ascii_case(name);
    let number = MONTHS_NL.iter().position(|month| month.eq_ignore_ascii_case(name)).or_else(|| {
        let (_, number) = ABBREVIATED.iter().find(|(short, _)| same(short))?;
        Some(*number)
    })?;
    i8::try_from(number + 1).ok()
}

/// Abbreviations of the months, and the place of each in the year.
const ABBREVIATED: [(&str, usize); 12] = [
    ("jan", 0),
    ("feb", 1),
    ("febr", 1),
    ("mrt", 2),
    ("apr", 3),
    ("aug", 7),
    ("sep", 8),
    ("sept", 8),
    ("okt", 9),
    ("nov", 10),
    ("dec", 11),
    // A misprint.
    ("febuari", 1),
];

/// Whether a text begins with the name of a month.
#[must_use]
pub fn is_month(after: &str) -> bool {
    MONTHS.iter().any(|month| after.trim_start().starts_with(month))
}

pub const MONTHS: [&str; 12] =
    ["jan", "feb", "maart", "april", "mei", "juni", "juli", "aug", "sept", "okt", "nov", "dec"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_dates() {
        for (text, expected) in [
            ("(ingezonden 22 oktober 2024)", "2024-10-22"),
            ("ontvangen13 november2024", "2024-11-13"),
            ("27 augustus2024", "2024-08-27"),
            ("1\u{a0}mrt. 1999", "1999-03-01"),
            ("22-10-2024", "2024-10-22"),
            ("31 juni 2024 of 1 juli 2024", "2024-07-01"),
        ] {
            assert_eq!(find(text).unwrap().0.to_string(), expected, "{text}");
        }
        assert_eq!(find("in oktober 2024"), None);
    }

    #[test]
    fn iso_round_trip_and_arithmetic() {
        let date: Date = "2024-02-08".parse().unwrap();
        assert_eq!(date.to_string(), "2024-02-08");
        assert_eq!(date.plus_days(21).to_string(), "2024-02-29");
        assert_eq!(date.plus_days(21).days_since(date), 21);
        assert_eq!(date.weekday(), 4);
    }

    #[test]
    fn dates_in_words() {
        let date = Date::new(2023, 7, 3).unwrap();
        assert_eq!(date.in_words(Lang::Nl), "3 juli 2023");
        assert_eq!(date.in_words(Lang::En), "3 July 2023");
        assert_eq!(Date::new(2024, 12, 31).unwrap().in_words(Lang::Nl), "31 december 2024");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "2024-2-8", "2024-02-30", "8 februari 2024", "2024-02-08T00:00", "+024-02-08"] {
            assert_eq!(text.parse::<Date>().unwrap_err().to_string(), "not a date of the form 2024-11-14", "{text}");
        }
    }
}
