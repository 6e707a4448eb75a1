//! The literate cases, through the native library. `LEDGERLINE_UPDATE=1 cargo test -p ledgerline-tests --test suite`
//! rewrites what they expect; look at the difference before you keep it.

use std::collections::BTreeSet;

use anyhow::Result;
use ledgerline_core::rules;
use ledgerline_tests::{projects, repo, suite};

#[test]
fn every_case_is_as_expected() -> Result<()> {
    let mut failures = Vec::new();
    for file in suite::files()? {
        if suite::is_update() {
            let written = suite::write(&file)?;
            if written != file.text {
                std::fs::write(repo::path("tests/suite").join(&file.name), written)?;
            }
            continue;
        }
        for case in &file.cases {
            for expectation in &case.expectations {
                let actual = suite::actual(case, expectation)?;
                if actual != expectation.body {
                    failures.push(format!(
                        "tests/suite/{}: {}\nexpected:\n{}but got:\n{actual}",
                        case.name, expectation.info, expectation.body
                    ));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{} expectations are not met", failures.join("\n"), failures.len());
    Ok(())
}

/// A case shows that a rule finds its fault if it expects the finding; it shows that the rule keeps silent if it names
/// the rule's whole code and expects no finding of it. It shows the rule's fix if a `fix` block says that it was applied.
#[test]
fn every_rule_has_a_case_for_it_and_one_against_it() -> Result<()> {
    let mut found = BTreeSet::new();
    let mut silent = BTreeSet::new();
    let mut fixed = BTreeSet::new();
    for case in suite::cases()? {
        let findings = suite::findings(&case);
        for expectation in case.expectations.iter().filter(|expectation| expectation.kind() == "fix") {
            let shows = |code: &str| expectation.body.lines().any(|line| line.starts_with(&format!("{code}: ")));
            fixed.extend(rules::all().map(|rule| rule.code).filter(|code| shows(code)));
        }
        for expectation in case.expectations.iter().filter(|expectation| expectation.kind() == "findings") {
            for rule in rules::all() {
                if !findings.iter().any(|finding| finding.rule.code == rule.code) {
                    if expectation.words().any(|word| word == rule.code) {
                        silent.insert(rule.code);
                    }
                } else if expectation.body.lines().any(|line| line.starts_with(rule.code)) {
                    found.insert(rule.code);
                }
            }
        }
    }
    // Rules between files have their cases in `tests/projects`.
    for case in projects::files()?.into_iter().flat_map(|file| file.cases) {
        let findings: Vec<_> = projects::findings(&case).into_iter().flat_map(|(_, _, found)| found).collect();
        for expectation in &case.expectations {
            for code in rules::all().map(|rule| rule.code) {
                let is_shown = expectation.body.lines().any(|line| line.starts_with(code));
                let is_found = findings.iter().any(|finding| finding.rule.code == code);
                match expectation.kind() {
                    "fix" if is_shown => fixed.insert(code),
                    "findings" if is_shown && is_found => found.insert(code),
                    "findings" if !is_found && expectation.words().any(|word| word == code) => silent.insert(code),
                    _ => continue,
                };
            }
        }
    }
    // A file that is no text cannot stand in a case; the site fixtures and the command-line tests have one.
    for rule in rules::all().filter(|rule| rule.code != rules::INVALID_UTF8.code) {
        assert!(found.contains(rule.code), "no case of the suite shows that {} finds its fault", rule.code);
        assert!(silent.contains(rule.code), "no case of the suite shows that {} keeps silent", rule.code);
        let has_case = rule.fix.is_none() || fixed.contains(rule.code);
        assert!(has_case, "no case of the suite shows the fix of {}", rule.code);
    }
    Ok(())
}

/// What a rule's file says at the top is its page in the site's help.
#[test]
fn a_rule_is_documented_under_the_usual_headings() {
    let needed = ["### What it finds", "### Why it matters", "### Example", "### What to do"];
    for rule in rules::all() {
        let text = rules::documentation(rule);
        let mut fence: Option<usize> = None;
        let outside = text.lines().filter(|line| {
            let ticks = line.len() - line.trim_start_matches('`').len();
            match fence {
                None if ticks >= 3 => fence = Some(ticks),
                Some(open) if ticks >= open => fence = None,
                _ => {}
            }
            fence.is_none()
        });
        let headings: Vec<&str> = outside.filter(|line| line.starts_with("### ")).collect();
        let found: Vec<&str> = headings.iter().copied().filter(|heading| *heading != "### Settings").collect();
        assert_eq!(found, needed, "the documentation of {}", rule.code);
        assert!(text.contains("```markdown\n"), "{} has no example", rule.code);
    }
}

#[test]
fn marks_are_read_as_they_are_shown() {
    let text = "\u{feff}# T\r\na \tb  \rc\u{0}\n";
    assert_eq!(suite::show(text), "⟨U+FEFF⟩# T␍\na ␉b ␠␍c⟨U+0000⟩\n");
    assert_eq!(suite::hide(&suite::show(text)), text);
    assert_eq!(suite::hide("no line end⟨end⟩\n"), "no line end");
}
