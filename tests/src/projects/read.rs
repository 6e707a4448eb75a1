//! Reads a file of cases: headings `## …` and fences of four backticks at the beginning of a line are all it knows.

use anyhow::{Context, Result, bail, ensure};

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

const FENCE: &str = "````";

/// Reads the file `name` with the text `text`.
///
/// # Errors
/// What is not as the format says, and in which line.
pub fn read(name: &str, text: &str) -> Result<File> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<(String, usize, usize)> = None;
    let mut at = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let start = at;
        at += line.len();
        let written = line.trim_end();
        if let Some((info, opened, body)) = &open {
            if written == FENCE {
                let case = cases.last_mut().context("a fence before the first heading")?;
                add(case, info, text[*body..start].to_owned(), *opened..at)
                    .with_context(|| format!("line {}", index + 1))?;
                open = None;
            }
        } else if let Some(heading) = written.strip_prefix("## ") {
            cases.push(Case { name: format!("{name}: {heading}"), files: Vec::new(), expectations: Vec::new() });
        } else if let Some(info) = written.strip_prefix(FENCE) {
            open = Some((info.trim().to_owned(), start, at));
        }
    }
    ensure!(open.is_none(), "a fence is not closed");
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
