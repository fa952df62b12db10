//! The masthead of official publications.

use std::sync::LazyLock;

use crate::header::elsewhere::is_asked;
use crate::header::parts::Header;
use crate::header::question_line::before_subject;
use crate::source::line::Line;
use crate::text::pattern::{Regex, regex};
use crate::text::span::first_chars;

/// What stands above such questions.
static MASTHEAD: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi)^ (?: de\s+)? (?: raad\s+van\s+de\s+gemeente\b | gemeenteraad\b | provinciale\s+staten\b
        | staten\s+van\s+(?:cura[cç]ao|aruba|sint\s+maarten) | eilandsraad\b | europees\s+parlement\b
        | (?:belgische\s+)?kamer\s+van\s+volksvertegenwoordigers | belgische\s+senaat | vlaams\s+parlement )",
    )
});

/// The title of such questions, where members of the Tweede Kamer cannot be meant.
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi)^ (?:(?:schriftelijke|technische|mondelinge|aanvullende)\s+)?
        (?: (?:raads|staten)vragen\b
          | vra(?:gen|ag)\s+(?:van|door|gesteld\s+door)\s+(?:(?:het|de)\s+)? (?:(?:gemeente|eilands)?raads|staten)(?:lid|leden)\b
          | vraag\s+nr\.?\s*\d+\s+van\s+(?:(?:de\s+heer|mevrouw)\s+)?(?:volksvertegenwoordiger|senator)\b )",
    )
});

/// "Vragen van de fractie van X aan het college", "Raadsvragen over", "Beantwoording vragen".
static QUESTIONS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)^(?:(?:schriftelijke|technische|aanvullende|antwoord(?:en)?\s+op|beantwoording(?:\s+van)?)\s+)*vra(?:gen|ag)\s",
    )
});

/// Whether the lines above and before the questions show that they are put elsewhere.
pub fn is_printed(text: &str, lines: &[Line], header: &Header) -> bool {
    const LINES: usize = 8;
    if header.chamber.is_some() {
        return false;
    }
    let above = header.askers.first().map_or(text.len(), |asker| asker.span.start);
    let content = lines.iter().filter(|line| line.furniture.is_none() && !line.span.is_empty());
    let top = content.take_while(|line| line.span.start < above).map(|line| first_chars(line.span.of(text), 400));
    let titled = |line: &str| TITLE.is_match(line) || QUESTIONS.is_match(line) && is_asked(before_subject(line));
    top.take(LINES).any(|line| MASTHEAD.is_match(line) || !header.question_line && titled(line))
}
