//! Where on the pages the reading text stands. Runs are written in order and only lose or change white space, hyphens
//! and signs without width, so that letter after letter of both can be followed.

use vraagstuk::Span;

use crate::pdf::lay;
use crate::pdf::run::Run;

/// A stretch of the reading text that stands in a run letter for letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of the run in the order given.
    pub run: usize,
    /// Where it begins in the text of the run, in bytes.
    pub at: usize,
    /// Where it stands in the reading text, in bytes.
    pub span: Span,
}

/// So far ahead the text of a run is looked for that does not follow where the one before ended, in bytes.
const AHEAD: usize = 400;

/// The reading text of a PDF, as [`crate::pdf::source`] makes it, and where it stands: places in the order of the text.
/// Letters that the reading text lacks, such as those of page furniture, have no place.
#[must_use]
pub fn places(runs: Vec<Run>) -> (String, Vec<Place>) {
    let texts: Vec<String> = runs.iter().map(|run| run.text.clone()).collect();
    let (source, order) = lay(runs);
    let mut places = Vec::new();
    let mut from = 0;
    for run in order {
        let Some(letters) = texts.get(run) else { continue };
        let found = (0..=AHEAD)
            .filter(|ahead| source.text.is_char_boundary(from + ahead))
            .find_map(|ahead| Trail::follow(letters, &source.text, from + ahead, ahead > 0));
        let Some(trail) = found else { continue };
        from = trail.end;
        places.extend(trail.pieces.into_iter().map(|(at, span)| Place { run, at, span }));
    }
    (source.text, places)
}

/// The letters of a run that were found one after the other in the text.
#[derive(Default)]
struct Trail {
    /// Where each piece begins in the run, and where it stands in the text.
    pieces: Vec<(usize, Span)>,
    /// Where the last letter ends in the text.
    end: usize,
}

impl Trail {
    /// Follows a run; where it was looked for, only a whole one of some length is its own place.
    fn follow(run: &str, text: &str, from: usize, looked_for: bool) -> Option<Self> {
        let mut trail = Self { end: from, ..Self::default() };
        let (mut letters, mut missed) = (0, 0);
        for (at, letter) in run.char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
            letters += 1;
            let rest = text.get(trail.end..).unwrap_or_default();
            let start = trail.end + rest.len() - rest.trim_start().len();
            if text.get(start..).is_some_and(|rest| rest.starts_with(letter)) {
                trail.step(run, text, at, Span::new(start, start + letter.len_utf8()));
            } else if looked_for {
                return None;
            } else {
                missed += 1;
            }
        }
        // A hyphen or a bracket may be missing.
        let sound = if looked_for { letters > 3 } else { letters > 0 && missed * 3 <= letters };
        sound.then_some(trail)
    }

    /// Makes the last piece longer where run and text go on in the same way.
    fn step(&mut self, run: &str, text: &str, at: usize, span: Span) {
        if let Some((begin, last)) = self.pieces.last_mut()
            && run.get(*begin + last.len()..at) == text.get(last.end..span.start)
        {
            last.end = span.end;
        } else {
            self.pieces.push((at, span));
        }
        self.end = span.end;
    }
}
