//! Kamerstukken and their dossiers.

use std::sync::LazyLock;

use crate::citation::found::{Found, Reference};
use crate::citation::identifier::DossierNumber;
use crate::citation::place::{Place, digits};
use crate::result::reading::Chamber;
use crate::text::pattern::{Captures, Regex, first_group, group, pattern};

mod label;
mod list;
mod usual;

/// A reference to one Kamerstuk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kamerstuk {
    /// The chamber, where the text says it.
    pub chamber: Option<Chamber>,
    /// *Vergaderjaar* as printed.
    pub session_year: Option<String>,
    /// The dossier.
    pub dossier: DossierNumber,
    /// Number or letter within the dossier.
    pub number: String,
    /// The motion or amendment it is, or "bijlage bij".
    pub label: Option<String>,
}

/// A reference to a whole dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The dossier.
    pub dossier: DossierNumber,
}

pub const TRIGGERS: &[&str] = &[
    "Kamerst",
    "kamerst",
    "KAMERST",
    "Kamer-st",
    "kamer-st",
    "Kamer st",
    "Tweede Kamer",
    "Eerste Kamer",
    "TK ",
    "TK,",
    "EK ",
    "EK,",
    "ergaderjaar",
    "erga-derjaar",
    "ergader-jaar",
    "ossier",
    "etsvoorstel",
    "ets-voorstel",
    "nr.",
    "nrs",
    "nr ",
    "Nr.",
    "no.",
    "(1",
    "(2",
    "(3",
    "kst-",
    "KST-",
];

/// Chapters of the budget and funds, as they follow a dossier number.
const SUFFIX: &str = r"(?:X{1,2}V?I{0,3}[AB]?|XI?V|I?X[AB]?|VI{0,3}[AB]?|I?V|I{1,3}[ABC]?|[A-Z])";

/// One reference: chamber, year, dossier, number. What may be left out depends on what stands before.
static ITEM: LazyLock<Regex> = LazyLock::new(|| pattern(&item("^")));

/// The same behind a comma or "en".
pub static NEXT_ITEM: LazyLock<Regex> = LazyLock::new(|| pattern(&item(r"^\s?(?:{and}|/)\s?")));

fn item(start: &str) -> String {
    let item = r"(?<lead>
            (?<label>(?:[Kk]amer-?\s?stuk(?:-?ken)?|KAMERSTUK(?:KEN)?|[Kk]st-|KST-) (?:dossiers?|nummers?|nrs?\b\.?)?)
          | (?<weak>(?:[A-Za-z]{0,20}[Ww]ets-?voorstel(?:len)?|[Dd]ossiers?) (?:nummers?|nrs?\b\.?)? (?:\smet)? )
          )? [\s,;:(]*
          (?: (?<chamber>II?|[12]|TK|EK|Tweede\s?Kamer|Eerste\s?Kamer) \b [\s,;]* (?:der\sStaten-Generaal)? [\s,;(]* )?
          (?: {vergaderjaar}? (?<year>{year}) [\s,;:)(]* )?
          {nr}?
          (?<dossier>[1-3]\d[\s.]{0,2}\d{3})
          (?: (?: \s*[-–]\s*(?<series>\d\d) \b | \s*[-–]?\s*(?:hoofdstuk\s*|HS\s*)?(?<suffix>{suffix}) \b ) )?
          (?: \s*,?\s*\(?R\s?\d{3,4}\)? )?
          (?: [\s,;]* {vergaderjaar}? (?<year_after>{year}) )?
          (?: [\s,;:]* (?: (?<late_suffix>{suffix}) [\s,]+ )? \(?(?<nr>{nr}) \s* (?<number>\d{1,4}[a-z]?|[A-Z]{1,2}\d?) \b
            | \s?[-–]\s?(?<dashed>\d{1,4}) \b
            | ,\s*(?<bare>\d{1,4}|[A-Z]{1,2}) \b
            | \b )";
    format!("{start}{}", item.replace("{suffix}", SUFFIX))
}

/// A dossier number right before `nr`.
static DOSSIER_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?<dossier>[1-3]\d[\s.]{{0,2}}\d{{3}}) (?: \s*[-–]\s*\d\d | ,?[\s-]{{1,2}}{SUFFIX} )?
          (?: \s*,?\s*\(?R\s?\d{{3,4}}\)? )? [\s,;:(]*$"
    ))
});

pub fn read(place: &Place<'_>, found: &mut Vec<Found>) {
    let Some(place) = start(place) else { return };
    let window = place.ahead();
    let Some((first, skip)) = usual::item(window).map(|first| (first, 0)).or_else(|| item_at(&place, window)) else {
        return;
    };
    if is_part_of_another(&place) {
        return;
    }
    let label = label::before(place.before()).or_else(|| label::behind(place.forward(first.end).ahead()));
    let end = first.end;
    let visible = Item { end: end - skip, ..first.clone() };
    visible.push(&place.forward(skip), label.as_deref(), found);
    list::more(place.forward(end), first, found);
}

/// The reference that `window` begins with, and how much of it comes before its bracket.
fn item_at(place: &Place<'_>, window: &str) -> Option<(Item, usize)> {
    let captures = sees_dossier(window).then(|| ITEM.captures(window)).flatten()?;
    let first = Item::new(&captures, window, None)?;
    let named = captures.name("label").is_some() || captures.name("weak").is_some();
    if first.strength < Strength::Number && !named && !is_bill(place, window, first.end) {
        return None;
    }
    let opened = captures.name("dossier").and_then(|dossier| window.get(..dossier.start())?.rfind('('));
    let skip = opened.filter(|_| captures.name("lead").is_none()).map_or(0, |at| at + 1);
    Some((first, skip))
}

/// The number of a bill alone in brackets behind its title: "het wetsvoorstel toekomst pensioenen (36 067)".
fn is_bill(place: &Place<'_>, window: &str, end: usize) -> bool {
    let before = place.before();
    window.get(end..).is_some_and(|after| after.starts_with(')')) && before.ends_with('(') && BILL.is_match(before)
}

static BILL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:[Ww]ets-?voorstel|[Ii]nitiatiefnota|[Vv]oorstel\svan\swet)\b[^.;:()]{0,110}\($"));

/// Whether five digits of a dossier number stand near: asked before the pattern is tried.
fn sees_dossier(window: &str) -> bool {
    let bytes = window.as_bytes().get(..window.len().min(100)).unwrap_or_default();
    let mut before = b' ';
    bytes.iter().enumerate().any(|(at, &byte)| {
        let begins = matches!(byte, b'1'..=b'3') && !before.is_ascii_digit();
        before = byte;
        begins && is_dossier(bytes.get(at..).unwrap_or_default())
    })
}

/// `36 410`, `36410`, `36.410`.
fn is_dossier(bytes: &[u8]) -> bool {
    let is_digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    let gap = bytes.iter().skip(2).take_while(|byte| matches!(byte, b' ' | b'.' | b'\n')).count();
    bytes.get(..2).is_some_and(is_digits) && gap <= 2 && bytes.get(2 + gap..5 + gap).is_some_and(is_digits)
}

/// Amounts of money, and numbers inside something longer; a slash may stand between two dossiers.
fn is_part_of_another(place: &Place<'_>) -> bool {
    let before = place.before();
    let money = before.trim_end().ends_with(['€', '$', 'ƒ']);
    let dossiers = before.strip_suffix('/').is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
    money || before.ends_with(['/', '=', '_']) && !dossiers
}

/// Where a reference begins that the literal at `place` belongs to.
fn start<'t>(place: &Place<'t>) -> Option<Place<'t>> {
    let window = place.ahead();
    if window.starts_with('(') {
        let near = window.as_bytes().get(1..8).unwrap_or_default();
        let digits = near.iter().filter(|byte| byte.is_ascii_digit()).count();
        return (digits >= 5).then(|| place.forward(1));
    }
    if window.starts_with(['n', 'N']) {
        let before = place.before();
        let before = before.get(before.ceil_char_boundary(before.len().saturating_sub(40))..)?;
        let near = before.bytes().any(|byte| byte.is_ascii_digit());
        let Some(captures) = near.then(|| DOSSIER_BEFORE.captures(before)).flatten() else {
            return in_full(place, window);
        };
        let dossier = captures.name("dossier")?;
        let at = place.back(before.len() - dossier.start());
        return at.previous().is_none_or(|c| !c.is_numeric() && c != '.').then_some(at);
    }
    let place = match window.as_bytes() {
        [b'e', b'r', b'g', ..] | [b'o', ..] => place.back(1),
        [b'e', b't', ..] => place.back(letters_before(place)),
        _ => *place,
    };
    (place.at >= place.floor && place.begins_word()).then_some(place)
}

/// The letters of the word right before: "initiatiefw" of "initiatiefwetsvoorstel".
fn letters_before(place: &Place<'_>) -> usize {
    place.before().bytes().rev().take(21).take_while(u8::is_ascii_alphabetic).count()
}

/// The only number without a label and with `nr.` before it: "nr. 21501-20-2019".
static IN_FULL: LazyLock<Regex> = LazyLock::new(|| pattern(r"^{nr}(?<dossier>21\s?501-\d\d-\d{1,4})\b"));

fn in_full<'t>(place: &Place<'t>, window: &str) -> Option<Place<'t>> {
    let series = window.get(..12).is_some_and(|near| near.contains("21"));
    let dossier = series.then(|| IN_FULL.captures(window))??.name("dossier")?;
    Some(place.forward(dossier.start()))
}

/// How much of a reference stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    Dossier,
    Number,
}

/// One reference as read.
#[derive(Debug, Clone)]
pub struct Item {
    chamber: Option<Chamber>,
    session_year: Option<String>,
    dossier: DossierNumber,
    number: Option<String>,
    plural: bool,
    strength: Strength,
    end: usize,
}

impl Item {
    /// Reads what the pattern took; `before` is the reference that a list began with.
    fn new(captures: &Captures<'_>, window: &str, before: Option<&Self>) -> Option<Self> {
        let dossier = captures.name("dossier")?;
        let number = digits(dossier.as_str()).filter(|number| (10_000..40_000).contains(number))?;
        let labelled = captures.name("label").is_some();
        let chamber = group(captures, "chamber").map(chamber);
        let session_year = first_group(captures, &["year", "year_after"]).map(str::to_owned);
        let letter_allowed = labelled || chamber.is_some() || before.is_some();
        let mut item = Self {
            chamber: chamber.or_else(|| before.and_then(|before| before.chamber)),
            session_year: session_year.clone().or_else(|| before.and_then(|before| before.session_year.clone())),
            dossier: DossierNumber {
                number,
                suffix: first_group(captures, &["series", "suffix", "late_suffix"]).map(str::to_owned),
            },
            number: None,
            plural: group(captures, "nr").is_some_and(|nr| nr.contains("rs")),
            strength: Strength::Dossier,
            end: dossier.end(),
        };
        item.take_number(captures, window, letter_allowed);
        Some(item)
    }

    fn take_number(&mut self, captures: &Captures<'_>, window: &str, letter_allowed: bool) {
        let taken =
            ["number", "dashed", "bare"].iter().find_map(|name| captures.name(name).map(|group| (*name, group)));
        if let Some((name, group)) = taken {
            let text = group.as_str();
            let after = window.get(group.end()..).unwrap_or_default();
            let trusted = match name {
                "bare" if text.starts_with(|c: char| c.is_ascii_digit()) => {
                    letter_allowed && after.trim_start().starts_with([')', '.', ';']) && !looks_like_year(text)
                }
                "bare" => letter_allowed && !is_initial(after),
                _ => !text.starts_with('0'),
            };
            if trusted && !after.starts_with(|c: char| c.is_alphanumeric()) {
                self.number = Some(text.to_owned());
                self.strength = Strength::Number;
                self.end = group.end();
            }
        }
        let suffix = captures.name("series").or_else(|| captures.name("suffix"));
        if self.number.is_none() {
            self.end = suffix.map_or(self.end, |suffix| suffix.end());
        }
        self.split_series();
    }

    /// `36 471-64` is number 64 of dossier 36 471; only dossier 21 501 is divided in series of two digits.
    fn split_series(&mut self) {
        let Some(suffix) = &self.dossier.suffix else {
            return;
        };
        let series = suffix.starts_with(|c: char| c.is_ascii_digit());
        if series && self.number.is_none() && self.dossier.number != 21_501 {
            self.number = self.dossier.suffix.take();
            self.strength = Strength::Number;
        }
    }

    /// Whether it goes on the list that `last` is in: a number has its own, a dossier must end the phrase.
    fn follows(&self, last: &Self, window: &str) -> bool {
        let after = window.get(self.end..).unwrap_or_default().trim_start();
        let ends = after.is_empty() || after.starts_with([')', '.', ',', ';', ':', '/', '?']);
        self.number.is_some() || last.number.is_none() && ends
    }

    fn push(&self, place: &Place<'_>, label: Option<&str>, found: &mut Vec<Found>) {
        let reference = match &self.number {
            None => Reference::Dossier(Dossier { dossier: self.dossier.clone() }),
            Some(number) => Reference::Kamerstuk(Kamerstuk {
                chamber: self.chamber,
                session_year: self.session_year.clone(),
                dossier: self.dossier.clone(),
                number: number.clone(),
                label: label.map(str::to_owned),
            }),
        };
        found.push(Found { span: place.span(0, self.end), reference });
    }
}

/// A letter that is an initial ("A. de Vries") or the first of a name.
pub fn is_initial(after: &str) -> bool {
    let rest = after.strip_prefix('.').map(str::trim_start);
    after.starts_with(['’', '\''])
        || rest.is_some_and(|rest| after.len() > rest.len() + 1 && rest.starts_with(char::is_uppercase))
}

pub fn looks_like_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

pub fn chamber(text: &str) -> Chamber {
    if matches!(text, "I" | "1" | "EK") || text.starts_with("Eerste") {
        Chamber::EersteKamer
    } else {
        Chamber::TweedeKamer
    }
}
