//! Results in the formats of other programs.

pub mod annotate;
pub mod csv;
pub mod ics;
