//! What a check found, in the forms that people, editors and services read. One file a form.
//!
//! Owns that nothing from a ledger or a file name is taken for a command, for markup or for a control sequence by
//! whoever reads the form. Decides nothing.

mod concise;
mod github;
mod gitlab;
mod json;
mod json_text;
mod junit;
mod range_json;
mod sarif;
mod sarif_model;
mod text;

pub(crate) use concise::concise;
pub(crate) use github::github;
pub(crate) use gitlab::gitlab;
pub(crate) use json::json;
pub(crate) use json_text::{json_line, write_json};
pub(crate) use junit::junit;
pub(crate) use range_json::RangeJson;
pub(crate) use sarif::sarif;
pub(crate) use text::{summary, text};
