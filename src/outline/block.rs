//! The blocks into which the lines of a document fall.

use crate::header::parts::Header;
use crate::source::line::Line;
use crate::text::span::Span;
use crate::words::numbering::Number;

/// The blocks of a document.
#[derive(Debug, Default)]
pub struct Outline {
    /// What the header says.
    pub header: Header,
    /// Lines before the first block.
    pub header_lines: Vec<Line>,
    /// Questions, answers, notice and Toelichting in printed order.
    pub blocks: Vec<Block>,
    /// How the questions are numbered.
    pub style: Style,
    /// Where another set of questions begins, which is not read.
    pub another: Option<Span>,
}

/// A heading and the lines under it, furniture and notes included.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Question numbers of its heading; for an answer without numbers none.
    pub numbers: Vec<Number>,
    /// Where the heading stands.
    pub heading: Option<Span>,
    /// What stands under it.
    pub lines: Vec<Line>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// One question, or several under a joint heading.
    Question,
    /// An answer to one or more questions.
    Answer,
    /// A notice.
    Notice,
    /// A Toelichting.
    Explanation,
}

impl Block {
    /// Whether nothing stands under its heading.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().all(|line| line.span.is_empty())
    }
}

/// How questions are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// "Vraag 1" on a line of its own or before the text.
    Labelled,
    /// "1. Bent u …".
    Inline,
    /// "1 Bent u …".
    Spaced,
    /// "1" on a line of its own, as before about 2010.
    Bare,
    /// Paragraphs without numbers.
    #[default]
    Unnumbered,
}
