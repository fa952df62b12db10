//! What the stages read of one document, before it becomes a reading.

use crate::exchange::passage::{self, Passage};
use crate::exchange::{self, Exchange};
use crate::header::parts::ReplyLine;
use crate::header::reply_line;
use crate::note::{footnotes, line, markers};
use crate::outline;
use crate::outline::block::{Block, BlockKind, Outline};
use crate::result::reading::ReplyKind;
use crate::source::line::Line;
use crate::source::note::{Marker, Note};
use crate::source::{self, Source};
use crate::text::view::View;
use crate::words::revision::is_announced;

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
    /// A reply line between questions and answers as running text, which belongs to the header.
    pub reply_below: Option<Passage>,
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
    // Above the names of those who ask a number is that of the publication, or of a letter's enclosures.
    let named = outline.header.askers.first().map_or(0, |asker| asker.span.start);
    let header_lines = outline.header_lines.iter().filter(|line| line.span.end > named);
    let running: Vec<Line> =
        header_lines.chain(outline.blocks.iter().flat_map(|block| &block.lines)).copied().collect();
    let markers = if take { markers::find(text, &running, &typed) } else { Vec::new() };
    let (notes, markers) = hints.join(typed, markers);
    let exchange = exchange::read(text, &outline.blocks, &markers);
    let note_passages =
        notes.iter().map(|note| passage::passage(text, None, &line::closed(text, &note.lines), &[])).collect();
    let header = passage::passage(text, None, &outline.header_lines, &markers);
    let mut parts =
        Parts { outline, notes, noted: note_passages, markers, exchange, header, furniture, ..Parts::default() };
    parts.no_text_layer = hints.no_text_layer;
    parts.reply_below = parts.exchange.reply.as_ref().map(|reply| {
        let line = Line { span: reply.span, furniture: None };
        passage::passage(text, None, &[line], &[])
    });
    parts.reply = parts.outline.header.reply.clone().or_else(|| parts.exchange.reply.clone());
    read_notice(text, &mut parts);
    complete_reply(text, &mut parts);
    mark_revised(&mut parts);
    parts.explanation =
        block_passage(text, &parts.outline.blocks, BlockKind::Explanation, &parts.markers).map(|(passage, _)| passage);
    parts
}

/// A note that says of the publication itself that it is not the first.
fn mark_revised(parts: &mut Parts) {
    let says = |note: &Passage| is_announced(note.view.text());
    if let Some(line) = parts.reply.as_mut().filter(|line| line.reply.kind.is_first())
        && parts.noted.iter().any(says)
    {
        line.reply.kind = ReplyKind::Revised;
    }
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
        if let Some(mut by) = reply_line::replier_without_office(&view, &header.addressees) {
            by.span = view.to_source(view.of_source(by.span));
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
    let (lines, reply) = exchange::without_reply_line(text, &lines);
    Some((passage::passage(text, first.heading, &lines, markers), reply))
}
