//! A run of a page, and the units in which places are compared.

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
