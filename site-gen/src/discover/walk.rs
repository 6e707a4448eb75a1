//! Walking folders for ledger files.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::gitignore::Gitignore;
use ignore::{DirEntry, WalkBuilder};

use super::{Here, Source, from_here, relative_to};
use crate::config::{FileSettings, Resolver, TEMPLATE_NAME};
use crate::input::Given;
use crate::output::MARKER;
use crate::report::{Failure, reason};

/// A ledger file and its way down from where the walk began.
#[derive(Clone, Debug)]
pub(crate) struct FoundFile {
    /// The path to open.
    pub(crate) path: PathBuf,
    /// The path below the ledger folder, `/` between folders; of a source, below a folder of the source's name.
    pub(crate) relative: String,
    /// What the project asks of it.
    pub(crate) settings: Arc<FileSettings>,
    /// The name of the source that it is of, if it is of one.
    pub(crate) source: Option<Arc<str>>,
    /// Its content, if it is not on the disk.
    pub(crate) given: Option<Arc<Given>>,
}

/// What walks came upon.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The ledgers.
    pub(crate) files: Vec<FoundFile>,
    /// The dashboards, which list ledgers by hand.
    pub(crate) dashboards: Vec<FoundFile>,
    /// The templates that lie in ledger folders, whether or not a ledger follows them.
    pub(crate) templates: Vec<PathBuf>,
    /// Folders and files that could not be looked at.
    pub(crate) failures: Vec<Failure>,
    /// Links that lead out of the project and are not followed.
    pub(crate) outside: Vec<PathBuf>,
    /// Links to files that are among these as well, each with the file: they are left out.
    pub(crate) twins: Vec<(PathBuf, PathBuf)>,
    /// Whether there was any link on the way.
    pub(crate) has_links: bool,
}

impl Found {
    /// Leaves out what is a link to another file that was found: it is one ledger, whatever it is called. Asking the disk
    /// of each file takes time, so that it is done only where there are links.
    pub(crate) fn leave_out_twins(&mut self) {
        if !std::mem::take(&mut self.has_links) {
            return;
        }
        let here = Here::new();
        for files in [&mut self.files, &mut self.dashboards] {
            // The file itself stays rather than a link to it, and of two links the first.
            let mut kept: HashMap<PathBuf, PathBuf> = HashMap::new();
            let real: Vec<PathBuf> =
                files.iter().map(|file| file.path.canonicalize().unwrap_or_else(|_| file.path.clone())).collect();
            let itself = files.iter().zip(&real).filter(|(file, real)| here.absolute(&file.path) == **real);
            kept.extend(itself.map(|(file, real)| (real.clone(), file.path.clone())));
            let mut real = real.into_iter();
            files.retain(|file| {
                let Some(real) = real.next() else { return true };
                let other = kept.entry(real).or_insert_with(|| file.path.clone());
                if *other != file.path {
                    self.twins.push((file.path.clone(), other.clone()));
                }
                *other == file.path
            });
        }
    }
}

/// How folders are walked.
pub(crate) struct Walk<'a> {
    /// What links may lead to.
    pub(crate) within: PathBuf,
    /// What is left out.
    pub(crate) exclude: Gitignore,
    /// What the project asks of its ledgers.
    pub(crate) settings: &'a Resolver,
    /// The source whose ledgers these are, if they are of one.
    pub(crate) source: Option<&'a Source>,
}

impl Walk<'_> {
    /// Adds every ledger below `folder` to `found`, sorted by path.
    ///
    /// What git ignores is found all the same: a ledger that is kept out of git is still one.
    pub(crate) fn folder(&self, folder: &Path, found: &mut Found) {
        let outside = Arc::new(Mutex::new(Vec::new()));
        let has_links = Arc::new(AtomicBool::new(false));
        let walker = WalkBuilder::new(folder)
            .standard_filters(false)
            .follow_links(true)
            .filter_entry(self.filter(Arc::clone(&outside), Arc::clone(&has_links)))
            .build();
        let (first, first_dashboard) = (found.files.len(), found.dashboards.len());
        let here = Here::new();
        // The folder itself may be a link to one in which others were looked for.
        let is_link = folder.canonicalize().is_ok_and(|real| real != here.absolute(folder));
        for entry in walker {
            match entry {
                Ok(entry) => {
                    let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                    if is_file && entry.file_name() == TEMPLATE_NAME {
                        found.templates.push(entry.into_path());
                    } else if is_file && is_wanted(entry.file_name()) {
                        let mut relative = relative_to(folder, entry.path());
                        if let Some(source) = self.source {
                            relative = format!("{}/{relative}", source.slug);
                        }
                        // What a template asks for goes by the place of the file in the project.
                        let settings = self.settings.settings(&here.absolute(entry.path()));
                        let files = if is_dashboard(entry.path()) { &mut found.dashboards } else { &mut found.files };
                        let source = self.source.map(|source| Arc::clone(&source.name));
                        files.push(FoundFile { path: entry.into_path(), relative, settings, source, given: None });
                    }
                }
                Err(error) => found.failures.push(failure(&error)),
            }
        }
        found.files[first..].sort_by(|a, b| by_parts(&a.relative).cmp(by_parts(&b.relative)));
        found.dashboards[first_dashboard..].sort_by(|a, b| by_parts(&a.relative).cmp(by_parts(&b.relative)));
        found.failures.append(&mut self.settings.take_failures());
        let mut outside = std::mem::take(&mut *outside.lock().unwrap_or_else(PoisonError::into_inner));
        outside.sort();
        found.has_links |= is_link || has_links.load(Ordering::Relaxed);
        found.outside.append(&mut outside);
    }

    fn filter(
        &self,
        outside: Arc<Mutex<Vec<PathBuf>>>,
        has_links: Arc<AtomicBool>,
    ) -> impl Fn(&DirEntry) -> bool + Send + Sync + 'static {
        let within = self.within.clone();
        let exclude = self.exclude.clone();
        move |entry| {
            if entry.depth() == 0 {
                return true;
            }
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            if is_folder && (is_foreign(entry.file_name()) || entry.path().join(MARKER).is_file()) {
                return false;
            }
            let is_template = !is_folder && entry.file_name() == TEMPLATE_NAME;
            if !is_folder && !is_template && !is_wanted(entry.file_name()) {
                return false;
            }
            if exclude.matched(entry.path(), is_folder).is_ignore() {
                return false;
            }
            if entry.path_is_symlink() && !is_template {
                has_links.store(true, Ordering::Relaxed);
                let target = entry.path().canonicalize();
                if target.is_ok_and(|target| !target.starts_with(&within)) {
                    outside.lock().unwrap_or_else(PoisonError::into_inner).push(entry.path().to_path_buf());
                    return false;
                }
            }
            true
        }
    }
}

/// Whether the file at `path` is a dashboard.
pub(crate) fn is_dashboard(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.eq_ignore_ascii_case("_active.md"))
}

fn is_wanted(name: &OsStr) -> bool {
    is_ledger_name(name) || is_dashboard(Path::new(name))
}

/// Whether a file of this name is a ledger: Markdown, and neither a `README.md` nor a `_….md`, nor one of the hidden
/// files that editors and systems leave.
pub(crate) fn is_ledger_name(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let Some(at) = name.len().checked_sub(3).filter(|&at| name.is_char_boundary(at)) else { return false };
    let (stem, ending) = name.split_at(at);
    ending.eq_ignore_ascii_case(".md")
        && !stem.is_empty()
        && !stem.starts_with(['_', '.'])
        && !stem.eq_ignore_ascii_case("readme")
}

/// Folders that hold other people's files.
fn is_foreign(name: &OsStr) -> bool {
    name == ".git" || name == "node_modules"
}

/// What paths are in order by, part by part: no name has a zero in it, so that a folder comes before its likes.
fn by_parts(relative: &str) -> impl Iterator<Item = u8> {
    relative.bytes().map(|byte| if byte == b'/' { 0 } else { byte })
}

fn failure(error: &ignore::Error) -> Failure {
    let (path, io) = (path_of(error), error.io_error());
    match (path, io) {
        (Some(path), Some(io)) => Failure::new(format!("cannot look at `{}`: {}", from_here(path), reason(io))),
        (Some(path), None) => {
            Failure::new(format!("cannot look at `{}`: it is a link to a folder that it is itself in", from_here(path)))
        }
        _ => Failure::new(format!("cannot look for ledgers: {error}")),
    }
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::Loop { child, .. } => Some(child),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

    use super::is_ledger_name;

    #[test]
    fn dashboards_readmes_and_hidden_files_are_no_ledgers() {
        for name in ["search.md", "Search.MD", "읽기.md", "readme-first.md", "a_b.md"] {
            assert!(is_ledger_name(OsStr::new(name)), "{name}");
        }
        for name in
            ["_active.md", "README.md", "readme.MD", ".md", "._x.md", ".#x.md", "x.markdown", "md", "é", "x.md~"]
        {
            assert!(!is_ledger_name(OsStr::new(name)), "{name}");
        }
    }
}
