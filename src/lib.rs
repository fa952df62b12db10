//! Reads Dutch parliamentary written questions (*Kamervragen*).

pub mod citation;
pub mod context;
pub mod date;
pub mod deadline;
pub mod diagnostic;
pub mod identifier;
mod laws;
mod letters;
mod pattern;
pub mod reading;
pub mod resolve;
pub mod session_year;
pub mod source;
pub mod span;
pub mod view;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use context::{Context, Lang};
pub use reading::Reading;
pub use source::Source;

/// Reads a document. Any text gives a reading.
#[must_use]
pub fn read(source: &Source, _context: &Context) -> Reading {
    Reading {
        schema_version: reading::SCHEMA_VERSION,
        file_name: source.file_name.clone(),
        text: source.text.clone(),
        ..Reading::default()
    }
}
