//! What a reference names: identifier and link, or the reason why none follows from the text.

use crate::citation::eu::{self, ActKind};
use crate::citation::{Aanhangsel, Ecli, Handelingen, Kamerstuk, ParlisNumber, Reference};
use crate::identifier::{HandelingenPart, Identifier};
use crate::reading::{Chamber, CitationKind, LawReference};
use crate::session_year::SessionYear;

/// What is known beside the reference itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {}

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
    /// A Z or D number without five digits behind the letter.
    pub const MALFORMED_NUMBER: &str = "malformed-number";
    /// An LJN whose court and year are not printed with it.
    pub const LJN_WITHOUT_COURT: &str = "ljn-without-court";
}

/// First session in which a Kamerstuk of the Eerste Kamer has an identifier without the session year.
const FIRST_SESSION_WITHOUT_YEAR: u16 = 2006;

/// What `reference` names.
#[must_use]
pub fn resolve(reference: &Reference, _context: &Context) -> Resolved {
    match reference {
        Reference::Aanhangsel(aanhangsel) => self::aanhangsel(aanhangsel),
        Reference::Kamerstuk(kamerstuk) => self::kamerstuk(kamerstuk),
        Reference::Dossier(dossier) => Resolved::linked(
            CitationKind::Dossier,
            &Identifier::Dossier(dossier.dossier.clone()),
        ),
        Reference::Handelingen(handelingen) => self::handelingen(handelingen),
        Reference::Zaak(number) => parlis(CitationKind::Zaak, number),
        Reference::Document(number) => parlis(CitationKind::Document, number),
        Reference::Gazette(number) => Resolved::linked(
            number.gazette.kind(),
            &Identifier::Gazette {
                gazette: number.gazette,
                year: number.year,
                number: number.number,
            },
        ),
        Reference::Ecli(ecli) => self::ecli(ecli),
        Reference::Eu(act) => Resolved::linked(CitationKind::Eu, &Identifier::Celex(celex(*act))),
        Reference::EuCase(case) => {
            let id = format!("6{}{}J{:04}", case.year, case.court, case.number);
            Resolved::linked(CitationKind::EuCase, &Identifier::Celex(id))
        }
        Reference::Com(com) => Resolved::linked(
            CitationKind::Com,
            &Identifier::Com {
                year: com.year,
                number: com.number,
            },
        ),
        Reference::Url(url) => Resolved::linked(CitationKind::Url, &Identifier::Url(url.to_string())),
    }
}

impl Resolved {
    fn linked(kind: CitationKind, identifier: &Identifier) -> Self {
        Self {
            identifier: Some(identifier.to_string()),
            url: Some(identifier.url()),
            ..Self::unlinked(kind, None)
        }
    }

    const fn unlinked(kind: CitationKind, reason: Option<&'static str>) -> Self {
        Self {
            kind,
            identifier: None,
            url: None,
            reason,
            label: None,
            law: None,
        }
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
            &Identifier::Aanhangsel {
                chamber: aanhangsel.chamber,
                session_year,
                number: aanhangsel.number,
            },
        ),
        Err(_) => Resolved::unlinked(kind, Some(reason::MALFORMED_SESSION_YEAR)),
    }
}

fn kamerstuk(kamerstuk: &Kamerstuk) -> Resolved {
    let letter = kamerstuk.number.starts_with(|c: char| c.is_ascii_uppercase());
    let printed = kamerstuk
        .session_year
        .as_deref()
        .and_then(|year| year.parse::<SessionYear>().ok());
    let old = printed.filter(|year| year.first() < FIRST_SESSION_WITHOUT_YEAR);
    let session_year = old.filter(|_| letter && kamerstuk.chamber == Some(Chamber::EersteKamer));
    let number = kamerstuk.number.clone();
    let identifier = Identifier::Kamerstuk {
        session_year,
        dossier: kamerstuk.dossier.clone(),
        number,
    };
    Resolved {
        label: kamerstuk.label.clone(),
        ..Resolved::linked(CitationKind::Kamerstuk, &identifier)
    }
}

fn handelingen(handelingen: &Handelingen) -> Resolved {
    let kind = CitationKind::Handelingen;
    let Ok(session_year) = handelingen.session_year.parse::<SessionYear>() else {
        return Resolved::unlinked(kind, Some(reason::MALFORMED_SESSION_YEAR));
    };
    let identifier = |part| Identifier::Handelingen {
        chamber: handelingen.chamber,
        session_year,
        part,
    };
    match (handelingen.meeting, handelingen.item, handelingen.pages) {
        (_, _, Some((from, Some(to))))
            if from > 0
                && matches!(
                    HandelingenPart::of_session(session_year, from, to),
                    HandelingenPart::Pages(..)
                ) =>
        {
            Resolved::linked(kind, &identifier(HandelingenPart::Pages(from, to)))
        }
        (Some(meeting), Some(item), _)
            if matches!(
                HandelingenPart::of_session(session_year, meeting, item),
                HandelingenPart::Item(..)
            ) =>
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

fn parlis(kind: CitationKind, number: &ParlisNumber) -> Resolved {
    match number.number.parse::<Identifier>() {
        Ok(identifier) => Resolved::linked(kind, &identifier),
        Err(_) => Resolved {
            identifier: Some(number.number.clone()),
            ..Resolved::unlinked(kind, Some(reason::MALFORMED_NUMBER))
        },
    }
}

fn ecli(ecli: &Ecli) -> Resolved {
    let kind = CitationKind::Ecli;
    match ecli {
        Ecli::Identifier(ecli) => Resolved::linked(kind, &Identifier::Ecli(ecli.clone())),
        Ecli::Ljn {
            number,
            court: Some((court, year)),
        } => Resolved::linked(
            kind,
            &Identifier::Ecli(format!("ECLI:NL:{court}:{year}:{number}")),
        ),
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
