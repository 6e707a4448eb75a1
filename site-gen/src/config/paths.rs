//! Paths and patterns that a configuration names: what they may lead to.

use std::fs::Metadata;
use std::path::{Component, Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::{Config, Written};
use crate::report::{Failure, reason};

impl Config {
    /// The path that `written` leads to, below `root`, and what is there. `attempt` says what it is wanted for, such as
    /// `look for ledgers in`.
    ///
    /// # Errors
    /// [`Failure`] if it leads out of `root` or if nothing is there.
    pub(crate) fn existing(
        &self,
        root: &Path,
        written: &Written,
        attempt: &str,
    ) -> Result<(PathBuf, Metadata), Failure> {
        let value = &written.value;
        let path = self.below(root, written)?;
        let metadata = path.metadata().map_err(|error| {
            let message = format!("cannot {attempt} `{value}`: {}", reason(&error));
            Failure::new(message).help("paths are relative to the folder of this file").at(self.place(&written.bytes))
        })?;
        if path.canonicalize().is_ok_and(|target| !target.starts_with(root)) {
            let message = format!("`{value}` is a link that leads out of the project");
            return Err(Failure::new(message).help("name a folder below this one").at(self.place(&written.bytes)));
        }
        Ok((path, metadata))
    }

    /// The folder that `written` leads to, wherever it is, absolute and without links. `of` says whose folder it is.
    ///
    /// # Errors
    /// [`Failure`] if no folder is there.
    pub(crate) fn folder(&self, root: &Path, written: &Written, of: &str) -> Result<PathBuf, Failure> {
        let value = &written.value;
        let fail = |why: &str| {
            let message = format!("cannot use `{value}` as the folder of {of}: {why}");
            let help = "paths are relative to the folder of this file; is the other repository checked out there?";
            Failure::new(message).help(help).at(self.place(&written.bytes))
        };
        let folder = root.join(value).canonicalize().map_err(|error| fail(&reason(&error)))?;
        if folder.is_dir() { Ok(folder) } else { Err(fail("it is not a folder")) }
    }

    /// The path that `written` stands for, below `root`, whether or not it is there.
    ///
    /// # Errors
    /// [`Failure`] if it leads out of `root`.
    pub(crate) fn below(&self, root: &Path, written: &Written) -> Result<PathBuf, Failure> {
        let given = Path::new(&written.value);
        if !given.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
            let message = format!("`{}` leads out of the project", written.value);
            let help = "write a path below the folder of this file, without `..`";
            return Err(Failure::new(message).help(help).at(self.place(&written.bytes)));
        }
        Ok(root.join(given.components().filter(|part| *part != Component::CurDir).collect::<PathBuf>()))
    }

    /// The patterns `written`, relative to `root`.
    ///
    /// # Errors
    /// [`Failure`] if one of them is no pattern.
    pub(crate) fn patterns(&self, root: &Path, written: &[Written]) -> Result<Gitignore, Failure> {
        let mut builder = GitignoreBuilder::new(root);
        for written in written {
            let pattern = written.value.strip_prefix('!').unwrap_or(&written.value);
            if let Some(rest) = pattern.strip_prefix("./") {
                let message = format!("`{}` matches nothing: no path begins with `./`", written.value);
                let help = format!("write `/{rest}`; patterns are those of a `.gitignore`");
                return Err(Failure::new(message).help(help).at(self.place(&written.bytes)));
            }
            if pattern == ".." || pattern.starts_with("../") {
                let message = format!("`{}` matches nothing: patterns are about what is in the project", written.value);
                let help = "write it as seen from the folder of this file, without `..`";
                return Err(Failure::new(message).help(help).at(self.place(&written.bytes)));
            }
            builder.add_line(None, &written.value).map_err(|error| {
                let message = format!("`{}` is not a pattern: {}", written.value, why(&error));
                let help = "patterns are those of a `.gitignore`; `[{]` stands for a brace itself";
                Failure::new(message).help(help).at(self.place(&written.bytes))
            })?;
        }
        builder.build().map_err(|error| Failure::new(format!("the patterns cannot be used: {error}")))
    }
}

/// What is wrong with a pattern, without the pattern itself and without advice of the library's own.
fn why(error: &ignore::Error) -> String {
    let text = match error {
        ignore::Error::Glob { err, .. } => err.clone(),
        error => error.to_string(),
    };
    text.split_once(" (").map_or(text.as_str(), |(why, _)| why).to_owned()
}
