//! The walk over `document.xml`: paragraphs, rows of tables, references to notes.

use vraagstuk::Source;

use crate::draft::Draft;
use crate::markup::tokens::{Tag, Token, Tokens};
use crate::word::note::{NoteId, NoteKind, Targets};
use crate::word::numbering::Numbering;

/// Elements whose content is not shown: deleted text, codes of fields, what stands for something else, old properties.
const HIDDEN: [&str; 9] =
    ["del", "moveFrom", "instrText", "delText", "Fallback", "pPrChange", "rPrChange", "sectPr", "binData"];

/// The walk and what it has made.
#[derive(Debug)]
pub struct Body<'t> {
    pub draft: Draft,
    /// The notes, in the order of their references.
    pub referred: Vec<NoteId>,
    numbering: Numbering,
    /// Paragraphs that are open: one, or more where a text box stands in one.
    open: Vec<Paragraph>,
    /// Rows of tables that are open, each with its cells, each with its paragraphs.
    rows: Vec<Vec<Vec<Paragraph>>>,
    /// Whether a blank paragraph came before.
    gap: bool,
    targets: &'t Targets,
}

/// A paragraph in the making.
#[derive(Debug, Default)]
struct Paragraph {
    pieces: Vec<Piece>,
    list: Option<String>,
    level: Option<usize>,
    style: Option<String>,
    /// Whether its end is deleted, so that it goes on in the next.
    goes_on: bool,
}

#[derive(Debug)]
enum Piece {
    Text(String),
    Note(usize),
    Break,
    Link,
    /// A link ends, which leads there.
    LinkEnd(String),
}

impl Paragraph {
    fn is_blank(&self) -> bool {
        self.pieces.iter().all(|piece| match piece {
            Piece::Text(text) => text.trim().is_empty(),
            Piece::Break | Piece::Link | Piece::LinkEnd(_) => true,
            Piece::Note(_) => false,
        })
    }

    fn push(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Text(before)) => before.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
    }
}

/// What of the markup decides whether text is shown.
#[derive(Debug, Default)]
struct Shown {
    /// How deep in hidden elements.
    hidden: usize,
    fields: Vec<Field>,
    /// Whether the code of a field is at hand.
    in_code: bool,
    /// Targets of the links that are open, `None` for a field that is none.
    links: Vec<Option<String>>,
    /// Content controls that are open, each with whether it shows only what it asks for.
    controls: Vec<bool>,
    /// Whether the run is hidden text.
    vanished: bool,
    inside: Inside,
    in_text: bool,
}

/// A field: a code, and what it gave when the file was saved.
#[derive(Debug, Default)]
struct Field {
    code: String,
    /// Whether its result, and no longer its code, is at hand.
    result: bool,
}

impl Field {
    fn target(&self) -> Option<&str> {
        target(&self.code)
    }
}

/// Where the code of a field leads that is a link: `HYPERLINK "https://…" \h`.
fn target(code: &str) -> Option<&str> {
    let (_, rest) = code.trim_start().strip_prefix("HYPERLINK")?.split_once('"')?;
    rest.split('"').next()
}

/// Which properties are being read.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Inside {
    #[default]
    Nothing,
    Run,
    Paragraph,
}

impl Shown {
    fn text(&self) -> bool {
        self.hidden == 0
            && !self.vanished
            && !self.controls.contains(&true)
            && self.fields.iter().all(|field| field.result)
    }

    /// The beginning or end of a link that the sign of a field makes.
    fn field(&mut self, tag: &Tag) -> Option<Piece> {
        match tag.attribute("fldCharType").as_deref() {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                let field = self.fields.last_mut()?;
                field.result = true;
                return field.target().map(|_| Piece::Link);
            }
            Some("end") => {
                let field = self.fields.pop().filter(|field| field.result)?;
                return field.target().map(|target| Piece::LinkEnd(target.to_owned()));
            }
            _ => {}
        }
        None
    }
}

impl<'t> Body<'t> {
    pub fn new(numbering: Numbering, targets: &'t Targets) -> Self {
        Self {
            draft: Draft::default(),
            referred: Vec::new(),
            numbering,
            open: Vec::new(),
            rows: Vec::new(),
            gap: false,
            targets,
        }
    }

    pub fn read(&mut self, xml: &str) {
        let mut shown = Shown::default();
        for token in Tokens::xml(xml) {
            match token {
                Token::Start(tag) if shown.hidden > 0 || HIDDEN.contains(&tag.name) => {
                    // A deleted end of a paragraph is an empty element in its properties.
                    if tag.name == "del" && shown.inside == Inside::Paragraph && shown.hidden == 0 {
                        self.paragraph(|paragraph| paragraph.goes_on = true);
                    }
                    shown.in_code = tag.name == "instrText" && shown.hidden == 0;
                    shown.hidden += usize::from(!tag.closed);
                }
                Token::End(_) if shown.hidden > 0 => {
                    shown.hidden -= 1;
                    shown.in_code = false;
                }
                Token::Text(code) if shown.in_code => {
                    shown.fields.last_mut().into_iter().for_each(|field| field.code.push_str(&code));
                }
                Token::Start(tag) => self.start(&tag, &mut shown),
                Token::End(name) => self.end(name, &mut shown),
                Token::Text(text) if shown.in_text && shown.text() => self.paragraph(|it| it.push(&text)),
                Token::Text(_) => {}
            }
        }
        while let Some(paragraph) = self.open.pop() {
            self.write(&paragraph);
        }
    }

    fn paragraph(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.open.last_mut() {
            change(paragraph);
        }
    }

    fn start(&mut self, tag: &Tag, shown: &mut Shown) {
        match tag.name {
            "p" if tag.closed => self.close(Paragraph::default()),
            "p" => self.open_paragraph(),
            "pPr" if !tag.closed => shown.inside = Inside::Paragraph,
            "rPr" if !tag.closed && shown.inside == Inside::Nothing => shown.inside = Inside::Run,
            "r" => shown.vanished = false,
            "vanish" if shown.inside == Inside::Run => {
                shown.vanished = !matches!(tag.attribute("val").as_deref(), Some("0" | "false"));
            }
            "t" => shown.in_text = !tag.closed,
            "fldChar" => {
                let link = shown.field(tag);
                self.paragraph(|paragraph| paragraph.pieces.extend(link));
            }
            "hyperlink" if !tag.closed => {
                let target = tag.attribute("id").and_then(|id| self.targets.get(id.as_ref()));
                shown.links.push(Some(target.cloned().unwrap_or_default()));
                self.paragraph(|paragraph| paragraph.pieces.push(Piece::Link));
            }
            "fldSimple" if !tag.closed => {
                let code = tag.attribute("instr").unwrap_or_default();
                shown.links.push(target(&code).map(str::to_owned));
                self.paragraph(|paragraph| paragraph.pieces.extend(target(&code).map(|_| Piece::Link)));
            }
            "sdt" if !tag.closed => shown.controls.push(false),
            // "Klik hier om een datum in te voeren": nobody wrote that.
            "showingPlcHdr" if !matches!(tag.attribute("val").as_deref(), Some("0" | "false")) => {
                shown.controls.last_mut().into_iter().for_each(|placeholder| *placeholder = true);
            }
            "tr" if !tag.closed => self.rows.push(Vec::new()),
            "tc" if !tag.closed => self.rows.last_mut().into_iter().for_each(|row| row.push(Vec::new())),
            _ if shown.inside == Inside::Paragraph => self.property(tag),
            "tab" | "br" | "cr" | "noBreakHyphen" | "sym" if shown.text() => self.sign(tag),
            "footnoteReference" | "endnoteReference" if shown.text() => self.refer(tag),
            _ => {}
        }
    }

    /// A paragraph whose end is deleted goes on in the next.
    fn open_paragraph(&mut self) {
        let goes_on = self.open.last().is_some_and(|paragraph| paragraph.goes_on);
        if goes_on {
            self.paragraph(|paragraph| paragraph.goes_on = false);
        } else {
            self.open.push(Paragraph::default());
        }
    }

    fn property(&mut self, tag: &Tag) {
        let value = tag.attribute("val").map(std::borrow::Cow::into_owned);
        self.paragraph(|paragraph| match tag.name {
            "numId" => paragraph.list = value,
            "ilvl" => paragraph.level = value.and_then(|level| level.parse().ok()),
            "pStyle" => paragraph.style = value,
            _ => {}
        });
    }

    fn sign(&mut self, tag: &Tag) {
        self.paragraph(|paragraph| match tag.name {
            "tab" => paragraph.push("\t"),
            "noBreakHyphen" => paragraph.push("-"),
            "sym" => paragraph.push(" "),
            _ => paragraph.pieces.push(Piece::Break),
        });
    }

    fn refer(&mut self, tag: &Tag) {
        let kind = if tag.name == "footnoteReference" { NoteKind::Footnote } else { NoteKind::Endnote };
        let Some(id) = tag.attribute("id") else { return };
        self.referred.push((kind, id.into_owned()));
        let number = self.referred.len();
        self.paragraph(|paragraph| paragraph.pieces.push(Piece::Note(number)));
    }

    fn end(&mut self, name: &str, shown: &mut Shown) {
        match name {
            "t" => shown.in_text = false,
            "hyperlink" | "fldSimple" => {
                let end = shown.links.pop().flatten().map(Piece::LinkEnd);
                self.paragraph(|paragraph| paragraph.pieces.extend(end));
            }
            "sdt" => {
                shown.controls.pop();
            }
            "rPr" if shown.inside == Inside::Run => shown.inside = Inside::Nothing,
            "pPr" => shown.inside = Inside::Nothing,
            "p" => {
                if self.open.last().is_some_and(|paragraph| !paragraph.goes_on)
                    && let Some(paragraph) = self.open.pop()
                {
                    self.close(paragraph);
                }
            }
            "tr" => self.close_row(),
            _ => {}
        }
    }

    /// A whole paragraph goes into the cell at hand or into the text.
    fn close(&mut self, paragraph: Paragraph) {
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => cell.push(paragraph),
            None => self.write(&paragraph),
        }
    }

    /// A row whose cells hold a paragraph each is a line; otherwise every paragraph is one, cell by cell.
    fn close_row(&mut self) {
        let Some(row) = self.rows.pop() else { return };
        let mut cells: Vec<Vec<Paragraph>> = row
            .into_iter()
            .map(|cell| cell.into_iter().filter(|paragraph| !paragraph.is_blank()).collect::<Vec<_>>())
            .filter(|cell| !cell.is_empty())
            .collect();
        if cells.len() > 1 && cells.iter().all(|cell| cell.len() == 1) {
            let mut line = Paragraph::default();
            for mut paragraph in cells.drain(..).flatten() {
                if !line.pieces.is_empty() {
                    line.push("\t");
                }
                line.pieces.append(&mut paragraph.pieces);
            }
            self.close(line);
        } else {
            cells.into_iter().flatten().for_each(|paragraph| self.close(paragraph));
        }
    }

    fn write(&mut self, paragraph: &Paragraph) {
        if paragraph.is_blank() {
            self.gap = true;
            return;
        }
        self.draft.paragraph(std::mem::take(&mut self.gap));
        let style = paragraph.style.as_deref();
        if let Some(number) = self.numbering.next(paragraph.list.as_deref(), paragraph.level, style) {
            self.draft.push(&number);
            self.draft.push(" ");
        }
        for piece in &paragraph.pieces {
            match piece {
                Piece::Text(text) => self.draft.push(text),
                Piece::Note(number) => self.draft.marker(&number.to_string()),
                Piece::Break => self.draft.paragraph(false),
                Piece::Link => self.draft.begin_link(),
                Piece::LinkEnd(target) => self.draft.end_link(target),
            }
        }
    }
}

/// Id and text of each note of `footnotes.xml` or `endnotes.xml`.
pub fn notes(xml: &str, targets: &Targets) -> Vec<(String, Source)> {
    let footnotes = memchr::memmem::find(xml.as_bytes(), b"<w:footnote ").is_some();
    let (start, end) = if footnotes { ("<w:footnote ", "</w:footnote>") } else { ("<w:endnote ", "</w:endnote>") };
    let starts: Vec<usize> = memchr::memmem::find_iter(xml.as_bytes(), start).collect();
    let ends = starts.iter().skip(1).copied().chain([xml.len()]);
    // Each note is a small body of its own.
    let notes = starts.iter().zip(ends).filter_map(|(&start, next)| {
        let note = xml.get(start..next)?;
        let note = memchr::memmem::find(note.as_bytes(), end.as_bytes()).and_then(|at| note.get(..at)).unwrap_or(note);
        let Some(Token::Start(tag)) = Tokens::xml(note).next() else { return None };
        let id = tag.attribute("id").filter(|_| tag.attribute("type").is_none())?;
        let mut body = Body::new(Numbering::default(), targets);
        body.read(note);
        Some((id.into_owned(), body.draft.finish()))
    });
    notes.collect()
}
