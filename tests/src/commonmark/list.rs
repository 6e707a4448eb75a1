//! The committed list of differences: one part a reason, with what it means and the numbers of the examples.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, bail};

use crate::repo;

const FILE: &str = "tests/commonmark/differences.md";

/// The examples of each reason.
pub type ByReason = BTreeMap<String, BTreeSet<usize>>;

/// The list as committed.
///
/// # Errors
/// If it is missing or a line is neither prose nor numbers.
pub fn listed() -> Result<ByReason> {
    let text = fs::read_to_string(repo::path(FILE)).with_context(|| format!("{FILE} is missing"))?;
    let mut list = ByReason::new();
    let mut numbers: Option<&mut BTreeSet<usize>> = None;
    for line in text.lines() {
        if let Some(reason) = line.strip_prefix("## ") {
            numbers = Some(list.entry(reason.to_owned()).or_default());
        } else if is_numbers(line) {
            let Some(numbers) = &mut numbers else { bail!("{FILE}: numbers before the first reason") };
            for number in line.split_whitespace() {
                numbers.insert(number.parse()?);
            }
        }
    }
    Ok(list)
}

/// Writes the numbers of `list` below the reasons that the file has; reasons that it lacks are added at its end, to be
/// explained by hand.
///
/// # Errors
/// If the file cannot be read or written.
pub fn write(list: &ByReason) -> Result<()> {
    let text = fs::read_to_string(repo::path(FILE)).with_context(|| format!("{FILE} is missing"))?;
    let mut written = String::new();
    let mut seen = BTreeSet::new();
    for line in text.lines().filter(|line| !is_numbers(line)) {
        written.push_str(line);
        written.push('\n');
        let Some(reason) = line.strip_prefix("## ") else { continue };
        seen.insert(reason.to_owned());
        written.push_str(&numbers(list.get(reason)));
    }
    for (reason, examples) in list.iter().filter(|(reason, _)| !seen.contains(*reason)) {
        written.push_str(&format!("\n## {reason}\n{}", numbers(Some(examples))));
    }
    fs::write(repo::path(FILE), written).with_context(|| format!("cannot write {FILE}"))
}

fn is_numbers(line: &str) -> bool {
    !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
}

/// Lines of at most 120 characters.
fn numbers(examples: Option<&BTreeSet<usize>>) -> String {
    let mut lines = vec![String::new()];
    for number in examples.into_iter().flatten().map(ToString::to_string) {
        let line = lines.last_mut().expect("there is a line");
        if line.len() + number.len() < 120 {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&number);
        } else {
            lines.push(number);
        }
    }
    lines.join("\n") + "\n"
}
