//! Templates: where each comes from and its text, read once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::input::read;
use crate::report::Failure;

/// The name of a template that lies beside the ledgers which follow it.
pub(crate) const TEMPLATE_NAME: &str = "_template.md";

/// A template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template {
    /// Where it comes from.
    pub(crate) origin: Origin,
    /// Its text.
    pub(crate) text: Arc<str>,
}

/// Where a template comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The built-in one, in English.
    BuiltIn,
    /// The built-in one in another language.
    Language(&'static str),
    /// A file.
    File(PathBuf),
}

impl Template {
    /// The built-in template.
    pub(crate) fn built_in() -> Self {
        Self { origin: Origin::BuiltIn, text: ledgerline_core::schema::BUILT_IN_TEMPLATE.into() }
    }

    /// The template in the file at `path`, which is shown as `shown`.
    ///
    /// # Errors
    /// [`Failure`] if it cannot be read.
    pub(crate) fn read(path: &Path, shown: &str) -> Result<Self, Failure> {
        let text = read(path).map_err(|error| Failure::new(format!("the template `{shown}` {error}")))?;
        Ok(Self { origin: Origin::File(path.to_path_buf()), text: text.into() })
    }
}
