//! Notes at the foot of a page or text, and the markers that lead to them.

mod apart;
mod asterisk;
pub mod footnotes;
pub mod line;
mod marker;
pub mod markers;
mod one_line;
mod page;
