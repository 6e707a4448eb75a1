//! What a field may be given as a value: nothing that the rules would report as an error of its kind at once.

use crate::ledger::{Date, FieldKind, Ledger, fold};
use crate::rules::is_branch;
use crate::settings::Settings;

use super::EditError;

/// Refuses a value that cannot be meant. Words for what is not known yet, and placeholders, can be.
pub(super) fn check(ledger: &Ledger<'_>, name: &str, value: &str, settings: &Settings) -> Result<(), EditError> {
    let vocabulary = &settings.vocabulary;
    let named = ledger.fields.iter().find(|field| fold(&field.name) == fold(name));
    let kind = named.map_or_else(|| vocabulary.field_kind(name), |field| field.kind);
    if value.is_empty() {
        let is_there = named.is_some() || (kind != FieldKind::Other && ledger.field(kind).is_some());
        let reason = "it is empty, and there is no such field to empty";
        return if is_there { Ok(()) } else { Err(EditError::InvalidValue { reason }) };
    }
    let folded = fold(value);
    if folded.is_empty() || vocabulary.not_yet_words.contains(&folded) || settings.schema.placeholders.contains(value) {
        return Ok(());
    }
    match kind {
        kind if kind.is_date() && Date::at_start(value).is_none() => {
            Err(EditError::InvalidValue { reason: "it is not a day of the calendar, written as year-month-day" })
        }
        FieldKind::Branch if !is_branch(value) => {
            Err(EditError::InvalidValue { reason: "git would not accept it as the name of a branch" })
        }
        _ => Ok(()),
    }
}
