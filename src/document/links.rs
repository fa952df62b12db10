//! Where the markup of a file says that its words lead: official XML, saved pages and Word files hold the target of a
//! link beside its text. A target makes a reference of the words, or completes the one that stands in them.

use crate::citation::identifier::Identifier;
use crate::result::cited::{Citation, CitationKind, Place};
use crate::source::note::Link;
use crate::text::order::sort_by;
use crate::text::span::Span;

/// The host of the official publications.
const OFFICIAL: &str = "zoek.officielebekendmakingen.nl/";

/// The host of laws.
const LAWS: &str = "wetten.overheid.nl/";

/// What a target names: an official publication by its identifier or the address of its page, or any web address.
#[must_use]
pub fn named(target: &str) -> Option<Identifier> {
    let target = target.trim();
    let address = ["https://", "http://"].iter().find_map(|scheme| target.strip_prefix(scheme));
    let host = |host| address.and_then(|address| address.strip_prefix(host));
    // A page within the site of a saved page, or what official XML names, has no host.
    let inside = address.is_none().then(|| target.trim_start_matches(['/', '.']));
    if let Some(path) = host(OFFICIAL).or(inside) {
        let name = path.split(['?', '#']).next().unwrap_or_default();
        let name = [".html", ".pdf", ".xml"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
        let dossier = name.strip_prefix("dossier/").map(|number| format!("dossier-{number}"));
        let found = dossier.as_deref().unwrap_or(name).parse().ok();
        if found.is_some() || address.is_none() {
            return found.filter(|found| !matches!(found, Identifier::Url(_)));
        }
    }
    if let Some(id) = host(LAWS).and_then(|path| path.get(path.find("BWB")?..)?.get(..11)?.parse().ok()) {
        return Some(id);
    }
    target.parse().ok()
}

/// The kind of source that an identifier belongs to.
fn kind(identifier: &Identifier) -> CitationKind {
    match identifier {
        Identifier::Aanhangsel { .. } => CitationKind::Aanhangsel,
        Identifier::Kamerstuk { .. } => CitationKind::Kamerstuk,
        Identifier::Dossier(_) => CitationKind::Dossier,
        Identifier::Handelingen { .. } => CitationKind::Handelingen,
        Identifier::Parlis(number) if number.contains('D') => CitationKind::Document,
        Identifier::Parlis(_) => CitationKind::Zaak,
        Identifier::Gazette { gazette, .. } => gazette.kind(),
        Identifier::Ecli(_) => CitationKind::Ecli,
        Identifier::Bwb(_) => CitationKind::Law,
        Identifier::Celex(_) => CitationKind::Eu,
        Identifier::Com { .. } => CitationKind::Com,
        Identifier::Url(_) => CitationKind::Url,
    }
}

/// Gives citations what the links say. Words that are no reference by themselves become one where they stand in a
/// place of the document; `citations` and `links` are in order, and stay so.
pub fn complete(citations: &mut Vec<Citation>, links: &[Link], text: &str, place: impl Fn(Span) -> Option<Place>) {
    let mut made = Vec::new();
    for link in links {
        let Some(target) = named(&link.target) else { continue };
        let from = citations.partition_point(|citation| citation.span.end <= link.span.start);
        let inside = citations.iter().skip(from).take_while(|citation| citation.span.start < link.span.end).count();
        match (inside, citations.get_mut(from)) {
            (1, Some(citation)) => amend(citation, &target),
            (0, _) => made.extend(place(link.span).map(|place| citation(link.span, &target, text, place))),
            _ => {}
        }
    }
    if !made.is_empty() {
        citations.append(&mut made);
        sort_by(citations, |citation| [citation.span.start, citation.span.end, 0]);
    }
}

/// A reference that only the markup makes.
fn citation(span: Span, target: &Identifier, text: &str, place: Place) -> Citation {
    Citation {
        kind: kind(target),
        text: span.of(text).to_owned(),
        identifier: Some(target.to_string()),
        url: Some(target.url()),
        reason: None,
        label: None,
        law: None,
        place,
        span,
    }
}

/// What the words say stays; what they leave open comes from the target.
fn amend(citation: &mut Citation, target: &Identifier) {
    if citation.kind == CitationKind::Url {
        // An address that is printed shortened; one of another site is that of a program on its way.
        let printed = plain(&citation.text);
        let whole = target.url();
        if plain(&whole).starts_with(printed.trim_end_matches(['.', '…'])) && plain(&whole).len() > printed.len() {
            citation.identifier = Some(whole.clone());
            citation.url = Some(whole);
        }
        return;
    }
    if citation.identifier.is_none() && citation.kind == kind(target) {
        citation.identifier = Some(target.to_string());
        citation.url = None;
    }
    if citation.url.is_none() {
        citation.url = Some(target.url());
        citation.reason = None;
    }
}

/// An address without what is printed or not: its scheme, `www.`, a slash at its end.
fn plain(address: &str) -> String {
    let address: String = address.chars().filter(|c| !c.is_whitespace()).collect();
    let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_told_apart() {
        for (target, expected) in [
            ("kst-32813-1395", Some("kst-32813-1395")),
            ("ah-tk-20142015-1130", Some("ah-tk-20142015-1130")),
            ("stcrt-2023-1234", Some("stcrt-2023-1234")),
            ("/kst-36410-VIII-112.html", Some("kst-36410-VIII-112")),
            ("https://zoek.officielebekendmakingen.nl/kst-32813-1395.html?x=1#a", Some("kst-32813-1395")),
            ("http://zoek.officielebekendmakingen.nl/dossier/32813", Some("dossier-32813")),
            ("https://zoek.officielebekendmakingen.nl/blg-1", Some("https://zoek.officielebekendmakingen.nl/blg-1")),
            ("https://wetten.overheid.nl/BWBR0018450/2024-01-01", Some("BWBR0018450")),
            ("https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=13", Some("BWBR0018450")),
            (" https://nos.nl/artikel/1 ", Some("https://nos.nl/artikel/1")),
            ("https://nos.nl/artikel 1", None),
            // Found by the fuzz target of pages.
            ("https://zoek.officielebekendmakingen.nl/a\0b", None),
            ("https://nos.nl/\u{85}1", None),
            ("javascript:alert(1)", None),
            ("mailto:iemand@example.nl", None),
            ("#noot-1", None),
            ("over/ons", None),
            ("", None),
        ] {
            assert_eq!(named(target).map(|named| named.to_string()).as_deref(), expected, "{target}");
        }
    }

    fn cited(kind: CitationKind, identifier: Option<&str>, span: Span) -> Citation {
        let target = Identifier::Url("https://nos.nl/a".to_owned());
        let identifier = identifier.map(str::to_owned);
        Citation { kind, identifier, url: None, ..citation(span, &target, "words and words", Place::Body(true)) }
    }

    fn completed(citations: Vec<Citation>, span: Span, target: &str) -> Vec<(CitationKind, Option<String>)> {
        let mut citations = citations;
        let link = Link { span, target: target.to_owned() };
        complete(&mut citations, &[link], "words and words", |_| Some(Place::Body(true)));
        citations.into_iter().map(|citation| (citation.kind, citation.identifier)).collect()
    }

    #[test]
    fn words_beside_a_reference_are_one_of_their_own() {
        let law = cited(CitationKind::Law, None, Span::new(6, 9));
        for (span, kinds) in [
            (Span::new(0, 6), &[CitationKind::Document, CitationKind::Law][..]),
            (Span::new(9, 15), &[CitationKind::Law, CitationKind::Document]),
            (Span::new(0, 7), &[CitationKind::Law]),
            (Span::new(8, 15), &[CitationKind::Law]),
        ] {
            let found = completed(vec![law.clone()], span, "2024D12345");
            assert_eq!(found.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), kinds, "{span:?}");
        }
        assert_eq!(completed(Vec::new(), Span::new(0, 5), "2024Z12345")[0].0, CitationKind::Zaak);
    }

    #[test]
    fn a_target_names_what_its_words_leave_open() {
        let (whole, id) = (Span::new(0, 5), Some("kst-32813-1395".to_owned()));
        let with =
            |kind, identifier| completed(vec![cited(kind, identifier, whole)], whole, "kst-32813-1395").remove(0).1;
        assert_eq!(with(CitationKind::Kamerstuk, None), id);
        assert_eq!(with(CitationKind::Kamerstuk, Some("kst-1")), Some("kst-1".to_owned()));
        assert_eq!(with(CitationKind::Law, None), None);
    }

    #[test]
    fn only_what_is_left_out_of_an_address_is_added() {
        for (printed, target, is_whole) in [
            ("www.nrc.nl/nieuws…", "https://www.nrc.nl/nieuws/lang", true),
            ("https://nos.nl/a", "https://elders.nl/?u=https://nos.nl/a", false),
            ("https://www.nos.nl/a", "http://nos.nl/a/", false),
        ] {
            let span = Span::new(0, printed.len());
            let mut citation = citation(span, &Identifier::Url(printed.to_owned()), printed, Place::Body(true));
            amend(&mut citation, &Identifier::Url(target.to_owned()));
            assert_eq!(citation.url.as_deref() == Some(target), is_whole, "{printed}");
        }
    }
}
