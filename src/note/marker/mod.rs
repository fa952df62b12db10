//! The digits that may be markers, and what each weighs.

pub mod candidate;
pub mod chain;
pub mod clause;
pub mod glued;
pub mod spaced;
pub mod table;
pub mod unit;
