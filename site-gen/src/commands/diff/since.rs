//! Ledgers as they are against what git has of them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::compared::Compared;
use crate::commands::check::named;
use crate::commands::report_links;
use crate::discover::{Here, Project, from_here, is_ledger_name, relative_to};
use crate::git::{Changed, Git};
use crate::input::{self, SourceFile};
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
        (named::named(&there, &here), here.absolute(Path::new(".")), places)
    };
    report_links(&found, terminal);
    let git = Git::at(&folder, revision)?;
    // What is of a source in another repository is not compared: that one has a history of its own.
    let is_here = |path: &Path| {
        let real = path.canonicalize().unwrap_or_else(|_| here.absolute(path));
        real.starts_with(&git.top)
    };
    let mut files = found.files;
    files.retain(|file| file.source.is_none() || is_here(&file.path));
    let mut failures = found.failures;
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
    for place in places.iter().filter(|place| !place.exists() && !paths.is_empty()) {
        if !changed.iter().any(|changed| changed.old.as_ref().is_some_and(|old| git.top.join(old).starts_with(place))) {
            failures.push(Failure::new(format!("there is no file or folder `{}`", here.shown(place))));
        }
    }
    compared.sort_by(|a, b| a.new.as_ref().or(a.old.as_ref()).cmp(&b.new.as_ref().or(b.old.as_ref())));
    Ok((compared, failures))
}

fn one(git: &Git, file: &SourceFile, old: Option<String>) -> Result<Compared, Failure> {
    let new = Some(file.shown.clone());
    let Some(old) = old else { return Ok(Compared { old: None, new, changes: Vec::new() }) };
    let after = input::read(&file.path).map_err(|error| Failure::new(format!("`{}` {error}", file.shown)))?;
    let before = String::from_utf8(git.read(&old)?).map_err(|_| Failure::new(format!("`{old}` was not UTF-8 then")))?;
    let shown = from_here(&git.top.join(&old));
    Ok(Compared::new((Some(shown), new), (&before, &after), &file.settings.vocabulary))
}
