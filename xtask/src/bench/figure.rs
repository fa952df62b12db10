//! What was measured.

/// What was measured: its name, how it is shown, and a ratio that is comparable between machines.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub name: String,
    pub shown: String,
    pub ratio: f64,
}
