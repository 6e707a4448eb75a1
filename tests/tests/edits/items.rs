//! Items are added, removed and renamed, and back.

use ledgerline_core::ledger::{Item, ItemState, Role};
use ledgerline_core::{EditError, Ledger, Operation};
use ledgerline_tests::{deep, generate};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use ledgerline_tests::seen::{done, errors, fields, headings, inserted, items};

/// Texts that can be written anywhere, and texts that cannot.
const PLAIN: &[&str] = &["ship it", "漢字 🦀", "*em* and `code`", "see [this](a.md)", "a: b", "A & B < C"];
const ODD: &[&str] =
    &["[x] done", "# head", "- list", "```", "1. one", "***", "<!-- c -->", "<div>", "a\nb", "", "| a |", "\\", "> q"];

/// Every item with where it begins, nested ones too.
fn starts(ledger: &Ledger<'_>) -> Vec<usize> {
    let mut starts = Vec::new();
    ledger.for_each_item(&mut |_, item: &Item| starts.push(item.span.start));
    starts
}

/// How many items are nested in that at `place`, itself included.
fn size(ledger: &Ledger<'_>, place: usize) -> usize {
    fn count(item: &Item) -> usize {
        1 + item.children.iter().flat_map(|list| &list.items).map(count).sum::<usize>()
    }
    let mut sizes = Vec::new();
    ledger.for_each_item(&mut |_, item| sizes.push(count(item)));
    sizes[place]
}

/// Adds an item and removes it again. `must_work`: it may not be refused.
fn add(source: &str, section: usize, position: Option<usize>, text: &str, must_work: bool) {
    let ledger = Ledger::parse(source);
    if ledger.sections.is_empty() {
        return;
    }
    let section = &ledger.sections[section % ledger.sections.len()];
    let outermost: usize = section.lists.iter().map(|list| list.items.len()).sum();
    let position = position.map(|position| position % (outermost + 2));
    let operation = Operation::AddItem { section: section.heading.id.clone(), position, text: text.to_owned() };
    let edited = match done(source, &operation) {
        Ok(edited) => edited,
        Err(refusal) => {
            let is_there = position.is_none_or(|position| position <= outermost);
            assert!(!must_work || !is_there, "{refusal}: {operation:?}");
            return;
        }
    };
    let after = Ledger::parse(&edited);
    let place = inserted(&items(&ledger), &items(&after));
    let (state, _, said) = items(&after)[place].clone();
    assert!(matches!(state, None | Some(ItemState::Open)));
    assert!(!said.is_empty(), "{text:?}");
    assert_eq!((fields(&after), headings(&after)), (fields(&ledger), headings(&ledger)));
    if must_work {
        assert!(errors(&edited) <= errors(source), "no error comes with it");
    }
    // Removed again, it leaves no trace, but that a list which did not count up has another number now, and that mixed
    // line ends are mixed otherwise.
    match done(&edited, &Operation::RemoveItem { at: starts(&after)[place] }) {
        Ok(back) => {
            let is_mixed = source.contains("\r\n") && source.replace("\r\n", "").contains(['\r', '\n']);
            let plain = |text: &str| if is_mixed { text.replace("\r\n", "\n") } else { text.to_owned() };
            let is_exact = !section.lists.is_empty() && !section.lists.iter().any(|list| list.ordered);
            assert!(!must_work || !is_exact || plain(&back) == plain(source), "{back:?}");
        }
        Err(refusal) => assert!(!must_work, "{refusal}"),
    }
}

fn remove_and_rename(source: &str, which: Index, text: &str, must_work: bool) {
    let ledger = Ledger::parse(source);
    let starts = starts(&ledger);
    if starts.is_empty() {
        return;
    }
    let place = which.index(starts.len());
    let at = starts[place];
    match done(source, &Operation::RemoveItem { at }) {
        Ok(edited) => {
            let after = Ledger::parse(&edited);
            let mut wanted = items(&ledger);
            wanted.drain(place..place + size(&ledger, place));
            assert_eq!(items(&after), wanted);
            assert_eq!((fields(&after), headings(&after)), (fields(&ledger), headings(&ledger)));
        }
        Err(refusal) => assert!(!must_work, "{refusal}: {:?}", &source[at..]),
    }
    let Ok(edited) = done(source, &Operation::RenameItem { at, text: text.to_owned() }) else {
        assert!(!must_work || ODD.contains(&text), "{text:?}: {:?}", &source[at..]);
        return;
    };
    let after = Ledger::parse(&edited);
    let (before, now) = (items(&ledger), items(&after));
    assert_eq!(before.len(), now.len());
    for other in (0..before.len()).filter(|&other| other != place) {
        assert_eq!(before[other], now[other]);
    }
    assert_eq!((now[place].0, now[place].1), (before[place].0, before[place].1), "the box stays");
    let mut raw = String::new();
    ledger.for_each_item(&mut |_, item| {
        if item.span.start == at {
            raw = item.text_span.of(source).to_owned();
        }
    });
    if !raw.is_empty() && !raw.contains(['\n', '\r']) {
        match done(&edited, &Operation::RenameItem { at, text: raw }) {
            Ok(back) => assert_eq!(back, source),
            Err(refusal) => assert!(!must_work, "{refusal}"),
        }
    }
}

proptest! {
    #![proptest_config(deep::config("edits", 500))]

    #[test]
    fn an_item_comes_to_a_ledger_and_goes(
        source in generate::ledger(),
        section in any::<usize>(),
        position in any::<Option<usize>>(),
        text in select(PLAIN),
    ) {
        add(&source, section, position, text, true);
    }

    #[test]
    fn an_item_comes_to_any_text_or_is_refused(
        source in generate::any_text(),
        section in any::<usize>(),
        position in any::<Option<usize>>(),
        text in prop_oneof![select(PLAIN), select(ODD)],
    ) {
        add(&source, section, position, text, false);
    }

    #[test]
    fn an_item_of_a_ledger_goes_or_says_something_else(
        source in generate::ledger(),
        which in any::<Index>(),
        text in select(PLAIN),
    ) {
        remove_and_rename(&source, which, text, true);
    }

    #[test]
    fn an_item_of_any_text_goes_or_says_something_else(
        source in generate::any_text(),
        which in any::<Index>(),
        text in prop_oneof![select(PLAIN), select(ODD)],
    ) {
        remove_and_rename(&source, which, text, false);
    }

    #[test]
    fn a_follow_up_comes_to_every_ledger(source in generate::ledger(), text in select(PLAIN)) {
        let edited = done(&source, &Operation::AddFollowUp { text: text.to_owned() });
        let edited = match edited {
            Ok(edited) => edited,
            Err(EditError::Conflict) => return Err(TestCaseError::fail("a ledger takes a follow-up")),
            Err(refusal) => return Err(TestCaseError::fail(refusal.to_string())),
        };
        let (before, after) = (Ledger::parse(&source), Ledger::parse(&edited));
        let count = |ledger: &Ledger<'_>| ledger.items_of(Role::FollowUps).count();
        prop_assert_eq!(count(&after), count(&before) + 1);
        inserted(&items(&before), &items(&after));
    }
}
