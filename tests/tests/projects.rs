//! The literate cases of several files, through the native library and through the command line.
//! `LEDGERLINE_UPDATE=1 cargo test -p ledgerline-tests --test projects` rewrites what they expect; look at the difference
//! before you keep it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use ledgerline_tests::projects::Case;
use ledgerline_tests::{place, projects, repo, suite};
use tempfile::TempDir;

#[test]
fn every_case_is_as_expected() -> Result<()> {
    let mut failures = Vec::new();
    for file in projects::files()? {
        if suite::is_update() {
            let written = projects::write(&file)?;
            if written != file.text {
                std::fs::write(repo::path("tests/projects").join(&file.name), written)?;
            }
            continue;
        }
        for case in &file.cases {
            for expectation in &case.expectations {
                let actual = projects::actual(case, expectation)?;
                if actual != expectation.body {
                    failures.push(format!(
                        "tests/projects/{}: {}\nexpected:\n{}but got:\n{actual}",
                        case.name, expectation.info, expectation.body
                    ));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{} expectations are not met", failures.join("\n"), failures.len());
    Ok(())
}

/// What is found between files, as `path:line:column code`, in the order of the report.
fn native(case: &Case) -> Vec<String> {
    let mut said = Vec::new();
    for (path, source, found) in projects::findings(case) {
        for finding in found.iter().filter(|finding| is_of_interest(finding.rule.code)) {
            let (line, column) = place::position(&source, finding.span.start);
            said.push(format!("{path}:{line}:{column} {}", finding.rule.code));
        }
    }
    said
}

/// Other rules may depend on the day.
fn is_of_interest(code: &str) -> bool {
    code.starts_with("FL7") || code == "FL901"
}

/// The same lines, of what the command line says.
fn said(project: &Path, arguments: &[&str]) -> Result<Vec<String>> {
    let output = Command::new(repo::binary()?)
        .args(["--color", "never", "check", "--format", "concise"])
        .args(arguments)
        .current_dir(project)
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    let lines = text.lines().filter_map(|line| {
        let mut words = line.split(": ");
        let place = words.next()?;
        let code = line.split(|c: char| !c.is_ascii_alphanumeric()).find(|word| word.starts_with("FL"))?;
        Some((place, code))
    });
    Ok(lines.filter(|(_, code)| is_of_interest(code)).map(|(place, code)| format!("{place} {code}")).collect())
}

/// The files of a case on a disk, in a repository of their own.
fn on_disk(case: &Case) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join(".git"))?;
    for (path, text) in &case.files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().context("a file stands in a folder")?)?;
        fs::write(file, text)?;
    }
    Ok(folder)
}

fn cases() -> Result<Vec<Case>> {
    Ok(projects::files()?.into_iter().flat_map(|file| file.cases).collect())
}

#[test]
fn the_command_line_finds_the_same_on_a_disk() -> Result<()> {
    for case in cases()? {
        let folder = on_disk(&case)?;
        assert_eq!(said(folder.path(), &[])?, native(&case), "{}", case.name);
    }
    Ok(())
}

/// Which files are named decides what is shown, and not what is found.
#[test]
fn each_file_by_itself_is_found_to_be_what_it_is_among_all() -> Result<()> {
    for case in cases()? {
        let folder = on_disk(&case)?;
        let mut together = Vec::new();
        for (path, _) in case.files.iter().filter(|(path, _)| path.starts_with("ledgers/") && path.ends_with(".md")) {
            together.extend(said(folder.path(), &[path])?);
        }
        assert_eq!(together, native(&case), "{}", case.name);
    }
    Ok(())
}

/// After the fixes nothing is found that has one, nothing is found that was not found before, and nothing is left to do.
#[test]
fn fixes_between_files_are_carried_out() -> Result<()> {
    let mut mended = 0;
    for case in cases()? {
        let folder = on_disk(&case)?;
        let before: BTreeSet<String> = native(&case).into_iter().collect();
        let shown = Command::new(repo::binary()?)
            .args(["check", "--diff", "--unsafe-fixes"])
            .current_dir(folder.path())
            .output()?;
        let left = said(folder.path(), &["--fix", "--unsafe-fixes"])?;
        let after = said(folder.path(), &[])?;
        assert_eq!(left, after, "{}: what is left is what is found later", case.name);
        let codes = |lines: &[String], code: &str| lines.iter().filter(|line| line.ends_with(code)).count();
        let before: Vec<String> = before.into_iter().collect();
        for code in ["FL701", "FL702", "FL703", "FL704", "FL705", "FL706", "FL707", "FL901"] {
            assert!(codes(&after, code) <= codes(&before, code), "{}: {after:#?}", case.name);
        }
        if after.len() < before.len() {
            mended += 1;
            assert!(String::from_utf8_lossy(&shown.stdout).contains("+++ "), "{}: the fix is not shown", case.name);
        }
        let texts = |case: &Case| -> Result<Vec<String>> {
            case.files.iter().map(|(path, _)| Ok(fs::read_to_string(folder.path().join(path))?)).collect()
        };
        let once = texts(&case)?;
        said(folder.path(), &["--fix", "--unsafe-fixes"])?;
        assert_eq!(once, texts(&case)?, "{}: fixing again changes something", case.name);
    }
    assert!(mended >= 4, "{mended} cases were mended");
    Ok(())
}
