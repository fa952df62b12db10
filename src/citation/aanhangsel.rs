//! Aanhangsel van de Handelingen: published questions with their answers.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::citation::cursor::Cursor;
use crate::citation::found::{Found, Reference};
use crate::citation::place::{Place, between, digits};
use crate::result::reading::Chamber;
use crate::text::pattern::{Captures, Regex, first_group, group, pattern};
use crate::text::span::Span;

/// A reference to a number of the Aanhangsel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aanhangsel {
    /// The Tweede Kamer unless the text says otherwise.
    pub chamber: Chamber,
    /// *Vergaderjaar* as printed; `None` where none is.
    pub session_year: Option<String>,
    /// Number within the session year.
    pub number: u32,
}

pub const TRIGGERS: &[&str] = &[
    "Aanhang",
    "aanhang",
    "Aan-hang",
    "aan-hang",
    "Kamervragen (",
    "Tweede Kamer",
    "Eerste Kamer",
    "TK ",
    "TK,",
    "EK ",
    "Vergader",
    "vergader",
    "verga-der",
    "Verga-der",
    "AvdH",
    "Kamerstuk",
    "Handelingen",
    "ah-tk-",
    "ah-ek-",
];

static AANHANGSEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?: (?<chamber>Tweede\s?Kamer|Eerste\s?Kamer|TK|EK)\b [,\s]* (?:der\sStaten-Generaal[,\s]*)? )?
          (?: (?:Kamervragen\s?\(|Kamerstuk(?:ken)?|Handelingen) [\s,]* (?:II\b)? [\s,]* )?
          (?: {vergaderjaar}? (?<year_before>{year}) [,\s]* )?
          (?: [Aa]an-?hang-?sels? | (?<short>AvdH) )
          [\s)\-]* (?: (?:van|bij|op|tot) \s (?:de\s)? | der\s )? (?<full>[Hh]an-?de-?lin-?gen)? [\s,(]*
          (?: van\sde\s )? (?: (?<chamber_after>II?|TK|EK|Tweede\sKamer|Eerste\sKamer) \b [,\s]* )?
          (?: der\sStaten-Generaal [,\s]* )?
          (?: (?<digit>[12]) [,\s]+ {vergaderjaar}? (?<year_digit>{year}) [)\s,;:.]*
            | {vergaderjaar}? (?<year>{year}) [)\s,;:.]* )?
          (?<nr>{nr})? (?<number>[1-9]\s\d{3}|\d{1,4}) \b
          (?: (?: [,\s(]* {vergaderjaar} | ,\s | \s?\( ) (?<year_after>{year}) )?",
    )
});

/// Another number of the same year, or of another year.
static NEXT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\s?{and}\s?(?: {vergaderjaar}? (?<year>{year}) [\s,]* )? (?<nr>{nr})? (?<number>\d{1,4})
          (?: [,\s(]+ {vergaderjaar} (?<year_after>{year}) )?
          (?<end>\s?[);.,]|\s?$|\s{and}\s\d)?",
    )
});

/// The identifier itself in running text, in the official form or with spaces and `nr.` in it.
static IDENTIFIER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ah-(?<chamber>[te]k)-(?: (?<year>{year}) [\s,]* {nr} | (?<compact>(?:19|20)\d{6}) - )
          (?<number>\d{1,4}) \b (?<furniture>\s*(?:ISSN|$))?",
    )
});

pub fn read(place: &Place<'_>, found: &mut Vec<Found>) {
    if !place.begins_word() && !place.before().ends_with("ook") {
        return;
    }
    let window = place.ahead();
    if window.starts_with("ah-") {
        identifier(place, window, found);
        return;
    }
    let Some(First { one, end, plural, year_behind }) = usual(window).or_else(|| first(window)) else { return };
    let mut list = vec![(place.span(0, end), one)];
    more(&place.forward(end), plural, year_behind, &mut list);
    if year_behind {
        share_years(&mut list);
    }
    found.extend(list.into_iter().map(|(span, one)| Found { span, reference: Reference::Aanhangsel(one) }));
}

/// The first number of a reference.
#[derive(Debug)]
struct First {
    one: Aanhangsel,
    end: usize,
    /// Whether the word before it says that more follow.
    plural: bool,
    /// Whether the years stand behind the numbers.
    year_behind: bool,
}

/// "Aanhangsel van de Handelingen, vergaderjaar 2024–2025, nr. 337".
fn usual(window: &str) -> Option<First> {
    let mut words = Cursor::new(window);
    words.one_of(&["Aanhangsel Handelingen", "Aanhangsel van de Handelingen"])?;
    words.one_of(&[" II"]);
    words.one_of(&[", vergaderjaar ", " vergaderjaar ", ",vergaderjaar ", ", vergaderjaar", ", ", " "])?;
    let session_year = Some(words.session_year()?.to_owned());
    let nr = words.one_of(&[", nr. ", ", nrs. "])?;
    let printed = words.digits(4)?;
    let number = digits(printed)?;
    // Digits behind it can be a part of it ("1 045"), or its year.
    let between = |c: char| c.is_whitespace() || c == ',' || c == '(';
    let next = words.rest().trim_start_matches(between);
    let between = words.rest().get(..words.rest().len() - next.len()).unwrap_or_default();
    let goes_on = if next.starts_with(|c: char| c.is_ascii_digit()) {
        printed.len() == 1 || between.contains([',', '('])
    } else {
        next.starts_with(['V', 'v'])
    };
    (words.ends_word() && !goes_on).then(|| First {
        one: Aanhangsel { chamber: Chamber::TweedeKamer, session_year, number },
        end: words.at(),
        plural: nr.contains("rs"),
        year_behind: false,
    })
}

/// The same in any form.
fn first(window: &str) -> Option<First> {
    let captures = is_promising(window).then(|| AANHANGSEL.captures(window)).flatten()?;
    let number = captures.name("number")?;
    let session_year = first_group(&captures, &["year", "year_digit", "year_before", "year_after"]).map(str::to_owned);
    let labelled = captures.name("nr").is_some();
    let full = captures.name("full").is_some() || captures.name("short").is_some();
    let lone_year = number.len() == 4 && number.as_str().starts_with("20") && session_year.is_none();
    let after = window.get(number.end()..).unwrap_or_default();
    let half_a_year = after.starts_with(['/', '-', '–']) && number.len() == 4;
    let trusted = labelled || full && !lone_year && !half_a_year;
    let value = digits(number.as_str()).filter(|_| trusted)?;
    let eerste = first_group(&captures, &["chamber_after", "digit", "chamber"])
        .is_some_and(|chamber| matches!(chamber, "I" | "1" | "EK") || chamber.starts_with("Eerste"));
    let chamber = if eerste { Chamber::EersteKamer } else { Chamber::TweedeKamer };
    let year_behind = captures.name("year_after").is_some() || session_year.is_none();
    let end = captures.name("year_after").map_or(number.end(), |year| year.end());
    let plural = group(&captures, "nr").is_some_and(|nr| nr.contains("rs") || nr.contains("ers"));
    Some(First { one: Aanhangsel { chamber, session_year, number: value }, end, plural, year_behind })
}

/// Whether the word stands near, with what makes it a reference close behind: asked before the pattern is tried.
/// Page furniture ("Aanhangsel 1") has only the word.
fn is_promising(window: &str) -> bool {
    let within = |from: usize, len: usize| window.get(from..window.floor_char_boundary(from + len)).unwrap_or_default();
    let near = within(0, 130);
    // Of the whole word, the letters that stand together in few others.
    let mut places = HANG.find_iter(near.as_bytes());
    let word = places.find(|at| near.get(..*at).is_some_and(|head| head.ends_with('n') || head.ends_with("n-")));
    let full = word.is_some_and(|at| {
        let behind = within(at, 80);
        let marked = ["andel", "an-del", "nr", "Nr", "no"].iter().any(|word| behind.contains(word));
        marked && behind.contains(|c: char| c.is_ascii_digit())
    });
    full || AVDH.find(within(0, 64).as_bytes()).is_some()
}

static HANG: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("hang"));

static AVDH: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("AvdH"));

/// The other numbers of a list.
fn more(place: &Place<'_>, plural: bool, year_behind: bool, list: &mut Vec<(Span, Aanhangsel)>) {
    let mut place = *place;
    while place.may_go_on()
        && let (Some(captures), Some((_, last))) = (NEXT.captures(place.ahead()), list.last())
    {
        let year = first_group(&captures, &["year", "year_after"]);
        let named = captures.name("nr").is_some() || year.is_some();
        let sure = plural || named || captures.name("end").is_some() && is_larger(&captures, last);
        let (Some(number), true) = (captures.name("number"), sure) else {
            return;
        };
        let Some(value) = digits(number.as_str()) else {
            return;
        };
        let end = captures.name("year_after").map_or(number.end(), |year| year.end());
        if place.forward(end).ahead().starts_with(char::is_alphanumeric) {
            return;
        }
        let before = last.session_year.clone().filter(|_| !year_behind);
        let next =
            Aanhangsel { session_year: year.map(str::to_owned).or(before), number: value, chamber: last.chamber };
        let start = captures.name("year").map_or(number.start(), |year| year.start());
        let joint = place.ahead().get(..start).unwrap_or_default();
        let inside = between(joint, plural, last.number, value).map(|number| {
            let joint_start = joint.len() - joint.trim_start().len();
            (place.span(joint_start, joint.trim_end().len()), Aanhangsel { number, ..next.clone() })
        });
        list.extend(inside);
        list.push((place.span(start, end), next));
        place = place.forward(end);
    }
}

fn is_larger(captures: &Captures<'_>, last: &Aanhangsel) -> bool {
    group(captures, "number").and_then(digits).is_some_and(|number| last.number < number)
}

/// Where years stand behind the numbers, a number without one has that of the next: "nr. 957 en nr. 1219,
/// vergaderjaar 1998–1999".
fn share_years(list: &mut [(Span, Aanhangsel)]) {
    let mut year: Option<String> = None;
    for (_, one) in list.iter_mut().rev() {
        year = one.session_year.clone().or(year);
        one.session_year.clone_from(&year);
    }
}

/// `ah-tk-20242025-597` alone on a line names the document itself (page furniture): behind a word or a sign only.
fn identifier(place: &Place<'_>, window: &str, found: &mut Vec<Found>) {
    let Some(captures) = IDENTIFIER.captures(window) else {
        return;
    };
    let Some(number) = captures.name("number") else {
        return;
    };
    let Some(value) = digits(number.as_str()) else {
        return;
    };
    let before = place.before().trim_end();
    let introduced =
        before.ends_with(['(', ';', ',', '/', ':', '[']) || before.ends_with("zie") || before.ends_with(" en");
    let official = captures.name("compact").is_some();
    if official && (!introduced || group(&captures, "furniture").is_some_and(|text| text.contains("ISSN"))) {
        return;
    }
    let eerste = group(&captures, "chamber") == Some("ek");
    let reference = Reference::Aanhangsel(Aanhangsel {
        chamber: if eerste { Chamber::EersteKamer } else { Chamber::TweedeKamer },
        session_year: first_group(&captures, &["year", "compact"]).map(str::to_owned),
        number: value,
    });
    found.push(Found { span: place.span(0, number.end()), reference });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_forms_are_read_as_the_pattern_reads_them() {
        let mut usual_ones = 0;
        for lead in ["Aanhangsel Handelingen", "Aanhangsel van de Handelingen", "Aanhangsel van de Handelingen II"] {
            for year in [
                "",
                " 2021–2022",
                ", 2021/22",
                ", vergaderjaar 2021-2022",
                ",vergaderjaar 2021-2022",
                ", vergaderjaar2021-2022",
                " vergaderjaar 2021–20222",
                ", 1721/22",
            ] {
                for nr in [", nr. 5", ", nrs. 339", " nr. 5", ", nr. 2021", ", nr. 0", ", nr. 12345", ""] {
                    for after in [
                        "",
                        ".",
                        ")",
                        "; nr. 6",
                        " en 340.",
                        " (2022/23)",
                        ", 2022/23",
                        ", vergaderjaar 2022/23",
                        " 2 045",
                        "\n1. Kent",
                        " Vraag 1",
                        ", en",
                        "/22",
                        "a",
                    ] {
                        let window = format!("{lead}{year}{nr}{after}");
                        let Some(quick) = usual(&window) else { continue };
                        usual_ones += 1;
                        assert_eq!(format!("{quick:?}"), format!("{:?}", first(&window).unwrap()), "{window}");
                    }
                }
            }
        }
        assert!(usual_ones > 50);
    }
}
