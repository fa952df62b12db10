//! Marked-up files → reading text. One lenient reader of tags serves Word's XML, official XML and saved pages: a full
//! HTML parser would take an eighth of the module, and nothing here depends on how a browser repairs a broken page.

use vraagstuk::Source;

use crate::decode::Refusal;

mod entities;
mod headings;
mod html;
mod mime;
pub(crate) mod tokens;
mod xml;

/// Bytes of a file that show what markup it is.
const BEGINNING: usize = 4096;

/// Tags by which a page is known where nothing says `html`.
const TAGS: [&str; 6] = ["<html", "<body", "<div", "<p>", "<table", "<head"];

/// The source of a file that was decoded: plain text as it is, a saved page or official XML as its reading text.
///
/// # Errors
/// [`Refusal::Entities`] when XML declares entities of its own: nothing is ever expanded or fetched.
pub fn source(text: String) -> Result<Source, Refusal> {
    let start = text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    // A byte order mark that was decoded twice.
    let start = start.strip_prefix("ï»¿").unwrap_or(start).trim_start();
    let head = start.get(..start.floor_char_boundary(BEGINNING)).unwrap_or(start).to_ascii_lowercase();
    if !head.starts_with('<') {
        // Only a file of several parts begins with such a head.
        let saved = head.contains("multipart/related").then(|| mime::page(start)).flatten();
        return Ok(saved.map_or_else(|| Source::new(text), |page| html::source(&page)));
    }
    if TAGS.iter().any(|tag| head.contains(tag)) || head.starts_with("<!doctype html") {
        return Ok(html::source(start));
    }
    if head.starts_with("<?xml") || head.starts_with("<officiele-publicatie") || head.starts_with("<kamervragen") {
        return if start.contains("<!ENTITY") { Err(Refusal::Entities) } else { Ok(xml::source(start)) };
    }
    Ok(Source::new(text))
}

/// The identifier of the publication in an address or a name: "…/ah-tk-20142015-1130.html".
pub(crate) fn identifier(text: &str) -> Option<&str> {
    let at = ["ah-tk-", "ah-ek-", "kv-tk-", "kv-ek-"].iter().filter_map(|start| text.find(start)).min()?;
    let rest = text.get(at..)?;
    let len = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    rest.get(..len).filter(|found| found.ends_with(|c: char| c.is_ascii_digit()))
}
