//! Documents kept between two days: a change of the day asked about reads, joins and passes nothing anew.

use crate::deadline::compute;
use crate::deadline::facts::Facts;
use crate::dossier::{self, Dossier, Set};
use crate::result::context::Context;
use crate::result::deadline::{Deadline, Status};
use crate::result::facts::DocumentFacts;
use crate::words::date::Date;

/// The facts of many documents, and the sets of which they tell.
#[derive(Debug, Default)]
pub struct Docket {
    documents: Vec<DocumentFacts>,
    facts: Vec<Facts>,
    /// Made when first asked for after a change.
    sets: Option<Vec<Set>>,
}

impl Docket {
    /// Adds a document after the others.
    pub fn push(&mut self, document: DocumentFacts) {
        self.facts.push(Facts::from(&document));
        self.documents.push(document);
        self.sets = None;
    }

    /// Puts a document in the place of one that is there: what the reader typed in about it has changed.
    pub fn replace(&mut self, index: usize, document: DocumentFacts) {
        if let (Some(facts), Some(slot)) = (self.facts.get_mut(index), self.documents.get_mut(index)) {
            *facts = Facts::from(&document);
            *slot = document;
            self.sets = None;
        }
    }

    /// The documents, in the order in which they were added.
    #[must_use]
    pub fn documents(&self) -> &[DocumentFacts] {
        &self.documents
    }

    /// The status of each document, and its number of days.
    pub fn statuses(&self, as_of: Date) -> impl Iterator<Item = (Status, Option<i64>)> {
        self.facts.iter().map(move |facts| compute::status(facts, as_of))
    }

    /// The deadline of one document.
    #[must_use]
    pub fn deadline(&self, index: usize, context: &Context) -> Option<Deadline> {
        Some(compute::compute(self.facts.get(index)?, context))
    }

    /// The sets, in the order of their first document.
    pub fn sets(&mut self) -> &[Set] {
        self.sets.get_or_insert_with(|| dossier::sets(&self.documents))
    }

    /// The dossiers of all sets.
    #[must_use]
    pub fn dossiers(&mut self, context: &Context) -> Vec<Dossier> {
        self.sets().iter().map(|set| set.dossier(context)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadline::compute::deadlines;
    use crate::dossier::collect;

    fn document(json: &str) -> DocumentFacts {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_docket_tells_what_the_documents_tell() {
        let question =
            r#"{ "kind": "question", "submitted": "2024-10-01", "identity": { "questionNumber": "2024Z1" } }"#;
        let answer = r#"{ "kind": "answer", "identity": { "questionNumber": "2024Z1" },
            "reply": { "kind": "answer", "received": "2024-10-11" } }"#;
        let mut docket = Docket::default();
        docket.push(document(question));
        let first = Context::new("2024-10-05".parse().unwrap());
        assert_eq!(docket.dossiers(&first)[0].deadline.status, Status::Open);
        docket.push(document(answer));
        for as_of in ["2024-10-05", "2024-12-01"] {
            let context = Context::new(as_of.parse().unwrap());
            let all = deadlines(docket.documents(), &context);
            let expected = collect(docket.documents(), &context);
            assert_eq!(docket.dossiers(&context), expected);
            let statuses: Vec<_> = all.iter().map(|one| (one.status, one.days)).collect();
            assert_eq!(docket.statuses(context.as_of).collect::<Vec<_>>(), statuses);
            assert_eq!(docket.deadline(1, &context).as_ref(), all.get(1));
        }
        let typed = answer.replace("\"kind\": \"answer\", \"identity\"", "\"kind\": \"unrecognised\", \"identity\"");
        docket.replace(1, document(&typed));
        docket.replace(2, document(&typed));
        assert_eq!(docket.documents().len(), 2);
        assert_eq!(docket.sets().len(), 2);
    }
}
