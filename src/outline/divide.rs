//! Answers without a heading, as some ministries print them: the number, the question, and behind it the answer.

use crate::outline::block::{Block, BlockKind};
use crate::source::line::Line;

/// Divides numbered questions from the answers under them, where a reply has no heading of an answer at all.
pub fn answers(text: &str, blocks: &mut Vec<Block>) {
    let numbered = |block: &Block| block.kind == BlockKind::Question && block.heading.is_some();
    if blocks.is_empty() || !blocks.iter().all(numbered) {
        return;
    }
    let mut divided = Vec::with_capacity(blocks.len() * 2);
    for mut block in blocks.drain(..) {
        let answer = block.lines.split_off(end_of_question(text, &block.lines));
        let numbers = block.numbers.clone();
        divided.push(block);
        let first = answer.iter().find(|line| line.furniture.is_none() && !line.span.is_empty());
        // Behind the last question notes can stand.
        if first
            .is_some_and(|line| !line.span.of(text).starts_with(|c: char| c.is_ascii_digit() || c == '[' || c == '('))
        {
            divided.push(Block { kind: BlockKind::Answer, numbers, heading: None, lines: answer });
        } else if let Some(question) = divided.last_mut() {
            question.lines.extend(answer);
        }
    }
    *blocks = divided;
}

/// Behind the last line that asks, before the first behind it that states something.
fn end_of_question(text: &str, lines: &[Line]) -> usize {
    let mut end = None;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.furniture.is_none()) {
        let words = line.span.of(text);
        let words =
            words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ')' | ']' | '[' | '(' | ' ' | ','));
        if words.ends_with('?') {
            end = Some(at + 1);
        } else if end.is_some() && words.ends_with(['.', '!', ':']) {
            break;
        }
    }
    end.unwrap_or(lines.len())
}
