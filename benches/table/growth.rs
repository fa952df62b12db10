//! Hostile texts from 10 kB to 10 MB: what a text that is twice as long takes. Work that grows with the length takes
//! twice as much; with its square, four times.

use std::hint::black_box;
use std::time::Duration;

use vraagstuk::read;
use vraagstuk::{Context, Date, Source};

use crate::{Work, fastest, figure};

/// Bytes of the shortest text, and how often it is doubled.
const SHORTEST: usize = 10_240;
const DOUBLINGS: u32 = 10;

/// The doublings that are judged: what shorter texts take is small beside what any text takes.
const JUDGED: usize = 5;

const HEADER: &str =
    "Vragen van het lid Podt (D66) aan de Minister van Defensie over iets (ingezonden 22 oktober 2024).\n";

/// A kind of hostile text: its beginning, and the piece at each place of what follows.
type Kind = (&'static str, &'static str, fn(usize) -> String);

const KINDS: [Kind; 8] = [
    ("nested quotes", HEADER, |_| "«‘“".to_owned()),
    ("brackets", "", |_| "(".to_owned()),
    ("articles", "Vraag 1\nKent u artikel 1", |_| ", 1".to_owned()),
    ("numbers", HEADER, |at| format!("{at}\n")),
    ("one long line", HEADER, |_| "Kent u dit bericht van 3 mei 2024 over de Wet? ".to_owned()),
    ("questions", HEADER, |at| format!("Vraag {}\nKent u dit?\n", at + 1)),
    ("notes", HEADER, |at| format!("woord{} en\n{}NOS, 3 mei 2024\n", at + 1, at + 1)),
    ("addresses", HEADER, |at| format!("https://www.nos.nl/artikel/{at}-a/b?c=d#e\n")),
];

pub fn figures() {
    let context = Context::new(Date::new(2024, 11, 14).unwrap_or_else(|| unreachable!("a day of the calendar")));
    for (name, beginning, piece) in KINDS {
        let longest = text(beginning, piece);
        let sources: Vec<_> = (0..=DOUBLINGS).map(|doubling| cut(&longest, SHORTEST << doubling)).collect();
        let context = &context;
        let work = |source| -> Work<'_> { (name, Box::new(move |_| _ = black_box(read(black_box(source), context)))) };
        let times = fastest(3, 1, &sources.iter().map(work).collect::<Vec<_>>());
        let shown = times.iter().map(|time| short(*time)).collect::<Vec<_>>().join(" ");
        figure(&format!("per doubling, {name}"), &shown, per_doubling(&times));
    }
}

fn text(beginning: &str, piece: fn(usize) -> String) -> String {
    let mut text = beginning.to_owned();
    for at in 0.. {
        if text.len() > SHORTEST << DOUBLINGS {
            break;
        }
        text += &piece(at);
    }
    text
}

fn cut(text: &str, length: usize) -> Source {
    Source::new(text.get(..text.floor_char_boundary(length)).unwrap_or_default().to_owned())
}

/// How many times as long the last of `times` took as the one before, on average over those that are judged.
fn per_doubling(times: &[Duration]) -> f64 {
    let (Some(last), Some(first)) = (times.last(), times.iter().rev().nth(JUDGED)) else { return f64::INFINITY };
    let judged = f64::from(u32::try_from(JUDGED).unwrap_or_default());
    (last.as_secs_f64() / first.as_secs_f64()).powf(judged.recip())
}

/// Milliseconds, without what nobody reads.
fn short(time: Duration) -> String {
    let time = time.as_secs_f64() * 1e3;
    if time < 10.0 { format!("{time:.1}") } else { format!("{time:.0}") }
}
