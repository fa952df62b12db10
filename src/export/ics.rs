//! Due dates for a calendar (RFC 5545): one all-day event for each day on which a set that is open must be answered.

use std::fmt::Write as _;

use crate::dossier::Dossier;
use crate::dossier::collection::GENERATOR;
use crate::result::context::Context;
use crate::result::deadline::{Status, Step, StepCode};
use crate::result::facts::DocumentFacts;
use crate::words::date::Date;
use crate::words::lang::Lang;

/// A line holds at most so many octets, its end not counted (section 3.1).
const LINE: usize = 75;

/// A calendar with the due dates of the dossiers that are open or extended on the day of `context`.
///
/// Days that lie before that day are left out. The same set has the same UID in every export, so that a calendar
/// replaces the event; DTSTAMP is the day asked about, so that the same input gives the same bytes. Calendars
/// synchronise: the subject is in it only with `include_subject`.
#[must_use]
pub fn calendar(dossiers: &[Dossier], documents: &[DocumentFacts], context: &Context, include_subject: bool) -> String {
    let mut lines = Lines(String::new());
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    let language = context.lang.pick("NL", "EN");
    lines.put("PRODID", &format!("-//Vraagstuk//{GENERATOR}//{language}"));
    lines.put("CALSCALE", "GREGORIAN");
    for dossier in dossiers {
        let subject = dossier.documents.iter().find_map(|index| documents.get(*index)?.subject.as_deref());
        let event =
            Event { dossier, context, name: name(dossier, documents), subject: subject.filter(|_| include_subject) };
        for code in [StepCode::Due, StepCode::ExtendedDue] {
            event.put(&mut lines, code);
        }
    }
    lines.put("END", "VCALENDAR");
    lines.0
}

/// The set's number or the identifier of a publication of it; else the key of the dossier.
fn name(dossier: &Dossier, documents: &[DocumentFacts]) -> String {
    let identities = || dossier.documents.iter().filter_map(|index| documents.get(*index)).map(|one| &one.identity);
    let number = identities().find_map(|identity| identity.question_number.clone());
    let identifier = || identities().find_map(|identity| identity.identifier.clone());
    let inferred = || identities().find_map(|identity| identity.inferred_identifier.clone());
    number.or_else(identifier).or_else(inferred).unwrap_or_else(|| dossier.key.clone())
}

struct Event<'a> {
    dossier: &'a Dossier,
    context: &'a Context,
    name: String,
    subject: Option<&'a str>,
}

impl Event<'_> {
    fn put(&self, lines: &mut Lines, code: StepCode) {
        let deadline = &self.dossier.deadline;
        let is_open = matches!(deadline.status, Status::Open | Status::Extended);
        let Some(step) = deadline.steps.iter().find(|step| is_open && step.code == code) else { return };
        if step.date < self.context.as_of {
            return;
        }
        let which = if code == StepCode::Due { "due" } else { "extended-due" };
        let next = step.date.plus_days(1);
        lines.put("BEGIN", "VEVENT");
        lines.put_text("UID", &format!("{}-{which}@vraagstuk", self.dossier.key));
        lines.put("DTSTAMP", &format!("{}T000000Z", compact(self.context.as_of)));
        lines.put("DTSTART;VALUE=DATE", &compact(step.date));
        lines.put("DTEND;VALUE=DATE", &compact(next));
        lines.put("TRANSP", "TRANSPARENT");
        let summary = self.summary(step);
        lines.put_text("SUMMARY", &summary);
        lines.put_text("DESCRIPTION", &self.description());
        if let Some(address) = &deadline.lookup {
            lines.put("URL", address);
        }
        lines.put("BEGIN", "VALARM");
        lines.put("ACTION", "DISPLAY");
        lines.put_text("DESCRIPTION", &summary);
        lines.put("TRIGGER", "-P3D");
        lines.put("END", "VALARM");
        lines.put("END", "VEVENT");
    }

    fn summary(&self, step: &Step) -> String {
        let what = self.context.lang.pick("Kamervragen", "Written questions");
        format!("{what} {}: {}", self.name, step.label)
    }

    /// The subject where it is wanted, the status, and the sum.
    fn description(&self) -> String {
        let deadline = &self.dossier.deadline;
        let lang = self.context.lang;
        let mut text = self.subject.map(|subject| format!("{subject}\n\n")).unwrap_or_default();
        text.push_str(&deadline.sentence);
        for step in &deadline.steps {
            let _ = write!(text, "\n{}: {} ({})", step.date.in_words(lang), step.label, step.basis);
        }
        let day = self.context.as_of.in_words(lang);
        let _ = match lang {
            Lang::Nl => write!(text, "\nStand op {day}, {GENERATOR}"),
            Lang::En => write!(text, "\nAs of {day}, {GENERATOR}"),
        };
        text
    }
}

fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// Content lines: `NAME:value`, folded, ended by CRLF.
struct Lines(String);

impl Lines {
    /// Adds a property whose value is no text and needs no escape.
    fn put(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for part in [name, ":", value] {
            for c in part.chars().filter(|c| !c.is_control()) {
                if c.len_utf8() > room {
                    self.0.push_str("\r\n ");
                    room = LINE - 1;
                }
                self.0.push(c);
                room -= c.len_utf8();
            }
        }
        self.0.push_str("\r\n");
    }

    /// Adds a property whose value is text (section 3.3.11).
    fn put_text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for c in value.chars() {
            match c {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                _ => escaped.push(c),
            }
        }
        self.put(name, &escaped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::collect;

    const NOTICE: &str = r#"{ "kind": "notice", "subject": "spionage; camera’s, «röntgen» \\ douane",
        "identity": { "identifier": "ah-tk-20222023-3069" }, "submitted": "2023-06-21", "askers": [{ "name": "Kuiken" }],
        "reply": { "kind": "notice", "received": "2023-07-03" }, "notice": { "kind": "extension" } }"#;

    fn export(json: &str, as_of: &str, include_subject: bool) -> String {
        let documents = [serde_json::from_str(json).unwrap()];
        let context = Context::new(as_of.parse().unwrap());
        calendar(&collect(&documents, &context), &documents, &context, include_subject)
    }

    /// Undoes the folding, as a reader of the format does.
    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_extended_set() {
        let lines = unfolded(&export(NOTICE, "2023-07-13", false));
        assert_eq!(
            lines[..4],
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vraagstuk//vraagstuk 0.1.0//NL", "CALSCALE:GREGORIAN"]
        );
        assert_eq!(lines[4], "BEGIN:VEVENT");
        assert!(
            lines[5].starts_with("UID:2023-06-21-") && lines[5].ends_with("-extended-due@vraagstuk"),
            "{}",
            lines[5]
        );
        assert_eq!(
            lines[6..11],
            [
                "DTSTAMP:20230713T000000Z",
                "DTSTART;VALUE=DATE:20230802",
                "DTEND;VALUE=DATE:20230803",
                "TRANSP:TRANSPARENT",
                "SUMMARY:Kamervragen ah-tk-20222023-3069: zes weken\\, na uitstelbericht",
            ]
        );
        assert_eq!(
            lines[11],
            "DESCRIPTION:Uitstelbericht ontvangen op 3 juli 2023 (dag 12). Na uitstel loopt de termijn tot en met 2 \
             augustus 2023. Dit document bevat geen antwoord.\\n21 juni 2023: ingezonden (document)\\n3 juli 2023: \
             uitstelbericht ontvangen (dag 12) (document)\\n12 juli 2023: drie weken (Reglement van Orde van de Tweede \
             Kamer)\\n2 augustus 2023: zes weken\\, na uitstelbericht (overzicht Niet op tijd beantwoorde Kamervragen)\\nStand \
             op 13 juli 2023\\, vraagstuk 0.1.0"
        );
        assert_eq!(lines[12], "URL:https://zoek.officielebekendmakingen.nl/ah-tk-20222023-3069.html");
        assert_eq!(lines[13..15], ["BEGIN:VALARM", "ACTION:DISPLAY"]);
        assert_eq!(lines[16..], ["TRIGGER:-P3D", "END:VALARM", "END:VEVENT", "END:VCALENDAR"]);
    }

    #[test]
    fn due_dates_that_lie_ahead_of_what_is_open() {
        let days = |json: &str, as_of| {
            let lines = unfolded(&export(json, as_of, false));
            lines
                .iter()
                .filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(days(NOTICE, "2023-07-10"), ["20230712", "20230802"]);
        assert_eq!(days(NOTICE, "2023-07-12"), ["20230712", "20230802"]);
        assert_eq!(days(NOTICE, "2023-07-13"), ["20230802"]);
        assert_eq!(days(NOTICE, "2023-08-03"), Vec::<String>::new());
        let answer = NOTICE.replace("notice\"", "answer\"");
        assert_eq!(days(&answer, "2023-07-10"), Vec::<String>::new());
    }

    #[test]
    fn the_subject_only_when_chosen() {
        assert!(!unfolded(&export(NOTICE, "2023-07-10", false)).concat().contains("spionage"));
        let with = unfolded(&export(NOTICE, "2023-07-10", true));
        assert!(
            with.iter().any(|line| line.starts_with("DESCRIPTION:spionage\\; camera’s\\, «röntgen» \\\\ douane\\n\\n"))
        );
    }

    #[test]
    fn lines_fold_between_characters() {
        let mut lines = Lines(String::new());
        lines.put_text("SUMMARY", &"é€x\u{7}".repeat(60));
        assert!(lines.0.ends_with("\r\n"));
        let folded: Vec<_> = lines.0.split_terminator("\r\n").collect();
        assert!(folded.len() > 4);
        for line in &folded {
            assert!(line.len() <= LINE, "{} octets", line.len());
        }
        assert!(folded[1..].iter().all(|line| line.starts_with(' ')));
        assert!(folded[0].len() >= LINE - 2);
        assert_eq!(unfolded(&lines.0), [format!("SUMMARY:{}", "é€x".repeat(60))]);
    }

    #[test]
    fn the_same_bytes_and_uids_every_time() {
        assert_eq!(export(NOTICE, "2023-07-10", true), export(NOTICE, "2023-07-10", true));
        let uids = |as_of| {
            let lines = unfolded(&export(NOTICE, as_of, false));
            lines.into_iter().rfind(|line| line.starts_with("UID:"))
        };
        assert_eq!(uids("2023-07-10"), uids("2023-07-20"));
    }
}
