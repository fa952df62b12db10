//! A piece of running text without furniture and markers.

use crate::source::line::Line;
use crate::source::note::Marker;
use crate::text::span::Span;
use crate::text::view::View;

/// A piece of running text: its view, its markers, and where it stands.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    /// The clean text.
    pub view: View,
    /// Indices in the list of markers.
    pub markers: Vec<usize>,
    /// From the heading, or the first line, to the end of the last line.
    pub span: Span,
    /// Where the heading stands.
    pub heading: Option<Span>,
    /// Its lines.
    pub lines: Vec<Span>,
}

/// Makes a passage of lines: furniture and markers out, lines joined.
#[must_use]
pub fn passage(text: &str, heading: Option<Span>, lines: &[Line], markers: &[Marker]) -> Passage {
    let bytes = lines.iter().map(|line| line.span.len() + 1).sum();
    let view = View::with_capacity(bytes, lines.len());
    let mut passage = Passage { heading, view, lines: Vec::with_capacity(lines.len()), ..Passage::default() };
    let mut span: Option<Span> = heading;
    for line in lines.iter().filter(|line| line.furniture.is_none()) {
        if !line.span.is_empty() {
            span = Some(span.map_or(line.span, |before| Span::new(before.start, line.span.end)));
            passage.lines.push(line.span);
        }
        push_line(text, line.span, markers, &mut passage);
    }
    passage.view.trim_end();
    passage.span = span
        .unwrap_or_else(|| lines.first().map_or(Span::default(), |line| Span::new(line.span.start, line.span.start)));
    passage
}

fn push_line(text: &str, line: Span, markers: &[Marker], passage: &mut Passage) {
    let from = markers.partition_point(|marker| marker.span.start < line.start);
    let inside = markers.iter().enumerate().skip(from).take_while(|(_, marker)| marker.span.start < line.end);
    let mut start = line.start;
    let mut begun = false;
    let mut any = false;
    for (index, marker) in inside {
        any = true;
        passage.markers.push(index);
        let piece = Span::new(start, marker.cut.start.max(start));
        let glued = text.get(..marker.cut.start).is_some_and(|before| !before.ends_with(char::is_whitespace))
            && text.get(marker.cut.end..line.end).is_some_and(|behind| behind.starts_with(char::is_lowercase));
        if !piece.is_empty() {
            add(text, piece, &mut begun, passage);
        }
        start = marker.cut.end.max(start);
        if glued && begun {
            passage.view.space(start);
        }
    }
    let rest = Span::new(start, line.end);
    if !any || !crate::text::view::trimmed(text, rest).is_empty() {
        add(text, rest, &mut begun, passage);
    }
}

fn add(text: &str, piece: Span, begun: &mut bool, passage: &mut Passage) {
    if *begun {
        passage.view.more(text, piece);
    } else {
        passage.view.line(text, piece);
        *begun = !piece.is_empty();
    }
}
