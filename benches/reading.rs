//! How fast a document is read: `cargo xtask bench`.

use std::fs;
use std::path::Path;

use divan::{Bencher, black_box, counter::BytesCount};
use vraagstuk::{Context, Source, date::Date, read};

/// Size of the document whose first result has a figure of its own.
const FIRST_RESULT: usize = 10_000;

fn main() {
    divan::main();
}

/// The texts of the fixtures; what is not UTF-8 is left to its own test.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|it| it == "txt")).collect();
    files.sort();
    files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect()
}

fn context() -> Context {
    Context::new(Date::new(2024, 11, 14).unwrap_or_else(|| unreachable!("a day of the calendar")))
}

/// All fixtures, one after the other: the throughput.
#[divan::bench]
fn fixtures(bencher: Bencher) {
    let sources: Vec<_> = texts().into_iter().map(Source::new).collect();
    let context = context();
    let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        for source in &sources {
            black_box(read(black_box(source), &context));
        }
    });
}

/// One document of about 10 kB, as JSON with UTF-16 spans: the work behind a first result.
#[divan::bench]
fn first_result(bencher: Bencher) {
    let text = texts().into_iter().min_by_key(|text| text.len().abs_diff(FIRST_RESULT));
    let source = Source::new(text.unwrap_or_default());
    let context = context();
    bencher
        .counter(BytesCount::of_str(&source.text))
        .bench_local(|| serde_json::to_string(&read(black_box(&source), &context).to_utf16()));
}
