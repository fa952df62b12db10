//! Any text: its places, its odd characters, its lines and sentences; nothing of the field.

pub mod accents;
pub mod join;
pub mod order;
pub mod pattern;
pub mod plain;
pub mod repair;
pub mod sentences;
pub mod span;
pub mod view;
