//! Lossless edits: from an operation to splices. One file an operation. Nothing is ever written anew; bytes outside
//! the splices stay, and the result is read again and refused unless it is what was asked for.

mod error;
mod facts;
mod set_field;
mod toggle_item;

use crate::ledger::Ledger;
use crate::settings::Settings;
use crate::text::{TextEdit, apply};

pub use error::EditError;
use facts::Facts;

/// A change to ask for.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Operation {
    /// Gives the field `name` the value `value`, which is one line of Markdown. A field that is not there is added, in
    /// the place that the template has for it and in the style of its neighbour. The name is understood as fields are:
    /// `Updated` also finds `Last Updated`.
    SetField {
        /// The name of the field, without colon.
        name: String,
        /// The new value; empty to leave the field without one.
        value: String,
    },
    /// Ticks an open item or opens a ticked one. Exactly one character changes.
    ToggleItem {
        /// A byte offset in the item's box.
        at: usize,
    },
}

/// What an operation's file hands over: the splices, and what the ledger must say once they are applied.
struct Plan {
    edits: Vec<TextEdit>,
    wanted: Facts,
}

/// The splices that carry out `operation` on `source`, which is read with the words of `settings`: sorted, disjoint, each with the bytes it replaces. They are
/// empty if nothing has to change.
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
    let ledger = Ledger::parse_with(source, &settings.vocabulary);
    let plan = match operation {
        Operation::SetField { name, value } => set_field::plan(&ledger, name, value, settings)?,
        Operation::ToggleItem { at } => toggle_item::plan(&ledger, *at, settings)?,
    };
    let edited = apply(source, &plan.edits).map_err(|_| EditError::Conflict)?;
    if Facts::of(&Ledger::parse_with(&edited, &settings.vocabulary)) != plan.wanted {
        return Err(EditError::Conflict);
    }
    Ok(plan.edits)
}
