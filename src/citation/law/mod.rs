//! Laws, decrees, treaties and EU acts by name, with or without their articles.

use std::sync::LazyLock;

use scan::fold_all;

use crate::citation::found::{Found, Reference};
use crate::citation::law::article::Article;
use crate::citation::laws::{Act, Match, NAMES};
use crate::citation::place::Place;
use crate::text::pattern::{Regex, end as end_of, group, pattern};
use crate::text::span::Span;

pub mod act;
pub mod article;
mod name;
pub mod unlisted;
mod word;

/// A law by its name, and which part of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Law {
    /// Name as printed, spaces and hyphens repaired.
    pub name: String,
    /// Article as printed: `13`, `7:10`, `22c`.
    pub article: Option<String>,
    /// Paragraphs (*leden*) in digits.
    pub paragraphs: Vec<String>,
    /// Part (*onderdeel*).
    pub part: Option<String>,
    /// The abbreviation that the text gives it in brackets: "Wet open overheid (Woo)".
    pub short: Option<String>,
}

pub const TRIGGERS: &[&str] = &["rtikel", "rti-kel", "art.", "Art.", "artt.", " art "];

/// Between the last article and the law.
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[\s,]* (?: (?:van|uit|in|bij|onder|volgens|op\sgrond\svan) \s* )? (?: (?:de|het|onze|deze|dit|het\s«) \s* )?
          (?: (?:huidige|nieuwe|oude|voormalige|Nederlandse|nationale|gewijzigde|toenmalige) \s )? [«“‘'\x22]?",
    )
});

/// An abbreviation in brackets behind a name.
static SHORT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[»”’'\x22]? \s? \( \s? (?: (?:hierna|verder|voortaan|ook\swel|afgekort)[\s:,]* (?:te\snoemen[\s:]*)? )? (?:de\s|het\s)?
          [«“‘'\x22]? (?<short>[A-Z][A-Za-z/]{1,11}(?:\s?(?:19|20)\d\d)?) [»”’'\x22]? \s?\)",
    )
});

/// An abbreviation behind a comma, where the name began behind a bracket: "(Wet op de openluchtrecreatie, WOR)".
static SHORT_IN_BRACKETS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^,\s(?:(?:hierna|verder)[\s:,]*)?(?:de\s|het\s)?(?<short>[A-Z][A-Za-z]{1,11})\s?\)"));

/// Between a law and the articles behind it.
static BEHIND: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s?[,(]?\s? (?:(?:[Zz]ie|in\shet\sbijzonder|met\sname|o\.a\.|in|en\swel)\s)?"));

/// Articles, and the law they are of; gives where the search goes on.
pub fn read(place: &Place<'_>, found: &mut Vec<Found>) -> usize {
    let window = place.ahead();
    let place =
        if window.starts_with("rti") { place.back(1) } else { place.forward(usize::from(window.starts_with(' '))) };
    let floor = place.floor;
    if place.at < floor || !place.begins_word() && !place.previous().is_some_and(char::is_lowercase) {
        return floor;
    }
    let Some((articles, end)) = article::list(&place) else {
        return floor;
    };
    let behind = place.forward(end);
    let Some((name, mut end)) = law_behind(&behind) else {
        // A shorter list in here would end at the same place, with no law either.
        return articles.iter().skip(1).next_back().map_or(floor, |last| place.at + last.start);
    };
    let last = (articles.len() - 1, end);
    let short = short_behind(place.text, &name, &mut end);
    push(articles, place.at, &Law { name, short, ..Law::default() }, last, found);
    others(&Place { text: place.text, at: end, floor: end }, found)
}

/// More articles of other laws without the word: "artikel 36 GWWD, 350 Sr of 239 Sr"; gives where they end.
fn others(place: &Place<'_>, found: &mut Vec<Found>) -> usize {
    let mut place = *place;
    for _ in 0..MOST_LAWS {
        let Some((articles, end)) = article::more(&place) else {
            break;
        };
        let behind = place.forward(end);
        let Some(link) = LINK.find(behind.ahead()) else {
            break;
        };
        let Some(law) = NAMES.at(place.text, behind.at + link.end()) else {
            break;
        };
        let last = (articles.len() - 1, law.end);
        let mut end = law.end;
        let name = printed(place.text, law);
        let short = short_behind(place.text, &name, &mut end);
        let law = Law { name, short, ..Law::default() };
        push(articles, place.at, &law, last, found);
        place = Place { text: place.text, at: end, floor: end };
    }
    place.at
}

/// Most laws read in one list of articles.
const MOST_LAWS: usize = 20;

/// Makes one reference of each article; the one with index `last.0` ends where the law does.
fn push(articles: Vec<Article>, at: usize, law: &Law, last: (usize, usize), found: &mut Vec<Found>) {
    for (index, one) in articles.into_iter().enumerate() {
        let end = if index == last.0 { last.1 } else { at + one.end };
        let span = Span::new(at + one.start, end);
        let law = Law { article: Some(one.number), paragraphs: one.paragraphs, part: one.part, ..law.clone() };
        found.push(Found { span, reference: Reference::Law(law) });
    }
}

/// The law right behind articles: its name and its end.
fn law_behind(place: &Place<'_>) -> Option<(String, usize)> {
    let link = LINK.find(place.ahead())?;
    let start = place.at + link.end();
    if let Some(found) = NAMES.at(place.text, start) {
        return Some((printed(place.text, found), found.end));
    }
    if let Some(book) = name::book_at(place.text, start) {
        return Some(book);
    }
    let rest = place.forward(link.end()).ahead();
    let adjective = ADJECTIVES.iter().find(|adjective| rest.starts_with(*adjective)).map_or(0, |found| found.len());
    if let Some(found) = NAMES.at(place.text, start + adjective).filter(|_| adjective > 0) {
        return Some((printed(place.text, found), found.end));
    }
    let linked = link.as_str().chars().any(char::is_alphabetic);
    let span = name::behind_article(place.text, start, linked)?;
    Some((span.of(place.text).to_owned(), span.end))
}

/// Words before the official name.
const ADJECTIVES: [&str; 4] = ["Europees ", "Europese ", "Internationaal ", "VN-"];

/// A number before a law that cannot be anything but an article ("5:37 BW", "125a van de Ambtenarenwet"), and where
/// it begins.
fn number_before(before: &str) -> Option<(&str, usize)> {
    let words = before.strip_suffix(' ')?;
    let linked = words.strip_suffix(" van de").or_else(|| words.strip_suffix(" van het"));
    let rest = linked.unwrap_or(words);
    let number = rest.rsplit([' ', '(', '\n']).next()?;
    let (head, tail) = number.split_once(':').unwrap_or(("", number));
    let letters = tail.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = tail.len() - letters.len();
    let book = (1..=2).contains(&head.len()) && head.bytes().all(|byte| byte.is_ascii_digit());
    let ordinal = matches!(letters, "e" | "de") && linked.is_some();
    let plain = letters.len() <= 2 && letters.bytes().all(|byte| byte.is_ascii_lowercase()) && !ordinal;
    let fits = (1..=4).contains(&digits) && plain && if head.is_empty() { !letters.is_empty() } else { book };
    (fits && !number.starts_with(':')).then_some((number, rest.len() - number.len()))
}

/// Whether a name counts: not a short one that is an ordinary word too, unless a number stands before it, and not
/// the register of a court's case number ("Awb 05/35721").
pub fn counts(place: &Place<'_>, hit: Match) -> bool {
    let behind = Place { text: place.text, at: hit.end, floor: hit.end };
    let case = hit.name.is_short() && behind.sees_digit(8) && CASE.is_match(behind.ahead());
    !case && (hit.name.alone || number_before(place.before()).is_some())
}

/// The number of a case at a court, behind the law it is registered under.
static CASE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[\s:]* (?: {nr}? \d{2}\s?[/-]\s?\d{2,6}\b | {nr} \d{6} )"));

/// A law by its name alone, or followed by its articles.
pub fn read_name(text: &str, hit: Match, found: &mut Vec<Found>) -> usize {
    let mut end = hit.end;
    let name = printed(text, hit);
    bare(text, Span::new(hit.start, hit.end), name, &mut end, found);
    end
}

/// A law that no table has, by its name alone.
pub fn read_unlisted(text: &str, span: Span, found: &mut Vec<Found>) -> usize {
    read_as(text, span, span.of(text).to_owned(), found)
}

/// The same under the name that the table would have.
pub fn read_as(text: &str, span: Span, name: String, found: &mut Vec<Found>) -> usize {
    let mut end = span.end;
    bare(text, span, name, &mut end, found);
    end
}

fn bare(text: &str, span: Span, name: String, end: &mut usize, found: &mut Vec<Found>) {
    let short = short_behind(text, &name, end);
    let law = Law { name, short, ..Law::default() };
    let floor = found.last().map_or(0, |last| last.span.end);
    let before = Place { text, at: span.start, floor }.before();
    if let Some((number, offset)) = number_before(before) {
        let start = span.start - (before.len() - offset);
        let law = Law { article: Some(number.to_owned()), ..law };
        found.push(Found { span: Span::new(start, span.end), reference: Reference::Law(law) });
        return;
    }
    let Some((mut articles, at, after)) = articles_behind(&Place { text, at: *end, floor: span.end }) else {
        found.push(Found { span, reference: Reference::Law(law) });
        return;
    };
    let first = articles.remove(0);
    let whole = Span::new(span.start, at + first.end);
    let of_first = Law { article: Some(first.number), paragraphs: first.paragraphs, part: first.part, ..law.clone() };
    found.push(Found { span: whole, reference: Reference::Law(of_first) });
    push(articles, at, &law, (usize::MAX, 0), found);
    *end = after;
}

/// Articles right behind a law, unless they are of another law: "de Grondwet, artikel 8 EVRM".
fn articles_behind(place: &Place<'_>) -> Option<(Vec<Article>, usize, usize)> {
    if !place.sees(24, &["rt"]) {
        return None;
    }
    let gap = BEHIND.find(place.ahead())?;
    let first = place.forward(gap.end());
    if !first.ahead().starts_with(['a', 'A']) {
        return None;
    }
    let (articles, end) = article::list(&first)?;
    let behind = first.forward(end);
    law_behind(&behind).is_none().then_some((articles, first.at, behind.at))
}

/// The abbreviation behind a name; `end` moves behind its bracket.
fn short_behind(text: &str, name: &str, end: &mut usize) -> Option<String> {
    let place = Place { text, at: *end, floor: *end };
    let (captures, listed) = if place.sees(6, &["("]) {
        (SHORT.captures(place.ahead())?, false)
    } else {
        let comma = place.ahead().starts_with(", ").then(|| SHORT_IN_BRACKETS.captures(place.ahead()))?;
        (comma?, true)
    };
    let short = group(&captures, "short")?;
    let same_start = short.get(..1).zip(name.get(..1)).is_some_and(|(a, b)| a.eq_ignore_ascii_case(b));
    if listed && !same_start || !may_be_short_for(short, name) {
        return None;
    }
    *end += end_of(&captures);
    Some(short.to_owned())
}

/// Whether the letters of an abbreviation stand in the name of a Dutch law, in their order: "de nieuwe Ziektewet
/// (Wulbz)" names the law that changes it. Of other laws the abbreviation may be of another language.
fn may_be_short_for(short: &str, name: &str) -> bool {
    let is_dutch = NAMES.look_up(name).is_some_and(|known| matches!(known.act, Act::Bwb(id) if id.starts_with('R')));
    let letters = fold_all(name);
    let mut rest = letters.iter();
    !is_dutch || fold_all(short).iter().all(|letter| rest.any(|other| other == letter))
}

/// The name as printed; where the text lost a space or broke a word, as the table has it.
fn printed(text: &str, found: Match) -> String {
    let piece = Span::new(found.start, found.end).of(text);
    if piece.len() == found.name.printed.len() { piece.to_owned() } else { found.name.printed.to_owned() }
}
