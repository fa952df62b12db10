//! What each stage of a reading takes, on the fixtures or on the texts of a zip.

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Read as _;
use std::path::Path;

use formats::decode::decode;
use vraagstuk::read;
use vraagstuk::{Context, Date, Reading, Source, annotate, find_citations, lines, outline, parts};

use crate::{Work, fastest, figure, milliseconds, scan, speed};

/// About so many bytes are read in all: few documents are read in many rounds.
const BYTES: usize = 8_000_000;

/// Size of the document whose first result has a figure of its own.
const FIRST_RESULT: usize = 10_000;

pub fn figures() {
    let sources: Vec<_> = texts().into_iter().map(Source::new).collect();
    let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
    let context = Context::new(Date::new(2024, 11, 14).unwrap_or_else(|| unreachable!("a day of the calendar")));
    let readings: Vec<Reading> = sources.iter().map(|source| read(source, &context)).collect();
    let works = stages(&sources, &readings, &context);
    let times = fastest((BYTES / bytes.max(1)).clamp(3, 40), sources.len(), &works);
    let Some((yardstick, times)) = times.split_first() else { return };
    for ((name, _), time) in works.iter().skip(1).zip(times) {
        figure(&format!("native, {name}"), &speed(bytes, *time), time.as_secs_f64() / yardstick.as_secs_f64());
    }
    first_result(&sources, &context);
    finding();
}

/// The first work is the yardstick.
fn stages<'s>(sources: &'s [Source], readings: &'s [Reading], context: &'s Context) -> Vec<Work<'s>> {
    fn each<'s, T, R>(items: &'s [T], work: impl Fn(&T) -> R + 's) -> Box<dyn Fn(usize) + 's> {
        Box::new(move |piece| items.iter().skip(piece).take(1).for_each(|item| _ = black_box(work(black_box(item)))))
    }
    vec![
        ("yardstick", each(sources, |it| scan(&it.text))),
        ("whole reading", each(sources, |it| read(it, context))),
        ("citations alone", each(sources, |it| find_citations(&it.text))),
        ("lines", each(sources, |it| lines(&it.text))),
        ("outline", each(sources, |it| outline(&it.text, &lines(&it.text)))),
        ("parts", each(sources, parts)),
        ("display", each(readings, |it| annotate(it.text.len(), &it.marks))),
        ("JSON", each(readings, serde_json::to_string)),
    ]
}

/// One document of about 10 kB as JSON with UTF-16 spans: the work behind a first result.
fn first_result(sources: &[Source], context: &Context) {
    let Some(source) = sources.iter().min_by_key(|it| it.text.len().abs_diff(FIRST_RESULT)) else { return };
    let works: [Work<'_>; 2] = [
        ("yardstick", Box::new(|_| _ = black_box(scan(black_box(&source.text))))),
        ("first", Box::new(|_| _ = black_box(serde_json::to_string(&read(black_box(source), context).to_utf16())))),
    ];
    if let [yardstick, time] = fastest(200, 1, &works)[..] {
        figure("native, first result", &milliseconds(time), time.as_secs_f64() / yardstick.as_secs_f64());
    }
}

/// The finder of citations on text without one, and on text as dense in them as a page of notes.
fn finding() {
    const PLAIN: &str = "Kunt u toelichten hoe de gemeenten de wachttijden in de jeugdzorg willen terugdringen, en welke \
        rol de zorgverzekeraars daarin volgens het kabinet hebben? Uit onderzoek blijkt dat dit niet overal lukt.\n";
    const DENSE: &str = "1Kamerstukken II 2021–2022, 29 279, nrs. 339 en 340. Zie ook Aanhangsel Handelingen, vergaderjaar \
        2024–2025, nr. 337, en artikel 7:10, leden 1 en 3, van de Awb (https://www.nos.nl/artikel/2541672-wachttijden).\n";
    for (name, text) in [("text without citations", PLAIN.repeat(2000)), ("a page of citations", DENSE.repeat(1000))] {
        let works: [Work<'_>; 2] = [
            ("yardstick", Box::new(|_| _ = black_box(scan(black_box(&text))))),
            (name, Box::new(|_| _ = black_box(find_citations(black_box(&text))))),
        ];
        if let [yardstick, time] = fastest(10, 1, &works)[..] {
            let ratio = time.as_secs_f64() / yardstick.as_secs_f64();
            figure(&format!("native, {name}"), &speed(text.len(), time), ratio);
        }
    }
}

/// The texts of the fixtures, or of the zip that `CORPUS` names; what is no text is left to its own test.
fn texts() -> Vec<String> {
    if let Some(zip) = std::env::var_os("CORPUS") {
        return zipped(Path::new(&zip)).unwrap_or_default();
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|it| it == "txt")).collect();
    files.sort();
    files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect()
}

fn zipped(path: &Path) -> Option<Vec<String>> {
    let mut archive = zip::ZipArchive::new(File::open(path).ok()?).ok()?;
    let mut texts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).ok()?;
        let mut bytes = Vec::new();
        if file.name().is_ok_and(|name| name.ends_with(".txt")) && file.read_to_end(&mut bytes).is_ok() {
            texts.extend(decode(&bytes).ok());
        }
    }
    Some(texts)
}
