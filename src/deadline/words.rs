//! The status in sentences that a journalist could print and a ministry could not contest: what the documents
//! say, and what they do not say. "Te laat" stands only where the reader typed in that there is no answer.

use crate::deadline::facts::{Event, Form, Origin};
use crate::deadline::rule::Known;
use crate::deadline::steps;
use crate::deadline::term::{due, extended_due};
use crate::result::deadline::Status;
use crate::words::date::Date;
use crate::words::lang::Lang;

/// The status in a few words. It differs from [`Status::label`] where that would not be true of these facts.
pub fn label(known: &Known<'_>, status: Status, lang: Lang) -> String {
    let label = match status {
        Status::TermPassed | Status::TermPassedAfterNotice if known.asserted_unanswered() => {
            lang.pick("nog niet beantwoord (door u ingevuld)", "not answered yet (entered by you)")
        }
        Status::TermPassed | Status::TermPassedAfterNotice if known.answered_later() => {
            lang.pick("op die dag nog geen antwoord", "no answer yet on that day")
        }
        _ => status.label(lang),
    };
    label.to_owned()
}

/// The status in one to three sentences.
pub fn sentence(known: &Known<'_>, status: Status, lang: Lang) -> String {
    let words = Words { known, lang };
    let mut sentences = match known.facts.submitted {
        Some(submitted) if status != Status::Unknown && status != Status::NoTerm => {
            words.with_term(status, submitted.date)
        }
        _ => vec![words.without_term(status)],
    };
    sentences.extend(words.unchecked(status));
    sentences.extend(words.asserted());
    sentences.join(" ")
}

struct Words<'a> {
    known: &'a Known<'a>,
    lang: Lang,
}

impl Words<'_> {
    fn with_term(&self, status: Status, submitted: Date) -> Vec<String> {
        let (three, six) = (due(submitted), extended_due(submitted));
        match status {
            Status::AnsweredInTime => vec![self.answered_in_time(submitted, three)],
            Status::AnsweredAfterNotice => vec![self.notice(submitted), self.answered_within(submitted, six)],
            Status::AnsweredAfterNoticeUndated | Status::AnsweredAfterTerm => {
                vec![self.answered_after(submitted, three, Term::ThreeWeeks), self.notice(submitted)]
            }
            Status::AnsweredAfterSixWeeks => {
                vec![self.answered_after(submitted, six, Term::SixWeeks), self.notice(submitted)]
            }
            Status::Extended => vec![self.notice(submitted), self.runs(six, Term::SixWeeks), self.no_answer()],
            Status::Open => vec![self.runs(three, Term::ThreeWeeks), self.no_answer()],
            Status::TermPassed => self.passed(three),
            Status::TermPassedAfterNotice => {
                let mut sentences = vec![self.notice_without_day()];
                sentences.extend(self.passed(six));
                sentences
            }
            Status::ClosedAnsweredElsewhere | Status::ClosedWithdrawn => vec![self.closed(status, submitted)],
            Status::NotYetSubmitted => vec![self.not_yet_submitted(submitted)],
            Status::FirstReplyElsewhere => vec![self.first_reply_elsewhere()],
            Status::NoTerm | Status::Unknown => Vec::new(),
        }
    }

    fn without_term(&self, status: Status) -> String {
        let (facts, lang) = (self.known.facts, self.lang);
        let text = match status {
            Status::NoTerm if facts.form == Form::Oral => {
                lang.pick("Voor mondelinge vragen geldt geen termijn.", "There is no term for oral questions.")
            }
            Status::NoTerm => lang.pick(
                "Voor schriftelijke vragen in de Eerste Kamer geldt geen termijn.",
                "There is no term for written questions in the Eerste Kamer.",
            ),
            Status::Unknown if facts.form == Form::Unrecognised => lang.pick(
                "Dit is geen stel schriftelijke vragen; er is geen termijn te berekenen.",
                "This is not a set of written questions; there is no term to compute.",
            ),
            Status::Unknown if facts.submitted.is_none() && facts.doubtful.is_some() => {
                let printed = facts.doubtful.map(|date| self.date(date)).unwrap_or_default();
                return match lang {
                    Lang::Nl => format!(
                        "De gedrukte datum van inzending ({printed}) past niet bij het zaaknummer of het vergaderjaar; de \
                         termijn is niet te berekenen."
                    ),
                    Lang::En => format!(
                        "The printed date of submission ({printed}) does not fit the question number or the session year; \
                         the term cannot be computed."
                    ),
                };
            }
            Status::Unknown if facts.submitted.is_none() => {
                return self.subject(
                    ("noemt geen datum van inzending", "noemen geen datum van inzending"),
                    ("names no date of submission", "name no date of submission"),
                    lang.pick("; de termijn is niet te berekenen.", "; the term cannot be computed."),
                );
            }
            Status::Unknown if self.known.answered().is_some() => lang.pick(
                "De datum van het antwoord ligt vóór die van de vragen; de status is niet te bepalen.",
                "The date of the answer lies before that of the questions; the status cannot be told.",
            ),
            _ => lang.pick(
                "Er is een antwoord, maar niet vermeld is wanneer het is ontvangen; de status is niet te bepalen.",
                "There is an answer, but not when it was received; the status cannot be told.",
            ),
        };
        text.to_owned()
    }

    fn answered_in_time(&self, submitted: Date, due: Date) -> String {
        let (on, due) = (self.answered_on(submitted), self.date(due));
        match self.lang {
            Lang::Nl => {
                format!("Antwoord ontvangen op {on}; de termijn van drie weken liep tot en met {due}.")
            }
            Lang::En => {
                format!("Answer received on {on}; the term of three weeks ran up to and including {due}.")
            }
        }
    }

    fn answered_within(&self, submitted: Date, due: Date) -> String {
        let (on, due) = (self.answered_on(submitted), self.date(due));
        match self.lang {
            Lang::Nl => format!("Antwoord ontvangen op {on}; na uitstel liep de termijn tot en met {due}."),
            Lang::En => {
                format!("Answer received on {on}; after the extension the term ran up to and including {due}.")
            }
        }
    }

    fn answered_after(&self, submitted: Date, due: Date, term: Term) -> String {
        let days = self.known.answered().map_or(0, |date| date.days_since(due));
        let (on, days, due) = (self.answered_on(submitted), self.days(days), self.date(due));
        let weeks = term.weeks(self.lang);
        match self.lang {
            Lang::Nl => format!("Antwoord ontvangen op {on}, {days} na afloop van {weeks} ({due})."),
            Lang::En => format!("Answer received on {on}, {days} after the end of {weeks} ({due})."),
        }
    }

    /// What is known of a notice of extension; of one that is not seen no more than that.
    fn notice(&self, submitted: Date) -> String {
        let lang = self.lang;
        match self.known.notice {
            Some(&Event { date: Some(date), .. }) => match lang {
                Lang::Nl => format!("Uitstelbericht ontvangen op {}.", self.on_day(date, submitted)),
                Lang::En => format!("Notice of extension received on {}.", self.on_day(date, submitted)),
            },
            Some(_) => lang
                .pick(
                    "Uitstelbericht ontvangen; de datum is niet vermeld.",
                    "Notice of extension received; its date is not told.",
                )
                .to_owned(),
            None if self.known.facts.see_also => self.subject(
                ("verwijst", "verwijzen"),
                ("refers", "refer"),
                lang.pick(
                    " naar een eerdere publicatie over deze vragen, meestal het uitstelbericht.",
                    " to an earlier publication about these questions, usually the notice of extension.",
                ),
            ),
            None => self.subject(
                ("noemt", "noemen"),
                ("mentions", "mention"),
                lang.pick(" geen uitstelbericht.", " no notice of extension."),
            ),
        }
    }

    fn notice_without_day(&self) -> String {
        match (self.known.notice.and_then(|notice| notice.date), self.lang) {
            (Some(date), Lang::Nl) => format!("Uitstelbericht ontvangen op {}.", self.date(date)),
            (Some(date), Lang::En) => format!("Notice of extension received on {}.", self.date(date)),
            (None, Lang::Nl) => "Uitstelbericht ontvangen; de datum is niet vermeld.".to_owned(),
            (None, Lang::En) => "Notice of extension received; its date is not told.".to_owned(),
        }
    }

    fn runs(&self, due: Date, term: Term) -> String {
        let due = self.date(due);
        match (term, self.lang) {
            (Term::ThreeWeeks, Lang::Nl) => format!("De termijn van drie weken loopt tot en met {due}."),
            (Term::ThreeWeeks, Lang::En) => {
                format!("The term of three weeks runs up to and including {due}.")
            }
            (Term::SixWeeks, Lang::Nl) => format!("Na uitstel loopt de termijn tot en met {due}."),
            (Term::SixWeeks, Lang::En) => {
                format!("After the extension the term runs up to and including {due}.")
            }
        }
    }

    fn no_answer(&self) -> String {
        let lang = self.lang;
        if self.known.answered_later() {
            return self.answered_later();
        }
        if self.known.asserted_unanswered() {
            return lang
                .pick("Volgens uw opgave is er nog geen antwoord.", "By your entry there is no answer yet.")
                .to_owned();
        }
        let rest = lang.pick(" geen antwoord.", " no answer.");
        self.subject(("bevat", "bevatten"), ("contains", "contain"), rest)
    }

    /// An answer is at hand, but not one of the day asked about or before.
    fn answered_later(&self) -> String {
        let day = self.date(self.known.as_of);
        match self.lang {
            Lang::Nl => format!("Op {day} was het antwoord nog niet ontvangen."),
            Lang::En => format!("On {day} the answer had not been received yet."),
        }
    }

    fn passed(&self, due: Date) -> Vec<String> {
        let (days, last) = (self.days(self.known.as_of.days_since(due)), self.date(due));
        let ended = match self.lang {
            Lang::Nl => format!("Termijn liep af op {last}"),
            Lang::En => format!("The term ended on {last}"),
        };
        if self.known.asserted_unanswered() {
            let day = self.date(self.known.as_of);
            let overdue = match self.lang {
                Lang::Nl => format!("Volgens uw opgave nog niet beantwoord: op {day} {days} te laat."),
                Lang::En => format!("By your entry not answered yet: on {day} {days} late."),
            };
            return vec![format!("{ended}."), overdue];
        }
        if self.known.answered_later() {
            return vec![format!("{ended}."), self.answered_later()];
        }
        let here = if self.is_one() {
            self.lang.pick(
                "of er antwoord is, staat niet in dit document.",
                "whether there is an answer is not in this document.",
            )
        } else {
            self.lang.pick(
                "of er antwoord is, staat niet in deze bestanden.",
                "whether there is an answer is not in these files.",
            )
        };
        vec![format!("{ended}; {here}")]
    }

    fn closed(&self, status: Status, submitted: Date) -> String {
        let withdrawn = status == Status::ClosedWithdrawn;
        let what = match (withdrawn, self.lang) {
            (true, Lang::Nl) => "Ingetrokken",
            (true, Lang::En) => "Withdrawn",
            (false, Lang::Nl) => "Beantwoord in een andere publicatie",
            (false, Lang::En) => "Answered in another publication",
        };
        match (self.known.closing.and_then(|closing| closing.date), self.lang) {
            (Some(date), Lang::Nl) => {
                format!("{what}, volgens de mededeling ontvangen op {}.", self.on_day(date, submitted))
            }
            (Some(date), Lang::En) => {
                format!("{what}, according to the notice received on {}.", self.on_day(date, submitted))
            }
            (None, Lang::Nl) => format!("{what}, volgens de mededeling."),
            (None, Lang::En) => format!("{what}, according to the notice."),
        }
    }

    fn not_yet_submitted(&self, submitted: Date) -> String {
        let (day, submitted) = (self.date(self.known.as_of), self.date(submitted));
        match self.lang {
            Lang::Nl => format!("Ingezonden op {submitted}; op {day} dus nog niet."),
            Lang::En => format!("Submitted on {submitted}, so not yet on {day}."),
        }
    }

    fn first_reply_elsewhere(&self) -> String {
        self.subject(
            ("bevat alleen een nadere of herziene reactie", "bevatten alleen een nadere of herziene reactie"),
            ("contains only a further or revised reply", "contain only a further or revised reply"),
            self.lang.pick(
                "; wanneer de eerste reactie kwam, staat er niet in.",
                "; when the first reply came is not told.",
            ),
        )
    }

    fn unchecked(&self, status: Status) -> Option<String> {
        let submitted = self.known.facts.submitted?.date;
        let is_counted = status.is_counted() && steps::is_unchecked(submitted);
        let text = self.lang.pick(
            "De tekst van de regel is voor sets van voor 1998 niet nagegaan.",
            "The text of the rule was not checked for sets from before 1998.",
        );
        is_counted.then(|| text.to_owned())
    }

    /// Which of the facts used were typed in.
    fn asserted(&self) -> Option<String> {
        let (facts, lang) = (self.known.facts, self.lang);
        let mut parts = Vec::new();
        let submitted = facts.submitted.filter(|fact| fact.origin == Origin::Asserted).map(|fact| fact.date);
        let typed =
            |event: Option<&Event>| event.filter(|event| event.origin == Origin::Asserted).and_then(|event| event.date);
        for (date, what) in [
            (submitted, lang.pick("ingezonden", "submitted")),
            (typed(self.known.notice), lang.pick("uitstelbericht", "notice of extension")),
            (typed(self.known.answer), lang.pick("antwoord", "answer")),
        ] {
            parts.extend(date.map(|date| format!("{what} {}", self.date(date))));
        }
        if parts.is_empty() {
            return None;
        }
        Some(format!("{}: {}.", lang.pick("Door u ingevuld", "Entered by you"), parts.join(", ")))
    }

    fn is_one(&self) -> bool {
        self.known.facts.documents <= 1
    }

    /// "Dit document …" or "Deze bestanden …", with the verb that goes with it.
    fn subject(&self, nl: (&str, &str), en: (&str, &str), rest: &str) -> String {
        let (one, many) = self.lang.pick(nl, en);
        let (document, files) = self.lang.pick(("Dit document", "Deze bestanden"), ("This document", "These files"));
        if self.is_one() { format!("{document} {one}{rest}") } else { format!("{files} {many}{rest}") }
    }

    fn answered_on(&self, submitted: Date) -> String {
        self.known.answered().map(|date| self.on_day(date, submitted)).unwrap_or_default()
    }

    /// `3 juli 2023 (dag 12)`; without the day where it would be negative.
    fn on_day(&self, date: Date, submitted: Date) -> String {
        let day = date.days_since(submitted);
        if day < 0 { self.date(date) } else { format!("{} ({} {day})", self.date(date), self.lang.pick("dag", "day")) }
    }

    fn date(&self, date: Date) -> String {
        date.in_words(self.lang)
    }

    fn days(&self, days: i64) -> String {
        let noun = if days == 1 { self.lang.pick("dag", "day") } else { self.lang.pick("dagen", "days") };
        format!("{days} {noun}")
    }
}

#[derive(Clone, Copy)]
enum Term {
    ThreeWeeks,
    SixWeeks,
}

impl Term {
    fn weeks(self, lang: Lang) -> &'static str {
        match self {
            Self::ThreeWeeks => lang.pick("drie weken", "three weeks"),
            Self::SixWeeks => lang.pick("zes weken", "six weeks"),
        }
    }
}
