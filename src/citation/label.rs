//! What the text before a Kamerstuk calls it: a motion, an amendment, or the document that has an enclosure.

use std::sync::LazyLock;

use crate::pattern::{Regex, group, pattern};

/// What a Kamerstuk between brackets or behind a comma is: a motion or an amendment.
static MOTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?<what>[Mm]otie|[Aa]mendement) (?<who>[\s-][^.;:()?!«»]{1,90}?(?:\sc\.s\.)?[^.;:()?!«»]{0,60}) \d{0,2} [\s,]*\(?\s*
          (?:[Zz]ie\s)?$",
    )
});

/// The main document, when the reference is to an enclosure of it.
static ENCLOSURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[Bb]ijlagen?(?:\s(?:nr\.?\s)?\(?\d{1,2}\)?)?\s(?:bij|van)\s(?:het\s|de\s(?:[Kk]amerbrief|brief)\s?[,(]?\s?)?$",
    )
});

/// What the text before a Kamerstuk calls it.
pub(super) fn before(before: &str) -> Option<String> {
    if before.contains("ijlage") && ENCLOSURE.is_match(before) {
        return Some("bijlage bij".to_owned());
    }
    if !before.contains("otie") && !before.contains("mendement") {
        return None;
    }
    let captures = MOTION.captures(before)?;
    let what = group(&captures, "what")?.to_ascii_lowercase();
    let who = group(&captures, "who")?.trim_start_matches(['-', ' ']);
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
