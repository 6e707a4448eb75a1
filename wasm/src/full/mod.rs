//! The exports that the package has and the editor's module does without.

mod changes;
mod fixed;
mod ledger;
mod operation;
mod text_edits;

use ledgerline_core::Ledger;
use ledgerline_core::merge::MergeOptions;
use ledgerline_core::rules::Safety;
use wasm_bindgen::prelude::*;

use crate::check_options::Asked;
use crate::error::error;
use crate::read::property;
use crate::settings::configured;
use crate::utf16::Utf16Map;
use crate::{JsTextEdits, check_options, edits_to_js, html, read_ledger, to_js};

#[wasm_bindgen]
extern "C" {
    /// A `Ledger`.
    #[wasm_bindgen(typescript_type = "Ledger")]
    pub type JsLedger;
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
    /// `RenderOptions`.
    #[wasm_bindgen(typescript_type = "RenderOptions")]
    pub type JsRenderOptions;
}

/// Reads a ledger. Never fails: any text gives a ledger.
#[wasm_bindgen]
pub fn parse(source: &str) -> Result<JsLedger, JsValue> {
    let ledger = read_ledger(source);
    to_js(&ledger::LedgerDto::new(&ledger, &Utf16Map::new(source)))
}

/// Carries out every safe fix, and every unsafe one if asked to, until there is none left. Throws a `LedgerlineError`
/// if the options are none.
#[wasm_bindgen]
pub fn fix(source: &str, options: Option<JsFixOptions>) -> Result<JsFixed, JsValue> {
    let options = options.map_or(JsValue::UNDEFINED, JsValue::from);
    let asked = Asked::read(&options)?;
    let safety = if is_set(&options, "unsafe") { Safety::Unsafe } else { Safety::Safe };
    let fixed = configured(|settings| {
        let previous = asked.previous.as_deref().map(|text| Ledger::parse_with(text, &settings.vocabulary));
        let options = check_options(&asked, settings, previous.as_ref());
        ledgerline_core::fix::fix(source, &options, safety)
    });
    to_js(&fixed::FixedDto::new(fixed))
}

/// What changed from one ledger to the next, in the order of the newer text.
#[wasm_bindgen]
pub fn diff(old: &str, new: &str) -> Result<JsChanges, JsValue> {
    let (before, after) = (read_ledger(old), read_ledger(new));
    let (old, new) = (Utf16Map::new(old), Utf16Map::new(new));
    let changes = ledgerline_core::diff::diff(&before, &after).into_iter();
    let changes = changes.map(|change| changes::ChangeDto::new(change, (&before, &old), (&after, &new)));
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
    let interactive = is_set(&options, "interactive");
    html(&read_ledger(source), interactive)
}

/// The splices that carry out an operation. Throws a `LedgerlineError` if it is refused.
#[wasm_bindgen]
pub fn edit(source: &str, operation: JsOperation) -> Result<JsTextEdits, JsValue> {
    let map = Utf16Map::new(source);
    let operation = operation::read(&operation.into(), &map)?;
    edits_to_js(configured(|settings| ledgerline_core::edit(source, &operation, settings)), &map)
}

/// Applies splices. Throws a `LedgerlineError` if the text is not what they expect.
#[wasm_bindgen]
pub fn apply(source: &str, edits: JsTextEdits) -> Result<String, JsValue> {
    let map = Utf16Map::new(source);
    let edits = text_edits::read(&edits.into(), &map)?;
    ledgerline_core::text::apply(source, &edits).map_err(|why| error("conflict", &why.to_string()))
}

/// Whether `options`, if there are any, have `name` and it is true.
fn is_set(options: &JsValue, name: &str) -> bool {
    property(options, name).is_ok_and(|value| value.is_truthy())
}
