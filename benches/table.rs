//! One table of the speed of each stage: `cargo bench --bench table`, with `-- --check` against the baseline.
//!
//! Every figure is also a ratio to a yardstick that is measured in the same run, in turn with it: counting line ends in
//! the same bytes with memchr. Machines, and hours of one machine, differ in speed; the ratio differs far less.
//! `-- --baseline` writes `benches/baseline.tsv` again.

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use vraagstuk::annotate::annotate;
use vraagstuk::date::Date;
use vraagstuk::{Context, Reading, Source, citation, document, outline, read, source};

/// How much slower than the baseline a stage may be, as a ratio to the yardstick, before the check fails.
const MARGIN: f64 = 1.5;

/// Rounds of which the fastest counts.
const ROUNDS: usize = 25;

/// A stage and its work on all documents.
type Stage<'s> = (&'static str, Box<dyn Fn() + 's>);

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn baseline_file() -> PathBuf {
    root().join("benches/baseline.tsv")
}

/// The texts of the fixtures; what is not UTF-8 is left to its own test.
fn sources() -> Vec<Source> {
    let files = fs::read_dir(root().join("tests/fixtures")).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|it| it == "txt")).collect();
    files.sort();
    files.iter().filter_map(|file| fs::read_to_string(file).ok()).map(Source::new).collect()
}

fn stages<'s>(sources: &'s [Source], readings: &'s [Reading], context: &'s Context) -> Vec<Stage<'s>> {
    fn each<'s, T, R>(items: &'s [T], work: impl Fn(&T) -> R + 's) -> Box<dyn Fn() + 's> {
        Box::new(move || {
            for item in items {
                black_box(work(black_box(item)));
            }
        })
    }
    vec![
        ("yardstick", each(sources, |it| memchr::memchr_iter(b'\n', it.text.as_bytes()).count())),
        ("lines", each(sources, |it| source::lines(&it.text))),
        ("outline", each(sources, |it| outline::outline(&it.text, &source::lines(&it.text)))),
        ("parts", each(sources, document::parts)),
        ("citations alone", each(sources, |it| citation::find(&it.text))),
        ("whole reading", each(sources, |it| read(it, context))),
        ("display", each(readings, |it| annotate(it.text.len(), &it.marks))),
        ("JSON", each(readings, serde_json::to_string)),
    ]
}

/// The shortest time of each stage; in turns, so that a busy moment falls on all.
fn measure(stages: &[Stage<'_>]) -> Vec<Duration> {
    let mut best = vec![Duration::MAX; stages.len()];
    for _ in 0..ROUNDS {
        for (best, (_, work)) in best.iter_mut().zip(stages) {
            let start = Instant::now();
            work();
            *best = (*best).min(start.elapsed());
        }
    }
    best
}

/// The processor as the system names it.
fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let name = name.map_or_else(|| std::env::consts::ARCH.to_owned(), |(_, name)| name.trim().to_owned());
    format!("{name}, {}", std::env::consts::OS)
}

fn baseline() -> BTreeMap<String, f64> {
    let text = fs::read_to_string(baseline_file()).unwrap_or_default();
    let rows = text.lines().filter_map(|line| line.split_once('\t'));
    rows.filter_map(|(name, ratio)| Some((name.to_owned(), ratio.parse().ok()?))).collect()
}

fn main() -> ExitCode {
    let asked = |option: &str| std::env::args().any(|argument| argument == option);
    let sources = sources();
    let context = Context::new(Date::new(2024, 11, 14).unwrap_or_else(|| unreachable!("a day of the calendar")));
    let readings: Vec<Reading> = sources.iter().map(|source| read(source, &context)).collect();
    let stages = stages(&sources, &readings, &context);
    let times = measure(&stages);
    let bytes: u32 = sources.iter().map(|source| u32::try_from(source.text.len()).unwrap_or_default()).sum();
    let yardstick = times.first().map_or(1.0, Duration::as_secs_f64);
    let before = baseline();
    let mut rows = String::new();
    let mut slower = false;
    println!("{} documents, {bytes} bytes; {}", sources.len(), machine());
    println!("{:16} {:>9} {:>10} {:>10}", "", "MB/s", "ratio", "baseline");
    for ((name, _), time) in stages.iter().zip(&times) {
        let ratio = time.as_secs_f64() / yardstick;
        let was = before.get(*name).copied();
        let worse = was.is_some_and(|was| ratio > was * MARGIN);
        let speed = f64::from(bytes) / time.as_secs_f64() / 1e6;
        let (was, mark) = (was.map(|was| format!("{was:.1}")).unwrap_or_default(), if worse { " slower" } else { "" });
        println!("{name:16} {speed:>9.1} {ratio:>10.1} {was:>10}{mark}");
        rows += &[*name, "\t", &format!("{ratio:.1}"), "\n"].concat();
        slower |= worse;
    }
    if asked("--baseline") && fs::write(baseline_file(), rows).is_err() {
        eprintln!("benches/baseline.tsv cannot be written");
        return ExitCode::FAILURE;
    }
    if asked("--check") && slower {
        eprintln!("a stage takes more than {MARGIN} times what it took, measured by the yardstick");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
