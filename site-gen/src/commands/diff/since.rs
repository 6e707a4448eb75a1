//! Ledgers as they are against what git has of them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::compared::Compared;
use crate::commands::check::named;
use crate::commands::report_links;
use crate::discover::{Here, Project, from_here, is_ledger_name, relative_to};
use crate::git::{Changed, Git};
use crate::input::SourceFile;
use crate::report::{Failure, Terminal};

/// Compares the ledgers at `paths`, or all of the project, with how they were at `revision`. One that cannot be read
/// is a failure, and the rest is compared all the same.
///
/// # Errors
/// [`Failure`] if there is nothing to compare with.
pub(super) fn compare(
    root: Option<&Path>,
    paths: &[PathBuf],
    revision: &str,
    terminal: &Terminal,
) -> Result<(Vec<Compared>, Vec<Failure>), Failure> {
    let here = Here::new();
    let (found, folder, places) = if paths.is_empty() {
        let project = Project::find(root)?;
        (project.ledgers()?, project.root.clone(), project.places.clone())
    } else {
        // A file that is gone has no settings of its own; that it is gone is told by its folder.
        let there: Vec<PathBuf> = paths.iter().filter(|path| path.exists()).cloned().collect();
        let places: Vec<PathBuf> = paths.iter().map(|path| here.absolute(path)).collect();
        let folder = folder_of(&places[0]);
        (named::named(&there, &here), folder, places)
    };
    report_links(&found, terminal);
    let missing: Vec<&Path> = paths.iter().map(PathBuf::as_path).filter(|path| !path.exists()).collect();
    let git = Git::at(&folder, revision).map_err(|failure| match &missing[..] {
        [] => failure,
        missing => nowhere(missing, &here).help("name two files that are there to compare them with each other"),
    })?;
    // What is of a source in another repository is not compared: that one has a history of its own.
    let is_here = |path: &Path| {
        let real = path.canonicalize().unwrap_or_else(|_| here.absolute(path));
        real.starts_with(&git.top)
    };
    let mut files = found.files;
    let mut failures = found.failures;
    files.retain(|file| {
        let is_here = is_here(&file.path);
        if !is_here && file.source.is_none() {
            let (shown, top) = (here.shown(&file.path), here.shown(&git.top));
            let failure = Failure::new(format!("`{shown}` is not in the repository `{top}`"));
            failures.push(failure.help("compare what is in one repository at a time, or two files with each other"));
        }
        is_here
    });
    let mut compared = Vec::new();

    let known = git.files()?;
    let changed = git.changed()?;
    let by_path: HashMap<&str, &Changed> =
        changed.iter().filter_map(|changed| Some((changed.new.as_deref()?, changed))).collect();
    let in_git = |path: &Path| {
        let path = path.canonicalize().unwrap_or_else(|_| here.absolute(path));
        relative_to(&git.top, &path)
    };
    for file in named::sources(files, &here) {
        let path = in_git(&file.path);
        let old = match by_path.get(path.as_str()) {
            Some(changed) => changed.old.clone(),
            None if known.binary_search(&path).is_ok() => continue,
            None => None,
        };
        match one(&git, &file, old) {
            Ok(one) => compared.push(one),
            Err(failure) => failures.push(failure),
        }
    }
    let is_named = |path: &Path| places.iter().any(|place| path.starts_with(place));
    for gone in changed.iter().filter(|changed| changed.new.is_none()) {
        let Changed { old: Some(old), .. } = gone else { continue };
        let path = git.top.join(old);
        if is_named(&path) && (is_ledger_name(path.file_name().unwrap_or_default()) || places.contains(&path)) {
            compared.push(Compared { old: Some(here.shown(&path)), new: None, changes: Vec::new() });
        }
    }
    // A path that is neither there nor was is a slip.
    let was_there = |path: &Path| {
        let place = here.absolute(path);
        changed.iter().any(|changed| changed.old.as_ref().is_some_and(|old| git.top.join(old).starts_with(&place)))
    };
    let slips: Vec<&Path> = missing.into_iter().filter(|path| !was_there(path)).collect();
    if !slips.is_empty() {
        let help = format!("git knows none at `{revision}` either: see that each path is spelt right");
        failures.push(nowhere(&slips, &here).help(help));
    }
    compared.sort_by(|a, b| a.new.as_ref().or(a.old.as_ref()).cmp(&b.new.as_ref().or(b.old.as_ref())));
    Ok((compared, failures))
}

/// The nearest folder that is there, from `path` upwards.
fn folder_of(path: &Path) -> PathBuf {
    path.ancestors().find(|folder| folder.is_dir()).unwrap_or(path).to_path_buf()
}

/// That nothing is at any of `paths`.
fn nowhere(paths: &[&Path], here: &Here) -> Failure {
    let shown: Vec<String> = paths.iter().map(|path| format!("`{}`", here.shown(path))).collect();
    Failure::new(format!("there is no file or folder {}", shown.join(" or ")))
}

fn one(git: &Git, file: &SourceFile, old: Option<String>) -> Result<Compared, Failure> {
    let new = Some(file.shown.clone());
    let Some(old) = old else { return Ok(Compared { old: None, new, changes: Vec::new() }) };
    let after = super::read(&file.path, &file.shown)?;
    let shown = from_here(&git.top.join(&old));
    let before = String::from_utf8(git.read(&old)?).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        Failure::new(format!(
            "`{shown}` was not UTF-8 at {}: byte {byte} is not part of any character",
            git.short_commit()
        ))
        .help("compare with another revision with `--from`")
    })?;
    Ok(Compared::new((Some(shown), new), (&before, &after), &file.settings.vocabulary))
}
