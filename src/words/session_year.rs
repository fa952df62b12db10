//! Session years (*vergaderjaar*) as the documents write them.

use std::fmt;
use std::str::FromStr;

use crate::words::date::Date;

/// A parliamentary year, from Prinsjesdag to the next: `2024-2025` in [`Display`](fmt::Display).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionYear(u16);

/// A text that is no session year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(());

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a session year of the form 2024-2025")
    }
}

impl std::error::Error for Error {}

impl SessionYear {
    /// The session that begins in this calendar year; `None` outside 1814 to 2100.
    #[must_use]
    pub fn beginning_in(year: u16) -> Option<Self> {
        (1814..=2100).contains(&year).then_some(Self(year))
    }

    /// The session that runs on a date: from Prinsjesdag, the third Tuesday of September, to the next. `None` within a
    /// week of a Prinsjesdag, for numbering does not change on the very day.
    #[must_use]
    pub fn on(date: Date) -> Option<Self> {
        let (year, ..) = date.parts();
        let first = Date::new(year, 9, 1)?;
        let prinsjesdag = first.plus_days(i64::from((9 - first.weekday()) % 7) + 14);
        let days = date.days_since(prinsjesdag);
        let year = u16::try_from(year).ok()?;
        (days.abs() > 7).then(|| Self::beginning_in(if days > 0 { year } else { year - 1 }))?
    }

    /// The calendar year in which it begins.
    #[must_use]
    pub const fn first(self) -> u16 {
        self.0
    }

    /// As in identifiers: `20242025`.
    #[must_use]
    pub fn compact(self) -> String {
        format!("{}{}", self.0, self.0 + 1)
    }

    /// As in the Leidraad voor juridische auteurs: `2024/25`.
    #[must_use]
    pub fn short(self) -> String {
        format!("{}/{:02}", self.0, (self.0 + 1) % 100)
    }
}

impl fmt::Display for SessionYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.0, self.0 + 1)
    }
}

impl FromStr for SessionYear {
    type Err = Error;

    /// Reads `2024-2025`, `2024–2025`, `2024/25`, `20242025`; the second year must be the one after the first.
    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let first = text.get(..4).ok_or(Error(()))?;
        let rest = text.get(4..).unwrap_or_default();
        let second = rest.trim_start_matches(|c: char| c.is_whitespace() || is_dash(c));
        let compact = second.len() == rest.len();
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(first) || !digits(second) || (compact && second.len() != 4) {
            return Err(Error(()));
        }
        let year = first.parse::<u16>().ok().and_then(Self::beginning_in).ok_or(Error(()))?;
        let next = year.0 + 1;
        let fits = match second.len() {
            4 => second.parse() == Ok(next),
            2 => second.parse() == Ok(next % 100),
            _ => false,
        };
        fits.then_some(year).ok_or(Error(()))
    }
}

/// Signs that stand between the two years.
const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_year_in_many_spellings() {
        for text in ["2023-2024", "2023–2024", "2023/2024", "2023/24", "2023–24", "20232024", "2023 – 2024"] {
            let year: SessionYear = text.parse().unwrap();
            assert_eq!(
                (year.to_string(), year.compact(), year.short()),
                ("2023-2024".into(), "20232024".into(), "2023/24".into()),
                "{text}"
            );
        }
        assert_eq!("1999/00".parse::<SessionYear>().unwrap().short(), "1999/00");
    }

    #[test]
    fn what_is_no_session_is_refused() {
        for text in ["", "2023", "2022–203", "2022–2024", "2023-2023", "202324", "1700-1701", "é23-24"] {
            let error = text.parse::<SessionYear>().unwrap_err();
            assert_eq!(error.to_string(), "not a session year of the form 2024-2025", "{text}");
        }
    }

    #[test]
    fn sessions_by_date() {
        for (date, session) in [
            ("2023-07-03", Some("2022-2023")),
            ("2024-11-19", Some("2024-2025")),
            ("2024-09-17", None),
            ("2024-09-24", None),
            ("2024-09-25", Some("2024-2025")),
            ("2024-09-09", Some("2023-2024")),
        ] {
            let date: Date = date.parse().unwrap();
            assert_eq!(SessionYear::on(date).map(|year| year.to_string()).as_deref(), session, "{date}");
        }
    }
}
