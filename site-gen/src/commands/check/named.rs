//! Which files are checked: those that the command line names.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use ignore::gitignore::Gitignore;

use crate::discover::{Found, FoundFile, Here, Project, Walk, did_you_mean, is_dashboard, root_of};
use crate::input::{Given, NAMELESS, SourceFile, is_standard_input};
use crate::report::{Failure, reason};

/// The ledgers at `paths`; what is not there is a failure, and the rest is checked all the same. Standard input, where it
/// is among them, counts as the file `called`.
pub(in crate::commands) fn named(paths: &[PathBuf], called: Option<&Path>, here: &Here) -> Found {
    let mut found = Found::default();
    let mut projects = Projects::default();
    let mut has_input = false;
    for path in paths {
        if is_standard_input(path) {
            if !std::mem::replace(&mut has_input, true)
                && let Err(failure) = add_input(called.unwrap_or(Path::new(NAMELESS)), here, &mut projects, &mut found)
            {
                found.failures.push(failure);
            }
        } else if let Err(failure) = add(path, here, &mut projects, &mut found) {
            found.failures.push(failure);
        }
    }
    if paths.len() > 1 {
        let mut seen = HashSet::new();
        let mut is_new =
            |file: &FoundFile| seen.insert(std::path::absolute(&file.path).unwrap_or_else(|_| file.path.clone()));
        found.files.retain(&mut is_new);
        found.dashboards.retain(&mut is_new);
    }
    found.leave_out_twins();
    found
}

/// Adds standard input as the file `path`, which need not be there.
fn add_input(path: &Path, here: &Here, projects: &mut Projects, found: &mut Found) -> Result<(), Failure> {
    let given = Given::read().map_err(|error| Failure::new(format!("standard input {error}")))?;
    let whole = here.absolute(path);
    let folder = whole.ancestors().skip(1).find(|folder| folder.is_dir()).unwrap_or(&whole);
    let project = projects.of(folder)?;
    let settings = project.settings.settings(&whole);
    found.failures.append(&mut project.settings.take_failures());
    let files = if is_dashboard(path) { &mut found.dashboards } else { &mut found.files };
    let relative = path.display().to_string();
    files.push(FoundFile { path: path.to_path_buf(), relative, settings, source: None, given: Some(given.into()) });
    Ok(())
}

fn add(path: &Path, here: &Here, projects: &mut Projects, found: &mut Found) -> Result<(), Failure> {
    let shown = path.display();
    let metadata = path.metadata().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            let failure = Failure::new(format!("there is no file or folder `{shown}`"));
            Failure { help: did_you_mean(path), ..failure }
        }
        _ => Failure::new(format!("cannot look at `{shown}`: {}", reason(&error))),
    })?;
    if metadata.is_file() {
        let whole = here.absolute(path);
        let project = projects.of(whole.parent().unwrap_or(&whole))?;
        let settings = project.settings.settings(&whole);
        found.failures.append(&mut project.settings.take_failures());
        found.has_links |= path.is_symlink();
        let files = if is_dashboard(path) { &mut found.dashboards } else { &mut found.files };
        let path = path.to_path_buf();
        files.push(FoundFile { path, relative: shown.to_string(), settings, source: None, given: None });
        return Ok(());
    }
    if !metadata.is_dir() {
        return Err(Failure::new(format!("`{shown}` is neither a file nor a folder")));
    }
    if let Some(project) = Project::at(path) {
        let mut inner = project?.ledgers()?;
        found.files.append(&mut inner.files);
        found.dashboards.append(&mut inner.dashboards);
        found.failures.append(&mut inner.failures);
        found.outside.append(&mut inner.outside);
        found.twins.append(&mut inner.twins);
        return Ok(());
    }
    let folder =
        path.canonicalize().map_err(|error| Failure::new(format!("cannot look at `{shown}`: {}", reason(&error))))?;
    // Links may lead to wherever they may when the whole project is checked.
    let project = projects.of(&folder)?;
    let before = (found.files.len(), found.failures.len());
    let walk =
        Walk { within: project.root.clone(), exclude: Gitignore::empty(), settings: &project.settings, source: None };
    walk.folder(path, found);
    if before == (found.files.len(), found.failures.len()) {
        return Err(Failure::new(format!("there are no ledgers in `{shown}`"))
            .help("a ledger is a file that ends in `.md`; `README.md` and `_….md` are only checked when named"));
    }
    Ok(())
}

/// The projects that named files and folders belong to, each looked for once.
#[derive(Default)]
struct Projects(HashMap<PathBuf, Option<Project>>);

impl Projects {
    /// The project that `folder`, which is absolute, is in.
    ///
    /// # Errors
    /// [`Failure`] if its configuration is not understood; told at length once only.
    fn of(&mut self, folder: &Path) -> Result<&Project, Failure> {
        let project = match self.0.entry(root_of(folder)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => match Project::find(Some(place.key())) {
                Ok(project) => place.insert(Some(project)),
                Err(failure) => {
                    place.insert(None);
                    return Err(failure);
                }
            },
        };
        let shown = folder.display();
        project
            .as_ref()
            .ok_or_else(|| Failure::new(format!("what is in `{shown}` was not checked for the same reason")))
    }
}

/// The files with their paths as seen from the working folder, so that a terminal or an editor can open them.
pub(in crate::commands) fn sources(files: Vec<FoundFile>, here: &Here) -> Vec<SourceFile> {
    let shown = files.into_iter().map(|file| (here.shown(&file.path), file));
    shown
        .map(|(shown, file)| SourceFile::new(file.path, shown, String::new()).with(file.settings).given(file.given))
        .collect()
}

/// Puts the dashboards among the files: each before the first file of its folder that comes behind it.
pub(super) fn put_in_order(found: &mut Found) {
    for dashboard in found.dashboards.drain(..) {
        let folder = dashboard.path.parent().unwrap_or(&dashboard.path).to_path_buf();
        let is_behind = |file: &FoundFile| file.path.starts_with(&folder) && file.path > dashboard.path;
        let last = || Some(found.files.iter().rposition(|file| file.path.starts_with(&folder))? + 1);
        let place = found.files.iter().position(is_behind).or_else(last).unwrap_or(found.files.len());
        found.files.insert(place, dashboard);
    }
}
