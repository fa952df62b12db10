//! Reads Dutch parliamentary written questions (*Kamervragen*).

#![cfg_attr(test, allow(clippy::string_slice, reason = "a wrong offset in a test fails as the test"))]

mod citation;
mod deadline;
mod document;
mod dossier;
mod exchange;
mod export;
mod header;
mod note;
mod notice;
mod outline;
mod result;
mod source;
mod text;
mod words;

pub use citation::identifier::{DossierNumber, Gazette, HandelingenPart, Identifier};
pub use citation::lookup::{FoundCitation, citations as find_citations};
pub use deadline::compute::{compute as compute_deadline, deadlines, status as deadline_status, status_names};
pub use deadline::facts::{Dated, Event, EventKind, Facts, Form, Origin};
pub use document::parts::parts;
pub use dossier::brief::{Sizes, brief};
pub use dossier::collection::{Collection, Failure, GENERATOR};
pub use dossier::docket::Docket;
pub use dossier::statistics::{Statistics, statistics};
pub use dossier::{Dossier, collect, sets};
pub use export::annotate::{DisplayBlock, annotate};
pub use export::csv::statistics as statistics_csv;
pub use export::ics::calendar;
pub use outline::outline;
pub use result::cited::{Citation, CitationKind, LawReference, Place};
pub use result::context::{Asserted, Context};
pub use result::deadline::{
    Deadline, NoticeReceived, Recess, RequestedBy, Status, StatusName, Step, StepCode, StepSource, Tone,
};
pub use result::diagnostic::{Code, Diagnostic, Severity};
pub use result::facts::{AskerFacts, DocumentFacts, ReplyFacts};
pub use result::mark::{Mark, MarkKind};
pub use result::reading::{
    Addressee, Answer, Asker, Chamber, Explanation, Footnote, Identity, Kind, Notice, NoticeKind, Office, Question,
    Reading, Replier, Reply, ReplyKind, SCHEMA_VERSION,
};
pub use source::furniture::furniture;
pub use source::hints::Hints;
pub use source::line::{Furniture, Line};
pub use source::note::{Link, Marker, Note};
pub use source::{Source, lines};
pub use text::join::{Joint, joint};
pub use text::order::sort_by;
pub use text::span::{Span, Utf16Index};
pub use text::view::trimmed;
pub use words::date::{Date, Error as DateError, find as find_dates};
pub use words::heading::labelled as labelled_heading;
pub use words::lang::Lang;
pub use words::session_year::SessionYear;

/// Reads a document. Any text gives a reading; the same text and context give the same reading.
///
/// Spans of the reading are bytes of `source.text`; [`Reading::to_utf16`] turns them into UTF-16 code units.
#[must_use]
pub fn read(source: &Source, context: &Context) -> Reading {
    document::read(source, context)
}
