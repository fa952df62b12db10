//! What the text before a Kamerstuk calls it: a motion, an amendment, or the document that has an enclosure.

use std::sync::LazyLock;

use crate::text::pattern::{Regex, group, pattern};

/// The main document, when the reference is to an enclosure of it.
static ENCLOSURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[Bb]ijlagen?(?:\s(?:nr\.?\s)?\(?\d{1,2}\)?)?\s(?:bij|van)\s(?:het\s|de\s(?:[Kk]amerbrief|brief)\s?[,(]?\s?)?$",
    )
});

/// The motion or amendment in brackets behind its Kamerstuk: "Kamerstuk 35 570, nr. 12 (motie-Omtzigt)".
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\s?\(\s?(?:de\s|het\s)?(?:[a-z]+\s){0,2}(?<what>[Mm]otie|[Aa]mendement)(?<who>[\s-][^.;:()?!«»]{1,90}?(?:\sc\.s\.)?[^.;:()?!«»]{0,60})\)",
    )
});

/// What the text behind a Kamerstuk calls it.
pub fn behind(after: &str) -> Option<String> {
    let captures = after.trim_start().starts_with('(').then(|| BEHIND.captures(after))??;
    label(&group(&captures, "what")?.to_ascii_lowercase(), group(&captures, "who")?)
}

/// What the text before a Kamerstuk calls it.
pub fn before(before: &str) -> Option<String> {
    if before.contains("ijlage") && ENCLOSURE.is_match(before) {
        return Some("bijlage bij".to_owned());
    }
    let (what, who) = motion(before)?;
    label(what, who)
}

/// A motion or an amendment right before its Kamerstuk: the word, and all that stands between.
fn motion(before: &str) -> Option<(&str, &str)> {
    let rest = before.trim_end();
    let rest = rest.strip_suffix("zie").or_else(|| rest.strip_suffix("Zie")).unwrap_or(rest).trim_end();
    let rest = rest.strip_suffix('(').unwrap_or(rest).trim_end_matches([' ', ',']);
    // The number of a note may be glued to the name.
    let who = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = |word: &'static str| who.rfind(word).map(|at| (at, word));
    let (at, word) = [word("otie"), word("mendement")].into_iter().flatten().max()?;
    let initial = who.get(..at)?.chars().next_back().filter(|c| matches!(c, 'm' | 'M' | 'a' | 'A'))?;
    let what = if matches!(initial, 'm' | 'M') { "motie" } else { "amendement" };
    let who = who.get(at + word.len()..).filter(|who| who.starts_with([' ', '-']))?;
    let plain = who.replacen(" c.s.", "", 1);
    (!plain.contains(['.', ';', ':', '(', ')', '?', '!', '«', '»'])).then_some((what, who))
}

/// "motie Omtzigt", without what it is about.
fn label(what: &str, who: &str) -> Option<String> {
    let who = who.trim_start_matches(['-', ' ']);
    let who = ["van het lid ", "van de leden ", "van lid ", "van leden ", "het lid ", "van "]
        .iter()
        .find_map(|start| who.strip_prefix(start))
        .unwrap_or(who);
    let who = who
        .split(" over ")
        .next()
        .unwrap_or(who)
        .split(" om ")
        .next()
        .unwrap_or(who)
        .split(',')
        .next()
        .unwrap_or(who)
        .trim_end();
    who.starts_with(char::is_uppercase).then(|| format!("{what} {who}"))
}
