//! Reads plain JavaScript values. By hand and not with serde: what reading with serde brings along would cost the module
//! ten times what it saves here.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::error::error;

pub(crate) fn property(value: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(value, &JsValue::from_str(name)).map_err(|_| invalid(&format!("`{name}` belongs to an object")))
}

#[cfg(feature = "full")]
pub(crate) fn text(value: &JsValue, name: &str) -> Result<String, JsValue> {
    property(value, name)?.as_string().ok_or_else(|| invalid(&format!("`{name}` must be a string")))
}

/// A whole number from zero on.
#[cfg(feature = "full")]
pub(crate) fn position(value: &JsValue, name: &str) -> Result<usize, JsValue> {
    whole(&property(value, name)?, name)
}

/// `value`, which is called `name`, as a whole number from zero on.
pub(crate) fn whole(value: &JsValue, name: &str) -> Result<usize, JsValue> {
    let number = value.as_f64().unwrap_or(-1.0);
    let position = number as usize;
    // The cast saturates, so only whole numbers in range survive the way back.
    if position as f64 == number {
        Ok(position)
    } else {
        Err(invalid(&format!("`{name}` must be a whole number, zero or more")))
    }
}

pub(crate) fn invalid(message: &str) -> JsValue {
    error("invalid-operation", message)
}
