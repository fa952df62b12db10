//! Names of laws, decrees, treaties and EU acts: found in running text, looked up by name.
//!
//! Names are compared by their letters and digits, so that lost spaces and hyphens do not matter.

use std::sync::LazyLock;

use scan::{Starts, fold, fold_all, fold_into};

/// One name of one act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name {
    /// The name as the table prints it.
    pub printed: &'static str,
    /// What it is known by.
    pub act: Act,
    /// An abbreviation: found only with its capitals, as a whole word.
    exact: bool,
    /// Whether it counts without an article before it.
    pub alone: bool,
}

/// What an act is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// BWB id without the letters `BWB`.
    Bwb(&'static str),
    /// A law whose id is not known.
    Unlisted,
    /// CELEX number; `None` where the name has meant several acts.
    Celex(Option<&'static str>),
    /// An abbreviation that could mean these laws (split by `|`).
    Several(&'static str),
    /// The Burgerlijk Wetboek, which is published book by book.
    BurgerlijkWetboek,
}

/// Laws with their BWB ids: `data/laws.tsv`.
const LAWS: &str = include_str!(concat!(env!("OUT_DIR"), "/laws.txt"));

/// EU acts by nickname: a closed list, with a number where the name has meant one act only.
const EU: &str = include_str!("../../data/eu.tsv");

/// Abbreviations that could mean several laws: those laws, and whether it counts without an article.
const AMBIGUOUS: &str = include_str!("../../data/ambiguous.tsv");

/// Short capitalised words that are ordinary words or names too: they count behind an article only.
const ONLY_WITH_ARTICLE: [&str; 18] = [
    "Bal", "Wok", "Kew", "Sr", "Sv", "Rv", "Fw", "WIJ", "WEB", "Wep", "Wom", "Statuut", "CMR", "WEC", "BBV", "BW",
    "RVV", "WOT",
];

/// All names, ordered by their letters.
pub(crate) struct Names {
    ordered: Vec<(&'static [u8], Name)>,
    /// How many of them come before those that begin with two letters, for every two.
    pairs: Box<[u16]>,
    /// How names begin.
    starts: Starts,
}

pub(crate) static NAMES: LazyLock<Names> = LazyLock::new(Names::new);

/// A name in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    /// First byte of the name.
    pub start: usize,
    /// First byte behind it.
    pub end: usize,
    /// The name.
    pub name: Name,
}

impl Names {
    fn new() -> Self {
        let names = all();
        // One piece for the letters of all: a piece for each is felt in the first reading.
        let mut letters = Vec::with_capacity(LAWS.len());
        let mut spans = Vec::with_capacity(names.len());
        for name in &names {
            let start = letters.len();
            fold_into(name.printed, &mut letters);
            spans.push(start..letters.len());
        }
        let letters: &'static [u8] = letters.leak();
        let own = |span| letters.get(span).unwrap_or_default();
        let mut ordered: Vec<_> = spans.into_iter().map(own).zip(names).collect();
        ordered.sort_unstable_by_key(|(letters, _)| *letters);
        let mut starts = Starts::new();
        let mut pairs = vec![0; PAIRS + 1].into_boxed_slice();
        for (letters, _) in &ordered {
            starts.add(letters);
            if let Some(count) = pairs.get_mut(pair(letters) + 1) {
                *count += 1;
            }
        }
        pairs.iter_mut().fold(0, |before, count| {
            *count += before;
            *count
        });
        Self { ordered, pairs, starts }
    }

    /// The names that begin with the first two of these letters; no name has fewer.
    fn beginning(&self, letters: &[u8]) -> &[(&'static [u8], Name)] {
        let pair = pair(letters);
        let range = self.pairs.get(pair).zip(self.pairs.get(pair + 1));
        range.and_then(|(from, to)| self.ordered.get(usize::from(*from)..usize::from(*to))).unwrap_or_default()
    }

    /// The longest name with a capital that begins at `at`.
    pub fn begins(&self, text: &str, at: usize) -> Option<Match> {
        let rest = text.as_bytes().get(at..)?;
        let capital = rest.first()?.is_ascii_uppercase();
        (capital && self.starts.has(rest)).then(|| self.at(text, at))?
    }

    /// The longest name that begins at `start`.
    pub fn at(&self, text: &str, start: usize) -> Option<Match> {
        let rest = text.get(start..)?;
        let small = rest.starts_with(|c: char| c.is_ascii_lowercase());
        if !begins_name(text, start, small) {
            return None;
        }
        let (end, name) = self.longest(rest, small)?;
        let before = text.get(..start).unwrap_or_default();
        let elsewhere = name.is_national() && is_elsewhere(before, name.printed, rest.get(end..)?);
        let glued = name.exact && before.ends_with(char::is_numeric);
        (!elsewhere && !glued).then_some(Match { start, end: start + end, name })
    }

    /// The longest name that `rest` begins with, and where it ends.
    fn longest(&self, rest: &str, small: bool) -> Option<(usize, Name)> {
        let mut range = self.ordered.as_slice();
        let (mut depth, mut gap, mut first) = (0, 0, 0);
        let mut best = None;
        for (at, c) in rest.char_indices() {
            let Some(letter) = fold(c) else {
                gap += 1;
                if depth > 0 && gap <= 3 && may_stand_inside(c) {
                    continue;
                }
                break;
            };
            gap = 0;
            range = match depth {
                0 => range,
                1 => self.beginning(&[first, letter]),
                _ => narrowed(range, depth, letter),
            };
            if depth == 0 {
                first = letter;
            }
            depth += 1;
            if range.is_empty() {
                break;
            }
            let (piece, after) = rest.split_at_checked(at + c.len_utf8()).unwrap_or_default();
            let whole = range.iter().take_while(|(letters, _)| letters.len() == depth).map(|(_, name)| *name);
            let fits = |name: &Name| name.stands_in(piece, small) && name.ends(after) && !goes_on(piece, after);
            best = whole.filter(fits).last().map(|name| (piece.len(), name)).or(best);
        }
        best
    }

    /// Whether the table has a later law of the same name with a year: "Huisvestingswet" and "Huisvestingswet 2014".
    pub fn has_successor(&self, name: &Name) -> bool {
        let Act::Bwb(id) = name.act else { return false };
        let letters = fold_all(name.printed);
        let first = self.ordered.partition_point(|(other, _)| *other < &*letters);
        let longer = self.ordered.iter().skip(first).take_while(|(other, _)| other.starts_with(&letters));
        !name.exact
            && longer.map(|(other, later)| (other.get(letters.len()..).unwrap_or_default(), later.act)).any(
                |(rest, act)| {
                    rest.len() == 4
                        && rest.iter().all(u8::is_ascii_digit)
                        && matches!(act, Act::Bwb(later) if later > id)
                },
            )
    }

    /// The full names of an act.
    pub fn full_names(&self, act: Act) -> impl Iterator<Item = &'static str> {
        let several = if let Act::Several(names) = act { names } else { "" };
        let names = self.ordered.iter().map(|(_, name)| name).filter(move |name| !name.exact && name.act == act);
        names.map(|name| name.printed).chain(several.split('|').filter(|name| !name.is_empty()))
    }

    /// The act of this name: exactly so for an abbreviation, by its letters for a full name.
    pub fn look_up(&self, name: &str) -> Option<Name> {
        let letters = fold_all(name);
        let near = self.beginning(&letters);
        let first = near.partition_point(|(other, _)| *other < &*letters);
        let same = near.get(first..)?.iter().take_while(|(other, _)| *other == &*letters);
        let same = || same.clone().map(|(_, found)| found).filter(|found| !found.exact || found.printed == name);
        same().find(|found| found.exact).or_else(|| same().next()).copied()
    }
}

/// Letters and digits, and pairs of them.
const LETTERS: usize = 36;

const PAIRS: usize = LETTERS * LETTERS;

/// The first two letters as a number, in the order of the names.
fn pair(letters: &[u8]) -> usize {
    let rank = |at: usize| match letters.get(at) {
        Some(letter @ b'a'..=b'z') => usize::from(letter - b'a') + 10,
        Some(digit @ b'0'..=b'9') => usize::from(digit - b'0'),
        _ => 0,
    };
    rank(0) * LETTERS + rank(1)
}

/// Every name of the three tables.
fn all() -> Vec<Name> {
    let mut names =
        vec![Name::short("BW", Act::BurgerlijkWetboek), Name::full("Burgerlijk Wetboek", Act::BurgerlijkWetboek)];
    for line in LAWS.lines() {
        let (name, id, short) = columns(line);
        let act = if id.is_empty() { Act::Unlisted } else { Act::Bwb(id) };
        names.push(Name::full(name, act));
        names.extend(abbreviations(short).map(|short| Name::short(short, act)));
    }
    for line in EU.lines().skip(1) {
        let (name, id, short) = columns(line);
        let act = Act::Celex(Some(id).filter(|id| !id.is_empty()));
        names.push(Name::full(name, act));
        names.extend(abbreviations(short).map(|short| Name::short(short, act)));
    }
    for line in AMBIGUOUS.lines().skip(1) {
        let (printed, laws, alone) = columns(line);
        names.push(Name { printed, act: Act::Several(laws), exact: true, alone: alone == "yes" });
    }
    names
}

/// The first three columns of a line.
fn columns(line: &'static str) -> (&'static str, &'static str, &'static str) {
    let mut columns = line.split('\t').map(Some).chain(std::iter::repeat(None));
    let mut next = || columns.next().flatten().unwrap_or_default();
    (next(), next(), next())
}

impl Name {
    const fn full(printed: &'static str, act: Act) -> Self {
        Self { printed, act, exact: false, alone: true }
    }

    fn short(printed: &'static str, act: Act) -> Self {
        Self { printed, act, exact: true, alone: !ONLY_WITH_ARTICLE.contains(&printed) }
    }

    /// Names that people write with a small letter: `arbeidstijdenwet`, `wet open overheid`, `habitatrichtlijn`.
    fn may_be_small(&self) -> bool {
        let name = self.printed;
        let one_word = !name.contains(' ') && name.len() >= 8;
        !self.exact
            && (name.starts_with("Wet ") && name.len() >= 14
                || one_word && name.ends_with("wet")
                || matches!(self.act, Act::Celex(_)) && one_word)
    }

    /// Whether an abbreviation is printed with its capitals, a full name with its first.
    fn stands_in(&self, piece: &str, small: bool) -> bool {
        if self.exact {
            return piece
                .chars()
                .filter(|c| !c.is_whitespace())
                .eq(self.printed.chars().filter(|c| !c.is_whitespace()));
        }
        !small || self.may_be_small()
    }

    /// Whether the name can end before `after`: at the end of a word, or where a short word was glued to it.
    fn ends(&self, after: &str) -> bool {
        let tail = after.len() - after.trim_start_matches(char::is_alphanumeric).len();
        let glued = after.get(..tail).unwrap_or_default();
        match after.chars().next() {
            // Part of a compound, now or behind "of" ("WW- en WAO-uitkering"), or of a word made from it ("WAO’ers").
            Some('-' | '‑') => {
                (!self.exact || self.printed.ends_with("wet"))
                    && !after.chars().nth(1).is_some_and(char::is_alphanumeric)
            }
            Some('’' | '\'') => !(self.exact && after.chars().nth(1).is_some_and(char::is_alphabetic)),
            Some(c) if c.is_ascii_digit() => !self.printed.ends_with(|c: char| c.is_ascii_digit()),
            Some(c) if c.is_alphabetic() => (!self.exact || self.printed.len() > 12) && GLUED.contains(&glued),
            _ => true,
        }
    }

    /// Whether it is an abbreviation.
    pub const fn is_short(&self) -> bool {
        self.exact
    }

    /// Whether other countries have one too.
    fn is_national(&self) -> bool {
        matches!(self.act, Act::Bwb(_) | Act::Unlisted) && self.printed.ends_with("wet")
    }

    /// Whether it is a nickname of an act of the European Union.
    pub const fn is_eu(&self) -> bool {
        matches!(self.act, Act::Celex(_))
    }
}

/// Whether the title seems to be a longer one, printed with capitals: "Wet Inburgering Nieuwkomers".
fn goes_on(piece: &str, after: &str) -> bool {
    let last = piece.rsplit(' ').next().filter(|last| last.len() < piece.len()).unwrap_or_default();
    let next = after.strip_prefix(' ').unwrap_or_default();
    let next = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let name = |word: &str| word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase);
    piece.starts_with(['W', 'B', 'R']) && name(last) && name(next) && next.len() > 3 && !HEADINGS.contains(&next)
}

/// Capitalised words that begin something else behind a name.
const HEADINGS: [&str; 10] = [
    "Antwoord",
    "Vraag",
    "Mededeling",
    "Nader",
    "Kamerstuk",
    "Kamerstukken",
    "Tweede",
    "Vergaderjaar",
    "Staatsblad",
    "Boek",
];

/// Short words that a text layer with lost line ends glues to the word before.
const GLUED: [&str; 26] = [
    "de", "het", "een", "en", "of", "in", "is", "op", "van", "voor", "met", "aan", "dat", "die", "niet", "zijn",
    "heeft", "hebben", "wordt", "worden", "kan", "kunnen", "om", "bij", "door", "zoals",
];

/// The names of `range` that have `letter` at `depth`.
fn narrowed<'n>(range: &'n [(&'static [u8], Name)], depth: usize, letter: u8) -> &'n [(&'static [u8], Name)] {
    let first = range.partition_point(|(letters, _)| letters.get(depth).is_none_or(|&other| other < letter));
    let rest = range.get(first..).unwrap_or_default();
    rest.get(..rest.partition_point(|(letters, _)| letters.get(depth) == Some(&letter))).unwrap_or_default()
}

/// A name begins at a word, or with a capital where the space before it was lost.
fn begins_name(text: &str, start: usize, small: bool) -> bool {
    match previous(text, start) {
        None => true,
        Some('-' | '‑') => text.get(..start).is_some_and(|before| before.ends_with("VN-")),
        Some('/' | '.' | '@' | '_') => false,
        Some(c) if c.is_lowercase() => !small,
        Some(c) => !c.is_alphabetic(),
    }
}

/// The law that every country has.
pub(crate) const CONSTITUTION: &str = "Grondwet";

/// Whether the words around it make it another country's: "de Franse Kieswet", "de Grondwet van Suriname".
pub(crate) fn is_elsewhere(before: &str, name: &str, after: &str) -> bool {
    let country = after.strip_prefix(" van ").filter(|_| name == CONSTITUTION).unwrap_or_default();
    is_foreign(before) || country.starts_with(char::is_uppercase) && !country.starts_with("Nederland")
}

/// Whether the word before says so: "de Europese grondwet", "de Russische Grondwet".
fn is_foreign(before: &str) -> bool {
    let word = before.strip_suffix(' ').and_then(|before| before.rsplit([' ', '(', '\n']).next()).unwrap_or_default();
    word.starts_with(char::is_uppercase) && (word.ends_with("se") || word.ends_with("sche")) && word != "Nederlandse"
}

fn previous(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

fn abbreviations(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(',').filter(|short| !short.is_empty())
}

/// Signs that may stand between the letters of a name.
const fn may_stand_inside(c: char) -> bool {
    matches!(c, ' ' | '-' | '‑' | '–' | ',' | '\'' | '’' | '/' | '(' | ')' | '.' | '`' | '´' | '¨')
}
