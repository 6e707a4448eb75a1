//! Reads an `Operation` from JavaScript: one arm for each variant of `types.d.ts`.

mod values;

use ledgerline_core::Operation;
use wasm_bindgen::JsValue;

use crate::read::{invalid, position, text};
use crate::utf16::Utf16Map;

use values::{day, optional_day, optional_position, optional_text, parts, texts};

pub(crate) fn read(value: &JsValue, map: &Utf16Map<'_>) -> Result<Operation, JsValue> {
    let at = || Ok::<usize, JsValue>(map.to_byte(position(value, "at")?));
    Ok(match text(value, "kind")?.as_str() {
        "set-field" => Operation::SetField { name: text(value, "name")?, value: text(value, "value")? },
        "set-status" => Operation::SetStatus { status: text(value, "status")?, today: optional_day(value, "today")? },
        "toggle-item" => Operation::ToggleItem { at: at()? },
        "add-item" => Operation::AddItem {
            section: text(value, "section")?,
            position: optional_position(value, "position")?,
            text: text(value, "text")?,
        },
        "remove-item" => Operation::RemoveItem { at: at()? },
        "rename-item" => Operation::RenameItem { at: at()?, text: text(value, "text")? },
        "add-log-entry" => Operation::AddLogEntry {
            date: day(value, "date")?,
            title: text(value, "title")?,
            body: texts(value, "body")?,
        },
        "add-decision" => Operation::AddDecision { title: text(value, "title")?, parts: parts(value, "parts")? },
        "add-risk" => {
            Operation::AddRisk { text: text(value, "text")?, mitigation: optional_text(value, "mitigation")? }
        }
        "add-follow-up" => Operation::AddFollowUp { text: text(value, "text")? },
        "set-prose" => Operation::SetProse { section: text(value, "section")?, text: text(value, "text")? },
        "insert-sections" => Operation::InsertSections,
        "rename-title" => Operation::RenameTitle { title: text(value, "title")? },
        "archive" => Operation::Archive { today: optional_day(value, "today")?, note: optional_text(value, "note")? },
        other => return Err(invalid(&format!("there is no operation `{other}`"))),
    })
}
