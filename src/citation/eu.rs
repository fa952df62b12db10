//! Acts, cases and Commission documents of the European Union, by number.

use std::sync::LazyLock;

use crate::citation::found::{Found, Reference};
use crate::citation::place::{Place, digits};
use crate::text::pattern::{Captures, Regex, end as end_of, first_group, group, pattern};
use crate::text::span::Span;

/// An act by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// What kind of act.
    pub kind: ActKind,
    /// Calendar year.
    pub year: u16,
    /// Number within the year.
    pub number: u16,
}

/// Whether a number of an act follows a nickname: "Dublinverordening (EG) 343/2003".
pub fn is_number_ahead(place: &Place<'_>) -> bool {
    NUMBER_AHEAD.is_match(place.ahead())
}

/// Kinds of act that CELEX tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActKind {
    /// *Verordening*.
    Regulation,
    /// *Richtlijn*.
    Directive,
    /// *Besluit*, *beschikking*.
    Decision,
    /// *Kaderbesluit*.
    FrameworkDecision,
    /// *Aanbeveling*.
    Recommendation,
}

/// A case of the Court of Justice or the General Court.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// `C` or `T`.
    pub court: char,
    /// Number within the year.
    pub number: u16,
    /// Calendar year.
    pub year: u16,
}

/// A Commission document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Com {
    /// Calendar year.
    pub year: u16,
    /// Number within the year.
    pub number: u32,
}

pub const TRIGGERS: &[&str] = &[
    "erordening",
    "ichtlijn",
    "egulation",
    "irective",
    "Besluit",
    "besluit",
    "eschikking",
    "anbeveling",
    "ramework Decision",
    "ecision",
    "ecommendation",
    "C-1",
    "C-2",
    "C-3",
    "C-4",
    "C-5",
    "C-6",
    "C-7",
    "C-8",
    "C-9",
    "T-1",
    "T-2",
    "T-3",
    "T-4",
    "T-5",
    "T-6",
    "T-7",
    "T-8",
    "T-9",
    "C1",
    "C2",
    "C3",
    "C4",
    "C5",
    "C6",
    "C7",
    "C8",
    "C9",
    "T1",
    "T2",
    "T3",
    "T4",
    "T5",
    "T6",
    "T7",
    "T8",
    "T9",
    "C‑",
    "T‑",
    "C–",
    "T–",
    "COM",
];

const BODY: &str = r"(?:EU|EG|EEG|EGKS|EC|EEC|GBVB|CFSP|JBZ|JHA|Euratom)";

static ACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^ (?: (?<regulation>[Vv]erordening(?:en)?|Regulations?) | (?<directive>[Rr]ichtlijn(?:en)?|Directives?)
              | (?<decision>[Bb]esluit(?:en)?|[Bb]eschikking(?:en)?|Decisions?)
              | (?<framework>[Kk]aderbesluit(?:en)?|Framework\sDecision)
              | (?<recommendation>[Aa]anbeveling(?:en)?|Recommendations?) ) \b \s*
          (?:van\s(?:de|het)\s(?:Europese?\s)?(?:Unie|Raad|Commissie|Parlement(?:\sen\sde\sRaad)?)\s)? {}",
        number()
    ))
});

static NEXT_ACT: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\s?(?:{{and}}|and)\s?{}", number())));

fn number() -> String {
    format!(
        r"(?<start>) (?:\(\s?(?<body>{BODY}(?:,\s?{BODY})*)\s?\) | (?<bare>{BODY})\s | (?<open>\())? \s* (?<nr>{{nr}})?
          (?<first>\d{{1,4}})\s?/\s?(?<second>\d{{1,4}}) \b (?:\s?/\s?(?<tail>{BODY}) \b)?"
    )
}

static NUMBER_AHEAD: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\s{}", number())));

static CASE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?<court>[CT]) (?: \s?[-‐‑–]\s? (?<number>\d{1,4}) | (?<glued>\d{2,4}) ) /(?<year>\d\d) (?:\s?P)? \b")
});

static COM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^COM \s?(?:[(\[/]?\s?(?<year>(?:19|20)\d\d)\s?[)\]/]|\(\s?(?<short>[5-9]\d)\s?\))\s? {nr}? (?<number>\d{1,4}) \b",
    )
});

pub fn read(place: &Place<'_>, found: &mut Vec<Found>) {
    let window = place.ahead();
    match window.as_bytes() {
        [b'C', b'O', ..] => com(place, found),
        [b'C' | b'T', ..] => case(place, found),
        _ => act(place, found),
    }
}

fn com(place: &Place<'_>, found: &mut Vec<Found>) {
    let Some(captures) = COM.captures(place.ahead()).filter(|_| place.begins_word()) else {
        return;
    };
    let year = first_group(&captures, &["year", "short"]).and_then(year);
    let number = group(&captures, "number").and_then(digits).filter(|number| *number > 0);
    if let (Some(year), Some(number)) = (year, number) {
        let span = place.span(0, end_of(&captures));
        found.push(Found { span, reference: Reference::Com(Com { year, number }) });
    }
}

fn case(place: &Place<'_>, found: &mut Vec<Found>) {
    let before = place.previous();
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '.' | '_')) {
        return;
    }
    let Some(captures) = CASE.captures(place.ahead()) else {
        return;
    };
    let number = group(&captures, "number").or_else(|| group(&captures, "glued")).and_then(|text| text.parse().ok());
    let court = group(&captures, "court").and_then(|court| court.chars().next());
    let year = group(&captures, "year").and_then(|year| year.parse::<u16>().ok());
    if let (Some(number @ 1..=HIGHEST_CASE), Some(court), Some(year)) = (number, court, year) {
        let year = if year > 50 { 1900 + year } else { 2000 + year };
        let span = place.span(0, end_of(&captures));
        found.push(Found { span, reference: Reference::EuCase(Case { court, number, year }) });
    }
}

/// More cases than either court has in a year.
const HIGHEST_CASE: u16 = 1500;

fn act(place: &Place<'_>, found: &mut Vec<Found>) {
    let near = place.ahead().as_bytes();
    if !near.get(..near.len().min(80)).unwrap_or_default().contains(&b'/') {
        return;
    }
    let Some((place, head)) = word_start(place) else {
        return;
    };
    let window = place.ahead();
    let Some(captures) = ACT.captures(window) else {
        return;
    };
    let kinds = [
        ("regulation", ActKind::Regulation),
        ("directive", ActKind::Directive),
        ("decision", ActKind::Decision),
        ("framework", ActKind::FrameworkDecision),
        ("recommendation", ActKind::Recommendation),
    ];
    let Some((_, kind)) = kinds.into_iter().find(|(name, _)| captures.name(name).is_some()) else {
        return;
    };
    let Some(act) = Act::new(kind, &captures) else {
        return;
    };
    let mut end = end_of(&captures);
    let span = Span::new(place.at - head, place.at + end);
    found.push(Found { span, reference: Reference::Eu(act) });
    let mut place = place.forward(end);
    while let Some(captures) = NEXT_ACT.captures(place.ahead()) {
        let start = captures.name("start").map_or(0, |start| start.end());
        let Some(act) = Act::new(kind, &captures) else {
            return;
        };
        end = end_of(&captures);
        found.push(Found { span: place.span(start, end), reference: Reference::Eu(act) });
        place = place.forward(end);
    }
}

/// Where the keyword begins whose middle set this off, and how many bytes of a compound stand before it:
/// `Uitvoeringsverordening`, `coördinatieverordening`, `kaderbesluit`.
fn word_start<'t>(place: &Place<'t>) -> Option<(Place<'t>, usize)> {
    let before = place.before();
    let head = before.trim_end_matches(char::is_alphabetic);
    let head = before.get(head.len()..)?;
    let whole = place.ahead().starts_with(['B', 'b']);
    let initial = if whole { "" } else { head.get(head.len().checked_sub(1)?..)? };
    let compound = head.strip_suffix(initial)?;
    let lost_space = initial.starts_with(char::is_uppercase) || place.ahead().starts_with('B');
    let keyword = place.back(initial.len());
    match compound.to_ascii_lowercase().as_str() {
        "" => Some((keyword, 0)),
        "kader" if whole => Some((keyword.back(compound.len()), 0)),
        "uitvoerings" => Some((keyword, compound.len())),
        _ if lost_space => Some((keyword, 0)),
        _ if whole || !"vr".contains(initial) => None,
        _ => Some((keyword, compound.len())),
    }
    .filter(|(keyword, head)| keyword.at >= keyword.floor + head)
}

impl Act {
    /// Which of the two numbers is the year: directives and decisions have it first, regulations since 2015 too.
    fn new(kind: ActKind, captures: &Captures<'_>) -> Option<Self> {
        let (first, second) = (group(captures, "first")?, group(captures, "second")?);
        let body = first_group(captures, &["body", "bare", "tail"]);
        // "richtlijn (86/113/EEG)", but no municipal "verordening (12/2020)".
        if captures.name("open").is_some() && captures.name("tail").is_none() {
            return None;
        }
        let nr = captures.name("nr").is_some();
        if kind == ActKind::Decision && body.is_none() {
            return None;
        }
        let number_first = match kind {
            ActKind::Directive | ActKind::FrameworkDecision => false,
            ActKind::Decision | ActKind::Recommendation => nr && year(second).is_some(),
            ActKind::Regulation => {
                nr || matches!(body, Some("EG" | "EEG" | "EC" | "EEC")) || year(first).is_none_or(|year| year < 2015)
            }
        };
        let (year_text, number) = if number_first { (second, first) } else { (first, second) };
        let (year, number) = (year(year_text)?, number.parse().ok()?);
        (number > 0).then_some(Self { kind, year, number })
    }
}

/// A year of the European Communities; two digits are of the twentieth century.
fn year(text: &str) -> Option<u16> {
    let year: u16 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 => Some(1900 + year),
        _ => None,
    }
    .filter(|year| (1952..=2035).contains(year))
}
