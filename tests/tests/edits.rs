//! What holds of every edit: bytes outside of the splices stay, the text read again says what was asked for and nothing
//! else, and an edit taken back leaves no trace.

use ledgerline_core::ledger::{Item, ItemState, MarkKind};
use ledgerline_core::text::apply;
use ledgerline_core::{EditError, Ledger, Operation, Settings, TextEdit, edit};
use ledgerline_tests::{deep, generate};
use proptest::prelude::*;
use proptest::sample::select;

/// Puts the splices together by hand, as a second opinion on `apply`.
fn spliced(source: &str, edits: &[TextEdit]) -> String {
    let mut result = source.to_owned();
    let mut before = source.len();
    for edit in edits.iter().rev() {
        assert!(edit.span.end <= before, "splices are sorted and disjoint");
        assert_eq!(edit.span.of(source), edit.expected, "a splice expects what is there");
        result.replace_range(edit.span.range(), &edit.replacement);
        before = edit.span.start;
    }
    assert_eq!(apply(source, edits).as_deref(), Ok(result.as_str()));
    result
}

/// Everything an item says: where it is comes last, so that it can be left out.
type Seen = (Option<ItemState>, Option<MarkKind>, String);

fn items(ledger: &Ledger<'_>) -> Vec<Seen> {
    let mut seen = Vec::new();
    ledger.for_each_item(&mut |_, item: &Item| {
        let mark = item.mark.as_ref();
        seen.push((mark.map(|mark| mark.state), mark.map(|mark| mark.kind), item.text.clone()));
    });
    seen
}

fn fields(ledger: &Ledger<'_>) -> Vec<(String, String)> {
    ledger.fields.iter().map(|field| (field.name.clone(), field.value_span.of(ledger.source()).to_owned())).collect()
}

fn headings(ledger: &Ledger<'_>) -> Vec<String> {
    let title = ledger.title.iter().map(|title| title.text.clone());
    title.chain(ledger.sections.iter().map(|section| section.heading.text.clone())).collect()
}

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

const NAMES: &[&str] = &[
    "Branch",
    "Summary",
    "Status",
    "Created",
    "Updated",
    "Last Updated",
    "Owner",
    "상태",
    "Pull request",
    "Notes",
    "a*b",
    "",
];

const VALUES: &[&str] = &[
    "Done",
    "✅ Complete",
    "In Progress",
    "2025-07-01",
    "feat/x 🦀",
    "漢字",
    "",
    "  spaces  ",
    "`code` and *em*",
    "a: b",
    "# 7",
    "- x",
    "x\\",
    "**Status:** x",
    "<!-- c -->",
    "[a](b.md)",
    "a\nb",
    "a  ",
    "'quoted'",
    "\"quoted\"",
    "a **b",
    "`half",
    "| a |",
    "\u{a0}",
];

/// Sets the field `name` of `source`. `must_work`: a plain name and value may not be refused.
fn set(source: &str, name: &str, value: &str, must_work: bool) {
    let ledger = Ledger::parse(source);
    let operation = Operation::SetField { name: name.to_owned(), value: value.to_owned() };
    let edits = match edit(source, &operation, Settings::built_in()) {
        Ok(edits) => edits,
        Err(EditError::AmbiguousField { .. }) => {
            assert!(ledger.fields.len() > 1, "one field is not ambiguous");
            return;
        }
        Err(refusal) => {
            let is_plain =
                value.chars().all(|c| c.is_alphanumeric() || " -✅🦀/".contains(c)) && !value.trim().is_empty();
            assert!(!must_work || !is_plain || matches!(name, "a*b" | ""), "{refusal}: {name:?} = {value:?}");
            return;
        }
    };
    let edited = spliced(source, &edits);
    let after = Ledger::parse(&edited);
    assert_eq!(items(&after), items(&ledger));
    assert_eq!(headings(&after), headings(&ledger));

    let (old, new) = (fields(&ledger), fields(&after));
    let changed: Vec<usize> = if new.len() == old.len() {
        (0..old.len()).filter(|&place| old[place] != new[place]).collect()
    } else {
        assert_eq!(new.len(), old.len() + 1, "at most one field comes");
        let place = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        assert_eq!(old[place..], new[place + 1..], "all others stay");
        assert_eq!(new[place].0, name.trim());
        vec![place]
    };
    let [place] = changed[..] else {
        assert!(edits.is_empty() && changed.is_empty(), "one field changes, or nothing");
        return;
    };
    let is_front_matter = after.fields[place].style.colon == ledgerline_core::ledger::ColonPlace::Plain;
    if is_front_matter {
        assert_eq!(after.fields[place].value, value.trim());
    } else {
        assert_eq!(new[place].1, value.trim());
    }

    // Taken back, it leaves no trace; an empty value keeps the space that a value has before it.
    if new.len() == old.len() && !is_front_matter && !old[place].1.is_empty() && !old[place].1.contains(['\n', '\r']) {
        let undo = Operation::SetField { name: name.to_owned(), value: old[place].1.clone() };
        match edit(&edited, &undo, Settings::built_in()) {
            Ok(back) => assert_eq!(spliced(&edited, &back), source),
            Err(refusal) => assert!(!must_work, "{refusal}"),
        }
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
    fn setting_a_field_changes_that_field_of_a_ledger(
        source in generate::ledger(),
        name in select(NAMES),
        value in select(VALUES),
    ) {
        set(&source, name, value, true);
    }

    #[test]
    fn setting_a_field_changes_that_field_of_any_text(
        source in generate::any_text(),
        name in select(NAMES),
        value in prop_oneof![select(VALUES).prop_map(str::to_owned), "\\PC{0,12}"],
    ) {
        set(&source, name, &value, false);
    }

    #[test]
    fn an_edit_at_any_place_is_done_or_refused(source in generate::any_text(), at in any::<usize>()) {
        for at in [at, at % (source.len() + 2)] {
            if let Ok(edits) = edit(&source, &Operation::ToggleItem { at }, Settings::built_in()) {
                spliced(&source, &edits);
            }
        }
    }
}
