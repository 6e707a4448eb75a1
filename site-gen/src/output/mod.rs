//! What is written: the folder of a site, and single files, each put in its place in one step.
//!
//! Owns every deletion. No folder is replaced or removed that does not carry our marker, and no file is rewritten that
//! is not what was read. Writes no page.

mod cleanup;
mod leftovers;
mod previous;
mod refuse;
mod replace;
mod staging;
mod swap;

pub(crate) use cleanup::{clean_up_if_interrupted, end_if_interrupted, wait_if_interrupted};
pub(crate) use previous::{Previous, Stamp};
pub(crate) use refuse::Target;
pub(crate) use replace::{ReplaceError, replace, write};
pub(crate) use staging::Staging;

/// The file that says that a folder was made by us and may be replaced.
pub(crate) const MARKER: &str = ".ledgerline-site";

/// What the marker says to those who find it.
const MARKER_TEXT: &str =
    "This folder is made by `ledgerline build`, which replaces it as a whole. Without this file it will refuse to.\n";
