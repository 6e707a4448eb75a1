//! `ledgerline diff`: what changed in ledgers, from one file to another or since a commit.

mod compared;
mod renamed;
mod since;
mod told;

use std::path::Path;

use super::Verdict;
use super::check::named;
use crate::cli::{DiffArgs, DiffFormat};
use crate::discover::Here;
use crate::input::{self, ReadError};
use crate::report::{Failure, Terminal};
use compared::Compared;

/// Compares what `args` name, or all ledgers of the project with the last commit.
pub(super) fn run(root: Option<&Path>, args: &DiffArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let (mut compared, failures) = match &args.paths[..] {
        [old, new] if args.from.is_none() && old.is_file() && new.is_file() => (vec![files(old, new)?], Vec::new()),
        paths => since::compare(root, paths, args.from.as_deref().unwrap_or("HEAD"), terminal)?,
    };
    compared.retain(Compared::has_changed);
    let mut out = match args.format {
        DiffFormat::Text => terminal.findings(),
        DiffFormat::Json => terminal.raw(),
    };
    match args.format {
        // Where something could not be compared, nobody knows whether nothing changed.
        DiffFormat::Text if compared.is_empty() && !failures.is_empty() => {}
        DiffFormat::Text => told::text(&compared, &mut out),
        DiffFormat::Json => told::json(&compared, &failures, &mut out),
    }
    drop(out);
    for failure in &failures {
        terminal.failure(failure);
    }
    Ok(match () {
        () if !failures.is_empty() => Verdict::CouldNotRun,
        () if compared.is_empty() => Verdict::Clean,
        () => Verdict::Findings,
    })
}

/// Compares two files, read with the words of the newer one's project.
fn files(old: &Path, new: &Path) -> Result<Compared, Failure> {
    let here = Here::new();
    let mut found = named::named(&[new.to_path_buf()], &here);
    if !found.failures.is_empty() {
        return Err(Failure::all(found.failures));
    }
    let file = found.files.pop().ok_or_else(|| Failure::new("there is nothing to compare"))?;
    let (old_shown, new_shown) = (here.shown(old), here.shown(new));
    let (before, after) = (read(old, &old_shown)?, read(new, &new_shown)?);
    let paths = (Some(old_shown), Some(new_shown));
    Ok(Compared::new(paths, (&before, &after), &file.settings.vocabulary).of_two_files())
}

/// The text of the file at `path`, which is shown as `shown`.
fn read(path: &Path, shown: &str) -> Result<String, Failure> {
    input::read(path).map_err(|error| {
        let failure = Failure::new(format!("`{shown}` {error}"));
        if matches!(error, ReadError::NotUtf8 { .. }) { failure.help("save it in the UTF-8 encoding") } else { failure }
    })
}
