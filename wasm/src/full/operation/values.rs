//! Reads what an `Operation` is made of: days, lists of texts, the parts of a decision, and what may be left out.

use js_sys::{Array, Object};
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

/// The parts of a decision by their kinds, as far as they are given; none if the object is left out. A key that is
/// none of them is refused: what it says must not be lost without a word.
pub(super) fn parts(value: &JsValue, name: &str) -> Result<Vec<(PartKind, String)>, JsValue> {
    let mut parts = Vec::new();
    if is_absent(value, name)? {
        return Ok(parts);
    }
    let object = property(value, name)?;
    for key in Object::keys(&Object::from(object.clone())).iter() {
        let key = key.as_string().unwrap_or_default();
        if !PartKind::REQUIRED.iter().any(|kind| kind.name() == key) {
            return Err(invalid(&format!("a decision has no part `{key}`")));
        }
    }
    for kind in PartKind::REQUIRED {
        parts.extend(optional_text(&object, kind.name())?.map(|text| (kind, text)));
    }
    Ok(parts)
}
