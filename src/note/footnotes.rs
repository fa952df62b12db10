//! Notes: which lines they are. Their markers are found in `markers.rs`.

use std::collections::HashMap;

use crate::note::line::{heads_notes, holds_marker, may_be_note};
use crate::note::page::Page;
use crate::note::{asterisk, one_line};
use crate::outline::block::{Block, BlockKind};
use crate::source::line::{Furniture, Line};
use crate::source::note::Note;
use crate::text::span::Span;
use crate::words::heading::is_web_heading;

/// Takes the notes out of the blocks.
///
/// A run of notes is the end of what stands between two headings or page feet: the longest run of lines that begin
/// with the numbers that come next. Text that merely begins with a digit is no note without a marker before it.
pub fn take(text: &str, blocks: &mut [Block]) -> Vec<Note> {
    let web = web_notes(text, blocks);
    if !web.is_empty() {
        return web;
    }
    one_line::cut(text, blocks);
    let paged = blocks.iter().any(|block| block.lines.iter().any(|line| line.furniture == Some(Furniture::Foot)));
    let mut finder =
        Finder { text, paged, notes: Vec::new(), groups: 0, seen: Vec::new(), looked: HashMap::new(), answers: false };
    let last = blocks.len().saturating_sub(1);
    for (index, block) in blocks.iter_mut().enumerate() {
        finder.block(block, index == last);
    }
    let mut notes = finder.notes;
    if notes.is_empty() {
        notes.extend(asterisk::take(text, blocks));
    }
    notes
}

/// Takes notes copied from a web page out of the blocks: "X Noot", "1", the text, "Naar boven".
fn web_notes(text: &str, blocks: &mut [Block]) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    let mut group = 0;
    for block in blocks {
        if !block.lines.iter().any(|line| is_web_heading(line.span.of(text))) {
            continue;
        }
        let mut kept = Vec::new();
        let mut lines = std::mem::take(&mut block.lines).into_iter().peekable();
        while let Some(line) = lines.next() {
            if !is_web_heading(line.span.of(text)) {
                group = notes.len();
                kept.push(line);
                continue;
            }
            let mut inside = Vec::new();
            while let Some(next) = lines.next_if(|next| !is_web_heading(next.span.of(text))) {
                if next.span.of(text) == "Naar boven" {
                    break;
                }
                inside.push(next);
            }
            while lines.next_if(|next| next.span.is_empty()).is_some() {}
            match web_note(text, line, inside, group) {
                Ok(note) => notes.push(note),
                Err(lines) => kept.extend(lines),
            }
        }
        block.lines = kept;
    }
    notes
}

/// A note of a web page; its lines again when they hold no number.
fn web_note(text: &str, head: Line, lines: Vec<Line>, group: usize) -> Result<Note, Vec<Line>> {
    let printed = std::iter::once(&head).chain(lines.iter().find(|line| !line.span.is_empty()));
    let found = printed.enumerate().find_map(|(at, line)| {
        let words = line.span.of(text);
        let digits = if at == 0 { words.strip_prefix("X Noot")?.trim() } else { words };
        let number: u32 = digits.parse().ok().filter(|number| *number > 0)?;
        Some((number, Span::new(line.span.end - digits.len(), line.span.end)))
    });
    match found {
        Some((number, mark)) => {
            let lines = lines.into_iter().filter(|line| line.span.start >= mark.end).collect();
            Ok(Note { number, mark, lines, group })
        }
        None => Err(std::iter::once(head).chain(lines).collect()),
    }
}

pub struct Finder<'t> {
    pub text: &'t str,
    pub paged: bool,
    pub notes: Vec<Note>,
    pub groups: usize,
    /// Lines of text since the last run of notes, in which the markers stand.
    pub seen: Vec<Span>,
    /// How many of those lines were looked through for the marker of a number, and whether it was there.
    pub looked: HashMap<u32, (usize, bool)>,
    /// Whether answers have begun since the last run.
    pub answers: bool,
}

impl Finder<'_> {
    fn block(&mut self, block: &mut Block, is_last: bool) {
        if block.kind == BlockKind::Answer && !self.answers {
            self.answers = true;
        }
        let lines = std::mem::take(&mut block.lines);
        let mut start = 0;
        while start < lines.len() {
            let foot = lines.iter().skip(start).position(|line| line.furniture.is_some());
            let end = foot.map_or(lines.len(), |at| start + at);
            let region = lines.get(start..end).unwrap_or_default();
            let feet =
                lines.iter().skip(end).take_while(|line| line.furniture.is_some() || line.span.is_empty()).count();
            if let Some(behind) = self.apart(&lines, start..end, end + feet, &mut block.lines) {
                start = behind;
                continue;
            }
            let at_end = is_last && end + feet >= lines.len();
            let kept = self.region(region, foot.is_some() || at_end || !self.paged, foot.is_some() || at_end);
            if kept.is_none() && region.len() == lines.len() {
                block.lines = lines;
                return;
            }
            block.lines.extend_from_slice(kept.as_deref().unwrap_or(region));
            block.lines.extend(lines.iter().skip(end).take(feet).copied());
            start = end + feet;
        }
    }

    /// Takes the run of notes off the end of a region; gives back the lines that are text, or none where all are.
    fn region(&mut self, region: &[Line], may_hold_notes: bool, at_end: bool) -> Option<Vec<Line>> {
        let found = if may_hold_notes { self.best_run(region) } else { None };
        let Some((at, number)) = found else {
            self.seen.extend(region.iter().map(|line| line.span));
            return None;
        };
        let (body, notes) = region.split_at_checked(at).unwrap_or((region, &[]));
        let mut kept = body.to_vec();
        // "Noten" or a rule above the notes is neither text nor note.
        while kept.last().is_some_and(|line| line.span.is_empty() || heads_notes(line.span.of(self.text))) {
            kept.pop();
        }
        kept.extend(self.take_run(notes, number, at_end));
        self.seen.clear();
        self.looked.clear();
        self.groups += 1;
        Some(kept)
    }

    /// Where the run of notes begins in a region, and with which number.
    fn best_run(&mut self, region: &[Line]) -> Option<(usize, u32)> {
        if !region.iter().any(|line| may_be_note(line.span.of(self.text))) {
            return None;
        }
        let expected = self.notes.last().map_or(1, |note| note.number + 1);
        let restart = (expected > 1 && self.answers).then_some(1);
        let skipped = (1..=2).map(|gap| expected + gap);
        [Some(expected), restart].into_iter().flatten().chain(skipped).find_map(|first| self.run_from(region, first))
    }

    /// The longest run that begins with `first`, and of those the last: its first line.
    fn run_from(&mut self, region: &[Line], first: u32) -> Option<(usize, u32)> {
        let page = Page::new(self.text, region, self.paged);
        let starts: Vec<(usize, bool)> = (0..region.len()).filter_map(|at| page.start(at, first)).collect();
        let doubtful = starts.iter().any(|(_, source)| !source);
        let marker = if doubtful { self.marker_before(region, first) } else { None };
        let valid = |&&(at, source): &&(usize, bool)| source || marker.is_some_and(|marker| marker <= at);
        // From the first start the run is longest; a later one may begin as long a run.
        let (begin, _) = *starts.iter().find(valid)?;
        let begins = |at, number| page.note(at, number).is_some();
        let next = (begin + 1..region.len()).fold(first + 1, |next, at| if begins(at, next) { next + 1 } else { next });
        let (mut number, mut bound) = (next - 1, region.len());
        for at in (begin + 1..region.len()).rev() {
            if number > first && begins(at, number) {
                (number, bound) = (number - 1, at);
            }
        }
        starts.iter().rev().filter(|(at, _)| *at < bound).find(valid).map(|&(at, _)| (at, first))
    }

    /// From which line of a region on the number stands before as a marker, in the region or since the last run.
    pub fn marker_before(&mut self, region: &[Line], number: u32) -> Option<usize> {
        let digits = number.to_string();
        let (looked, found) = self.looked.entry(number).or_default();
        *found |= self.seen.iter().skip(*looked).any(|span| holds_marker(span.of(self.text), &digits));
        *looked = self.seen.len();
        if *found {
            return Some(0);
        }
        region.iter().position(|line| holds_marker(line.span.of(self.text), &digits)).map(|at| at + 1)
    }

    /// Makes notes of the lines of a run; gives back the lines behind it that are text again.
    fn take_run(&mut self, lines: &[Line], first: u32, at_end: bool) -> Vec<Line> {
        let page = Page::new(self.text, lines, self.paged);
        let mut next = first;
        let mut blank = false;
        for (at, line) in lines.iter().enumerate() {
            let words = line.span.of(self.text);
            if let Some(offset) = page.note(at, next) {
                let mark = Span::new(line.span.start, line.span.start + offset);
                let rest = Line { span: Span::new(mark.end, line.span.end), furniture: None };
                let digits = words.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
                let mark = Span::new(mark.start + digits, mark.start + digits + next.to_string().len());
                let lines = Vec::from_iter((!rest.span.is_empty()).then_some(rest));
                self.notes.push(Note { number: next, mark, lines, group: self.groups });
                next += 1;
            } else if blank && !words.is_empty() && !at_end {
                return lines.get(at..).unwrap_or_default().to_vec();
            } else if let Some(note) = self.notes.last_mut().filter(|note| !words.is_empty() || !note.lines.is_empty())
            {
                note.lines.push(*line);
            }
            blank = words.is_empty() && self.notes.last().is_some_and(|note| !note.lines.is_empty());
        }
        Vec::new()
    }
}
