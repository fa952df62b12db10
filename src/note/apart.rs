//! Notes as pdftotext prints them: each number on a line of its own, some behind their texts, and on the first page
//! the numbers before the foot of the page and the texts inside it.

use std::ops::Range;

use crate::note::footnotes::Finder;
use crate::note::line::is_note;
use crate::source::line::Line;
use crate::source::note::Note;
use crate::text::order::sort_by;
use crate::text::span::Span;
use crate::text::view::trimmed;

impl Finder<'_> {
    /// Takes notes as pdftotext prints them, which may go on inside the foot of the first page; where the lines go on.
    pub(super) fn apart(
        &mut self,
        lines: &[Line],
        part: Range<usize>,
        behind: usize,
        kept: &mut Vec<Line>,
    ) -> Option<usize> {
        let region = lines.get(part.clone()).filter(|_| self.paged && part.end < lines.len())?;
        let first = self.notes.last().map_or(1, |note| note.number + 1);
        let (at, last) = begin(self.text, region, first)?;
        let (body, run) = region.split_at_checked(at)?;
        self.marker_before(body, first)?;
        let names = |line: &Line| line.span.of(self.text).contains("vergaderjaar");
        let feet = lines.get(part.end..behind)?;
        let (run, behind) = if run.iter().all(|line| is_number_or_blank(self.text, line)) {
            let inside = lines.get(behind..).filter(|_| !feet.iter().any(names))?;
            let foot = inside.iter().position(|line| line.furniture.is_some())?;
            inside.get(foot).filter(|line| names(line))?;
            ([run, inside.get(..foot)?].concat(), behind + foot)
        } else {
            (run.to_vec(), part.end)
        };
        self.notes.extend(notes(self.text, &run, first, last, self.groups)?);
        kept.extend(body);
        kept.extend(lines.get(part.end..behind).unwrap_or_default().iter().filter(|line| line.furniture.is_some()));
        self.seen.clear();
        self.looked.clear();
        self.groups += 1;
        let feet =
            lines.iter().skip(behind).take_while(|line| line.furniture.is_some() || line.span.is_empty()).count();
        kept.extend(lines.iter().skip(behind).take(feet));
        Some(behind + feet)
    }
}

/// Where such a run begins in the lines of a page: with the number that comes next, alone before a blank line, the
/// end, or a line that is set in (pdftotext -layout), and behind it no other numbers alone than those that follow. Gives
/// the highest of them too.
fn begin(text: &str, region: &[Line], first: u32) -> Option<(usize, u32)> {
    let at = region.iter().rposition(|line| alone(text, Some(line)) == Some(first))?;
    let rest = region.get(at..)?;
    let listed = rest
        .iter()
        .enumerate()
        .take_while(|&(ahead, line)| alone(text, Some(line)) == Some(first + count(ahead)))
        .count();
    let indented = |line: &Line| text.get(..line.span.start).is_some_and(|before| before.ends_with(' '));
    let hangs = |line: &Line| indented(line) && rest.first().is_some_and(|number| !indented(number));
    let apart = rest.get(listed).is_none_or(|line| line.span.is_empty() || hangs(line));
    let mut numbers: Vec<usize> = rest
        .iter()
        .filter_map(|line| alone(text, Some(line)))
        .filter_map(|number| usize::try_from(number).ok())
        .collect();
    sort_by(&mut numbers, |&number| [number, 0, 0]);
    let last = u32::try_from(*numbers.last()?).ok()?;
    let follow = numbers.iter().enumerate().all(|(nth, &number)| u32::try_from(number) == Ok(first + count(nth)));
    (apart && follow).then_some((at, last))
}

fn count(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The number that is all of a line.
fn alone(text: &str, line: Option<&Line>) -> Option<u32> {
    let words = line?.span.of(text);
    let digits = (1..=3).contains(&words.len()) && words.bytes().all(|byte| byte.is_ascii_digit());
    words.parse().ok().filter(|_| digits)
}

/// Whether nothing but a number is on a line.
fn is_number_or_blank(text: &str, line: &Line) -> bool {
    line.span.is_empty() || alone(text, Some(line)).is_some()
}

/// The notes `first` to `last` of such a run; `None` when its texts are too few.
fn notes(text: &str, run: &[Line], first: u32, last: u32, group: usize) -> Option<Vec<Note>> {
    let mut notes = Vec::new();
    let mut next = first;
    let mut at = 0;
    while at < run.len() {
        // The numbers that stand here, and the text up to those that come next.
        let begins = |line: &Line| alone(text, Some(line)).is_none() && !line.span.is_empty();
        let Some(start) = run.iter().skip(at).position(begins).map(|ahead| at + ahead) else { break };
        let end = run.iter().skip(start).position(|line| alone(text, Some(line)).is_some());
        let end = end.map_or(run.len(), |ahead| start + ahead);
        let behind = alone(text, run.get(end)).filter(|number| *number > next).unwrap_or(last + 1);
        let mark =
            (1..=2).find_map(|back| start.checked_sub(back).and_then(|at| run.get(at)).filter(|l| !l.span.is_empty()));
        let mark = mark.filter(|line| alone(text, Some(line)) == Some(next)).map(|line| line.span);
        for (nth, lines) in divided(text, run, start..end, behind - next)?.into_iter().enumerate() {
            let lines: Vec<Line> = run.get(lines)?.to_vec();
            let place = lines.first()?.span.start;
            let mark = mark.filter(|_| nth == 0).unwrap_or(Span::new(place, place));
            notes.push(Note { number: next, mark, lines, group });
            next += 1;
        }
        at = end;
    }
    (next == last + 1).then_some(notes)
}

/// Divides the lines of so many notes where they most likely begin: behind a line that had room for another word, and
/// with a word that notes begin with.
fn divided(text: &str, run: &[Line], lines: Range<usize>, count: u32) -> Option<Vec<Range<usize>>> {
    let words = |at: usize| run.get(at).map_or("", |line| trimmed(text, line.span).of(text));
    let width = lines.clone().map(|at| words(at).len()).max()?;
    let mut places: Vec<(usize, usize)> = lines
        .clone()
        .skip(1)
        .filter(|&at| !words(at).is_empty())
        .map(|at| {
            let (before, line) = (words(at - 1), words(at));
            let word = line.split(' ').next().unwrap_or_default();
            let room = before.is_empty() || before.len() + 1 + word.len() <= width.min(100);
            let closed = !before.ends_with(['-', ',', '(', '«', '_', '/']);
            (usize::from(room) * 2 + usize::from(closed) + usize::from(is_note(line, true)) * 2, at)
        })
        .collect();
    sort_by(&mut places, |&(score, at)| [usize::MAX - score, at, 0]);
    let wanted = usize::try_from(count.checked_sub(1)?).ok()?;
    let mut starts: Vec<usize> = places.get(..wanted)?.iter().map(|&(_, at)| at).collect();
    sort_by(&mut starts, |&at| [at, 0, 0]);
    let ends: Vec<usize> = starts.iter().copied().chain([lines.end]).collect();
    Some(std::iter::once(lines.start).chain(starts).zip(ends).map(|(start, end)| start..end).collect())
}
