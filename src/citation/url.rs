//! Web addresses, with or without scheme.

use std::fmt;

use crate::citation::found::{Found, Reference};
use crate::citation::place::Place;
use crate::text::span::Span;

/// A web address as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url(String);

/// Schemes as printed.
const SCHEMES: [&str; 6] = ["http://", "https://", "Http://", "Https://", "HTTP://", "HTTPS://"];

pub const TRIGGERS: &[&str] = &[
    "http://", "https://", "Http://", "Https://", "HTTP://", "HTTPS://", "www.", "Www.", "WWW.", ".nl/", ".com/",
    ".eu/", ".org/", ".net/",
];

/// Longest address read; what is longer is a damaged text.
const LONGEST: usize = 4096;

impl fmt::Display for Url {
    /// The address with its scheme.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match without_scheme(&self.0) {
            ("", address) => write!(f, "https://{address}"),
            (scheme, address) => write!(f, "{}{address}", scheme.to_ascii_lowercase()),
        }
    }
}

/// The scheme of an address, empty where it has none, and the rest: an address may hold another one with its scheme.
pub(crate) fn without_scheme(address: &str) -> (&str, &str) {
    let len = SCHEMES.iter().find(|scheme| address.starts_with(**scheme)).map_or(0, |scheme| scheme.len());
    address.split_at_checked(len).unwrap_or(("", address))
}

/// Whether an address leads where it says: its host has two labels or more behind `www.`, no part before it names a user
/// (`nos.nl@evil.example`), and no other address is glued to its end. One that is part of a path or a query stays
/// (`web.archive.org/web/2020/https://nos.nl`).
pub fn is_plain(address: &str) -> bool {
    let (_, rest) = without_scheme(address);
    let host = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let name = host.split_once(':').map_or(host, |(name, _)| name);
    let port = host.strip_prefix(name).unwrap_or_default();
    let labels = name.strip_prefix("www.").or_else(|| name.strip_prefix("Www.")).or_else(|| name.strip_prefix("WWW."));
    let labels = labels.unwrap_or(name).trim_end_matches('.');
    let named = labels.split_once('.').is_some_and(|(first, last)| !first.is_empty() && last.len() > 1);
    let port =
        port.strip_prefix(':').is_none_or(|port| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()));
    named && port && !host.contains('@') && glue(address).is_none()
}

/// Where another address is glued to the end of one: `https://nos.nl/123https://nu.nl`.
fn glue(address: &str) -> Option<usize> {
    let again = SCHEMES.iter().flat_map(|scheme| address.match_indices(scheme)).map(|(at, _)| at);
    again.filter(|&at| address.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric))).min()
}

pub fn read(place: &Place<'_>, found: &mut Vec<Found>) {
    let Some(rest) = place.text.get(place.at..) else {
        return;
    };
    let place = if rest.starts_with('.') { place.back(host_before(place.before())) } else { *place };
    let damaged_scheme = rest.starts_with("www.") && place.before().ends_with("://");
    if !damaged_scheme && (!place.begins_word() || matches!(place.previous(), Some('@' | '/' | '.'))) {
        return;
    }
    let limit = place.text.floor_char_boundary(place.at + LONGEST);
    let window = place.text.get(place.at..limit).unwrap_or_default();
    let whole = window.get(..run(window)).unwrap_or_default();
    let (address, other) = whole.split_at(glue(whole).unwrap_or(whole.len()));
    if !other.is_empty() && address.ends_with(char::is_alphabetic) {
        // Behind a letter the other is not read, and where this one ends is not certain.
        return;
    }
    let address = without_punctuation(address);
    if is_plain(address) {
        let span = Span::new(place.at, place.at + address.len());
        let address = address.chars().filter(|c| !c.is_whitespace()).collect();
        found.push(Found { span, reference: Reference::Url(Url(address)) });
    }
}

/// How far the address goes: to a sign that no address has, but over a space inside its query ("? share=").
fn run(window: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = window.get(end..).unwrap_or_default();
        end += rest.find(ends_address).unwrap_or(rest.len());
        let (before, after) = window.split_at_checked(end).unwrap_or_default();
        let next = after.strip_prefix(' ').unwrap_or_default();
        let key = next.len() - next.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').len();
        let goes_on =
            before.ends_with(['?', '&']) && key > 0 && next.get(key..).is_some_and(|rest| rest.starts_with('='));
        if !goes_on && !is_torn(before, next) {
            return end;
        }
        end += 1;
    }
}

/// Whether a space stands inside the name of a page, as the query behind it tells: "persberichten/docume nt.asp?id=1".
fn is_torn(before: &str, next: &str) -> bool {
    let word = next.split(char::is_whitespace).next().unwrap_or_default();
    let (page, query) = word.split_once('?').unwrap_or_default();
    let inside = without_scheme(before).1.contains('/');
    // The space stands in the name ("docume nt.asp?id=1"), or behind its point ("article. php?id=1").
    let of_name = before.ends_with(|c: char| c.is_ascii_alphanumeric()) && page.contains('.');
    let of_kind = before.ends_with('.') && page.bytes().all(|byte| byte.is_ascii_lowercase());
    let named = page.starts_with(|c: char| c.is_ascii_alphanumeric()) && (of_name || of_kind);
    inside && named && query.contains('=') && !page.contains('/') && !page.starts_with("www.")
}

/// How many bytes before the dot of `.nl/` belong to a host name; at least one letter of it must be small.
fn host_before(before: &str) -> usize {
    let rest = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.');
    let host = before.get(rest.len()..).unwrap_or_default();
    before.len() - rest.len() - (host.len() - host.trim_start_matches(['-', '.']).len())
}

/// Signs that no address has in print; those that turn the direction of text would show another one than is followed.
fn ends_address(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '„' | '‘' | '|' | '\u{FEFF}')
        || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The address without the punctuation of the sentence around it; a bracket stays when it was opened inside.
fn without_punctuation(run: &str) -> &str {
    let mut address = run;
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '*', '…']);
        let closing = match shorter.chars().next_back() {
            Some(')') => Some(('(', ')')),
            Some(']') => Some(('[', ']')),
            Some('}') => Some(('{', '}')),
            _ => None,
        };
        let Some((open, close)) = closing else {
            return shorter;
        };
        if shorter.matches(open).count() >= shorter.matches(close).count() {
            return shorter;
        }
        address = shorter.strip_suffix(close).unwrap_or(shorter);
    }
}
