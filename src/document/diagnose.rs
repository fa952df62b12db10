//! What a document gets wrong, or what a reader must know, from the finished reading.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::citation::resolve::reason;
use crate::deadline::gate;
use crate::document::parts::Parts;
use crate::result::diagnostic::{Code, Diagnostic};
use crate::result::reading::{Kind, Reading};
use crate::text::order::sort_by;
use crate::text::pattern::{Near, Regex, regex};
use crate::text::span::{Span, first_chars};
use crate::words::lang::Lang;
use crate::words::numbering::Number;
use crate::words::{date, genre};

/// All diagnostics of a reading, ordered by place; those on the whole document come first.
#[must_use]
pub fn diagnose(text: &str, reading: &Reading, parts: &Parts, lang: Lang) -> Vec<Diagnostic> {
    let mut found = Found { lang, list: Vec::new() };
    if parts.no_text_layer {
        found.add(Code::NoTextLayer, "", None);
    } else if text.trim().is_empty() {
        found.add(Code::EmptyDocument, "", None);
    } else if parts.outline.header.oral {
        found.add(Code::OralQuestions, "", None);
    } else if reading.kind == Kind::Unrecognised {
        found.add(Code::NotWrittenQuestions, &genre::clause(text, parts.outline.header.elsewhere, lang), None);
    } else {
        numbering_of(reading, parts, &mut found);
        joint(parts, &mut found);
        answers(reading, parts, &mut found);
        notes(reading, parts, &mut found);
        header(reading, parts, &mut found);
        notice(text, reading, &mut found);
        attachments(reading, &mut found);
        for request in &reading.deadline.requested_by {
            let question = reading.questions.iter().find(|question| question.number == request.question);
            found.add(Code::EarlierReplyRequested, &request.question, question.map(|question| question.span));
        }
    }
    if parts.spaces_restored >= DAMAGED {
        found.add(Code::TextLayerDamaged, &parts.spaces_restored.to_string(), None);
    }
    citations(reading, &mut found);
    // What concerns the whole document comes first.
    sort_by(&mut found.list, |one| {
        one.span.map_or([0, 0, one.code as usize], |at| [at.start + 1, at.end, one.code as usize])
    });
    found.list
}

/// Fewer lost spaces than this are not worth a remark.
const DAMAGED: usize = 5;

struct Found {
    lang: Lang,
    list: Vec<Diagnostic>,
}

impl Found {
    fn add(&mut self, code: Code, detail: &str, span: Option<Span>) {
        self.list.push(Diagnostic::new(code, detail, span.filter(|span| !span.is_empty()), self.lang));
    }
}

fn numbering_of(reading: &Reading, parts: &Parts, found: &mut Found) {
    let mut seen = BTreeSet::new();
    let mut values: Vec<(u32, Span)> = Vec::new();
    for (question, number) in reading.questions.iter().zip(&parts.exchange.numbers) {
        if !seen.insert(number) {
            found.add(Code::DuplicateQuestionNumber, &question.number, Some(question.span));
        }
        values.push((number.value, question.span));
    }
    sort_by(&mut values, |&(value, _)| [value as usize, 0, 0]);
    let mut last = 0;
    for (value, span) in values {
        if value > last + 1 {
            let missing =
                if value == last + 2 { (last + 1).to_string() } else { format!("{}–{}", last + 1, value - 1) };
            found.add(Code::GapInQuestionNumbers, &missing, Some(span));
        }
        last = value.max(last);
    }
}

fn joint(parts: &Parts, found: &mut Found) {
    if let Some(span) = parts.outline.another {
        found.add(Code::AnotherSet, "", Some(span));
    }
    for joint in &parts.exchange.joint {
        let code = if joint.divided { Code::JointQuestionsDivided } else { Code::JointQuestionsUndivided };
        let printed: Vec<String> = joint.numbers.iter().map(Number::to_string).collect();
        let (last, others) =
            printed.split_last().map_or(("", String::new()), |(last, others)| (last, others.join(", ")));
        let numbers = format!("{others}{}{last}", found.lang.pick(" en ", " and "));
        found.add(code, &numbers, Some(joint.span));
    }
}

fn answers(reading: &Reading, parts: &Parts, found: &mut Found) {
    if reading.kind == Kind::Answer {
        for question in reading.questions.iter().filter(|question| question.answer.is_none()) {
            found.add(Code::QuestionWithoutAnswer, &question.number, Some(question.span));
        }
    }
    let asked: BTreeSet<&Number> = parts.exchange.numbers.iter().collect();
    for (answer, numbers) in reading.answers.iter().zip(&parts.exchange.answered) {
        for number in numbers.iter().filter(|number| !asked.contains(number)) {
            found.add(Code::AnswerWithoutQuestion, &number.to_string(), Some(answer.span));
        }
    }
}

fn notes(reading: &Reading, parts: &Parts, found: &mut Found) {
    for note in reading.footnotes.iter().filter(|note| note.referenced_from.is_empty()) {
        found.add(Code::FootnoteWithoutMarker, &note.number, Some(note.span));
    }
    for marker in parts.markers.iter().filter(|marker| marker.note.is_none()) {
        found.add(Code::MarkerWithoutFootnote, &marker.number.to_string(), Some(marker.span));
    }
}

fn header(reading: &Reading, parts: &Parts, found: &mut Found) {
    let typed = reading.asserted.as_ref().is_some_and(|asserted| asserted.submitted.is_some());
    if reading.submitted.is_none() && !typed {
        found.add(Code::NoSubmissionDate, "", None);
    }
    let identity = &reading.identity;
    if let Some((date, span)) = parts.outline.header.submitted.filter(|_| !typed)
        && gate::is_doubtful(date, identity.question_number.as_deref(), identity.session_year.as_deref())
    {
        let date = date.in_words(found.lang);
        found.add(Code::DateDoubtful, &date, Some(span));
    }
    let Some(reply) = &reading.reply else { return };
    if reading.submitted.zip(reply.received).is_some_and(|(submitted, received)| received < submitted) {
        found.add(Code::DateOutOfOrder, "", parts.reply.as_ref().and_then(|line| line.received));
    }
    let asked: Vec<&str> = reading.addressees.iter().filter_map(|addressee| addressee.portfolio.as_deref()).collect();
    for replier in &reply.by {
        let Some(portfolio) = replier.portfolio.as_deref() else { continue };
        if !asked.is_empty() && !asked.iter().any(|asked| is_same_ministry(asked, portfolio)) {
            found.add(Code::ResponderNotAddressed, &format!("{}, {portfolio}", replier.name), Some(replier.span));
        }
    }
}

/// Whether two portfolios are of one ministry: "Financiën – Toeslagen en Douane" is of Financiën.
fn is_same_ministry(one: &str, other: &str) -> bool {
    fn letters(portfolio: &str) -> impl Iterator<Item = char> {
        let ministry = portfolio.split(" – ").next().unwrap_or(portfolio);
        ministry.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    one == other || letters(one).eq(letters(other))
}

static PARLIS: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:19|20)\d{2}Z\d{5}$|^20\d{8}$"));

static SUBMITTED_ON: LazyLock<Near> =
    LazyLock::new(|| Near::new(regex(r"[Ii]ngezonden\s+(?:op\s+)?"), ["ngezonden"], 1, 32));

fn notice(text: &str, reading: &Reading, found: &mut Found) {
    let numbers = reading.identity.question_number.iter();
    for number in numbers.filter(|number| !PARLIS.is_match(number)) {
        found.add(Code::MalformedQuestionNumber, number, place_of(text, number, Span::new(0, text.len())));
    }
    let Some(notice) = &reading.notice else { return };
    for number in notice.concerns.iter().filter(|number| !PARLIS.is_match(number)) {
        found.add(Code::MalformedQuestionNumber, number, place_of(text, number, notice.span));
    }
    // A notice for two sets names two dates; only when none is the header's has it got one wrong.
    let named: Vec<_> = SUBMITTED_ON
        .find_iter(&notice.text)
        .filter_map(|word| {
            let near = notice.text.get(word.end()..)?;
            date::find(first_chars(near, 24))
        })
        .map(|(date, _)| date)
        .collect();
    if let Some(submitted) = reading.submitted.filter(|date| !named.is_empty() && !named.contains(date)) {
        let _ = submitted;
        let date = named.first().map(|date| date.in_words(found.lang)).unwrap_or_default();
        found.add(Code::DateMismatch, &date, Some(notice.span));
    }
}

fn place_of(text: &str, words: &str, within: Span) -> Option<Span> {
    let at = within.of(text).find(words)?;
    Some(Span::new(within.start + at, within.start + at + words.len()))
}

static ATTACHMENT: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(
        r"(?xi)\b(?: (?:zie|in|als|treft\ u\ in\ de|verwijs\ ik\ naar\ de) \s+ (?:de\s+)? (?:bijgevoegde\s+)? bijlagen?\b | bijgevoegde?\b | ter\s+inzage\s+gelegd \s+ (?:bij|op) | \(bijlage\) )",
    );
    Near::new(pattern, ["ijlage", "ijgevoegd", "inzage"], 64, 32)
});

fn attachments(reading: &Reading, found: &mut Found) {
    let first = reading.answers.iter().find(|answer| ATTACHMENT.is_match(&answer.text));
    if let Some(answer) = first {
        found.add(Code::AttachmentNotIncluded, "", Some(answer.span));
    }
}

fn citations(reading: &Reading, found: &mut Found) {
    for citation in &reading.citations {
        if citation.reason.as_deref() == Some(reason::MALFORMED_SESSION_YEAR) {
            let words: String = citation.text.split_whitespace().collect::<Vec<_>>().join(" ");
            found.add(Code::MalformedCitation, &words, Some(citation.span));
        }
    }
}
