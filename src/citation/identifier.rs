//! Official identifiers: what each source is known by, and where it is published.

use std::fmt;
use std::str::FromStr;

use crate::citation::url::is_plain;
use crate::result::cited::CitationKind;
use crate::result::reading::Chamber;
use crate::words::session_year::SessionYear;

/// The identifier of a source. [`Display`](fmt::Display) and [`FromStr`] are each other's inverse.
///
/// ```
/// use vraagstuk::Identifier;
///
/// let identifier: Identifier = "kst-36410-VIII-112".parse()?;
/// assert_eq!(identifier.url(), "https://zoek.officielebekendmakingen.nl/kst-36410-VIII-112.html");
/// assert_eq!(identifier.to_string(), "kst-36410-VIII-112");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Identifier {
    /// `ah-tk-20242025-337`.
    Aanhangsel {
        /// The chamber whose Handelingen it is appended to.
        chamber: Chamber,
        /// *Vergaderjaar*.
        session_year: SessionYear,
        /// Number within the session year.
        number: u32,
    },
    /// `kst-36410-VIII-112`; of the Eerste Kamer before about 2006 `kst-20042005-28747-C`.
    Kamerstuk {
        /// Only where the identifier has it.
        session_year: Option<SessionYear>,
        /// The dossier it belongs to.
        dossier: DossierNumber,
        /// Number or letter within the dossier.
        number: String,
    },
    /// `dossier-36410-VIII`.
    Dossier(DossierNumber),
    /// `h-tk-20182019-86-22`.
    Handelingen {
        /// The chamber that met.
        chamber: Chamber,
        /// *Vergaderjaar*.
        session_year: SessionYear,
        /// Which part of it.
        part: HandelingenPart,
    },
    /// A Z or D number of the Tweede Kamer: `2024Z18284`.
    Parlis(String),
    /// `stb-2024-153`, `stcrt-2023-1234`, `trb-2009-116`.
    Gazette {
        /// Which of the three.
        gazette: Gazette,
        /// Calendar year.
        year: u16,
        /// Number within the year.
        number: u32,
    },
    /// `ECLI:NL:RVS:2024:3946`.
    Ecli(String),
    /// `BWBR0018450`: a law, decree or treaty in the Basiswettenbestand.
    Bwb(String),
    /// `32016R0679`, `62019CJ0373`: an act or a case of the European Union.
    Celex(String),
    /// `COM(2021) 206`.
    Com {
        /// Calendar year.
        year: u16,
        /// Number within the year.
        number: u32,
    },
    /// A web address with its scheme.
    Url(String),
}

/// Number of a dossier of Kamerstukken: `36410-VIII`, `21501-20`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DossierNumber {
    /// Five digits.
    pub number: u32,
    /// Budget chapter, fund or series.
    pub suffix: Option<String>,
}

/// Which part of the Handelingen of one session year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HandelingenPart {
    /// A whole meeting, which has no page of its own.
    Meeting(u32),
    /// Meeting and item; published since 2011.
    Item(u32, u32),
    /// First and last page; published before 2011.
    Pages(u32, u32),
}

/// The official gazettes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gazette {
    /// Staatsblad.
    Staatsblad,
    /// Staatscourant.
    Staatscourant,
    /// Tractatenblad.
    Tractatenblad,
}

/// A text that is no identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(());

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identifier of an official publication")
    }
}

impl std::error::Error for Error {}

/// First session whose Handelingen are published by meeting and item.
const FIRST_SESSION_WITH_ITEMS: u16 = 2010;

impl Identifier {
    /// The page that shows the source. A meeting of the Handelingen has none of its own: a search for its items.
    #[must_use]
    pub fn url(&self) -> String {
        match self {
            Self::Dossier(dossier) => format!("https://zoek.officielebekendmakingen.nl/dossier/{dossier}"),
            Self::Parlis(number) => {
                format!("https://www.tweedekamer.nl/kamerstukken/detail?id={number}&did={number}")
            }
            Self::Ecli(ecli) if ecli.starts_with("ECLI:NL:") => {
                format!("https://uitspraken.rechtspraak.nl/details?id={ecli}")
            }
            Self::Ecli(ecli) => format!("https://e-justice.europa.eu/ecli/{ecli}"),
            Self::Bwb(id) => format!("https://wetten.overheid.nl/jci1.3:c:{id}"),
            Self::Celex(id) => format!("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{id}"),
            Self::Com { year, number } => {
                format!("https://eur-lex.europa.eu/search.html?lang=nl&type=quick&text=COM%28{year}%29%20{number}")
            }
            Self::Url(address) => address.clone(),
            published => format!("https://zoek.officielebekendmakingen.nl/{published}.html"),
        }
    }
}

impl Gazette {
    /// Kind of citation it makes.
    #[must_use]
    pub const fn kind(self) -> CitationKind {
        match self {
            Self::Staatsblad => CitationKind::Staatsblad,
            Self::Staatscourant => CitationKind::Staatscourant,
            Self::Tractatenblad => CitationKind::Tractatenblad,
        }
    }

    /// As in identifiers.
    const fn code(self) -> &'static str {
        match self {
            Self::Staatsblad => "stb",
            Self::Staatscourant => "stcrt",
            Self::Tractatenblad => "trb",
        }
    }
}

/// As in identifiers.
const fn chamber_code(chamber: Chamber) -> &'static str {
    match chamber {
        Chamber::TweedeKamer => "tk",
        Chamber::EersteKamer => "ek",
    }
}

impl fmt::Display for DossierNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.suffix {
            None => write!(f, "{}", self.number),
            Some(suffix) => write!(f, "{}-{suffix}", self.number),
        }
    }
}

impl fmt::Display for HandelingenPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Meeting(meeting) => write!(f, "{meeting}"),
            Self::Item(first, second) | Self::Pages(first, second) => write!(f, "{first}-{second}"),
        }
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Aanhangsel { chamber, session_year, number } => {
                write!(f, "ah-{}-{}-{number}", chamber_code(*chamber), session_year.compact())
            }
            Self::Kamerstuk { session_year: Some(session_year), dossier, number } => {
                write!(f, "kst-{}-{dossier}-{number}", session_year.compact())
            }
            Self::Kamerstuk { session_year: None, dossier, number } => write!(f, "kst-{dossier}-{number}"),
            Self::Dossier(dossier) => write!(f, "dossier-{dossier}"),
            Self::Handelingen { chamber, session_year, part } => {
                write!(f, "h-{}-{}-{part}", chamber_code(*chamber), session_year.compact())
            }
            Self::Gazette { gazette, year, number } => write!(f, "{}-{year}-{number}", gazette.code()),
            Self::Com { year, number } => write!(f, "COM({year}) {number}"),
            Self::Parlis(id) | Self::Ecli(id) | Self::Bwb(id) | Self::Celex(id) | Self::Url(id) => f.write_str(id),
        }
    }
}

impl FromStr for Identifier {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let read = match text.split_once('-') {
            Some(("ah", rest)) => aanhangsel(rest),
            Some(("kst", rest)) => kamerstuk(rest),
            Some(("dossier", rest)) => {
                let parts: Vec<&str> = rest.split('-').collect();
                dossier(&parts).map(Self::Dossier)
            }
            Some(("h", rest)) => handelingen(rest),
            Some(("stb", rest)) => gazette(Gazette::Staatsblad, rest),
            Some(("stcrt", rest)) => gazette(Gazette::Staatscourant, rest),
            Some(("trb", rest)) => gazette(Gazette::Tractatenblad, rest),
            _ => None,
        };
        read.or_else(|| by_shape(text)).ok_or(Error(()))
    }
}

fn aanhangsel(rest: &str) -> Option<Identifier> {
    let (chamber, session_year, number) = in_session(rest)?;
    Some(Identifier::Aanhangsel { chamber, session_year, number: digits(number)? })
}

fn handelingen(rest: &str) -> Option<Identifier> {
    let (chamber, session_year, part) = in_session(rest)?;
    let part = match part.split_once('-') {
        None => HandelingenPart::Meeting(digits(part)?),
        Some((first, second)) => HandelingenPart::of_session(session_year, digits(first)?, digits(second)?),
    };
    Some(Identifier::Handelingen { chamber, session_year, part })
}

impl HandelingenPart {
    /// Two numbers: meeting and item, or pages in older sessions.
    #[must_use]
    pub fn of_session(session_year: SessionYear, first: u32, second: u32) -> Self {
        if session_year.first() < FIRST_SESSION_WITH_ITEMS {
            Self::Pages(first, second)
        } else {
            Self::Item(first, second)
        }
    }
}

/// `tk-20242025-…`.
fn in_session(rest: &str) -> Option<(Chamber, SessionYear, &str)> {
    let (chamber, rest) = rest.split_once('-')?;
    let (session_year, rest) = rest.split_once('-')?;
    let chamber = match chamber {
        "tk" => Chamber::TweedeKamer,
        "ek" => Chamber::EersteKamer,
        _ => return None,
    };
    Some((chamber, compact_year(session_year)?, rest))
}

/// `20242025`, as identifiers have it.
fn compact_year(text: &str) -> Option<SessionYear> {
    (text.len() == 8 && is_number(text)).then(|| text.parse().ok())?
}

fn kamerstuk(rest: &str) -> Option<Identifier> {
    let mut parts: Vec<&str> = rest.split('-').collect();
    let session_year = match parts.first() {
        Some(first) if first.len() == 8 => Some(compact_year(parts.remove(0))?),
        _ => None,
    };
    let number = parts.pop().filter(|number| is_kamerstuk_number(number))?.to_owned();
    Some(Identifier::Kamerstuk { session_year, dossier: dossier(&parts)?, number })
}

fn dossier(parts: &[&str]) -> Option<DossierNumber> {
    let (number, suffix) = match parts {
        [number] => (number, None),
        [number, suffix] => (number, Some((*suffix).to_owned()).filter(|suffix| is_code(suffix))?.into()),
        _ => return None,
    };
    (number.len() == 5).then(|| digits(number))?.map(|number| DossierNumber { number, suffix })
}

fn gazette(gazette: Gazette, rest: &str) -> Option<Identifier> {
    let (year, number) = rest.split_once('-')?;
    let year = (year.len() == 4).then(|| digits(year))??;
    Some(Identifier::Gazette { gazette, year: u16::try_from(year).ok()?, number: digits(number)? })
}

/// The kinds that have no prefix of their own.
fn by_shape(text: &str) -> Option<Identifier> {
    let owned = || text.to_owned();
    if text.starts_with("http://") || text.starts_with("https://") {
        let broken = text.contains(|c: char| c.is_whitespace() || c.is_control());
        return (!broken && is_plain(text)).then(|| Identifier::Url(owned()));
    }
    if let Some(rest) = text.strip_prefix("COM(") {
        let (year, number) = rest.split_once(") ")?;
        let year = (year.len() == 4).then(|| digits(year))??;
        return Some(Identifier::Com { year: u16::try_from(year).ok()?, number: digits(number)? });
    }
    if let Some(rest) = text.strip_prefix("ECLI:") {
        let parts: Vec<&str> = rest.split(':').collect();
        let plain = |part: &&str| !part.is_empty() && part.bytes().all(|b| b == b'.' || b.is_ascii_alphanumeric());
        return (parts.len() == 4 && parts.iter().all(plain)).then(|| Identifier::Ecli(owned()));
    }
    let (digits, letters) = text.split_at_checked(4)?;
    match (digits, letters.split_at_checked(1)?) {
        ("BWBR" | "BWBV", _) if letters.len() == 7 && is_number(letters) => Some(Identifier::Bwb(owned())),
        (year, ("Z" | "D", number)) if is_number(year) && number.len() == 5 && is_number(number) => {
            Some(Identifier::Parlis(owned()))
        }
        (year, (first, rest)) if is_number(year) && is_number(first) && is_celex_tail(rest) => {
            Some(Identifier::Celex(owned()))
        }
        _ => None,
    }
}

/// `R0679`, `CJ0373`: one or two letters and four digits.
fn is_celex_tail(text: &str) -> bool {
    let number = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    (1..=2).contains(&(text.len() - number.len())) && number.len() == 4 && is_number(number)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number without leading zero, as it is printed in identifiers.
fn digits(text: &str) -> Option<u32> {
    (is_number(text) && !text.starts_with('0')).then(|| text.parse().ok())?
}

/// `112`, `C`, `3a`: only a number may have a small letter behind it.
fn is_kamerstuk_number(text: &str) -> bool {
    is_code(text) || text.strip_suffix(|c: char| c.is_ascii_lowercase()).is_some_and(is_number)
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}
