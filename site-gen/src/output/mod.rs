//! The folder that a site is written to: whose it is, and how a new site takes the place of an old one in one step.
//!
//! Owns every deletion. Nothing is replaced or removed that does not carry our marker. Writes no page.

mod cleanup;
mod refuse;
mod staging;
mod swap;

pub(crate) use cleanup::{remove_if_interrupted, wait_if_interrupted};
pub(crate) use refuse::Target;
pub(crate) use staging::Staging;

/// The file that says that a folder was made by us and may be replaced.
pub(crate) const MARKER: &str = ".ledgerline-site";

/// What the marker says to those who find it.
const MARKER_TEXT: &str =
    "This folder is made by `ledgerline build`, which replaces it as a whole. Without this file it will refuse to.\n";
