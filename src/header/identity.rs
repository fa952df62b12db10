//! Numbers, session year and chamber of a publication, as its header prints them.

use std::sync::LazyLock;

use crate::header::parts::Header;
use crate::result::reading::Chamber;
use crate::source::line::{Furniture, Line};
use crate::text::pattern::{Regex, regex};
use crate::text::span::Span;
use crate::words::session_year::SessionYear;
use crate::words::set_number::SET_NUMBER;

static AANHANGSEL_NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:[Aa][Hh]\s?-?\s?)?(\d{1,4})$"));

/// The facts that have a line of their own.
pub fn identity(text: &str, lines: &[Line], header: &mut Header) {
    // The large "2" of the Tweede Kamer can be a line of its own under its name.
    let mut names_chamber = false;
    for line in lines.iter().filter(|line| !line.span.is_empty()) {
        let words = line.span.of(text);
        if let Some((year, number)) = of_web_page(words) {
            header.session_year = Some(year);
            header.number = Some(number);
            header.end = header.end.max(line.span.end);
            continue;
        }
        let is_chamber_number = std::mem::take(&mut names_chamber) && matches!(words, "1" | "2");
        match line.furniture {
            Some(Furniture::Masthead) => {
                if let Some(chamber) = chamber(words) {
                    header.chamber = Some(chamber);
                    names_chamber = true;
                }
                header.end = header.end.max(line.span.end);
            }
            Some(Furniture::SessionYear) => {
                header.session_year = session_year(words);
                header.end = header.end.max(line.span.end);
            }
            Some(_) => {}
            None if words.len() > 40 || is_chamber_number => {}
            None => own_line(words, line.span, header),
        }
    }
}

/// The row over a publication on its web page, where its cells may have lost what stood between them:
/// "27-02-2015 Tweede Kamer der Staten-Generaal 2014-2015 1365 25-02-2015", "…Staten-Generaal2014-20151365".
fn of_web_page(words: &str) -> Option<(String, u32)> {
    // Short before the name, and more behind it.
    if !words.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'T' | 'E')) || words.len() < 40 {
        return None;
    }
    let (_, behind) = words.split_once(" Kamer der Staten-Generaal").filter(|(before, _)| before.len() < 24)?;
    let behind = behind.trim_start();
    let (year, rest) = behind.split_at_checked(9)?;
    let year = year.parse::<SessionYear>().ok().filter(|_| year.as_bytes().get(4) == Some(&b'-'))?;
    let rest = rest.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = rest.split_at_checked(digits)?;
    let closed = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let number = number.parse().ok().filter(|_| (1..=4).contains(&digits) && closed)?;
    Some((year.to_string(), number))
}

fn own_line(words: &str, span: Span, header: &mut Header) {
    // Both numbers end their line.
    if !words.ends_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    if let Some(found) = SET_NUMBER.captures(words) {
        if header.question_number.is_none() {
            let number = found[1].chars().filter(|c| !c.is_whitespace()).collect();
            header.question_number = Some((number, span));
            header.end = header.end.max(span.end);
        }
    } else if let Some(found) = AANHANGSEL_NUMBER.captures(words) {
        // The first such number; a bare one only under a masthead, for question numbers look the same. The large "2" of
        // the Tweede Kamer can stand below its name, and gives way to a later one.
        let chamber = match header.chamber {
            Some(Chamber::TweedeKamer) => Some(2),
            Some(Chamber::EersteKamer) => Some(1),
            None => None,
        };
        let first = header.number.is_none() || header.number == chamber;
        if first && (words.starts_with(char::is_alphabetic) || header.end > 0) {
            header.number = found[1].parse().ok();
            header.end = header.end.max(span.end);
        }
    }
}

/// The chamber that a masthead or a foot names.
#[must_use]
pub fn chamber(words: &str) -> Option<Chamber> {
    let named = |name: &str| words.contains(name) || words.contains(&name.to_ascii_uppercase());
    if named("Eerste Kamer") {
        Some(Chamber::EersteKamer)
    } else {
        named("Tweede Kamer").then_some(Chamber::TweedeKamer)
    }
}

/// The session year in a line of furniture, with a plain hyphen: "2024-2025".
#[must_use]
pub fn session_year(words: &str) -> Option<String> {
    let years = words.get(words.find(|c: char| c.is_ascii_digit())?..)?;
    let end = years.find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '–' | ' ' | '/')).unwrap_or(years.len());
    let years: String = years.get(..end)?.split(' ').take_while(|part| !part.is_empty()).collect();
    years.parse::<SessionYear>().ok().map(|year| year.to_string())
}
