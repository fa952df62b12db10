//! Positioned runs of a PDF's text → reading text. What a text layer loses is certain here: size tells a marker and
//! a note, place tells the furniture of a page, width tells whether a line was full.

use vraagstuk::{Source, sort_by};

use crate::draft::Draft;
use crate::pdf::run::tenths;

mod columns;
mod notes;
mod paragraphs;
mod places;
mod row;
mod rows;
mod run;

pub use places::{Place, places};
pub use run::Run;

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
