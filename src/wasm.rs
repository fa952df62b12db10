//! The only file that knows JavaScript.

use wasm_bindgen::prelude::*;

use crate::{Context, Source, read as read_source};

/// Reads pasted text. `context` is `{ asOf, lang?, asserted? }`; the result has its spans in UTF-16 code units.
///
/// # Errors
/// When `context` is not of its type.
#[wasm_bindgen]
pub fn read(text: String, file_name: Option<String>, context: JsValue) -> Result<JsValue, JsValue> {
    use serde::Serialize as _;
    let context: Context = serde_wasm_bindgen::from_value(context)?;
    let reading = read_source(&Source { text, file_name }, &context).to_utf16();
    Ok(reading.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
