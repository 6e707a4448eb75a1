//! The literate cases of `tests/suite`: found, read, run and, if asked, rewritten. Their format is described in
//! `tests/suite/README.md`.

mod case;
mod marks;
mod operation;
mod read;
mod run;
mod write;

pub use case::{Case, Expectation, File};
pub use marks::{hide, show};
pub use operation::operation;
pub use read::read;
pub use run::{actual, findings};
pub use write::write;

use anyhow::Result;

use crate::literate;

/// Every file of the suite, sorted by path.
///
/// # Errors
/// If a file is not as the format says.
pub fn files() -> Result<Vec<File>> {
    literate::files("tests/suite", read)
}

/// Every case of the suite.
///
/// # Errors
/// If a file is not as the format says.
pub fn cases() -> Result<Vec<Case>> {
    Ok(files()?.into_iter().flat_map(|file| file.cases).collect())
}

/// Whether expectations are to be rewritten: `LEDGERLINE_UPDATE=1`.
#[must_use]
pub fn is_update() -> bool {
    std::env::var_os("LEDGERLINE_UPDATE").is_some_and(|value| value == "1")
}
