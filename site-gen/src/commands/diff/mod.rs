//! `ledgerline diff`: what changed in ledgers, from one file to another or since a commit.

mod compared;
mod renamed;
mod since;
mod told;

use std::path::Path;

use super::Verdict;
use crate::cli::{DiffArgs, DiffFormat};
use crate::discover::{Here, Project, root_of};
use crate::input::{self, Given, NAMELESS, ReadError, is_standard_input};
use crate::report::{Failure, Terminal};
use compared::Compared;

/// Compares what `args` name, or all ledgers of the project with the last commit.
pub(super) fn run(root: Option<&Path>, args: &DiffArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let (mut compared, failures) = match &args.paths[..] {
        [old, new] if args.from.is_none() && args.to.is_none() && are_two_texts(old, new) => {
            (vec![files(old, new)?], Vec::new())
        }
        paths if paths.iter().any(|path| is_standard_input(path)) => {
            return Err(Failure::new("standard input can be compared with a file alone")
                .help("name two files, one of which is `-`: `ledgerline diff - FILE`"));
        }
        paths => {
            let from = args.from.as_deref().unwrap_or("HEAD");
            since::compare(root, paths, (from, args.to.as_deref()), terminal)?
        }
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

/// Whether these are texts to compare with each other: files, pipes and, with whatever beside it, standard input.
fn are_two_texts(old: &Path, new: &Path) -> bool {
    let is_text = |path: &Path| path.metadata().is_ok_and(|metadata| !metadata.is_dir());
    is_standard_input(old) || is_standard_input(new) || (is_text(old) && is_text(new))
}

/// Compares two files, read with the words of the newer one's project; standard input with those of the other one's.
fn files(old: &Path, new: &Path) -> Result<Compared, Failure> {
    let here = Here::new();
    if is_standard_input(old) && is_standard_input(new) {
        return Err(Failure::new("standard input is only there once").help("name a file to compare it with"));
    }
    let named = if is_standard_input(new) { old } else { new };
    let whole = here.absolute(named);
    let project = Project::find(Some(&root_of(whole.parent().unwrap_or(&whole))))?;
    let settings = project.settings.settings(&whole);
    let failures = project.settings.take_failures();
    if !failures.is_empty() {
        return Err(Failure::all(failures));
    }
    let shown = |path: &Path| if is_standard_input(path) { NAMELESS.to_owned() } else { here.shown(path) };
    let (old_shown, new_shown) = (shown(old), shown(new));
    let (before, after) = (read(old, &old_shown)?, read(new, &new_shown)?);
    let paths = (Some(old_shown), Some(new_shown));
    Ok(Compared::new(paths, (&before, &after), &settings.vocabulary).of_two_files())
}

/// The text of the file at `path`, which is shown as `shown`.
fn read(path: &Path, shown: &str) -> Result<String, Failure> {
    let text = if is_standard_input(path) { Given::read().and_then(|given| given.text()) } else { input::read(path) };
    text.map_err(|error| unread(shown, &error))
}

/// Why the file that is shown as `shown` gave no text, and what to do.
fn unread(shown: &str, error: &ReadError) -> Failure {
    let failure = Failure::new(format!("`{shown}` {error}"));
    if matches!(error, ReadError::NotUtf8 { .. }) { failure.help("save it in the UTF-8 encoding") } else { failure }
}
