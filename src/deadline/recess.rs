//! Recess periods of the Tweede Kamer. Context only: the rule knows no recess and no date ever shifts for one.

use std::sync::LazyLock;

use crate::result::deadline::Recess;
use crate::words::date::Date;

/// Periods that are sourced at both ends: name, first day, last day (inclusive), by first day.
const TABLE: &str = include_str!("../../data/recess.tsv");

/// A row of the table.
type Period = (&'static str, Date, Date);

static PERIODS: LazyLock<Vec<Period>> = LazyLock::new(|| TABLE.lines().skip(1).filter_map(period).collect());

fn period(line: &'static str) -> Option<Period> {
    let mut cells = line.split('\t');
    Some((cells.next()?, cells.next()?.parse().ok()?, cells.next()?.parse().ok()?))
}

/// The periods that overlap `[from, to]`, both inclusive. `None` when the table has none: a table with gaps can
/// say "not known" and never "no recess".
pub(crate) fn within(from: Date, to: Date) -> Option<Vec<Recess>> {
    let overlap = |&(name, first, last): &Period| {
        let days = last.min(to).days_since(first.max(from)) + 1;
        (days > 0).then(|| Recess { name: name.to_owned(), from: first, to: last, days })
    };
    let found: Vec<_> = PERIODS.iter().filter_map(overlap).collect();
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: &str, to: &str) -> Option<Vec<(String, i64)>> {
        let found = within(from.parse().unwrap(), to.parse().unwrap())?;
        Some(found.into_iter().map(|recess| (recess.name, recess.days)).collect())
    }

    #[test]
    fn every_row_is_read_and_ordered() {
        assert_eq!(PERIODS.len(), TABLE.lines().count() - 1);
        assert!(PERIODS.iter().all(|(_, from, to)| from < to));
        assert!(PERIODS.is_sorted_by_key(|(_, from, _)| *from));
    }

    #[test]
    fn days_of_the_term_inside_a_recess() {
        assert_eq!(days("2023-06-21", "2023-08-02"), Some(vec![("zomerreces 2023".to_owned(), 27)]));
        assert_eq!(days("2023-09-04", "2023-09-10"), Some(vec![("zomerreces 2023".to_owned(), 1)]));
        let autumn = vec![("herfstreces 2023".to_owned(), 11), ("verkiezingsreces 2023".to_owned(), 27)];
        assert_eq!(days("2023-10-12", "2023-11-23"), Some(autumn));
    }

    #[test]
    fn no_entry_is_not_known() {
        assert_eq!(days("2023-09-05", "2023-10-01"), None);
        assert_eq!(days("1999-07-01", "1999-08-12"), None);
    }
}
