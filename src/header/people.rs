//! Members who ask, and the offices asked.

use std::sync::LazyLock;

use crate::header::office;
use crate::result::reading::{Addressee, Asker};
use crate::text::accents::repair_diacritics;
use crate::text::pattern::{Regex, regex};
use crate::text::span::Span;
use crate::text::view::{View, trimmed};

static PARTY_GROUP: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?<names>[^()]*)\((?<party>[^()]*(?:\([^()]*\)[^()]*)?)\)"));

static NAME_SEPARATOR: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\s*,\s*(?:(?:en|alsmede)\s+)?|\s+(?:en|alsmede)\s+|^\s*(?:en|alsmede)\s+"));

static BEFORE_NAME: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:(?:(?:van\s+)?(?:het|de)\s+(?:(?:[Kk]amer)?(?:lid|leden)|heer)|lid|leden|mevrouw|mevr\.|mw\.|dhr\.|drs\.|mr\.|en)\s+)+",
    )
});

/// Cum suis, behind a name or its party.
const OTHERS: &str = "c.s.";

static ALL_OF_PARTY: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)^\s*(?:beide[n]?|allen?|allemaal|resp\.|respectievelijk)\s*(?:van\s+)?(?:de\s+)?"));

/// Askers with their parties: "Paternotte en Podt (beiden D66) en Gabriëls (GroenLinks-PvdA)".
pub fn askers(view: &View, span: Span) -> Vec<Asker> {
    let words = span.of(view.text());
    let mut askers = Vec::new();
    let mut end = 0;
    for group in PARTY_GROUP.captures_iter(words) {
        let (Some(names), Some(party)) = (group.name("names"), group.name("party")) else { continue };
        let party = ALL_OF_PARTY.replace(party.as_str(), "").split_whitespace().collect::<Vec<_>>().join(" ");
        push_names(view, Span::from(names.range()).shifted(span.start), Some(&party), &mut askers);
        end = group.get(0).map_or(end, |group| group.end());
    }
    push_names(view, Span::new(span.start + end, span.end), None, &mut askers);
    askers
}

fn push_names(view: &View, span: Span, party: Option<&str>, askers: &mut Vec<Asker>) {
    let words = span.of(view.text());
    let mut start = 0;
    let mut pieces: Vec<Span> = Vec::new();
    // Most are one name.
    let several = words.contains([',', ' ', '\n', '\u{A0}']);
    for separator in NAME_SEPARATOR.find_iter(if several { words } else { "" }) {
        pieces.push(Span::new(start, separator.start()));
        start = separator.end();
    }
    pieces.push(Span::new(start, words.len()));
    for piece in pieces {
        let piece = trimmed(view.text(), piece.shifted(span.start));
        let skip = BEFORE_NAME.find(piece.of(view.text())).map_or(0, |before| before.end());
        let piece = Span::new(piece.start + skip, piece.end);
        // "and others", of whom nothing is known.
        let others = if piece.of(view.text()).ends_with(OTHERS) { OTHERS.len() } else { 0 };
        let piece = trimmed(view.text(), Span::new(piece.start, piece.end - others));
        let name = spaced_name(&repair_diacritics(piece.of(view.text())));
        if name.chars().next().is_some_and(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '‘')) {
            let party = party.filter(|party| !party.is_empty()).map(str::to_owned);
            askers.push(Asker { name, party, span: view.to_source(piece) });
        }
    }
}

/// Puts back the space that a text layer lost between two parts of a name: `DaniëlleJansen`.
pub fn spaced_name(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 1);
    let mut before = [' '; 2];
    for c in name.chars() {
        let scottish = before == ['M', 'c'] || out.ends_with("Mac");
        if c.is_uppercase() && before[1].is_lowercase() && !scottish {
            out.push(' ');
        }
        out.push(c);
        before = [before[1], c];
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn addressees(view: &View, span: Span) -> Vec<Addressee> {
    let mentions = office::mentions(span.of(view.text()));
    mentions
        .into_iter()
        .map(|mention| Addressee {
            office: mention.office,
            portfolio: mention.portfolio,
            span: view.to_source(mention.span.shifted(span.start)),
        })
        .collect()
}
