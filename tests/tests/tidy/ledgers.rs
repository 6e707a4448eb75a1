//! The project's own ledgers are our demo: there is one for each feature, and nothing is found in them.

use ledgerline_core::{CheckOptions, Ledger, check};
use ledgerline_tests::{print, repo};

#[test]
fn nothing_is_found_in_our_own_ledgers() {
    let folder = repo::path(".ai/ledgers");
    if !folder.is_dir() {
        return;
    }
    let files = repo::markdown_files(&folder);
    assert!(!files.is_empty(), "{} holds no ledger", folder.display());
    let mut faults = Vec::new();
    for file in files {
        let source = std::fs::read_to_string(&file).expect("a ledger is text");
        let findings = check(&Ledger::parse(&source), &CheckOptions::default());
        if !findings.is_empty() {
            faults.push(format!("{}\n{}", file.display(), print::findings(&findings, &source)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
