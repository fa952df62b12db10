//! A reading text in the making: what every format that is not plain text is written into.

use vraagstuk::{Hints, Joint, Line, Link, Marker, Note, Source, Span, joint, trimmed};

/// The words of links, and where they lead.
type Leads = Vec<(String, String)>;

/// Paragraphs on lines of their own, markers in them, notes at the end.
#[derive(Debug, Default)]
pub struct Draft {
    text: String,
    /// Number, digits, and what is taken out with them.
    markers: Vec<(u32, Span, Span)>,
    /// Number, text, and the links in it: their words and where they lead.
    notes: Vec<(u32, String, Leads)>,
    links: Vec<Link>,
    /// Where the link at hand begins.
    link: Option<usize>,
    /// The links of the next note.
    links_of_note: Leads,
    /// Where the paragraph at hand begins.
    start: usize,
}

impl Draft {
    /// Begins a paragraph, behind a blank line where `apart`.
    pub fn paragraph(&mut self, apart: bool) {
        self.text.truncate(self.text.trim_end().len());
        if !self.text.is_empty() {
            self.text.push_str(if apart { "\n\n" } else { "\n" });
        }
        self.start = self.text.len();
    }

    /// Whether the paragraph at hand is empty.
    #[must_use]
    pub fn is_at_start(&self) -> bool {
        self.start == self.text.len()
    }

    /// The last word of the paragraph at hand.
    #[must_use]
    pub fn last_word(&self) -> &str {
        let text = self.text.get(self.start..).unwrap_or_default();
        text.rsplit(char::is_whitespace).next().unwrap_or_default()
    }

    /// Adds text with its white space made single spaces.
    pub fn push(&mut self, text: &str) {
        for (at, word) in text.split(is_space).enumerate() {
            if at > 0 && !self.is_at_start() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
            self.text
                .extend(word.chars().filter(|&c| !matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}') && !c.is_control()));
        }
    }

    /// Makes ready for the next printed line of the paragraph, which begins with `next`.
    pub fn next_line(&mut self, next: &str) {
        self.text.truncate(self.text.trim_end().len());
        match joint(self.text.get(self.start..).unwrap_or_default(), next) {
            Joint::Direct => {}
            Joint::With(space) => self.text.push_str(space),
            Joint::DropHyphen => {
                self.text.pop();
            }
        }
    }

    /// Adds markers: every number in `text`, which is taken out of the clean text as a whole.
    pub fn marker(&mut self, text: &str) {
        let text = text.trim();
        let cut = Span::new(self.text.len(), self.text.len() + text.len());
        let mut digits = 0..0;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            if c.is_ascii_digit() {
                digits = if digits.end == at && !digits.is_empty() { digits.start..at + 1 } else { at..at + 1 };
            } else if !digits.is_empty() {
                if let Some(number) = text.get(digits.clone()).and_then(|digits| digits.parse().ok()) {
                    self.markers.push((number, Span::from(digits.clone()).shifted(cut.start), cut));
                }
                digits = 0..0;
            }
        }
        self.text.push_str(text);
    }

    /// Whether the paragraph at hand is nothing but the number of a list item: "1.", "a)".
    #[must_use]
    pub fn ends_with_item_number(&self) -> bool {
        let text = self.text.get(self.start..).unwrap_or_default().trim();
        let Some(number) = text.strip_suffix(['.', ')', '°']) else { return false };
        let digits = number.trim_start_matches(|c: char| c.is_ascii_digit());
        let letter = digits.len() == 1 && digits.starts_with(|c: char| c.is_ascii_alphabetic());
        // Not "Ja." and "Nee.", which are whole answers.
        let roman = number.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
        number.len() <= 4 && !number.is_empty() && (digits.is_empty() || letter || roman)
    }

    /// The number of the next note: as printed, or the next in order where the print is no number.
    #[must_use]
    pub fn note_number(&self, printed: &str) -> u32 {
        let next = self.notes.last().map_or(1, |(number, ..)| number.saturating_add(1));
        printed.trim().trim_matches(['[', ']', '(', ')', '.']).parse().unwrap_or(next)
    }

    /// What follows is the text of a link.
    pub fn begin_link(&mut self) {
        self.link = Some(self.text.len());
    }

    /// The text of a link was added.
    pub fn end_link(&mut self, target: &str) {
        let Some(start) = self.link.take() else { return };
        let span = trimmed(&self.text, Span::new(start.min(self.text.len()), self.text.len()));
        if !span.is_empty() {
            self.links.push(Link { span, target: target.to_owned() });
        }
    }

    /// Words of the next note lead somewhere.
    pub fn link_in_note(&mut self, words: &str, target: &str) {
        self.links_of_note.push((one_line(words), target.to_owned()));
    }

    /// Adds a note; its text becomes one line.
    pub fn note(&mut self, number: u32, text: &str) {
        self.notes.push((number, one_line(text), std::mem::take(&mut self.links_of_note)));
    }

    /// The source: the text with its notes behind it.
    #[must_use]
    pub fn finish(mut self) -> Source {
        self.paragraph(true);
        let mut notes: Vec<Note> = Vec::new();
        for (number, note, links) in std::mem::take(&mut self.notes) {
            let mark = Span::new(self.text.len(), self.text.len() + number.to_string().len());
            let line = Span::new(mark.end + 1, mark.end + 1 + note.len());
            self.text.extend([&number.to_string(), " ", &note, "\n"]);
            self.links.extend(placed(links, &note, line.start));
            notes.push(Note { number, mark, lines: vec![Line { span: line, furniture: None }], group: 0 });
        }
        self.text.truncate(self.text.trim_end().len());
        self.text.push('\n');
        let markers = tie(&self.markers, &notes);
        Source {
            text: self.text,
            file_name: None,
            hints: Hints { notes, markers, links: self.links, ..Hints::default() },
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Links of a note, found one after the other in its text, which begins at `start`.
fn placed(links: Leads, note: &str, start: usize) -> Vec<Link> {
    let mut from = 0;
    let mut placed = Vec::new();
    for (words, target) in links {
        let rest = note.get(from..).unwrap_or_default();
        let Some(at) = rest.find(&words).filter(|_| !words.is_empty()) else { continue };
        let span = Span::new(from + at, from + at + words.len());
        from = span.end;
        placed.push(Link { span: span.shifted(start), target });
    }
    placed
}

fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// The note of each marker; where notes begin again at 1, the first that no earlier marker has gone beyond.
fn tie(markers: &[(u32, Span, Span)], notes: &[Note]) -> Vec<Marker> {
    let mut by_number: std::collections::HashMap<u32, Vec<usize>> = std::collections::HashMap::new();
    for (index, note) in notes.iter().enumerate() {
        by_number.entry(note.number).or_default().push(index);
    }
    let mut last = 0;
    let mut expected = 1;
    let mut tied = Vec::new();
    for &(number, span, cut) in markers {
        let candidates = by_number.get(&number).map(Vec::as_slice).unwrap_or_default();
        let note = candidates.iter().copied().find(|&note| note >= last).or_else(|| candidates.last().copied());
        // A raised digit that no note answers is a marker only where it goes on with the numbering.
        if note.is_none() && number != expected {
            continue;
        }
        last = note.unwrap_or(last);
        expected = number.saturating_add(1);
        tied.push(Marker { note, number, span, cut });
    }
    tied
}
