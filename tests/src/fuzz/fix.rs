//! Fixing: done once it is done for good, and nothing gets worse.

use std::collections::BTreeMap;

use ledgerline_core::ledger::Date;
use ledgerline_core::rules::Safety;
use ledgerline_core::{CheckOptions, Diagnostic, Ledger, check};

use crate::invariants;

/// Fixes a text, with safe fixes alone and with all.
pub fn fix(data: &[u8]) {
    let [source] = super::texts(data);
    let options = CheckOptions { today: Date::from_parts(2025, 7, 1), ..CheckOptions::default() };
    let before = counts(&check(&Ledger::parse(&source), &options));
    for safety in [Safety::Safe, Safety::Unsafe] {
        let fixed = ledgerline_core::fix::fix(&source, &options, safety);
        assert_eq!(fixed.applied.is_empty(), fixed.text == *source, "what changes the text is named, and only that");
        for (code, count) in counts(&fixed.remaining) {
            assert!(before.get(code).is_some_and(|before| count <= *before), "fixing adds a {code}");
        }
        let again = ledgerline_core::fix::fix(&fixed.text, &options, safety);
        assert_eq!(again.text, fixed.text, "fixing again changes nothing");
        assert!(again.applied.is_empty());
        invariants::hold(&fixed.text);
    }
}

fn counts(findings: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.rule.code).or_default() += 1;
    }
    counts
}
