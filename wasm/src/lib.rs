//! The wasm package: one exported function for each thing the core does. Owns the border to JavaScript and nothing
//! else: positions in UTF-16 units, errors with a `code`, plain objects. The types are those of `types.d.ts`.

mod changes;
mod check_options;
mod dto;
mod error;
mod operation;
mod read;
mod settings;
mod text_edits;
mod utf16;

use ledgerline_core::html::{Boxes, RenderOptions};
use ledgerline_core::merge::MergeOptions;
use ledgerline_core::{CheckOptions, Ledger, Settings};
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
    /// A `Ledger`.
    #[wasm_bindgen(typescript_type = "Ledger")]
    pub type JsLedger;
    /// A `Diagnostic[]`.
    #[wasm_bindgen(typescript_type = "Diagnostic[]")]
    pub type JsDiagnostics;
    /// `CheckOptions`.
    #[wasm_bindgen(typescript_type = "CheckOptions")]
    pub type JsCheckOptions;
    /// `FixOptions`.
    #[wasm_bindgen(typescript_type = "FixOptions")]
    pub type JsFixOptions;
    /// `Fixed`.
    #[wasm_bindgen(typescript_type = "Fixed")]
    pub type JsFixed;
    /// A `Change[]`.
    #[wasm_bindgen(typescript_type = "Change[]")]
    pub type JsChanges;
    /// A `Merge`.
    #[wasm_bindgen(typescript_type = "Merge")]
    pub type JsMerge;
    /// An `Operation`.
    #[wasm_bindgen(typescript_type = "Operation")]
    pub type JsOperation;
    /// A `TextEdit[]`.
    #[wasm_bindgen(typescript_type = "TextEdit[]")]
    pub type JsTextEdits;
    /// `RenderOptions`.
    #[wasm_bindgen(typescript_type = "RenderOptions")]
    pub type JsRenderOptions;
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

/// Reads a ledger. Never fails: any text gives a ledger.
#[wasm_bindgen]
pub fn parse(source: &str) -> Result<JsLedger, JsValue> {
    let ledger = read_ledger(source);
    to_js(&dto::LedgerDto::new(&ledger, &Utf16Map::new(source)))
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

/// Carries out every safe fix, and every unsafe one if asked to, until there is none left. Throws a `LedgerlineError`
/// if the options are none.
#[wasm_bindgen]
pub fn fix(source: &str, options: Option<JsFixOptions>) -> Result<JsFixed, JsValue> {
    let asked = Asked::read(&options.map_or(JsValue::UNDEFINED, JsValue::from))?;
    let fixed = configured(|settings| {
        let previous = asked.previous.as_deref().map(|text| Ledger::parse_with(text, &settings.vocabulary));
        let options = check_options(&asked, settings, previous.as_ref());
        ledgerline_core::fix::fix(source, &options, asked.safety())
    });
    to_js(&dto::FixedDto::new(fixed))
}

fn check_options<'a>(asked: &Asked, settings: &'a Settings, previous: Option<&'a Ledger<'a>>) -> CheckOptions<'a> {
    CheckOptions { settings, today: asked.today, previous, with_fixes: asked.with_fixes }
}

/// What changed from one ledger to the next, in the order of the newer text.
#[wasm_bindgen]
pub fn diff(old: &str, new: &str) -> Result<JsChanges, JsValue> {
    let changes = ledgerline_core::diff::diff(&read_ledger(old), &read_ledger(new));
    let (old, new) = (Utf16Map::new(old), Utf16Map::new(new));
    let changes = changes.into_iter().map(|change| changes::ChangeDto::new(change, &old, &new));
    to_js(&changes.collect::<Vec<_>>())
}

/// Merges what two sides made of a ledger. Where both changed the same thing, both stand between git's markers.
#[wasm_bindgen]
pub fn merge(base: &str, ours: &str, theirs: &str) -> Result<JsMerge, JsValue> {
    let merged = configured(|settings| {
        let options = MergeOptions { vocabulary: &settings.vocabulary, ..MergeOptions::default() };
        ledgerline_core::merge::merge_with(base, ours, theirs, &options)
    });
    to_js(&changes::MergeDto::new(merged))
}

/// Safe HTML of a ledger, made for a page that has a heading of its own: the title is an `<h2>`.
#[wasm_bindgen]
pub fn render(source: &str, options: Option<JsRenderOptions>) -> String {
    let options = options.map_or(JsValue::UNDEFINED, JsValue::from);
    let interactive =
        js_sys::Reflect::get(&options, &JsValue::from_str("interactive")).is_ok_and(|value| value.is_truthy());
    let ledger = read_ledger(source);
    let map = Utf16Map::new(source);
    let position = |byte: usize| map.to_utf16(byte);
    let boxes = if interactive { Boxes::Interactive(&position) } else { Boxes::Static };
    ledgerline_core::html::render(&ledger, &RenderOptions { heading_shift: 1, boxes, ..RenderOptions::default() })
}

/// The splices that carry out an operation. Throws a `LedgerlineError` if it is refused.
#[wasm_bindgen]
pub fn edit(source: &str, operation: JsOperation) -> Result<JsTextEdits, JsValue> {
    let map = Utf16Map::new(source);
    let operation = operation::read(&operation.into(), &map)?;
    let edits = configured(|settings| ledgerline_core::edit(source, &operation, settings))
        .map_err(|refusal| error::refused(&refusal))?;
    to_js(&edits.iter().map(|edit| dto::TextEditDto::new(edit, &map)).collect::<Vec<_>>())
}

/// Applies splices. Throws a `LedgerlineError` if the text is not what they expect.
#[wasm_bindgen]
pub fn apply(source: &str, edits: JsTextEdits) -> Result<String, JsValue> {
    let map = Utf16Map::new(source);
    let edits = text_edits::read(&edits.into(), &map)?;
    ledgerline_core::text::apply(source, &edits).map_err(|why| error::error("conflict", &why.to_string()))
}

fn read_ledger(source: &str) -> Ledger<'_> {
    configured(|settings| Ledger::parse_with(source, &settings.vocabulary))
}

/// Plain objects, `null` for what is not there.
fn to_js<T: JsCast>(value: &impl Serialize) -> Result<T, JsValue> {
    let serializer =
        serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    Ok(value.serialize(&serializer)?.unchecked_into())
}
