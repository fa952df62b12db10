//! What the reading text shows in place.

use crate::result::contract::contract;
use crate::text::span::Span;

contract! {
    /// Something to show in place.
    #[derive(Eq)]
    pub struct Mark {
        /// What it is.
        pub kind: MarkKind,
        /// Where it stands.
        pub span: Span,
        /// Index in the list that `kind` names (askers, questions, footnotes …); 0 where there is no list.
        #[serde(rename = "ref")]
        pub reference: usize,
    }

    /// What a mark is. The first group are blocks of lines, the second pieces within them.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum MarkKind {
        /// Block: masthead, question line, reply line.
        Header,
        /// Block: a piece of a question; `ref` in `questions`.
        Question,
        /// Block: a piece of an answer; `ref` in `answers`.
        Answer,
        /// Block: the notice.
        Notice,
        /// Block: the *Toelichting*.
        Explanation,
        /// Block: a note; `ref` in `footnotes`.
        Footnote,
        /// Block: page furniture.
        Furniture,
        /// Piece: heading of a question; `ref` in `questions`.
        QuestionHeading,
        /// Piece: heading of an answer; `ref` in `answers`.
        AnswerHeading,
        /// Piece: heading of a notice or *Toelichting*.
        NoticeHeading,
        /// Piece: the subject.
        Subject,
        /// Piece: date of *ingezonden*.
        Submitted,
        /// Piece: date of *ontvangen*.
        Received,
        /// Piece: `ref` in `askers`.
        Asker,
        /// Piece: `ref` in `addressees`.
        Addressee,
        /// Piece: `ref` in `reply.by`.
        Replier,
        /// Piece: `ref` in `reply.onBehalfOf`.
        OnBehalfOf,
        /// Piece: `ref` in `footnotes`; a marker without a note has none and is not marked.
        FootnoteMarker,
        /// Piece: number of a note; `ref` in `footnotes`.
        FootnoteNumber,
        /// Piece: `ref` in `citations`.
        Citation,
    }
}
