//! What holds of every difference and of every merge.

use ledgerline_core::Ledger;
use ledgerline_core::diff::diff;
use ledgerline_core::ledger::Date;
use ledgerline_core::merge::{MergeOptions, Overlaps, merge, merge_with};
use ledgerline_tests::generate;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

fn config() -> ProptestConfig {
    let regressions = concat!(env!("CARGO_MANIFEST_DIR"), "/regressions/merge.txt");
    let mut config = ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(regressions))),
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 500;
    }
    config
}

/// Merges three texts and asserts all that must hold of any three.
fn hold(base: &str, ours: &str, theirs: &str) {
    let merged = merge(base, ours, theirs);
    for conflict in &merged.conflicts {
        let written = merged.text.get(conflict.span.range()).expect("a conflict lies in the text");
        assert!(written.starts_with("<<<<<<< ours") && written.ends_with(">>>>>>> theirs"), "{written:?}");
        for side in [&conflict.base, &conflict.ours, &conflict.theirs].into_iter().flatten() {
            assert!(written.contains(side.as_str()), "{side:?} is not in {written:?}");
        }
        assert!(!conflict.what.is_empty());
        assert!(conflict.ours != conflict.theirs, "both sides agree: {conflict:?}");
    }
    assert!(merged.conflicts.is_sorted_by_key(|conflict| conflict.span.start));
    let by_ours = merge_with(base, ours, theirs, &MergeOptions { overlaps: Overlaps::Ours, ..MergeOptions::default() });
    assert_eq!(by_ours.conflicts.len(), merged.conflicts.len());
    if merged.conflicts.is_empty() {
        assert_eq!(by_ours.text, merged.text);
    }
    for conflict in &by_ours.conflicts {
        let written = conflict.span.of(&by_ours.text);
        assert_eq!(written, conflict.ours.as_deref().unwrap_or_default());
    }
}

/// The words of `text`, sorted, each as often as it is there. A date is one word.
fn words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    words.retain(|word| !word.trim_matches('-').is_empty());
    words.sort_unstable();
    words
}

/// The words of `all` without as many of each as `known` has; both sorted.
fn without<'t>(all: &[&'t str], known: &[&str]) -> Vec<&'t str> {
    let mut known = known.iter().peekable();
    let mut left = Vec::new();
    for &word in all {
        while known.next_if(|other| **other < word).is_some() {}
        if known.next_if(|other| **other == word).is_none() {
            left.push(word);
        }
    }
    left
}

/// Every word that a side added is in the merged text; of two dates of the last change, one.
fn nothing_lost(base: &str, ours: &str, theirs: &str) {
    let merged = merge(base, ours, theirs);
    let kept = words(&merged.text);
    for side in [ours, theirs] {
        for word in without(&words(side), &words(base)) {
            let is_date = word.parse::<Date>().is_ok() || word.parse::<u32>().is_ok();
            assert!(is_date || kept.binary_search(&word).is_ok(), "{word:?} is lost in\n{}", merged.text);
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_only_one_side_changed_is_taken(base in generate::any_text(), side in generate::any_text()) {
        prop_assert_eq!(merge(&base, &side, &base).text, side.clone());
        prop_assert_eq!(merge(&base, &base, &side).text, side.clone());
        prop_assert_eq!(merge(&base, &side, &side).text, side);
    }

    #[test]
    fn any_three_texts_can_be_merged(
        base in generate::any_text(),
        ours in generate::any_text(),
        theirs in generate::any_text(),
    ) {
        hold(&base, &ours, &theirs);
        nothing_lost(&base, &ours, &theirs);
    }

    #[test]
    fn any_changes_to_a_ledger_can_be_merged((base, ours, theirs) in generate::versions()) {
        hold(&base, &ours, &theirs);
        nothing_lost(&base, &ours, &theirs);
    }

    #[test]
    fn nothing_differs_from_itself(text in generate::any_text()) {
        let ledger = Ledger::parse(&text);
        prop_assert_eq!(diff(&ledger, &Ledger::parse(&text)), []);
    }

    #[test]
    fn every_place_of_a_change_is_in_its_text((old, new, other) in generate::versions(), any in generate::any_text()) {
        for (old, new) in [(&old, &new), (&new, &other), (&any, &old)] {
            for change in diff(&Ledger::parse(old), &Ledger::parse(new)) {
                prop_assert!(change.old.is_none_or(|span| old.get(span.range()).is_some()));
                prop_assert!(change.new.is_none_or(|span| new.get(span.range()).is_some()));
                prop_assert!(change.old.is_some() || change.new.is_some());
                prop_assert!(!change.message.is_empty());
            }
        }
    }
}
