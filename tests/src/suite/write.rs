//! Rewrites the expectations of a suite file and leaves all else as it is.

use anyhow::Result;

use super::{File, run};

/// The text of `file` with what is so in place of what is expected.
///
/// # Errors
/// If a block asks for something that there is not.
pub fn write(file: &File) -> Result<String> {
    let mut text = String::with_capacity(file.text.len());
    let mut done = 0;
    for case in &file.cases {
        for expectation in &case.expectations {
            let body = run::actual(case, expectation)?;
            text.push_str(&file.text[done..expectation.range.start]);
            let longest = body.lines().map(|line| line.len() - line.trim_start_matches('`').len()).max().unwrap_or(0);
            let fence = "`".repeat((longest + 1).max(3));
            text.push_str(&format!("{fence}{}\n{body}{fence}\n", expectation.info));
            done = expectation.range.end;
        }
    }
    text.push_str(&file.text[done..]);
    Ok(text)
}
