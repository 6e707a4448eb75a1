//! A project in a temporary folder, and what the binary says about it.

#![allow(dead_code, reason = "every test file uses a part of this")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{fs, str};

/// A ledger with nothing to mend.
pub(crate) const CLEAN: &str = include_str!("clean.md");

/// The tests' today, 2025-03-10, in seconds since 1970: a ledger that is fresh now is silent in a month.
const TODAY: &str = "1741564800";

/// A project in a temporary folder.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// What the binary answered.
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Project {
    /// An empty project. Its `.git` keeps the search for a configuration from leaving it.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        Self { folder }
    }

    /// A project with one clean ledger, `.ai/ledgers/search.md`.
    pub(crate) fn clean() -> Self {
        Self::empty().file(".ai/ledgers/search.md", CLEAN)
    }

    /// Adds a file.
    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(path, content);
        self
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The names in a folder, sorted.
    pub(crate) fn names(&self, path: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(path)).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Runs the binary in the project's folder.
    pub(crate) fn run<const N: usize>(&self, args: [&str; N]) -> Answer {
        self.run_in("", args)
    }

    /// Runs the binary in a folder of the project.
    pub(crate) fn run_in<const N: usize>(&self, folder: &str, args: [&str; N]) -> Answer {
        Answer::of(&self.command(folder).args(args).output().unwrap())
    }

    /// Runs the binary in the project's folder, with `input` as standard input.
    pub(crate) fn pipe<const N: usize>(&self, input: impl AsRef<[u8]>, args: [&str; N]) -> Answer {
        let mut command = self.command("");
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // One that refuses its arguments does not read.
        let _ = child.stdin.take().unwrap().write_all(input.as_ref());
        Answer::of(&child.wait_with_output().unwrap())
    }

    /// Runs git in the project's folder, untouched by how this machine is set up.
    #[track_caller]
    pub(crate) fn git<const N: usize>(&self, args: [&str; N]) {
        let mut command = Command::new("git");
        let who = ["user.name=Ada", "user.email=ada@example.org", "commit.gpgsign=false", "core.autocrlf=false"];
        command.args(who.iter().flat_map(|setting| ["-c", *setting])).args(args).current_dir(self.folder.path());
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        let output = command.output().unwrap();
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// The binary, to be run in a folder of the project.
    pub(crate) fn command(&self, folder: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ledgerline"));
        command.current_dir(self.path(folder)).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        for log in ["GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"] {
            command.env_remove(log);
        }
        command.env("SOURCE_DATE_EPOCH", TODAY);
        command
    }
}

impl Answer {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| str::from_utf8(bytes).unwrap().to_owned();
        Self { code: output.status.code().unwrap(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// Asserts exit code, standard output and standard error.
    #[track_caller]
    pub(crate) fn is(&self, code: i32, out: &str, err: &str) {
        assert_eq!((self.code, self.out.as_str(), self.err.as_str()), (code, out, err));
    }

    /// Asserts the exit code and that standard error has every one of `parts`.
    #[track_caller]
    pub(crate) fn fails_with<const N: usize>(&self, parts: [&str; N]) {
        assert_eq!(self.code, 2, "{}{}", self.out, self.err);
        for part in parts {
            assert!(self.err.contains(part), "no {part:?} in:\n{}", self.err);
        }
    }
}

/// Whether `path` is a folder with something in it.
pub(crate) fn is_filled(path: &Path) -> bool {
    fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some())
}
