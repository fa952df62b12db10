//! Other layouts of the recorded PDFs: what only moves, grows or breaks elsewhere changes no fact.

#![allow(clippy::unwrap_used, reason = "what fails in a test fails as the test")]

use vraagstuk::Reading;

mod runs;
use runs::{PUBLICATIONS, Row, assert_same, read, rows, source};

/// Holds a layout of every publication against the recorded one.
fn check(what: &str, vary: impl Fn(Vec<Row>) -> Vec<Row>) {
    for name in PUBLICATIONS {
        assert_same(&recorded(name), &read(&source(vary(rows(name)))), &format!("{name}, {what}"));
    }
}

fn recorded(name: &str) -> Reading {
    read(&source(rows(name)))
}

/// The size of most letters in these publications.
const BODY: f32 = 8.5;

fn is_note(row: &Row) -> bool {
    row.4 < BODY * 0.93 && row.2 > 200.0
}

fn is_foot(row: &Row) -> bool {
    ["ISSN", "ah-tk-", "’s-Gravenhage", "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel"]
        .iter()
        .any(|words| row.6.starts_with(words))
        || row.2 > 720.0
}

#[test]
fn sizes_do_not_matter() {
    for scale in [0.6_f32, 0.9, 1.15, 1.7] {
        check(&format!("scaled {scale}"), |rows| {
            rows.into_iter()
                .map(|(page, x, y, width, size, font, text)| {
                    (page, x * scale, y * scale, width * scale, size * scale, font, text)
                })
                .collect()
        });
    }
    check("wide lines", |rows| {
        rows.into_iter().map(|row| (row.0, row.1, row.2 * 1.4, row.3, row.4, row.5, row.6)).collect()
    });
}

#[test]
fn the_order_of_runs_does_not_matter() {
    check("from the end", |rows| {
        let last = rows.last().map(|row| row.0);
        let mut rows: Vec<Row> = rows.into_iter().rev().collect();
        // The number of pages is taken from the last run.
        let at = rows.iter().position(|row| Some(row.0) == last).unwrap();
        let row = rows.remove(at);
        rows.push(row);
        rows
    });
}

/// A run as pieces of so many letters, each as wide as its share.
fn pieces(row: &Row, letters: usize) -> Vec<Row> {
    let all: Vec<char> = row.6.chars().collect();
    let count = f32::from(u16::try_from(all.len().max(1)).unwrap());
    let mut x = row.1;
    let piece = |piece: &[char]| {
        let width = row.3 * f32::from(u16::try_from(piece.len()).unwrap()) / count;
        let run = (row.0, x, row.2, width, row.4, row.5, piece.iter().collect());
        x += width;
        run
    };
    all.chunks(letters).map(piece).collect()
}

#[test]
fn runs_can_be_cut_anywhere() {
    for letters in [1, 3, 7] {
        check(&format!("runs of {letters}"), |rows| rows.into_iter().flat_map(|row| pieces(&row, letters)).collect());
    }
}

/// As many programs write: a run for each word, and the spaces only as gaps.
#[test]
fn spaces_can_be_gaps() {
    check("words", |rows| rows.into_iter().flat_map(|row| pieces(&row, 1)).filter(|row| row.6 != " ").collect());
}

#[test]
fn furniture_can_stand_elsewhere() {
    for by in [-14.0, 11.0] {
        check(&format!("furniture moved {by}"), |rows| {
            rows.into_iter()
                .map(|row| if is_foot(&row) { (row.0, row.1, row.2 + by, row.3, row.4, row.5, row.6) } else { row })
                .collect()
        });
    }
    check("furniture to the right", |rows| {
        rows.into_iter()
            .map(|row| if is_foot(&row) { (row.0, row.1 + 60.0, row.2, row.3, row.4, row.5, row.6) } else { row })
            .collect()
    });
}

/// The lower half of every page on a page of its own: notes stand on the page behind their markers.
#[test]
fn pages_can_break_between_marker_and_note() {
    for share in [0.3, 0.5, 0.7] {
        check(&format!("pages broken at {share}"), |rows| {
            let half = |row: Row| {
                let (top, bottom) = (60.0, 780.0);
                let below = row.2 > top + (bottom - top) * share;
                (row.0 * 2.0 - if below { 0.0 } else { 1.0 }, row.1, row.2, row.3, row.4, row.5, row.6)
            };
            let mut rows: Vec<Row> = rows.into_iter().map(half).collect();
            rows.sort_by(|a, b| a.0.total_cmp(&b.0));
            rows
        });
    }
}

#[test]
fn notes_can_have_another_size() {
    for size in [0.8, 1.06] {
        check(&format!("notes of {size}"), |rows| {
            rows.into_iter()
                .map(
                    |row| {
                        if is_note(&row) {
                            (row.0, row.1, row.2, row.3 * size, row.4 * size, row.5, row.6)
                        } else {
                            row
                        }
                    },
                )
                .collect()
        });
    }
}

/// Two pages side by side under the head of the first: two columns, each with its notes.
#[test]
fn pages_can_be_columns() {
    check("columns", |rows| {
        let column = |(page, x, y, width, size, font, text): Row| {
            let right = page % 2.0 == 0.0;
            let x = if x < 200.0 { 40.0 } else { x - 162.0 } + if right { 340.0 } else { 0.0 };
            let head = if right { 300.0 } else { 0.0 };
            ((page / 2.0_f32).ceil(), x, y + head, width, size, font, text)
        };
        let feet = |row: &Row| row.0 % 2.0 == 0.0 && is_foot(row);
        let mut rows: Vec<Row> = rows.into_iter().filter(|row| !feet(row)).map(column).collect();
        rows.sort_by(|a, b| a.0.total_cmp(&b.0));
        rows
    });
}
