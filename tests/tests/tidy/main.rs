//! The house rules that a program can hold. Each test names the rule; the reason stands where it is stated.

mod core;
mod files;
mod ledgers;
mod rooms;
mod templates;
mod workflows;

use ledgerline_tests::repo;

/// The tracked files whose path ends in one of `endings`, with their text.
fn texts(endings: &[&str]) -> Vec<(String, String)> {
    let files = repo::tracked_files().expect("git lists the files of the repository");
    files
        .into_iter()
        .filter(|file| endings.iter().any(|ending| file.ends_with(ending)))
        .filter_map(|file| {
            let text = std::fs::read(repo::path(&file)).ok()?;
            Some((file, String::from_utf8(text).ok()?))
        })
        .collect()
}

/// The lines of `text` from 1, without those that are comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Fails with all of `faults`, if there are any.
fn assert_none(rule: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{rule}:\n  {}", faults.join("\n  "));
}
