//! How fast ten thousand documents are joined, and answer for another day.

use std::hint::black_box;

use vraagstuk::{
    AskerFacts, Context, Date, DocumentFacts, Facts, Kind, ReplyFacts, ReplyKind, deadline_status, deadlines, sets,
};

use crate::{Work, fastest, figure, milliseconds, scan};

pub fn figures() {
    let documents = documents();
    let facts: Vec<_> = documents.iter().map(Facts::from).collect();
    let subjects: String = documents.iter().filter_map(|document| document.subject.as_deref()).collect();
    let as_of = day(2000);
    let context = Context::new(as_of);
    let works: [Work<'_>; 4] = [
        ("yardstick", Box::new(|_| _ = black_box(scan(black_box(&subjects))))),
        ("10,000 documents joined", Box::new(|_| _ = black_box(sets(black_box(&documents))))),
        ("10,000 statuses of another day", {
            Box::new(|_| {
                _ = black_box(facts.iter().map(|it| deadline_status(black_box(it), as_of)).collect::<Vec<_>>());
            })
        }),
        ("10,000 deadlines of another day", {
            Box::new(|_| _ = black_box(deadlines(black_box(&documents), &context)))
        }),
    ];
    let times = fastest(10, 1, &works);
    let Some((yardstick, times)) = times.split_first() else { return };
    for ((name, _), time) in works.iter().skip(1).zip(times) {
        figure(&format!("native, {name}"), &milliseconds(*time), time.as_secs_f64() / yardstick.as_secs_f64());
    }
}

fn day(offset: i64) -> Date {
    Date::new(2020, 1, 1).unwrap_or_else(|| unreachable!("a day of the calendar")).plus_days(offset)
}

/// Five thousand answered sets, question and answer apart.
fn documents() -> Vec<DocumentFacts> {
    let document = |index: i64| {
        let set = index / 2;
        let submitted = day(set % 1500);
        let reply = ReplyFacts { kind: Some(ReplyKind::Answer), received: Some(submitted.plus_days(set % 60)) };
        DocumentFacts {
            kind: if index % 2 == 0 { Kind::Question } else { Kind::Answer },
            submitted: Some(submitted),
            askers: vec![AskerFacts { name: format!("Lid {}", set % 150) }],
            subject: Some(format!("het bericht dat gemeente {set} wacht op een besluit over vergunningen")),
            reply: (index % 2 == 1).then_some(reply),
            ..DocumentFacts::default()
        }
    };
    (0..10_000).map(document).collect()
}
