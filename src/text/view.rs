//! Clean text with a map back to the document: lines joined, hyphenation undone, odd spaces made plain.
//!
//! Everything that reads running text (citations, sentences, notices) reads a view, and every position found in
//! it is turned back into a span of the text as given.

use crate::text::join::{Joint, SHORT_LINE, joint};
use crate::text::span::{Span, find_byte};

/// Clean text made from pieces of a source text.
#[derive(Debug, Default, Clone)]
pub struct View {
    text: String,
    pieces: Vec<Piece>,
}

/// Bytes `[at, next piece)` of the view were copied from `from` in the source, or stand for nothing there.
#[derive(Debug, Clone, Copy)]
struct Piece {
    at: usize,
    from: usize,
    copied: bool,
}

impl View {
    /// A view of a whole text, line by line.
    #[must_use]
    pub fn of_text(source: &str) -> Self {
        let mut view = Self::with_capacity(source.len(), source.len() / SHORT_LINE);
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', source.as_bytes()).chain([source.len()]) {
            view.line(source, Span::new(start, end));
            start = end + 1;
        }
        view
    }

    /// An empty view with room for a text of so many bytes on so many lines.
    #[must_use]
    pub fn with_capacity(bytes: usize, lines: usize) -> Self {
        Self { text: String::with_capacity(bytes), pieces: Vec::with_capacity(lines * 2) }
    }

    /// The clean text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The clean text, without the map.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }

    /// Adds a line (its end of line not included), joined to what stands before as running text is.
    pub fn line(&mut self, source: &str, span: Span) {
        let span = trimmed(source, span);
        let line = span.of(source);
        if line.is_empty() {
            if !self.text.is_empty() && !self.text.ends_with('\n') {
                self.gap("\n", span.start);
            }
            return;
        }
        match joint(&self.text, line) {
            Joint::Direct => {}
            Joint::With(text) => self.gap(text, span.start),
            Joint::DropHyphen => {
                self.text.pop();
                if self.pieces.last().is_some_and(|piece| piece.at >= self.text.len()) {
                    self.pieces.pop();
                }
            }
        }
        self.more(source, span);
    }

    /// Adds a piece of the same line as what stands before, as it is but for odd spaces.
    pub fn more(&mut self, source: &str, span: Span) {
        let words = span.of(source);
        let bytes = words.as_bytes();
        if memchr::memchr3(0xC2, 0xE2, 0xEF, bytes).or_else(|| memchr::memchr3(b'\t', b'\r', b'\n', bytes)).is_none() {
            return self.copy(source, span);
        }
        let (mut from, mut at) = (0, 0);
        while let Some(next) = find_byte(words, at, may_begin_odd) {
            let Some(c) = words.get(next..).and_then(|rest| rest.chars().next()) else { break };
            at = next + c.len_utf8();
            if is_odd(c) {
                self.copy(source, Span::new(from, next).shifted(span.start));
                from = at;
                if c != '\u{AD}' && !self.text.ends_with([' ', '\n']) {
                    self.gap(" ", span.start + next);
                }
            }
        }
        self.copy(source, Span::new(from, words.len()).shifted(span.start));
    }

    /// Adds a part of another view.
    pub fn extend(&mut self, other: &Self, part: Span) {
        let first = other.pieces.partition_point(|piece| piece.at <= part.start).saturating_sub(1);
        for (index, piece) in other.pieces.iter().enumerate().skip(first).take_while(|(_, piece)| piece.at < part.end) {
            let end = other.pieces.get(index + 1).map_or(other.text.len(), |next| next.at).min(part.end);
            let start = piece.at.max(part.start);
            let text = Span::new(start, end).of(&other.text);
            if text.is_empty() {
                continue;
            }
            let from = if piece.copied { piece.from + start - piece.at } else { piece.from };
            self.pieces.push(Piece { at: self.text.len(), from, copied: piece.copied });
            self.text.push_str(text);
        }
    }

    /// Adds a space that the source lost.
    pub fn space(&mut self, source_position: usize) {
        self.gap(" ", source_position);
    }

    /// Takes white space off the end.
    pub fn trim_end(&mut self) {
        self.text.truncate(self.text.trim_end().len());
        let end = self.text.len();
        self.pieces.retain(|piece| piece.at < end);
    }

    /// The span in the source of a span in the view: from the first to the last copied character inside.
    #[must_use]
    pub fn to_source(&self, span: Span) -> Span {
        let start = self.source_offset(span.start);
        let end = if span.is_empty() { start } else { self.source_end(span.end) };
        Span::new(start, end.max(start))
    }

    /// Where in the source the last character ends that was copied before `end`.
    fn source_end(&self, end: usize) -> usize {
        let before = self.pieces.partition_point(|piece| piece.at < end);
        let pieces = self.pieces.get(..before).unwrap_or_default();
        let Some(index) = pieces.iter().rposition(|piece| piece.copied) else { return self.source_offset(end) };
        let end = pieces.get(index + 1).map_or(end, |next| next.at);
        pieces.get(index).map_or(end, |piece| piece.from + end - piece.at)
    }

    /// The span in the view of what was copied from `span` of the source; empty when nothing was.
    #[must_use]
    pub fn of_source(&self, span: Span) -> Span {
        let mut found: Option<Span> = None;
        for (index, piece) in self.pieces.iter().enumerate().filter(|(_, piece)| piece.copied) {
            let end = self.pieces.get(index + 1).map_or(self.text.len(), |next| next.at);
            let (from, to) = (piece.from.max(span.start), (piece.from + end - piece.at).min(span.end));
            if from < to {
                let here = Span::new(piece.at + from - piece.from, piece.at + to - piece.from);
                found = Some(found.map_or(here, |before| Span::new(before.start, here.end)));
            }
        }
        found.unwrap_or_default()
    }

    fn source_offset(&self, at: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.at <= at).saturating_sub(1);
        self.pieces.get(index).map_or(at, |piece| if piece.copied { piece.from + at - piece.at } else { piece.from })
    }

    fn copy(&mut self, source: &str, span: Span) {
        let text = span.of(source);
        if text.is_empty() {
            return;
        }
        let continues = self
            .pieces
            .last()
            .is_some_and(|piece| piece.copied && piece.from + self.text.len() - piece.at == span.start);
        if !continues {
            self.pieces.push(Piece { at: self.text.len(), from: span.start, copied: true });
        }
        self.text.push_str(text);
    }

    fn gap(&mut self, text: &str, from: usize) {
        self.pieces.push(Piece { at: self.text.len(), from, copied: false });
        self.text.push_str(text);
    }
}

/// The span without white space at its ends.
#[must_use]
pub fn trimmed(source: &str, span: Span) -> Span {
    let text = span.of(source);
    let inner = scan::trim(text);
    if inner.len() == text.len() {
        return span;
    }
    let start = span.start + text.len() - text.trim_start().len();
    Span::new(start, start + inner.len())
}

/// Characters that the clean text shows as a plain space, or not at all (the soft hyphen).
const fn is_odd(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{AD}' | '\t' | '\r' | '\n' | '\u{2000}'..='\u{200B}' | '\u{202F}' | '\u{FEFF}')
}

/// Whether an odd character can begin with this byte: one comparison, for all bytes of a text pass here.
const fn may_begin_odd(byte: u8) -> bool {
    byte.cast_signed() < 0x20
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_joined_as_running_text() {
        for (source, clean) in [
            ("aanbestedings-\nprocedure voor", "aanbestedingsprocedure voor"),
            ("nacht- \nen dag", "nacht- en dag"),
            ("EU-\nfinanciering", "EU-financiering"),
            ("oud-\nminister", "oud-minister"),
            ("de\r\ndouane", "de douane"),
            ("twee\u{A0}\u{A0}woorden\n\n\nnieuw", "twee woorden\nnieuw"),
            ("zee-en-\nluchthavens", "zee-enluchthavens"),
            ("https://a.nl/zee-en-\nluchthavens en", "https://a.nl/zee-en-luchthavens en"),
            ("VisserijNieuws (www.visserij-\nnieuws.nl)", "VisserijNieuws (www.visserijnieuws.nl)"),
            ("(www.visserij-\nnieuws.nl)", "(www.visserij-nieuws.nl)"),
            ("(https://\nnos.nl/artikel/1)", "(https://nos.nl/artikel/1)"),
            ("https://www.rd.nl/artikel/te-laat.\n2Volkskrant", "https://www.rd.nl/artikel/te-laat. 2Volkskrant"),
            ("www.rd.nl/artikel/\nDe krant", "www.rd.nl/artikel/ De krant"),
            ("ECLI:NL-\n:RVS:2024:1", "ECLI:NL-:RVS:2024:1"),
        ] {
            assert_eq!(View::of_text(source).text(), clean, "{source:?}");
        }
    }

    #[test]
    fn every_word_is_found_back() {
        let source = " de aanbestedings-\r\n  procedure\u{A0}is\n\n één ding ";
        let view = View::of_text(source);
        assert_eq!(view.text(), "de aanbestedingsprocedure is\néén ding");
        for word in ["de", "is", "één", "ding"] {
            let at = view.text().find(word).unwrap();
            assert_eq!(view.to_source(Span::new(at, at + word.len())).of(source), word);
        }
        let at = view.text().find("aanbestedingsprocedure").unwrap();
        let whole = view.to_source(Span::new(at, at + 22));
        assert_eq!(whole.of(source), "aanbestedings-\r\n  procedure");
        assert_eq!(view.of_source(whole), Span::new(at, at + 22));
        // What ends in the space between two lines ends with the first of them.
        let view = View::of_text("een\né");
        assert_eq!(view.to_source(Span::new(0, 4)), Span::new(0, 3));
        assert_eq!(view.to_source(Span::new(3, 4)), Span::new(4, 4));
    }
}
