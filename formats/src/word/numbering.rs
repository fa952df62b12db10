//! The numbers that Word puts before the paragraphs of lists: definitions in `numbering.xml` and in the styles.

use std::collections::HashMap;

use crate::markup::tokens::{Tag, Token, Tokens};

/// Lists of a Word file and how far each has counted.
#[derive(Debug, Default)]
pub struct Numbering {
    definitions: Named<Definition>,
    lists: Named<List>,
    styles: Named<Style>,
}

/// Things by their name: one kind of map for all, for each kind is compiled anew.
#[derive(Debug)]
struct Named<T> {
    places: HashMap<String, usize>,
    things: Vec<T>,
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self { places: HashMap::new(), things: Vec::new() }
    }
}

impl<T: Default> Named<T> {
    fn get(&self, name: &str) -> Option<&T> {
        self.things.get(*self.places.get(name)?)
    }

    fn find(&mut self, name: &str) -> Option<&mut T> {
        self.things.get_mut(*self.places.get(name)?)
    }

    /// The thing with a name, made where there is none.
    fn make(&mut self, name: &str) -> Option<&mut T> {
        if !self.places.contains_key(name) {
            self.places.insert(name.to_owned(), self.things.len());
            self.things.push(T::default());
        }
        self.find(name)
    }
}

/// The levels of a list, and how far each has counted.
#[derive(Debug, Default)]
struct Definition {
    levels: Vec<Level>,
    counts: Vec<u32>,
    /// The style whose list it takes its levels from, when it has none.
    of_style: Option<String>,
}

/// A list that follows a definition, with starts of its own.
#[derive(Debug, Default)]
struct List {
    definition: String,
    starts: Vec<(usize, u32)>,
    begun: bool,
}

/// List and level that a style brings, and the style it is based on.
#[derive(Debug, Clone, Default)]
struct Style {
    list: Option<String>,
    level: Option<usize>,
    based_on: Option<String>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    /// The text before the paragraph, with `%1` for the count of the first level.
    text: String,
}

/// More levels than Word has are not counted.
const LEVELS: usize = 9;

impl Numbering {
    /// Reads the definitions.
    pub fn of(numbering: Option<&str>, styles: Option<&str>) -> Self {
        let mut made = Self::default();
        made.read_lists(numbering.unwrap_or_default());
        made.read_styles(styles.unwrap_or_default());
        made
    }

    fn read_lists(&mut self, xml: &str) {
        let (mut definition, mut list, mut level) = (None::<String>, None::<String>, 0);
        for token in Tokens::xml(xml) {
            match token {
                Token::Start(tag) => match tag.name {
                    "abstractNum" => definition = value(&tag, "abstractNumId"),
                    "num" => list = value(&tag, "numId"),
                    "lvl" | "lvlOverride" => level = number(&tag, "ilvl").unwrap_or(0),
                    "abstractNumId" => {
                        if let (Some(list), Some(id)) = (&list, value(&tag, "val")) {
                            self.lists.make(list).into_iter().for_each(|list| list.definition.clone_from(&id));
                        }
                    }
                    "startOverride" => {
                        let start = number(&tag, "val").and_then(|start| u32::try_from(start).ok());
                        let own = list.as_ref().and_then(|list| self.lists.find(list));
                        if let (Some(list), Some(start)) = (own, start) {
                            list.starts.push((level, start));
                        }
                    }
                    "numStyleLink" => {
                        let own = definition.as_ref().and_then(|definition| self.definitions.make(definition));
                        if let Some(own) = own {
                            own.of_style = value(&tag, "val");
                        }
                    }
                    "start" | "numFmt" | "lvlText" => {
                        if let Some(definition) = definition.as_ref().filter(|_| level < LEVELS) {
                            self.define(definition, level, &tag);
                        }
                    }
                    _ => {}
                },
                Token::End("abstractNum") => definition = None,
                Token::End("num") => list = None,
                _ => {}
            }
        }
    }

    fn define(&mut self, definition: &str, level: usize, tag: &Tag) {
        let Some(Definition { levels, .. }) = self.definitions.make(definition) else { return };
        if levels.len() <= level {
            levels.resize(level + 1, Level { start: 1, ..Level::default() });
        }
        let Some(level) = levels.get_mut(level) else { return };
        let value = value(tag, "val").unwrap_or_default();
        match tag.name {
            "start" => level.start = value.parse().unwrap_or(1),
            "numFmt" => level.format = value,
            _ => level.text = value,
        }
    }

    fn read_styles(&mut self, xml: &str) {
        let mut style = None;
        for token in Tokens::xml(xml) {
            match token {
                Token::Start(tag) if tag.name == "style" => style = value(&tag, "styleId"),
                Token::Start(tag) => {
                    let Some(style) = &style else { continue };
                    let Some(entry) = self.styles.make(style) else { continue };
                    match tag.name {
                        "numId" => entry.list = value(&tag, "val"),
                        "ilvl" => entry.level = number(&tag, "val"),
                        "basedOn" => entry.based_on = value(&tag, "val"),
                        _ => {}
                    }
                }
                Token::End("style") => style = None,
                _ => {}
            }
        }
    }

    /// List and level of a paragraph: its own, or those of its style.
    fn list_of(&self, list: Option<&str>, level: Option<usize>, style: Option<&str>) -> Option<(String, usize)> {
        let mut found = (list.map(str::to_owned), level);
        let mut style = style.map(str::to_owned);
        for _ in 0..LEVELS {
            let Some(known) = style.as_ref().and_then(|style| self.styles.get(style)) else { break };
            found = (found.0.or_else(|| known.list.clone()), found.1.or(known.level));
            style.clone_from(&known.based_on);
        }
        found.0.filter(|list| list != "0").map(|list| (list, found.1.unwrap_or(0).min(LEVELS - 1)))
    }

    /// The definition of a list that has its levels: its own, or that of the list of a style.
    fn definition_of(&self, list: &str) -> Option<String> {
        let mut definition = self.lists.get(list)?.definition.clone();
        for _ in 0..LEVELS {
            let found = self.definitions.get(&definition)?;
            let Some(style) = found.of_style.as_ref().filter(|_| found.levels.is_empty()) else { break };
            let (list, _) = self.list_of(None, None, Some(style))?;
            definition.clone_from(&self.lists.get(&list)?.definition);
        }
        Some(definition)
    }

    /// The number of the next paragraph of a list, such as "3." or "Vraag 3"; `None` when it is in no list.
    pub fn next(&mut self, list: Option<&str>, level: Option<usize>, style: Option<&str>) -> Option<String> {
        let (list, level) = self.list_of(list, level, style)?;
        let definition = self.definition_of(&list)?;
        let list = self.lists.find(&list)?;
        let Definition { levels, counts, .. } = self.definitions.find(&definition)?;
        if counts.len() <= level {
            counts.resize(level + 1, 0);
        }
        // A list with starts of its own begins anew at its first paragraph.
        if !std::mem::replace(&mut list.begun, true) {
            for &(level, start) in &list.starts {
                if let Some(count) = counts.get_mut(level) {
                    *count = start.saturating_sub(1);
                }
            }
        }
        counts.truncate(level + 1);
        let start = |level: usize| levels.get(level).map_or(1, |level| level.start);
        let count = counts.get_mut(level)?;
        *count = if *count == 0 { start(level).max(1) } else { count.saturating_add(1) };
        let own = levels.get(level)?;
        if own.format == "bullet" || own.format == "none" {
            return (own.format == "bullet").then(|| "•".to_owned());
        }
        let mut text = own.text.clone();
        for at in 0..=level {
            let count = counts.get(at).copied().filter(|&count| count > 0).unwrap_or_else(|| start(at));
            let format = levels.get(at).map(|level| level.format.as_str()).unwrap_or_default();
            text = text.replace(&format!("%{}", at + 1), &written(count, format));
        }
        Some(as_heading(text))
    }
}

/// A bare count gets the full stop that tells it from a number in the text.
fn as_heading(text: String) -> String {
    if text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty() { text + "." } else { text }
}

fn written(count: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letter(count, b'a'),
        "upperLetter" => letter(count, b'A'),
        "lowerRoman" => roman(count).to_ascii_lowercase(),
        "upperRoman" => roman(count),
        _ => count.to_string(),
    }
}

/// a–z, then aa–zz.
fn letter(count: u32, first: u8) -> String {
    let index = count.saturating_sub(1);
    let letter = char::from(first + u8::try_from(index % 26).unwrap_or(0));
    std::iter::repeat_n(letter, usize::try_from(index / 26).unwrap_or(0).min(3) + 1).collect()
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = count.min(3999);
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

fn value(tag: &Tag, name: &str) -> Option<String> {
    tag.attribute(name).map(std::borrow::Cow::into_owned)
}

fn number(tag: &Tag, name: &str) -> Option<usize> {
    tag.attribute(name)?.parse().ok()
}
