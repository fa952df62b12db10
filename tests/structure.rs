//! Every wording and layout of the genre: small texts and what they say, in `cases/structure/*.tsv`.
//!
//! A row is a text, a tab, and facts as `key=value` between ` | `; only the facts that are named are compared.
//! `{Q}`, `{A}` and `{M}` are the lines below; `\n` is a line end, `\r` a carriage return, `\_` a non-breaking space.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "helpers of tests")]

#[allow(dead_code, reason = "shared with the test of the fixtures")]
mod invariants;

use std::fmt::Display;

use serde_json::Value;
use vraagstuk::{Addressee, Place, Reading};

/// The question line where a row is about something else.
const Q: &str = "Vragen van het lid Podt (D66) aan de Minister van Defensie over iets (ingezonden 22 oktober 2024).\n";
/// The reply line of an answer.
const A: &str = "Antwoord van Minister Brekelmans (Defensie) (ontvangen 14 november 2024).\n";
/// The reply line of a notice.
const M: &str = "Mededeling van Minister Brekelmans (Defensie) (ontvangen 14 november 2024).\n";

fn joined<T: Display>(list: impl IntoIterator<Item = T>, between: &str) -> String {
    list.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(between)
}

/// A value as its JSON shows it, without quotation marks.
fn shown(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value).unwrap() {
        Value::Null => "-".to_owned(),
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn offices(list: &[Addressee]) -> String {
    let one = |one: &Addressee| match &one.portfolio {
        Some(portfolio) => format!("{} {portfolio}", shown(one.office)),
        None => shown(one.office),
    };
    joined(list.iter().map(one), "; ")
}

fn place(place: &Place) -> String {
    match place {
        Place::Question(number) => format!("q{number}"),
        Place::Answer(index) => format!("a{index}"),
        Place::Header(_) => "header".to_owned(),
        Place::Notice(_) => "notice".to_owned(),
        Place::Explanation(_) => "explanation".to_owned(),
        Place::Footnote(number) => format!("f{number}"),
        Place::Body(_) => "body".to_owned(),
    }
}

/// A fact of a reading as the tables write it; `-` for none.
fn fact(reading: &Reading, key: &str) -> String {
    let reply = reading.reply.as_ref();
    let notice = reading.notice.as_ref();
    let found = match key {
        "kind" => shown(reading.kind),
        "id" => shown(&reading.identity.identifier),
        "probably" => shown(&reading.identity.inferred_identifier),
        "chamber" => shown(reading.identity.chamber),
        "year" => shown(&reading.identity.session_year),
        "number" => shown(reading.identity.number),
        "z" => shown(&reading.identity.question_number),
        "submitted" => shown(reading.submitted),
        "askers" => joined(
            reading.askers.iter().map(|asker| format!("{} ({})", asker.name, asker.party.as_deref().unwrap_or("-"))),
            ", ",
        ),
        "to" => offices(&reading.addressees),
        "about" => shown(&reading.subject),
        "reply" => shown(reply.map(|reply| reply.kind)),
        "received" => shown(reply.and_then(|reply| reply.received)),
        "by" => joined(
            reply
                .iter()
                .flat_map(|reply| &reply.by)
                .map(|by| format!("{}, {} {}", by.name, shown(by.office), by.portfolio.as_deref().unwrap_or("-"))),
            "; ",
        ),
        "behalf" => offices(reply.map_or(&[], |reply| reply.on_behalf_of.as_slice())),
        "see" => joined(&reading.see_also, " "),
        "q" => joined(reading.questions.iter().map(|question| &question.number), " "),
        "a" => joined(reading.answers.iter().map(|answer| joined(&answer.questions, " ")), "; "),
        "asked" => joined(reading.questions.iter().map(|question| question.text.replace('\n', "¶")), " / "),
        "given" => joined(reading.answers.iter().map(|answer| answer.text.replace('\n', "¶")), " / "),
        "sentences" => joined(reading.questions.iter().map(|question| question.sentences.len()), " "),
        "points" => joined(
            reading.answers.iter().map(|answer| {
                joined(&answer.refers_to, " ")
                    + if answer.refers_to.is_empty() { "-" } else { "" }
                    + if answer.pointer_only { "!" } else { "" }
            }),
            "; ",
        ),
        "notice" => shown(notice.map(|notice| notice.kind)),
        "in" => shown(notice.and_then(|notice| notice.answered_in.as_ref())),
        "reason" => shown(notice.and_then(|notice| notice.reason.as_ref())),
        "expected" => shown(notice.and_then(|notice| notice.expected.as_ref())),
        "concerns" => joined(notice.iter().flat_map(|notice| &notice.concerns), " "),
        "notes" => joined(
            reading.footnotes.iter().map(|note| {
                format!("{}: {} < {}", note.number, note.text, joined(note.referenced_from.iter().map(place), " "))
            }),
            " / ",
        ),
        "urls" => joined(reading.footnotes.iter().flat_map(|note| &note.urls), " "),
        "explanation" => shown(reading.explanation.as_ref().map(|explanation| &explanation.text)),
        "codes" => joined(reading.diagnostics.iter().map(|diagnostic| shown(diagnostic.code)), " "),
        _ => format!("no fact is called {key}"),
    };
    if found.is_empty() { "-".to_owned() } else { found }
}

/// Holds every row of a table against what is read.
fn check(table: &str) {
    let mut wrong = Vec::new();
    for row in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (text, facts) = row.split_once('\t').unwrap_or((row, ""));
        let text = text
            .replace("{Q}", Q)
            .replace("{A}", A)
            .replace("{M}", M)
            .replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\\_", "\u{A0}");
        let reading = invariants::check(&text);
        assert!(!facts.is_empty(), "no facts in {row:?}");
        for expected in facts.split(" | ") {
            let (key, value) = expected.split_once('=').unwrap_or((expected, ""));
            let found = fact(&reading, key);
            if found != value {
                wrong.push(format!("{text}\n  {key}: want {value}\n  {key}: read {found}\n"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn question_lines() {
    check(include_str!("cases/structure/question-lines.tsv"));
}

#[test]
fn reply_lines() {
    check(include_str!("cases/structure/reply-lines.tsv"));
}

#[test]
fn questions_and_answers() {
    check(include_str!("cases/structure/questions.tsv"));
}

#[test]
fn notices() {
    check(include_str!("cases/structure/notices.tsv"));
}

#[test]
fn footnotes() {
    check(include_str!("cases/structure/footnotes.tsv"));
}

#[test]
fn layouts() {
    check(include_str!("cases/structure/layouts.tsv"));
}

/// The span of a question holds its heading; of a joint one, where the paragraphs tell, only that of the first.
#[test]
fn spans_of_joint_questions() {
    let starts = |asked: &str| {
        let text = format!("{Q}Vraag 1 en 2\n{asked}\n");
        let spans = invariants::check(&text).questions.into_iter().map(|question| question.span);
        spans.map(|span| text[span.start..].split(' ').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(starts("Kent u dit?\n\nBent u daartoe bereid?"), ["Vraag", "Bent"]);
    assert_eq!(starts("Kent u dit? Dat is niet goed. Bent u bereid?"), ["Vraag", "Vraag"]);
}

/// An answer without a number is taken for one to all that is open, unless that is too much and more is to come.
#[test]
fn an_answer_without_a_number_answers_what_is_open() {
    let answered = |count: usize, more: &str| {
        let questions: Vec<_> = (1..=count).map(|at| format!("Vraag {at}\nKent u dit?\n")).collect();
        let text = format!("{Q}{A}{}Antwoord\nJa, dat is zo.\n{more}", questions.concat());
        invariants::check(&text).answers.first().map_or(0, |answer| answer.questions.len())
    };
    let more = |at: usize| format!("Vraag {at}\nEn dit?\nAntwoord {at}\nNee.\n");
    assert_eq!((answered(20, &more(21)), answered(21, &more(22)), answered(21, "")), (20, 0, 21));
    assert_eq!(answered(21, "Vraag 22\nEn dit?\n"), 21);
}

/// Behind a reply line that stands between question and answer there is no heading: the answer is all of what follows.
#[test]
fn an_answer_without_a_heading_has_its_words_as_its_span() {
    let text = format!("{Q}Vraag 1\nKent u dit?\n{A}Ja, dat is zo.\nNiet meer.\n");
    let answers = invariants::check(&text).answers;
    let spans: Vec<_> = answers.iter().map(|answer| answer.span.of(&text)).collect();
    assert_eq!(spans, ["Ja, dat is zo.\nNiet meer."]);
}

/// Some of the questions are printed once more above their answers: each keeps its own answer and its own references.
#[test]
fn questions_that_are_asked_again_count_once() {
    let again = "Vraag 2\nEn dat?\nAntwoord 2\nNee.\nVraag 3\nEn nu?\nAntwoord 3\nStraks.\n";
    let asked = "Vraag 1\nKent u Stb. 2024, 12?\nAntwoord 1\nJa.\nVraag 2\nEn dat?\nVraag 3\nEn nu?\n";
    let text = format!("{Q}{A}{asked}{again}");
    let reading = invariants::check(&text);
    let answered = reading.questions.iter().map(|question| {
        let answer = question.answer.and_then(|at| reading.answers.get(at)).map(|answer| answer.text.as_str());
        (question.number.as_str(), answer.unwrap_or_default())
    });
    assert_eq!(answered.collect::<Vec<_>>(), [("1", "Ja."), ("2", "Nee."), ("3", "Straks.")]);
    let cited: Vec<_> = reading.citations.iter().map(|citation| citation.place.clone()).collect();
    assert_eq!(cited, [Place::Question("1".into())]);
}

/// Until 2010 the reply line stood between questions and answers; what it names is cited in the header all the same.
#[test]
fn a_reply_line_below_the_questions_is_part_of_the_header() {
    let reply = A.trim_end().trim_end_matches('.');
    let see = "zie ook Aanhangsel Handelingen nr. 1588, vergaderjaar 2004–2005";
    let text = format!("{Q}1\nKent u dit?\nAntwoord\n{reply}, {see}\n1\nJa.\n");
    let reading = invariants::check(&text);
    let cited = reading.citations.iter().map(|citation| (citation.identifier.as_deref(), place(&citation.place)));
    assert_eq!(cited.collect::<Vec<_>>(), [(Some("ah-tk-20042005-1588"), "header".to_owned())]);
    assert_eq!(reading.see_also, ["ah-tk-20042005-1588"]);
}
