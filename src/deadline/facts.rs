//! What is known of a set: the facts of its documents and of its reader, each with where it comes from.

use crate::deadline::gate;
use crate::result::deadline::RequestedBy;
use crate::result::facts::DocumentFacts;
use crate::result::reading::{Chamber, Kind, NoticeKind, Reading, ReplyKind};
use crate::words::date::Date;

/// What is known of one set, from one document or from all documents of its dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// What kind of questions they are.
    pub form: Form,
    /// The chamber.
    pub chamber: Option<Chamber>,
    /// Whether a header refers to an earlier publication that is not at hand.
    pub see_also: bool,
    /// Whether the reader typed in that the questions are not answered yet.
    pub unanswered: bool,
    /// The submission.
    pub submitted: Option<Dated>,
    /// A printed date of submission that is contradicted, and therefore not used.
    pub doubtful: Option<Date>,
    /// What was received, in no order.
    pub events: Vec<Event>,
    /// The last date that the documents themselves print.
    pub last_date: Option<Date>,
    /// How many documents these facts come from.
    pub documents: usize,
    /// Requests for an earlier reply.
    pub requested_by: Vec<RequestedBy>,
    /// The official page of the set.
    pub lookup: Option<String>,
}

/// What kind of questions a set holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// None that was recognised.
    #[default]
    Unrecognised,
    /// Written questions.
    Written,
    /// Oral questions (*mondelinge vragen*).
    Oral,
}

/// A date, and where it is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The date.
    pub date: Date,
    /// Where it is known from.
    pub origin: Origin,
}

/// Something that was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// What was received.
    pub kind: EventKind,
    /// When; `None` when the document does not say.
    pub date: Option<Date>,
    /// Where it is known from.
    pub origin: Origin,
}

/// What was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// A notice of extension.
    Extension,
    /// A notice that the questions are answered in another publication.
    AnsweredElsewhere,
    /// A notice that the questions are withdrawn.
    Withdrawn,
    /// A notice that says something else; it counts as none.
    OtherNotice,
    /// A second notice.
    FurtherNotice,
    /// The answer.
    Answer,
    /// A further or revised reply.
    FurtherAnswer,
}

/// Where a fact is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A document; in a dossier its index.
    Document(Option<usize>),
    /// The reader typed it in.
    Asserted,
}

impl From<&Reading> for Facts {
    fn from(reading: &Reading) -> Self {
        Self::from(&DocumentFacts::from(reading))
    }
}

impl From<&DocumentFacts> for Facts {
    fn from(document: &DocumentFacts) -> Self {
        let mut facts = Self { see_also: !document.see_also.is_empty(), ..Self::default() };
        facts.header(document, Origin::Document(None));
        facts.reply(document, Origin::Document(None), true);
        facts.assert(document);
        facts
    }
}

impl Facts {
    /// Adds what the header of a document of a dossier says; what an earlier one said stays.
    pub(crate) fn add_header(&mut self, document: &DocumentFacts, index: usize) {
        self.header(document, Origin::Document(Some(index)));
    }

    /// Adds what a document of a dossier replies. A second copy of a publication only tells a date that the first
    /// one did not.
    pub(crate) fn add_reply(&mut self, document: &DocumentFacts, index: usize, is_new: bool) {
        self.reply(document, Origin::Document(Some(index)), is_new);
    }

    fn header(&mut self, document: &DocumentFacts, origin: Origin) {
        if document.is_oral() {
            self.form = Form::Oral;
        } else if document.kind != Kind::Unrecognised && self.form == Form::Unrecognised {
            self.form = Form::Written;
        }
        self.chamber = self.chamber.or(document.identity.chamber);
        if self.submitted.is_none()
            && let Some(date) = document.submitted
        {
            let identity = &document.identity;
            if gate::is_doubtful(date, identity.question_number.as_deref(), identity.session_year.as_deref()) {
                self.doubtful = Some(date);
            } else {
                self.submitted = Some(Dated { date, origin });
            }
        }
        if self.requested_by.is_empty() {
            self.requested_by.clone_from(&document.deadline.requested_by);
        }
        // The page of the set's number is better than that of one publication.
        if self.lookup.is_none() || document.case_page().is_some() {
            self.lookup = document.lookup().or(self.lookup.take());
        }
    }

    fn reply(&mut self, document: &DocumentFacts, origin: Origin, is_new: bool) {
        self.last_date = self.last_date.max(document.last_date());
        self.documents += usize::from(is_new);
        let Some(event) = event(document, origin) else { return };
        if is_new {
            self.events.push(event);
        } else {
            self.fill(event);
        }
    }

    /// Adds what the reader typed in about a document, after all documents: it fills what they leave open and
    /// overrides nothing.
    pub(crate) fn assert(&mut self, document: &DocumentFacts) {
        let Some(asserted) = &document.asserted else {
            return;
        };
        let origin = Origin::Asserted;
        if self.submitted.is_none() {
            self.submitted = asserted.submitted.map(|date| Dated { date, origin });
        }
        if let Some(date) = asserted.notice {
            self.fill(Event { kind: EventKind::Extension, date: Some(date), origin });
        }
        if let Some(date) = asserted.answered {
            self.fill(Event { kind: EventKind::Answer, date: Some(date), origin });
        }
        self.unanswered |= asserted.unanswered;
    }

    /// Adds an event unless a document has one of its kind; one without a date gets the date.
    fn fill(&mut self, new: Event) {
        match self.events.iter_mut().find(|event| event.kind == new.kind) {
            Some(event) if event.date.is_none() => *event = new,
            Some(_) => {}
            None => self.events.push(new),
        }
    }
}

/// What a document says was received.
fn event(document: &DocumentFacts, origin: Origin) -> Option<Event> {
    if document.kind == Kind::Unrecognised {
        return None;
    }
    let reply = document.reply.as_ref();
    let notice = document.notice.as_ref().and_then(|notice| notice.kind);
    let kind = match (reply.and_then(|reply| reply.kind), notice) {
        (Some(ReplyKind::FurtherAnswer | ReplyKind::Revised), _) => EventKind::FurtherAnswer,
        // "Antwoord van …" above a notice is a slip of the print: what stands below it counts.
        (Some(ReplyKind::Answer), _) if document.kind != Kind::Notice => EventKind::Answer,
        (_, Some(NoticeKind::AnsweredElsewhere)) => EventKind::AnsweredElsewhere,
        (_, Some(NoticeKind::Withdrawn)) => EventKind::Withdrawn,
        (Some(ReplyKind::FurtherNotice), _) => EventKind::FurtherNotice,
        (_, Some(NoticeKind::Extension)) => EventKind::Extension,
        (_, Some(NoticeKind::Other)) => EventKind::OtherNotice,
        (_, None) if document.kind == Kind::Answer => EventKind::Answer,
        (_, None) => return None,
    };
    Some(Event { kind, date: reply.and_then(|reply| reply.received), origin })
}
