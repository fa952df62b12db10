//! Offices and portfolios: "de Ministers van A, van B en voor C", "de Staatssecretaris en de Minister van A".

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::result::reading::Office;
use crate::text::accents::repair_diacritics;
use crate::text::order::sort_by;
use crate::text::pattern::{Near, Regex, regex};
use crate::text::span::Span;

/// An office as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The office.
    pub office: Office,
    /// The portfolio without *van* or *voor*, spelling repaired.
    pub portfolio: Option<String>,
    /// Where it stands, in bytes of the text given.
    pub span: Span,
}

/// Portfolios since 1995, to find lost spaces in them; a portfolio that is not here stays as printed.
const PORTFOLIOS: &[&str] = &[
    "Algemene Zaken",
    "Armoedebeleid, Participatie en Pensioenen",
    "Asiel en Migratie",
    "Basis- en Voortgezet Onderwijs en Media",
    "Bestuurlijke Vernieuwing en Koninkrijksrelaties",
    "Binnenlandse Zaken",
    "Binnenlandse Zaken en Koninkrijksrelaties",
    "Buitenlandse Handel en Ontwikkelingshulp",
    "Buitenlandse Handel en Ontwikkelingssamenwerking",
    "Buitenlandse Zaken",
    "Cultuur en Media",
    "Defensie",
    "Digitalisering en Koninkrijksrelaties",
    "Economische Zaken",
    "Economische Zaken en Klimaat",
    "Economische Zaken, Landbouw en Innovatie",
    "Financiën",
    "Financiën – Belastingdienst",
    "Financiën – Fiscaliteit en Belastingdienst",
    "Financiën – Fiscaliteit, Belastingdienst en Douane",
    "Financiën – Herstel Toeslagen",
    "Financiën – Toeslagen en Douane",
    "Funderend Onderwijs en Emancipatie",
    "Grote Steden- en Integratiebeleid",
    "Herstel Groningen",
    "Immigratie en Asiel",
    "Infrastructuur en Milieu",
    "Infrastructuur en Waterstaat",
    "Jeugd en Gezin",
    "Jeugd, Preventie en Sport",
    "Justitie",
    "Justitie en Veiligheid",
    "Klimaat en Energie",
    "Klimaat en Groene Groei",
    "Koninkrijksrelaties en Groningen",
    "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Natuurbeheer en Visserij",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Langdurige en Maatschappelijke Zorg",
    "Langdurige Zorg en Sport",
    "Maatschappelijke Zorg",
    "Medische Zorg",
    "Medische Zorg en Sport",
    "Milieu en Wonen",
    "Natuur en Stikstof",
    "Natuur en Visserij",
    "Onderwijs, Cultuur en Wetenschap",
    "Onderwijs, Cultuur en Wetenschappen",
    "Ontwikkelingssamenwerking",
    "Openbaar Vervoer en Milieu",
    "Primair en Voortgezet Onderwijs",
    "Rechtsbescherming",
    "Rechtsbescherming en Gevangeniswezen",
    "Sociale Zaken en Werkgelegenheid",
    "Toeslagen",
    "Toeslagen en Douane",
    "Veiligheid en Justitie",
    "Verkeer en Waterstaat",
    "Volksgezondheid, Welzijn en Sport",
    "Volkshuisvesting en Ruimtelijke Ordening",
    "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
    "Vreemdelingenzaken en Integratie",
    "Werk en Participatie",
    "Wonen en Rijksdienst",
    "Wonen, Wijken en Integratie",
    "Digitale Economie en Soevereiniteit",
];

/// The portfolios by their letters and commas.
static KNOWN: LazyLock<HashMap<String, &str>> =
    LazyLock::new(|| PORTFOLIOS.iter().map(|portfolio| (fold(portfolio), *portfolio)).collect());

static OFFICE: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(
        r"(?xi)\b(?:
            vice-?\s?ministers?-?\s?presidente?n?
          | ministers?(?:\s?-\s?|\s)president(?:en)?
          | staatss?ecretari(?:s(?:sen)?|ssen)? | secretaris
          | ministers?
        )",
    );
    Near::new(pattern, ["inister", "INISTER", "ecretari", "ECRETARI"], 12, 32)
});

static OF: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(r"(?:^|[\s,(])(?:van|voor|VAN|VOOR)[\s\u{A0}]*(?:de\s+)?");
    Near::new(pattern, ["van", "voor", "VAN", "VOOR"], 2, 32)
});

/// Words that stand between two offices or portfolios and belong to neither.
const LOOSE: [&str; 11] = [
    "en",
    "de",
    "het",
    "aan",
    "demissionair",
    "demissionaire",
    "alsmede",
    "alsook",
    "respectievelijk",
    "mede",
    "namens",
];

/// A portfolio without the loose words and signs behind it.
fn without_loose_end(piece: &str) -> &str {
    let mut piece = piece;
    loop {
        piece = piece.trim_end_matches(|c: char| c.is_whitespace() || c == ',' || c == ';');
        let word = piece.bytes().rev().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
        let (before, word) = piece.split_at_checked(piece.len() - word).unwrap_or((piece, ""));
        if !LOOSE.contains(&word) {
            return piece;
        }
        piece = before.strip_suffix('(').unwrap_or(before);
    }
}

/// A name behind a portfolio, as was usual before 2000: ", mw. Adelmund,".
static NAMED: LazyLock<Regex> =
    LazyLock::new(|| regex(r",\s*(?:mw|mevr|dhr|drs|mr|mevrouw|de heer|ir|dr)\b\.?\s+[^,]*,?|,\s*$"));

/// Every office in a text, in printed order.
#[must_use]
pub fn mentions(text: &str) -> Vec<Mention> {
    let offices = OFFICE.find_iter(text).map(|found| (office(found.as_str()), Span::from(found.range())));
    let offices: Vec<(Office, Span)> = offices.collect();
    let mut mentions: Vec<Mention> = Vec::new();
    for (index, &(office, span)) in offices.iter().enumerate() {
        let tail = Span::new(span.end, offices.get(index + 1).map_or(text.len(), |next| next.1.start));
        let plural =
            span.of(text).ends_with(['s', 'S', 'n', 'N']) && !span.of(text).to_ascii_lowercase().ends_with("ris");
        let portfolios = divided(text, portfolios(text, tail), plural);
        if mentions.last().is_some_and(|last| is_same_person(last, office, text, span)) && !portfolios.is_empty() {
            // "de Minister-President, Minister van Algemene Zaken" is one person.
            if let Some(last) = mentions.last_mut() {
                last.portfolio = portfolios.first().map(|(name, _)| name.clone());
                last.span.end = portfolios.first().map_or(last.span.end, |(_, end)| *end);
            }
            continue;
        }
        if portfolios.is_empty() {
            mentions.push(Mention { office, portfolio: None, span });
        }
        for (nth, (portfolio, end)) in portfolios.into_iter().enumerate() {
            let start = if nth == 0 { span.start } else { end - portfolio.len().min(end - span.end) };
            let start = if text.is_char_boundary(start) { start } else { span.end };
            mentions.push(Mention { office, portfolio: Some(portfolio), span: Span::new(start, end) });
        }
    }
    share_portfolios(&mut mentions);
    mentions
}

/// Which office a word is.
pub(crate) fn office(word: &str) -> Office {
    let word = word.to_ascii_lowercase();
    if word.contains("secretari") {
        Office::Staatssecretaris
    } else if word.contains("president") && !word.starts_with("vice") {
        Office::MinisterPresident
    } else {
        Office::Minister
    }
}

fn is_same_person(last: &Mention, office: Office, text: &str, span: Span) -> bool {
    last.office == Office::MinisterPresident
        && last.portfolio.is_none()
        && office == Office::Minister
        && Span::new(last.span.end, span.start).of(text).trim().trim_matches(',').trim().is_empty()
}

/// "de Staatssecretaris en de Minister van A": both have the portfolio that stands behind the second.
fn share_portfolios(mentions: &mut [Mention]) {
    let mut next: Option<String> = None;
    for mention in mentions.iter_mut().rev() {
        if mention.portfolio.is_none() && mention.office != Office::MinisterPresident {
            mention.portfolio.clone_from(&next);
        }
        next.clone_from(&mention.portfolio);
    }
}

/// The portfolios in the text behind an office, each with the offset of its end.
fn portfolios(text: &str, tail: Span) -> Vec<(String, usize)> {
    let words = tail.of(text);
    let mut starts: Vec<(usize, usize)> = OF
        .find_iter(words)
        .filter(|of| words.get(of.end()..).is_some_and(|rest| rest.starts_with(char::is_uppercase)))
        .map(|of| (of.start(), of.end()))
        .collect();
    if starts.is_empty() {
        // "de minister Justitie": the preposition is missing, the portfolio has its capital.
        let capital = words.find(|c: char| !c.is_whitespace()).unwrap_or(0);
        if words.get(capital..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
            && (words.starts_with(' ') || capital == 0)
        {
            // "mede namens Minister Harbers (Infrastructuur en Waterstaat)": the portfolio is the one between brackets.
            let bracket =
                words.find('(').filter(|&at| at < 60 && !words.get(..at).is_some_and(|name| name.contains(',')));
            let start = bracket.map_or(capital, |at| at + 1);
            starts.push((start, start));
        }
    }
    let mut found = Vec::new();
    for (index, &(_, start)) in starts.iter().enumerate() {
        let end = starts.get(index + 1).map_or(words.len(), |next| next.0);
        let piece = words.get(start..end).unwrap_or_default();
        let named = piece.contains(',').then(|| NAMED.find(piece)).flatten();
        let named = named.map_or(piece.len(), |name| name.start());
        let piece = piece.get(..named).unwrap_or(piece);
        let piece = without_loose_end(piece);
        let name = piece.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | '(' | ')'));
        if name.chars().any(char::is_alphabetic) {
            found.push((portfolio(name), tail.start + start + piece.trim_end().len()));
        }
    }
    found
}

/// "de ministers van A en B": every portfolio by itself, where all of them are known ones.
fn divided(text: &str, found: Vec<(String, usize)>, plural: bool) -> Vec<(String, usize)> {
    if !plural || found.iter().all(|(name, _)| is_known(name)) {
        return found;
    }
    let each = |(name, end): (String, usize)| {
        // Only where it stands as printed is it known where each of them ends.
        let start = end.checked_sub(name.len()).filter(|&start| text.get(start..end) == Some(name.as_str()));
        match start.zip(known_parts(&name)) {
            Some((start, parts)) => parts.into_iter().map(|(known, at)| (known.to_owned(), start + at)).collect(),
            None => vec![(name, end)],
        }
    };
    found.into_iter().flat_map(each).collect()
}

pub(crate) fn is_known(portfolio: &str) -> bool {
    PORTFOLIOS.contains(&portfolio) || KNOWN.contains_key(&fold(portfolio))
}

/// A list of portfolios ("A, B en C") as known ones, each with the offset of its end; the fewest that make it whole.
fn known_parts(list: &str) -> Option<Vec<(&'static str, usize)>> {
    const LONGEST: usize = 400;
    let list = list.get(..list.len().min(LONGEST))?;
    // The offsets at which a portfolio can end, and at which the next one then begins.
    let mut cuts: Vec<(usize, usize)> = [", en ", ", ", " en "]
        .iter()
        .flat_map(|between| list.match_indices(between).map(|(at, between)| (at, at + between.len())))
        .collect();
    cuts.push((list.len(), list.len()));
    sort_by(&mut cuts, |&(end, next)| [end, next, 0]);
    let mut best: BTreeMap<usize, Vec<(&'static str, usize)>> = BTreeMap::from([(0, Vec::new())]);
    for &(end, next) in &cuts {
        let whole = best
            .iter()
            .filter_map(|(&start, parts)| {
                let known = KNOWN.get(&fold(list.get(start..end)?))?;
                Some(parts.iter().copied().chain([(*known, end)]).collect::<Vec<_>>())
            })
            .min_by_key(|parts| (parts.len(), parts.first().map(|part| part.1)));
        if let Some(parts) = whole
            && best.get(&next).is_none_or(|other| other.len() > parts.len())
        {
            best.insert(next, parts);
        }
    }
    best.remove(&list.len()).filter(|parts| parts.len() > 1)
}

/// A portfolio as printed, with spaces and diacritics that the text layer lost put back.
#[must_use]
pub fn portfolio(printed: &str) -> String {
    let printed = printed.strip_prefix("voor ").unwrap_or(printed);
    if PORTFOLIOS.contains(&printed) {
        return printed.to_owned();
    }
    let repaired = repair_diacritics(printed);
    KNOWN
        .get(&fold(&repaired))
        .map_or_else(|| repaired.split_whitespace().collect::<Vec<_>>().join(" "), |known| (*known).to_owned())
}

/// The letters and commas of a portfolio: what a text layer loses is spaces.
fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || *c == ',').map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(text: &str) -> Vec<String> {
        mentions(text)
            .into_iter()
            .map(|m| {
                let office = match m.office {
                    Office::Minister => "M",
                    Office::Staatssecretaris => "S",
                    Office::MinisterPresident => "MP",
                };
                format!("{office} {}", m.portfolio.unwrap_or_default())
            })
            .collect()
    }

    #[test]
    fn offices_and_their_portfolios() {
        for (text, expected) in [
            ("de Minister van Buitenlandse Zaken", &["M Buitenlandse Zaken"][..]),
            (
                "de Ministers van Asiel en Migratie, voor BuitenlandseHandel en Ontwikkelingshulp en van Buitenlandse Zaken",
                &["M Asiel en Migratie", "M Buitenlandse Handel en Ontwikkelingshulp", "M Buitenlandse Zaken"],
            ),
            (
                "de Minister van Binnenlandse Zaken en Koninkrijksrelaties en de Staatssecretaris van Financiën",
                &["M Binnenlandse Zaken en Koninkrijksrelaties", "S Financiën"],
            ),
            (
                "de Minister en de Staatssecretaris van Volksgezondheid, Welzijn en Sport",
                &["M Volksgezondheid, Welzijn en Sport", "S Volksgezondheid, Welzijn en Sport"],
            ),
            (
                "de Minister van Defensie en de Minister-President, Minister van Algemene Zaken",
                &["M Defensie", "MP Algemene Zaken"],
            ),
            ("de Minister-President", &["MP "]),
            ("de minister Justitie", &["M Justitie"]),
            (
                "de staatssecretaris van Onderwijs, Cultuur en Wetenschappen, mw. Adelmund,",
                &["S Onderwijs, Cultuur en Wetenschappen"],
            ),
            (
                "de Ministers van Economische Zaken en van Klimaaten Groene Groei en de Staatssecretaris van Infrastructuur en Waterstaat",
                &["M Economische Zaken", "M Klimaat en Groene Groei", "S Infrastructuur en Waterstaat"],
            ),
            ("de minister van Financie¨n", &["M Financiën"]),
            ("de Staatssecretaris van Financiën – Toeslagen en Douane", &["S Financiën – Toeslagen en Douane"]),
        ] {
            assert_eq!(described(text), expected, "{text}");
        }
    }

    #[test]
    fn loose_accents() {
        assert_eq!(repair_diacritics("Yes¸ilgöz-Zegerius"), "Yeşilgöz-Zegerius");
        assert_eq!(repair_diacritics("Kostic ´ (PvdD)"), "Kostić (PvdD)");
    }
}
