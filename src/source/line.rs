//! A line of the text, and what is known of it.

use crate::text::span::Span;

/// One line without white space at its ends; blank lines are kept, for they end paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Where it stands; empty for a blank line.
    pub span: Span,
    /// Whether it belongs to the page and not to the text.
    pub furniture: Option<Furniture>,
}

/// Kinds of page furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Furniture {
    /// Name of the chamber and title of the publication, on the first page.
    Masthead,
    /// Session year and series, on the first page.
    SessionYear,
    /// The document's own identifier, at the foot of the first page.
    Identifier,
    /// Any other line at the foot of a page.
    Foot,
}
