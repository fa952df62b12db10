//! Runs → printed rows, from top to bottom, without the furniture of pages.

use std::collections::HashMap;

use vraagstuk::{Furniture, furniture, labelled_heading, sort_by};

use crate::pdf::columns;
use crate::pdf::row::{Piece, Row, SMALL};
use crate::pdf::run::{Run, alike, leaf, place};

/// The rows of a document, page by page, without the furniture of its pages.
pub fn rows(runs: Vec<Run>, body: f32) -> Vec<Row> {
    let mut runs: Vec<Run> = runs.into_iter().filter(is_sound).collect();
    sort_by(&mut runs, |run| [run.page as usize, place(run.y), place(run.x)]);
    columns::divide(&mut runs, body);
    sort_by(&mut runs, |run| [leaf(run.page, run.part), place(run.y), place(run.x)]);
    let (small, large): (Vec<Run>, Vec<Run>) = runs.into_iter().partition(|run| run.size < body * SMALL);
    let mut rows = group(large);
    // Notes can be as small as markers, and have markers of their own.
    let (small, large) = attach(small, &mut rows).into_iter().partition(|run| run.size < body * SMALL * SMALL);
    let mut notes = group(large);
    let rest = attach(small, &mut notes);
    rows.extend(notes);
    rows.extend(group(rest));
    rows.iter_mut().for_each(Row::settle);
    rows.retain(|row| !row.is_blank());
    let column = column(rows.iter(), body);
    sort_by(&mut rows, |row| [row.leaf(), place(row.y), place(row.left)]);
    // Small print beside the column, as in the letters of ministries, comes before the text of its page.
    let is_beside = |row: &Row| row.size < body * 0.85 && row.left > column;
    sort_by(&mut rows, |row| [row.page as usize, usize::from(!is_beside(row)), row.leaf()]);
    without_furniture(rows, body)
}

/// The right edge of the column of text; a few rows, such as those of a table, may stick out.
pub fn column<'r>(rows: impl Iterator<Item = &'r Row>, body: f32) -> f32 {
    let mut edges: Vec<f32> = rows.filter(|row| alike(row.size, body)).map(|row| row.right).collect();
    sort_by(&mut edges, |&edge| [place(edge), 0, 0]);
    edges.get(edges.len() * 97 / 100).copied().unwrap_or(f32::INFINITY)
}

fn is_sound(run: &Run) -> bool {
    [run.x, run.y, run.width, run.size].iter().all(|number| number.is_finite() && number.abs() < 1e6) && run.size > 0.0
}

/// More parts than this a printed line does not have.
const PARTS: usize = 16;

/// Runs in order of their place → rows. What stands apart in another size on the same line is a row of its own.
fn group(runs: Vec<Run>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for run in runs {
        let joins = |row: &Row| {
            let (small, large) = (row.size.min(run.size), row.size.max(run.size));
            let apart = run.x - row.right > large || row.left - run.x - run.width > large;
            small > large * 0.85 || !apart && small > large * 0.5
        };
        let same_line =
            |row: &&mut Row| row.leaf() == leaf(run.page, run.part) && (row.y - run.y).abs() <= run.size * 0.2;
        let found = rows.iter_mut().rev().take(PARTS).take_while(same_line).find(|row| joins(row));
        match found {
            Some(row) => row.take(Row::of(run, false)),
            None => rows.push(Row::of(run, false)),
        }
    }
    rows
}

/// Puts small runs into the rows they stand in, raised or not; gives back those that stand alone.
fn attach(small: Vec<Run>, rows: &mut [Row]) -> Vec<Run> {
    let mut alone = Vec::new();
    for run in small {
        // Rows are in order; only those just below the run can hold it.
        let own = leaf(run.page, run.part);
        let above = |row: &Row| row.leaf() < own || row.leaf() == own && row.y < run.y - run.size * 0.3;
        let from = rows.partition_point(above);
        let holds = |row: &&mut Row| {
            row.leaf() == own
                && run.size <= row.size * SMALL
                && run.y > row.y - row.size * 0.7
                && run.x > row.left - row.size * 2.0
                && run.x < row.right + row.size * 1.5
        };
        match rows.get_mut(from..).unwrap_or_default().iter_mut().take(4).find(holds) {
            Some(row) => {
                let raised = run.y < row.y - row.size * 0.1;
                row.take(Row::of(run, raised));
            }
            None => alone.push(run),
        }
    }
    alone
}

/// Takes out page feet, running heads and page numbers; puts the number of the chamber behind its name.
fn without_furniture(mut rows: Vec<Row>, body: f32) -> Vec<Row> {
    if let Some(at) = rows.iter().position(|row| row.size > body * 2.5 && matches!(row.text().as_str(), "1" | "2"))
        && let Some((number, run)) = rows.get(at).and_then(|row| Some((row.text(), row.pieces.first()?.run)))
        && let Some(name) = rows.iter_mut().take(at).rev().find(|row| row.text().contains("Staten-Generaal"))
    {
        name.pieces.push(Piece { text: format!(" {number}"), left: name.right, right: name.right, raised: false, run });
        rows.remove(at);
    }
    let top = rows.iter().map(|row| row.y).fold(f32::INFINITY, f32::min);
    let bottom = rows.iter().map(|row| row.y).fold(0.0, f32::max);
    let margin = (bottom - top) * 0.09;
    let at_edge = |row: &Row| row.y < top + margin || row.y > bottom - margin;
    let mut places: HashMap<String, u32> = HashMap::new();
    let mut last = HashMap::new();
    for row in rows.iter().filter(|row| at_edge(row)) {
        let key = key(row);
        if last.insert(key.clone(), row.page) != Some(row.page) {
            *places.entry(key).or_default() += 1;
        }
    }
    // The first and the last height of each page: its number stands there and nowhere else.
    let mut ends: HashMap<u32, (f32, f32)> = HashMap::new();
    for row in &rows {
        let (first, last) = ends.entry(row.page).or_insert((row.y, row.y));
        (*first, *last) = (first.min(row.y), last.max(row.y));
    }
    let outermost = |row: &Row| {
        ends.get(&row.page).is_some_and(|&(first, last)| row.y - first < row.size || last - row.y < row.size)
    };
    let mut seen = std::collections::HashSet::new();
    rows.retain(|row| {
        let text = row.text();
        match furniture(&text.split_whitespace().collect::<Vec<_>>().join(" ")) {
            Some(Furniture::Foot | Furniture::Identifier) => return false,
            Some(_) => return seen.insert(text),
            None => {}
        }
        if !at_edge(row) || labelled_heading(&text).is_some() {
            return true;
        }
        !(outermost(row) && is_page_number(&text, row)) && places.get(&key(row)).is_none_or(|&pages| pages < 2)
    });
    rows
}

/// The text of a row with its numbers made alike, and its height on the page.
fn key(row: &Row) -> String {
    let text: String = row.text().chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    format!("{} {text}", row.y.round())
}

/// "3", "- 3 -", "Pagina 3 van 8" on page 3.
fn is_page_number(text: &str, row: &Row) -> bool {
    let words = text.trim_matches(|c: char| matches!(c, '-' | '–' | ' '));
    let words = words.strip_prefix("Pagina ").or_else(|| words.strip_prefix("pagina ")).unwrap_or(words);
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let rest = words.get(digits..).unwrap_or_default().trim_start();
    let number: Option<u32> = words.get(..digits).and_then(|digits| digits.parse().ok());
    number == Some(row.page) && (rest.is_empty() && row.page > 1 || rest.starts_with("van ") || rest.starts_with('/'))
}
