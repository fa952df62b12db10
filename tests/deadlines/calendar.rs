//! A second way of counting: day by day, as a clerk with a calendar would.

use proptest::prelude::*;
use vraagstuk::{Context, Date, EventKind, Facts, Status, compute_deadline, deadline_status};

use super::{day, event, facts};

fn count_days(from: Date, to: Date) -> i64 {
    let (mut day, mut count) = (from, 0);
    while day < to {
        day = next_day(day);
        count += 1;
    }
    count
}

fn next_day(day: Date) -> Date {
    let (year, month, number) = day.parts();
    Date::new(year, month, number + 1)
        .or_else(|| Date::new(year, month + 1, 1))
        .or_else(|| Date::new(year + 1, 1, 1))
        .unwrap()
}

proptest! {
    #[test]
    fn the_rule_agrees_with_a_calendar(
        start in 0..18_600_i64, as_of in -3..200_i64, notice in prop::option::of(0..90_i64),
        answer in prop::option::of(0..120_i64), see_also: bool,
    ) {
        let submitted = day("1985-01-01").plus_days(start);
        let asked = submitted.plus_days(as_of);
        let on = |kind, days: i64| event(kind, Some(submitted.plus_days(days)));
        let events = notice.map(|days| on(EventKind::Extension, days)).into_iter()
            .chain(answer.map(|days| on(EventKind::Answer, days))).collect();
        let facts = Facts { see_also, ..facts(&submitted.to_string(), events) };
        let (status, days) = deadline_status(&facts, asked);
        if asked < submitted {
            prop_assert_eq!((status, days), (Status::NotYetSubmitted, Some(count_days(asked, submitted))));
            return Ok(());
        }
        let elapsed = count_days(submitted, asked);
        let answered = answer.filter(|days| *days <= elapsed);
        let noticed = notice.is_some_and(|days| days <= elapsed);
        let wanted = match answered {
            Some(n @ ..=21) => (Status::AnsweredInTime, n),
            Some(n @ 43..) => (Status::AnsweredAfterSixWeeks, n - 42),
            Some(n) if noticed => (Status::AnsweredAfterNotice, n - 21),
            Some(n) if see_also => (Status::AnsweredAfterNoticeUndated, n - 21),
            Some(n) => (Status::AnsweredAfterTerm, n - 21),
            None if noticed && elapsed <= 42 => (Status::Extended, 42 - elapsed),
            None if noticed => (Status::TermPassedAfterNotice, elapsed - 42),
            None if elapsed <= 21 => (Status::Open, 21 - elapsed),
            None => (Status::TermPassed, elapsed - 21),
        };
        prop_assert_eq!((status, days), (wanted.0, Some(wanted.1)));
        let deadline = compute_deadline(&facts, &Context::new(asked));
        prop_assert_eq!(count_days(submitted, deadline.due.unwrap()), 21);
        prop_assert_eq!(count_days(submitted, deadline.extended_due.unwrap()), 42);
        prop_assert!(deadline.steps.is_sorted_by_key(|step| step.date));
    }
}
