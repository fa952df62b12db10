//! What mail and Markdown put around a line: "> ", "## Vraag 1", "**Vraag 1**", "_Vraag 1_", "• Vraag 1".

use crate::text::span::Span;
use crate::text::view::trimmed;
use crate::words::heading;

/// A line without such signs; in two where only its heading has them ("**Vraag 1:** Kent u dit?").
pub fn unmarked(text: &str, span: Span, quoted: bool) -> (Span, Option<Span>) {
    let line = span.of(text);
    if !line.starts_with(['>', '#', '*', '_', '-', '•', '·', '–', '●']) {
        return (span, None);
    }
    let own = if quoted { line.trim_start_matches(['>', ' ']) } else { line };
    let hashes = own.trim_start_matches('#');
    let titled = if hashes.starts_with(' ') { hashes.trim_start() } else { own };
    let listed = titled.trim_start_matches(['•', '·', '●', '-', '–', '*']).strip_prefix(' ').map(str::trim_start);
    let plain = listed.filter(|rest| is_heading(rest.trim_start_matches(['*', '_']))).unwrap_or(titled);
    let span = Span::new(span.end - plain.len(), span.end);
    let Some((mark, inner)) = ["**", "__", "*", "_"].iter().find_map(|mark| Some((mark, plain.strip_prefix(mark)?)))
    else {
        return (span, None);
    };
    let start = span.start + mark.len();
    match inner.find(mark).filter(|&at| at > 0 && !inner.starts_with(' ')) {
        Some(at) if at + mark.len() == inner.len() => (trimmed(text, Span::new(start, start + at)), None),
        Some(at) if inner.get(..at).is_some_and(is_heading) => {
            let rest = Span::new(start + at + mark.len(), span.end);
            let colon = usize::from(rest.of(text).starts_with(':'));
            (Span::new(start, start + at), Some(trimmed(text, Span::new(rest.start + colon, rest.end))))
        }
        _ => (span, None),
    }
}

/// Whether a line is nothing but the heading of a question or an answer.
fn is_heading(line: &str) -> bool {
    let words = line.trim_end_matches(['*', '_', ' ', ':']);
    matches!(words.as_bytes().first(), Some(b'V' | b'A'))
        && heading::labelled(words).is_some_and(|heading| heading.len == words.len())
}
