//! Tags and text of XML and HTML, in order. Any text gives tokens, in linear time; nothing is expanded or fetched.

use std::borrow::Cow;

use crate::markup::entities;

/// A piece of a marked-up text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token<'t> {
    /// A start tag.
    Start(Tag<'t>),
    /// An end tag, with its name.
    End(&'t str),
    /// Text with its character references resolved.
    Text(Cow<'t, str>),
}

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag<'t> {
    /// Name without its prefix.
    pub name: &'t str,
    /// Whether it closes itself.
    pub closed: bool,
    attributes: &'t str,
}

impl<'t> Tag<'t> {
    /// The value of an attribute; its prefix and, in HTML, its case do not count.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<Cow<'t, str>> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/'))?;
            let (found, after) = rest.split_at_checked(end.max(1)).filter(|_| end > 0)?;
            let (value, after) = value(after.trim_start());
            rest = after;
            if local(found).eq_ignore_ascii_case(name) {
                return Some(entities::resolve(value));
            }
        }
    }

    /// Whether its `class` holds a word.
    #[must_use]
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_whitespace().any(|word| word == class))
    }
}

/// The value behind the name of an attribute, and what follows it.
fn value(text: &str) -> (&str, &str) {
    let Some(text) = text.strip_prefix('=').map(str::trim_start) else { return ("", text) };
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at_checked(text.find(char::is_whitespace).unwrap_or(text.len())).unwrap_or((text, ""))
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Elements of HTML whose content is no markup.
const RAW: [&str; 6] = ["script", "style", "textarea", "title", "noscript", "iframe"];

/// The tokens of a text.
#[derive(Debug, Clone)]
pub struct Tokens<'t> {
    rest: &'t str,
    html: bool,
    /// Name of the raw element whose content is next.
    raw: Option<&'t str>,
}

impl<'t> Tokens<'t> {
    /// Tokens of XML.
    #[must_use]
    pub const fn xml(text: &'t str) -> Self {
        Self { rest: text, html: false, raw: None }
    }

    /// Tokens of HTML; the content of scripts and styles is left out.
    #[must_use]
    pub const fn html(text: &'t str) -> Self {
        Self { rest: text, html: true, raw: None }
    }

    fn take(&mut self, end: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// What stands before `end`, which is passed; all that is left where it does not occur.
    fn until(&mut self, end: &str) -> &'t str {
        let at = memchr::memmem::find(self.rest.as_bytes(), end.as_bytes());
        let taken = self.take(at.unwrap_or(self.rest.len()));
        self.take(if at.is_some() { end.len() } else { 0 });
        taken
    }

    /// Passes the content of a raw element.
    fn skip_raw(&mut self, name: &str) {
        let ends = memchr::memmem::find_iter(self.rest.as_bytes(), "</");
        let is_end = |at: &usize| {
            self.rest.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
        };
        let end = ends.into_iter().find(is_end).unwrap_or(self.rest.len());
        self.take(end);
    }

    fn markup(&mut self) -> Option<Token<'t>> {
        for (start, end) in [("<!--", "-->"), ("<?", "?>")] {
            if self.rest.starts_with(start) {
                self.take(start.len());
                self.until(end);
                return None;
            }
        }
        if let Some(text) = self.rest.strip_prefix("<![CDATA[") {
            self.rest = text;
            return Some(Token::Text(Cow::Borrowed(self.until("]]>"))));
        }
        let Some(end) = end_of_tag(self.rest) else {
            return Some(Token::Text(Cow::Borrowed(self.take(self.rest.len()))));
        };
        let tag = self.take(end + 1);
        let inside = tag.get(1..end).unwrap_or_default();
        if inside.starts_with('!') {
            return None;
        }
        if let Some(name) = inside.strip_prefix('/') {
            return Some(Token::End(local(name.trim())));
        }
        let closed = inside.ends_with('/');
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let (name, attributes) =
            inside.split_at_checked(inside.find(char::is_whitespace).unwrap_or(inside.len())).unwrap_or((inside, ""));
        let tag = Tag { name: local(name), closed, attributes };
        if self.html && !closed && RAW.iter().any(|raw| raw.eq_ignore_ascii_case(tag.name)) {
            self.raw = Some(tag.name);
        }
        Some(Token::Start(tag))
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        if let Some(name) = self.raw.take() {
            self.skip_raw(name);
        }
        while !self.rest.is_empty() {
            if begins_markup(self.rest) {
                if let Some(token) = self.markup() {
                    return Some(token);
                }
                continue;
            }
            // A sign "<" that begins nothing is text.
            let bytes = self.rest.as_bytes();
            let end = memchr::memchr(b'<', bytes.get(1..).unwrap_or_default()).map_or(bytes.len(), |at| at + 1);
            return Some(Token::Text(entities::resolve(self.take(end))));
        }
        None
    }
}

fn begins_markup(text: &str) -> bool {
    matches!(text.as_bytes(), [b'<', next, ..] if next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?' | b'_'))
}

/// Where the ">" of a tag stands; one between quotation marks does not count.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(tokens: Tokens) -> String {
        let describe = |token| match token {
            Token::Start(tag) if tag.closed => format!("<{}/>", tag.name),
            Token::Start(tag) => format!("<{}>", tag.name),
            Token::End(name) => format!("</{name}>"),
            Token::Text(text) => text.into_owned(),
        };
        tokens.map(describe).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn tags_and_text_in_order() {
        for (text, expected) in [
            ("<?xml version=\"1.0\"?><w:p><w:t xml:space='x'>a &amp; b</w:t></w:p>", "<p>|<t>|a & b|</t>|</p>"),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><br/>x<!-- <p> -->y<![CDATA[<z>&amp;]]>", "]>|<br/>|x|y|<z>&amp;"),
            ("a < b en 3<4 <p title=\"a>b\">c", "a |< b en 3|<4 |<p>|c"),
            ("<p", "<p"),
            ("<a \"<a \"<a >x", "<a>|x"),
            ("&euml;&#235;&#xEB;&onbekend;&", "ëëë&onbekend;&"),
        ] {
            assert_eq!(described(Tokens::xml(text)), expected, "{text}");
        }
        let page = "<SCRIPT>if (a</b) '<p>'</SCRIPT ><p>x<style>p{}";
        assert_eq!(described(Tokens::html(page)), "<SCRIPT>|</SCRIPT>|<p>|x|<style>");
    }

    #[test]
    fn attributes_in_every_form() {
        let text = r#"<td a:Id = 'x&lt;y' colspan=2 checked class="vraag  eerste" />"#;
        let Some(Token::Start(tag)) = Tokens::html(text).next() else { panic!("no tag") };
        assert_eq!(tag.attribute("id").unwrap(), "x<y");
        assert_eq!(tag.attribute("colspan").unwrap(), "2");
        assert_eq!(tag.attribute("checked").unwrap(), "");
        assert_eq!(tag.attribute("href"), None);
        assert!(tag.has_class("eerste") && !tag.has_class("vraa"));
    }
}
