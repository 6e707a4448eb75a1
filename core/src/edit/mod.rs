//! Lossless edits: from an operation to splices. One file an operation. Nothing is ever written anew; bytes outside
//! the splices stay, and the result is read again and refused unless it is what was asked for.

mod add_decision;
mod add_item;
mod add_log_entry;
mod add_risk;
mod add_section;
mod bullet;
mod compose;
mod error;
mod example;
mod facts;
mod find;
mod fragment;
mod front_matter;
mod lines;
mod operation;
mod remove_item;
mod rename_item;
mod rename_title;
mod set_field;
mod set_prose;
mod steps;
mod style;
mod toggle_item;
mod value;

use crate::ledger::Ledger;
use crate::settings::Settings;
use crate::text::{TextEdit, apply};

pub use error::EditError;
use facts::Facts;
pub use operation::Operation;
pub(crate) use style::has_gap_below_headings;

/// What an operation's file hands over: the splices, and what the ledger must say once they are applied.
struct Plan {
    edits: Vec<TextEdit>,
    wanted: Facts,
}

impl Plan {
    /// Refuses the plan unless the ledger `after` its splices says what is wanted and nothing else.
    fn confirm(&self, after: &Ledger<'_>) -> Result<(), EditError> {
        if self.wanted.are(&Facts::of(after)) { Ok(()) } else { Err(EditError::Conflict) }
    }
}

/// The splices that carry out `operation` on `source`, which is read with the words of `settings`: sorted, disjoint,
/// each with the bytes it replaces. They are empty if nothing has to change.
///
/// # Errors
/// [`EditError`] if what the operation names is not there or not unique, if the value cannot be written, or if the
/// edited text, read again, would not say what was asked for and nothing else.
///
/// ```
/// use ledgerline_core::text::apply;
/// use ledgerline_core::{Operation, Settings, edit};
///
/// let source = "# Search\r\n\r\n**Status:** Planning  \r\n**Last Updated:** 2025-01-01\r\n";
/// let operation = Operation::SetField { name: "Status".into(), value: "In Progress".into() };
/// let edits = edit(source, &operation, Settings::built_in()).unwrap();
/// assert_eq!(edits[0].expected, "Planning");
/// assert_eq!(apply(source, &edits).unwrap(), source.replace("Planning", "In Progress"));
/// ```
pub fn edit(source: &str, operation: &Operation, settings: &Settings) -> Result<Vec<TextEdit>, EditError> {
    steps::run(&Ledger::parse_with(source, &settings.vocabulary), operation, settings, true)
}

/// What [`edit`] gives for [`Operation::ToggleItem`]. A program that ticks boxes and nothing else need not carry the code
/// of all other operations.
///
/// # Errors
/// As [`edit`].
pub fn toggle_item(source: &str, at: usize, settings: &Settings) -> Result<Vec<TextEdit>, EditError> {
    let plan = toggle_item::plan(&Ledger::parse_with(source, &settings.vocabulary), at)?;
    let edited = apply(source, &plan.edits).map_err(|_| EditError::Conflict)?;
    plan.confirm(&Ledger::parse_with(&edited, &settings.vocabulary))?;
    Ok(plan.edits)
}

/// The splices that carry out `operation` on a ledger that is read already, without the check after the edit: for those
/// who judge the edited text themselves.
///
/// # Errors
/// As [`edit`], but for that check.
pub(crate) fn splices(
    ledger: &Ledger<'_>,
    operation: &Operation,
    settings: &Settings,
) -> Result<Vec<TextEdit>, EditError> {
    steps::run(ledger, operation, settings, false)
}

/// The splices that add the section at `place` of the schema with `body` below its heading, without the check after the
/// edit.
///
/// # Errors
/// [`EditError`] if the section that it stands in is missing too.
pub(crate) fn section_splices(
    ledger: &Ledger<'_>,
    place: usize,
    body: &str,
    settings: &Settings,
) -> Result<Vec<TextEdit>, EditError> {
    Ok(vec![add_section::splice(ledger, place, body, settings)?])
}
