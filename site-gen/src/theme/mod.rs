//! A project's theme: templates, a style sheet and files of its own, in a folder beside its configuration.
//!
//! Owns what a theme may hold, how it is read, and the parts that one begins with. What templates are given is the business
//! of `site::view`, how they are compiled that of `site::templates`. A theme is the project's own and is trusted as its
//! ledgers are not; what is made sure of is that it is in its folder, whole, and understood.

mod hash;
mod read;
mod start;
pub(crate) mod variables;

use std::path::PathBuf;

pub(crate) use read::read;
pub(crate) use start::{Part, parts, style};

/// The name of the folder where nobody says another one.
pub(crate) const FOLDER: &str = "theme";

/// What a project changes about its site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Theme {
    /// Its templates, sorted by name.
    pub(crate) templates: Vec<ThemeTemplate>,
    /// Its messages, a catalogue of those that differ.
    pub(crate) messages: Option<ThemeTemplate>,
    /// Its style sheet, which comes after the site's own.
    pub(crate) style: Option<ThemeStyle>,
    /// Its other files, sorted by address.
    pub(crate) files: Vec<ThemeFile>,
}

/// A template of a theme, or another text of it that has to be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ThemeTemplate {
    /// Its name, as other templates know it: `ledger.html`, `parts/row.html`.
    pub(crate) name: String,
    /// Its path as shown.
    pub(crate) shown: String,
    pub(crate) text: String,
}

/// The style sheet of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ThemeStyle {
    /// Its name among the assets, which changes with its text.
    pub(crate) file_name: String,
    pub(crate) text: String,
}

/// A file of a theme that goes into the site as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ThemeFile {
    /// Where it goes: a path from the root of the site.
    pub(crate) address: String,
    pub(crate) bytes: Vec<u8>,
}

/// Where a project has its theme, or may have one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ThemeFolder {
    /// The folder, absolute.
    pub(crate) path: PathBuf,
    /// The same as shown.
    pub(crate) shown: String,
}
