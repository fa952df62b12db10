//! Results in the formats of other programs.

pub mod csv;
pub mod ics;
