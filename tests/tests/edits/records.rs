//! Log entries, decisions and risks come to a ledger, in order and alone.

use ledgerline_core::ledger::{Date, Field, FieldKind, PartKind, Role};
use ledgerline_core::{EditError, Ledger, Operation};
use ledgerline_tests::{deep, generate};
use proptest::prelude::*;
use proptest::sample::select;

use ledgerline_tests::seen::{decisions, done, errors, fields, fields_but_updated, inserted, log, risks};

const WORDS: &[&str] = &["Begun", "漢字 🦀", "*em* and `code`", "see [this](a.md)", "A & B < C", "half way: done"];
const ODD: &[&str] = &["# head", "- list", "[ ] box", "", "a\nb", "<!-- c", "<!-- c -->", "x #", "**bold", "\\"];

fn day() -> impl Strategy<Value = Date> {
    (2024_u16..2027, 1_u8..13, 1_u8..29)
        .prop_map(|(year, month, day)| Date::from_parts(year, month, day).expect("it is a day"))
}

fn entry(source: &str, date: Date, title: &str, body: &[&str], must_work: bool) {
    let body: Vec<String> = body.iter().map(|line| (*line).to_owned()).collect();
    let operation = Operation::AddLogEntry { date, title: title.to_owned(), body };
    let edited = match done(source, &operation) {
        Ok(edited) => edited,
        Err(refusal) => return assert!(!must_work, "{refusal}"),
    };
    let (before, after) = (Ledger::parse(source), Ledger::parse(&edited));
    let place = inserted(&log(&before), &log(&after));
    assert_eq!(after.log[place].date, Some(date));
    assert_eq!(after.log[place].title_span.of(&edited), title.trim());
    assert_eq!(fields_but_updated(&after), fields_but_updated(&before));
    let updated = |ledger: &Ledger<'_>| ledger.field(FieldKind::Updated).and_then(Field::date);
    let (old, new) = (updated(&before), updated(&after));
    assert!(old == new || (old < new && new == Some(date)), "the day of the last change is only raised to the entry's");
    assert_eq!((decisions(&after), risks(&after)), (decisions(&before), risks(&before)));
    assert!(!must_work || errors(&edited) <= errors(source), "no error comes with it");
    // A log in order stays in order; of several, each for itself.
    if before.sections.iter().filter(|section| section.role == Role::Log).count() != 1 {
        return;
    }
    let dates = |ledger: &Ledger<'_>| -> Vec<Date> { ledger.log.iter().filter_map(|entry| entry.date).collect() };
    let (old, new) = (dates(&before), dates(&after));
    if old.is_sorted() {
        assert!(new.is_sorted() || old.len() < 2 && new.iter().rev().is_sorted(), "{new:?}");
    } else if old.iter().rev().is_sorted() {
        assert!(new.iter().rev().is_sorted(), "{new:?}");
    }
}

fn decision(source: &str, title: &str, values: &[&str], must_work: bool) {
    let parts: Vec<(PartKind, String)> =
        PartKind::REQUIRED.into_iter().zip(values).map(|(kind, value)| (kind, (*value).to_owned())).collect();
    let operation = Operation::AddDecision { title: title.to_owned(), parts: parts.clone() };
    let edited = match done(source, &operation) {
        Ok(edited) => edited,
        Err(refusal) => return assert!(!must_work, "{refusal}"),
    };
    let (before, after) = (Ledger::parse(source), Ledger::parse(&edited));
    let place = inserted(&decisions(&before), &decisions(&after));
    let new = &after.decisions[place];
    assert_eq!(new.title_span.of(&edited), title.trim());
    if let Some(number) = new.number {
        let highest = before.decisions.iter().filter_map(|decision| decision.number).max();
        assert_eq!(number, highest.map_or(1, |highest| highest + 1));
    }
    let said: Vec<(PartKind, String)> =
        new.parts.iter().map(|part| (part.kind, part.value_span.of(&edited).to_owned())).collect();
    let meant: Vec<(PartKind, String)> =
        parts.into_iter().map(|(kind, value)| (kind, value.trim().to_owned())).collect();
    assert_eq!(said, meant);
    assert_eq!((fields(&after), log(&after), risks(&after)), (fields(&before), log(&before), risks(&before)));
}

fn risk(source: &str, text: &str, mitigation: Option<&str>, must_work: bool) {
    let operation = Operation::AddRisk { text: text.to_owned(), mitigation: mitigation.map(str::to_owned) };
    let edited = match done(source, &operation) {
        Ok(edited) => edited,
        Err(EditError::Conflict) if !must_work => return,
        Err(refusal) => return assert!(!must_work, "{refusal}"),
    };
    let (before, after) = (Ledger::parse(source), Ledger::parse(&edited));
    let place = inserted(&risks(&before), &risks(&after));
    let new = &after.risks[place];
    assert!(text.trim().ends_with(new.text_span.of(&edited)), "{new:?}");
    let said = new.mitigation.as_ref().map(|mitigation| mitigation.span.of(&edited));
    assert_eq!(said.is_some(), mitigation.is_some());
    assert!(said.zip(mitigation).is_none_or(|(said, meant)| meant.trim().ends_with(said)), "{new:?}");
    assert_eq!((fields(&after), log(&after), decisions(&after)), (fields(&before), log(&before), decisions(&before)));
}

proptest! {
    #![proptest_config(deep::config("edits", 500))]

    #[test]
    fn a_log_entry_comes_to_a_ledger(
        source in generate::ledger(), date in day(), title in select(WORDS), body in proptest::collection::vec(select(WORDS), 0..3),
    ) {
        entry(&source, date, title, &body, true);
    }

    #[test]
    fn a_log_entry_comes_to_any_text_or_is_refused(
        source in generate::any_text(),
        date in day(),
        title in prop_oneof![select(WORDS), select(ODD)],
        body in proptest::collection::vec(prop_oneof![select(WORDS), select(ODD)], 0..2),
    ) {
        entry(&source, date, title, &body, false);
    }

    #[test]
    fn a_decision_comes_to_a_ledger(
        source in generate::ledger(), title in select(&WORDS[..5]), values in proptest::collection::vec(select(WORDS), 0..6),
    ) {
        decision(&source, title, &values, true);
    }

    #[test]
    fn a_decision_comes_to_any_text_or_is_refused(
        source in generate::any_text(),
        title in prop_oneof![select(WORDS), select(ODD)],
        values in proptest::collection::vec(prop_oneof![select(WORDS), select(ODD)], 0..3),
    ) {
        decision(&source, title, &values, false);
    }

    #[test]
    fn a_risk_comes_to_a_ledger(
        source in generate::ledger(), text in select(WORDS), mitigation in proptest::option::of(select(WORDS)),
    ) {
        risk(&source, text, mitigation, true);
    }

    #[test]
    fn a_risk_comes_to_any_text_or_is_refused(
        source in generate::any_text(),
        text in prop_oneof![select(WORDS), select(ODD)],
        mitigation in proptest::option::of(prop_oneof![select(WORDS), select(ODD)]),
    ) {
        risk(&source, text, mitigation, false);
    }
}
