//! Names of laws, decrees, treaties and EU acts: found in running text, looked up by name.
//!
//! Names are compared by their letters and digits, so that lost spaces and hyphens do not matter.

use std::sync::LazyLock;

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
    alone: bool,
}

/// What an act is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// BWB id without the letters `BWB`.
    Bwb(&'static str),
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
const EU: &str = include_str!("../data/eu.tsv");

/// Abbreviations that could mean several laws: those laws, and whether it counts without an article.
const AMBIGUOUS: &str = include_str!("../data/ambiguous.tsv");

/// Short capitalised words that are ordinary words or names too: they count behind an article only.
const ONLY_WITH_ARTICLE: [&str; 16] =
    ["Bal", "Wok", "Kew", "Sr", "Sv", "Rv", "Fw", "WIJ", "WEB", "Wep", "Wom", "Statuut", "CMR", "WEC", "BBV", "BW"];

/// All names, ordered by their letters.
pub(crate) struct Names {
    names: Vec<(Box<[u8]>, Name)>,
    /// First three letters of a name that begins with a capital, and of one that may begin with a small letter.
    upper: Starts,
    lower: Starts,
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
        let mut names = Vec::with_capacity(4200);
        let mut add = |name: Name| names.push((fold_all(name.printed), name));
        for line in LAWS.lines() {
            let mut columns = line.split('\t');
            let (name, id) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
            add(Name::full(name, Act::Bwb(id)));
            abbreviations(columns.next()).for_each(|short| add(Name::short(short, Act::Bwb(id))));
        }
        for line in EU.lines().skip(1) {
            let mut columns = line.split('\t');
            let (name, id) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
            let act = Act::Celex(Some(id).filter(|id| !id.is_empty()));
            add(Name::full(name, act));
            abbreviations(columns.next()).for_each(|short| add(Name::short(short, act)));
        }
        for (short, rest) in AMBIGUOUS.lines().skip(1).filter_map(|line| line.split_once('\t')) {
            let (laws, alone) = rest.split_once('\t').unwrap_or_default();
            add(Name { printed: short, act: Act::Several(laws), exact: true, alone: alone == "yes" });
        }
        add(Name::short("BW", Act::BurgerlijkWetboek));
        add(Name::full("Burgerlijk Wetboek", Act::BurgerlijkWetboek));
        names.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut starts = (Starts::new(), Starts::new());
        for (letters, name) in &names {
            starts.0.add(letters);
            if name.may_be_small() {
                starts.1.add(letters);
            }
        }
        Self { names, upper: starts.0, lower: starts.1 }
    }

    /// The first name that begins at `from` or later; `from` must be a character boundary.
    pub fn next(&self, text: &str, from: usize) -> Option<Match> {
        let bytes = text.as_bytes();
        let mut before = from.checked_sub(1).and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
        for (at, &byte) in bytes.iter().enumerate().skip(from) {
            let candidate = match byte {
                b'A'..=b'Z' => self.upper.has(bytes, at),
                b'a'..=b'z' => !is_word(before) && self.lower.has(bytes, at),
                _ => false,
            };
            before = byte;
            if candidate && let Some(found) = self.at(text, at).filter(|found| found.name.alone) {
                return Some(found);
            }
        }
        None
    }

    /// The longest name that begins at `start`.
    pub fn at(&self, text: &str, start: usize) -> Option<Match> {
        let rest = text.get(start..)?;
        let small = rest.starts_with(|c: char| c.is_ascii_lowercase());
        if !begins_name(text, start, small) {
            return None;
        }
        let mut range = self.names.as_slice();
        let mut depth = 0;
        let mut best = None;
        let mut gap = 0;
        for (at, c) in rest.char_indices() {
            let Some(letter) = fold(c) else {
                gap += 1;
                if depth == 0 || gap > 3 || !may_stand_inside(c) { break } else { continue }
            };
            gap = 0;
            range = narrowed(range, depth, letter);
            depth += 1;
            if range.is_empty() {
                break;
            }
            let end = at + c.len_utf8();
            let whole = range.iter().take_while(|(letters, _)| letters.len() == depth).map(|(_, name)| name);
            for name in whole {
                let piece = rest.get(..end).unwrap_or_default();
                if name.stands_in(piece, small) && name.ends(rest.get(end..).unwrap_or_default()) {
                    best = Some(Match { start, end: start + end, name: *name });
                }
            }
        }
        best.filter(|found| !found.name.exact || !previous(text, start).is_some_and(char::is_numeric))
    }

    /// The act of this name: exactly so for an abbreviation, by its letters for a full name.
    pub fn look_up(&self, name: &str) -> Option<Name> {
        let letters = fold_all(name);
        let first = self.names.partition_point(|(other, _)| *other < letters);
        let same = self.names.get(first..)?.iter().take_while(|(other, _)| *other == letters).map(|(_, name)| *name);
        let mut same: Vec<Name> = same.filter(|found| !found.exact || found.printed == name).collect();
        same.sort_by_key(|found| !found.exact);
        same.first().copied()
    }
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
        !self.exact && (name.starts_with("Wet ") || one_word && name.ends_with("wet") || matches!(self.act, Act::Celex(_)) && one_word)
    }

    /// Whether an abbreviation is printed with its capitals, a full name with its first.
    fn stands_in(&self, piece: &str, small: bool) -> bool {
        if self.exact {
            return piece.chars().filter(|c| !c.is_whitespace()).eq(self.printed.chars().filter(|c| !c.is_whitespace()));
        }
        !small || self.may_be_small()
    }

    /// Whether the name can end before `after`: at the end of a word, or where a short word was glued to it.
    fn ends(&self, after: &str) -> bool {
        let tail = after.len() - after.trim_start_matches(char::is_alphanumeric).len();
        let glued = after.get(..tail).unwrap_or_default();
        match after.chars().next() {
            None => true,
            Some('-' | '‑') => !after.chars().nth(1).is_some_and(char::is_alphanumeric),
            Some(c) if c.is_ascii_digit() => !self.printed.ends_with(|c: char| c.is_ascii_digit()),
            Some(c) if c.is_alphabetic() => !self.exact && GLUED.contains(&glued),
            Some(_) => true,
        }
    }

    /// Whether it is a nickname of an act of the European Union.
    pub const fn is_eu(&self) -> bool {
        matches!(self.act, Act::Celex(_))
    }
}

/// Short words that a text layer with lost line ends glues to the word before.
const GLUED: [&str; 26] = [
    "de", "het", "een", "en", "of", "in", "is", "op", "van", "voor", "met", "aan", "dat", "die", "niet", "zijn", "heeft",
    "hebben", "wordt", "worden", "kan", "kunnen", "om", "bij", "door", "zoals",
];

/// Which first three letters occur: one bit for each of 37³ keys (26 letters, ten digits, nothing).
struct Starts(Box<[u64; 792]>);

impl Starts {
    fn new() -> Self {
        Self(Box::new([0; 792]))
    }

    fn add(&mut self, letters: &[u8]) {
        let code = |at: usize| letters.get(at).map_or(0..37, |&byte| code(byte)..code(byte) + 1);
        for (first, second) in code(0).flat_map(|first| code(1).map(move |second| (first, second))) {
            for third in code(2) {
                let key = (first * 37 + second) * 37 + third;
                if let Some(word) = self.0.get_mut(key / 64) {
                    *word |= 1 << (key % 64);
                }
            }
        }
    }

    /// Whether a name can begin with the letters at `at`; signs between them are passed over.
    fn has(&self, bytes: &[u8], at: usize) -> bool {
        let mut key = 0;
        let mut letters = 0;
        for &byte in bytes.iter().skip(at).take(6) {
            if byte >= 0x80 {
                return true;
            }
            if byte.is_ascii_alphanumeric() {
                key = key * 37 + code(byte.to_ascii_lowercase());
                letters += 1;
                if letters == 3 {
                    break;
                }
            }
        }
        while letters < 3 {
            key *= 37;
            letters += 1;
        }
        self.0.get(key / 64).is_some_and(|word| word & (1 << (key % 64)) != 0)
    }
}

/// 1–26 for letters, 27–36 for digits.
fn code(byte: u8) -> usize {
    usize::from(if byte.is_ascii_digit() { byte - b'0' + 27 } else { byte.saturating_sub(b'a') + 1 })
}

/// The names of `range` that have `letter` at `depth`.
fn narrowed(range: &[(Box<[u8]>, Name)], depth: usize, letter: u8) -> &[(Box<[u8]>, Name)] {
    let first = range.partition_point(|(letters, _)| letters.get(depth).is_none_or(|&other| other < letter));
    let rest = range.get(first..).unwrap_or_default();
    rest.get(..rest.partition_point(|(letters, _)| letters.get(depth) == Some(&letter))).unwrap_or_default()
}

/// A name begins at a word, or with a capital where the space before it was lost.
fn begins_name(text: &str, start: usize, small: bool) -> bool {
    match previous(text, start) {
        None => true,
        Some('-' | '‑') => text.get(..start).is_some_and(|before| before.ends_with("VN-") || before.ends_with("EU-")),
        Some('/' | '.' | '@' | '_') => false,
        Some(c) if c.is_lowercase() => !small,
        Some(c) => !c.is_alphabetic(),
    }
}

fn previous(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

fn abbreviations(column: Option<&'static str>) -> impl Iterator<Item = &'static str> {
    column.unwrap_or_default().split(',').filter(|short| !short.is_empty())
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Signs that may stand between the letters of a name.
const fn may_stand_inside(c: char) -> bool {
    matches!(c, ' ' | '-' | '‑' | '–' | ',' | '\'' | '’' | '/' | '(' | ')' | '.' | '`' | '´' | '¨')
}

fn fold_all(text: &str) -> Box<[u8]> {
    text.chars().filter_map(fold).collect()
}

/// A letter or digit in its plainest form; `None` for other signs.
fn fold(c: char) -> Option<u8> {
    match c {
        'a'..='z' | '0'..='9' => u8::try_from(c).ok(),
        'A'..='Z' => u8::try_from(c.to_ascii_lowercase()).ok(),
        'á' | 'à' | 'â' | 'ä' | 'Á' | 'Ä' => Some(b'a'),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'Ë' => Some(b'e'),
        'í' | 'ì' | 'î' | 'ï' | 'Ï' => Some(b'i'),
        'ó' | 'ò' | 'ô' | 'ö' | 'Ö' => Some(b'o'),
        'ú' | 'ù' | 'û' | 'ü' | 'Ü' => Some(b'u'),
        'ç' | 'Ç' => Some(b'c'),
        'ñ' => Some(b'n'),
        _ => None,
    }
}
