//! Toggling changes one byte, and back.

use ledgerline_core::edit::toggle_item;
use ledgerline_core::ledger::{ItemState, MarkKind};
use ledgerline_core::{EditError, Ledger, Operation, Settings, edit};
use ledgerline_tests::{deep, generate};
use proptest::prelude::*;

use ledgerline_tests::seen::{fields, headings, items, spliced};

/// Toggles every mark of `source`. `must_work`: no plain box may be refused.
fn toggle_all(source: &str, must_work: bool) {
    let ledger = Ledger::parse(source);
    let before = items(&ledger);
    let mut marks = Vec::new();
    let mut place = 0;
    ledger.for_each_item(&mut |_, item| {
        marks.extend(item.mark.clone().map(|mark| (place, mark)));
        place += 1;
    });
    for (index, (place, mark)) in marks.into_iter().enumerate() {
        let toggle = Operation::ToggleItem { at: mark.span.start };
        // Any byte of the box names it.
        for at in mark.span.range().filter(|&at| index == 0 && source.is_char_boundary(at)) {
            assert_eq!(
                edit(source, &toggle, Settings::built_in()),
                edit(source, &Operation::ToggleItem { at }, Settings::built_in())
            );
        }
        assert_eq!(
            toggle_item(source, mark.span.start, Settings::built_in()),
            edit(source, &toggle, Settings::built_in()),
            "who ticks boxes alone gets the same"
        );
        let edits = match edit(source, &toggle, Settings::built_in()) {
            Ok(edits) => edits,
            Err(EditError::OddItem { .. }) => {
                assert!(mark.state == ItemState::Odd || mark.kind == MarkKind::Symbol);
                continue;
            }
            Err(refusal) => {
                assert!(!must_work, "{refusal}: {:?}", mark.span.of(source));
                continue;
            }
        };
        let edited = spliced(source, &edits);
        assert_eq!(edits.len(), 1);
        if mark.kind == MarkKind::Box {
            assert_eq!(edited.len(), source.len());
            let changed = source.bytes().zip(edited.bytes()).filter(|(a, b)| a != b).count();
            assert_eq!(changed, 1, "exactly one byte changes");
        }
        let after = Ledger::parse(&edited);
        let mut wanted = before.clone();
        wanted[place].0 = Some(if mark.state == ItemState::Done { ItemState::Open } else { ItemState::Done });
        assert_eq!(items(&after), wanted);
        assert_eq!(fields(&after), fields(&ledger));
        assert_eq!(headings(&after), headings(&ledger));

        let back = edit(&edited, &toggle, Settings::built_in()).expect("what was toggled can be toggled back");
        let back = spliced(&edited, &back);
        // A tick is written as the ticks beside it are, so that an `X` among small ones comes back as `x`.
        let folded = |text: &str| {
            let mut text = text.to_owned();
            text.replace_range(mark.span.range(), &mark.span.of(source).to_ascii_lowercase());
            text
        };
        let is_tick = mark.state == ItemState::Done && mark.kind == MarkKind::Box;
        assert_eq!(
            if is_tick { folded(&back) } else { back.clone() },
            if is_tick { folded(source) } else { source.into() }
        );
    }
}

proptest! {
    #![proptest_config(deep::config("edits", 500))]

    #[test]
    fn toggling_changes_one_byte_of_a_ledger(source in generate::ledger()) {
        toggle_all(&source, true);
    }

    #[test]
    fn toggling_changes_one_byte_of_any_text(source in generate::any_text()) {
        toggle_all(&source, false);
    }

    #[test]
    fn an_edit_at_any_place_is_done_or_refused(source in generate::any_text(), at in any::<usize>()) {
        for at in [at, at % (source.len() + 2)] {
            if let Ok(edits) = edit(&source, &Operation::ToggleItem { at }, Settings::built_in()) {
                let _ = spliced(&source, &edits);
            }
        }
    }
}
