//! What a check found, in the forms that people, editors and services read. One file a form.
//!
//! Owns that nothing from a ledger or a file name is taken for a command, for markup or for a control sequence by
//! whoever reads the form. Decides nothing.

mod concise;
mod text;

pub(crate) use concise::concise;
pub(crate) use text::{summary, text};
