//! The examples, read from the specification's text where npm puts it.

use anyhow::{Context, Result, ensure};

use crate::repo;

/// The specification's text, as the package `commonmark-spec` of `tests/commonmark` has it.
const TEXT: &str = "tests/commonmark/node_modules/commonmark-spec/spec.txt";

/// The fence that an example stands in.
const FENCE: &str = "````````````````````````````````";

/// One example.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its number, from 1, as the specification counts.
    pub number: usize,
    /// The Markdown.
    pub source: String,
    /// The HTML that the specification has for it.
    pub html: String,
}

/// All examples, in order.
///
/// # Errors
/// If the package is not installed, with the command that installs it; if its text is not written as expected.
pub fn examples() -> Result<Vec<Example>> {
    let text = std::fs::read_to_string(repo::path(TEXT)).with_context(|| {
        format!(
            "{TEXT} is not installed: run `cargo xtask test`, which installs it, or `npm ci` in `tests/commonmark` \
             for this package alone"
        )
    })?;
    let mut examples = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.strip_prefix(FENCE).is_none_or(|info| info.trim() != "example") {
            continue;
        }
        let mut parts = [String::new(), String::new()];
        let mut part = 0;
        for line in lines.by_ref().take_while(|line| *line != FENCE) {
            if line == "." && part == 0 {
                part = 1;
                continue;
            }
            parts[part].push_str(line);
            parts[part].push('\n');
        }
        ensure!(part == 1, "example {} has no HTML", examples.len() + 1);
        // The specification shows a tab as an arrow.
        let [source, html] = parts.map(|part| part.replace('→', "\t"));
        examples.push(Example { number: examples.len() + 1, source, html });
    }
    Ok(examples)
}
