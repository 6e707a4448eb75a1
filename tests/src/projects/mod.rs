//! The literate cases of several files, in `tests/projects`: found, read, run and, if asked, rewritten. Their format is
//! described in `tests/projects/README.md`.

mod read;
mod run;

pub use read::{Case, File, read};
pub use run::{actual, findings};

use anyhow::{Context, Result, ensure};

use crate::repo;

/// Every file of cases, sorted by path.
///
/// # Errors
/// If a file is not as the format says.
pub fn files() -> Result<Vec<File>> {
    let folder = repo::path("tests/projects");
    let mut files = Vec::new();
    for path in repo::markdown_files(&folder) {
        let name = path.strip_prefix(&folder)?.to_string_lossy().replace('\\', "/");
        if name == "README.md" {
            continue;
        }
        let text = std::fs::read_to_string(&path)?;
        files.push(read(&name, &text).with_context(|| format!("tests/projects/{name}"))?);
    }
    ensure!(!files.is_empty(), "there is no case in {}", folder.display());
    Ok(files)
}

/// The text of `file` with what is so in place of what is expected.
///
/// # Errors
/// If a block asks for something that there is not.
pub fn write(file: &File) -> Result<String> {
    let mut text = String::with_capacity(file.text.len());
    let mut done = 0;
    for case in &file.cases {
        for expectation in &case.expectations {
            text.push_str(&file.text[done..expectation.range.start]);
            text.push_str(&format!("````{}\n{}````\n", expectation.info, actual(case, expectation)?));
            done = expectation.range.end;
        }
    }
    text.push_str(&file.text[done..]);
    Ok(text)
}
