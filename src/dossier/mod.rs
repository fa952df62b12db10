//! Dossiers: the documents of one set together (question, notice, answer, further answer), and what they say
//! jointly. How documents are joined stands in `join.rs`.

mod join;
mod similar;

use std::collections::HashSet;

use crate::context::{Context, Lang};
use crate::date::Date;
use crate::deadline::{self, Deadline, Facts};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::facts::DocumentFacts;
use crate::reading::{Kind, ReplyKind, contract};
use join::Group;

contract! {
    /// The documents of one set.
    #[derive(Eq)]
    pub struct Dossier {
        /// What the set is known by: its Z number, else a key made of its header. The same in every collection
        /// that holds the same headers.
        pub key: String,
        /// Indices of the documents, in the order in which they were published.
        pub documents: Vec<usize>,
        /// The deadline from the facts of all of them; each step names its document.
        pub deadline: Deadline,
        /// Where the documents contradict each other.
        pub diagnostics: Vec<Diagnostic>,
    }
}

/// The dossiers of these documents, in the order of their first document. Every document is in one dossier; only
/// a reply that names several sets is in several.
///
/// Documents are joined by the number of the set; else by "Zie ook"; else by the same day of submission, the same
/// askers and an almost equal subject. Where two candidates fit, none is taken. Linear in the number of documents.
#[must_use]
pub fn collect(documents: &[DocumentFacts], context: &Context) -> Vec<Dossier> {
    join::groups(documents).iter().map(|group| dossier(documents, group, context)).collect()
}

fn dossier(documents: &[DocumentFacts], group: &Group, context: &Context) -> Dossier {
    let mut own: Vec<_> = group.own.iter().filter_map(|&index| Some((index, documents.get(index)?))).collect();
    own.sort_by_key(|(index, document)| (stage(document), document.last_date(), *index));
    let guests: Vec<_> = group.guests.iter().filter_map(|&index| Some((index, documents.get(index)?))).collect();

    let mut facts = Facts::default();
    let mut seen = HashSet::new();
    for &(index, document) in &own {
        let is_new = publication(document).is_none_or(|publication| seen.insert(publication));
        facts.add_header(document, index);
        facts.add_reply(document, index, is_new);
    }
    for &(index, document) in &guests {
        facts.add_reply(document, index, true);
    }
    for (_, document) in &own {
        facts.assert(document);
    }
    facts.see_also = own.iter().any(|(_, document)| names_an_absent(document, documents, group));

    let mut indices: Vec<_> = own.iter().chain(&guests).copied().collect();
    indices.sort_by_key(|(index, document)| (stage(document), document.last_date(), *index));
    Dossier {
        key: key(&own),
        documents: indices.iter().map(|(index, _)| *index).collect(),
        deadline: deadline::compute(&facts, context),
        diagnostics: contradictions(&own, context.lang),
    }
}

/// The stages of a set: questions, notice, answer, what follows. The header of the earlier one counts.
fn stage(document: &DocumentFacts) -> u8 {
    match document.reply.as_ref().and_then(|reply| reply.kind) {
        Some(ReplyKind::Notice) => 1,
        Some(ReplyKind::Answer) => 2,
        Some(ReplyKind::FurtherAnswer | ReplyKind::FurtherNotice | ReplyKind::Revised) => 3,
        None => match document.kind {
            Kind::Question => 0,
            Kind::Notice => 1,
            Kind::Answer => 2,
            Kind::Unrecognised => 4,
        },
    }
}

/// What tells two copies of one publication (PDF and Word) from two publications; `None` when nothing does.
fn publication(document: &DocumentFacts) -> Option<(u8, String)> {
    let identity = &document.identity;
    let stage = stage(document);
    if stage == 0 {
        return identity.question_number.clone().map(|number| (stage, number));
    }
    let identifier = identity.identifier.as_ref().or(identity.inferred_identifier.as_ref());
    identifier.map(|identifier| (stage, identifier.clone()))
}

/// Whether "Zie ook" names a publication that is not in this dossier: usually the notice.
fn names_an_absent(document: &DocumentFacts, documents: &[DocumentFacts], group: &Group) -> bool {
    let members = || group.own.iter().chain(&group.guests).filter_map(|&index| documents.get(index));
    document.see_also.iter().any(|identifier| !members().any(|member| join::is_known_as(member, identifier)))
}

fn key(own: &[(usize, &DocumentFacts)]) -> String {
    if let Some(number) = own.iter().find_map(|(_, document)| join::number(document)) {
        return number;
    }
    let header = own.iter().find_map(|(_, document)| {
        let (askers, subject) = (similar::askers(document)?, similar::letters(document.subject.as_deref()?));
        Some(format!("{}-{:08x}", document.submitted?, hash(&format!("{askers} {subject}"))))
    });
    let identifier = || own.iter().find_map(|(_, document)| document.identity.identifier.clone());
    let place = || own.first().map(|(index, _)| format!("document-{index}")).unwrap_or_default();
    header.or_else(identifier).unwrap_or_else(place)
}

/// FNV-1a: the same number on every machine and in every version, which a standard hash does not promise.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Dates that must be the same and are not: of the submission, and of the receipt of one publication.
fn contradictions(own: &[(usize, &DocumentFacts)], lang: Lang) -> Vec<Diagnostic> {
    let submitted = own.iter().filter_map(|&(index, document)| Some((index, document, document.submitted?)));
    let mut found = Vec::new();
    found.extend(contradiction(submitted.collect(), lang.pick("inzending", "submission"), lang));
    let mut seen = HashSet::new();
    for (_, document) in own {
        let Some(publication_key) = publication(document).filter(|key| seen.insert(key.clone())) else { continue };
        let copies = own.iter().filter_map(|&(index, copy)| {
            let received = copy.reply.as_ref()?.received?;
            (publication(copy).as_ref() == Some(&publication_key)).then_some((index, copy, received))
        });
        found.extend(contradiction(copies.collect(), lang.pick("ontvangst", "receipt"), lang));
    }
    found
}

fn contradiction(dates: Vec<(usize, &DocumentFacts, Date)>, what: &str, lang: Lang) -> Option<Diagnostic> {
    let (_, _, first) = *dates.first()?;
    if dates.iter().all(|(_, _, date)| *date == first) {
        return None;
    }
    let mut seen = HashSet::new();
    let named = dates.into_iter().filter(|(_, _, date)| seen.insert(*date));
    let named: Vec<_> =
        named.map(|(index, document, date)| format!("{} ({})", date.in_words(lang), name(index, document))).collect();
    let named = named.join(", ");
    let message = match lang {
        Lang::Nl => {
            format!("De documenten noemen verschillende datums van {what}: {named}. De eerstgenoemde is gebruikt.")
        }
        Lang::En => format!("The documents name different dates of {what}: {named}. The first is used."),
    };
    Some(Diagnostic { code: Code::ContradictoryDates, severity: Severity::Warning, message, span: None })
}

fn name(index: usize, document: &DocumentFacts) -> String {
    let identity = &document.identity;
    let known = identity.identifier.as_ref().or(identity.inferred_identifier.as_ref());
    known.or(identity.question_number.as_ref()).cloned().unwrap_or_else(|| format!("document {}", index + 1))
}
