//! Setting a field changes that field, and back.

use ledgerline_core::ledger::ColonPlace;
use ledgerline_core::{EditError, Ledger, Operation, Settings, edit};
use ledgerline_tests::{deep, generate};
use proptest::prelude::*;
use proptest::sample::select;

use ledgerline_tests::seen::{fields, headings, items, spliced};

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
        // In front matter a name takes the case of its neighbours.
        let is_small = after.fields[place].style.colon == ColonPlace::Plain && new[place].0 != name.trim();
        assert_eq!(new[place].0, if is_small { name.trim().to_lowercase() } else { name.trim().to_owned() });
        vec![place]
    };
    let [place] = changed[..] else {
        assert!(edits.is_empty() && changed.is_empty(), "one field changes, or nothing");
        return;
    };
    let is_front_matter = after.fields[place].style.colon == ColonPlace::Plain;
    if is_front_matter {
        assert_eq!(after.fields[place].value, value.trim());
    } else {
        assert_eq!(new[place].1, value.trim());
    }

    // Taken back, it leaves no trace; an empty value keeps the space that a value has before it. With one more behind it
    // the two are a hard break.
    if new.len() == old.len() && !is_front_matter && !old[place].1.is_empty() && !old[place].1.contains(['\n', '\r']) {
        let undo = Operation::SetField { name: name.to_owned(), value: old[place].1.clone() };
        let behind = source[ledger.fields[place].value_span.end..].split(['\n', '\r']).next();
        let becomes_break = value.trim().is_empty() && behind == Some(" ");
        // Where not just a space stood before the value, nothing says so once the value is gone.
        let before = &source[..ledger.fields[place].value_span.start];
        let is_odd = value.trim().is_empty() && &before[before.trim_end().len()..] != " ";
        match edit(&edited, &undo, Settings::built_in()) {
            Ok(back) if becomes_break || is_odd => assert_eq!(fields(&Ledger::parse(&spliced(&edited, &back))), old),
            Ok(back) => assert_eq!(spliced(&edited, &back), source),
            Err(refusal) => assert!(!must_work, "{refusal}"),
        }
    }
}

proptest! {
    #![proptest_config(deep::config("edits", 500))]

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
}
