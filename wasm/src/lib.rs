//! The module of the page: the only place that knows JavaScript.

#![cfg(target_arch = "wasm32")]

use formats::decode::{self, Encoding, Refusal};
use formats::{markup, pdf, word};
use serde::Serialize;
use vraagstuk::{
    Context, Date, DateError, Docket, Failure, GENERATOR, Lang, Mark, Source, Status, Utf16Index, annotate as display,
    brief, calendar, deadline_status, read as read_source, statistics, statistics_csv, status_names,
};
use wasm_bindgen::prelude::*;
use web_sys::{TextDecoder, TextDecoderOptions};

/// Types of what goes in and comes out as a plain value; `www/result.d.ts` is made from the Rust types.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
import type { Asserted, Context, Deadline, DisplayBlock, Dossier, Failure, FoundCitation, Mark, Reading, Sizes, StatusName } from './result.d.ts';

/** A context of which only the day must be given. */
export type AskedContext = Pick<Context, 'asOf'>
  & { lang?: Context['lang'], asserted?: Partial<Asserted> | null };
";

/// Shows a panic in the console, with its place.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Reads pasted text. `context` is `{ asOf, lang?, asserted? }`; the result has its spans in UTF-16 code units.
///
/// # Errors
/// When `context` is not of its type.
#[wasm_bindgen(unchecked_return_type = "Reading")]
pub fn read(
    text: String,
    file_name: Option<String>,
    #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
) -> Result<JsValue, JsValue> {
    let context = asked(context)?;
    to_js(&read_source(&Source { text, file_name, ..Source::default() }, &context).to_utf16())
}

/// Reads the bytes of a file: text, a saved page or official XML, in UTF-8, UTF-16 or Windows-1252.
///
/// # Errors
/// A `Failure` (`{ fileName, code, message }`) when it is not text.
#[wasm_bindgen(js_name = readBytes, unchecked_return_type = "Reading")]
pub fn read_bytes(
    bytes: &[u8],
    file_name: String,
    #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
) -> Result<JsValue, JsValue> {
    let context = asked(context)?;
    to_js(&read_source(&source_of(bytes, file_name, context.lang)?, &context).to_utf16())
}

/// The same without the long parts: text, marks, questions, answers, notes and references are empty, and `Sizes` tells
/// how long they were. Spans are bytes, for nothing is left that they point into.
///
/// # Errors
/// As `readBytes`.
#[wasm_bindgen(js_name = readBrief, unchecked_return_type = "[Reading, Sizes]")]
pub fn read_brief(
    bytes: &[u8],
    file_name: String,
    #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
) -> Result<JsValue, JsValue> {
    let context = asked(context)?;
    to_js(&brief(read_source(&source_of(bytes, file_name, context.lang)?, &context)))
}

/// Reads the runs of a PDF (see `www/worker/formats/pdf.js`): a text each, and six numbers a text.
///
/// # Errors
/// When `context` is not of its type.
#[wasm_bindgen(js_name = readRuns, unchecked_return_type = "Reading")]
pub fn read_runs(
    texts: Vec<String>,
    numbers: &[f32],
    pages: u32,
    file_name: String,
    #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
) -> Result<JsValue, JsValue> {
    let context = asked(context)?;
    let source = pdf::source(pdf::runs(texts, numbers), pages).named(file_name);
    to_js(&read_source(&source, &context).to_utf16())
}

/// Where on the pages of a PDF its reading text stands, from the runs that `readRuns` takes: for each place, in the
/// order of the text, four numbers: index of the run, and in UTF-16 code units where the place begins in the run, where
/// in the text, and how long it is. Nothing when the runs do not make `text`.
#[wasm_bindgen(js_name = placesOf)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "strings of JavaScript come as values")]
pub fn places_of(texts: Vec<String>, numbers: &[f32], text: &str) -> Vec<u32> {
    let runs = pdf::runs(texts.clone(), numbers);
    let (found, places) = pdf::places(runs);
    if found != text {
        return Vec::new();
    }
    let index = Utf16Index::new(text);
    let numbers = places.iter().flat_map(|place| {
        let before = texts.get(place.run).and_then(|run| run.get(..place.at)).unwrap_or_default();
        let span = index.span(place.span);
        [place.run, before.encode_utf16().count(), span.start, span.len()]
    });
    numbers.map(|number| u32::try_from(number).unwrap_or(u32::MAX)).collect()
}

/// Reads the parts of a Word file (see `www/worker/formats/archive.js`), each empty where the file lacks it: document,
/// numbering, styles, footnotes, endnotes, and the relations of document, footnotes and endnotes.
///
/// # Errors
/// When `context` is not of its type.
#[wasm_bindgen(js_name = readWord, unchecked_return_type = "Reading")]
pub fn read_word(
    parts: Vec<String>,
    file_name: String,
    #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
) -> Result<JsValue, JsValue> {
    let context = asked(context)?;
    let mut parts = parts.into_iter();
    let document = parts.next().unwrap_or_default();
    let mut next = || parts.next().filter(|part| !part.is_empty());
    let (numbering, styles, footnotes, endnotes) = (next(), next(), next(), next());
    let relations = [next(), next(), next()];
    let parts = word::Parts { document, numbering, styles, footnotes, endnotes, relations };
    to_js(&read_source(&word::source(&parts).named(file_name), &context).to_utf16())
}

/// What reads a file, by its first kilobyte: `pdf`, `zip` or `text`.
#[wasm_bindgen(js_name = formatOf)]
#[must_use]
pub fn format_of(head: &[u8]) -> String {
    decode::format(head).to_owned()
}

/// The failure with a code, with its sentence.
///
/// # Errors
/// When `context` is not of its type.
#[wasm_bindgen(js_name = failureOf, unchecked_return_type = "Failure")]
pub fn failure_of(
    code: &str,
    file_name: String,
    #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
) -> Result<JsValue, JsValue> {
    let context = asked(context)?;
    Ok(failure(Refusal::of(code), file_name, context.lang))
}

fn source_of(bytes: &[u8], file_name: String, lang: Lang) -> Result<Source, JsValue> {
    match text_of(bytes).and_then(markup::source) {
        Ok(source) => Ok(source.named(file_name)),
        Err(refusal) => Err(failure(refusal, file_name, lang)),
    }
}

/// The text of a file. What is not plain UTF-8 is decoded by the browser.
fn text_of(bytes: &[u8]) -> Result<String, Refusal> {
    let encoding = decode::detect(bytes)?;
    if encoding == Encoding::Utf8
        && let Ok(text) = str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))
    {
        return Ok(text.to_owned());
    }
    let decoder = TextDecoder::new_with_label_and_options(encoding.label(), &TextDecoderOptions::new());
    decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes)).map_err(|_| Refusal::Unreadable)
}

fn failure(refusal: Refusal, file_name: String, lang: Lang) -> JsValue {
    let message = refusal.message(&file_name, lang);
    to_js(&Failure { file_name, code: refusal.code().to_owned(), message }).unwrap_or(JsValue::NULL)
}

/// The blocks and segments in which to show a text; `marks` are those of its reading.
///
/// # Errors
/// When `marks` are not of their type.
#[wasm_bindgen(unchecked_return_type = "DisplayBlock[]")]
pub fn annotate(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "Mark[]")] marks: JsValue,
) -> Result<JsValue, JsValue> {
    let marks: Vec<Mark> = serde_wasm_bindgen::from_value(marks)?;
    to_js(&display(text.encode_utf16().count(), &marks))
}

/// Many documents kept for asking about another day: nothing crosses the boundary but numbers.
#[wasm_bindgen(js_name = Docket)]
#[derive(Default)]
pub struct JsDocket(Docket);

#[wasm_bindgen(js_class = Docket)]
impl JsDocket {
    /// An empty docket.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a reading in the place of one that is there, or after the others. It may lack its text and marks.
    ///
    /// # Errors
    /// When the reading is not of its type.
    pub fn put(
        &mut self,
        index: usize,
        #[wasm_bindgen(unchecked_param_type = "Partial<Reading>")] reading: JsValue,
    ) -> Result<(), JsValue> {
        let facts = serde_wasm_bindgen::from_value(reading)?;
        if index < self.0.documents().len() {
            self.0.replace(index, facts);
        } else {
            self.0.push(facts);
        }
        Ok(())
    }

    /// For each document two numbers: the place of its status in `statuses()`, and its days (-2147483648 for none).
    ///
    /// # Errors
    /// When `as_of` is no date.
    pub fn statuses(&self, as_of: &str) -> Result<Vec<i32>, JsValue> {
        Ok(self.0.statuses(day(as_of)?).flat_map(pair).collect())
    }

    /// The same for each dossier, followed by the number of its documents and their indices.
    ///
    /// # Errors
    /// When `as_of` is no date.
    #[wasm_bindgen(js_name = dossierStatuses)]
    pub fn dossier_statuses(&mut self, as_of: &str) -> Result<Vec<i32>, JsValue> {
        let as_of = day(as_of)?;
        let mut numbers = Vec::new();
        for set in self.0.sets() {
            numbers.extend(pair(deadline_status(&set.facts, as_of)));
            numbers.push(place(set.documents.len()));
            numbers.extend(set.documents.iter().copied().map(place));
        }
        Ok(numbers)
    }

    /// The deadline of one document; `undefined` when there is none of that index.
    ///
    /// # Errors
    /// When `context` is not of its type.
    #[wasm_bindgen(unchecked_return_type = "Deadline | undefined")]
    pub fn deadline(
        &self,
        index: usize,
        #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
    ) -> Result<JsValue, JsValue> {
        let deadline = self.0.deadline(index, &asked(context)?);
        deadline.map_or(Ok(JsValue::UNDEFINED), |deadline| to_js(&deadline))
    }

    /// One dossier; `undefined` when there is none of that index.
    ///
    /// # Errors
    /// When `context` is not of its type.
    #[wasm_bindgen(unchecked_return_type = "Dossier | undefined")]
    pub fn dossier(
        &mut self,
        index: usize,
        #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
    ) -> Result<JsValue, JsValue> {
        let context = asked(context)?;
        let dossier = self.0.sets().get(index).map(|set| set.dossier(&context));
        dossier.map_or(Ok(JsValue::UNDEFINED), |dossier| to_js(&dossier))
    }

    /// A calendar (RFC 5545) of the due dates of what is open. The subject is named only where asked for.
    ///
    /// # Errors
    /// When `context` is not of its type.
    pub fn calendar(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
        include_subject: bool,
    ) -> Result<String, JsValue> {
        let context = asked(context)?;
        let dossiers = self.0.dossiers(&context);
        Ok(calendar(&dossiers, self.0.documents(), &context, include_subject))
    }

    /// Statistics of all dossiers as a table in CSV (UTF-8 with byte order mark, semicolons).
    ///
    /// # Errors
    /// When `context` is not of its type.
    #[wasm_bindgen(js_name = statisticsCsv)]
    pub fn statistics_csv(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "AskedContext")] context: JsValue,
    ) -> Result<String, JsValue> {
        let context = asked(context)?;
        let dossiers = self.0.dossiers(&context);
        let statistics = statistics(&dossiers, self.0.documents());
        Ok(statistics_csv(&statistics, &context))
    }
}

/// A number that no status has, and no count of days.
const NONE: i32 = i32::MIN;

fn pair((status, days): (Status, Option<i64>)) -> [i32; 2] {
    let status = Status::ALL.iter().position(|one| *one == status);
    let days = days.and_then(|days| i32::try_from(days).ok());
    [status.map_or(NONE, place), days.unwrap_or(NONE)]
}

fn place(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(NONE)
}

fn asked(context: JsValue) -> Result<Context, JsValue> {
    Ok(serde_wasm_bindgen::from_value(context)?)
}

fn day(text: &str) -> Result<Date, JsValue> {
    text.parse().map_err(|error: DateError| JsError::new(&error.to_string()).into())
}

/// Every status with its label and tone, in the order in which `Docket.statuses` counts them.
///
/// # Errors
/// When `lang` is neither "nl" nor "en".
#[wasm_bindgen(unchecked_return_type = "StatusName[]")]
pub fn statuses(#[wasm_bindgen(unchecked_param_type = "Context['lang']")] lang: JsValue) -> Result<JsValue, JsValue> {
    to_js(&status_names(serde_wasm_bindgen::from_value(lang)?))
}

/// The citations in any text, with identifier and link: the finder by itself (docs/CITATIONS.md). Spans are UTF-16
/// code units of `text`, in order; only the numbers inside a range share one.
///
/// # Errors
/// None: every text gives a list, which may be empty.
#[wasm_bindgen(js_name = findCitations, unchecked_return_type = "FoundCitation[]")]
pub fn find_citations(text: &str) -> Result<JsValue, JsValue> {
    to_js(&vraagstuk::find_citations(text))
}

/// Name and version of the program, as exports give it.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    GENERATOR.to_owned()
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
