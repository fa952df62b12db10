//! What the askers ask for: a reply before a debate, a date, within a week. Shown, and never part of the status.

use std::sync::LazyLock;

use crate::result::deadline::RequestedBy;
use crate::result::reading::Question;
use crate::text::pattern::{Literal, Near, Regex, regex};
use crate::words::date::{self, Date};

/// The requests for an earlier reply in these questions, in order. Asking for separate answers is none, and
/// neither is asking for a reply within the usual term.
///
/// The date is told only where day and month are named: with the year of the text, else the first such day on or
/// after `submitted`.
#[must_use]
pub fn requests(questions: &[Question], submitted: Option<Date>) -> Vec<RequestedBy> {
    let mut found = Vec::new();
    for question in questions {
        for sentence in sentences_on_questions(&question.text) {
            let sentence = tail(sentence);
            // ASCII alone, so that what is found in the one stands at the same place in the other.
            let lower = sentence.to_ascii_lowercase();
            let Some((start, end)) = request(&lower) else { continue };
            let (Some(text), Some(words)) = (sentence.get(start..end), lower.get(start..end)) else { continue };
            let date = date(words, submitted);
            found.push(RequestedBy { question: question.number.clone(), text: text.to_owned(), date });
        }
    }
    found
}

/// The sentences, from question mark or end of line to the next, that speak of questions.
fn sentences_on_questions(text: &str) -> impl Iterator<Item = &str> {
    static WORD: Literal = Literal::new("ragen");
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + WORD.find(text.get(from..)?)?;
        let start = memchr::memrchr2(b'?', b'\n', bytes.get(from..at)?).map_or(from, |before| from + before + 1);
        let end = memchr::memchr2(b'?', b'\n', bytes.get(at..)?).map_or(bytes.len(), |behind| at + behind);
        from = end;
        text.get(start..end)
    })
}

/// A longer sentence is no sentence but a text read as one, and only its end can be the question.
const LONGEST: usize = 800;

/// The end of a sentence.
fn tail(sentence: &str) -> &str {
    let start = sentence.len().saturating_sub(LONGEST);
    (start..=sentence.len()).find_map(|start| sentence.get(start..)).unwrap_or_default()
}

/// The words that ask for it; "bent u" and "is het" ask only with [`READY`].
static ASK: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x) \b (?: kunt | kan | kunnen | wilt | willen | zou | zoudt | zouden | mag | mogen | gaarne | graag
        | ziet \s u \s kans | (?P<state> bent \s u | is \s (?: het | u ) ) ) \b",
    )
});

static READY: LazyLock<Regex> = LazyLock::new(|| regex(r"\b(?:bereid|in\sstaat|genegen|mogelijk)\b"));

/// Text layers lose the space before or after these words.
static QUESTIONS: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(
        r"(?x) \b (?: (?: deze | bovenstaande | onderstaande | bovengenoemde | voornoemde | mijn | onze )
        \s* (?: [a-z]+ \s ){0,2} (?: kamer )? | de \s ) vragen",
    );
    Near::new(pattern, ["vragen"], 80, 48)
});

/// Where a wish about time begins.
static WISH: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)
          zo \s* (?: spoedig | snel ) \s* mogelijk
        | \b spoedig \b
        | op \s (?: een \s )? (?: zeer \s | zo \s | de \s )? kort (?: e | st | ere )? (?: \s mogelijke )? \s termijn
        | \b met \s (?: de \s meeste \s | grote \s | enige \s )? spoed \b
        | \b per \s om (?: me )? gaande \b | \b onverwijld \b | \b nog \s vandaag \b
        | \b nog \s (?: deze | dezelfde | volgende ) \s (?: week | maand ) \b
        | (?: \b | vragen ) binnen \s* (?P<number> \d+ | [a-zé´ëï]+ | e´e´n ) \s* (?P<unit> werkdag | dag | wek | week | uur | etmaal | maand ) [a-zé´ëï]*
        | (?: \b | vragen ) uiterlijk (?: \b | v | op )
        | \b (?: ruim | tijdig ) \s (?: voor | v[oóò]{2}r )
        | (?: \b | vragen ) (?P<accent> v (?: óó | oó | óo | òò | ó | o\x{301}o\x{301} ) r ) (?: dat | afgaand e? \s aan )?
        | (?: \b | vragen ) (?: voordat | voorafgaande? \s aan ) \b
        | (?: \b | vragen ) (?P<plain> voor ) [\s,]",
    )
});

/// What makes a plain "voor" one of time.
static EVENT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x) debat | overleg | \b ao \b | behandeling | begroting | beschouwing | stemming | vergadering | raad \b | \b top \b
        | \b start \b | aanvang | \b eind | reces | weekend | \b week | bijeenkomst | gesprek | bespreking | plena | prinsjesdag
        | verkiezing | referendum | inwerkingtreding | zitting | conferentie | hoorzitting
        | (?: maan | dins | woens | donder | vrij | zater | zon ) dag
        | \d \s* (?: januari | februari | maart | april | mei | juni | juli | augustus | september | oktober | november | december )",
    )
});

/// Where the words of a wish end: at the verb, or where a reason begins.
static END: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x) ,? \s* (?: \b (?: te | zullen | kunnen | willen | worden | inhoudelijk | schriftelijk | volledig | op | uw
        | ter \s hand | deze | bovenstaande | de | al ) \s+ )* (?: beantwoord | antwoord (?: en )? \b | vragen )
        | [?;]",
    )
});

static REASON: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x) ,? \s* \b (?: zodat | opdat | aangezien | gezien | gelet | vanwege | omdat | wanneer | in \s verband
        | met \s het \s oog | teneinde | ter \s hand | en \s ervoor | om \s [a-zé´ëï] | om \s $ )",
    )
});

/// Sentences that ask to explain something and not to answer by a day.
static EXPLAIN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\b(?:uitleggen|aangeven|toelichten|bevestigen|garanderen|verklaren|waarom|hoeverre)\b"));

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x) \b (?P<day> \d{1,2} ) (?: \s* , \s* \d{1,2} )* (?: \s* en \s* \d{1,2} )? \s*
        (?P<month> januari | februari | maart | april | mei | juni | juli | augustus | september | oktober | november | december )
        \s* (?P<year> \d{4} )?",
    )
});

/// A date that belongs to a paper and not to what the askers wait for.
static OF_A_PAPER: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?:brief|rapport|bericht|artikel|antwoord(?:en)?|uitspraak|motie|advies|verslag)\s+van\s*$")
});

/// How far a second wish may stand behind the end of the first: "beantwoorden, maar uiterlijk vóór …".
const NEARBY: usize = 40;

/// Where the words of a wish about time stand in a sentence that asks for a reply to these questions.
fn request(sentence: &str) -> Option<(usize, usize)> {
    if !sentence.contains("antwoord") && !sentence.contains("reactie") || !QUESTIONS.is_match(sentence) {
        return None;
    }
    let asks = asks(sentence);
    let from = *asks.first()?;
    let questions = QUESTIONS.find(sentence.get(from..)?)?;
    let (named, after) = (from + questions.start(), from + questions.end());
    let ask = asks.into_iter().take_while(|ask| *ask <= named).last()?;
    if speaks_of_others(sentence.get(after..)?) || EXPLAIN.is_match(sentence.get(ask..named)?) {
        return None;
    }
    let first = next_wish(sentence, ask)?;
    let mut end = end_of_wish(sentence, first)?;
    while let Some(next) = next_wish(sentence, end) {
        let between = sentence.get(end..next)?;
        let next_end = end_of_wish(sentence, next)?;
        if between.len() > NEARBY || REASON.is_match(between) || next_end <= end {
            break;
        }
        end = next_end;
    }
    Some(trimmed(sentence, first, end))
}

/// Where the words stand that ask.
fn asks(sentence: &str) -> Vec<usize> {
    let asks = ASK.captures_iter(sentence).filter_map(|ask| {
        let whole = ask.get(0)?;
        let asks = ask.name("state").is_none() || READY.is_match(sentence.get(whole.end()..)?);
        asks.then_some(whole.start())
    });
    asks.collect()
}

/// Without the marks around it. The full stop of a sentence is no part of a wish, that of "a.s." is.
fn trimmed(sentence: &str, start: usize, end: usize) -> (usize, usize) {
    let text = sentence.get(start..end).unwrap_or_default().trim_end_matches([' ', ',']);
    let is_abbreviation = text.ends_with("a.s.") || text.ends_with(" as.");
    let text = if is_abbreviation { text } else { text.trim_end_matches('.') };
    (start, start + text.len())
}

/// "… de vragen van het lid X": questions that were put before.
fn speaks_of_others(after: &str) -> bool {
    ["van het lid", "van de leden", "van de heer", "van mevrouw", "van de vaste commissie", "die", "over"]
        .iter()
        .any(|word| after.trim_start().starts_with(word))
}

/// Where the next wish begins, at or after `at`.
fn next_wish(sentence: &str, at: usize) -> Option<usize> {
    let rest = sentence.get(at..)?;
    WISH.captures_iter(rest).find_map(|found| {
        let whole = found.get(0)?;
        let start =
            ["accent", "plain"].iter().find_map(|name| found.name(name)).map_or(whole.start(), |word| word.start());
        let skipped = if whole.as_str().starts_with("vragen") && start == whole.start() { "vragen".len() } else { 0 };
        let is_wish = if found.name("plain").is_some() {
            let end = end_of_wish(rest, start)?;
            EVENT.is_match(rest.get(start..end)?)
        } else {
            !is_usual_term(found.name("number").map(|m| m.as_str()), found.name("unit").map(|m| m.as_str()))
        };
        is_wish.then_some(at + start + skipped)
    })
}

/// "Binnen drie weken" asks for no earlier reply.
fn is_usual_term(number: Option<&str>, unit: Option<&str>) -> bool {
    let (Some(number), Some(unit)) = (number, unit) else {
        return false;
    };
    matches!((number, unit), ("drie" | "3", "week" | "wek") | ("21", "dag"))
        || matches!(number, "de" | "deze" | "die" | "afzienbare")
}

fn end_of_wish(sentence: &str, start: usize) -> Option<usize> {
    let rest = sentence.get(start..)?;
    let verb = END.find(rest).map_or(rest.len(), |end| end.start());
    let reason = REASON.find_iter(rest).map(|end| end.start()).find(|at| *at > 0).unwrap_or(rest.len());
    Some(start + verb.min(reason))
}

/// The first date in the words, as a date of the text or the first such day on or after the submission.
fn date(text: &str, submitted: Option<Date>) -> Option<Date> {
    let found = DATE.captures(text)?;
    let whole = found.get(0)?;
    let is_past = text.get(whole.end()..)?.trim_start().starts_with('j');
    if is_past || OF_A_PAPER.is_match(text.get(..whole.start())?) {
        return None;
    }
    let day = found.name("day")?.as_str().parse().ok()?;
    let month = date::month_number(found.name("month")?.as_str())?;
    let not_before = |date: &Date| submitted.is_none_or(|submitted| *date >= submitted);
    if let Some(year) = found.name("year") {
        return Date::new(year.as_str().parse().ok()?, month, day).filter(not_before);
    }
    let (first, ..) = submitted?.parts();
    // Eight years hold a 29 February, whatever the century.
    (first..=first.saturating_add(8)).filter_map(|year| Date::new(year, month, day)).find(not_before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::span::Span;

    /// Wordings of the corpus: day of submission, words of the question, words of the wish ("" for none), date.
    const CASES: &str = include_str!("../../tests/cases/requests.tsv");

    fn question(text: &str) -> Question {
        let (number, text) = ("7".to_owned(), text.to_owned());
        Question { number, text, footnotes: Vec::new(), sentences: Vec::new(), answer: None, span: Span::default() }
    }

    /// It took minutes when every "voor" was followed to the end of the text.
    #[test]
    fn a_text_read_as_one_sentence_costs_no_more() {
        let long = question(&"kunt u voor de voor het voor deze vragen antwoord ".repeat(20_000));
        assert_eq!(requests(&[long], None), []);
        let long =
            "Deze vragen gaan over iets anders. ".repeat(20_000) + "Kunt u deze vragen binnen een week beantwoorden?";
        assert_eq!(requests(&[question(&long)], None)[0].text, "binnen een week");
        assert_eq!(requests(&[question(&"é".repeat(1000)), question("vragen")], None), []);
    }

    #[test]
    fn each_sentence_asks_by_itself() {
        let text = "Kent u dit?\nKunt u deze vragen binnen een week beantwoorden? Wat vindt u? Kunt u de vragen voor het \
            debat van morgen beantwoorden?";
        let found = requests(&[question(text)], None);
        let found: Vec<_> = found.iter().map(|request| request.text.as_str()).collect();
        assert_eq!(found, ["binnen een week", "voor het debat van morgen"]);
    }

    #[test]
    fn a_word_that_ends_as_questions_do_hides_none() {
        let found = requests(&[question("Kunt u onze aanvragen en vragen binnen een week beantwoorden?")], None);
        assert_eq!(found[0].text, "binnen een week");
    }

    #[test]
    fn real_wordings() {
        for line in CASES.lines().skip(1) {
            let cells: Vec<_> = line.split('\t').collect();
            let [submitted, text, words, date] = cells[..] else { panic!("{line}") };
            let found = requests(&[question(text)], submitted.parse().ok());
            let found: Vec<_> = found.iter().map(|request| (request.text.as_str(), request.date)).collect();
            let wanted = if words.is_empty() { Vec::new() } else { vec![(words, date.parse().ok())] };
            assert_eq!(found, wanted, "{text}");
        }
    }
}
