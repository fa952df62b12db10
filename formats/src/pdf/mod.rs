//! Positioned runs of a PDF's text → reading text. What a text layer loses is certain here: size tells a marker and
//! a note, place tells the furniture of a page, width tells whether a line was full.

use crate::draft::Draft;
use vraagstuk::{Source, sort_by};

mod columns;
mod notes;
mod paragraphs;
mod places;
mod row;
mod rows;

pub use places::{Place, places};

/// A run of text of one font on one line of a page. Lengths are points, `y` runs down from the top to the baseline.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Run {
    /// Page, from 1.
    pub page: u32,
    /// Left edge.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// How far it goes to the right.
    pub width: f32,
    /// Size of its letters.
    pub size: f32,
    /// Number of its font in the document.
    pub font: u32,
    /// The text.
    pub text: String,
    /// Its number in the order given, from 0.
    pub index: usize,
    /// Which part of its page it stands in, in the order of reading; found by this module.
    pub part: u32,
}

/// Letters that a page of text has at least; a scan with a stamp or a page number has fewer.
const LETTERS_OF_A_PAGE: usize = 20;

/// Makes the reading text of the pages of a PDF.
#[must_use]
pub fn source(runs: Vec<Run>, pages: u32) -> Source {
    let letters: usize = runs.iter().map(|run| run.text.chars().filter(|c| c.is_alphanumeric()).count()).sum();
    let (mut source, _) = lay(runs);
    source.hints.no_text_layer = letters < LETTERS_OF_A_PAGE * pages.max(1) as usize;
    source
}

/// The reading text, and the runs in the order in which they stand in it.
pub(crate) fn lay(runs: Vec<Run>) -> (Source, Vec<usize>) {
    let body = body_size(&runs);
    let rows = rows::rows(runs, body);
    let mut draft = Draft::default();
    let split = notes::split(&rows, body);
    paragraphs::write(&split.text, body, &mut draft);
    for (number, text) in split.notes {
        draft.note(number, &text);
    }
    let written = split.text.iter().chain(&split.rows_of_notes);
    let order = written.flat_map(|row| row.pieces.iter().map(|piece| piece.run)).collect();
    (draft.finish(), order)
}

/// Runs from their texts and, for each, six numbers: page, x, y, width, size, font.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole numbers; a cast is always defined")]
pub fn runs(texts: Vec<String>, numbers: &[f32]) -> Vec<Run> {
    let numbers = numbers.chunks_exact(6).filter_map(|six| <[f32; 6]>::try_from(six).ok());
    let run = |(index, (text, [page, x, y, width, size, font])): (usize, (String, [f32; 6]))| Run {
        page: page as u32,
        x,
        y,
        width,
        size,
        font: font as u32,
        text,
        index,
        part: 0,
    };
    texts.into_iter().zip(numbers).enumerate().map(run).collect()
}

/// The size of most letters.
fn body_size(runs: &[Run]) -> f32 {
    let mut sizes: Vec<(u32, usize)> = Vec::new();
    let mut sorted: Vec<(u32, usize)> = runs.iter().map(|run| (tenths(run.size), run.text.len())).collect();
    sort_by(&mut sorted, |&(size, _)| [size as usize, 0, 0]);
    for (size, letters) in sorted {
        match sizes.last_mut() {
            Some(last) if last.0 == size => last.1 += letters,
            _ => sizes.push((size, letters)),
        }
    }
    let (most, _) = sizes.into_iter().max_by_key(|&(_, letters)| letters).unwrap_or((100, 0));
    f32::from(u16::try_from(most).unwrap_or(100)) / 10.0
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in points, kept within bounds")]
pub(crate) fn tenths(size: f32) -> u32 {
    (size.clamp(0.1, 1000.0) * 10.0).round() as u32
}

/// A place on a page as a whole number that orders like it: hundredths of a point, from far outside the page on.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within bounds")]
pub(crate) fn place(points: f32) -> usize {
    ((points.clamp(-5000.0, 15_000.0) + 5000.0) * 100.0) as usize
}

/// A part of a page as a number that orders like it.
pub(crate) fn leaf(page: u32, part: u32) -> usize {
    page as usize * 1024 + part.min(1023) as usize
}

/// Whether two sizes are meant to be the same.
pub(crate) fn alike(a: f32, b: f32) -> bool {
    a <= b * 1.08 && b <= a * 1.08
}
