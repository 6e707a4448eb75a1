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
    let code = match refusal {
        EditError::NoBox => "not-found",
        EditError::AmbiguousField { .. } => "ambiguous",
        EditError::InvalidName { .. } | EditError::InvalidValue { .. } => "invalid-value",
        _ => "conflict",
    };
    error(code, &refusal.to_string())
}
