//! A row of a page, and its pieces.

use vraagstuk::sort_by;

use crate::pdf::run::{Run, leaf, place};

/// A gap of this part of the size of the letters is a space; between letters there is less.
pub const GAP: f32 = 0.14;

/// Smaller than this part of the size beside it, a run is a marker, an index or an exponent.
pub const SMALL: f32 = 0.75;

/// One printed row.
#[derive(Debug, Clone)]
pub struct Row {
    pub page: u32,
    /// Part of the page: a column, or what stands over both.
    pub part: u32,
    /// Baseline.
    pub y: f32,
    pub left: f32,
    pub right: f32,
    pub size: f32,
    /// From left to right.
    pub pieces: Vec<Piece>,
}

/// A part of a row: running text, or small raised signs.
#[derive(Debug, Clone)]
pub struct Piece {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub raised: bool,
    /// The run it is made of.
    pub run: usize,
}

impl Row {
    pub fn of(run: Run, raised: bool) -> Self {
        let (left, right) = (run.x, run.x + run.width.max(0.0));
        let piece = Piece { text: run.text, left, right, raised, run: run.index };
        Self { page: run.page, part: run.part, y: run.y, left, right, size: run.size, pieces: vec![piece] }
    }

    pub fn take(&mut self, other: Self) {
        self.left = self.left.min(other.left);
        self.right = self.right.max(other.right);
        self.pieces.extend(other.pieces);
    }

    /// The part of the page, as a number that orders like it.
    pub fn leaf(&self) -> usize {
        leaf(self.page, self.part)
    }

    /// Puts the pieces in order; a piece that a gap parts from the one before gets a space in front.
    pub fn settle(&mut self) {
        sort_by(&mut self.pieces, |piece| [place(piece.left), 0, 0]);
        let gap = self.size * GAP;
        let mut end = f32::NEG_INFINITY;
        for piece in &mut self.pieces {
            if end.is_finite() && piece.left - end > gap && !piece.text.starts_with(char::is_whitespace) {
                piece.text.insert(0, ' ');
            }
            end = end.max(piece.right);
        }
    }

    /// The text without its layout.
    pub fn text(&self) -> String {
        let text: String = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn is_blank(&self) -> bool {
        self.pieces.iter().all(|piece| piece.text.trim().is_empty())
    }
}
