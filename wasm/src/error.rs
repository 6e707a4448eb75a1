//! Errors as JavaScript sees them: an `Error` called `LedgerlineError` with a `code`.

use js_sys::{Error, Reflect};
use ledgerline_core::EditError;
use wasm_bindgen::JsValue;

pub(crate) fn error(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    error.set_name("LedgerlineError");
    // Setting a property of a fresh error cannot fail.
    let _ = Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code));
    error.into()
}

pub(crate) fn refused(refusal: &EditError) -> JsValue {
    error(refusal.code(), &refusal.to_string())
}
