//! Finding a project and its ledgers.
//!
//! Owns where they are looked for, what counts as a ledger file, in which order they come and what their pages are
//! called. Reads no ledger.

mod near;
mod project;
mod root;
mod shown;
mod slug;
mod source;
mod walk;

pub(crate) use near::did_you_mean;
pub(crate) use project::{LEDGER_FOLDERS, Project};
pub(crate) use root::{is_project, repository_of, root_of};
pub(crate) use shown::{Here, from_here, relative_to};
pub(crate) use slug::{pages, wanted_pages};
pub(crate) use source::Source;
pub(crate) use walk::{Found, FoundFile, Walk, is_dashboard, is_ledger_name};
