//! Titles, statuses, a section's own text, missing sections, and putting a ledger away.

use ledgerline_core::ledger::{Date, FieldKind};
use ledgerline_core::{Ledger, Operation, Settings, Stage};
use ledgerline_tests::{deep, generate};
use proptest::prelude::*;
use proptest::sample::select;

use ledgerline_tests::seen::{done, errors, fields, headings, inserted, items, log};

const TITLES: &[&str] = &["Find", "漢字 🦀", "*em* & `code`", "Find: more"];
const ODD: &[&str] = &["", "a\nb", "x #", "<!-- c -->", "**bold", "\\", "Feature Ledger: x"];
const TEXTS: &[&str] = &["Words.", "One.\n\nTwo, with `code`.", "Wrapped\nwords 🦀", ""];
const ODD_TEXTS: &[&str] = &["# head", "- list", "```", "a\n===", "a\n\n    code", "<!-- c", "[a]: b", "| a |\n|---|"];

fn rename(source: &str, title: &str, must_work: bool) {
    let Ok(edited) = done(source, &Operation::RenameTitle { title: title.to_owned() }) else {
        return assert!(!must_work, "{title}");
    };
    let (before, after) = (Ledger::parse(source), Ledger::parse(&edited));
    let old = before.title.as_ref().expect("what has no title is refused");
    assert_eq!(after.title.as_ref().map(|new| new.text_span.of(&edited)), Some(title));
    assert_eq!(headings(&before)[1..], headings(&after)[1..]);
    assert_eq!((items(&after), fields(&after)), (items(&before), fields(&before)));
    let raw = old.text_span.of(source);
    let repeats = before.closing.as_ref().is_some_and(|closing| {
        let text = closing.span.of(source);
        text.contains(title) || text.contains('[') || text.contains(raw)
    });
    if !repeats && !raw.contains(['\n', '\r']) {
        match done(&edited, &Operation::RenameTitle { title: raw.to_owned() }) {
            Ok(back) => assert_eq!(back, source),
            Err(refusal) => assert!(!must_work, "{refusal}"),
        }
    }
}

fn set_prose(source: &str, section: usize, text: &str, is_plain: bool) {
    let ledger = Ledger::parse(source);
    if ledger.sections.is_empty() {
        return;
    }
    let place = section % ledger.sections.len();
    let section = ledger.sections[place].heading.id.clone();
    let Ok(edited) = done(source, &Operation::SetProse { section: section.clone(), text: text.to_owned() }) else {
        return;
    };
    assert!(is_plain || text.is_empty(), "{text:?} is more than paragraphs");
    let after = Ledger::parse(&edited);
    assert_eq!((items(&after), fields(&after), headings(&after)), (items(&ledger), fields(&ledger), headings(&ledger)));
    let texts = |ledger: &Ledger<'_>| -> Vec<String> {
        let spans = &ledger.sections[place].paragraphs;
        spans.iter().map(|span| span.of(ledger.source()).replace("\r\n", "\n").replace('\r', "\n")).collect()
    };
    let new: Vec<&str> = text.split("\n\n").filter(|text| !text.is_empty()).collect();
    assert_eq!(texts(&after)[..new.len()], new);
    // Set again, nothing changes; and set to what was there, what was there comes back.
    let again = done(&edited, &Operation::SetProse { section: section.clone(), text: text.to_owned() });
    assert_eq!(again.as_deref(), Ok(edited.as_str()));
}

fn insert_sections(source: &str, must_work: bool) {
    let edited = match done(source, &Operation::InsertSections) {
        Ok(edited) => edited,
        Err(refusal) => return assert!(!must_work, "{refusal}"),
    };
    let (before, after) = (Ledger::parse(source), Ledger::parse(&edited));
    let mut rest = headings(&after).into_iter();
    assert!(headings(&before).iter().all(|heading| rest.any(|other| other == *heading)), "all headings stay in order");
    assert_eq!(fields(&before), fields(&after));
    let names: Vec<String> = after.sections.iter().map(|section| section.heading.text.clone()).collect();
    for expected in Settings::built_in().schema.sections.iter().filter(|expected| expected.required) {
        let is_there = after.section_of(expected.role).is_some() || names.contains(&expected.name);
        assert!(is_there, "{} is there", expected.name);
    }
    assert_eq!(done(&edited, &Operation::InsertSections).as_deref(), Ok(edited.as_str()));
}

fn put_away(source: &str, today: Option<Date>, note: Option<&str>) {
    let ledger = Ledger::parse(source);
    let Ok(edited) = done(source, &Operation::Archive { today, note: note.map(str::to_owned) }) else {
        return;
    };
    let after = Ledger::parse(&edited);
    assert_eq!(after.stage(), Some(Stage::Archived));
    if let Some(today) = today {
        assert_eq!(after.date(FieldKind::Updated), Some(today));
    }
    match note {
        None => assert_eq!((log(&after), items(&after)), (log(&ledger), items(&ledger))),
        Some(note) => {
            let place = inserted(&log(&ledger), &log(&after));
            let entry = after.section(after.log[place].section);
            let items: Vec<_> = entry.lists.iter().flat_map(|list| &list.items).collect();
            assert_eq!(items.iter().map(|item| item.text_span.of(&edited)).collect::<Vec<_>>(), [note]);
        }
    }
}

proptest! {
    #![proptest_config(deep::config("edits", 500))]

    #[test]
    fn a_ledger_gets_another_title(source in generate::ledger(), title in select(TITLES)) {
        rename(&source, title, true);
    }

    #[test]
    fn any_text_gets_another_title_or_it_is_refused(
        source in generate::any_text(), title in prop_oneof![select(TITLES), select(ODD)],
    ) {
        rename(&source, title, false);
    }

    #[test]
    fn a_section_gets_another_text_or_it_is_refused(
        source in prop_oneof![generate::ledger().boxed(), generate::any_text().boxed()],
        section in any::<usize>(),
        text in select(TEXTS),
        odd in select(ODD_TEXTS),
    ) {
        set_prose(&source, section, text, true);
        set_prose(&source, section, odd, false);
    }

    #[test]
    fn a_ledger_gets_the_sections_that_it_lacks(source in generate::ledger()) {
        insert_sections(&source, true);
        assert!(errors(&source) >= errors(&done(&source, &Operation::InsertSections).expect("it was done above")));
    }

    #[test]
    fn any_text_gets_the_sections_that_it_lacks_or_it_is_refused(source in generate::any_text()) {
        insert_sections(&source, false);
    }

    #[test]
    fn a_status_comes_with_its_day(
        source in prop_oneof![generate::ledger().boxed(), generate::any_text().boxed()],
        status in select(&["In Progress", "done", "Blocked by legal", "Doen"][..]),
    ) {
        let today = Date::from_parts(2025, 7, 1);
        let ledger = Ledger::parse(&source);
        if let Ok(edited) = done(&source, &Operation::SetStatus { status: status.to_owned(), today }) {
            let after = Ledger::parse(&edited);
            prop_assert_ne!(status, "Doen");
            prop_assert!(after.stage().is_some());
            prop_assert_eq!(after.date(FieldKind::Updated), today);
            prop_assert_eq!((items(&after), headings(&after)), (items(&ledger), headings(&ledger)));
        }
    }

    #[test]
    fn a_ledger_is_put_away(
        source in prop_oneof![generate::ledger().boxed(), generate::any_text().boxed()],
        note in proptest::option::of(select(&["Lives on elsewhere 🦀", "# head"][..])),
    ) {
        put_away(&source, Date::from_parts(2025, 7, 1), note);
        put_away(&source, None, None);
    }
}
