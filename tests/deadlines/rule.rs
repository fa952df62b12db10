//! The rule, by a table of cases and at its edges.

use vraagstuk::{Chamber, EventKind, Form, Lang, Status, StepCode, compute_deadline, deadline_status};

use super::{context, day, event, facts, optional};

const CASES: &str = include_str!("../cases/deadlines.tsv");

#[test]
fn every_case_of_the_table() {
    let mut count = 0;
    for line in CASES.lines().skip(1) {
        let row: Vec<_> = line.split('\t').collect();
        let kind = match row[4] {
            "extension" => EventKind::Extension,
            "answeredElsewhere" => EventKind::AnsweredElsewhere,
            "withdrawn" => EventKind::Withdrawn,
            _ => EventKind::OtherNotice,
        };
        let notices = row[2].split(',').filter_map(optional).map(|date| event(kind, Some(date)));
        let answer = optional(row[3]).map(|date| event(EventKind::Answer, Some(date)));
        let mut facts = facts(row[0], notices.chain(answer).collect());
        facts.see_also = row[5] == "1";
        facts.chamber = Some(if row[6] == "eersteKamer" { Chamber::EersteKamer } else { Chamber::TweedeKamer });
        facts.form = if row[7] == "1" { Form::Oral } else { Form::Written };
        let deadline = compute_deadline(&facts, &context(row[1], Lang::Nl));
        let name = serde_json::to_value(deadline.status).unwrap();
        assert_eq!(name, row[8], "{line}");
        assert_eq!(deadline.days, row[9].parse().ok(), "{line}");
        assert_eq!((deadline.due, deadline.extended_due), (optional(row[10]), optional(row[11])), "{line}");
        assert_eq!(deadline_status(&facts, day(row[1])), (deadline.status, deadline.days), "{line}");
        count += 1;
    }
    assert_eq!(count, CASES.lines().count() - 1);
}

/// The notice this project began with, as in the specification.
#[test]
fn the_example_of_the_specification() {
    let notice = event(EventKind::Extension, Some(day("2023-07-03")));
    let mut facts = facts("2023-06-21", vec![notice]);
    facts.last_date = Some(day("2023-07-03"));
    let deadline = compute_deadline(&facts, &context("2023-07-10", Lang::Nl));
    assert_eq!((deadline.status, deadline.days), (Status::Extended, Some(23)));
    assert_eq!(deadline.status_on_document_date, Some(Status::Extended));
    assert_eq!(
        deadline.sentence,
        "Uitstelbericht ontvangen op 3 juli 2023 (dag 12). Na uitstel loopt de termijn tot en met 2 augustus 2023. \
         Dit document bevat geen antwoord."
    );
    let steps: Vec<_> =
        deadline.steps.iter().map(|s| (s.date.to_string(), s.label.as_str(), s.basis.as_str())).collect();
    assert_eq!(
        steps,
        [
            ("2023-06-21".to_owned(), "ingezonden", "document"),
            ("2023-07-03".to_owned(), "uitstelbericht ontvangen (dag 12)", "document"),
            ("2023-07-12".to_owned(), "drie weken", "Reglement van Orde van de Tweede Kamer"),
            ("2023-08-02".to_owned(), "zes weken, na uitstelbericht", "overzicht Niet op tijd beantwoorde Kamervragen"),
        ]
    );
    let recess = deadline.recess.unwrap();
    assert_eq!((recess[0].name.as_str(), recess[0].days), ("zomerreces 2023", 27));
    assert!(deadline.notice.unwrap().in_time);
}

#[test]
fn the_rule_names_its_source_for_its_time() {
    let basis = |submitted: &str, lang| {
        let deadline = compute_deadline(&facts(submitted, Vec::new()), &context(submitted, lang));
        let due = deadline.steps.iter().find(|step| step.code == StepCode::Due).unwrap().basis.clone();
        (due, deadline.sentence.contains("1998"))
    };
    assert_eq!(
        basis("2003-05-26", Lang::Nl),
        ("Reglement van Orde van de Tweede Kamer (1994), art. 135".to_owned(), false)
    );
    assert_eq!(basis("2021-03-09", Lang::Nl).0, "Reglement van Orde van de Tweede Kamer (1994), art. 135");
    assert_eq!(basis("2021-03-10", Lang::Nl).0, "Reglement van Orde van de Tweede Kamer");
    assert_eq!(basis("2023-06-21", Lang::En).0, "Rules of Procedure of the Tweede Kamer");
    assert_eq!(basis("1998-01-01", Lang::Nl).0, basis("2003-05-26", Lang::Nl).0);
    let (old, said) = basis("1997-12-31", Lang::Nl);
    assert!(old.contains("niet nagegaan") && !old.contains("135") && said, "{old}");
}

#[test]
fn a_further_reply_is_not_the_first() {
    let further = event(EventKind::FurtherAnswer, Some(day("2024-03-01")));
    let alone = facts("2024-01-01", vec![further]);
    assert_eq!(deadline_status(&alone, day("2024-04-01")), (Status::FirstReplyElsewhere, None));
    let first = event(EventKind::Answer, Some(day("2024-01-20")));
    let both = facts("2024-01-01", vec![further, first]);
    assert_eq!(deadline_status(&both, day("2024-04-01")), (Status::AnsweredInTime, Some(19)));
    let second_notice = event(EventKind::FurtherNotice, Some(day("2024-02-01")));
    assert_eq!(
        deadline_status(&facts("2024-01-01", vec![second_notice]), day("2024-02-02")).0,
        Status::FirstReplyElsewhere
    );
    let notice = event(EventKind::Extension, Some(day("2024-01-20")));
    let notices = facts("2024-01-01", vec![notice, second_notice]);
    assert_eq!(deadline_status(&notices, day("2024-02-12")), (Status::Extended, Some(0)));
}

#[test]
fn dates_that_cannot_be_decide_nothing() {
    for answered in [None, Some(day("1966-08-30"))] {
        let deadline = compute_deadline(
            &facts("1996-07-12", vec![event(EventKind::Answer, answered)]),
            &context("2024-01-01", Lang::Nl),
        );
        assert_eq!((deadline.status, deadline.days, deadline.due), (Status::Unknown, None, None));
        assert!(deadline.sentence.ends_with("de status is niet te bepalen."), "{}", deadline.sentence);
    }
    let undated = facts("2024-01-01", vec![event(EventKind::Extension, None)]);
    assert_eq!(deadline_status(&undated, day("2024-02-01")), (Status::Extended, Some(11)));
}

/// What falls on one day stands in the order in which it counts.
#[test]
fn the_order_of_one_day() {
    let all = |day: &str, submitted: &str| {
        let on = |kind| event(kind, Some(super::day(day)));
        let events = vec![on(EventKind::FurtherAnswer), on(EventKind::Answer), on(EventKind::Extension)];
        let deadline = compute_deadline(&facts(submitted, events), &context("2024-01-01", Lang::Nl));
        deadline.steps.iter().map(|step| step.code).collect::<Vec<_>>()
    };
    let (submitted, notice, due) = (StepCode::Submitted, StepCode::Notice, StepCode::Due);
    let (further, answered, extended) = (StepCode::FurtherAnswer, StepCode::Answered, StepCode::ExtendedDue);
    assert_eq!(all("2023-06-21", "2023-06-21"), [submitted, notice, further, answered, due, extended]);
    assert_eq!(all("2023-07-12", "2023-06-21"), [submitted, notice, due, further, answered, extended]);
    assert_eq!(all("2023-08-02", "2023-06-21"), [submitted, due, notice, extended, further, answered]);
}
