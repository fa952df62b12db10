//! The reply line: who replies, on whose behalf, and when.

use std::sync::LazyLock;

use crate::header::parts::ReplyLine;
use crate::header::people::{addressees, spaced_name};
use crate::header::{office, see_also};
use crate::result::reading::{Addressee, Office, Replier, Reply, ReplyKind};
use crate::text::accents::repair_diacritics;
use crate::text::pattern::{Near, Regex, regex};
use crate::text::span::{Span, first_chars};
use crate::text::view::{View, trimmed};
use crate::words::date;
use crate::words::numbering::behind;
use crate::words::revision::{Again, again, is_announced};

static REPLY_LINE: LazyLock<Near> =
    LazyLock::new(|| Near::new(regex(&format!(r"(?x) \b {REPLY}")), ["ntwoord", "ededeling", "Uitstel"], 64, 480));

/// The same at the start of a line.
static REPLY_START: LazyLock<Regex> = LazyLock::new(|| regex(&format!("(?x) ^ {REPLY}")));

const REPLY: &str = r" (?: (?: (?:Tweede|Derde|Vierde) (?:\s+[Nn]adere?)? | Nadere? | Aanvullende? ) \s+
          | (?:Nadere?\s+|Tweede\s+)? (?:[Hh]erziene?|[Gg]ewijzigde?|[Gg]ecorrigeerde?|[Gg]erectificeerde?|[Vv]erbeterde?)
              (?:\s+versie(?:\s+van)?(?:\s+het)?)? \s+
          | (?:[Nn]agekomen|[Hh]ernieuwde?|[Vv]ervangende?|[Aa]angevulde?|[Aa]angepaste?) \s+
          | (?:Rectificatie|Correctie|Aanvulling|Verbetering|Herziening|Wijziging|Vervanging|Erratum) \s+ (?:van|op|bij|in) \s+
              (?:(?:het|de|een|zijn|haar|mijn) \s+)? (?:eerdere?\s+)? )?
        (?: [Aa]ntwoord(?:en)? | [Bb]eantwoording | [Mm]ededeling | Uitstel(?:bericht)?(?:\s+(?:van\s+)?(?:de\s+)?beantwoording)? )
        (?: \s+ \( herziene\ versie \) )? \s* (?: mede\s+namens\s+.{3,80}? )? \s*van \s* (?: de\s+ )? (?: \(?demissionaire?\)?\s+ )?
        (?: (?:[Vv]ice-?)?[Mm]inister | [Ss]taatss?ecretaris | MINISTER | STAATSSECRETARIS
          | (?:mevrouw|mw\.?|de\s+heer|dhr\.?)\s+[A-Z][^(),]{1,40},\s*(?:minister|staatssecretaris)
          | [A-Z][^(),.]{1,40}\([^()]{4,80}\)[^()]{0,200}\(\s*[Oo]ntvangen )";

/// "(ontvangen 3 juli 2024)", "Ontvangen (ontvangen", from its brackets on.
static RECEIVED: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(r"(?i)(?:\(\s*)*(?:o(?:nt|n|t|tn)va?n?gen[\s:]*\(?\s*)+");
    Near::new(pattern, ["gen", "GEN"], 24, 48)
});

/// Where the first reply line in a text begins.
pub(super) fn start(words: &str) -> Option<usize> {
    REPLY_LINE.find(words).map(|found| found.start())
}

static ON_BEHALF: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(r"[\s,)]+(?:en\s+)?(?:mede\s*)?(?:namens|mede\s*ondertekend\s+door)\b");
    Near::new(pattern, ["namens", "ondertekend"], 40, 32)
});

static OFFICE: LazyLock<Near> = LazyLock::new(|| {
    let pattern =
        regex(r"(?xi) \b (?: (?:vice-?)?ministers?\s?-\s?president | ministers?\b | staatss?ecretari(?:ssen|s)\b )");
    Near::new(pattern, ["inister", "INISTER", "ecretari", "ECRETARI"], 12, 32)
});

/// "mevrouw Sorgdrager, minister van Justitie": the name stands before the office.
static NAMED: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)(?:mevrouw|mw\.?|de\s+heer|dhr\.?)\s+(?<name>[A-Z][^(),]{1,40}),\s*$"));

/// What can stand between an office and the name.
const TITLES: [&str; 8] = ["mevrouw ", "mw. ", "mw ", "de heer ", "dhr. ", "dhr ", "drs. ", "mr. "];

/// No reply line is longer, in bytes.
const LONGEST: usize = 1200;

/// The next name behind an office in the plural.
static COLLEAGUE: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?:,|\ben)\s+(?:van\s+)?(?<name>(?:[A-ZÀ-Þ]|van\s)[^(),;]{1,40}?)\s*\((?<portfolio>[^()]{3,80})")
});

/// Reads the first reply line in a part of a view.
#[must_use]
pub fn reply_line(view: &View, part: Span) -> Option<ReplyLine> {
    let words = part.of(view.text());
    let found = REPLY_LINE.find(words)?;
    let start = found.start();
    let rest = words.get(start..)?;
    let line_end = rest.find('\n').unwrap_or(rest.len());
    let received = RECEIVED.find(rest.get(..rest.floor_char_boundary(LONGEST))?).map(|found| found.range());
    let date = received.as_ref().and_then(|word| {
        let (date, span) = date::find(first_chars(rest.get(word.end..)?, 24))?;
        Some((date, span.shifted(part.start + start + word.end)))
    });
    let people_end = received.as_ref().map_or(line_end, |word| word.start);
    let people = Span::new(part.start + start, part.start + start + people_end);
    let date_end = match (&date, &received) {
        (Some((_, span)), _) => span.end,
        (None, Some(word)) => part.start + start + word.end + unread_date(rest.get(word.end..).unwrap_or_default()),
        (None, None) => people.end,
    };
    let (see_also, end) = behind_reply(view, date_end);
    let kind = reply_kind(found.as_str());
    let reply = Reply {
        kind: if kind.is_first() && says_again(view, people, date_end, end) { ReplyKind::Revised } else { kind },
        by: repliers(view, people),
        on_behalf_of: on_behalf_of(view, people),
        received: date.as_ref().map(|(date, _)| *date),
    };
    let received = date.map(|(_, span)| view.to_source(span));
    Some(ReplyLine { reply, received, see_also, span: view.to_source(Span::new(people.start, end)) })
}

/// The length of a date that is none ("31 juni 2024"), up to the bracket that closes it.
fn unread_date(rest: &str) -> usize {
    first_chars(rest, 30).find(')').unwrap_or(0)
}

static RECEIVED_AGAIN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^[\s,;.()]*(?:[Zz]ie\s*ook[^()]{0,80}\(?\s*)?[Oo]ntvangen\s*\d{1,2}\s*[a-z]+\s*\d{4}"));

/// What can stand behind the date: brackets, a see-also, the date once more.
fn behind_reply(view: &View, date_end: usize) -> (Vec<(String, Span)>, usize) {
    let clean = view.text();
    let mut end = date_end;
    let mut identifiers = Vec::new();
    let tail = clean.get(end..).unwrap_or_default();
    if let Some(see) = see_also::BEHIND.find(tail) {
        let (found, last) = see_also::aanhangsels(view, Span::new(end + see.end(), clean.len()));
        end = last.unwrap_or(end);
        identifiers = found;
    }
    let tail = clean.get(end..).unwrap_or_default();
    end += RECEIVED_AGAIN.find(tail).map_or(0, |again| again.end());
    let tail = clean.get(end..).unwrap_or_default();
    let closing = tail.len() - tail.trim_start_matches([')', '.', ' ']).len();
    // Not the space behind it: it may stand for the end of the line, where something else begins.
    (identifiers, end + tail.get(..closing).unwrap_or_default().trim_end().len())
}

/// What kind of reply the words of [`REPLY_LINE`] announce.
fn reply_kind(words: &str) -> ReplyKind {
    let notice = ["ededeling", "Uitstel"].iter().filter_map(|word| words.find(word)).min();
    let answer = words.find("ntwoord");
    let is_notice = notice.is_some_and(|notice| answer.is_none_or(|answer| notice < answer));
    let before = words.get(..notice.into_iter().chain(answer).min().unwrap_or(0)).unwrap_or_default();
    match (again(before), is_notice) {
        (Some(Again::Revised), _) => ReplyKind::Revised,
        (Some(Again::Further), true) => ReplyKind::FurtherNotice,
        (Some(Again::Further), false) => ReplyKind::FurtherAnswer,
        (None, true) => ReplyKind::Notice,
        (None, false) => ReplyKind::Answer,
    }
}

/// Whether the bracket of the date, or what stands directly behind it on the line, says that the reply is not the first.
fn says_again(view: &View, people: Span, date_end: usize, end: usize) -> bool {
    let text = view.text();
    let opened = people.of(text).rsplit_once('(').map_or("", |(_, bracket)| bracket);
    let rest = text.get(date_end..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let closed = line.split_once(')').map_or("", |(bracket, _)| bracket);
    let behind = text.get(end..).unwrap_or_default().split('\n').next().unwrap_or_default();
    !opened.contains(')') && opened.len() < 60 && again(opened).is_some()
        || closed.len() < 60 && !closed.contains("ie ook") && again(closed).is_some()
        || is_announced(first_chars(behind, 240))
}

fn repliers(view: &View, people: Span) -> Vec<Replier> {
    let words = people.of(view.text());
    let end = ON_BEHALF.find(words).map_or(words.len(), |namens| namens.start());
    let words = words.get(..end).unwrap_or(words);
    let mut repliers = Vec::new();
    let mut from = 0;
    for printed in OFFICE.find_iter(words) {
        let Some(before) = words.get(from..printed.start()) else { continue };
        let Some(behind) = Behind::read(words, printed.end()) else { continue };
        let office = office::office(printed.as_str());
        let portfolio = behind.portfolio.map(|printed| office::portfolio(printed.trim())).filter(|it| !it.is_empty());
        let named = if before.trim_end().ends_with(',') { NAMED.captures(before) } else { None };
        if let Some(name) = named.and_then(|named| named.name("name").map(|name| name.range())) {
            let portfolio = office::mentions(words).into_iter().find_map(|mention| mention.portfolio);
            repliers.push(replier(view, name, people.start + from, office, portfolio));
            from = behind.end;
            continue;
        }
        from = behind.end;
        let name = behind.name.of(words).trim();
        if name.is_empty() || name.starts_with("van ") && portfolio.is_none() {
            continue;
        }
        let behind_name = words.get(behind.name.start..).unwrap_or_default();
        let own = if portfolio.is_none() { portfolio_behind(behind_name) } else { None };
        // "Balkenende, minister van Algemene Zaken": the name ends at the comma.
        let name_end = own.as_ref().map_or(behind.name.end, |(len, _)| behind.name.end.min(behind.name.start + len));
        let portfolio = portfolio.or(own.map(|(_, portfolio)| portfolio));
        repliers.push(replier(view, behind.name.start..name_end, people.start, office, portfolio));
        let several =
            printed.as_str().ends_with("sen") || printed.as_str().ends_with('s') && office == Office::Minister;
        if several {
            // "Ministers De Jonge (Volkshuisvesting) en Kaag (Financiën)"
            let rest = words.get(from..).unwrap_or_default();
            repliers.extend(COLLEAGUE.captures_iter(rest).map_while(|found| {
                let portfolio = office::portfolio(found["portfolio"].trim());
                let name = found.name("name")?.range();
                Some(replier(view, name, people.start + from, office, Some(portfolio)))
            }));
        }
    }
    repliers
}

/// What stands behind the office of who replies: "Faber (Asiel en Migratie)", "van Justitie, de heer Donner".
struct Behind<'w> {
    name: Span,
    portfolio: Option<&'w str>,
    end: usize,
}

impl<'w> Behind<'w> {
    fn read(words: &'w str, from: usize) -> Option<Self> {
        let mut rest = words.get(from..)?.trim_start();
        if let Some(of) = behind(rest, "van ").or_else(|| behind(rest, "voor "))
            && !rest.starts_with("Van ")
            && of.trim_start().starts_with(char::is_alphabetic)
            && let Some((portfolio, name)) = of.split_once(',')
            && !portfolio.contains(['(', ')'])
        {
            rest = name.trim_start();
        }
        rest = TITLES.iter().find_map(|title| behind(rest, title)).unwrap_or(rest).trim_start();
        let start = words.len() - rest.len();
        let end = rest.find(['(', ')', ',', ';']).unwrap_or(rest.len());
        let behind = rest.get(end..)?;
        let name = Span::new(start, start + end);
        let portfolio = behind.strip_prefix('(').map(|inside| inside.split(['(', ')']).next().unwrap_or_default());
        let end = name.end + portfolio.map_or(usize::from(!behind.is_empty()), |inside| 1 + inside.len());
        (!behind.starts_with(')')).then_some(Self { name, portfolio, end })
    }
}

/// "Bussemaker van VWS", "Dekker voor Rechtsbescherming": how long the name is, and the portfolio behind it.
fn portfolio_behind(words: &str) -> Option<(usize, String)> {
    let words = words.get(..words.find('(').unwrap_or(words.len()))?.trim_end_matches(['.', ',', ' ']);
    [" van ", " voor "].iter().find_map(|of| {
        let at = words.find(of)?;
        let portfolio = words.get(at + of.len()..)?.trim();
        let short = (2..=5).contains(&portfolio.len()) && portfolio.bytes().all(|byte| byte.is_ascii_uppercase());
        (short || office::is_known(portfolio)).then(|| (at, office::portfolio(portfolio)))
    })
}

fn replier(
    view: &View,
    name: std::ops::Range<usize>,
    shift: usize,
    office: Office,
    portfolio: Option<String>,
) -> Replier {
    let span = trimmed(view.text(), Span::from(name).shifted(shift));
    let name = spaced_name(&repair_diacritics(span.of(view.text())));
    Replier { name, office, portfolio, span: view.to_source(span) }
}

static WITHOUT_OFFICE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\bvan\s+(?<name>[A-ZÀ-Þ][^(),.]{1,40}?)\s*\((?<portfolio>[^()]{4,80})\)"));

/// A reply line that names no office ("Antwoord van Hirsch Ballin (Justitie)"): the office is the one asked.
#[must_use]
pub fn replier_without_office(view: &View, addressees: &[Addressee]) -> Option<Replier> {
    let found = WITHOUT_OFFICE.captures(first_chars(view.text(), 200))?;
    let portfolio = office::portfolio(found.name("portfolio")?.as_str().trim());
    let asked = addressees.iter().find(|addressee| addressee.portfolio.as_deref() == Some(portfolio.as_str()))?;
    Some(replier(view, found.name("name")?.range(), 0, asked.office, Some(portfolio)))
}

fn on_behalf_of(view: &View, people: Span) -> Vec<Addressee> {
    let words = people.of(view.text());
    ON_BEHALF
        .find(words)
        .map_or_else(Vec::new, |namens| addressees(view, Span::new(people.start + namens.end(), people.end)))
}

/// How most reply lines begin: they need no pattern.
fn is_usual(line: &str) -> bool {
    let rest =
        ["Antwoord van ", "Mededeling van "].iter().find_map(|start| line.strip_prefix(start)).unwrap_or_default();
    let office = rest.strip_prefix("de ").unwrap_or(rest);
    ["Minister", "minister", "Staatssecretaris", "staatssecretaris"].iter().any(|it| office.starts_with(it))
}

/// The first letters of what [`REPLY`] begins with.
const BEGINNINGS: [[u8; 3]; 19] = [
    *b"Ant", *b"Aan", *b"Bea", *b"Cor", *b"Der", *b"Err", *b"Gec", *b"Ger", *b"Gew", *b"Her", *b"Med", *b"Nad",
    *b"Nag", *b"Rec", *b"Twe", *b"Uit", *b"Ver", *b"Vie", *b"Wij",
];

/// Whether a line begins with a reply line.
#[must_use]
pub fn is_reply_line(line: &str) -> bool {
    line.len() > 20
        && line.as_bytes().first_chunk().is_some_and(|first| BEGINNINGS.contains(first))
        && (is_usual(line) || REPLY_START.is_match(line))
}
