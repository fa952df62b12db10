//! What a reference names: identifier and link, or the reason why none follows from the text.

use crate::citation::aanhangsel::Aanhangsel;
use crate::citation::ecli::Ecli;
use crate::citation::eu::{self, ActKind};
use crate::citation::found::Reference;
use crate::citation::gazette::GazetteNumber;
use crate::citation::handelingen::Handelingen;
use crate::citation::identifier::{Gazette, HandelingenPart, Identifier};
use crate::citation::kamerstuk::Kamerstuk;
use crate::citation::law::Law;
use crate::citation::laws::{Act, NAMES, Name};
use crate::citation::zaak::ParlisNumber;
use crate::result::cited::{CitationKind, LawReference};
use crate::result::reading::Chamber;
use crate::words::session_year::SessionYear;

/// What the document says beside the reference itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// Abbreviations that the document explains, and the name each stands for.
    short: Vec<(String, String)>,
    /// Full names of laws in the document.
    names: Vec<String>,
}

impl Context {
    /// The context that all references of a document make together.
    pub fn of<'r>(references: impl IntoIterator<Item = &'r Reference>) -> Self {
        let mut context = Self::default();
        for law in references.into_iter().filter_map(|reference| match reference {
            Reference::Law(law) => Some(law),
            _ => None,
        }) {
            if let Some(short) = &law.short {
                context.short.push((short.clone(), law.name.clone()));
            }
            context.names.push(law.name.clone());
        }
        context
    }

    /// The law that a name stands for in this document: an abbreviation as the document explains it, or the only
    /// law with that abbreviation that it names.
    fn law(&self, name: &str) -> Option<Name> {
        if let Some((_, full)) = self.short.iter().find(|(short, full)| short == name && full != name) {
            return NAMES.look_up(full);
        }
        let found = NAMES.look_up(name);
        let Some(Name { act: Act::Several(candidates), .. }) = found else {
            return found;
        };
        let mut named = candidates.split('|').filter(|name| self.names.iter().any(|other| other == name));
        let only = named.next().filter(|_| named.next().is_none());
        only.and_then(|name| NAMES.look_up(name)).or(found)
    }
}

/// What a reference names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// Kind of source.
    pub kind: CitationKind,
    /// Official identifier; `None` when none follows from the text.
    pub identifier: Option<String>,
    /// Link; `None` when recognised but not linkable.
    pub url: Option<String>,
    /// Why there is no link: a stable code.
    pub reason: Option<&'static str>,
    /// What to call it where the words alone do not say.
    pub label: Option<String>,
    /// For kind `law`: which article of which law.
    pub law: Option<LawReference>,
}

/// Stable codes for references that are recognised and not linked.
pub mod reason {
    /// The printed years are no session year: `2022–203`.
    pub const MALFORMED_SESSION_YEAR: &str = "malformed-session-year";
    /// A number of the Aanhangsel without its session year.
    pub const NO_SESSION_YEAR: &str = "no-session-year";
    /// A meeting of the Handelingen without item or pages.
    pub const MEETING_WITHOUT_ITEM: &str = "meeting-without-item";
    /// A page of the Handelingen, while they are published by first and last page.
    pub const PAGE_WITHOUT_RANGE: &str = "page-without-range";
    /// An issue of the Staatscourant before July 2009, whose pages are published one by one.
    pub const ISSUE_WITHOUT_PAGE: &str = "issue-without-page";
    /// A Z or D number without five digits behind the letter.
    pub const MALFORMED_NUMBER: &str = "malformed-number";
    /// An LJN whose court and year are not printed with it.
    pub const LJN_WITHOUT_COURT: &str = "ljn-without-court";
    /// A law that the table does not have.
    pub const LAW_NOT_IN_TABLE: &str = "law-not-in-table";
    /// An abbreviation that could mean several laws.
    pub const AMBIGUOUS_ABBREVIATION: &str = "ambiguous-abbreviation";
    /// A name that an older and a newer law share, the newer with its year: "Huisvestingswet".
    pub const SEVERAL_LAWS: &str = "several-laws";
    /// An EU act by a name that has meant several acts.
    pub const SEVERAL_ACTS: &str = "several-acts";
    /// The Burgerlijk Wetboek without its book.
    pub const BOOK_NOT_NAMED: &str = "book-not-named";
}

/// First session in which a Kamerstuk of the Eerste Kamer has an identifier without the session year: there are
/// `kst-20082009-32024-C` and `kst-32123-XIV-A`.
const FIRST_SESSION_WITHOUT_YEAR: u16 = 2009;

/// First dossier of that session.
const FIRST_DOSSIER_WITHOUT_YEAR: u32 = 32_123;

/// What `reference` names.
#[must_use]
pub fn resolve(reference: &Reference, context: &Context) -> Resolved {
    match reference {
        Reference::Aanhangsel(aanhangsel) => self::aanhangsel(aanhangsel),
        Reference::Kamerstuk(kamerstuk) => self::kamerstuk(kamerstuk),
        Reference::Dossier(dossier) => {
            Resolved::linked(CitationKind::Dossier, &Identifier::Dossier(dossier.dossier.clone()))
        }
        Reference::Handelingen(handelingen) => self::handelingen(handelingen),
        Reference::Zaak(number) => parlis(CitationKind::Zaak, number),
        Reference::Document(number) => parlis(CitationKind::Document, number),
        Reference::Gazette(number) => gazette(*number),
        Reference::Ecli(ecli) => self::ecli(ecli),
        Reference::Law(law) => self::law(law, context),
        Reference::Eu(act) => Resolved::linked(CitationKind::Eu, &Identifier::Celex(celex(*act))),
        Reference::EuCase(case) => {
            let id = format!("6{}{}J{:04}", case.year, case.court, case.number);
            Resolved::linked(CitationKind::EuCase, &Identifier::Celex(id))
        }
        Reference::Com(com) => {
            Resolved::linked(CitationKind::Com, &Identifier::Com { year: com.year, number: com.number })
        }
        Reference::Url(url) => Resolved::linked(CitationKind::Url, &Identifier::Url(url.to_string())),
    }
}

impl Resolved {
    fn linked(kind: CitationKind, identifier: &Identifier) -> Self {
        Self { identifier: Some(identifier.to_string()), url: Some(identifier.url()), ..Self::unlinked(kind, None) }
    }

    const fn unlinked(kind: CitationKind, reason: Option<&'static str>) -> Self {
        Self { kind, identifier: None, url: None, reason, label: None, law: None }
    }
}

fn aanhangsel(aanhangsel: &Aanhangsel) -> Resolved {
    let kind = CitationKind::Aanhangsel;
    let Some(printed) = &aanhangsel.session_year else {
        return Resolved::unlinked(kind, Some(reason::NO_SESSION_YEAR));
    };
    match printed.parse() {
        Ok(session_year) => Resolved::linked(
            kind,
            &Identifier::Aanhangsel { chamber: aanhangsel.chamber, session_year, number: aanhangsel.number },
        ),
        Err(_) => Resolved::unlinked(kind, Some(reason::MALFORMED_SESSION_YEAR)),
    }
}

fn kamerstuk(kamerstuk: &Kamerstuk) -> Resolved {
    let kind = CitationKind::Kamerstuk;
    let label = kamerstuk.label.clone();
    let number = kamerstuk.number.clone();
    let dossier = kamerstuk.dossier.clone();
    let plain = number.bytes().all(|byte| byte.is_ascii_digit());
    let printed = kamerstuk.session_year.as_deref().and_then(|year| year.parse::<SessionYear>().ok());
    let old = printed.filter(|year| year.first() < FIRST_SESSION_WITHOUT_YEAR);
    let identifier = match (kamerstuk.chamber, old) {
        (Some(Chamber::EersteKamer), Some(_)) => Identifier::Kamerstuk { session_year: old, dossier, number },
        (Some(Chamber::TweedeKamer), _) | (_, Some(_)) => Identifier::Kamerstuk { session_year: None, dossier, number },
        (chamber, None) => {
            let undecided = chamber == Some(Chamber::EersteKamer) || !plain;
            if undecided && printed.is_none() && dossier.number < FIRST_DOSSIER_WITHOUT_YEAR {
                return Resolved { label, ..Resolved::unlinked(kind, Some(reason::NO_SESSION_YEAR)) };
            }
            Identifier::Kamerstuk { session_year: None, dossier, number }
        }
    };
    Resolved { label, ..Resolved::linked(kind, &identifier) }
}

fn handelingen(handelingen: &Handelingen) -> Resolved {
    let kind = CitationKind::Handelingen;
    let Ok(session_year) = handelingen.session_year.parse::<SessionYear>() else {
        return Resolved::unlinked(kind, Some(reason::MALFORMED_SESSION_YEAR));
    };
    let identifier = |part| Identifier::Handelingen { chamber: handelingen.chamber, session_year, part };
    match (handelingen.meeting, handelingen.item, handelingen.pages) {
        (_, _, Some((from, Some(to))))
            if from > 0
                && matches!(HandelingenPart::of_session(session_year, from, to), HandelingenPart::Pages(..)) =>
        {
            Resolved::linked(kind, &identifier(HandelingenPart::Pages(from, to)))
        }
        (Some(meeting), Some(item), _)
            if matches!(HandelingenPart::of_session(session_year, meeting, item), HandelingenPart::Item(..)) =>
        {
            Resolved::linked(kind, &identifier(HandelingenPart::Item(meeting, item)))
        }
        (Some(meeting), _, _) => Resolved {
            identifier: Some(identifier(HandelingenPart::Meeting(meeting)).to_string()),
            ..Resolved::unlinked(kind, Some(reason::MEETING_WITHOUT_ITEM))
        },
        _ => Resolved::unlinked(kind, Some(reason::PAGE_WITHOUT_RANGE)),
    }
}

/// Until July 2009 a number of the Staatscourant is an issue, whose pages are published one by one under longer names
/// (`stcrt-2008-146-p11-SC86942`); since then it is one publication.
fn gazette(found: GazetteNumber) -> Resolved {
    let GazetteNumber { gazette, year, number } = found;
    let linked = Resolved::linked(gazette.kind(), &Identifier::Gazette { gazette, year, number });
    let issue = year < LAST_YEAR_OF_ISSUES || year == LAST_YEAR_OF_ISSUES && number <= MOST_ISSUES;
    if gazette == Gazette::Staatscourant && issue {
        let reason = Some(reason::ISSUE_WITHOUT_PAGE);
        return Resolved { identifier: linked.identifier, ..Resolved::unlinked(gazette.kind(), reason) };
    }
    linked
}

/// The last year in which the Staatscourant had issues, and more of them than a year has working days.
const LAST_YEAR_OF_ISSUES: u16 = 2009;

const MOST_ISSUES: u32 = 260;

fn parlis(kind: CitationKind, number: &ParlisNumber) -> Resolved {
    match number.number.parse::<Identifier>() {
        Ok(identifier) => Resolved::linked(kind, &identifier),
        Err(_) => Resolved::unlinked(kind, Some(reason::MALFORMED_NUMBER)),
    }
}

fn ecli(ecli: &Ecli) -> Resolved {
    let kind = CitationKind::Ecli;
    match ecli {
        Ecli::Identifier(ecli) => Resolved::linked(kind, &Identifier::Ecli(ecli.clone())),
        Ecli::Ljn { number, court: Some((court, year)) } => {
            Resolved::linked(kind, &Identifier::Ecli(format!("ECLI:NL:{court}:{year}:{number}")))
        }
        Ecli::Ljn { court: None, .. } => Resolved::unlinked(kind, Some(reason::LJN_WITHOUT_COURT)),
    }
}

/// The CELEX number of an act: sector 3, year, kind, number.
fn celex(act: eu::Act) -> String {
    let kind = match act.kind {
        ActKind::Regulation => 'R',
        ActKind::Directive => 'L',
        ActKind::Decision => 'D',
        ActKind::FrameworkDecision => 'F',
        ActKind::Recommendation => 'H',
    };
    format!("3{}{kind}{:04}", act.year, act.number)
}

/// A law by its name; its link goes to the article, and to the paragraph when there is one.
fn law(law: &Law, context: &Context) -> Resolved {
    let found = context.law(&law.name);
    let mut article = law.article.as_deref();
    let resolved = match found.map(|name| name.act) {
        None | Some(Act::Unlisted) => Resolved::unlinked(CitationKind::Law, Some(reason::LAW_NOT_IN_TABLE)),
        Some(Act::Several(_)) => Resolved::unlinked(CitationKind::Law, Some(reason::AMBIGUOUS_ABBREVIATION)),
        Some(Act::Celex(None)) => Resolved::unlinked(CitationKind::Eu, Some(reason::SEVERAL_ACTS)),
        Some(Act::Celex(Some(id))) => Resolved::linked(CitationKind::Eu, &Identifier::Celex(id.to_owned())),
        Some(Act::Bwb(_)) if found.is_some_and(|name| NAMES.has_successor(&name)) => {
            Resolved::unlinked(CitationKind::Law, Some(reason::SEVERAL_LAWS))
        }
        Some(Act::Bwb(id)) => bwb(id, article, &law.paragraphs),
        Some(Act::BurgerlijkWetboek) => {
            let book = article.and_then(|printed| printed.split_once(':')).and_then(|(book, rest)| {
                article = Some(rest);
                NAMES.look_up(&format!("Burgerlijk Wetboek Boek {}", book.to_ascii_uppercase()))
            });
            match book.map(|name| name.act) {
                Some(Act::Bwb(id)) => bwb(id, article, &law.paragraphs),
                _ => Resolved::unlinked(CitationKind::Law, Some(reason::BOOK_NOT_NAMED)),
            }
        }
    };
    let reference = LawReference {
        name: law.name.clone(),
        article: law.article.clone(),
        paragraphs: law.paragraphs.clone(),
        part: law.part.clone(),
    };
    Resolved { law: Some(reference), ..resolved }
}

fn bwb(id: &str, article: Option<&str>, paragraphs: &[String]) -> Resolved {
    let identifier = Identifier::Bwb(format!("BWB{id}"));
    let mut url = identifier.url();
    if let Some(article) = article {
        url.push_str("&artikel=");
        url.extend(article.chars().filter(|c| !c.is_whitespace()));
        if let [paragraph] = paragraphs {
            url.push_str("&lid=");
            url.push_str(paragraph);
        }
    }
    Resolved { url: Some(url), ..Resolved::linked(CitationKind::Law, &identifier) }
}
