//! Answers that point to another answer: "Zie het antwoord op vraag 2."

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::numbering;
use crate::pattern::{Regex, regex};
use crate::span::last_chars;

/// What stands before "vraag 2" where an answer points to it.
static POINTING_TO: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi)
        (?: \b(?:antwoord(?:en)?|beantwoording|reactie|gestelde|vermelde|geantwoord|beantwoord) \s*
            (?:\b(?:op|van|bij|onder|in)\b)? \s* (?:de\s+)?
          | \b(?:zie|onder|bij) \s+ (?:ook\s+|het\s+)? ) $",
    )
});

/// Where an answer names a question: the offset of the words that point, and of its number.
fn named_questions(text: &str) -> impl Iterator<Item = (usize, usize)> {
    memchr::memmem::find_iter(text.as_bytes(), "vra").filter_map(|at| {
        let rest = text.get(at..)?;
        let number = rest.strip_prefix("vraag").or_else(|| rest.strip_prefix("vragen"))?.trim_start();
        if !number.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let before = last_chars(text.get(..at)?, 48);
        let pointing = POINTING_TO.find(before)?;
        Some((at - before.len() + pointing.start(), text.len() - number.len()))
    })
}

/// What makes the question pointed to one of another set.
static OTHER_SET: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[^.?!]{0,90}?(?:van\s+(?:het\s+lid|de\s+leden|de\s+heer|mevrouw|uw\s+Kamer)|Aanhangsel|\bd\.d\.|\d{4}Z\d|kenmerk|ingezonden|schriftelijke\s+vragen|eerdere\s+vragen|vragen\s+over)",
    )
});

/// Words that an answer which only points is made of.
const POINTING: [&str; 45] = [
    "zie",
    "ook",
    "hiervoor",
    "hierboven",
    "verwijs",
    "verwijzen",
    "verwezen",
    "wordt",
    "ik",
    "wij",
    "we",
    "u",
    "uw",
    "naar",
    "het",
    "de",
    "mijn",
    "ons",
    "onze",
    "voor",
    "deze",
    "dit",
    "vraag",
    "vragen",
    "beantwoording",
    "kortheidshalve",
    "daarvoor",
    "graag",
    "hier",
    "kan",
    "antwoord",
    "antwoorden",
    "een",
    "op",
    "dan",
    "ter",
    "van",
    "bij",
    "worden",
    "in",
    "hierbij",
    "daarbij",
    "eerdere",
    "mag",
    "moge",
];

/// The questions that an answer points to, and whether it does nothing else.
pub(super) fn read(text: &str, own: &[String], asked: &HashSet<&str>) -> (Vec<String>, bool) {
    let mut refers_to: Vec<String> = Vec::new();
    let mut only = false;
    for (start, digit) in named_questions(text) {
        let Some(numbers) = text.get(digit..).and_then(numbering::parse) else { continue };
        let rest = text.get(digit + numbers.len..).unwrap_or_default();
        let here = numbers.list.iter().all(|number| asked.contains(number.as_str()) && !own.contains(number));
        if !here || OTHER_SET.is_match(rest) {
            continue;
        }
        let before = text.get(..start).unwrap_or_default();
        let lead = before.len() < 120
            && before
                .split(|c: char| !c.is_alphabetic())
                .all(|word| word.is_empty() || POINTING.contains(&word.to_ascii_lowercase().as_str()));
        only |= refers_to.is_empty() && lead && rest.trim().trim_matches(['.', ')']).is_empty();
        refers_to.extend(numbers.list.into_iter().filter(|number| !refers_to.contains(number)).collect::<Vec<_>>());
    }
    (refers_to, only)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_point() {
        let asked: HashSet<&str> = ["1", "2", "3", "4"].into();
        for (text, numbers, only) in [
            ("Zie het antwoord op vraag 2.", "2", true),
            ("Zie antwoord vraag 3.", "3", true),
            ("Ja, zie antwoord vraag 3.", "3", false),
            ("Zie mijn antwoord op de vragen 1 en 2.", "1 2", true),
            ("Hiervoor verwijs ik u naar het antwoord op vraag 2.", "2", true),
            ("Zie vraag 3.", "3", true),
            ("Zie het antwoord op vraag 2 van de vragen van het lid Kuiken.", "", false),
            ("Zie het antwoord op vraag 9.", "", false),
            ("Nee. Zoals ik in het antwoord op vraag 1 schreef, is dat zo.", "1", false),
        ] {
            let (found, alone) = read(text, &["4".to_owned()], &asked);
            assert_eq!((found.join(" ").as_str(), alone), (numbers, only), "{text}");
        }
    }
}
