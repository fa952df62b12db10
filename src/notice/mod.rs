//! What a notice says: extension, answered elsewhere, withdrawn, or something else.

use std::sync::LazyLock;

use crate::citation::{self, resolve};
use crate::notice::words::{
    ANSWERED, BECAUSE, DECLINED, ELSEWHERE, EXPECTED, NOT_DONE, NOT_YET, REASON_SENTENCE, REFUSED_DATE, SET_NUMBER,
    WITHDRAWN,
};
use crate::result::reading::{Notice, NoticeKind};
use crate::text::pattern::{Regex, regex};
use crate::text::sentences::sentences;
use crate::text::span::{Span, last_chars};
use crate::text::view::View;
use crate::words::date;
use crate::words::term::{EXTENDED, misses_term};

mod words;

/// Reads the text of a notice; spans point into the document.
#[must_use]
pub fn read(view: &View, span: Span) -> Notice {
    let text = view.text();
    let sentences = sentences(text);
    let kind = kind(text, &sentences);
    let answered_in = (kind == NoticeKind::AnsweredElsewhere).then(|| answered_in(text)).flatten();
    let extension = matches!(kind, NoticeKind::Extension | NoticeKind::Other);
    Notice {
        kind,
        answered_in,
        reason: if extension { reason(text, &sentences) } else { None },
        expected: if extension { expected(text, &sentences) } else { None },
        concerns: concerns(text),
        text: text.to_owned(),
        span,
    }
}

fn kind(text: &str, sentences: &[Span]) -> NoticeKind {
    // A bill that was withdrawn can be the subject: then the term is declined.
    let declines_term = sentences.iter().any(|sentence| declines_term(sentence.of(text)));
    // So can the withdrawal of something else: "de vragen over het intrekken van vergunningen".
    let withdrawn = || WITHDRAWN.find_iter(text).any(|found| !found.as_str().ends_with("het intrekken"));
    if !declines_term && text.contains("vra") && withdrawn() {
        return NoticeKind::Withdrawn;
    }
    let any = |says: &dyn Fn(&str) -> bool| sentences.iter().any(|sentence| says(sentence.of(text)));
    let past = || {
        any(&|words| {
            ANSWERED
                .find(words)
                .is_some_and(|found| !NOT_YET.is_match(found.as_str()) && !NOT_YET.is_match(lead(words, found.start())))
        })
    };
    let refused = || REFUSED_DATE.is_match(text) || any(&keeps_term);
    // Most notices decline the term: of these what takes long to find decides nothing.
    if !declines_term && past() {
        return NoticeKind::AnsweredElsewhere;
    }
    if !declines_term && refused() {
        return NoticeKind::Other;
    }
    let neither = || !declines_term || !past() && !refused();
    if any(&|words| DECLINED.is_match(words)) || any(&|words| JOINED.is_match(words)) && neither() {
        NoticeKind::Extension
    } else {
        NoticeKind::Other
    }
}

/// "zullen worden betrokken bij de beantwoording van de vragen van": answered later, with others.
static JOINED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"\bvra(?:ag|gen)\b[^.]{0,400}\b(?:zal|zullen|worden)\b[^.]{0,120}\b(?:(?:betrokken|meegenomen|beantwoord)\s+(?:bij|in|met)\s+de\s+(?:beantwoording|antwoorden)|(?:gelijktijdig|tegelijk|gezamenlijk|in\s+samenhang|samen)\s+met)\b",
    )
});

/// Whether a sentence says that the usual term is not met.
fn declines_term(sentence: &str) -> bool {
    misses_term(sentence) || EXTENDED.is_match(sentence)
}

/// "De vragen zullen binnen de gebruikelijke termijn worden beantwoord."
fn keeps_term(sentence: &str) -> bool {
    KEPT.is_match(sentence) && !declines_term(sentence)
}

static KEPT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)\bbinnen\s+de\s+(?:gebruikelijke|gestelde|voorgeschreven|reguliere|vereiste|geldende|normale)\s+(?:beantwoordings)?termijn|\bbinnen\s+(?:de\s+)?drie\s+weken\b",
    )
});

/// The few words before a position, where "niet" or "zullen" would stand.
fn lead(words: &str, at: usize) -> &str {
    last_chars(words.get(..at).unwrap_or_default(), 25)
}

/// Where the answer is: an identifier when a citation names one, else the words.
fn answered_in(text: &str) -> Option<String> {
    let identifier = citation::find_in(text)
        .iter()
        .find_map(|found| resolve::resolve(&found.reference, &resolve::Context::default()).identifier);
    identifier.or_else(|| ELSEWHERE.find(text).map(|words| words.as_str().trim().to_owned()))
}

fn reason(text: &str, sentences: &[Span]) -> Option<String> {
    let declining = sentences.iter().position(|sentence| DECLINED.is_match(sentence.of(text)));
    for sentence in sentences.iter().skip(declining.unwrap_or(0)) {
        let words = sentence.of(text);
        if let Some(because) = because(words) {
            return Some(clause(because.of(words)));
        }
        if gives_reason(words) && Some(*sentence) != declining.and_then(|at| sentences.get(at).copied()) {
            return Some(words.to_owned());
        }
    }
    None
}

fn gives_reason(sentence: &str) -> bool {
    REASON_SENTENCE.is_match(sentence) || NOT_DONE.is_match(sentence)
}

/// Where the reason stands in a sentence that declines the term: behind "omdat" and its like, and when the sentence
/// begins with it ("Wegens ziekte kan …"), up to its verb.
fn because(words: &str) -> Option<Span> {
    let declined = DECLINED.start(words).unwrap_or(0);
    // "de door de leden gestelde vragen" gives no reason.
    let reasons = || {
        BECAUSE.find_iter(words).filter(|found| {
            let next = words.get(found.end()..).unwrap_or_default().trim_start();
            !found.as_str().starts_with(['d', 'D'])
                || !found.as_str().contains("oor")
                || OCCASIONS.iter().any(|it| next.starts_with(it))
        })
    };
    let found =
        reasons().find(|found| found.start() >= declined).or_else(|| reasons().next().filter(|_| declined > 0))?;
    // "daar de gegevens", "door de drukte": the article is of the reason.
    let article = found.as_str().rsplit(char::is_whitespace).next().filter(|word| ARTICLES.contains(word));
    let start = found.end() - article.map_or(0, str::len);
    let rest = words.get(start..).unwrap_or_default();
    let end =
        if found.start() < declined { VERB.find(rest).map_or(rest.len(), |verb| verb.start()) } else { rest.len() };
    Some(Span::new(start, start + end))
}

/// What "door de" gives as a reason.
const OCCASIONS: [&str; 13] = [
    "drukte",
    "omvang",
    "complex",
    "hoeveelheid",
    "vakantie",
    "ziekte",
    "korte",
    "benodigde",
    "noodzaak",
    "noodzakelijke",
    "verkiezing",
    "kabinet",
    "late",
];

const ARTICLES: [&str; 9] = ["de", "het", "ik", "er", "nog", "een", "dienaangaande", "hierover", "daarover"];

/// Where a main clause goes on behind the reason with which it begins.
static VERB: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x) ,?\s+ (?: (?:is|kan|kunnen|zijn|lukt|zal|zullen|ben|heb|deel|bericht|wordt|worden|lukte|bleek) \s+
            (?:het|de|ik|er|deze|u|beantwoording|uw|helaas|tot\s+mijn|niet) \b
          | (?:(?:helaas|(?:het|de\s+vragen|deze\s+vragen|de\s+beantwoording)) \s+)? niet\s+(?:binnen|tijdig|op\s+tijd|mogelijk) )",
    )
});

fn clause(words: &str) -> String {
    words.trim().trim_end_matches('.').trim().to_owned()
}

/// The date named for the answer, else the words that promise it.
fn expected(text: &str, sentences: &[Span]) -> Option<String> {
    let promise = |words: &str| {
        [
            "beantwoord",
            "antwoord",
            "sturen",
            "toekomen",
            "toezenden",
            "informeren",
            "geïnformeerd",
            "ontvang",
            "reactie",
            "zenden",
            "volgen",
            "volgt",
            "doen toekomen",
            "streef",
            "bezit te stellen",
        ]
        .iter()
        .any(|word| words.contains(word))
    };
    for sentence in sentences.iter().rev() {
        let words = sentence.of(text);
        if !promise(words) {
            continue;
        }
        // "Een antwoord binnen drie weken is niet haalbaar"
        let refused = words.split(|c: char| !c.is_alphabetic()).any(|word| word == "niet");
        let promised = |found: &crate::text::pattern::Match<'_>| !refused || !found.as_str().starts_with("binnen ");
        if let Some(found) = EXPECTED.all(words).filter(promised).max_by_key(crate::text::pattern::Match::start) {
            // "in de week van 10 februari 2025" is no day.
            let dated = date::find(found.as_str()).filter(|_| !found.as_str().contains("week"));
            let dated = dated.map(|(date, _)| date.to_string());
            return Some(dated.unwrap_or_else(|| found.as_str().split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    None
}

/// Whether a text has a year with a Z behind it, or ten digits: asked before the pattern is tried.
fn may_hold_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    memchr::memchr_iter(b'Z', bytes).any(|at| at > 0 && is_digit(at - 1))
        || bytes.chunk_by(|one, next| one.is_ascii_digit() && next.is_ascii_digit()).any(|run| run.len() >= 10)
}

/// Sets named by number, as printed.
fn concerns(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if !may_hold_number(text) {
        return found;
    }
    for set in SET_NUMBER.captures_iter(text) {
        for number in [set.get(1), set.get(3)].into_iter().flatten() {
            let number: String = number.as_str().chars().filter(|c| !c.is_whitespace()).collect();
            if !found.contains(&number) {
                found.push(number);
            }
        }
    }
    found
}
