//! Ledgers in other languages than English: the site fixture `languages`, with its settings as the command line resolves
//! them.

use std::process::Command;

use anyhow::{Result, ensure};
use ledgerline_core::ledger::Date;
use serde_json::Value;

use crate::repo;

/// A ledger of the fixture.
#[derive(Clone, Debug)]
pub struct Localised {
    /// Its file name.
    pub name: String,
    /// Its text.
    pub source: String,
    /// The JSON of its `Settings`.
    pub settings: Value,
}

/// A day soon after the last entry of any of them.
#[must_use]
pub fn today() -> Option<Date> {
    Date::from_parts(2025, 5, 10)
}

/// Every ledger of the fixture.
///
/// # Errors
/// If the command line is not built or does not answer.
pub fn ledgers() -> Result<Vec<Localised>> {
    let project = repo::path("tests/sites/languages/project");
    let mut ledgers = Vec::new();
    for file in repo::files(&project.join("ledgers")) {
        let answer = Command::new(repo::binary()?)
            .args(["config", "show", "--format", "json"])
            .arg(&file)
            .current_dir(&project)
            .output()?;
        ensure!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
        ledgers.push(Localised {
            name: file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            source: std::fs::read_to_string(&file)?,
            settings: serde_json::from_slice(&answer.stdout)?,
        });
    }
    ensure!(!ledgers.is_empty(), "the fixture has no ledger");
    Ok(ledgers)
}
