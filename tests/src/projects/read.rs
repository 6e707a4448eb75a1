//! Reads a file of cases about whole projects: what its fences are for.

use anyhow::{Context, Result, bail, ensure};

use crate::literate::{self, Part};
use crate::suite::{Expectation, hide};

/// One file of cases.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path below `tests/projects`.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Its cases, in order.
    pub cases: Vec<Case>,
}

/// One case: the files of a project and what is expected of them.
#[derive(Clone, Debug)]
pub struct Case {
    /// File and heading, for messages.
    pub name: String,
    /// Path and text of each file, in the order of the ledgers: folder by folder.
    pub files: Vec<(String, String)>,
    /// What is expected; never empty.
    pub expectations: Vec<Expectation>,
}

/// How many backticks the fences have: files have fences of their own.
const TICKS: usize = 4;

/// Reads the file `name` with the text `text`.
///
/// # Errors
/// What is not as the format says, and in which line.
pub fn read(name: &str, text: &str) -> Result<File> {
    let mut cases: Vec<Case> = Vec::new();
    for (number, part) in literate::parts(text, TICKS)? {
        match part {
            Part::Heading(heading) => {
                cases.push(Case { name: format!("{name}: {heading}"), files: Vec::new(), expectations: Vec::new() });
            }
            Part::Fence { info, body, range } => {
                let case =
                    cases.last_mut().with_context(|| format!("line {number}: a fence before the first heading"))?;
                add(case, info, body.to_owned(), range).with_context(|| format!("line {number}"))?;
            }
        }
    }
    for case in &mut cases {
        ensure!(!case.expectations.is_empty(), "“{}” expects nothing", case.name);
        case.files.sort_by(|(a, _), (b, _)| a.split('/').cmp(b.split('/')));
    }
    Ok(File { name: name.to_owned(), text: text.to_owned(), cases })
}

fn add(case: &mut Case, info: &str, body: String, range: std::ops::Range<usize>) -> Result<()> {
    match info.split_once(' ').unwrap_or((info, "")) {
        ("file", path) => {
            ensure!(
                !path.is_empty() && case.expectations.is_empty(),
                "a file has a path, and stands before what is expected"
            );
            case.files.push((path.to_owned(), hide(&body)));
        }
        ("findings" | "fix", _) => case.expectations.push(Expectation { info: info.to_owned(), body, range }),
        (other, _) => bail!("`{other}` is not one of file, findings and fix"),
    }
    Ok(())
}
