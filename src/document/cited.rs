//! What a document cites, in place: citations, and the footnotes with their addresses.

use crate::citation::url::without_scheme;
use crate::citation::{self, back, passage, resolve};
use crate::document::parts::Parts;
use crate::exchange::passage::Passage;
use crate::result::cited::{Citation, CitationKind, Place};
use crate::result::reading::{Footnote, Kind};
use crate::source::note;
use crate::text::order::sort_by;
use crate::text::span::{Span, first_chars};

/// Every passage with its place, in document order of the parts.
pub fn places(parts: &Parts, kind: Kind) -> Vec<(&Passage, Place)> {
    if let Some(body) = parts.body.as_ref().filter(|_| kind == Kind::Unrecognised) {
        return vec![(body, Place::Body(true))];
    }
    let mut places = vec![(&parts.header, Place::Header(true))];
    places.extend(parts.reply_below.iter().map(|passage| (passage, Place::Header(true))));
    let numbers = &parts.exchange.numbers;
    places.extend(
        parts
            .exchange
            .asked
            .iter()
            .zip(numbers)
            .map(|(passage, number)| (passage, Place::Question(number.to_string()))),
    );
    places.extend(parts.exchange.given.iter().enumerate().map(|(index, passage)| (passage, Place::Answer(index))));
    places.extend(parts.notice.iter().map(|passage| (passage, Place::Notice(true))));
    places.extend(parts.explanation.iter().map(|passage| (passage, Place::Explanation(true))));
    let notes = parts.noted.iter().zip(&parts.notes);
    places.extend(notes.map(|(passage, note)| (passage, Place::Footnote(note::printed(note.number)))));
    places
}

/// The citations of all passages, in the order of the document.
pub fn citations(text: &str, parts: &Parts, places: &[(&Passage, Place)]) -> Vec<Citation> {
    let mut citations: Vec<Citation> = Vec::new();
    let own = parts.outline.header.question_number.as_ref().map(|(number, _)| number.clone());
    let found = places.iter().map(|(passage, place)| passage::Passage {
        text: passage.view.text(),
        note: if let Place::Footnote(number) = place { Some(number.clone()) } else { None },
        found: citation::find_in(passage.view.text()),
    });
    let mut found: Vec<passage::Passage<'_>> = found.collect();
    back::connect(&mut found);
    let context = resolve::Context::of(found.iter().flat_map(|passage| &passage.found).map(|found| &found.reference));
    for ((passage, place), found) in places.iter().zip(&found) {
        for found in &found.found {
            let resolved = resolve::resolve(&found.reference, &context);
            // A set's own number is no reference to anything else.
            if resolved.kind == CitationKind::Zaak && resolved.identifier.is_some() && resolved.identifier == own {
                continue;
            }
            let span = passage.view.to_source(found.span);
            citations.push(Citation {
                kind: resolved.kind,
                text: span.of(text).to_owned(),
                identifier: resolved.identifier,
                url: resolved.url,
                reason: resolved.reason.map(str::to_owned),
                label: resolved.label,
                law: resolved.law,
                place: place.clone(),
                span,
            });
        }
    }
    sort_by(&mut citations, |citation| [citation.span.start, citation.span.end, 0]);
    // Two questions under one heading share their text where its paragraphs do not tell them apart.
    citations.dedup_by(|later, first| later.span == first.span && later.identifier == first.identifier);
    citations
}

/// Where in the document a span stands; none for the header and for text that is no set of questions: a saved page has
/// links of its own there.
pub fn place_in(places: &[(&Passage, Place)]) -> impl Fn(Span) -> Option<Place> {
    let places = places.iter().filter(|(_, place)| !matches!(place, Place::Header(_) | Place::Body(_)));
    let mut lines: Vec<(Span, &Place)> =
        places.flat_map(|(passage, place)| passage.lines.iter().map(move |&line| (line, place))).collect();
    sort_by(&mut lines, |(line, _)| [line.start, line.end, 0]);
    move |span| {
        let (line, place) = lines.get(lines.partition_point(|(line, _)| line.end <= span.start))?;
        line.overlaps(span).then(|| (*place).clone())
    }
}

/// The notes, each with its addresses and the places that refer to it.
pub fn footnotes(parts: &Parts, citations: &[Citation]) -> Vec<Footnote> {
    if parts.body.is_some() || parts.notes.is_empty() {
        return Vec::new();
    }
    let places = places(parts, Kind::Answer);
    let mut referenced: Vec<Vec<Place>> = vec![Vec::new(); parts.notes.len()];
    for (passage, place) in &places {
        let notes = passage.markers.iter().filter_map(|&index| parts.markers.get(index)?.note);
        for note in notes {
            if let Some(list) = referenced.get_mut(note).filter(|list| !list.contains(place)) {
                list.push(place.clone());
            }
        }
    }
    let notes = parts.notes.iter().zip(&parts.noted).zip(referenced);
    notes
        .map(|((note, passage), referenced_from)| Footnote {
            number: note::printed(note.number),
            text: passage.view.text().to_owned(),
            urls: urls(note.span(), citations),
            referenced_from,
            span: note.span(),
        })
        .collect()
}

/// The addresses that stand inside a span.
fn urls(span: Span, citations: &[Citation]) -> Vec<String> {
    let from = citations.partition_point(|citation| citation.span.start < span.start);
    let inside = citations.iter().skip(from).take_while(|citation| citation.span.start < span.end);
    let addresses = inside.filter(|citation| citation.kind == CitationKind::Url);
    // As printed: a link has its scheme added, an address in a note has not. Words that lead to an address have it whole.
    addresses
        .filter_map(|citation| {
            let url = citation.url.as_deref()?;
            let bare = without_scheme(url).1;
            let words: String = citation.text.chars().filter(|c| !c.is_whitespace()).collect();
            let added = without_scheme(&words).0.is_empty() && bare.starts_with(first_chars(&words, 8));
            Some(if added { bare } else { url }.to_owned())
        })
        .collect()
}
