//! The question line: who asks whom about what, and when.

use std::sync::LazyLock;

use super::people::{addressees, askers};
use super::reply_line;
use super::{Header, closing, line_end};
use crate::date::{self, Date};
use crate::pattern::{Captures, Match, Regex, regex};
use crate::reading::Chamber;
use crate::span::{Span, first_chars};
use crate::view::{View, trimmed};

/// "Vragen van het lid …", not the title "Vragen gesteld door de leden der Kamer".
static QUESTION_LINE: LazyLock<Regex> =
    LazyLock::new(|| asked_by(r"(?: (?<oral>[Mm]ondelinge\s+[Vv]ragen) | \bVra(?:gen|ag) )"));

/// The same inside a sentence: "De vragen van het lid Flach (SGP)".
static QUESTIONS_OF: LazyLock<Regex> = LazyLock::new(|| asked_by(r"\b[Vv]ra(?:gen|ag)"));

fn asked_by(questions: &str) -> Regex {
    regex(&format!(
        r"(?x) {questions} \s+ (?:van|door|gesteld\s+door) \s*
        (?: (?:het|de) \s+ (?:het\s+)? (?:lid|leden|heer|heren) \b (?:\s+(?:lid|leden)\b)? | (?: mevrouw | lid | leden ) \b
          | (?: mevr | mw | dhr ) \b \.? )
        (?: \s+ (?:de\s+heer|mevrouw) \b )?",
    ))
}

/// "(ingezonden 22 oktober 2024)", "(Ingzonden …", and "op 9 november 2005 medegedeeld aan" of the Eerste Kamer.
static SUBMITTED: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?xi) \(? \s* in g?e?z[oe]+nden \s* (?:op\s*)? (?: \d | op | [^)]{0,4}$ )"));

static COMMUNICATED: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\s+op\s+(?<date>\d{1,2}\s*[a-z]+\s*\d{4})\s+(?:mede|mee)gedeeld(?:\s+aan)?"));

/// " aan de Minister van": where the askers end.
static TO: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)\s*\baan\s*(?:de\s*|het\s*)?(?:vice-?)?(?:ministers?|staatss?ecretaris|secretaris|bewindslieden|kabinet|regering)",
    )
});

/// " over ": where the addressees end. In damaged text the space behind it is lost ("overde").
static ABOUT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?:^|[\s,)])(?:over|inzake|betreffende|naar\s+aanleiding\s+van)(?<lost>\s*)"));

/// What the running text of a notice says of the questions: "De vragen van het lid Flach (SGP) over …".
#[must_use]
pub fn facts_of_notice(view: &View) -> Header {
    let mut header = Header::default();
    let clean = view.text();
    let Some(found) = QUESTIONS_OF.find(clean) else { return header };
    let rest = clean.get(found.end()..).unwrap_or_default();
    let end = rest.find(['.', '\n', ':']).unwrap_or(rest.len());
    let line = Span::new(found.end(), found.end() + end);
    parties_and_subject(view, line, &mut header);
    header.askers.retain(|asker| asker.party.is_some());
    header.subject = None;
    header.submitted = submitted(view, found.start()).map(|(date, span, _)| (date, span));
    header
}

/// Reads the question line: who asks whom about what, and when.
pub(super) fn read(text: &str, view: &View, header: &mut Header) {
    let clean = view.text();
    let Some(found) = QUESTION_LINE.captures_iter(clean).find(|found| !is_title(clean, found)) else {
        header.submitted = submitted(view, 0).map(|(date, span, _)| (date, span));
        if let Some((_, span)) = header.submitted {
            header.end = header.end.max(line_end(text, span));
        }
        return;
    };
    let whole = found.get(0).map_or(0..0, |whole| whole.range());
    header.question_line = true;
    header.oral = found.name("oral").is_some();
    let rest = clean.get(whole.start..).unwrap_or_default();
    let reply = reply_line::start(rest).map_or(clean.len(), |at| whole.start + at);
    let after = submitted(view, whole.start).filter(|(.., at)| *at < reply);
    let end = if let Some((date, span, at)) = after {
        header.submitted = Some((date, span));
        header.end = header.end.max(closing(text, span.end));
        at
    } else {
        // The date stands above the title, or nowhere: the title is one line.
        header.submitted = submitted(view, 0).map(|(date, span, _)| (date, span));
        let title = view.to_source(Span::new(whole.start, whole.end));
        let end = line_end(text, title);
        header.end = header.end.max(end);
        view.from_source(Span::new(title.start, end)).end.min(reply)
    };
    let line = Span::new(whole.end, end.max(whole.end));
    parties_and_subject(view, line, header);
}

/// The title of the publication is no question line.
fn is_title(clean: &str, found: &Captures<'_>) -> bool {
    found.get(0).is_some_and(|whole| {
        whole.as_str().contains("gesteld")
            && clean.get(whole.end()..).is_some_and(|rest| rest.starts_with(" der Kamer"))
    })
}

/// The date of submission: the date, its span in the document, and the offset in the view where its bracket opens.
fn submitted(view: &View, from: usize) -> Option<(Date, Span, usize)> {
    let rest = view.text().get(from..)?;
    SUBMITTED.find_iter(rest).find_map(|word| {
        let near = rest.get(word.start()..)?;
        let (date, span) = date::find(first_chars(near, 60))?;
        let at = from + word.start();
        Some((date, view.to_source(span.shifted(at)), at))
    })
}

/// Splits the question line into askers, addressees and subject.
pub(crate) fn parties_and_subject(view: &View, line: Span, header: &mut Header) {
    let words = line.of(view.text());
    let communicated = COMMUNICATED.captures(words);
    if let Some((date, span)) = communicated.as_ref().and_then(|found| {
        let date = found.name("date")?;
        Some((date::find(date.as_str())?.0, Span::from(date.range())))
    }) {
        header.chamber = Some(Chamber::EersteKamer);
        header.submitted = Some((date, view.to_source(span.shifted(line.start))));
    }
    let to = TO.find(words);
    let behind = to.as_ref().map_or(0, Match::start);
    let about =
        ABOUT.find(words.get(behind..).unwrap_or_default()).map(|about| behind + about.start()..behind + about.end());
    let askers_end = [
        to.as_ref().map(Match::start),
        communicated.as_ref().and_then(|found| found.get(0)).map(|found| found.start()),
        about.as_ref().map(|about| about.start),
    ];
    let askers_end = askers_end.into_iter().flatten().min().unwrap_or(words.len());
    header.askers = askers(view, Span::new(line.start, line.start + askers_end));
    if let Some(to) = to {
        let end = about.as_ref().map_or(words.len(), |about| about.start);
        header.addressees = addressees(view, Span::new(line.start + to.start(), line.start + end));
    }
    if let Some(about) = about {
        let span = Span::new(line.start + about.end, line.end);
        let subject = span.of(view.text()).trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '('));
        let span = trimmed(view.text(), Span::new(span.start, span.start + subject.len()));
        if !span.is_empty() {
            header.subject = Some((span.of(view.text()).replace('\n', " "), view.to_source(span)));
        }
    }
}
