//! The term of three weeks: what is known of it, what follows, and how that is said.

pub mod compute;
pub mod facts;
pub mod gate;
mod recess;
pub mod requests;
mod rule;
mod steps;
mod term;
mod words;
