//! Literate files, as the suite and the cases of projects share them: headings `## …` and fences at the beginning of a
//! line. Not a Markdown parser, and knows nothing of what a fence is for.

use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};

use crate::repo;

/// One thing that a literate file is made of; all else is prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part<'t> {
    /// A heading `## …`, without its mark.
    Heading(&'t str),
    /// A fence.
    Fence {
        /// What stands behind its ticks.
        info: &'t str,
        /// What stands in it.
        body: &'t str,
        /// The whole of it, both lines of ticks included, in bytes.
        range: Range<usize>,
    },
}

/// What `read` makes of every literate file in `folder`, by its name from there and its text, sorted by path.
///
/// # Errors
/// If there is none, or one is not as its format says.
pub fn files<F>(folder: &str, read: impl Fn(&str, &str) -> Result<F>) -> Result<Vec<F>> {
    let place = repo::path(folder);
    let mut files = Vec::new();
    for path in repo::markdown_files(&place) {
        let name = path.strip_prefix(&place)?.to_string_lossy().replace('\\', "/");
        if name == "README.md" {
            continue;
        }
        let text = std::fs::read_to_string(&path)?;
        files.push(read(&name, &text).with_context(|| format!("{folder}/{name}"))?);
    }
    ensure!(!files.is_empty(), "there is no case in {}", place.display());
    Ok(files)
}

/// The parts of `text`, each with the line, from 1, that it begins in. Fences have at least `ticks` backticks.
///
/// # Errors
/// If a fence is not closed.
pub fn parts(text: &str, ticks: usize) -> Result<Vec<(usize, Part<'_>)>> {
    let mut parts = Vec::new();
    let mut lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let mut number = 0;
    while let Some((start, line)) = lines.next() {
        number += 1;
        let written = line.trim_end();
        let opened = number;
        if let Some(heading) = written.strip_prefix("## ") {
            parts.push((opened, Part::Heading(heading)));
            continue;
        }
        let open = written.len() - written.trim_start_matches('`').len();
        if open < ticks {
            continue;
        }
        let body = start + line.len();
        loop {
            let Some((at, line)) = lines.next() else { bail!("line {opened}: the fence is not closed") };
            number += 1;
            let closing = line.trim_end();
            if closing.len() >= open && closing.bytes().all(|byte| byte == b'`') {
                let (info, body) = (written[open..].trim(), &text[body..at]);
                parts.push((opened, Part::Fence { info, body, range: start..at + line.len() }));
                break;
            }
        }
    }
    Ok(parts)
}
