//! Handelingen: the proceedings of both chambers.

use std::sync::LazyLock;

use crate::citation::found::{Found, Reference};
use crate::citation::place::{Place, digits};
use crate::result::reading::Chamber;
use crate::text::pattern::{Regex, first_group, group, pattern};

/// A reference to the Handelingen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handelingen {
    /// The Tweede Kamer unless the text says otherwise.
    pub chamber: Chamber,
    /// *Vergaderjaar* as printed.
    pub session_year: String,
    /// Number of the meeting.
    pub meeting: Option<u32>,
    /// Number of the item.
    pub item: Option<u32>,
    /// First page, and the last where it is printed.
    pub pages: Option<(u32, Option<u32>)>,
}

pub const TRIGGERS: &[&str] = &["Handelin", "handelin", "Handel-"];

static HANDELINGEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[Hh]andel-?in-?gen \b [\s,(]* (?:van\sde\s|der\s)? (?:Kamer\s)?
          (?<chamber>(?:II?|TK|EK|(?:Tweede|Eerste)\sKamer)\b)? [\s,]* (?:der\sStaten-Generaal)? [\s,(]*
          {vergaderjaar}? (?<year>{year}) [\s,;)]*
          (?: (?<nr>{nr})? (?<meeting>\d{1,3}) \b (?: -(?<short_item>\d{1,3}) \b )? )? [\s,;]*
          (?: (?:item|agendapunt)(?<plural>s|en)?\s*(?<item>\d{1,3}) \b )? [\s,;]*
          (?: (?:pp?|blz|pag|pagina(?:['’]?s)?) \b \.?\s*
              (?: (?<from>\d{1,5}) \b (?: \s?[-–]\s?(?<to>\d{1,5}) \b )? ) )?",
    )
});

/// Another item of the same meeting: "items 5 en 7".
static NEXT_ITEM: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s?{and}\s?(?<item>\d{1,3}) \b"));

/// Most pages that one item has.
const LONGEST_RANGE: u32 = 250;

/// What makes it the Aanhangsel instead.
static APPENDED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[Aa]an-?hang-?sels?[\s)-]*(?:(?:van|bij|op)\s(?:de\s)?|der\s)?$"));

fn is_appended(before: &str) -> bool {
    before.contains("hang") && APPENDED.is_match(before)
}

pub fn read(place: &Place<'_>, found: &mut Vec<Found>) {
    if !place.begins_word() || !place.sees_digit(70) || is_appended(place.before()) {
        return;
    }
    let Some(captures) = HANDELINGEN.captures(place.ahead()) else {
        return;
    };
    let number = |names: &[&str]| first_group(&captures, names).and_then(digits);
    let (first, second) = (number(&["from"]), number(&["to"]));
    // "30-2121" is page 2121 of meeting 30, "2182–2186" is a range of pages.
    let of_meeting = first.zip(second).is_some_and(|(first, second)| second.abs_diff(first) > LONGEST_RANGE);
    let (meeting, pages) = if of_meeting {
        (number(&["meeting"]).or(first), second.map(|page| (page, None)))
    } else {
        (number(&["meeting"]), first.map(|page| (page, second)))
    };
    let pages = pages.filter(|(from, to)| to.is_none_or(|to| *from <= to));
    let item = number(&["item", "short_item"]);
    // A meeting without "nr." needs an item or a page behind it.
    let told = captures.name("nr").is_some() || item.is_some() || pages.is_some();
    if pages.is_none() && (meeting.is_none() || !told) {
        return;
    }
    let eerste = group(&captures, "chamber")
        .is_some_and(|chamber| matches!(chamber, "I" | "EK") || chamber.starts_with("Eerste"));
    let reference = Handelingen {
        chamber: if eerste { Chamber::EersteKamer } else { Chamber::TweedeKamer },
        session_year: group(&captures, "year").unwrap_or_default().to_owned(),
        meeting,
        item,
        pages,
    };
    let names = ["meeting", "short_item", "item", "from", "to"];
    let end = names.iter().filter_map(|name| captures.name(name)).map(|group| group.end()).max().unwrap_or_default();
    found.push(Found { span: place.span(0, end), reference: Reference::Handelingen(reference.clone()) });
    let mut place = place.forward(end);
    while captures.name("plural").is_some()
        && place.may_go_on()
        && let Some(item) = NEXT_ITEM.captures(place.ahead())
        && let Some(item) = item.name("item")
    {
        let next = Handelingen { item: digits(item.as_str()), ..reference.clone() };
        found.push(Found { span: place.span(item.start(), item.end()), reference: Reference::Handelingen(next) });
        place = place.forward(item.end());
    }
}
