//! Page furniture: the feet, mastheads and page numbers that stand between the lines of a document.

use std::sync::LazyLock;

use crate::source::line::Furniture;
use crate::text::pattern::{Regex, regex};
use crate::text::span::Span;

/// The foot of a page that has text before or behind it on its line; of a line that looks like a foot only what has a
/// heading glued to its number ("… 2023Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1Antwoord 3").
pub fn glued_foot(line: &str, is_foot: bool) -> Option<Span> {
    let found = GLUED_FOOT.captures(line)?;
    let (foot, behind) = (found.get(0)?, found.name("behind")?);
    let letter = behind.as_str().starts_with(|c: char| !c.is_whitespace());
    (letter || !is_foot).then(|| Span::new(foot.start(), if letter { behind.start() } else { behind.end() }))
}

/// The foot of a page behind text on the same line: in one-line documents and glued text layers.
static GLUED_FOOT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)
        (?: \s (?:ah|kv)-(?:tk|ek)-[0-9A-Z-]+ \s+ )?
        (?: (?:ISSN\s?0921\s?-\s?7398 \s*)? [’']s-Gravenhage\s?(?:19|20)\d\d \s* )?
        (?:Tweede|Eerste)\ Kamer,\ vergaderjaar\ \d{4}[–-]\d{2,4},\ (?:Aanhangsel|Vragen)\ \d{1,2} (?<behind> \s | $ | [A-Z«“] )",
    )
});

static FOOT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)^(?:
            ISSN\s*0921 .{0,120}
          | [’'‘`]\s?s-Gravenhage,?\s*(?:19|20)\d\d .{0,90}
          | (?:Tweede|Eerste)\ Kamer,\s*vergaderjaar\s*\d{4}\s*[–-]\s*\d{2,4},\s*(?:Aanhangsel|Vragen)\s*\d{0,2}
        )$",
    )
});

/// "Vergaderjaar 2024–2025", with the title of the publication or without.
fn is_session_year(line: &str) -> bool {
    const TITLES: [&str; 3] = ["Aanhangsel", "Aanhangsel van de Handelingen", "Vragen gesteld door de leden der Kamer"];
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let title = || {
        let rest = line.strip_prefix("Vergaderjaar")?.trim_start();
        let rest = rest.get(4..).filter(|_| digits(rest) == 4)?.trim_start();
        let rest = rest.strip_prefix(['–', '-'])?.trim_start();
        rest.get(digits(rest)..).filter(|_| (2..=4).contains(&digits(rest)))
    };
    let known = |title: &str| TITLES.iter().any(|one| one.split(' ').eq(title.split_whitespace()));
    title().is_some_and(|title| title.trim_start().is_empty() || known(title))
}

/// How the name of a chamber begins in a masthead.
const CHAMBERS: [&str; 4] =
    ["Tweede Kamer der Staten-", "Eerste Kamer der Staten-", "TWEEDE KAMER DER STATEN-", "EERSTE KAMER DER STATEN-"];

/// What furniture a whole line is, if any; its spaces are plain.
pub fn furniture(line: &str) -> Option<Furniture> {
    match *line.as_bytes().first()? {
        b'T' | b'E' if CHAMBERS.iter().any(|name| line.starts_with(name)) => {
            let rest = line.get(31..).unwrap_or_default();
            (line.len() < 40 && rest.len() < 8).then_some(Furniture::Masthead)
        }
        b'V' | b'r' | b'A' if MASTHEAD.contains(&line) => Some(Furniture::Masthead),
        b'V' if is_session_year(line) => Some(Furniture::SessionYear),
        b'a' | b'k' if is_identifier(line) => Some(Furniture::Identifier),
        // As pymupdf4llm prints them: the identifier without its hyphens, and the end of a page.
        b'h' if line.starts_with("h tk ") || line.starts_with("h ek ") => {
            is_bare_identifier(line).then_some(Furniture::Foot)
        }
        b'-' if line == "-----" => Some(Furniture::Foot),
        b'S' if line == "Sdu Uitgevers" => Some(Furniture::Foot),
        b'K' | b'0'..=b'9' => is_printers_mark(line).then_some(Furniture::Foot),
        b'I' if !line.starts_with("ISSN") => None,
        b'T' | b'E' if !line.starts_with("Tweede Kamer, ") && !line.starts_with("Eerste Kamer, ") => None,
        b'I' | b'\'' | b'`' | b'T' | b'E' | 0xE2 => FOOT.is_match(line).then_some(Furniture::Foot),
        _ => None,
    }
}

/// `ah-tk-20242025-548` or `kv-tk-2024Z18435`, alone on a line.
fn is_identifier(line: &str) -> bool {
    let rest = ["ah-tk-", "ah-ek-", "kv-tk-", "kv-ek-"].iter().find_map(|start| line.strip_prefix(start));
    rest.is_some_and(|rest| {
        (6..=18).contains(&rest.len()) && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, 'Z' | '-' | '–'))
    })
}

/// `KVR22346` or `0405tkkvr1822`, at the foot of the first page until 2010.
fn is_printers_mark(line: &str) -> bool {
    line.len() <= 16
        && (line.contains("KVR") || line.contains("tkkvr"))
        && matches!(line.trim_matches(|c: char| c.is_ascii_digit()), "KVR" | "tkkvr")
}

/// The number of a page that is counted through the session, as it was until 2010: "Tweede Kamer, vergaderjaar
/// 2004–2005, Aanhangsel 3879". A note can be the same words, so that its place decides.
pub fn counted_page(line: &str) -> Option<u32> {
    let (publication, page) = line.rsplit_once(' ').filter(|(_, page)| (3..=4).contains(&page.len()))?;
    let page = page.parse().ok()?;
    (publication.contains(" Kamer, vergaderjaar ") && FOOT.is_match(publication)).then_some(page)
}

/// "h tk 20232024 387".
fn is_bare_identifier(line: &str) -> bool {
    line.len() <= 18 && line.bytes().skip(5).all(|byte| byte.is_ascii_digit() || byte == b' ')
}

/// Titles of the publications, line by line.
pub const MASTHEAD: [&str; 5] = [
    "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden",
    "Vragen gesteld door de leden der Kamer, met de daarop door de",
    "Vragen gesteld door de leden der Kamer",
    "regering gegeven antwoorden",
    "Aanhangsel van de Handelingen",
];

/// What the furniture that can be broken over lines begins with.
pub(crate) const BREAKABLE: [&str; 7] = [
    "Vragen gesteld door de leden",
    "Vergaderjaar ",
    "Tweede Kamer,",
    "Eerste Kamer,",
    "’s-Gravenhage",
    "'s-Gravenhage",
    "ISSN",
];
