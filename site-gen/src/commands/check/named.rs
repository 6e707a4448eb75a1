//! Which files are checked: those that the command line names.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use ignore::gitignore::Gitignore;

use crate::discover::{Found, FoundFile, Here, Project, Walk, root_of};
use crate::input::SourceFile;
use crate::report::{Failure, reason};

/// The ledgers at `paths`; what is not there is a failure, and the rest is checked all the same.
pub(super) fn named(paths: &[PathBuf]) -> Found {
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
pub(super) fn sources(files: Vec<FoundFile>, here: &Here) -> Vec<SourceFile> {
    let shown = files.into_iter().map(|file| (here.shown(&file.path), file.path));
    shown.map(|(shown, path)| SourceFile::new(path, shown, String::new())).collect()
}
