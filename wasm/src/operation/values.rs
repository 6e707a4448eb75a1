//! Reads what an `Operation` is made of: days, lists of texts, the parts of a decision, and what may be left out.

use js_sys::Array;
use ledgerline_core::ledger::{Date, PartKind};
use wasm_bindgen::JsValue;

use crate::read::{invalid, position, property, text};

/// Whether `name` is left out: `undefined` or `null`.
fn is_absent(value: &JsValue, name: &str) -> Result<bool, JsValue> {
    let value = property(value, name)?;
    Ok(value.is_undefined() || value.is_null())
}

pub(super) fn optional_text(value: &JsValue, name: &str) -> Result<Option<String>, JsValue> {
    if is_absent(value, name)? { Ok(None) } else { text(value, name).map(Some) }
}

pub(super) fn optional_position(value: &JsValue, name: &str) -> Result<Option<usize>, JsValue> {
    if is_absent(value, name)? { Ok(None) } else { position(value, name).map(Some) }
}

pub(super) fn optional_day(value: &JsValue, name: &str) -> Result<Option<Date>, JsValue> {
    if is_absent(value, name)? { Ok(None) } else { day(value, name).map(Some) }
}

pub(super) fn day(value: &JsValue, name: &str) -> Result<Date, JsValue> {
    let day = text(value, name)?.parse();
    day.map_err(|_| invalid(&format!("`{name}` must be a day of the calendar, as YYYY-MM-DD")))
}

/// An array of strings; empty if it is left out.
pub(super) fn texts(value: &JsValue, name: &str) -> Result<Vec<String>, JsValue> {
    if is_absent(value, name)? {
        return Ok(Vec::new());
    }
    let array = property(value, name)?;
    let not_texts = || invalid(&format!("`{name}` must be an array of strings"));
    if !Array::is_array(&array) {
        return Err(not_texts());
    }
    Array::from(&array).iter().map(|line| line.as_string().ok_or_else(not_texts)).collect()
}

/// The parts of a decision by their kinds, as far as they are given, `other` too, which the engine refuses; none if the
/// object is left out.
pub(super) fn parts(value: &JsValue, name: &str) -> Result<Vec<(PartKind, String)>, JsValue> {
    let mut parts = Vec::new();
    if is_absent(value, name)? {
        return Ok(parts);
    }
    let object = property(value, name)?;
    for &kind in PartKind::ALL {
        parts.extend(optional_text(&object, kind.name())?.map(|text| (kind, text)));
    }
    Ok(parts)
}
