//! Questions without numbers: one a paragraph, or one an item of a list.

use crate::outline::block::BlockKind;
use crate::outline::walk::{BULLETS, Walk};
use crate::source::line::Line;
use crate::text::span::Span;
use crate::words::heading;
use crate::words::numbering::Number;

impl Walk<'_> {
    /// Unnumbered questions: one a paragraph; a paragraph that asks nothing belongs to the one before it.
    pub(super) fn paragraph(&mut self, line: Line, words: &str) {
        let last = self.blocks.last();
        let asks = last.is_none_or(|block| block.kind == BlockKind::Question && self.asks);
        let note = heading::note_number(words).is_some();
        let bullet = words.strip_prefix(BULLETS).filter(|rest| rest.starts_with(char::is_whitespace));
        let listed = bullet.is_some() && (self.blocks.is_empty() || self.bulleted);
        self.bulleted |= listed && self.paragraph_asks(words);
        let continues = words.starts_with(char::is_lowercase) || words.starts_with(BULLETS) && !self.bulleted;
        if self.notice_replies && self.blocks.is_empty() {
            self.push(BlockKind::Notice, Vec::new(), Span::new(line.span.start, line.span.start));
        } else if asks
            && !note
            && !continues
            && (self.blank || listed || self.ended() && self.had_room(words))
            && (self.blocks.is_empty() || self.paragraph_asks(words) || words.ends_with(':') && self.lists())
        {
            let number = Number::plain(self.last + 1);
            let text =
                bullet.filter(|_| listed).map_or(line.span.start, |rest| line.span.end - rest.trim_start().len());
            self.push(BlockKind::Question, vec![number], Span::new(line.span.start, text));
            self.keep(Line { span: Span::new(text, line.span.end), furniture: None });
            return;
        }
        self.keep(line);
    }

    /// In lines that were broken at a width: whether the first word had room on the line before, so that it ended a
    /// paragraph.
    fn had_room(&self, words: &str) -> bool {
        let Some(width) = self.width else { return true };
        let word = words.split(' ').next().unwrap_or_default();
        self.blocks
            .last()
            .and_then(|block| block.lines.last())
            .is_none_or(|line| line.span.len() + 1 + word.len() <= width)
    }

    /// Whether the paragraph that a line begins asks something.
    fn paragraph_asks(&self, words: &str) -> bool {
        const LINES: usize = 30;
        if words.contains('?') || self.width.is_none() {
            return words.contains('?');
        }
        let mut before = words.len();
        let more =
            self.lines.iter().skip(self.at).take(LINES).map(|line| line.span.of(self.text)).take_while(|words| {
                let room = before + 1 + words.split(' ').next().map_or(0, str::len) <= self.width.unwrap_or_default();
                before = words.len();
                !words.is_empty() && !room
            });
        more.into_iter().any(|words| words.contains('?'))
    }

    /// Whether a list comes next, whose last item can hold the question mark.
    fn lists(&self) -> bool {
        self.next_words().is_some_and(|words| words.starts_with(['-', '•', '·', '–', 'a', '1']))
    }
}
