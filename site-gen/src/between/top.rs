//! How far a project reaches: to the top of its repository.

use std::path::{Path, PathBuf};

use crate::discover::{is_project, relative_to, repository_of};

/// The folder that paths between files are told from.
#[derive(Clone, Debug)]
pub(crate) struct Top {
    /// The folder, absolute.
    pub(super) folder: PathBuf,
    /// Whether links may lead no further.
    pub(super) is_bounded: bool,
}

impl Top {
    /// The top of the repository that the project in `root` is in; `root` itself where there is none. A folder that is
    /// neither a repository nor a project may be a part of something larger: links may lead out of it.
    pub(crate) fn of(root: &Path) -> Self {
        let folder = repository_of(root);
        let is_bounded = folder.join(".git").exists() || is_project(root);
        Self { folder, is_bounded }
    }

    /// The folder, absolute.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The path of a file, which is absolute, as seen from the top, with `/` between folders.
    pub(crate) fn path(&self, file: &Path) -> String {
        relative_to(&self.folder, file)
    }
}
