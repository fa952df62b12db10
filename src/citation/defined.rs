//! Words that a document itself gives to a source: "(hierna: de richtlijn)", "(Wfpp)", and an abbreviation of a law
//! that means something else in it: "Werkgroep Open Ruimte (WOR)".

use std::sync::LazyLock;

use memchr::memmem::Finder;
use scan::fold_all;

use crate::citation::eu::ActKind;
use crate::citation::found::{Found, Reference};
use crate::citation::law::Law;
use crate::citation::laws::{Act, NAMES};
use crate::citation::passage::{Passage, is_same, whole_words};
use crate::text::pattern::{Literal, Regex, group, pattern};
use crate::text::span::Span;

/// A word of the document's own, and what it stands for from where it is given.
struct Definition {
    word: String,
    reference: Reference,
    passage: usize,
    at: usize,
    /// Whether nothing else has the same word.
    alone: bool,
}

/// What is said in brackets behind a reference.
static HEREAFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[»”’'\x22]? (?:\s?\([^()]{0,60}\))? ,? \s? \( (?:[^()]{1,60}[,;]\s)? (?:hierna|verder|voortaan|in\shet\svervolg) \b [\s:,]*
          (?:ook\s)? (?:te\snoemen|genoemd|aan\ste\sduiden\sals|aangeduid\sals)? [\s:,]* (?:(?:de|het)\s)?
          [«“‘'\x22]? (?<word>[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\d\s/-]{1,39}?) [»”’'\x22]? \s? \)",
    )
});

/// Whether one of its words stands there; asked before the pattern is tried.
fn says_hereafter(behind: &str) -> bool {
    static WORDS: [Literal; 4] =
        [Literal::new("hierna"), Literal::new("verder"), Literal::new("voortaan"), Literal::new("vervolg")];
    WORDS.iter().any(|word| word.find(behind).is_some())
}

/// Gives the words that the passages define to what they stand for.
pub fn words(passages: &mut [Passage<'_>]) {
    elsewhere(passages);
    nicknames(passages);
    let mut definitions: Vec<Definition> = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        for one in passage.found.iter().filter_map(|found| definition(passage, index, found)) {
            // A word for two sources stands for neither.
            if let Some(other) = definitions.iter_mut().find(|other| other.word == one.word) {
                other.alone &= is_same(&other.reference, &one.reference);
            } else if definitions.len() < MOST {
                definitions.push(one);
            }
        }
    }
    for one in definitions.iter().filter(|one| one.alone) {
        let word = Finder::new(&one.word);
        for (index, passage) in passages.iter_mut().enumerate().skip(one.passage) {
            let from = if index == one.passage { one.at } else { 0 };
            let generic = one.word.starts_with(char::is_lowercase);
            let spans = whole_words(passage.text, &word, from).into_iter();
            let spans = spans.filter_map(|span| if generic { with_article(passage.text, span) } else { Some(span) });
            passage.add(spans.map(|span| Found { span, reference: one.reference.clone() }).collect());
        }
    }
}

/// Most words that a document is believed to give.
const MOST: usize = 50;

/// The word that the text gives to a reference.
fn definition(passage: &Passage<'_>, index: usize, found: &Found) -> Option<Definition> {
    let short = match &found.reference {
        Reference::Law(law) => law.short.clone(),
        _ => None,
    };
    let behind = passage.text.get(found.span.end..passage.text.floor_char_boundary(found.span.end + 200))?;
    let word = short.or_else(|| {
        let may_be = behind.trim_start().starts_with(['(', '»', '”', ',']) && says_hereafter(behind);
        let captures = may_be.then(|| HEREAFTER.captures(behind))??;
        group(&captures, "word").map(str::to_owned)
    })?;
    let close = behind.find(')').map_or(0, |at| at + 1);
    let reference = match &found.reference {
        Reference::Law(law) if NAMES.look_up(&word).is_none() => {
            Reference::Law(Law { name: law.name.clone(), ..Law::default() })
        }
        Reference::Law(_) | Reference::Url(_) => return None,
        other => other.clone(),
    };
    if !fits(&word, &reference) {
        return None;
    }
    Some(Definition { word, reference, passage: index, at: found.span.end + close, alone: true })
}

/// Whether a word that says what it stands for says the right thing: no "(hierna: de verordening)" for a directive,
/// which stands behind the name of the regulation that changes it.
fn fits(word: &str, reference: &Reference) -> bool {
    let word = word.to_ascii_lowercase();
    let kind = match reference {
        Reference::Eu(act) => Some(act.kind),
        _ => None,
    };
    match word.as_str() {
        "verordening" => kind == Some(ActKind::Regulation),
        "richtlijn" => kind == Some(ActKind::Directive),
        "kaderbesluit" => kind == Some(ActKind::FrameworkDecision),
        "besluit" => kind == Some(ActKind::Decision) || matches!(reference, Reference::Law(_)),
        "wet" | "regeling" | "verdrag" => matches!(reference, Reference::Law(_)),
        _ => true,
    }
}

/// A word in small letters counts with its article: "de richtlijn", "dit besluit".
fn with_article(text: &str, span: Span) -> Option<Span> {
    let before = text.get(..span.start)?;
    let articles = ["de ", "het ", "deze ", "die ", "dit ", "dat ", "De ", "Het ", "Deze ", "Die ", "Dit ", "Dat "];
    let article = articles.iter().find(|article| {
        before.strip_suffix(**article).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '-'))
    })?;
    Some(Span::new(span.start - article.len(), span.end))
}

/// A name that no table has, explained by the number of an act: "Ontbossingswet (Verordening (EU) 2023/1115)".
fn nicknames(passages: &mut [Passage<'_>]) {
    let mut names: Vec<(String, Reference)> = Vec::new();
    for passage in &*passages {
        for pair in passage.found.windows(2) {
            let [first, second] = pair else { continue };
            let between = passage.text.get(first.span.end..second.span.start).unwrap_or_default();
            let closed = passage.text.get(second.span.end..).is_some_and(|rest| rest.starts_with(')'));
            if names.len() >= MOST {
                break;
            }
            match (&first.reference, &second.reference) {
                (Reference::Law(law), Reference::Eu(_)) if between == " (" && closed && law.article.is_none() => {
                    names.push((law.name.clone(), second.reference.clone()));
                }
                (Reference::Eu(_), Reference::Law(law)) if between == " (" && closed && law.article.is_none() => {
                    names.push((law.name.clone(), first.reference.clone()));
                }
                _ => {}
            }
        }
    }
    names.retain(|(name, _)| NAMES.look_up(name).is_none_or(|known| matches!(known.act, Act::Celex(None))));
    for found in passages.iter_mut().flat_map(|passage| passage.found.iter_mut()) {
        let Reference::Law(law) = &found.reference else { continue };
        if let Some((_, act)) = names.iter().find(|(name, _)| *name == law.name) {
            found.reference = act.clone();
        }
    }
}

/// Takes away the abbreviations that the text spells out as something else than the law.
fn elsewhere(passages: &mut [Passage<'_>]) {
    let mut taken: Vec<String> = Vec::new();
    for passage in &*passages {
        for found in &passage.found {
            if let Reference::Law(law) = &found.reference
                && !taken.contains(&law.name)
                && is_spelled_otherwise(passage.text, found.span, &law.name)
            {
                taken.push(law.name.clone());
            }
        }
    }
    if taken.is_empty() {
        return;
    }
    for passage in passages {
        passage.found.retain(|found| !matches!(&found.reference, Reference::Law(law) if taken.contains(&law.name)));
    }
}

/// Whether an abbreviation in brackets, or words in brackets behind it, say that it is no law of the table.
fn is_spelled_otherwise(text: &str, span: Span, name: &str) -> bool {
    let Some(known) = NAMES.look_up(name).filter(|known| known.is_short() && span.of(text) == name) else {
        return false;
    };
    let before = text.get(text.ceil_char_boundary(span.start.saturating_sub(160))..span.start).unwrap_or_default();
    let behind = text.get(span.end..text.floor_char_boundary(span.end + 160)).unwrap_or_default();
    let words = if let (Some(before), true) = (before.strip_suffix('('), behind.starts_with(')')) {
        spelled(before, name)
    } else {
        let inside = behind.strip_prefix(" (").and_then(|rest| rest.split_once(')')).map(|(inside, _)| inside);
        inside.and_then(|inside| spelled(inside, name).filter(|words| words.len() == inside.len()))
    };
    words.is_some_and(|words| !NAMES.full_names(known.act).any(|full| is_like(words, full)))
}

/// The last words of `before` whose first letters make the abbreviation.
fn spelled<'t>(before: &'t str, abbreviation: &str) -> Option<&'t str> {
    let before = before.trim_end();
    let starts =
        before.char_indices().filter(|(at, _)| *at == 0 || before.get(..*at).is_some_and(|b| b.ends_with(' ')));
    let starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    let phrases = starts.iter().rev().take(10).filter_map(|start| before.get(*start..));
    phrases.into_iter().find(|phrase| makes(phrase, abbreviation))
}

/// Whether the words of a phrase, small ones left out where need be, begin with the letters of an abbreviation.
fn makes(phrase: &str, abbreviation: &str) -> bool {
    let mut letters = abbreviation.chars().filter(|c| c.is_alphabetic()).map(|c| c.to_ascii_lowercase()).peekable();
    for (index, word) in phrase.split([' ', '-']).enumerate() {
        let initial = word.chars().next().map(|c| c.to_ascii_lowercase());
        if initial.is_some() && letters.next_if(|letter| Some(*letter) == initial).is_some() {
            continue;
        }
        let small =
            matches!(word, "de" | "het" | "een" | "en" | "van" | "voor" | "op" | "in" | "der" | "tot" | "of" | "the");
        if index == 0 || !small {
            return false;
        }
    }
    letters.peek().is_none()
}

/// Whether a phrase is the name of a law, with a slip of the pen at most.
fn is_like(words: &str, full: &str) -> bool {
    let (a, b) = (fold_all(words), fold_all(full));
    let as_text = |letters: &[u8]| String::from_utf8_lossy(letters).into_owned();
    strsim::normalized_levenshtein(&as_text(&a), &as_text(&b)) > 0.75
}
