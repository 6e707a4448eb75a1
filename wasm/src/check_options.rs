//! Reads `CheckOptions` and `FixOptions` from JavaScript.

use ledgerline_core::ledger::Date;
use wasm_bindgen::JsValue;

use crate::error::error;
use crate::read::property;

/// What a check or a fix is told besides the text.
#[derive(Default)]
pub(crate) struct Asked {
    pub(crate) today: Option<Date>,
    pub(crate) previous: Option<String>,
    pub(crate) with_fixes: bool,
}

impl Asked {
    /// What `value` asks for; nothing, if it is `undefined` or `null`.
    pub(crate) fn read(value: &JsValue) -> Result<Self, JsValue> {
        if value.is_undefined() || value.is_null() {
            return Ok(Self::default());
        }
        if !value.is_object() {
            return Err(error("invalid-options", "the options must be an object"));
        }
        Ok(Self {
            today: text(value, "today")?.map(|day| day.parse().map_err(|_| not_a_day())).transpose()?,
            previous: text(value, "previous")?,
            with_fixes: property(value, "fixes")?.is_truthy(),
        })
    }
}

/// A string that may be left out.
fn text(value: &JsValue, name: &str) -> Result<Option<String>, JsValue> {
    let value = property(value, name)?;
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    value.as_string().map(Some).ok_or_else(|| error("invalid-options", &format!("`{name}` must be a string")))
}

fn not_a_day() -> JsValue {
    error("invalid-options", "`today` must be a day of the calendar, as YYYY-MM-DD")
}
