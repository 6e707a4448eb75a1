//! How far a project reaches: to the top of its repository.

use std::path::{Path, PathBuf};

use crate::discover::{Source, is_project, relative_to, repository_of};

/// The folder that paths between files are told from.
#[derive(Clone, Debug)]
pub(crate) struct Top {
    /// The folder, absolute.
    pub(super) folder: PathBuf,
    /// Whether links may lead no further.
    pub(super) is_bounded: bool,
    /// The folders below it that may be looked at, absolute: more than itself where there are sources elsewhere.
    areas: Vec<PathBuf>,
}

impl Top {
    /// The top of the repository that the project in `root` is in; `root` itself where there is none. A folder that is
    /// neither a repository nor a project may be a part of something larger: links may lead out of it.
    pub(crate) fn of(root: &Path) -> Self {
        let folder = repository_of(root);
        let is_bounded = folder.join(".git").exists() || is_project(root);
        Self { areas: vec![folder.clone()], folder, is_bounded }
    }

    /// The top of a project with `sources`. If some lie elsewhere, it is the folder that holds all of their repositories;
    /// what lies there besides them is not looked at.
    pub(crate) fn with_sources(root: &Path, sources: &[Source]) -> Self {
        let mut top = Self::of(root);
        for source in sources {
            if top.areas.iter().any(|area| source.folder.starts_with(area)) {
                continue;
            }
            let repository = repository_of(&source.folder);
            // A repository around both is not what either of them belongs to.
            let area = if root.starts_with(&repository) { source.folder.clone() } else { repository };
            let common = top.folder.ancestors().find(|above| area.starts_with(above));
            // On another drive there is none, and then its paths have no beginning in common.
            top.folder = common.map(Path::to_path_buf).unwrap_or_default();
            top.areas.push(area);
        }
        top
    }

    /// Whether `path`, which is absolute, is on the way to a folder that may be looked at.
    pub(super) fn is_above_areas(&self, path: &Path) -> bool {
        self.areas.iter().any(|area| area.starts_with(path))
    }

    #[cfg(test)]
    pub(super) fn at(folder: &Path, is_bounded: bool) -> Self {
        Self { folder: folder.to_path_buf(), is_bounded, areas: vec![folder.to_path_buf()] }
    }

    /// The folder that may be looked at and that holds `path`, which is absolute.
    pub(crate) fn area_of(&self, path: &Path) -> Option<&Path> {
        self.areas.iter().map(PathBuf::as_path).find(|area| path.starts_with(area))
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
