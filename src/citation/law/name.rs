//! The shape of a law's name: its first word, what it cannot hold, where it ends.

use std::sync::LazyLock;

use crate::citation::law::word::Word;
use crate::citation::place::Place;
use crate::text::pattern::{Regex, end as end_of, pattern};
use crate::text::span::Span;

/// A name behind an article: its first word says that it is a law or the like.
static FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?: (?<word>(?:[A-Z][A-Za-zÀ-ÿ0-9_-]*-(?:Verdrag|Verordening|Richtlijn|Besluit|Regeling)|(?:[A-Z][A-Za-zÀ-ÿ0-9_-]*?)?(?:wet|wetboek|besluit|regeling|reglement|verdrag|verordening|richtlijn|statuut|protocol|code))(?:\s(?:19|20)\d\d)?)\b
             | (?<open>(?:Algemene\s|Tijdelijke\s|Europees\s|Europese\s|Internationaal\s)? (?:Wet|Besluit|Regeling|Reglement|Verdrag|Handvest|Statuut|Verordening|Overeenkomst|Protocol|Rijkswet|Uitvoeringswet|Uitvoeringsbesluit|Uitvoeringsregeling|Kaderwet|Wetboek|besluit|regeling|verdrag)\b)
             | (?<short>[A-Z][A-Za-z]{0,8}[A-Z][A-Za-z]{0,4}(?:\s(?:19|20)\d\d)?|[A-Z][a-z]{1,5}\s(?:19|20)\d\d|W[bcdfghjklmnpqstvwxz][a-z]{0,5})\b )",
    )
});

/// "boek 2 BW", "boek 7 van het Burgerlijk Wetboek" with a small letter: the name that the table has, and its end.
pub fn book_at(text: &str, start: usize) -> Option<(String, usize)> {
    let place = Place { text, at: start, floor: start };
    let book = BOOK.find(text.get(start..)?.starts_with("boek ").then(|| place.ahead())?)?;
    Some((format!("B{}", book.as_str().get(1..)?), start + book.end()))
}

static BOOK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^boek\s(?:10|[1-8]A?)\s(?:BW\b|van\shet\s(?:BW\b|Burgerlijk\sWetboek\b))"));

/// The name of a law behind an article ("artikel 2 van de Wet …"); a small letter or a mere abbreviation needs
/// to stand right there.
pub fn behind_article(text: &str, start: usize, linked: bool) -> Option<Span> {
    let place = Place { text, at: start, floor: start };
    let captures = FIRST.captures(place.ahead())?;
    let end = end_of(&captures);
    if let Some(word) = captures.name("word") {
        let small = word.as_str().starts_with(|c: char| c.is_lowercase());
        let plain = [
            "wet",
            "besluit",
            "regeling",
            "reglement",
            "verdrag",
            "verordening",
            "richtlijn",
            "statuut",
            "protocol",
            "code",
            "wetboek",
        ];
        if small && (word.as_str().len() < 8 || plain.contains(&word.as_str())) {
            return open(text, start, end).filter(|_| !linked);
        }
        return Some(Span::new(start, start + end));
    }
    if captures.name("short").is_some() {
        return Some(Span::new(start, start + end));
    }
    open(text, start, end)
}

/// A name that begins with a generic word, followed as far as it seems to go; `None` when nothing follows it.
pub fn open(text: &str, start: usize, first: usize) -> Option<Span> {
    let place = Place { text, at: start, floor: start };
    let window = place.ahead();
    let mut end = first;
    let mut kept = first;
    let mut before = "";
    for _ in 0..LONGEST {
        let rest = window.get(end..).unwrap_or_default();
        let Some(word) = Word::next(rest) else { break };
        let listed = word.listed && !goes_on_as_list(rest.get(word.end..).unwrap_or_default());
        let determiner = matches!(word.text, "de" | "het" | "een" | "deze" | "dit");
        let adverbial = before == "in" && AFTER_IN.contains(&word.text);
        let new_part = matches!(before, "en" | "of" | "in" | "voor" | "met" | "over" | "om" | "tot")
            && (determiner || word.text.starts_with(char::is_uppercase));
        if listed || STOPS.contains(&word.text) || adverbial || new_part && kept > first {
            break;
        }
        end += word.end;
        before = word.text;
        if !DANGLING.contains(&before) {
            kept = end;
        }
    }
    (kept > first).then(|| Span::new(start, start + kept))
}

/// Whether a comma inside a name is one of a list: "selectie, plaatsing en overplaatsing".
fn goes_on_as_list(rest: &str) -> bool {
    rest.trim_start().strip_prefix("en ").is_some_and(|rest| rest.starts_with(char::is_lowercase))
}

/// A law by its name alone where the word at `start` says that it is one: `Vreemdelingenwet`, `Wet toekomst pensioenen`.
pub fn bare(text: &str, start: usize) -> Option<Span> {
    let rest = text.get(start..text.floor_char_boundary(start + 60))?;
    let word_end = rest.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(rest.len());
    let word = rest.get(..word_end)?;
    match word {
        "Verdrag" => TREATY.find(rest).map(|name| Span::new(start, start + name.end())),
        "Wet" => open(text, start, word_end).filter(|span| is_title(span.of(text), 1)),
        "Regeling" | "Besluit" => {
            let introduced =
                text.get(..start).is_some_and(|before| before.ends_with("de ") || before.ends_with("het "));
            open(text, start, word_end).filter(|span| introduced && is_title(span.of(text), 2))
        }
        _ if GENERIC.contains(&word) => None,
        _ => {
            let year = rest.get(word_end..).filter(|rest| YEAR.is_match(rest)).map_or(0, |_| 5);
            (word.ends_with("wet") && word.len() >= 8).then(|| Span::new(start, start + word_end + year))
        }
    }
}

/// A treaty by the town it was made in.
static TREATY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^Verdrag\svan\s(?:[Dd]en\s|New\s|San\s)?[A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-z]+)?\b"));

/// Whether enough words follow the first, the second of them in small letters or a name.
fn is_title(name: &str, words: usize) -> bool {
    name.split(' ').count() > words
        && !name.split(' ').nth(1).is_some_and(|word| DANGLING.contains(&word) && word != "op" && word != "inzake")
}

static YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s(?:19|20)\d\d\b"));

/// Words that end a name: verbs, pronouns, conjunctions.
pub const STOPS: &[&str] = &[
    "is",
    "zijn",
    "was",
    "waren",
    "wordt",
    "worden",
    "werd",
    "werden",
    "heeft",
    "hebben",
    "had",
    "kan",
    "kunnen",
    "kon",
    "moet",
    "moeten",
    "mag",
    "mogen",
    "zal",
    "zullen",
    "zou",
    "zouden",
    "biedt",
    "bieden",
    "bepaalt",
    "bepaald",
    "stelt",
    "regelt",
    "geldt",
    "gelden",
    "staat",
    "staan",
    "ziet",
    "zien",
    "gaat",
    "gaan",
    "komt",
    "komen",
    "vormt",
    "maakt",
    "verplicht",
    "verbiedt",
    "vereist",
    "voorziet",
    "schrijft",
    "geeft",
    "geven",
    "blijft",
    "bevat",
    "laat",
    "doet",
    "die",
    "dat",
    "dit",
    "deze",
    "niet",
    "ook",
    "als",
    "indien",
    "maar",
    "omdat",
    "zoals",
    "waar",
    "waarin",
    "waarmee",
    "waarop",
    "waarbij",
    "hij",
    "zij",
    "u",
    "ik",
    "wij",
    "we",
    "na",
    "sinds",
    "nog",
    "wel",
    "al",
    "alleen",
    "dan",
    "toen",
    "terwijl",
    "zodat",
    "hoe",
    "wat",
    "wie",
    "per",
    "mede",
    "reeds",
    "juncto",
    "jo",
    "luidt",
    "vastgelegd",
    "opgenomen",
    "leidend",
    "hierop",
    "daarop",
    "nader",
    "volgens",
    "zonder",
    "bij",
    "door",
    "een",
    "uw",
    "hun",
    "behoren",
    "behoort",
    "vallen",
    "valt",
    "aan",
    "uit",
    "biedt",
    "naar",
    "niets",
    "geen",
    "er",
    "toegezonden",
    "artikel",
    "artikelen",
    "art",
    "om",
    "te",
    "ten",
    "tegemoet",
];

/// Words that cannot be a name's last.
pub const DANGLING: &[&str] = &[
    "van",
    "de",
    "het",
    "in",
    "en",
    "op",
    "voor",
    "met",
    "of",
    "te",
    "tot",
    "om",
    "inzake",
    "over",
    "betreffende",
    "ter",
    "der",
];

/// Words that make "in" the end of a name: "in werking", "in strijd".
pub const AFTER_IN: &[&str] = &[
    "werking",
    "verband",
    "strijd",
    "aanmerking",
    "plaats",
    "beginsel",
    "zijn",
    "haar",
    "procedure",
    "overeenstemming",
];

/// Most words that a name is followed over.
pub const LONGEST: usize = 14;

/// Words that end in "wet" and name no law in particular.
pub const GENERIC: &[&str] = &[
    "Rijkswet",
    "Kaderwet",
    "Noodwet",
    "Spoedwet",
    "Conceptwet",
    "Ontwerpwet",
    "Invoeringswet",
    "Uitvoeringswet",
    "Wijzigingswet",
    "Implementatiewet",
    "Goedkeuringswet",
    "Overgangswet",
    "Verzamelwet",
    "Initiatiefwet",
    "Raamwet",
    "Begrotingswet",
    "Reparatiewet",
    "Veegwet",
    "Basiswet",
    "Bestuurswet",
];
