//! What pages leave in a text besides whole lines of furniture: numbers alone, mastheads run together, blank lines.

use std::sync::LazyLock;

use crate::source::furniture::counted_page;
use crate::source::line::{Furniture, Line};
use crate::text::pattern::{Literal, Regex, regex};
use crate::text::span::Span;

/// Numbers that stand on a line of their own: that of the chamber under its name, those of the pages under their feet.
pub fn mark_numbers(text: &str, lines: &mut [Line]) {
    let mut page = 0;
    let mut before: Option<Span> = None;
    // Where feet end with their number a number on the next line is something else.
    let numbered = lines.iter().any(|line| {
        line.furniture == Some(Furniture::Foot)
            && line.span.of(text).contains("vergaderjaar")
            && line.span.of(text).ends_with(|c: char| c.is_ascii_digit())
    });
    for line in lines.iter_mut().filter(|line| !line.span.is_empty()) {
        // Between the name and its number the session year can stand.
        if line.furniture == Some(Furniture::SessionYear) {
            continue;
        }
        let words = line.span.of(text);
        let expected = match before.take().map(|span| span.of(text)) {
            Some(name) if name.starts_with('T') && name.ends_with("Generaal") => "2".to_owned(),
            Some(name) if name.starts_with('E') && name.ends_with("Generaal") => "1".to_owned(),
            Some(_) => page.to_string(),
            None => String::new(),
        };
        match line.furniture {
            None if words.len() <= 3 && words == expected => line.furniture = Some(Furniture::Foot),
            Some(Furniture::Masthead) => before = words.ends_with("Generaal").then_some(line.span),
            Some(Furniture::Foot) if words.contains("vergaderjaar") => {
                page += 1;
                before = (!numbered).then_some(line.span);
            }
            _ => {}
        }
    }
}

/// Feet with the page of the whole session: the first beside the other lines of a foot, the next by their numbers.
pub fn mark_counted_feet(text: &str, lines: &mut [Line]) {
    // Pages that one document takes at most.
    const PAGES: u32 = 20;
    let mut before: Option<u32> = None;
    let mut in_foot = false;
    for line in lines.iter_mut().filter(|line| !line.span.is_empty()) {
        if line.furniture.is_none() {
            let page = counted_page(line.span.of(text));
            let follows = |page: &u32| in_foot || before.is_some_and(|before| (before..before + PAGES).contains(page));
            if let Some(page) = page.filter(follows) {
                line.furniture = Some(Furniture::Foot);
                before = Some(page);
            }
        }
        in_foot = line.furniture == Some(Furniture::Foot);
    }
}

/// What stands behind the end of the document: what a web page has behind its last note, when the whole of it was
/// copied, and the greeting of a mail.
pub fn mark_end(text: &str, lines: &mut [Line]) {
    const TOP: &str = "Naar boven";
    const GREETING: &str = "Met vriendelijke groet";
    static ENDS: [Literal; 2] = [Literal::new(TOP), Literal::new(GREETING)];
    // More lines are no signature.
    const SIGNATURE: usize = 15;
    if ENDS.iter().all(|end| end.find(text).is_none()) {
        return;
    }
    let begins = |line: &Line, words: &[&str]| words.iter().any(|start| line.span.of(text).starts_with(start));
    let top = lines.iter().rposition(|line| line.span.of(text) == TOP);
    let top = top.filter(|_| lines.iter().any(|line| begins(line, &["X Noot"]))).map(|at| at + 1);
    // The greeting of a letter has the minister under it, who signs the answers.
    let signed = |line: &Line| ["inister", "taatssecretaris"].iter().any(|office| line.span.of(text).contains(office));
    let greeting = lines.iter().rposition(|line| begins(line, &[GREETING]) && line.span.len() < 32).filter(|&at| {
        let behind = || lines.iter().skip(at).filter(|line| !line.span.is_empty());
        behind().nth(SIGNATURE).is_none() && !behind().any(signed)
    });
    let Some(end) = top.into_iter().chain(greeting).min() else { return };
    let Some(behind) = lines.get_mut(end..) else { return };
    let goes_on = |line: &Line| {
        begins(line, &["Vraag", "Vragen", "Antwoord", "Toelichting", "Mededeling"]) || line.span.of(text).contains('?')
    };
    if !behind.iter().any(goes_on) {
        for line in behind.iter_mut().filter(|line| !line.span.is_empty()) {
            line.furniture = line.furniture.or(Some(Furniture::Foot));
        }
    }
}

/// "Pagina 2 van 4" of a letter, and what the head of its next page says again: "Datum", "4 maart 2024".
pub fn mark_letter_pages(text: &str, lines: &mut [Line]) {
    const LABELS: [&str; 8] =
        ["Datum", "Onze referentie", "Uw referentie", "Ons kenmerk", "Uw kenmerk", "Kenmerk", "Onderdeel", "Directie"];
    const HEADS: [&str; 3] = ["Ministerie van ", "Directoraat", "Directie "];
    static PAGE: Literal = Literal::new("Pagina ");
    if PAGE.find(text).is_none() {
        return;
    }
    let mut head = false;
    let mut labelled = false;
    for line in lines {
        let words = line.span.of(text);
        if words.is_empty() {
            continue;
        }
        let page = is_page_of(words);
        let label = LABELS.contains(&words);
        let of_head = head
            && words.len() <= 60
            && !words.ends_with('.')
            && (label || labelled || HEADS.iter().any(|head| words.starts_with(head)));
        if page || of_head {
            line.furniture = Some(Furniture::Foot);
        }
        head = page || of_head;
        labelled = of_head && label;
    }
}

/// "Pagina 2 van 4".
fn is_page_of(words: &str) -> bool {
    let numbers = words.strip_prefix("Pagina ").and_then(|rest| rest.split_once(" van "));
    numbers.is_some_and(|(page, pages)| {
        [page, pages].iter().all(|number| number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// Furniture that a narrow column breaks over two or three lines.
pub fn mark_wrapped(text: &str, lines: &mut [Line]) {
    let breaks = |line: &Line| {
        let words = line.span.of(text);
        crate::source::furniture::BREAKABLE.iter().any(|start| words.starts_with(start))
            && !words.ends_with(|c: char| c.is_ascii_digit())
    };
    let broken: Vec<usize> = (0..lines.len()).filter(|&at| lines.get(at).is_some_and(breaks)).collect();
    for at in broken {
        for count in [3, 2] {
            let Some(pieces) = lines.get_mut(at..at + count) else { continue };
            let joined = pieces.iter().map(|line| line.span.of(text)).collect::<Vec<_>>().join(" ");
            let Some(kind) = crate::source::furniture::furniture(&joined)
                .filter(|kind| *kind != Furniture::Foot || ends_foot(&joined))
            else {
                continue;
            };
            let rest = if kind == Furniture::Foot { kind } else { Furniture::Masthead };
            let kinds = std::iter::once(kind).chain(std::iter::repeat(rest));
            pieces.iter_mut().zip(kinds).for_each(|(line, kind)| line.furniture = Some(kind));
            break;
        }
    }
}

/// Whether a foot is whole: it names its publication, and may have the number of the page.
fn ends_foot(words: &str) -> bool {
    let words = words.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    words.contains(" Kamer, vergaderjaar ") && (words.ends_with(" Aanhangsel") || words.ends_with(" Vragen"))
}

static MASTHEAD: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)^ (?<name> (?:Tweede|Eerste)\s+Kamer\s+der\s+Staten-Generaal\s?[12]? ) \s+
        (?<year> Vergaderjaar\s+\d{4}\s?[–-]\s?\d{2,4} (?:\s+Aanhangsel(?:\s+van\s+de\s+Handelingen)?)? ) \s+
        (?<title> Vragen\s+gesteld\s+door\s+de\s+leden\s+der\s+Kamer (?:,\s+met\s+de\s+daarop\s+door\s+de\s+regering\s+gegeven\s+antwoorden)? ) \s+
        (?<number> \d{1,4} | (?:19|20)\d\dZ\d{4,5} ) (?:\s+|$)",
    )
});

/// Adds the masthead that a text of one line begins with, line by line; gives back the rest.
pub fn push_masthead(text: &str, span: Span, lines: &mut Vec<Line>) -> Span {
    let line = span.of(text);
    if line.len() < 120 || !line.starts_with(['T', 'E']) {
        return span;
    }
    let Some(found) = MASTHEAD.captures(line) else { return span };
    let parts = [
        ("name", Some(Furniture::Masthead)),
        ("year", Some(Furniture::SessionYear)),
        ("title", Some(Furniture::Masthead)),
        ("number", None),
    ];
    for (name, furniture) in parts {
        if let Some(part) = found.name(name) {
            lines.push(Line { span: Span::from(part.range()).shifted(span.start), furniture });
        }
    }
    Span::new(span.start + found.get(0).map_or(0, |whole| whole.end()), span.end)
}

/// Takes out the blank lines of a text that has one behind every line: there they end no paragraph.
pub fn single_spaced(text: &str, lines: Vec<Line>) -> Vec<Line> {
    const FEWEST: usize = 16;
    const SHORT: usize = 25;
    let (mut content, mut blank, mut broken) = (0, 0, 0);
    let mut before = "";
    for line in &lines {
        let words = line.span.of(text);
        if words.is_empty() {
            blank += 1;
            continue;
        }
        content += 1;
        let open = before.len() > SHORT && before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-'));
        broken += usize::from(open && words.starts_with(char::is_lowercase));
        before = words;
    }
    // Where paragraphs are whole, hardly a line stops in the middle of a sentence.
    if content < FEWEST || blank * 10 < content * 8 || broken * 12 < content {
        return lines;
    }
    let mut out = Vec::with_capacity(content);
    let mut gap = 0;
    for line in lines {
        gap = if line.span.is_empty() { gap + 1 } else { 0 };
        if gap != 1 && gap < 3 {
            out.push(line);
        }
    }
    out
}
