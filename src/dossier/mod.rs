//! Dossiers: the documents of one set together (question, notice, answer, further answer), and what they say
//! jointly. How documents are joined stands in `join.rs`.

use std::collections::{BTreeMap, HashSet};

use crate::deadline::compute;
use crate::deadline::facts::Facts;
use crate::dossier::join::{Group, publication, stage};
use crate::result::context::Context;
use crate::result::contract::contract;
use crate::result::deadline::Deadline;
use crate::result::diagnostic::{Code, Diagnostic};
use crate::result::facts::DocumentFacts;
use crate::text::order::sort_by;
use crate::words::date::Date;
use crate::words::lang::Lang;

pub mod brief;
pub mod collection;
pub mod docket;
mod join;
mod similar;
pub mod statistics;

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

/// A set as its documents tell of it, whatever the day. Made once, it answers for any day without joining again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// As in [`Dossier`].
    pub key: String,
    /// As in [`Dossier`].
    pub documents: Vec<usize>,
    /// What the documents say together.
    pub facts: Facts,
    /// Dates that must be the same and are not.
    pub contradictions: Vec<Contradiction>,
}

/// Different dates of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Whether of the submission; else of the receipt of a publication.
    pub of_submission: bool,
    /// The dates, each with the name of the first document that prints it; the first is used.
    pub dates: Vec<(Date, String)>,
}

/// The dossiers of these documents, in the order of their first document. Every document is in one dossier; only
/// a reply that names several sets is in several.
#[must_use]
pub fn collect(documents: &[DocumentFacts], context: &Context) -> Vec<Dossier> {
    sets(documents).iter().map(|set| set.dossier(context)).collect()
}

/// The sets of which these documents tell, in the order of their first document.
///
/// Documents are joined by the number of the set; else by "Zie ook"; else by the same day of submission, the same
/// askers and an almost equal subject. Where two candidates fit, none is taken. Linear in the number of documents.
#[must_use]
pub fn sets(documents: &[DocumentFacts]) -> Vec<Set> {
    join::groups(documents).iter().map(|group| Set::new(documents, group)).collect()
}

impl Set {
    fn new(documents: &[DocumentFacts], group: &Group) -> Self {
        let members = |indices: &[usize]| -> Vec<_> {
            indices.iter().filter_map(|&index| Some((index, documents.get(index)?))).collect()
        };
        let by_publication = |(index, document): &(usize, &DocumentFacts)| {
            [stage(document), document.last_date().map_or(0, Date::ordinal), *index]
        };
        let (mut own, guests) = (members(&group.own), members(&group.guests));
        sort_by(&mut own, by_publication);
        let mut all: Vec<_> = own.iter().chain(&guests).copied().collect();
        sort_by(&mut all, by_publication);
        Self {
            key: key(&own),
            documents: all.iter().map(|(index, _)| *index).collect(),
            facts: merged(&own, &guests),
            contradictions: contradictions(&own),
        }
    }

    /// The set on the day and in the language of `context`.
    #[must_use]
    pub fn dossier(&self, context: &Context) -> Dossier {
        Dossier {
            key: self.key.clone(),
            documents: self.documents.clone(),
            deadline: compute::compute(&self.facts, context),
            diagnostics: self.contradictions.iter().map(|one| one.diagnostic(context.lang)).collect(),
        }
    }
}

/// What the documents of a set say together, in the order in which they were published.
fn merged(own: &[(usize, &DocumentFacts)], guests: &[(usize, &DocumentFacts)]) -> Facts {
    let mut facts = Facts::default();
    let mut seen = HashSet::new();
    for &(index, document) in own {
        let is_new = publication(document).is_none_or(|publication| seen.insert(publication));
        facts.add_header(document, index);
        facts.add_reply(document, index, is_new);
    }
    for &(index, document) in guests {
        facts.add_reply(document, index, true);
    }
    for (_, document) in own {
        facts.assert(document);
    }
    let members = || own.iter().chain(guests).map(|(_, document)| *document);
    // A publication that "Zie ook" names and that is at hand tells itself whether it is a notice.
    let is_absent = |identifier: &String| !members().any(|member| join::is_known_as(member, identifier));
    facts.see_also = own.iter().any(|(_, document)| document.see_also.iter().any(is_absent));
    facts
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

/// Different dates of the submission, and of the receipt of one publication.
fn contradictions(own: &[(usize, &DocumentFacts)]) -> Vec<Contradiction> {
    let submitted = own.iter().filter_map(|&(index, document)| Some((document.submitted?, name(index, document))));
    let mut found = vec![Contradiction::new(true, submitted)];
    let mut receipts: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for &(index, document) in own {
        let received = document.reply.as_ref().and_then(|reply| reply.received);
        if let Some((publication, date)) = publication(document).zip(received) {
            receipts.entry(publication).or_default().push((date, name(index, document)));
        }
    }
    found.extend(receipts.into_values().map(|dates| Contradiction::new(false, dates)));
    found.retain(|one| one.dates.len() > 1);
    found
}

impl Contradiction {
    fn new(of_submission: bool, dates: impl IntoIterator<Item = (Date, String)>) -> Self {
        let mut seen = HashSet::new();
        Self { of_submission, dates: dates.into_iter().filter(|(date, _)| seen.insert(*date)).collect() }
    }

    fn diagnostic(&self, lang: Lang) -> Diagnostic {
        let dates: Vec<_> =
            self.dates.iter().map(|(date, name)| format!("{} in {name}", date.in_words(lang))).collect();
        let event =
            if self.of_submission { lang.pick("inzending", "submission") } else { lang.pick("ontvangst", "receipt") };
        let first = lang.pick("de eerste geldt", "the first counts");
        Diagnostic::new(Code::ContradictoryDates, &format!("{event} {} ({first})", dates.join(", ")), None, lang)
    }
}

fn name(index: usize, document: &DocumentFacts) -> String {
    let identity = &document.identity;
    let known = identity.identifier.as_ref().or(identity.inferred_identifier.as_ref());
    known.cloned().unwrap_or_else(|| format!("document {}", index + 1))
}
