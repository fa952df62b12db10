//! The vocabulary of the field, each list once.

pub mod counted;
pub mod date;
pub mod genre;
pub mod heading;
pub mod lang;
pub mod numbering;
pub mod revision;
pub mod session_year;
pub mod set_number;
pub mod term;
