//! Which folder is the project's.

use std::path::{Path, PathBuf};

use super::LEDGER_FOLDERS;
use crate::config;

/// The folder of the project that `start` is in.
///
/// The nearest one with a `ledgerline.toml`; where there is none up to the top of the repository, the nearest one with
/// a `.git` or a ledger folder; else `start` itself.
pub(crate) fn root_of(start: &Path) -> PathBuf {
    let mut nearest: Option<PathBuf> = None;
    for folder in start.ancestors() {
        if has_configuration(folder) {
            return folder.to_path_buf();
        }
        let is_repository = folder.join(".git").exists();
        if nearest.is_none() && (is_repository || has_ledgers(folder)) {
            nearest = Some(above_own_ledgers(folder));
        }
        if is_repository {
            break;
        }
    }
    nearest.unwrap_or_else(|| start.to_path_buf())
}

/// The folder of the repository that `start` is in; `start` itself where there is none.
pub(crate) fn repository_of(start: &Path) -> PathBuf {
    start.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(start).to_path_buf()
}

/// Whether `folder` is a project by itself.
pub(crate) fn is_project(folder: &Path) -> bool {
    has_configuration(folder) || has_ledgers(folder)
}

fn has_configuration(folder: &Path) -> bool {
    config::file_in(folder).is_some_and(|path| path.is_file())
}

fn has_ledgers(folder: &Path) -> bool {
    LEDGER_FOLDERS.iter().any(|ledgers| folder.join(ledgers).is_dir())
}

/// `docs` has a `ledgers` in it, yet the project is the folder that `docs` is in.
fn above_own_ledgers(folder: &Path) -> PathBuf {
    let own = folder.file_name().map(|name| format!("{}/ledgers", name.to_string_lossy()));
    match folder.parent() {
        Some(parent) if own.is_some_and(|own| LEDGER_FOLDERS.contains(&own.as_str())) => parent.to_path_buf(),
        _ => folder.to_path_buf(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::root_of;

    #[test]
    fn the_nearest_configuration_wins_within_a_repository() {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path();
        fs::create_dir_all(top.join("packages/a/.ai/ledgers/v1")).unwrap();
        fs::create_dir_all(top.join("docs/ledgers/v1")).unwrap();
        fs::create_dir_all(top.join(".git")).unwrap();
        assert_eq!(root_of(&top.join("packages")), top);
        assert_eq!(root_of(&top.join("packages/a/.ai/ledgers/v1")), top.join("packages/a"));
        assert_eq!(root_of(&top.join("docs/ledgers/v1")), top);
        for name in [".ledgerline.toml", "ledgerline.toml"] {
            fs::write(top.join(name), "").unwrap();
            assert_eq!(root_of(&top.join("packages/a/.ai")), top);
            fs::remove_file(top.join(name)).unwrap();
        }
    }

    #[test]
    fn a_configuration_outside_of_the_repository_is_not_ours() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir_all(inner.join(".git")).unwrap();
        fs::create_dir_all(inner.join("src")).unwrap();
        fs::write(folder.path().join("ledgerline.toml"), "").unwrap();
        assert_eq!(root_of(&inner.join("src")), inner);
    }
}
