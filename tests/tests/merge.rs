//! What holds of every difference and of every merge.

use ledgerline_core::Ledger;
use ledgerline_core::diff::diff;
use ledgerline_core::merge::merge;
use ledgerline_tests::fuzz::merged_soundly;
use ledgerline_tests::{deep, generate};
use proptest::prelude::*;

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
            for change in diff(&Ledger::parse(old), &Ledger::parse(new)) {
                prop_assert!(change.old.is_none_or(|span| old.get(span.range()).is_some()));
                prop_assert!(change.new.is_none_or(|span| new.get(span.range()).is_some()));
                prop_assert!(change.old.is_some() || change.new.is_some());
                prop_assert!(!change.message.is_empty());
            }
        }
    }
}
