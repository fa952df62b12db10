//! Puts the stages together: what the parts of a document are, and what it is as a whole.

use crate::asterisk;
use crate::citation;
use crate::citation::url::without_scheme;
use crate::context::Context;
use crate::date::Date;
use crate::deadline;
use crate::footnotes::{self, Note};
use crate::genre;
use crate::header::{self, ReplyLine};
use crate::links;
use crate::markers::{self, Marker};
use crate::notice;
use crate::order::sort_by;
use crate::outline::{self, Block, BlockKind, Outline, Style};
use crate::plain::Plain;
use crate::questions::{self, Exchange, Passage};
use crate::reading::{
    Chamber, Citation, CitationKind, Explanation, Footnote, Identity, Kind, NoticeKind, Place, Reading, Reply,
    ReplyKind, SCHEMA_VERSION,
};
use crate::repair::{self, Vocabulary};
use crate::resolve;
use crate::session_year::SessionYear;
use crate::source::{self, Furniture, Line, Source};
use crate::span::{Span, first_chars};
use crate::view::View;

/// The parts of one document, before they are a reading.
#[derive(Debug, Default)]
pub struct Parts {
    /// Header and blocks, notes taken out.
    pub outline: Outline,
    /// The notes.
    pub notes: Vec<Note>,
    /// Their passages.
    pub noted: Vec<Passage>,
    /// The markers.
    pub markers: Vec<Marker>,
    /// Questions and answers.
    pub exchange: Exchange,
    /// The notice, its reply line taken off.
    pub notice: Option<Passage>,
    /// The Toelichting.
    pub explanation: Option<Passage>,
    /// The header as running text.
    pub header: Passage,
    /// The whole text where it is no set of written questions.
    pub body: Option<Passage>,
    /// The reply line.
    pub reply: Option<ReplyLine>,
    /// Page furniture.
    pub furniture: Vec<Line>,
    /// How many lost spaces were put back in the clean texts.
    pub spaces_restored: usize,
    /// Whether the document is a PDF of pictures only.
    pub no_text_layer: bool,
}

/// Finds the parts of a document.
#[must_use]
pub fn parts(source: &Source) -> Parts {
    let (text, hints) = (source.text.as_str(), &source.hints);
    let lines = hints.without_notes(source::lines(text));
    let mut outline = outline::outline(text, &lines);
    let furniture = lines.into_iter().filter(|line| line.furniture.is_some()).collect();
    let take = !hints.tell_notes() || hints.typed_notes;
    let typed = if take { footnotes::take(text, &mut outline.blocks) } else { Vec::new() };
    outline::drop_empty(&mut outline);
    let running: Vec<Line> =
        outline.header_lines.iter().chain(outline.blocks.iter().flat_map(|block| &block.lines)).copied().collect();
    let markers = if take { markers::find(text, &running, &typed) } else { Vec::new() };
    let (notes, markers) = hints.join(typed, markers);
    let exchange = questions::read(text, &outline.blocks, &markers);
    let note_passages = notes.iter().map(|note| questions::passage(text, None, &note.lines, &[])).collect();
    let header = questions::passage(text, None, &outline.header_lines, &markers);
    let mut parts =
        Parts { outline, notes, noted: note_passages, markers, exchange, header, furniture, ..Parts::default() };
    parts.no_text_layer = hints.no_text_layer;
    parts.reply = parts.outline.header.reply.clone().or_else(|| parts.exchange.reply.clone());
    read_notice(text, &mut parts);
    complete_reply(text, &mut parts);
    parts.explanation =
        block_passage(text, &parts.outline.blocks, BlockKind::Explanation, &parts.markers).map(|(passage, _)| passage);
    parts
}

fn read_notice(text: &str, parts: &mut Parts) {
    if let Some((passage, reply)) = block_passage(text, &parts.outline.blocks, BlockKind::Notice, &parts.markers) {
        parts.reply = parts.reply.take().or(reply);
        parts.notice = Some(passage);
    }
}

/// What the header could not tell of a reply line that stands further down.
fn complete_reply(text: &str, parts: &mut Parts) {
    let Some(line) = &mut parts.reply else { return };
    let header = &mut parts.outline.header;
    let known: Vec<String> = header.see_also.iter().map(|(identifier, _)| identifier.clone()).collect();
    header.see_also.extend(line.see_also.iter().filter(|(identifier, _)| !known.contains(identifier)).cloned());
    if line.reply.by.is_empty() {
        let mut view = View::default();
        view.line(text, line.span);
        if let Some(mut by) = header::replier_without_office(&view, &header.addressees) {
            by.span = view.to_source(view.from_source(by.span));
            line.reply.by.push(by);
        }
    }
}

/// All blocks of a kind as one passage, a reply line taken off the front.
fn block_passage(
    text: &str,
    blocks: &[Block],
    kind: BlockKind,
    markers: &[Marker],
) -> Option<(Passage, Option<ReplyLine>)> {
    let of_kind: Vec<&Block> = blocks.iter().filter(|block| block.kind == kind).collect();
    let first = of_kind.first()?;
    let lines: Vec<Line> = of_kind.iter().flat_map(|block| block.lines.iter().copied()).collect();
    let (lines, reply) = questions::without_reply_line(text, &lines);
    Some((questions::passage(text, first.heading, &lines, markers), reply))
}

/// Reads a document. What is odd in its characters is made plain first; the result says where it stands in the given text.
#[must_use]
pub fn read(source: &Source, context: &Context) -> Reading {
    let Some(plain) = Plain::of(&source.text) else { return read_plain(source, context) };
    let hints = source.hints.clone().mapped(|span| plain.from_given(span));
    let text = plain.text.clone();
    let mut reading = read_plain(&Source { text, file_name: source.file_name.clone(), hints }, context);
    reading.map_spans(|span| plain.to_given(span));
    reading.text.clone_from(&source.text);
    for citation in &mut reading.citations {
        citation.span.of(&source.text).clone_into(&mut citation.text);
    }
    reading
}

fn read_plain(source: &Source, context: &Context) -> Reading {
    let text = source.text.as_str();
    let mut parts = parts(source);
    if let Some(vocabulary) = Vocabulary::of(text) {
        repair_texts(&mut parts, &vocabulary);
    }
    let kind = kind(text, &parts);
    let mut reading = Reading {
        schema_version: SCHEMA_VERSION,
        file_name: source.file_name.clone(),
        kind,
        identity: identity(text, &parts, kind),
        asserted: context.asserted.clone(),
        text: source.text.clone(),
        ..Reading::default()
    };
    if kind == Kind::Unrecognised {
        parts.body = Some(body(text));
    }
    take_header(&mut parts, &mut reading);
    take_body(&mut parts, &mut reading);
    reading.citations = citations(text, &parts, kind);
    links::complete(&mut reading.citations, &source.hints.links, text, place_in(&places(&parts, kind)));
    reading.footnotes = footnotes(&parts, &reading.citations);
    let submitted = context.asserted.as_ref().and_then(|asserted| asserted.submitted).or(reading.submitted);
    reading.deadline.requested_by = deadline::requests(&reading.questions, submitted);
    reading.diagnostics = crate::diagnose::diagnose(&reading, &parts, context.lang);
    reading.deadline = deadline::compute(&deadline::Facts::from(&reading), context);
    reading.marks = crate::marks::marks(text, &parts, &reading);
    reading
}

/// Puts back the spaces that a damaged text layer lost, in every clean text.
fn repair_texts(parts: &mut Parts, vocabulary: &Vocabulary) {
    let exchange = &mut parts.exchange;
    let passages = exchange.asked.iter_mut().chain(&mut exchange.given).chain(&mut parts.noted);
    let passages = passages.chain(&mut parts.notice).chain(&mut parts.explanation).chain([&mut parts.header]);
    for passage in passages {
        let (view, spaces) = repair::repair(std::mem::take(&mut passage.view), vocabulary);
        passage.view = view;
        parts.spaces_restored += spaces;
    }
    // Only what was repaired is cut into sentences again.
    let asked = exchange.questions.iter_mut().zip(&exchange.asked);
    for (question, passage) in asked.filter(|(question, passage)| question.text != passage.view.text()) {
        passage.view.text().clone_into(&mut question.text);
        question.sentences = questions::asked_in(&passage.view);
    }
    let given = exchange.answers.iter_mut().zip(&exchange.given);
    for (answer, passage) in given.filter(|(answer, passage)| answer.text != passage.view.text()) {
        passage.view.text().clone_into(&mut answer.text);
    }
    if let Some((subject, _)) = &mut parts.outline.header.subject {
        *subject = repair::repair(View::of_text(subject), vocabulary).0.into_text();
    }
}

/// What the document is. A wrong kind is worse than none: without a header of the genre only numbered questions count.
fn kind(text: &str, parts: &Parts) -> Kind {
    let header = &parts.outline.header;
    let set =
        header.question_line || header.question_number.is_some() || header.number.is_some() || parts.reply.is_some();
    let exchange = &parts.exchange;
    if header.oral || !header.question_line && parts.reply.is_none() && genre::other(text).is_some() {
        return Kind::Unrecognised;
    }
    let labelled = parts.outline.style == Style::Labelled
        && exchange.questions.first().is_some_and(|question| question.number.starts_with('1'));
    let fragment = labelled && exchange.questions.iter().any(|question| question.text.contains('?'));
    if !set && !fragment {
        return Kind::Unrecognised;
    }
    let reply = parts.reply.as_ref().map(|line| line.reply.kind);
    match reply {
        Some(ReplyKind::Notice | ReplyKind::FurtherNotice) if exchange.answers.is_empty() => Kind::Notice,
        Some(_) if !exchange.answers.is_empty() || parts.notice.is_none() => Kind::Answer,
        _ if parts.notice.is_some() && exchange.answers.is_empty() => Kind::Notice,
        _ if !exchange.answers.is_empty() => Kind::Answer,
        _ if header.question_line || fragment || !exchange.questions.is_empty() && header.question_number.is_some() => {
            Kind::Question
        }
        _ => Kind::Unrecognised,
    }
}

fn body(text: &str) -> Passage {
    let lines: Vec<Line> = source::lines(text);
    questions::passage(text, None, &lines, &[])
}

fn identity(text: &str, parts: &Parts, kind: Kind) -> Identity {
    let header = &parts.outline.header;
    let printed = parts
        .furniture
        .iter()
        .find(|line| line.furniture == Some(Furniture::Identifier))
        .map(|line| line.span.of(text));
    let foot = parts
        .furniture
        .iter()
        .find(|line| line.furniture == Some(Furniture::Foot) && line.span.of(text).contains("vergaderjaar"));
    let foot = foot.map(|line| line.span.of(text));
    let session_year = header
        .session_year
        .clone()
        .or_else(|| foot.and_then(|foot| header::session_year(foot.get(foot.find("vergaderjaar")?..)?)));
    let recognised = kind != Kind::Unrecognised || header.oral;
    let chamber =
        header.chamber.or_else(|| foot.and_then(header::chamber)).or(recognised.then_some(Chamber::TweedeKamer));
    let mut identity = Identity {
        chamber,
        session_year,
        number: header.number.filter(|_| recognised),
        question_number: header.question_number.as_ref().map(|(number, _)| number.clone()).filter(|_| recognised),
        ..Identity::default()
    };
    let code = if chamber == Some(Chamber::EersteKamer) { "ek" } else { "tk" };
    identity.identifier = match kind {
        Kind::Answer | Kind::Notice => identity
            .session_year
            .as_ref()
            .zip(identity.number)
            .map(|(year, number)| format!("ah-{code}-{}-{number}", year.replace('-', "")))
            .or_else(|| printed.filter(|id| id.starts_with("ah-")).map(|id| id.replace('–', "-"))),
        // Oral questions are published among the written ones.
        _ if kind == Kind::Question || header.oral => identity
            .question_number
            .as_ref()
            .filter(|number| number.contains('Z'))
            .map(|number| format!("kv-{code}-{number}")),
        _ => None,
    };
    if identity.identifier.is_none() {
        let received = parts.reply.as_ref().and_then(|line| line.reply.received);
        let year = received.and_then(SessionYear::on).filter(|_| identity.session_year.is_none());
        identity.inferred_identifier =
            year.zip(identity.number).map(|(year, number)| format!("ah-{code}-{}-{number}", year.compact()));
    }
    identity.url = identity.identifier.as_deref().map(official_page);
    identity.inferred_url = identity.inferred_identifier.as_deref().map(official_page);
    identity
}

fn official_page(identifier: &str) -> String {
    format!("https://zoek.officielebekendmakingen.nl/{identifier}.html")
}

fn take_header(parts: &mut Parts, reading: &mut Reading) {
    let header = &parts.outline.header;
    if reading.kind == Kind::Unrecognised && !header.oral {
        return;
    }
    reading.subject = header.subject.as_ref().map(|(subject, _)| subject.clone());
    reading.submitted = header.submitted.map(|(date, _)| date);
    reading.askers.clone_from(&header.askers);
    reading.addressees.clone_from(&header.addressees);
    reading.see_also = header.see_also.iter().map(|(identifier, _)| identifier.clone()).collect();
    reading.see_also.dedup();
    if matches!(reading.kind, Kind::Answer | Kind::Notice) {
        reading.reply = parts.reply.as_ref().map(|line| line.reply.clone());
    }
}

fn take_body(parts: &mut Parts, reading: &mut Reading) {
    if reading.kind == Kind::Unrecognised {
        return;
    }
    reading.questions = std::mem::take(&mut parts.exchange.questions);
    reading.answers = std::mem::take(&mut parts.exchange.answers);
    reading.explanation = parts.explanation.as_ref().map(|passage| Explanation {
        text: passage.view.text().to_owned(),
        footnotes: questions::numbers_of(&passage.markers, &parts.markers),
        span: passage.span,
    });
    if reading.kind != Kind::Notice {
        return;
    }
    reading.notice = parts.notice.as_ref().map(|passage| notice::read(&passage.view, passage.span));
    if let Some(passage) = parts.notice.as_ref().filter(|_| !parts.outline.header.question_line) {
        header_of_notice(passage, reading);
    }
    let elsewhere = reading.notice.as_ref().is_some_and(|notice| notice.kind == NoticeKind::AnsweredElsewhere);
    if reading.reply.is_none() && elsewhere {
        let received = parts.notice.as_ref().and_then(|passage| received(&passage.view));
        reading.reply = Some(Reply { kind: ReplyKind::Notice, by: Vec::new(), on_behalf_of: Vec::new(), received });
    }
}

/// A Word file with a notice has no question line: its running text names askers and date.
fn header_of_notice(passage: &Passage, reading: &mut Reading) {
    let facts = header::facts_of_notice(&passage.view);
    reading.askers = facts.askers;
    reading.addressees = facts.addressees;
    reading.submitted = reading.submitted.or(facts.submitted.map(|(date, _)| date));
}

fn received(view: &View) -> Option<Date> {
    let at = view.text().find("ntvangen ")?;
    crate::date::find(view.text().get(at..)?).map(|(date, _)| date)
}

/// Every passage with its place, in document order of the parts.
fn places(parts: &Parts, kind: Kind) -> Vec<(&Passage, Place)> {
    if let Some(body) = parts.body.as_ref().filter(|_| kind == Kind::Unrecognised) {
        return vec![(body, Place::Body(true))];
    }
    let mut places = vec![(&parts.header, Place::Header(true))];
    let numbers = parts
        .outline
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Question)
        .flat_map(|block| block.numbers.iter());
    places.extend(
        parts.exchange.asked.iter().zip(numbers).map(|(passage, number)| (passage, Place::Question(number.clone()))),
    );
    places.extend(parts.exchange.given.iter().enumerate().map(|(index, passage)| (passage, Place::Answer(index))));
    places.extend(parts.notice.iter().map(|passage| (passage, Place::Notice(true))));
    places.extend(parts.explanation.iter().map(|passage| (passage, Place::Explanation(true))));
    let notes = parts.noted.iter().zip(&parts.notes);
    places.extend(notes.map(|(passage, note)| (passage, Place::Footnote(asterisk::printed(note.number)))));
    places
}

fn citations(text: &str, parts: &Parts, kind: Kind) -> Vec<Citation> {
    let mut citations: Vec<Citation> = Vec::new();
    let own = parts.outline.header.question_number.as_ref().map(|(number, _)| number.clone());
    let places = places(parts, kind);
    let found = places.iter().map(|(passage, place)| citation::Passage {
        text: passage.view.text(),
        note: if let Place::Footnote(number) = place { Some(number.clone()) } else { None },
        found: citation::find_in(passage.view.text()),
    });
    let mut found: Vec<citation::Passage<'_>> = found.collect();
    citation::connect(&mut found);
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
fn place_in(places: &[(&Passage, Place)]) -> impl Fn(Span) -> Option<Place> {
    let places = places.iter().filter(|(_, place)| !matches!(place, Place::Header(_) | Place::Body(_)));
    let mut lines: Vec<(Span, Place)> =
        places.flat_map(|(passage, place)| passage.lines.iter().map(|&line| (line, place.clone()))).collect();
    sort_by(&mut lines, |(line, _)| [line.start, line.end, 0]);
    move |span| {
        let (line, place) = lines.get(lines.partition_point(|(line, _)| line.end <= span.start))?;
        line.overlaps(span).then(|| place.clone())
    }
}

fn footnotes(parts: &Parts, citations: &[Citation]) -> Vec<Footnote> {
    if parts.body.is_some() {
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
            number: asterisk::printed(note.number),
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
