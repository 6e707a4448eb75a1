//! `ledgerline check`: what is wrong, where, and what to do.

use std::collections::HashSet;
use std::fs;
use std::panic;
use std::path::{Path, PathBuf};

use annotate_snippets::Renderer;
use ignore::gitignore::Gitignore;
use ledgerline_core::project::FindingCounts;
use ledgerline_core::{CheckOptions, Ledger, Settings};
use rayon::prelude::*;

use super::{Verdict, report_links};
use crate::cli::CheckArgs;
use crate::discover::{Found, FoundFile, Here, Project, Walk, root_of};
use crate::input::{ReadError, SourceFile};
use crate::report::{Failure, Terminal, counted, counts, findings, not_utf8, reason};

/// How many ledgers are checked before what was found in them is printed: enough to keep every core busy, few enough
/// to keep memory small and the first findings quick.
const BATCH: usize = 256;

/// Checks what `args` name, or all ledgers of the project.
pub(super) fn run(root: Option<&Path>, args: &CheckArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let found = if args.paths.is_empty() { Project::find(root)?.ledgers()? } else { named(&args.paths) };
    report_links(&found.outside, terminal);
    for failure in &found.failures {
        terminal.failure(failure);
    }
    let mut verdict = if found.failures.is_empty() { Verdict::Clean } else { Verdict::CouldNotRun };
    if found.files.is_empty() {
        return Ok(verdict);
    }
    verdict = verdict.max(check_all(&sources(found.files), terminal));
    Ok(verdict)
}

/// The ledgers at `paths`; what is not there is a failure, and the rest is checked all the same.
fn named(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        if let Err(failure) = add(path, &mut found) {
            found.failures.push(failure);
        }
    }
    if paths.len() > 1 {
        let mut seen = HashSet::new();
        found.files.retain(|file| seen.insert(std::path::absolute(&file.path).unwrap_or_else(|_| file.path.clone())));
    }
    found
}

fn add(path: &Path, found: &mut Found) -> Result<(), Failure> {
    let shown = path.display();
    let metadata = path.metadata().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(format!("there is no file or folder `{shown}`")),
        _ => Failure::new(format!("cannot look at `{shown}`: {}", reason(&error))),
    })?;
    if metadata.is_file() {
        found.files.push(FoundFile { path: path.to_path_buf(), relative: shown.to_string() });
        return Ok(());
    }
    if !metadata.is_dir() {
        return Err(Failure::new(format!("`{shown}` is neither a file nor a folder")));
    }
    if let Some(project) = Project::at(path) {
        let mut inner = project?.ledgers()?;
        found.files.append(&mut inner.files);
        found.failures.append(&mut inner.failures);
        found.outside.append(&mut inner.outside);
        return Ok(());
    }
    let folder =
        path.canonicalize().map_err(|error| Failure::new(format!("cannot look at `{shown}`: {}", reason(&error))))?;
    // Links may lead to wherever they may when the whole project is checked.
    let within = root_of(&folder);
    let before = (found.files.len(), found.failures.len());
    Walk { within, exclude: Gitignore::empty() }.folder(path, found);
    if before == (found.files.len(), found.failures.len()) {
        return Err(Failure::new(format!("there are no ledgers in `{shown}`"))
            .help("a ledger is a file that ends in `.md`; `README.md` and `_….md` are only checked when named"));
    }
    Ok(())
}

/// The files with their paths as seen from the working folder, so that a terminal or an editor can open them.
fn sources(files: Vec<FoundFile>) -> Vec<SourceFile> {
    let here = Here::new();
    let shown = files.into_iter().map(|file| (here.shown(&file.path), file.path));
    shown.map(|(shown, path)| SourceFile::new(path, shown, String::new())).collect()
}

fn check_all(files: &[SourceFile], terminal: &Terminal) -> Verdict {
    let renderer = terminal.renderer();
    let settings = Settings::built_in();
    let mut found = FindingCounts::default();
    let mut unreadable = Vec::new();
    let mut stream = terminal.findings();
    for batch in files.chunks(BATCH) {
        let checked: Vec<_> = batch.par_iter().map(|file| check_one(file, settings, &renderer)).collect();
        for result in checked {
            match result {
                Ok((text, counts)) => {
                    stream.write(&text);
                    found.errors += counts.errors;
                    found.warnings += counts.warnings;
                    found.notes += counts.notes;
                }
                Err(failure) => unreadable.push(failure),
            }
        }
    }
    stream.write(&in_words(files.len() - unreadable.len(), found, unreadable.len()));
    drop(stream);
    for failure in &unreadable {
        terminal.failure(failure);
    }
    match found {
        _ if !unreadable.is_empty() => Verdict::CouldNotRun,
        FindingCounts { errors: 0, warnings: 0, .. } => Verdict::Clean,
        _ => Verdict::Findings,
    }
}

fn in_words(checked: usize, found: FindingCounts, unreadable: usize) -> String {
    let counts = counts(found).unwrap_or_else(|| "all clean".to_owned());
    match (checked, unreadable) {
        (0, _) => "checked nothing: no file could be read\n".to_owned(),
        (_, 0) => format!("checked {}: {counts}\n", counted(checked, "ledger")),
        _ => format!("checked {}: {counts} ({unreadable} more could not be read)\n", counted(checked, "ledger")),
    }
}

/// The findings in one file, drawn and counted.
///
/// A file on which the engine breaks down must not take the other ones along.
fn check_one(file: &SourceFile, settings: &Settings, renderer: &Renderer) -> Result<(String, FindingCounts), Failure> {
    panic::catch_unwind(|| check_file(file, settings, renderer)).unwrap_or_else(|_| {
        Err(Failure::new(format!("checking `{}` failed: this is a fault of ledgerline, not of the file", file.shown))
            .help("please report it, with the file if you may"))
    })
}

fn check_file(file: &SourceFile, settings: &Settings, renderer: &Renderer) -> Result<(String, FindingCounts), Failure> {
    let source = match file.read() {
        Ok(source) => source,
        Err(ReadError::NotUtf8 { byte, .. }) => {
            let bytes = fs::read(&file.path).unwrap_or_default();
            let counts = FindingCounts { errors: 1, ..FindingCounts::default() };
            return Ok((not_utf8(renderer, &file.shown, &bytes, byte), counts));
        }
        Err(error) => return Err(Failure::new(format!("`{}` {error}", file.shown))),
    };
    let found =
        ledgerline_core::check(&Ledger::parse_with(&source, &settings.vocabulary), &CheckOptions::new(settings));
    if found.is_empty() {
        return Ok((String::new(), FindingCounts::default()));
    }
    Ok((findings(renderer, &file.shown, &source, &found), FindingCounts::of(&found)))
}
