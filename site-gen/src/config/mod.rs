//! `ledgerline.toml`: what a project says about itself.
//!
//! Owns the meaning of its keys. Does not look for the file and does not look at what it names.

mod read;
mod table;

use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::report::Place;

/// The name of the file.
pub(crate) const FILE_NAME: &str = "ledgerline.toml";

/// Its other name, for projects that keep their configuration out of sight; it counts where the first is not there.
const HIDDEN_FILE_NAME: &str = ".ledgerline.toml";

/// The configuration in `folder`. Anything of its name is meant to be read, even if it turns out to be a folder.
pub(crate) fn file_in(folder: &Path) -> Option<PathBuf> {
    let files = [FILE_NAME, HIDDEN_FILE_NAME].map(|name| folder.join(name));
    files.into_iter().find(|path| path.symlink_metadata().is_ok())
}

/// Whether `path` is where the project in `root` has, or may have, its configuration.
pub(crate) fn is_file_of(root: &Path, path: &Path) -> bool {
    path.parent() == Some(root) && path.file_name().is_some_and(|name| name == FILE_NAME || name == HIDDEN_FILE_NAME)
}

/// What a `ledgerline.toml` says.
#[derive(Debug)]
pub(crate) struct Config {
    /// Its path as shown.
    pub(crate) shown: String,
    /// Its text, to point into.
    pub(crate) text: String,
    /// `[project] name`
    pub(crate) name: Option<String>,
    /// `[ledgers] paths`: files and folders, relative to the folder of the file.
    pub(crate) paths: Option<WrittenList>,
    /// `[ledgers] exclude`: patterns as in a `.gitignore`.
    pub(crate) exclude: Vec<Written>,
}

/// A text and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// The text.
    pub(crate) value: String,
    /// Its bytes in the file, quotes included.
    pub(crate) bytes: Range<usize>,
}

/// A list of texts and where it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct WrittenList {
    /// The texts.
    pub(crate) values: Vec<Written>,
    /// The bytes of the list in the file, brackets included.
    pub(crate) bytes: Range<usize>,
}

impl Config {
    /// The place of `bytes`, for a message.
    pub(crate) fn place(&self, bytes: &Range<usize>) -> Place {
        Place { shown: self.shown.clone(), text: self.text.clone(), bytes: bytes.clone() }
    }
}
