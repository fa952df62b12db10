//! How fast ten thousand documents are joined, and answer for another day: `cargo xtask bench`.

use divan::{Bencher, black_box};
use vraagstuk::Context;
use vraagstuk::date::Date;
use vraagstuk::deadline::{Facts, deadlines, status};
use vraagstuk::dossier::{collect, sets};
use vraagstuk::facts::{AskerFacts, DocumentFacts, ReplyFacts};
use vraagstuk::reading::{Kind, ReplyKind};

fn main() {
    divan::main();
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

/// The status alone, as a table shows it.
#[divan::bench]
fn statuses_of_another_day(bencher: Bencher) {
    let facts: Vec<_> = documents().iter().map(Facts::from).collect();
    let as_of = day(2000);
    bencher.bench_local(|| facts.iter().map(|facts| status(black_box(facts), as_of)).collect::<Vec<_>>());
}

/// The whole deadline with its sentences and steps.
#[divan::bench]
fn deadlines_of_another_day(bencher: Bencher) {
    let documents = documents();
    let context = Context::new(day(2000));
    bencher.bench_local(|| deadlines(black_box(&documents), &context));
}

#[divan::bench]
fn join(bencher: Bencher) {
    let documents = documents();
    bencher.bench_local(|| sets(black_box(&documents)));
}

#[divan::bench]
fn join_and_compute(bencher: Bencher) {
    let documents = documents();
    let context = Context::new(day(2000));
    bencher.bench_local(|| collect(black_box(&documents), &context));
}
