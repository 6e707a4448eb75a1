//! Reads an `Operation` from JavaScript.

use ledgerline_core::Operation;
use wasm_bindgen::JsValue;

use crate::read::{invalid, position, text};
use crate::utf16::Utf16Map;

pub(crate) fn read(value: &JsValue, map: &Utf16Map<'_>) -> Result<Operation, JsValue> {
    match text(value, "kind")?.as_str() {
        "set-field" => Ok(Operation::SetField { name: text(value, "name")?, value: text(value, "value")? }),
        "toggle-item" => Ok(Operation::ToggleItem { at: map.to_byte(position(value, "at")?) }),
        other => Err(invalid(&format!("there is no operation `{other}`: use `set-field` or `toggle-item`"))),
    }
}
