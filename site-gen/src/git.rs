//! What git knows of files: which there were at a commit, which changed since, and how they read then. Runs the `git` of
//! the machine and changes nothing.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::report::{Failure, reason};

/// A repository at one commit.
pub(crate) struct Git {
    /// The top of the working tree, absolute and without links.
    pub(crate) top: PathBuf,
    /// The full name of the commit.
    commit: String,
}

/// A file that is not as it was. Paths are from the top, with `/` between folders.
pub(crate) struct Changed {
    /// Where it was; `None` if it was not there.
    pub(crate) old: Option<String>,
    /// Where it is; `None` if it is gone.
    pub(crate) new: Option<String>,
}

impl Git {
    /// The repository that `folder` is in, at `revision`.
    ///
    /// # Errors
    /// [`Failure`] if there is no git, no repository or no such commit.
    pub(crate) fn at(folder: &Path, revision: &str) -> Result<Self, Failure> {
        let top = run(folder, ["rev-parse", "--show-toplevel"])?.map_err(|_| {
            Failure::new(format!("`{}` is in no git repository", folder.display()))
                .help("name two files to compare them with each other")
        })?;
        let top = String::from_utf8_lossy(&top);
        let top = PathBuf::from(top.trim_end_matches(['\n', '\r']));
        let top = top.canonicalize().unwrap_or(top);
        // What begins with a dash stays a revision, and what comes back is a name that no option looks like.
        let commit = ["rev-parse", "--verify", "--quiet", "--end-of-options", &format!("{revision}^{{commit}}")];
        let commit = run(&top, commit)?.map_err(|_| {
            let help = match revision {
                "HEAD" => "nothing is committed yet: commit the ledgers first, or name two files to compare",
                _ => "`git log` and `git branch` list what there is",
            };
            Failure::new(format!("git knows no commit `{revision}`")).help(help)
        })?;
        let commit = String::from_utf8_lossy(&commit).trim().to_owned();
        Ok(Self { top, commit })
    }

    /// The name of the commit, as short as people write it. How git shortens names goes by what else is in the repository.
    pub(crate) fn short_commit(&self) -> &str {
        self.commit.get(..12).unwrap_or(&self.commit)
    }

    /// The files that there were at the commit, sorted.
    ///
    /// # Errors
    /// [`Failure`] with what git says.
    pub(crate) fn files(&self) -> Result<Vec<String>, Failure> {
        let mut files = records(&self.ask(["ls-tree", "-r", "-z", "--name-only", "--full-tree", &self.commit])?);
        files.sort_unstable();
        Ok(files)
    }

    /// The files that are not as they were at the commit: those on the disk, without what git does not track, or those of
    /// `later`, the same repository at another commit.
    ///
    /// # Errors
    /// [`Failure`] with what git says.
    pub(crate) fn changed(&self, later: Option<&Self>) -> Result<Vec<Changed>, Failure> {
        let options = ["diff", "--no-ext-diff", "--no-textconv", "--no-relative", "--name-status", "-z", "-M"];
        let commits = std::iter::once(self).chain(later).map(|git| git.commit.as_str());
        let answer = self.ask(options.into_iter().chain(commits).chain(["--"]))?;
        let mut fields = records(&answer).into_iter();
        let mut changed = Vec::new();
        while let (Some(status), Some(path)) = (fields.next(), fields.next()) {
            changed.push(match status.as_bytes().first() {
                Some(b'A') => Changed { old: None, new: Some(path) },
                Some(b'D') => Changed { old: Some(path), new: None },
                Some(b'R' | b'C') => Changed { old: Some(path), new: fields.next() },
                _ => Changed { old: Some(path.clone()), new: Some(path) },
            });
        }
        Ok(changed)
    }

    /// The bytes of the file at `path`, from the top, at the commit.
    ///
    /// # Errors
    /// [`Failure`] with what git says.
    pub(crate) fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        self.ask(["cat-file", "blob", &format!("{}:{path}", self.commit)])
    }

    fn ask<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Result<Vec<u8>, Failure> {
        run(&self.top, args)?.map_err(|said| Failure::new(format!("git could not help: {}", said.trim())))
    }
}

/// What git answers; inside, what it says against it.
fn run<A: AsRef<OsStr>>(folder: &Path, args: impl IntoIterator<Item = A>) -> Result<Result<Vec<u8>, String>, Failure> {
    let output = Command::new("git").arg("-C").arg(folder).args(args).stdin(Stdio::null()).output();
    match output {
        Ok(output) if output.status.success() => Ok(Ok(output.stdout)),
        Ok(output) => Ok(Err(String::from_utf8_lossy(&output.stderr).into_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(Failure::new("there is no `git` to ask").help("name two files to compare them with each other"))
        }
        Err(error) => Err(Failure::new(format!("git cannot be run: {}", reason(&error)))),
    }
}

/// Texts that end in a zero byte each. A path that is not UTF-8 is no path of a ledger that could be shown.
fn records(answer: &[u8]) -> Vec<String> {
    let records = answer.split(|&byte| byte == 0).filter(|record| !record.is_empty());
    records.map(|record| String::from_utf8_lossy(record).into_owned()).collect()
}
