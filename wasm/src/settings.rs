//! Reads `Settings` from JavaScript and keeps them for the calls that follow.

use std::cell::RefCell;

use js_sys::{Array, Object};
use ledgerline_core::ledger::{FieldKind, Names, PartKind, Role, StatusWord, Vocabulary};
use ledgerline_core::settings::{Level, Levels, Thresholds};
use ledgerline_core::{Settings, Stage, rules};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::error;
use crate::read::property;

thread_local! {
    /// `None`: the built-in ones.
    static CONFIGURED: RefCell<Option<Settings>> = const { RefCell::new(None) };
}

/// Keeps the settings in `value`; `undefined` and `null` bring the built-in ones back. If `value` is refused, what
/// was kept stays.
pub(crate) fn configure(value: &JsValue) -> Result<(), JsValue> {
    let settings = if is_absent(value) { None } else { Some(read(value)?) };
    CONFIGURED.with(|configured| configured.replace(settings));
    Ok(())
}

/// What `work` makes of the settings that are kept.
pub(crate) fn configured<T>(work: impl FnOnce(&Settings) -> T) -> T {
    CONFIGURED.with(|configured| match &*configured.borrow() {
        Some(settings) => work(settings),
        None => work(Settings::built_in()),
    })
}

fn read(value: &JsValue) -> Result<Settings, JsValue> {
    let mut words = Vocabulary::english().clone();
    if let Some(statuses) = array(value, "statuses")? {
        words.statuses = statuses.iter().map(|word| status(&word)).collect::<Result<_, _>>()?;
    }
    names(value, "fields", &mut words.fields, FieldKind::called)?;
    names(value, "sections", &mut words.sections, Role::called)?;
    names(value, "decisionParts", &mut words.parts, PartKind::called)?;
    for (name, list) in entries(value, "words")? {
        *words.list_mut(&name).ok_or_else(|| unknown("words", &name))? = strings(&list, &name)?;
    }
    if let Some(headings) = optional(value, "checklistHeadings")? {
        words.checklist_headings = strings(&headings, "checklistHeadings")?;
    }
    let template = optional(value, "template")?;
    let template = template.map(|text| text.as_string().ok_or_else(|| wrong("template", "a string"))).transpose()?;
    let mut settings = Settings::new(template.as_deref(), words);
    if let Some(required) = optional(value, "required")? {
        if let Some(fields) = optional(&required, "fields")? {
            settings.schema.require_fields(&strings(&fields, "fields")?, &settings.vocabulary);
        }
        if let Some(sections) = optional(&required, "sections")? {
            settings.schema.require_sections(&strings(&sections, "sections")?, &settings.vocabulary);
        }
    }
    settings.levels = levels(value)?;
    settings.thresholds = thresholds(value)?;
    Ok(settings)
}

fn status(value: &JsValue) -> Result<StatusWord, JsValue> {
    let text = |name: &str| property(value, name)?.as_string().ok_or_else(|| wrong(name, "a string"));
    let list = |name: &str| optional(value, name)?.map_or_else(|| Ok(Vec::new()), |list| strings(&list, name));
    let stage = text("stage")?;
    let stage = Stage::called(&stage).ok_or_else(|| unknown("stage", &stage))?;
    let mut word = StatusWord::new(&text("name")?, stage, &list("aliases")?);
    word.next = list("next")?;
    Ok(word)
}

/// Replaces `names` with those under `key`, if there are any.
fn names<T: Copy>(
    value: &JsValue,
    key: &str,
    names: &mut Names<T>,
    called: fn(&str) -> Option<T>,
) -> Result<(), JsValue> {
    if optional(value, key)?.is_none() {
        return Ok(());
    }
    *names = Names::new();
    for (meaning, list) in entries(value, key)? {
        let meaning = called(&meaning).ok_or_else(|| unknown(key, &meaning))?;
        strings(&list, key)?.into_iter().for_each(|name| names.insert(name, meaning));
    }
    Ok(())
}

fn levels(value: &JsValue) -> Result<Levels, JsValue> {
    let mut levels = Levels::default();
    for (code, level) in entries(value, "levels")? {
        let rule = rules::find(&code).ok_or_else(|| unknown("levels", &code))?;
        let level = level.as_string().as_deref().and_then(Level::called);
        levels.set(rule.code, level.ok_or_else(|| wrong(&code, "`off`, `note`, `warning` or `error`"))?);
    }
    Ok(levels)
}

fn thresholds(value: &JsValue) -> Result<Thresholds, JsValue> {
    let mut thresholds = Thresholds::default();
    let Some(value) = optional(value, "thresholds")? else { return Ok(thresholds) };
    let number = |name: &str| -> Result<Option<u32>, JsValue> {
        let Some(value) = optional(&value, name)? else { return Ok(None) };
        let number = value.as_f64().unwrap_or(-1.0);
        // The cast saturates, so only whole numbers in range survive the way back.
        let whole = number as u32;
        if f64::from(whole) == number { Ok(Some(whole)) } else { Err(wrong(name, "a whole number, zero or more")) }
    };
    if let Some(days) = number("staleDays")? {
        thresholds.stale_days = days;
    }
    if let Some(characters) = number("summaryChars")? {
        thresholds.summary_chars = characters as usize;
    }
    if let Some(bytes) = number("maxBytes")? {
        thresholds.max_bytes = bytes as usize;
    }
    Ok(thresholds)
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

fn optional(value: &JsValue, name: &str) -> Result<Option<JsValue>, JsValue> {
    if !value.is_object() {
        return Err(error("invalid-settings", "the settings must be an object"));
    }
    let value = property(value, name)?;
    Ok((!is_absent(&value)).then_some(value))
}

fn array(value: &JsValue, name: &str) -> Result<Option<Array>, JsValue> {
    optional(value, name)?.map(|list| list.dyn_into().map_err(|_| wrong(name, "an array"))).transpose()
}

/// The own properties of the object `name`; none where it is absent.
fn entries(value: &JsValue, name: &str) -> Result<Vec<(String, JsValue)>, JsValue> {
    let Some(object) = optional(value, name)? else { return Ok(Vec::new()) };
    let object: Object = object.dyn_into().map_err(|_| wrong(name, "an object"))?;
    let keys = Object::keys(&object);
    keys.iter()
        .map(|key| key.as_string().unwrap_or_default())
        .map(|key| Ok((key.clone(), property(&object, &key)?)))
        .collect()
}

fn strings(value: &JsValue, name: &str) -> Result<Vec<String>, JsValue> {
    let list: &Array = value.dyn_ref().ok_or_else(|| wrong(name, "an array of strings"))?;
    list.iter().map(|text| text.as_string().ok_or_else(|| wrong(name, "an array of strings"))).collect()
}

fn wrong(name: &str, wanted: &str) -> JsValue {
    error("invalid-settings", &format!("`{name}` must be {wanted}"))
}

fn unknown(of: &str, name: &str) -> JsValue {
    error("invalid-settings", &format!("`{of}` does not know `{name}`"))
}
