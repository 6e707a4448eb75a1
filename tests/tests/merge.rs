//! What holds of every difference and of every merge.

use ledgerline_core::Ledger;
use ledgerline_core::diff::{ChangeKind, diff};
use ledgerline_core::merge::{MergeOptions, Overlaps, merge, merge_with};
use ledgerline_tests::fuzz::merged_soundly;
use ledgerline_tests::{deep, generate};
use proptest::prelude::*;

/// Which of the planned changes each side makes: a number a change, 0 for none, 1 for ours, 2 for theirs, 3 for both.
fn sides() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(prop_oneof![6 => Just(0), 2 => Just(1), 2 => Just(2), 1 => Just(3)], 64)
}

proptest! {
    #![proptest_config(deep::config("merge", 500))]

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
        merged_soundly(&base, &ours, &theirs);
    }

    #[test]
    fn any_changes_to_a_ledger_can_be_merged((base, ours, theirs) in generate::versions()) {
        merged_soundly(&base, &ours, &theirs);
    }

    #[test]
    fn nothing_differs_from_itself(text in generate::any_text()) {
        let ledger = Ledger::parse(&text);
        prop_assert_eq!(diff(&ledger, &Ledger::parse(&text)), []);
    }

    #[test]
    fn every_place_of_a_change_is_in_its_text((old, new, other) in generate::versions(), any in generate::any_text()) {
        for (old, new) in [(&old, &new), (&new, &other), (&any, &old)] {
            let (before, after) = (Ledger::parse(old), Ledger::parse(new));
            for change in diff(&before, &after) {
                prop_assert!(change.old.is_none_or(|span| old.get(span.range()).is_some()));
                prop_assert!(change.new.is_none_or(|span| new.get(span.range()).is_some()));
                prop_assert!(change.old.is_some() || change.new.is_some());
                prop_assert!(!change.message.is_empty());
                // What changed is found again at its place, on each side that has it.
                for said in [change.before(&before), change.after(&after)].into_iter().flatten() {
                    let is_text = change.kind == ChangeKind::TextChanged;
                    prop_assert_eq!((said.name.is_some(), is_text), (!is_text, is_text), "{:?}", change);
                }
            }
        }
    }

    #[test]
    fn changes_at_different_places_are_all_made_and_nothing_else(base in generate::ledger(), sides in sides()) {
        let planned = generate::changes(&base);
        let side = |bits: u8| generate::carried_out(&base, &planned, |index| sides[index % 64] & bits != 0);
        let (ours, theirs, both) = (side(1), side(2), side(3));
        for merged in [merge(&base, &ours, &theirs), merge(&base, &theirs, &ours)] {
            prop_assert_eq!(&merged.text, &both);
            prop_assert!(merged.conflicts.is_empty());
        }
    }

    #[test]
    fn a_difference_says_what_was_done_and_nothing_else(old in generate::ledger(), sides in sides()) {
        let planned = generate::changes(&old);
        let is_done = |index: usize| sides[index % 64] & 1 != 0;
        let new = generate::carried_out(&old, &planned, is_done);
        let (old, new) = (Ledger::parse(&old), Ledger::parse(&new));
        let mut told: Vec<&str> = diff(&old, &new).iter().map(|change| change.kind.name()).collect();
        let mut done: Vec<&str> = (0..planned.len()).filter(|&index| is_done(index)).map(|index| planned[index].kind).collect();
        told.sort_unstable();
        done.sort_unstable();
        prop_assert_eq!(told, done, "{:#?}", diff(&old, &new));
    }
}

/// Also where a merge of such texts would have to choose: between line ends, and between byte order marks.
#[test]
fn what_one_side_changed_alone_is_taken_byte_for_byte() {
    let (base, side) = ("\u{feff}# T\r\n\n## A\n\nx\n", "\u{feff}\u{feff}# T\r\r## A\r\rx\r\n\n");
    assert_eq!(merge(base, side, base).text, side);
    assert_eq!(merge(base, base, side).text, side);
    assert_eq!(merge(base, side, side).text, side);
}

/// Where theirs changed nothing but what ours changed too, taking ours gives ours: no gap and no line end is left of what
/// is not written.
#[test]
fn taking_ours_leaves_nothing_of_theirs() {
    let take_ours = MergeOptions { overlaps: Overlaps::Ours, ..MergeOptions::default() };
    let ledger = |body: &str| format!("# T\n\n## A\n\n{body}\n\n## B\n\nb\n");
    for (base, ours, theirs) in [
        ("- one\n- two\n- three", "- one\n- three", "- one\n- two and a half\n- three"),
        ("- one\n\n- two", "- two", "- one and a half\n\n- two"),
        ("- one\n\n- two", "- one", "- one\n\n- two and a half"),
        ("one,\ntwo.", "two.", "one and a half,\ntwo."),
        ("one,\ntwo.", "one,", "one,\ntwo and a half."),
        ("one,\ntwo,\nthree.", "one,\nthree.", "one,\ntwo and a half,\nthree."),
        ("### S\n\ns\n\n### R\n\nr", "### R\n\nr", "### S\n\nse\n\n### R\n\nr"),
    ] {
        let merged = merge_with(&ledger(base), &ledger(ours), &ledger(theirs), &take_ours);
        assert_eq!(merged.text, ledger(ours));
        assert_eq!(merged.conflicts.len(), 1, "{ours:?} {theirs:?}");
    }
    // Nor where texts have no structure.
    let merged = merge_with("a\nb", "b", "c\nb", &take_ours);
    assert_eq!((merged.text.as_str(), merged.conflicts.len()), ("b", 1));
}
