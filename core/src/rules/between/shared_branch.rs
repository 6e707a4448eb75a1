//! `FL703` shared-branch. Two ledgers are worked on in one branch.
//!
//! ### What it finds
//! A ledger whose branch is that of another ledger too, found in all but the first of them. Branches on which everybody
//! works (`main`, `master`, `develop`, `trunk`, release branches) and values that name none (`N/A`, `TBD`) do not count,
//! and neither do ledgers that are done, dropped or archived.
//!
//! ### Why it matters
//! Most often a ledger was begun as a copy of another one. What is merged with the branch then belongs to two features,
//! and whoever looks for the code of one finds that of the other.
//!
//! ### Example
//! ```markdown
//! # Search in titles
//!
//! **Branch:** feat/search
//! **Status:** In Progress
//! ```
//! beside another ledger in progress on `feat/search`.
//!
//! ### What to do
//! Give each its own branch, or make one ledger of them. There is no fix: only people know which branch is meant.

use crate::rules::{Rule, Severity};
use crate::text::Span;

use super::work::Work;

pub(crate) static RULE: Rule = Rule {
    code: "FL703",
    name: "shared-branch",
    severity: Severity::Warning,
    summary: "Two ledgers are worked on in one branch.",
    fix: None,
};

/// Values that name no branch of a feature, in lower case.
const COMMON: [&str; 22] = [
    "main",
    "master",
    "develop",
    "development",
    "dev",
    "trunk",
    "head",
    "stable",
    "next",
    "staging",
    "gh-pages",
    "n/a",
    "na",
    "none",
    "tbd",
    "tba",
    "todo",
    "unknown",
    "various",
    "multiple",
    "pending",
    "default",
];

pub(crate) fn check(work: &mut Work<'_>) {
    let mut branches: Vec<(&str, usize, Span)> = Vec::new();
    for (at, facts) in work.facts.iter().enumerate().filter(|(_, facts)| !facts.is_finished()) {
        branches.extend(
            facts.branches.iter().filter(|(branch, _)| is_own(branch)).map(|(branch, span)| (&**branch, at, *span)),
        );
    }
    branches.sort_unstable();
    let mut first = 0;
    for next in 1..branches.len() {
        if branches[first].0 != branches[next].0 {
            first = next;
        } else if branches[next - 1].1 != branches[next].1 {
            let (branch, at, span) = branches[next];
            let other = &work.facts[branches[first].1].path;
            let message = format!("the branch `{branch}` is also that of `{other}`");
            let help = "give each its own branch, or make one ledger of them".to_owned();
            work.report(at, &RULE, span, message, help, None);
        }
    }
}

/// Whether `branch` can be that of one feature.
fn is_own(branch: &str) -> bool {
    let lower = branch.to_ascii_lowercase();
    let name = lower.trim_start_matches("origin/");
    let is_release = ["release/", "releases/", "release-"].iter().any(|lead| name.starts_with(lead));
    name.contains(char::is_alphanumeric) && !is_release && !COMMON.contains(&name)
}
