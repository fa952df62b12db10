//! Answers that point to another answer: "Zie het antwoord op vraag 2."

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::text::order::sort_by;
use crate::text::pattern::{Literal, Near, Regex, regex};
use crate::text::span::{first_chars, last_chars};
use crate::words::numbering::{self, Number};

/// What stands before "vraag 2" where an answer points to it.
static POINTING_TO: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi)
        (?: \b(?:antwoord(?:en)?|beantwoording|reactie|gestelde|vermelde|geantwoord|beantwoord) \s*
            (?:\b(?:op|van|bij|onder|in)\b)? \s* (?:de\s+)?
          | \b(?:zie|onder|bij) \s+ (?:ook\s+|het\s+)? ) $",
    )
});

/// The same before "antwoord 2", and before "de vorige vraag".
static POINTING_AT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi) \b(?:zie|in|onder|naar|bij) \s+ (?:ook\s+|hiervoor\s+|daarvoor\s+|tevens\s+)? (?:het|de|mijn|ons|onze)? \s* $",
    )
});

static PREVIOUS: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(r"(?xi) \bantwoord \s+ op \s+ (?:de\s+)? (?:vorige|voorgaande|voorafgaande) \s+ vraag\b");
    Near::new(pattern, ["orige", "gaande"], 40, 24)
});

static QUESTION: Literal = Literal::new("vra");

static ANSWER: Literal = Literal::new("antwoord");

/// Where an answer names a question: the offset of its number.
fn named_questions(text: &str) -> impl Iterator<Item = usize> {
    let of_question = QUESTION.find_iter(text).filter_map(|at| {
        let rest = text.get(at..)?;
        let number = rest.strip_prefix("vraag").or_else(|| rest.strip_prefix("vragen"))?.trim_start();
        numbered(number)?;
        POINTING_TO.find(last_chars(text.get(..at)?, 48))?;
        Some(text.len() - number.len())
    });
    let of_answer = ANSWER.find_iter(text).filter_map(|at| {
        let rest = text.get(at + "antwoord".len()..)?;
        let number = rest.strip_prefix("en").unwrap_or(rest).trim_start();
        numbered(number)?;
        POINTING_AT.find(last_chars(text.get(..at)?, 48))?;
        Some(text.len() - number.len())
    });
    let mut found: Vec<usize> = of_question.chain(of_answer).collect();
    sort_by(&mut found, |&at| [at, 0, 0]);
    found.into_iter()
}

fn numbered(text: &str) -> Option<()> {
    text.starts_with(|c: char| c.is_ascii_digit()).then_some(())
}

/// What makes the question pointed to one of another set.
static OTHER_SET: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[^.?!]{0,90}?(?:van\s+(?:het\s+lid|de\s+leden|de\s+heer|mevrouw|uw\s+Kamer)|Aanhangsel|\bd\.d\.|\d{4}Z\d|kenmerk|ingezonden|schriftelijke\s+vragen|eerdere\s+vragen|vragen\s+over)",
    )
});

fn is_of_other_set(behind: &str) -> bool {
    /// The ninety characters that [`OTHER_SET`] may skip, and its longest words: "schriftelijke vragen".
    const FARTHEST: usize = 90 + 30;
    /// One of these is in every match of [`OTHER_SET`], before the end of the sentence or right behind it ("d.d.").
    static WORDS: [Literal; 7] = [
        Literal::new("van"),
        Literal::new("Aanhangsel"),
        Literal::new("d.d."),
        Literal::new("Z"),
        Literal::new("kenmerk"),
        Literal::new("ingezonden"),
        Literal::new("vragen"),
    ];
    let near = first_chars(behind, FARTHEST);
    let end = near.find(['.', '?', '!']).map_or(near.len(), |end| end + 4);
    let near = near.get(..near.floor_char_boundary(end)).unwrap_or_default();
    WORDS.iter().any(|word| word.find(near).is_some()) && OTHER_SET.is_match(behind)
}

/// Words that an answer which only points is made of.
const POINTING: [&str; 49] = [
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
    "en",
    "tevens",
    "bovenstaande",
    "beantwoord",
];

/// The questions that an answer points to, and whether it does nothing else. `asked` are all questions, in order.
pub fn read(text: &str, own: &[Number], asked: &Asked<'_>) -> (Vec<Number>, bool) {
    let mut refers_to: Vec<Number> = Vec::new();
    let mut only = text.len() < LONGEST_POINTER;
    let mut behind = 0;
    for at in named_questions(text) {
        let Some(numbers) = text.get(at..).and_then(numbering::parse) else { continue };
        let end = at + numbers.len;
        let here = numbers.list.iter().all(|number| asked.contains(*number) && !own.contains(number));
        if !here || is_of_other_set(text.get(end..).unwrap_or_default()) {
            continue;
        }
        only = only && points(text.get(behind..at).unwrap_or_default());
        behind = end;
        refers_to.extend(numbers.list.into_iter().filter(|number| !refers_to.contains(number)).collect::<Vec<_>>());
    }
    if let (true, Some(numbers)) = (refers_to.is_empty(), bare_pointer(text)) {
        let here = numbers.iter().all(|number| asked.contains(*number) && !own.contains(number));
        return if here { (numbers, true) } else { (refers_to, false) };
    }
    if refers_to.is_empty()
        && let Some(found) = PREVIOUS.find(text)
        && let Some(number) = own.first().and_then(|own| asked.before(*own))
    {
        only = only && points(text.get(..found.start()).unwrap_or_default());
        behind = found.end();
        refers_to.push(number);
    }
    let only = only && !refers_to.is_empty() && points(text.get(behind..).unwrap_or_default());
    (refers_to, only)
}

/// "Zie 2.", where that is the whole answer.
fn bare_pointer(text: &str) -> Option<Vec<Number>> {
    let rest = text.strip_prefix("Zie ")?;
    let rest = ["ook ", "onder "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let numbers = numbering::parse(rest)?;
    rest.get(numbers.len..)?.trim_matches(['.', ' ']).is_empty().then_some(numbers.list)
}

/// No longer answer is nothing but a pointer.
const LONGEST_POINTER: usize = 250;

/// Whether a text is made of words that point.
fn points(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .all(|word| word.is_empty() || POINTING.contains(&word.to_ascii_lowercase().as_str()))
}

/// The numbers of all questions, in printed order.
pub struct Asked<'q> {
    places: BTreeMap<Number, usize>,
    numbers: &'q [Number],
}

impl<'q> Asked<'q> {
    pub(super) fn new(numbers: &'q [Number]) -> Self {
        Self { places: numbers.iter().copied().zip(0..).collect(), numbers }
    }

    fn contains(&self, number: Number) -> bool {
        self.places.contains_key(&number)
    }

    fn before(&self, number: Number) -> Option<Number> {
        self.numbers.get(self.places.get(&number)?.checked_sub(1)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_point() {
        let numbers = [1, 2, 3, 4].map(Number::plain);
        let asked = Asked::new(&numbers);
        for (text, numbers, only) in [
            ("Zie het antwoord op vraag 2.", "2", true),
            ("Zie antwoord vraag 3.", "3", true),
            ("Ja, zie antwoord vraag 3.", "3", false),
            ("Zie mijn antwoord op de vragen 1 en 2.", "1 2", true),
            ("Hiervoor verwijs ik u naar het antwoord op vraag 2.", "2", true),
            ("Zie vraag 3.", "3", true),
            ("Zie het antwoord op vraag 2 van de vragen van het lid Kuiken.", "", false),
            (
                "Zie het antwoord op vraag 2 over de gevolgen die het besluit heeft gehad en nog zal hebben in onze andere mooie schriftelijke vragen.",
                "",
                false,
            ),
            ("Zie het antwoord op vraag 9.", "", false),
            ("Zie antwoord 1.", "1", true),
            ("Zie 2.", "2", true),
            ("Zie onder 1 en 2.", "1 2", true),
            ("Zie 9.", "", false),
            ("Zie 2 brieven.", "", false),
            ("Zie de antwoorden 1 en 2.", "1 2", true),
            ("Zie het antwoord op vraag 1 en het antwoord op vraag 3.", "1 3", true),
            ("Zie het antwoord op de vorige vraag.", "3", true),
            ("Nee, zie het antwoord op de voorgaande vraag.", "3", false),
            ("In de 2 antwoorden 1 keer, en op 3 vragen.", "", false),
            ("Nee. Zoals ik in het antwoord op vraag 1 schreef, is dat zo.", "1", false),
        ] {
            let (found, alone) = read(text, &[Number::plain(4)], &asked);
            let found: Vec<String> = found.iter().map(Number::to_string).collect();
            assert_eq!((found.join(" ").as_str(), alone), (numbers, only), "{text}");
        }
    }
}
