//! Reads `TextEdit[]` from JavaScript.

use js_sys::Array;
use ledgerline_core::{Span, TextEdit};
use wasm_bindgen::JsValue;

use crate::read::{invalid, position, property, text};
use crate::utf16::Utf16Map;

pub(crate) fn read(value: &JsValue, map: &Utf16Map<'_>) -> Result<Vec<TextEdit>, JsValue> {
    if !Array::is_array(value) {
        return Err(invalid("the edits must be an array"));
    }
    Array::from(value).iter().map(|edit| one(&edit, map)).collect()
}

fn one(value: &JsValue, map: &Utf16Map<'_>) -> Result<TextEdit, JsValue> {
    let span = property(value, "span")?;
    let (start, end) = (position(&span, "start")?, position(&span, "end")?);
    if end < start {
        return Err(invalid("`end` must not be before `start`"));
    }
    Ok(TextEdit {
        span: Span::new(map.to_byte(start), map.to_byte(end)),
        expected: text(value, "expected")?,
        replacement: text(value, "replacement")?,
    })
}
