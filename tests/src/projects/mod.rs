//! The literate cases of several files, in `tests/projects`: found, read, run and, if asked, rewritten. Their format is
//! described in `tests/projects/README.md`.

mod read;
mod run;

pub use read::{Case, File, read};
pub use run::{actual, findings};

use anyhow::Result;

use crate::literate;

/// Every file of cases, sorted by path.
///
/// # Errors
/// If a file is not as the format says.
pub fn files() -> Result<Vec<File>> {
    literate::files("tests/projects", read)
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
