//! Literate files, as the suite and the cases of projects share them: headings `## …` and fences at the beginning of a
//! line. Not a Markdown parser, and knows nothing of what a fence is for.

use std::ops::Range;

use anyhow::{Result, bail};

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
