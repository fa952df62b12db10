//! The only file that knows JavaScript.

use wasm_bindgen::prelude::*;

use crate::{Context, Source, read as read_source};

/// Types of what goes in and comes out as a plain value; `www/result.d.ts` is made from the Rust types.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
import type { Asserted, Context, Reading } from './result.d.ts';

/** A context of which only the day must be given. */
export type AskedContext = Pick<Context, 'asOf'>
  & { lang?: Context['lang'], asserted?: Partial<Asserted> | null };
";

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
    use serde::Serialize as _;
    let context: Context = serde_wasm_bindgen::from_value(context)?;
    let reading = read_source(&Source { text, file_name }, &context).to_utf16();
    Ok(reading.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
