//! Which documents speak of one set. Wrongly joined is worse than not joined: where two candidates fit, none is
//! taken, and two sets are never merged because one reply names both.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::dossier::similar::{almost_equal, askers, letters};
use crate::result::facts::DocumentFacts;
use crate::result::reading::{Kind, ReplyKind};
use crate::words::date::Date;

/// The documents of one set.
#[derive(Debug, Default)]
pub struct Group {
    /// Documents whose header speaks of this set.
    pub own: Vec<usize>,
    /// Replies that name this set beside their own.
    pub guests: Vec<usize>,
}

/// The sets of which these documents speak, in the order of their first document.
pub fn groups(documents: &[DocumentFacts]) -> Vec<Group> {
    let mut join = Join::new(documents);
    join.by_number();
    join.by_identifier();
    join.by_see_also();
    join.by_header();
    join.by_concerns();
    join.into_groups()
}

/// The number of the set, as the header of the document prints it.
pub fn number(document: &DocumentFacts) -> Option<String> {
    Some(document.identity.question_number.as_ref()?.to_ascii_uppercase())
}

/// Whether this identifier is, or probably is, that of the document.
pub fn is_known_as(document: &DocumentFacts, identifier: &str) -> bool {
    let identity = &document.identity;
    [&identity.identifier, &identity.inferred_identifier].into_iter().flatten().any(|known| known == identifier)
}

/// So many subjects of one day and the same askers are no longer compared pair by pair.
const MANY: usize = 32;

/// How two headers agree.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Same,
    /// One of them does not say enough.
    Open,
    Different,
}

/// The replies of one stage among documents with one header.
#[derive(Default)]
struct Replies {
    identifiers: HashSet<String>,
    received: HashSet<Date>,
    /// Whether one of them has no identifier, so that only its date tells it from another.
    is_open: bool,
}

impl Replies {
    fn are_several(&self) -> bool {
        self.identifiers.len() > 1 || (self.is_open && self.received.len() > 1)
    }
}

struct Join<'a> {
    documents: &'a [DocumentFacts],
    /// Parent of each document in its tree; a root is its own.
    parent: Vec<usize>,
    /// Number of the set, by root.
    numbers: Vec<Option<String>>,
    /// Replies and the documents whose sets they name beside their own.
    guests: Vec<(usize, usize)>,
    /// Replies whose header belongs to none of the sets they name: they are guests only.
    homeless: HashSet<usize>,
}

impl<'a> Join<'a> {
    fn new(documents: &'a [DocumentFacts]) -> Self {
        let numbers = documents.iter().map(|document| number(document).filter(|_| is_set(document))).collect();
        let parent = (0..documents.len()).collect();
        Self { documents, parent, numbers, guests: Vec::new(), homeless: HashSet::new() }
    }

    /// Documents that are sets of questions, with their indices.
    fn sets(&self) -> impl Iterator<Item = (usize, &'a DocumentFacts)> + use<'a> {
        self.documents.iter().enumerate().filter(|(_, document)| is_set(document))
    }

    fn root(&mut self, mut index: usize) -> usize {
        while let Some(&parent) = self.parent.get(index).filter(|parent| **parent != index) {
            let grandparent = self.parent.get(parent).copied().unwrap_or(parent);
            if let Some(slot) = self.parent.get_mut(index) {
                *slot = grandparent;
            }
            index = grandparent;
        }
        index
    }

    fn number_of(&self, root: usize) -> Option<&String> {
        self.numbers.get(root)?.as_ref()
    }

    /// Whether two sets have two numbers.
    fn differ(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.root(one), self.root(other));
        matches!((self.number_of(one), self.number_of(other)), (Some(one), Some(other)) if one != other)
    }

    /// Joins two sets unless their numbers differ.
    fn unite(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if one == other || self.differ(one, other) {
            return;
        }
        let (first, second) = (one.min(other), one.max(other));
        let number = self.number_of(first).or(self.number_of(second)).cloned();
        if let (Some(parent), Some(slot)) = (self.parent.get_mut(second), self.numbers.get_mut(first)) {
            *parent = first;
            *slot = number;
        }
    }

    fn by_number(&mut self) {
        let mut first = HashMap::new();
        for (index, document) in self.sets() {
            if let Some(number) = number(document) {
                let known = *first.entry(number).or_insert(index);
                self.unite(known, index);
            }
        }
    }

    /// The same publication twice, as PDF and as Word.
    fn by_identifier(&mut self) {
        let mut first = HashMap::new();
        for (index, document) in self.sets() {
            if let Some(publication) = publication(document) {
                let known = *first.entry(publication).or_insert(index);
                if self.fit(known, index) != Fit::Different {
                    self.unite(known, index);
                }
            }
        }
    }

    fn by_see_also(&mut self) {
        let mut by_identifier: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, document) in self.sets() {
            let identity = &document.identity;
            if let Some(identifier) = identity.identifier.as_ref().or(identity.inferred_identifier.as_ref()) {
                by_identifier.entry(identifier).or_default().push(index);
            }
        }
        for (index, document) in self.sets() {
            let named = document.see_also.iter().filter_map(|named| by_identifier.get(named.as_str())).flatten();
            let named: Vec<usize> = named.copied().filter(|named| *named != index).collect();
            self.see_also(index, &named);
        }
    }

    /// Joins a reply to the set of the publications it names, or makes it a guest where they are of several.
    fn see_also(&mut self, index: usize, named: &[usize]) {
        let roots: HashSet<usize> = named.iter().map(|named| self.root(*named)).collect();
        for &target in named {
            let alone = roots.len() == 1;
            match self.fit(target, index) {
                Fit::Same => self.unite(target, index),
                Fit::Open if alone => self.unite(target, index),
                Fit::Open | Fit::Different if !alone => self.guests.push((index, target)),
                Fit::Open | Fit::Different => {}
            }
        }
    }

    /// Notices that name sets by number, in their text.
    fn by_concerns(&mut self) {
        let mut by_number = HashMap::new();
        for (index, document) in self.sets() {
            if let Some(number) = number(document) {
                by_number.entry(number).or_insert(index);
            }
        }
        for (index, document) in self.sets() {
            let concerns = document.notice.as_ref().map(|notice| notice.concerns.as_slice()).unwrap_or_default();
            let named: Vec<_> =
                concerns.iter().map(|number| by_number.get(&number.to_ascii_uppercase()).copied()).collect();
            self.concerns(index, &named);
        }
    }

    /// A notice that names one set is of it, unless its header says otherwise. One that names several is of the one
    /// whose header agrees, and a guest of the others.
    fn concerns(&mut self, index: usize, named: &[Option<usize>]) {
        let root = self.root(index);
        let is_placed = self.number_of(root).is_some();
        if let [only] = named {
            if let Some(only) = only.filter(|only| !is_placed && self.fit(*only, index) != Fit::Different) {
                self.unite(only, index);
            }
            return;
        }
        let present: Vec<usize> = named.iter().flatten().copied().collect();
        let same: Vec<_> = present.iter().copied().filter(|named| self.fit(*named, index) == Fit::Same).collect();
        match (is_placed, same.as_slice()) {
            (false, [own]) => self.unite(*own, index),
            (false, _) if !named.is_empty() && present.len() == named.len() => {
                self.homeless.insert(index);
            }
            _ => {}
        }
        self.guests.extend(present.into_iter().map(|named| (index, named)));
    }

    /// How the headers of two documents agree, numbers included.
    fn fit(&mut self, one: usize, other: usize) -> Fit {
        if self.differ(one, other) {
            return Fit::Different;
        }
        let (Some(one), Some(other)) = (self.documents.get(one), self.documents.get(other)) else { return Fit::Open };
        let (Some(submitted), Some(their_submitted)) = (one.submitted, other.submitted) else { return Fit::Open };
        let (Some(names), Some(their_names)) = (askers(one), askers(other)) else { return Fit::Open };
        let subject = |document: &DocumentFacts| document.subject.as_deref().map(letters).unwrap_or_default();
        let alike = almost_equal(&subject(one), &subject(other));
        match (submitted == their_submitted, names == their_names) {
            (true, true) if !alike => Fit::Open,
            (true, true) => Fit::Same,
            // One slip, in the date or in a name, is a contradiction within a set and not another set.
            (true, false) | (false, true) if alike => Fit::Same,
            _ => Fit::Different,
        }
    }

    /// Sets of the same day and the same askers with an almost equal subject.
    fn by_header(&mut self) {
        let mut buckets: BTreeMap<(Date, String), Vec<usize>> = BTreeMap::new();
        for (index, document) in self.sets() {
            if let (Some(submitted), Some(askers)) = (document.submitted, askers(document)) {
                buckets.entry((submitted, askers)).or_default().push(index);
            }
        }
        for bucket in buckets.into_values().filter(|bucket| bucket.len() > 1) {
            for candidates in self.alike(&bucket) {
                self.unite_all(&candidates);
            }
        }
    }

    /// Documents of one day and askers, put together by subject. Where very many share both, only equal subjects
    /// count, so that the work stays linear.
    fn alike(&self, bucket: &[usize]) -> Vec<Vec<usize>> {
        let mut by_subject: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for &index in bucket {
            let subject = self.documents.get(index).and_then(|document| document.subject.as_deref()).map(letters);
            if let Some(subject) = subject.filter(|subject| !subject.is_empty()) {
                by_subject.entry(subject).or_default().push(index);
            }
        }
        if by_subject.len() > MANY {
            return by_subject.into_values().collect();
        }
        let mut heaps: Vec<(Vec<String>, Vec<usize>)> = Vec::new();
        for (subject, indices) in by_subject {
            let near = |heap: &(Vec<String>, Vec<usize>)| heap.0.iter().any(|other| almost_equal(&subject, other));
            let (near, far) = heaps.into_iter().partition(near);
            heaps = far;
            let mut heap = (vec![subject], indices);
            for (subjects, members) in near {
                heap.0.extend(subjects);
                heap.1.extend(members);
            }
            heaps.push(heap);
        }
        heaps.into_iter().map(|(_, members)| members).collect()
    }

    /// Joins documents of almost equal headers, unless two of them cannot be of one set: then a third would fit
    /// both, and none is joined.
    fn unite_all(&mut self, members: &[usize]) {
        let mut numbers = HashSet::new();
        let mut replies: HashMap<usize, Replies> = HashMap::new();
        for &index in members {
            let root = self.root(index);
            numbers.extend(self.number_of(root).cloned());
            let Some(document) = self.documents.get(index) else { continue };
            let replies = replies.entry(stage(document)).or_default();
            replies.received.extend(document.reply.as_ref().and_then(|reply| reply.received));
            match publication(document) {
                Some((_, identifier)) => drop(replies.identifiers.insert(identifier)),
                None => replies.is_open = true,
            }
        }
        // A set has one first notice and one first answer.
        let several = replies.iter().any(|(stage, replies)| matches!(stage, 1 | 2) && replies.are_several());
        if numbers.len() > 1 || several {
            return;
        }
        if let Some((first, rest)) = members.split_first() {
            for index in rest {
                self.unite(*first, *index);
            }
        }
    }

    fn into_groups(mut self) -> Vec<Group> {
        let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
        for index in 0..self.documents.len() {
            let root = self.root(index);
            groups.entry(root).or_default().own.push(index);
        }
        for (guest, host) in std::mem::take(&mut self.guests) {
            let (home, root) = (self.root(guest), self.root(host));
            let Some(group) = groups.get_mut(&root).filter(|_| home != root) else { continue };
            if !group.guests.contains(&guest) {
                group.guests.push(guest);
            }
        }
        let homeless = &self.homeless;
        groups.retain(|_, group| !matches!(group.own.as_slice(), [only] if homeless.contains(only)));
        groups.into_values().collect()
    }
}

fn is_set(document: &DocumentFacts) -> bool {
    document.kind != Kind::Unrecognised
}

/// The stages of a set: questions, notice, answer, what follows. The header of the earlier one counts.
pub fn stage(document: &DocumentFacts) -> usize {
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
pub fn publication(document: &DocumentFacts) -> Option<(usize, String)> {
    let identity = &document.identity;
    let stage = stage(document);
    if stage == 0 {
        return identity.question_number.clone().map(|number| (stage, number));
    }
    let identifier = identity.identifier.as_ref().or(identity.inferred_identifier.as_ref());
    identifier.map(|identifier| (stage, identifier.clone()))
}
