//! The earlier versions of ledgers, out of git. One process answers for all of them.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use crate::discover::relative_to;
use crate::input::MAX_BYTES;
use crate::report::{Failure, reason};

/// The ledgers of one commit.
#[derive(Debug)]
pub(super) struct Earlier {
    /// The top of the repository, without links.
    top: PathBuf,
    /// The full name of the commit.
    commit: String,
    git: Mutex<Git>,
}

/// A `git cat-file --batch`, to which one asks at a time.
#[derive(Debug)]
struct Git {
    child: Child,
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Earlier {
    /// The ledgers as they were in the commit `revision` of the repository in `top`.
    ///
    /// # Errors
    /// [`Failure`] if there is no such commit, or no git.
    pub(super) fn at(revision: &str, top: &Path) -> Result<Self, Failure> {
        let no_git =
            |error: io::Error| Failure::new(format!("cannot run `git`, which `--against` needs: {}", reason(&error)));
        let top = top.canonicalize().unwrap_or_else(|_| top.to_path_buf());
        let wanted = format!("{revision}^{{commit}}");
        let known = git(&top)
            .args(["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted])
            .stdin(Stdio::null())
            .output()
            .map_err(no_git)?;
        if !known.status.success() {
            return Err(Failure::new(format!("`{revision}` is no commit that git knows in `{}`", top.display()))
                .help("name a commit, a branch or a tag; a CI job may have to fetch it first"));
        }
        let mut child = git(&top)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(no_git)?;
        let (Some(questions), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Failure::new("cannot talk to `git`"));
        };
        let git = Git { child, questions: Some(questions), answers: BufReader::new(answers) };
        let commit = String::from_utf8_lossy(&known.stdout).trim().to_owned();
        Ok(Self { top, commit, git: Mutex::new(git) })
    }

    /// The text that the file at `path` had; `None` if it was not there, or was no text.
    pub(super) fn text(&self, path: &Path) -> Option<String> {
        let name = relative_to(&self.top, &path.canonicalize().ok()?);
        // A question is a line, and what lies elsewhere is in no commit.
        if name.contains(['\n', char::REPLACEMENT_CHARACTER]) || name.starts_with("..") {
            return None;
        }
        let question = format!("{}:{name}\n", self.commit);
        let bytes = self.git.lock().unwrap_or_else(PoisonError::into_inner).ask(&question).ok()??;
        String::from_utf8(bytes).ok()
    }
}

impl Git {
    fn ask(&mut self, question: &str) -> io::Result<Option<Vec<u8>>> {
        let Some(questions) = &mut self.questions else { return Ok(None) };
        questions.write_all(question.as_bytes())?;
        questions.flush()?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        let mut words = head.trim_end().rsplit(' ');
        let (Some(Ok(size)), Some(kind)) = (words.next().map(str::parse::<u64>), words.next()) else {
            return Ok(None);
        };
        // What is wanted or not, the answer has to be read to its end, which is a line end.
        let mut bytes = Vec::new();
        self.answers.by_ref().take(size.min(MAX_BYTES)).read_to_end(&mut bytes)?;
        let rest = size - bytes.len() as u64 + 1;
        io::copy(&mut self.answers.by_ref().take(rest), &mut io::sink())?;
        Ok((kind == "blob" && size <= MAX_BYTES).then_some(bytes))
    }
}

impl Drop for Git {
    fn drop(&mut self) {
        // It ends when there are no more questions.
        self.questions.take();
        let _ = self.child.wait();
    }
}

fn git(top: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(top).env("GIT_OPTIONAL_LOCKS", "0").env("GIT_NO_LAZY_FETCH", "1").stderr(Stdio::null());
    command
}
