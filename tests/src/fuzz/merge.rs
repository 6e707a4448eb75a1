//! Merging, and what differs.

use ledgerline_core::Ledger;
use ledgerline_core::diff::diff;
use ledgerline_core::ledger::Date;
use ledgerline_core::merge::{MergeOptions, Overlaps, merge as merge_texts, merge_with};

use crate::invariants;

/// Merges what the second and the third text made of the first.
pub fn merge(data: &[u8]) {
    let [base, ours, theirs] = super::texts(data);
    merged_soundly(&base, &ours, &theirs);
    assert_eq!(merge_texts(&base, &ours, &base).text, ours, "what only one side changed is taken");
    assert_eq!(merge_texts(&base, &base, &theirs).text, theirs, "what only one side changed is taken");
    invariants::hold(&merge_texts(&base, &ours, &theirs).text);
    for change in diff(&Ledger::parse(&base), &Ledger::parse(&ours)) {
        assert!(change.old.is_none_or(|span| base.get(span.range()).is_some()));
        assert!(change.new.is_none_or(|span| ours.get(span.range()).is_some()));
    }
}

/// Merges three texts and asserts all that must hold of any three.
///
/// # Panics
/// If something does not hold.
pub fn merged_soundly(base: &str, ours: &str, theirs: &str) {
    let merged = merge_texts(base, ours, theirs);
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
    nothing_lost(base, ours, theirs, &merged.text);
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

/// Every word that a side added is in the merged text; of two dates of the last change, one; of two decisions with one
/// number, as in `D1`, one has another number.
fn nothing_lost(base: &str, ours: &str, theirs: &str, merged: &str) {
    let kept = words(merged);
    for side in [ours, theirs] {
        for word in without(&words(side), &words(base)) {
            let number = word.strip_prefix(['D', 'd']).unwrap_or(word);
            // Of two boxes that are ticked in two ways, one.
            let is_tick = matches!(word, "x" | "X");
            let may_go = is_tick || word.parse::<Date>().is_ok() || number.parse::<u32>().is_ok();
            assert!(may_go || kept.binary_search(&word).is_ok(), "{word:?} is lost in\n{merged}");
        }
    }
}
