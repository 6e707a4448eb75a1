//! The wasm package: one exported function for each thing the core does. Owns the border to JavaScript and nothing
//! else: positions in UTF-16 units, errors with a `code`, plain objects. The types are those of `types.d.ts`.
//!
//! What is in this file is all that the site's editor calls, and all that its own, smaller module exports: the crate
//! without the feature `full`.

mod check_options;
mod dto;
mod error;
#[cfg(feature = "full")]
mod full;
mod read;
mod settings;
mod utf16;

#[cfg(feature = "full")]
pub use full::*;
use ledgerline_core::html::{Boxes, RenderOptions};
use ledgerline_core::{CheckOptions, EditError, Ledger, Settings, TextEdit};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::check_options::Asked;
use crate::settings::configured;
use crate::utf16::Utf16Map;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// `Settings`, wholly or in part.
    #[wasm_bindgen(typescript_type = "Partial<Settings>")]
    pub type JsSettings;
    /// A `Diagnostic[]`.
    #[wasm_bindgen(typescript_type = "Diagnostic[]")]
    pub type JsDiagnostics;
    /// `CheckOptions`.
    #[wasm_bindgen(typescript_type = "CheckOptions")]
    pub type JsCheckOptions;
    /// A `TextEdit[]`.
    #[wasm_bindgen(typescript_type = "TextEdit[]")]
    pub type JsTextEdits;
    /// A `Preview`.
    #[wasm_bindgen(typescript_type = "Preview")]
    pub type JsPreview;
}

/// The version of this package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Sets what a project asks of its ledgers, for all calls that follow: what `ledgerline config show --format json` prints.
/// What is left out is as it is built in; `null` brings all of that back. Throws a `LedgerlineError` if the settings are
/// none, and keeps those it had.
#[wasm_bindgen]
pub fn configure(settings: Option<JsSettings>) -> Result<(), JsValue> {
    settings::configure(&settings.map_or(JsValue::NULL, JsValue::from))
}

/// Checks a ledger. The findings are sorted by place; they carry fixes only if these are asked for. Throws a
/// `LedgerlineError` if the options are none.
#[wasm_bindgen]
pub fn check(source: &str, options: Option<JsCheckOptions>) -> Result<JsDiagnostics, JsValue> {
    let asked = Asked::read(&options.map_or(JsValue::UNDEFINED, JsValue::from))?;
    let findings = configured(|settings| {
        let previous = asked.previous.as_deref().map(|text| Ledger::parse_with(text, &settings.vocabulary));
        let ledger = Ledger::parse_with(source, &settings.vocabulary);
        ledgerline_core::check(&ledger, &check_options(&asked, settings, previous.as_ref()))
    });
    let map = Utf16Map::new(source);
    to_js(&findings.iter().map(|finding| dto::DiagnosticDto::new(finding, &map)).collect::<Vec<_>>())
}

/// What a page shows of a ledger. Never fails: any text gives a ledger.
#[wasm_bindgen]
pub fn preview(source: &str) -> Result<JsPreview, JsValue> {
    let ledger = read_ledger(source);
    to_js(&dto::PreviewDto {
        title: ledger.title.as_ref().map(|title| title.text.clone()),
        status: ledger.status().map(dto::StatusDto::from),
        progress: ledger.progress().into(),
        html: html(&ledger, true),
    })
}

/// The splices that tick the item whose mark is at `at`, or open it. Throws a `LedgerlineError` if that is refused.
#[wasm_bindgen(js_name = toggleItem)]
pub fn toggle_item(source: &str, at: &JsValue) -> Result<JsTextEdits, JsValue> {
    let map = Utf16Map::new(source);
    let at = map.to_byte(read::whole(at, "at")?);
    let edits = configured(|settings| ledgerline_core::edit::toggle_item(source, at, settings));
    edits_to_js(edits, &map)
}

fn check_options<'a>(asked: &Asked, settings: &'a Settings, previous: Option<&'a Ledger<'a>>) -> CheckOptions<'a> {
    CheckOptions { settings, today: asked.today, previous, with_fixes: asked.with_fixes }
}

fn read_ledger(source: &str) -> Ledger<'_> {
    configured(|settings| Ledger::parse_with(source, &settings.vocabulary))
}

/// Safe HTML, made for a page that has a heading of its own. The boxes can be ticked if it is `interactive`.
fn html(ledger: &Ledger<'_>, interactive: bool) -> String {
    let map = Utf16Map::new(ledger.source());
    let position = |byte: usize| map.to_utf16(byte);
    let boxes = if interactive { Boxes::Interactive(&position) } else { Boxes::Static };
    ledgerline_core::html::render(ledger, &RenderOptions { heading_shift: 1, boxes, ..RenderOptions::default() })
}

fn edits_to_js(edits: Result<Vec<TextEdit>, EditError>, map: &Utf16Map<'_>) -> Result<JsTextEdits, JsValue> {
    let edits = edits.map_err(|refusal| error::refused(&refusal))?;
    to_js(&edits.iter().map(|edit| dto::TextEditDto::new(edit, map)).collect::<Vec<_>>())
}

/// Plain objects, `null` for what is not there.
fn to_js<T: JsCast>(value: &impl Serialize) -> Result<T, JsValue> {
    let serializer =
        serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    Ok(value.serialize(&serializer)?.unchecked_into())
}
