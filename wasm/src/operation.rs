//! Reads an `Operation` from JavaScript.

use js_sys::Reflect;
use ledgerline_core::Operation;
use wasm_bindgen::JsValue;

use crate::error::error;
use crate::utf16::Utf16Map;

pub(crate) fn read(value: &JsValue, map: &Utf16Map<'_>) -> Result<Operation, JsValue> {
    match text(value, "kind")?.as_str() {
        "set-field" => Ok(Operation::SetField { name: text(value, "name")?, value: text(value, "value")? }),
        "toggle-item" => Ok(Operation::ToggleItem { at: map.to_byte(position(value, "at")?) }),
        other => Err(invalid(&format!("there is no operation `{other}`: use `set-field` or `toggle-item`"))),
    }
}

fn property(value: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(value, &JsValue::from_str(name)).map_err(|_| invalid("an operation is an object with a `kind`"))
}

fn text(value: &JsValue, name: &str) -> Result<String, JsValue> {
    property(value, name)?.as_string().ok_or_else(|| invalid(&format!("`{name}` must be a string")))
}

fn position(value: &JsValue, name: &str) -> Result<usize, JsValue> {
    let number =
        property(value, name)?.as_f64().filter(|n| n.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(n));
    number.map(|n| n as usize).ok_or_else(|| invalid(&format!("`{name}` must be a whole number, zero or more")))
}

fn invalid(message: &str) -> JsValue {
    error("invalid-operation", message)
}
