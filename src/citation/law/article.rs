//! Lists of articles: "artikelen 7:10, leden 1 en 3, 14a en 22c".

use std::sync::LazyLock;

use crate::citation::place::Place;
use crate::text::pattern::{Regex, end as end_of, first_group, group, pattern};

/// One article of a list; positions count from where the list begins.
#[derive(Debug, Clone)]
pub struct Article {
    pub number: String,
    pub paragraphs: Vec<String>,
    pub part: Option<String>,
    pub start: usize,
    pub end: usize,
}

/// Longest list read in one go.
const MOST: usize = 60;

const NUMBER: &str = r"(?<number>126[a-z]{3}\b|\d{1,2}A:\d{1,4}|\d{1,4}(?:[.:]\d{1,4}){0,3}(?:\s?(?:bis|ter|quater|quinquies)\b|[a-z]{1,2}\b)?|[IVX]{1,6}\b)";

const ORDINAL: &str = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|laatste|\d{1,2}(?:ste|de|e))";

static HEAD: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^[Aa](?:rti-?kel(?:en)?|rtt?\.|rt\s)\s*(?:nrs?\.?\s)?{NUMBER}")));

static NEXT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^\s*(?:,\s?(?:en|of|juncto|jo\.?)|en/of|en|of|,|;|juncto|jo\.|jo|alsmede|respectievelijk|onderscheidenlijk|resp\.|tot\sen\smet|t/m|[-–]|in\sverbinding\smet|in\ssamenhang\smet|i\.v\.m\.)
          \s*(?:(?:de\s)?(?<word>arti-?kel(?:en)?\s*|artt?\.\s*))?{NUMBER}"
    ))
});

/// What says which part of the article: paragraphs, parts, sentences.
static QUALIFIER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^[\s,(]* (?:en\s)? (?:het\s)? (?:
              (?<ordinals>{ORDINAL}(?:(?:\s?,\s?|\s?en\s|\s?of\s|\s?tot\sen\smet\s|\s?t/m\s)(?:het\s)?{ORDINAL}){{0,12}}) \s?(?:lid|leden)\b
            | (?:lid|leden)\s?(?<numbers>\d{{1,2}}[a-z]?\b(?:(?:\s?,\s?|\s?en\s|\s?of\s|\s?t/m\s|\s?tot\sen\smet\s|\s?[-–]\s?)\d{{1,2}}[a-z]?\b){{0,12}})
            | (?:aanhef\s?(?:,|en)?\s?(?:en\s)?)? (?:onderdelen|onderdeel|onder|sub|letter|punt)\s?(?<part>(?:aa|bb|cc|dd|ee|ff|[a-z]|\d{{1,2}})(?:[°º]|\b)(?:(?:\s?,\s?(?:onder\s)?|\s?en\s|\s?of\s|\s?t/m\s)(?:aa|bb|cc|[a-z]|\d{{1,2}})(?:[°º]|\b)){{0,8}})
            | aanhef\b
            | {ORDINAL}\s(?:vol)?zin\b | {ORDINAL}\salinea\b | e\.?v\.? | en\sverder\b | \(oud\) | \(nieuw\)
          ) \s?\)?"
    ))
});

static PIECE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"(?<piece>{ORDINAL}|\d{{1,2}}[a-z]?)|(?<range>tot\sen\smet|t/m|[-–])")));

/// The articles that begin at `place`, and where the list ends.
pub fn list(place: &Place<'_>) -> Option<(Vec<Article>, usize)> {
    if !place.sees_digit(20) && !place.sees(20, &["I", "V", "X"]) {
        return None;
    }
    let captures = HEAD.captures(place.ahead())?;
    let mut end = end_of(&captures);
    let mut articles = vec![article(group(&captures, "number")?, 0, end)];
    qualify(place, &mut articles, &mut end);
    go_on(place, &mut articles, &mut end);
    Some((articles, end))
}

/// Articles that go on behind a law, and where they end.
pub fn more(place: &Place<'_>) -> Option<(Vec<Article>, usize)> {
    let (mut articles, mut end) = (Vec::new(), 0);
    go_on(place, &mut articles, &mut end);
    (!articles.is_empty()).then_some((articles, end))
}

fn go_on(place: &Place<'_>, articles: &mut Vec<Article>, end: &mut usize) {
    while articles.len() < MOST {
        let next = place.forward(*end);
        let Some(captures) = next.may_go_on().then(|| NEXT.captures(next.ahead())).flatten() else {
            return;
        };
        let Some(number) = captures.name("number") else {
            return;
        };
        let start = *end + captures.name("word").unwrap_or(number).start();
        *end += number.end();
        articles.push(article(number.as_str(), start, *end));
        qualify(place, articles, end);
    }
}

fn article(number: &str, start: usize, end: usize) -> Article {
    Article { number: number.to_owned(), paragraphs: Vec::new(), part: None, start, end }
}

/// Reads the paragraphs and parts of the last article.
fn qualify(place: &Place<'_>, articles: &mut [Article], end: &mut usize) {
    let Some(article) = articles.last_mut() else {
        return;
    };
    for _ in 0..6 {
        let next = place.forward(*end);
        let ahead = next.ahead();
        let Some(captures) = may_qualify(ahead).then(|| QUALIFIER.captures(ahead)).flatten() else {
            return;
        };
        if let Some(list) = first_group(&captures, &["ordinals", "numbers"]) {
            article.paragraphs.extend(paragraphs(list));
        }
        if let Some(part) = group(&captures, "part") {
            article.part.get_or_insert_with(|| part.to_owned());
        }
        *end += end_of(&captures);
        article.end = *end;
    }
}

/// Whether a qualifier can begin here, by its first letters; asked before the pattern is tried.
fn may_qualify(rest: &str) -> bool {
    let start = rest.find(|c: char| !c.is_whitespace() && c != ',' && c != '(');
    matches!(
        rest.as_bytes().get(start.unwrap_or(rest.len())..).unwrap_or_default(),
        [b'a' | b'e' | b'h' | b'l' | b'n' | b'o' | b'p' | b's' | b't' | b'z' | b'0'..=b'9', ..]
            | [b'v', b'e' | b'i', ..]
            | [b'd', b'e', b'r', ..]
    )
}

/// "eerste tot en met derde" → 1, 2, 3.
fn paragraphs(list: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut range = false;
    for captures in PIECE.captures_iter(list) {
        let Some(piece) = group(&captures, "piece") else {
            range = true;
            continue;
        };
        let digits = digits_of(piece);
        let (from, to) = (paragraphs.last().and_then(|last| last.parse::<u8>().ok()), digits.parse::<u8>().ok());
        if let (true, Some(from), Some(to)) = (range, from, to) {
            paragraphs.extend((from + 1..to).map(|number| number.to_string()));
        }
        range = false;
        paragraphs.push(digits);
    }
    paragraphs
}

/// `derde` → `3`, `2e` → `2`, `1a` → `1a`.
fn digits_of(piece: &str) -> String {
    const WORDS: [&str; 14] = [
        "eerste",
        "tweede",
        "derde",
        "vierde",
        "vijfde",
        "zesde",
        "zevende",
        "achtste",
        "negende",
        "tiende",
        "elfde",
        "twaalfde",
        "dertiende",
        "veertiende",
    ];
    if let Some(index) = WORDS.iter().position(|word| *word == piece) {
        return (index + 1).to_string();
    }
    ["ste", "de", "e"].iter().find_map(|ending| piece.strip_suffix(ending)).unwrap_or(piece).to_owned()
}
