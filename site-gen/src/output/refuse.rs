//! Which folders a site may be written to.

use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::{env, fs};

use super::MARKER;
use crate::report::{Failure, reason};

/// A folder that a site may be written to: missing, empty, or made by us.
#[derive(Debug)]
pub(crate) struct Target {
    /// Absolute, links followed.
    pub(super) folder: PathBuf,
    /// As the user wrote it.
    pub(crate) shown: String,
}

impl Target {
    /// The folder `out`, for the site of the project in `root` whose ledgers are in `places`.
    ///
    /// # Errors
    /// [`Failure`] if something is there that must not be replaced.
    pub(crate) fn new(out: &Path, root: &Path, places: &[PathBuf]) -> Result<Self, Failure> {
        let shown = out.display().to_string();
        let folder = resolved(out).map_err(|error| unreachable_folder(&shown, &error))?;
        let elsewhere = "name another folder with `--out`";
        if root.starts_with(&folder) {
            let what = if root == folder { "is the project's folder" } else { "holds the project's folder" };
            return Err(Failure::new(format!("cannot write the site to `{shown}`: it {what}")).help(elsewhere));
        }
        for place in places {
            let place = place.canonicalize().unwrap_or_else(|_| place.clone());
            if place.starts_with(&folder) || (place.is_dir() && folder.starts_with(&place)) {
                let what = if place == folder {
                    "is a folder of ledgers"
                } else if place.starts_with(&folder) {
                    "holds the ledgers"
                } else {
                    "lies in a folder of ledgers"
                };
                return Err(Failure::new(format!("cannot write the site to `{shown}`: it {what}")).help(elsewhere));
            }
        }
        let target = Self { folder, shown };
        target.refuse_foreign()?;
        Ok(target)
    }

    /// Refuses a folder with something in it that we did not make.
    pub(super) fn refuse_foreign(&self) -> Result<(), Failure> {
        let shown = &self.shown;
        match fs::metadata(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(unreachable_folder(shown, &error)),
            Ok(metadata) if !metadata.is_dir() => {
                return Err(Failure::new(format!("cannot write the site to `{shown}`: a file of this name is there"))
                    .help("move it away, or name another folder with `--out`"));
            }
            Ok(_) => {}
        }
        let is_ours = self.folder.join(MARKER).symlink_metadata().is_ok_and(|marker| marker.is_file());
        let is_empty = || fs::read_dir(&self.folder).map(|mut entries| entries.next().is_none());
        if is_ours {
            return Ok(());
        }
        match is_empty() {
            Ok(true) => Ok(()),
            Ok(false) => Err(Failure::new(format!(
                "will not replace the folder `{shown}`: it was not made by ledgerline and is not empty"
            ))
            .help("empty it or move it away, or name another folder with `--out`")),
            Err(error) => Err(Failure::new(format!("cannot look into the folder `{shown}`: {}", reason(&error)))),
        }
    }
}

/// `path` as an absolute one, the links in the part of it that exists followed.
fn resolved(path: &Path) -> std::io::Result<PathBuf> {
    let absolute = env::current_dir()?.join(path);
    let mut resolved = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::CurDir => {}
            _ => {
                resolved.push(part);
                match resolved.canonicalize() {
                    Ok(real) => resolved = real,
                    Err(error) if error.kind() == ErrorKind::NotFound => {
                        // A link that leads nowhere would be replaced by the folder, unnoticed.
                        if resolved.symlink_metadata().is_ok() {
                            return Err(std::io::Error::new(ErrorKind::NotFound, "it is a link that leads nowhere"));
                        }
                    }
                    Err(error) => return Err(error),
                }
            }
        }
    }
    Ok(resolved)
}

/// The failure that the folder `shown` cannot even be looked at.
fn unreachable_folder(shown: &str, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot write the site to `{shown}`: {}", reason(error)))
        .help("name a folder with `--out` that lies where you may write")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::Target;

    fn refusal(out: &Path, root: &Path, places: &[PathBuf]) -> String {
        Target::new(out, root, places).unwrap_err().message
    }

    #[test]
    fn only_missing_empty_and_own_folders_are_taken() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap().join("project");
        let ledgers = root.join("docs/ledgers");
        fs::create_dir_all(&ledgers).unwrap();
        let places = [ledgers.clone()];

        assert!(Target::new(&root.join("new/site"), &root, &places).is_ok());
        let out = root.join("site");
        fs::create_dir(&out).unwrap();
        assert!(Target::new(&out, &root, &places).is_ok());
        fs::write(out.join("precious.txt"), "").unwrap();
        assert!(refusal(&out, &root, &places).starts_with("will not replace the folder"));
        fs::write(out.join(super::MARKER), "").unwrap();
        assert!(Target::new(&out, &root, &places).is_ok());

        assert!(refusal(&root, &root, &places).ends_with("it is the project's folder"));
        assert!(refusal(&root.join("docs/.."), &root, &places).ends_with("it is the project's folder"));
        assert!(refusal(folder.path(), &root, &places).ends_with("it holds the project's folder"));
        assert!(refusal(&root.join("docs"), &root, &places).ends_with("it holds the ledgers"));
        assert!(refusal(&ledgers, &root, &places).ends_with("it is a folder of ledgers"));
        assert!(refusal(&ledgers.join("site"), &root, &places).ends_with("it lies in a folder of ledgers"));
        fs::write(root.join("file"), "").unwrap();
        assert!(refusal(&root.join("file"), &root, &places).ends_with("a file of this name is there"));
    }
}
