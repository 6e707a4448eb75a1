//! Reads the JSON of `Settings`, wholly or in part, as `wasm/types.d.ts` has it: written by hand from the types, as a
//! second opinion on the wasm package's own reader.

use anyhow::{Context, Result, bail};
use ledgerline_core::ledger::{FieldKind, Names, PartKind, Role, StatusWord, Vocabulary};
use ledgerline_core::settings::Level;
use ledgerline_core::{Settings, Stage};
use serde_json::Value;

/// The settings that `value` stands for.
///
/// # Errors
/// What is not as the type says.
pub fn read(value: &Value) -> Result<Settings> {
    let mut words = Vocabulary::english().clone();
    if let Some(statuses) = value.get("statuses").and_then(Value::as_array) {
        words.statuses = statuses.iter().map(status).collect::<Result<_>>()?;
    }
    names(value, "fields", &mut words.fields, FieldKind::called)?;
    names(value, "sections", &mut words.sections, Role::called)?;
    names(value, "decisionParts", &mut words.parts, PartKind::called)?;
    for (name, list) in value.get("words").and_then(Value::as_object).into_iter().flatten() {
        *words.list_mut(name).with_context(|| format!("there is no list `{name}`"))? = strings(list)?;
    }
    if let Some(headings) = value.get("checklistHeadings") {
        words.checklist_headings = strings(headings)?;
    }
    let mut settings = Settings::new(value.get("template").and_then(Value::as_str), words);
    if let Some(required) = value.get("required") {
        if !required["fields"].is_null() {
            settings.schema.require_fields(&strings(&required["fields"])?, &settings.vocabulary);
        }
        if !required["sections"].is_null() {
            settings.schema.require_sections(&strings(&required["sections"])?, &settings.vocabulary);
        }
    }
    for (code, level) in value.get("levels").and_then(Value::as_object).into_iter().flatten() {
        let level = level.as_str().and_then(Level::called);
        settings.levels.set(code, level.with_context(|| format!("the level of {code}"))?);
    }
    if let Some(thresholds) = value.get("thresholds") {
        let number = |name: &str, usual: usize| match &thresholds[name] {
            Value::Null => Ok(usual),
            number => number.as_u64().map(|number| number as usize).with_context(|| format!("`{name}` is no number")),
        };
        let usual = settings.thresholds;
        settings.thresholds.stale_days = number("staleDays", usual.stale_days as usize)?.try_into()?;
        settings.thresholds.summary_chars = number("summaryChars", usual.summary_chars)?;
        settings.thresholds.max_bytes = number("maxBytes", usual.max_bytes)?;
    }
    Ok(settings)
}

fn status(value: &Value) -> Result<StatusWord> {
    let stage = value["stage"].as_str().and_then(Stage::called).context("a status needs a stage")?;
    let aliases = value.get("aliases").map_or(Ok(Vec::new()), strings)?;
    let mut word = StatusWord::new(value["name"].as_str().context("a status needs a name")?, stage, &aliases);
    word.next = value.get("next").map_or(Ok(Vec::new()), strings)?;
    Ok(word)
}

fn names<T: Copy>(value: &Value, key: &str, names: &mut Names<T>, called: fn(&str) -> Option<T>) -> Result<()> {
    let Some(all) = value.get(key) else { return Ok(()) };
    *names = Names::new();
    for (name, list) in all.as_object().with_context(|| format!("`{key}` is no object"))? {
        let Some(meaning) = called(name) else { bail!("`{key}` does not know `{name}`") };
        strings(list)?.into_iter().for_each(|word| names.insert(word, meaning));
    }
    Ok(())
}

fn strings(value: &Value) -> Result<Vec<String>> {
    let list = value.as_array().with_context(|| format!("{value} is no list"))?;
    list.iter().map(|text| Ok(text.as_str().with_context(|| format!("{text} is no text"))?.to_owned())).collect()
}
