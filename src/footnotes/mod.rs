//! Notes: which lines they are. Their markers are found in `markers.rs`.

use std::collections::HashMap;

use crate::asterisk;
use crate::heading;
use crate::markers;
use crate::outline::{Block, BlockKind};
use crate::source::{Furniture, Line};
use crate::span::{Span, first_chars};

mod apart;
mod one_line;
mod page;

use page::Page;

/// A note as it stands in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Number as printed.
    pub number: u32,
    /// Where the number stands.
    pub mark: Span,
    /// Its lines, without the number.
    pub lines: Vec<Line>,
    /// Which run of notes it belongs to: a page's, or all at the end. Its marker stands before that run.
    pub group: usize,
}

impl Note {
    /// From the number to the end of the last line.
    #[must_use]
    pub fn span(&self) -> Span {
        let end = self.lines.iter().map(|line| line.span.end).max().unwrap_or(self.mark.end);
        Span::new(self.mark.start, end.max(self.mark.end))
    }
}

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

/// The lines of a note without the blank ones that stand in the middle of an address, as pdfminer prints them, and
/// without the way back to the marker that Markdown has.
#[must_use]
pub fn closed(text: &str, lines: &[Line]) -> Vec<Line> {
    let mut open = false;
    let mut kept = Vec::with_capacity(lines.len());
    for line in lines {
        let words = line.span.of(text);
        if words.is_empty() && open {
            continue;
        }
        let last = words.rsplit([' ', '(']).next().unwrap_or_default();
        open = (last.contains("://") || last.starts_with("www.")) && last.ends_with(['-', '_', '/']);
        let end = words
            .find("[↑](")
            .map_or(line.span.end, |at| line.span.start + words.get(..at).map_or(0, |it| it.trim_end().len()));
        kept.push(Line { span: Span::new(line.span.start, end), ..*line });
    }
    kept
}

/// Whether a line heads a note as web pages print it; the number follows, on the same line or the next.
#[must_use]
pub fn is_web_heading(line: &str) -> bool {
    line.strip_prefix("X Noot").is_some_and(|rest| rest.trim().bytes().all(|byte| byte.is_ascii_digit()))
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

struct Finder<'t> {
    text: &'t str,
    paged: bool,
    notes: Vec<Note>,
    groups: usize,
    /// Lines of text since the last run of notes, in which the markers stand.
    seen: Vec<Span>,
    /// How many of those lines were looked through for the marker of a number, and whether it was there.
    looked: HashMap<u32, (usize, bool)>,
    /// Whether answers have begun since the last run.
    answers: bool,
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
    fn marker_before(&mut self, region: &[Line], number: u32) -> Option<usize> {
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

/// A heading or a rule above notes.
fn heads_notes(line: &str) -> bool {
    let word = line.trim_end_matches([':', '.']);
    ["Noten", "Voetnoten", "Eindnoten", "Bronnen", "Bron", "NOTEN"].contains(&word)
        || line.len() >= 3 && line.chars().all(|c| matches!(c, '_' | '-' | '–' | '—' | '=' | '*' | ' '))
}

/// Whether a text reads like the source that a note names: it has a year, an address, or what a publication is named by.
fn looks_like_source(text: &str) -> bool {
    const NAMES: [&str; 9] =
        ["http:", "https:", "www.", "Kamerstuk", "Aanhangsel", "Handelingen", "Stb.", "Stcrt.", "ECLI"];
    const SHORT: [&str; 4] = ["nr", "blz", "pag", "p"];
    let no_word = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    let shortened = |before: &str| SHORT.contains(&before.rsplit(no_word).next().unwrap_or_default());
    text.split(no_word).any(|word| word.len() == 4 && begins_with_year(word))
        || NAMES.iter().any(|name| text.contains(name))
        || text.match_indices('.').any(|(at, _)| text.get(..at).is_some_and(shortened))
}

/// Whether a text begins with the name of a newspaper and a day: "de Volkskrant, 12 april jl.".
pub(crate) fn is_dated_paper(text: &str) -> bool {
    let name = ["de ", "het ", "een "].iter().find_map(|article| text.strip_prefix(article));
    let Some((name, rest)) = name.and_then(|name| first_chars(name, 80).split_once(", ")) else { return false };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let named = capital(name) && name.split(' ').all(|word| capital(word) || matches!(word, "en" | "van"));
    let day = rest.bytes().take_while(u8::is_ascii_digit).count();
    let month = rest.get(day..).is_some_and(|month| month.starts_with(' ') && markers::is_month(month));
    named && matches!(day, 1 | 2) && month
}

/// Whether four digits that can be a year stand first, and no more.
fn begins_with_year(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && (text.starts_with("19") || text.starts_with("20"))
}

/// Whether a line begins as notes do.
fn may_be_note(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '[' | '('))
}

/// Where the text of note `number` begins in a line; `None` when the line does not begin with that number.
///
/// Forms: `1NOS, 22 oktober`, `1 Ftm, «België`, `22023 Annual report`, `1) Trouw`, `[1] Trouw`, `1. NOS, 22 oktober`.
fn note_text(line: &str, number: u32) -> Option<usize> {
    if !may_be_note(line) {
        return None;
    }
    let digits = number.to_string();
    if let Some((printed, offset)) = heading::note_number(line) {
        return (printed == digits && offset < line.len()).then_some(offset);
    }
    let rest = line.strip_prefix(digits.as_str())?;
    if let Some(text) = rest.strip_prefix(". ") {
        let text = text.trim_start();
        return (text.starts_with(|c: char| !c.is_lowercase()) && looks_like_source(text))
            .then_some(line.len() - text.len());
    }
    let text = rest.trim_start();
    is_note(text, text.len() < rest.len()).then_some(line.len() - text.len())
}

/// Whether a text can be that of a note, behind its number with or without a space.
fn is_note(text: &str, spaced: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let opens = first.is_uppercase() || matches!(first, '«' | '“' | '"' | '‘' | '’' | '\'' | '(' | '[' | '„');
    let source =
        first.is_lowercase() && !markers::is_month(text) && looks_like_source(text) && (spaced || text.len() < 200)
            || spaced && is_dated_paper(text);
    let address = text.starts_with("http") || text.starts_with("www.") || text.starts_with("ttp");
    let referring = ["idem", "ibid", "zie ", "vgl", "cf", "o.a.", "bron"].iter().any(|word| text.starts_with(word));
    let year = text.len() > 4 && begins_with_year(text);
    opens || source || address || referring || year
}

/// Whether a line of text holds the number where a marker can stand.
fn holds_marker(line: &str, number: &str) -> bool {
    memchr::memmem::find_iter(line.as_bytes(), number).any(|at| {
        let before = line.get(..at).unwrap_or_default();
        let after = line.get(at + number.len()..).unwrap_or_default();
        if after.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let spaced = before.trim_end();
        let list = spaced.split([',', ' ']).all(|word| word == "en" || word.bytes().all(|b| b.is_ascii_digit()));
        match before.chars().next_back() {
            None => true,
            Some(c) if c.is_ascii_digit() => before.len() >= 4,
            Some(c) if c.is_whitespace() => after.starts_with(')') || list || markers::ends_clause(before, after),
            Some(c) => {
                c.is_alphabetic()
                    || matches!(
                        c,
                        '»' | '”' | '"' | '\'' | '’' | ')' | '?' | '.' | '!' | ',' | ';' | ':' | '[' | '(' | '%'
                    )
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_a_note() {
        for (line, number, text) in [
            ("1NOS, 22 oktober 2024", 1, Some("NOS, 22 oktober 2024")),
            ("1 Ftm, «België", 1, Some("Ftm, «België")),
            ("22023 Annual report", 2, Some("2023 Annual report")),
            ("1) Trouw", 1, Some("Trouw")),
            ("[12] Trouw", 12, Some("Trouw")),
            ("6https://nos.nl", 6, Some("https://nos.nl")),
            ("3 de Volkskrant, 9 april 2003", 3, Some("de Volkskrant, 9 april 2003")),
            ("2 is al aangegeven dat", 2, None),
            ("4. De Commissie werkt", 4, None),
            ("12 maart 2024 is", 1, None),
            ("2NOS", 1, None),
            ("2 oktober 2007).", 2, None),
            ("3). In het kader van 2007", 3, None),
        ] {
            assert_eq!(note_text(line, number).map(|at| &line[at..]), text, "{line}");
        }
    }

    #[test]
    fn places_where_a_marker_can_stand() {
        for (line, number, expected) in [
            ("het bericht»1 en", "1", true),
            ("(PvdA)?2", "2", true),
            ("2, 3 en 4", "4", true),
            ("sinds 29 juni 20222", "2", true),
            ("afgenomen? 1)", "1", true),
            ("vraag 3 en", "3", false),
            ("artikel 2 van", "2", false),
        ] {
            assert_eq!(holds_marker(line, number), expected, "{line}");
        }
    }
}
