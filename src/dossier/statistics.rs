//! A collection in numbers. What is unknown is counted as unknown, and nothing is ranked: names and months stand
//! in their own order.

use std::collections::BTreeMap;

use crate::dossier::Dossier;
use crate::result::contract::contract;
use crate::result::deadline::Status;
use crate::result::facts::DocumentFacts;
use crate::text::order::sort_by;

contract! {
    /// How the sets of a collection stand on the day asked about.
    pub struct Statistics {
        /// All sets.
        pub total: Counts,
        /// By ministry asked, in alphabetical order, the unknown last. A set that asks two counts in both, so that
        /// the sum may be more than the total.
        pub ministries: Vec<GroupCounts>,
        /// By month of submission (`2024-10`), the unknown last.
        pub months: Vec<GroupCounts>,
    }

    /// The sets of one ministry or month.
    pub struct GroupCounts {
        /// Ministry or month; `None` when not known.
        pub name: Option<String>,
        /// Its sets.
        pub counts: Counts,
    }

    /// Numbers of sets by status.
    #[derive(Default)]
    pub struct Counts {
        /// All of them: the sum of the following.
        pub sets: u32,
        /// Answered within three weeks.
        pub answered_in_time: u32,
        /// Answered within six weeks, after a notice of which the documents tell.
        pub answered_after_notice: u32,
        /// Answered after three weeks; the documents mention no notice.
        pub answered_after_term: u32,
        /// Answered after six weeks.
        pub answered_after_six_weeks: u32,
        /// The term of three or six weeks runs.
        pub open: u32,
        /// The term has passed and these files hold no answer, which does not mean that there is none.
        pub no_answer_in_these_files: u32,
        /// Answered in another publication, or withdrawn.
        pub closed: u32,
        /// Submitted after the day asked about.
        pub not_yet_submitted: u32,
        /// Eerste Kamer and oral questions.
        pub no_term: u32,
        /// Only a further or revised reply is at hand.
        pub first_reply_elsewhere: u32,
        /// Not known, documents that are no set of questions included.
        pub unknown: u32,
        /// Median of the days from submission to answer, of the sets of which both are known.
        pub median_days: Option<f64>,
    }
}

impl Counts {
    /// The numbers that add up to `sets`, in the order of the fields.
    #[must_use]
    pub const fn parts(&self) -> [u32; 11] {
        [
            self.answered_in_time,
            self.answered_after_notice,
            self.answered_after_term,
            self.answered_after_six_weeks,
            self.open,
            self.no_answer_in_these_files,
            self.closed,
            self.not_yet_submitted,
            self.no_term,
            self.first_reply_elsewhere,
            self.unknown,
        ]
    }

    fn count(&mut self, status: Status) {
        self.sets += 1;
        let part = match status {
            Status::AnsweredInTime => &mut self.answered_in_time,
            Status::AnsweredAfterNotice | Status::AnsweredAfterNoticeUndated => &mut self.answered_after_notice,
            Status::AnsweredAfterTerm => &mut self.answered_after_term,
            Status::AnsweredAfterSixWeeks => &mut self.answered_after_six_weeks,
            Status::Open | Status::Extended => &mut self.open,
            Status::TermPassed | Status::TermPassedAfterNotice => &mut self.no_answer_in_these_files,
            Status::ClosedAnsweredElsewhere | Status::ClosedWithdrawn => &mut self.closed,
            Status::NotYetSubmitted => &mut self.not_yet_submitted,
            Status::NoTerm => &mut self.no_term,
            Status::FirstReplyElsewhere => &mut self.first_reply_elsewhere,
            Status::Unknown => &mut self.unknown,
        };
        *part += 1;
    }
}

/// The sets counted so far, and the days their answers took.
#[derive(Default)]
struct Tally {
    counts: Counts,
    days: Vec<i64>,
}

impl Tally {
    fn add(&mut self, dossier: &Dossier) {
        let deadline = &dossier.deadline;
        self.counts.count(deadline.status);
        // An answer dated before its question is a slip: the status says unknown.
        if deadline.status.is_counted()
            && let (Some(submitted), Some(answered)) = (deadline.submitted, deadline.answered)
        {
            self.days.push(answered.days_since(submitted));
        }
    }

    fn counts(mut self) -> Counts {
        sort_by(&mut self.days, |&days| [usize::try_from(days).unwrap_or(0), 0, 0]);
        let middle = |offset: usize| self.days.get(self.days.len().checked_sub(offset)? / 2).copied();
        let sum = middle(1).zip(middle(0)).and_then(|(low, high)| i32::try_from(low + high).ok());
        self.counts.median_days = sum.map(|sum| f64::from(sum) / 2.0);
        self.counts
    }
}

/// Counts the sets of a collection, each dossier once.
#[must_use]
pub fn statistics(dossiers: &[Dossier], documents: &[DocumentFacts]) -> Statistics {
    let mut total = Tally::default();
    // `false` before the name puts the unknown last.
    let mut ministries: BTreeMap<(bool, String), Tally> = BTreeMap::new();
    let mut months: BTreeMap<(bool, String), Tally> = BTreeMap::new();
    for dossier in dossiers {
        total.add(dossier);
        for ministry in ministries_of(dossier, documents) {
            ministries.entry(ministry).or_default().add(dossier);
        }
        let month = dossier.deadline.submitted.and_then(|date| Some(date.to_string().get(..7)?.to_owned()));
        months.entry((month.is_none(), month.unwrap_or_default())).or_default().add(dossier);
    }
    Statistics { total: total.counts(), ministries: groups(ministries), months: groups(months) }
}

fn groups(tallies: BTreeMap<(bool, String), Tally>) -> Vec<GroupCounts> {
    let group = |((is_unknown, name), tally): ((bool, String), Tally)| GroupCounts {
        name: (!is_unknown).then_some(name),
        counts: tally.counts(),
    };
    tallies.into_iter().map(group).collect()
}

/// The ministries that the first header with addressees names, each once: the part of a portfolio before " – ".
fn ministries_of(dossier: &Dossier, documents: &[DocumentFacts]) -> Vec<(bool, String)> {
    let documents = dossier.documents.iter().filter_map(|index| documents.get(*index));
    let mut names = documents
        .map(|document| document.addressees.iter().filter_map(|one| ministry(one.portfolio.as_deref()?)).collect())
        .find(|names: &Vec<String>| !names.is_empty())
        .unwrap_or_default();
    names.sort_unstable();
    names.dedup();
    if names.is_empty() {
        return vec![(true, String::new())];
    }
    names.into_iter().map(|name| (false, name)).collect()
}

fn ministry(portfolio: &str) -> Option<String> {
    let name = portfolio.split(" – ").next().unwrap_or(portfolio).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::collect;
    use crate::export::csv;
    use crate::result::context::Context;

    fn document(submitted: &str, answered: &str, portfolios: &[&str]) -> DocumentFacts {
        let addressees: Vec<_> = portfolios.iter().map(|name| serde_json::json!({ "portfolio": name })).collect();
        serde_json::from_value(serde_json::json!({
            "kind": if answered.is_empty() { "question" } else { "answer" },
            "submitted": Some(submitted).filter(|date| !date.is_empty()),
            "addressees": addressees,
            "reply": (!answered.is_empty()).then(|| serde_json::json!({ "kind": "answer", "received": answered })),
        }))
        .unwrap()
    }

    fn sample() -> (Statistics, Context) {
        let documents = [
            document("2024-10-01", "2024-10-11", &["Financiën – Toeslagen en Douane", "Financiën"]),
            document("2024-10-01", "2024-10-24", &["Financiën", "Buitenlandse Zaken"]),
            document("2024-11-01", "2025-02-01", &["Buitenlandse Zaken"]),
            document("2024-11-01", "", &[]),
            document("", "2024-11-01", &["Buitenlandse Zaken"]),
            document("2024-12-20", "", &["=Financiën"]),
        ];
        let context = Context::new("2025-01-02".parse().unwrap());
        (statistics(&collect(&documents, &context), &documents), context)
    }

    #[test]
    fn counts_and_medians() {
        let (statistics, _) = sample();
        let total = &statistics.total;
        assert_eq!((total.sets, total.parts().iter().sum()), (6, 6));
        assert_eq!((total.answered_in_time, total.answered_after_term, total.open, total.unknown), (1, 1, 1, 1));
        // The answer of February came after the day asked about.
        assert_eq!((total.answered_after_six_weeks, total.no_answer_in_these_files), (0, 2));
        assert_eq!(total.median_days, Some(16.5));
        let names: Vec<_> =
            statistics.ministries.iter().map(|group| (group.name.as_deref(), group.counts.sets)).collect();
        let wanted = [(Some("=Financiën"), 1), (Some("Buitenlandse Zaken"), 3), (Some("Financiën"), 2), (None, 1)];
        assert_eq!(names, wanted);
        let months: Vec<_> = statistics.months.iter().map(|group| group.name.as_deref()).collect();
        assert_eq!(months, [Some("2024-10"), Some("2024-11"), Some("2024-12"), None]);
        assert_eq!(statistics.ministries[1].counts.median_days, Some(23.0));
        assert_eq!(statistics.months[2].counts.median_days, None);
    }

    #[test]
    fn as_a_table() {
        let (statistics, context) = sample();
        let text = csv::statistics(&statistics, &context);
        let lines: Vec<_> = text.lines().collect();
        assert!(lines[0].starts_with("\u{feff}soort;naam;sets;op tijd beantwoord;"));
        assert_eq!(lines[1], "alle;;6;1;0;1;0;1;2;0;0;0;0;1;16,5");
        assert_eq!(lines[2], "ministerie;'=Financiën;1;0;0;0;0;1;0;0;0;0;0;0;");
        assert_eq!(lines[5], "ministerie;onbekend;1;0;0;0;0;0;1;0;0;0;0;0;");
        assert_eq!(lines[lines.len() - 2..], ["stand op;2025-01-02", "gemaakt met;vraagstuk 0.1.0"]);
        let columns = |line: &&str| line.split(';').count();
        assert!(lines[..lines.len() - 2].iter().all(|line| columns(line) == 15));
    }
}
