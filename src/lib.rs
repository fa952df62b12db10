//! Reads Dutch parliamentary written questions (*Kamervragen*).

#![cfg_attr(test, allow(clippy::string_slice, reason = "a wrong offset in a test fails as the test"))]

pub mod annotate;
pub mod asterisk;
pub mod brief;
pub mod citation;
pub mod collection;
pub mod context;
pub mod date;
pub mod deadline;
pub mod decode;
mod diagnose;
pub mod diagnostic;
pub mod docket;
pub mod document;
pub mod dossier;
pub mod draft;
pub mod export;
pub mod facts;
pub mod footnotes;
pub mod genre;
pub mod header;
pub mod heading;
pub mod hints;
pub mod identifier;
mod laws;
pub mod layout;
mod letter;
pub mod links;
pub mod lookup;
pub mod markers;
pub mod marks;
pub mod markup;
pub mod notice;
pub mod numbering;
pub mod office;
mod order;
pub mod outline;
mod pattern;
pub mod plain;
pub mod questions;
pub mod reading;
mod recess;
pub mod repair;
pub mod resolve;
pub mod sentences;
pub mod session_year;
pub mod source;
pub mod span;
pub mod statistics;
pub mod view;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod word;

pub use context::{Context, Lang};
pub use reading::Reading;
pub use source::Source;

/// Reads a document. Any text gives a reading; the same text and context give the same reading.
///
/// Spans of the reading are bytes of `source.text`; [`Reading::to_utf16`] turns them into UTF-16 code units.
#[must_use]
pub fn read(source: &Source, context: &Context) -> Reading {
    document::read(source, context)
}
