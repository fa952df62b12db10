//! References back to a source that is named elsewhere in the same document: "de genoemde motie", "artikel 5 van die
//! wet", "zie noot 3". Only one source of the document may be meant.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::citation::defined;
use crate::citation::eu::{Act, ActKind};
use crate::citation::found::{Found, Reference};
use crate::citation::law::{Law, article};
use crate::citation::laws::{self, NAMES};
use crate::citation::passage::{Passage, is_same, whole_words};
use crate::citation::place::Place;
use crate::text::pattern::{Literal, Regex, end as end_of, group, pattern};
use crate::text::span::Span;

/// Adds to the passages of a document the references back to what they name, and the words that they give to it.
pub fn connect(passages: &mut [Passage<'_>]) {
    if passages.iter().all(|passage| passage.found.is_empty()) {
        return;
    }
    defined::words(passages);
    let sources = sources(passages);
    for (noun, what, words) in &NOUNS {
        if let Some(Candidates::One(source)) = sources.get(*what as usize) {
            phrases(passages, noun, *what, words, source);
        }
    }
    notes(passages);
}

/// Which sources a noun may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Aanhangsel,
    Amendment,
    Case,
    Decision,
    Directive,
    Kamerstuk,
    Law,
    Letter,
    Motion,
    Regulation,
    Treaty,
}

impl What {
    const ALL: [Self; 11] = [
        Self::Aanhangsel,
        Self::Amendment,
        Self::Case,
        Self::Decision,
        Self::Directive,
        Self::Kamerstuk,
        Self::Law,
        Self::Letter,
        Self::Motion,
        Self::Regulation,
        Self::Treaty,
    ];
}

/// Words that say that it was named before.
const NAMED: &[&str] = &["genoemde", "voornoemde", "bovengenoemde", "eerdergenoemde", "dezelfde", "desbetreffende"];

/// The same before a noun with "het".
const NAMED_NEUTER: &[&str] = &[
    "genoemd",
    "voornoemd",
    "bovengenoemd",
    "eerdergenoemd",
    "genoemde",
    "voornoemde",
    "bovengenoemde",
    "hetzelfde",
    "desbetreffende",
];

/// Nouns, what they mean, and other words before them that do for it.
static NOUNS: [(Literal, What, &[&str]); 22] = [
    (Literal::new("motie"), What::Motion, &["die", "deze"]),
    (Literal::new("amendement"), What::Amendment, &["dat", "dit"]),
    (Literal::new("amendement"), What::Amendment, NAMED_NEUTER),
    (Literal::new("Kamerstuk"), What::Kamerstuk, NAMED_NEUTER),
    (Literal::new("kamerstuk"), What::Kamerstuk, NAMED_NEUTER),
    (Literal::new("brief"), What::Letter, &[]),
    (Literal::new("Kamerbrief"), What::Letter, &[]),
    (Literal::new("kamerbrief"), What::Letter, &[]),
    (Literal::new("wet"), What::Law, &["die"]),
    (Literal::new("richtlijn"), What::Directive, &["die", "deze"]),
    (Literal::new("verordening"), What::Regulation, &["die", "deze"]),
    (Literal::new("verdrag"), What::Treaty, &["dat", "dit"]),
    (Literal::new("verdrag"), What::Treaty, NAMED_NEUTER),
    (Literal::new("Verdrag"), What::Treaty, NAMED_NEUTER),
    (Literal::new("besluit"), What::Decision, NAMED_NEUTER),
    (Literal::new("Besluit"), What::Decision, &["dit", "dat"]),
    (Literal::new("Besluit"), What::Decision, NAMED_NEUTER),
    (Literal::new("arrest"), What::Case, &["dat", "dit"]),
    (Literal::new("arrest"), What::Case, NAMED_NEUTER),
    (Literal::new("vonnis"), What::Case, NAMED_NEUTER),
    (Literal::new("uitspraak"), What::Case, &[]),
    (Literal::new("Aanhangsel"), What::Aanhangsel, NAMED_NEUTER),
];

/// A source of the document that a noun can mean.
struct Source {
    reference: Reference,
    /// The first passage that names it, or none where a footnote does, and the place in it.
    first: Option<(usize, usize)>,
}

/// A bill.
static BILL: Literal = Literal::new("wetsvoorstel");

/// How many sources a noun can mean.
enum Candidates {
    None,
    One(Source),
    Several,
}

/// What each noun can mean, by the place of its [`What`] in [`What::ALL`].
fn sources(passages: &[Passage<'_>]) -> Vec<Candidates> {
    let mut sources: Vec<Candidates> = What::ALL.iter().map(|_| Candidates::None).collect();
    for (index, passage) in passages.iter().enumerate() {
        for found in &passage.found {
            let law = if let Reference::Law(law) = &found.reference { Some(LawKind::of(law)) } else { None };
            for (what, candidates) in What::ALL.iter().zip(&mut sources) {
                let meant = law.as_ref().map_or_else(|| is_meant(passage.text, found, *what), |law| law.is(*what));
                match candidates {
                    _ if !meant => {}
                    Candidates::One(other) if is_same(&other.reference, &found.reference) => {}
                    Candidates::None => {
                        let first = passage.note.is_none().then_some((index, found.span.end));
                        *candidates = Candidates::One(Source { reference: found.reference.clone(), first });
                    }
                    Candidates::One(_) | Candidates::Several => *candidates = Candidates::Several,
                }
            }
        }
    }
    // A bill is a law too, and may be meant.
    let law = sources.get_mut(What::Law as usize).filter(|law| matches!(law, Candidates::One(_)));
    if let Some(law) = law
        && passages.iter().any(|passage| BILL.find(passage.text).is_some())
    {
        *law = Candidates::Several;
    }
    sources
}

fn is_meant(text: &str, found: &Found, what: What) -> bool {
    match (&found.reference, what) {
        (Reference::Aanhangsel(_), What::Aanhangsel)
        | (Reference::Kamerstuk(_), What::Kamerstuk)
        | (Reference::Ecli(_) | Reference::EuCase(_), What::Case) => true,
        (Reference::Kamerstuk(kamerstuk), What::Motion) => labelled(kamerstuk.label.as_deref(), "motie "),
        (Reference::Kamerstuk(kamerstuk), What::Amendment) => labelled(kamerstuk.label.as_deref(), "amendement "),
        (Reference::Kamerstuk(kamerstuk), What::Letter) => {
            let from = text.ceil_char_boundary(found.span.start.saturating_sub(90));
            let before = text.get(from..found.span.start).unwrap_or_default();
            kamerstuk.label.is_none() && (before.contains("brief") || before.contains("Brief"))
        }
        (Reference::Eu(Act { kind, .. }), _) => match what {
            What::Directive => *kind == ActKind::Directive,
            What::Regulation => *kind == ActKind::Regulation,
            What::Decision => matches!(kind, ActKind::Decision | ActKind::FrameworkDecision),
            _ => false,
        },
        _ => false,
    }
}

fn labelled(label: Option<&str>, start: &str) -> bool {
    label.is_some_and(|label| label.starts_with(start))
}

/// What sort of law a name is that of.
#[allow(clippy::struct_excessive_bools, reason = "independent facts of one name, not states of one machine")]
struct LawKind<'l> {
    name: &'l str,
    eu: bool,
    treaty: bool,
    decree: bool,
}

impl<'l> LawKind<'l> {
    fn of(law: &'l Law) -> Self {
        let name = law.name.as_str();
        let known = NAMES.look_up(name);
        let listed = matches!(known.map(|name| name.act), Some(laws::Act::Bwb(id)) if id.starts_with('V'));
        let decree = ["esluit", "egeling", "eglement"].iter().any(|word| name.contains(word));
        Self { name, eu: known.is_some_and(|name| name.is_eu()), treaty: listed || name.contains("erdrag"), decree }
    }

    fn is(&self, what: What) -> bool {
        match what {
            What::Directive => self.eu && self.name.ends_with("ichtlijn"),
            What::Regulation => self.eu && self.name.ends_with("erordening"),
            What::Treaty => self.treaty,
            What::Decision => self.name.starts_with("Besluit") || self.name.ends_with("besluit"),
            What::Law => !self.eu && !self.treaty && !self.decree,
            _ => false,
        }
    }
}

/// Adds the places where `noun` means `source`.
fn phrases(passages: &mut [Passage<'_>], noun: &Literal, what: What, words: &[&str], source: &Source) {
    for (index, passage) in passages.iter_mut().enumerate() {
        let from = match source.first {
            Some((first, at)) if first == index => at,
            Some((first, _)) if first > index && passage.note.is_none() => continue,
            _ => 0,
        };
        let mut more = Vec::new();
        for span in whole_words(passage.text, noun.searcher(), from) {
            let Some((word, start)) = word_before(passage.text, span.start) else { continue };
            let small = word.to_ascii_lowercase();
            let named = words.contains(&small.as_str()) || NAMED.contains(&small.as_str());
            let of_article = (what == What::Law && (named || small == "deze"))
                .then(|| article_before(passage.text, start))
                .flatten();
            if let (Some((articles, at)), Reference::Law(law)) = (of_article, &source.reference) {
                let last = articles.len() - 1;
                for (place, one) in articles.into_iter().enumerate() {
                    let end = if place == last { span.end } else { at + one.end };
                    let law = Law {
                        name: law.name.clone(),
                        article: Some(one.number),
                        paragraphs: one.paragraphs,
                        part: one.part,
                        short: None,
                    };
                    more.push(Found { span: Span::new(at + one.start, end), reference: Reference::Law(law) });
                }
            } else if named {
                more.push(Found { span: Span::new(start, span.end), reference: bare(&source.reference) });
            }
        }
        passage.add(more);
    }
}

/// The source itself, without the article that was named with it first.
fn bare(reference: &Reference) -> Reference {
    match reference {
        Reference::Law(law) => Reference::Law(Law { name: law.name.clone(), ..Law::default() }),
        other => other.clone(),
    }
}

/// The word before `at` and where it begins.
fn word_before(text: &str, at: usize) -> Option<(&str, usize)> {
    let before = text.get(..at)?.strip_suffix(' ')?;
    let start = before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |end| end + 1);
    let start = before.ceil_char_boundary(start);
    Some((before.get(start..)?, start))
}

/// The articles right before `at`, joined to it by "van" or "uit", and where they begin.
fn article_before(text: &str, at: usize) -> Option<(Vec<article::Article>, usize)> {
    let before = text.get(text.ceil_char_boundary(at.saturating_sub(90))..at)?;
    let head = before.rfind("rtikel").or_else(|| before.rfind("art."))?;
    let place =
        Place { text, at: at - before.len() + head - usize::from(before.get(head..)?.starts_with("rt")), floor: 0 };
    let (articles, end) = article::list(&place)?;
    let joint = text.get(place.at + end..at)?.trim_start_matches([',', ' ']);
    matches!(joint, "van " | "uit " | "in ").then_some((articles, place.at))
}

static NOTE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:[Vv]oet)?[Nn]oot\s(?:nr\.?\s)?(?<number>\d{1,3})\b"));

/// Words that refer to a note.
static NOTE_WORDS: [Literal; 4] =
    [Literal::new("noot"), Literal::new("voetnoot"), Literal::new("Noot"), Literal::new("Voetnoot")];

/// "zie noot 3" is what that note names, and "Ibid." what the note before does, where that is one thing.
fn notes(passages: &mut [Passage<'_>]) {
    if passages.iter().all(|passage| passage.note.is_none()) {
        return;
    }
    // Where the note of each number stands in the list behind.
    let mut numbers: BTreeMap<u32, usize> = BTreeMap::new();
    let place = |number: &str| number.parse::<u32>().ok();
    let mut named: Vec<Option<Reference>> = Vec::new();
    for passage in &*passages {
        if let Some(number) = &passage.note {
            if let Some(number) = place(number) {
                numbers.entry(number).or_insert(named.len());
            }
            let before = if ibidem(passage.text).is_some() { named.last().cloned().flatten() } else { None };
            named.push(source_of(passage).or(before));
        }
    }
    if named.iter().all(Option::is_none) {
        return;
    }
    for passage in passages {
        let own = passage.note.as_ref().and_then(|number| numbers.get(&place(number)?).copied());
        let mut more = Vec::new();
        for span in NOTE_WORDS.iter().flat_map(|word| whole_words(passage.text, word.searcher(), 0)) {
            let window = passage.text.get(span.start..passage.text.floor_char_boundary(span.end + 12));
            let Some(captures) = NOTE.captures(window.unwrap_or_default()) else { continue };
            let target = group(&captures, "number").and_then(|number| numbers.get(&place(number)?).copied());
            let reference = target.filter(|_| target != own).and_then(|target| named.get(target)?.clone());
            let span = Span::new(span.start, span.start + end_of(&captures));
            more.extend(reference.map(|reference| Found { span, reference }));
        }
        let before = own.and_then(|own| named.get(own.checked_sub(1)?)?.clone());
        if let Some((word, reference)) = ibidem(passage.text).zip(before) {
            more.push(Found { span: Span::new(0, word.len()), reference });
        }
        passage.add(more);
    }
}

/// The only source that a note names; a law may be but a word of the title of an article, unless it comes first.
fn source_of(note: &Passage<'_>) -> Option<Reference> {
    let [one] = note.found.as_slice() else { return None };
    let by_name = matches!(one.reference, Reference::Law(_));
    (!by_name || one.span.start <= "Zie ook de ".len()).then(|| one.reference.clone())
}

/// The word for "the same source" that a note begins with.
fn ibidem(note: &str) -> Option<&'static str> {
    ["Ibidem", "ibidem", "Ibid", "ibid", "Idem", "idem"].into_iter().find(|word| note.starts_with(word))
}
